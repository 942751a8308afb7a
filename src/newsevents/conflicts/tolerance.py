"""Tolerance: how far vague words reach, as a policy of whoever compares.

Nothing of this is ever written into a record: "around ten" stays `value=10, comparator="about"`. Two
desks may compare the same claims under two policies.
"""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

_LEAST: tuple[tuple[str, int], ...] = (
    (r"hundreds\s+of\s+millions|several\s+hundred\s+million", 200_000_000),
    (r"tens\s+of\s+millions", 20_000_000),
    (r"millions|several\s+million", 2_000_000),
    (r"hundreds\s+of\s+thousands|several\s+hundred\s+thousand", 200_000),
    (r"tens\s+of\s+thousands", 20_000),
    (r"thousands|several\s+thousand", 2_000),
    (r"hundreds|several\s+hundred", 200),
    (r"scores", 40),
    (r"dozens|several\s+dozen", 24),
    (r"tens", 20),
)
"""Words that name no number and yet an order of magnitude, with two of what they name, largest first."""


@attrs.frozen
class VagueWord:
    """A word without a number, and the smallest number for which it is said.

    Example:
        >>> VagueWord("dozens", Fraction(24)).matches("dozens of people")
        True
    """

    pattern: str
    """Regular expression for the word, in lower case."""

    least: Fraction = attrs.field(converter=Fraction)
    """Smallest number that it is taken to mean, before `Tolerance.about` is taken off."""

    def matches(self, phrase: str) -> bool:
        """Say whether a phrase has the word."""
        return re.search(rf"\b(?:{self.pattern})\b", phrase.casefold()) is not None


VAGUE_WORDS: tuple[VagueWord, ...] = tuple(VagueWord(pattern, Fraction(least)) for pattern, least in _LEAST)
"""Vague words of English; the first that stands in a phrase counts."""


@attrs.frozen(cache_hash=True)
class Tolerance:
    """What "about", "a dozen", "several" and "dozens" are taken to cover.

    The defaults are cautious on purpose: they call two numbers contradictory only where hardly any
    reader would let both stand. docs/explanation/tolerance.md gives the reasons and the sources.

    Example:
        >>> Tolerance(about=Fraction(1, 10)).about
        Fraction(1, 10)
    """

    about: Fraction = attrs.field(default=Fraction(1, 4), converter=Fraction)
    """Share of the number that "about" reaches to either side."""

    about_at_least: Fraction = attrs.field(default=Fraction(1), converter=Fraction)
    """Smallest reach of "about", in units of what is counted."""

    round_reach: Fraction = attrs.field(default=Fraction(0), converter=Fraction)
    """Share that a bare round number ("300", "a dozen") reaches to either side; 0 takes it at its word."""

    several_at_least: Fraction = attrs.field(default=Fraction(2), converter=Fraction)
    """Smallest number for which "several" is said."""

    words: tuple[VagueWord, ...] = VAGUE_WORDS
    """Words that name no number and yet an order of magnitude: "dozens", "hundreds"."""

    def least(self, phrase: str | None) -> Fraction:
        """Return the smallest number that a phrase without a number is taken to mean.

        A plural is true from two on. How exactly is as uncertain as "about" is, so that much is taken
        off: "dozens" means 18 or more.

        Example:
            >>> DEFAULT_TOLERANCE.least("dozens of people"), DEFAULT_TOLERANCE.least("several")
            (Fraction(18, 1), Fraction(2, 1))
        """
        word = next((word for word in self.words if phrase is not None and word.matches(phrase)), None)
        if word is None:
            return self.several_at_least
        return max(word.least * (1 - min(self.about, Fraction(1))), self.several_at_least)

    def reach(self, value: Fraction, phrase: str | None) -> Fraction:
        """Return how far a bare number reaches to either side: not at all, unless it is a round one.

        Example:
            >>> desk = Tolerance(round_reach=Fraction(1, 10))
            >>> desk.reach(Fraction(300), None), desk.reach(Fraction(298), None)
            (Fraction(30, 1), Fraction(0, 1))
        """
        return abs(value) * self.round_reach if self.round_reach and is_round(value, phrase) else Fraction(0)


DEFAULT_TOLERANCE = Tolerance()
"""The policy where none is given."""


def is_round(value: Fraction, phrase: str | None) -> bool:
    """Say whether a number is a round one: ten or more with one digit that is not 0, or some dozens in words.

    Example:
        >>> is_round(Fraction(300), None), is_round(Fraction(310), None), is_round(Fraction(12), "a dozen")
        (True, False, True)
    """
    if says_dozen(phrase):
        return True
    return value.denominator == 1 and abs(value) >= 10 and str(abs(value.numerator)).rstrip("0") in _DIGITS


_DIGITS = frozenset("123456789")


def says_dozen(phrase: str | None) -> bool:
    """Say whether a number was told in dozens.

    Example:
        >>> says_dozen("half a dozen"), says_dozen(None)
        (True, False)
    """
    return phrase is not None and "dozen" in phrase.casefold()
