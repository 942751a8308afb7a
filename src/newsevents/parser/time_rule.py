"""Time rule: one way of a language to say when, and the tables that a language is made of."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.parser.nearest import NEAREST
from newsevents.parser.time_words import TimeWords  # noqa: TC001 - a field's type

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from newsevents.schema.time import Part

TimeKind: TypeAlias = Literal["date", "duration", "set"]
"""A date or period; a length of time; something that repeats."""

AGAIN = "_again"
"""Marks a group whose name stands in its pattern before: the first of them that matched counts."""

SHORT_NUMBER, LONG_NUMBER = "00", "0000"
"""Stand among the words that a rule needs for a number of one or two digits, and for one of four."""

_NUMBERS = {1: SHORT_NUMBER, 2: SHORT_NUMBER, 4: LONG_NUMBER}

Reading: TypeAlias = "tuple[str | None, Part | None] | None"
"""An EDTF text, or `None` where the phrase says no date; and the part of the period that is meant.

`None` in place of both says that the rule does not apply here, and the next one is tried."""


_SENTENCE = re.compile(r"[^\W\d_]{5,}")
_ALONE = 9


@attrs.frozen
class Reference:
    """What an expression is read against."""

    day: date | None
    """Day of publication, where known."""

    words: TimeWords
    """The words of the language."""

    stated: str | None = None
    """The date or period that the same sentence names before, in EDTF."""

    before: str = ""
    """What stands before the expression in its sentence, in small letters; of much, the nearest part."""

    behind: str = ""
    """What stands behind it there."""

    @property
    def forward(self) -> bool | None:
        """Whether the clause speaks of the future: "is expected to return on Friday"; `None`: unknown."""
        direction = self.words.direction(self.before, self.behind)
        return None if direction is None else direction == "ahead"

    @property
    def alone(self) -> bool:
        """Whether the sentence is little but the expression, as in a list of what is to come."""
        return _SENTENCE.search(self.before) is None and _SENTENCE.search(self.behind) is None

    @property
    def ahead(self) -> int:
        """How many months a date may lie ahead whose clause shows no tense."""
        return _ALONE if self.alone else NEAREST

    @property
    def year(self) -> int | None:
        """A year that the same sentence states, for the names of events: "the September 11 attacks"."""
        match = self.words.stated_year.search(self.before) or self.words.stated_year.search(self.behind)
        return int(match[1]) if match else None


Resolver: TypeAlias = "Callable[[re.Match[str], Reference], Reading]"
"""Reads a match of a rule's pattern."""


def no_date(match: re.Match[str], reference: Reference) -> Reading:
    """Read an expression that says no date: "recently", "for three days"."""
    return None, None


def _split(words: str | frozenset[str]) -> frozenset[str]:
    return frozenset(words.split()) if isinstance(words, str) else words


_GROUP = re.compile(r"\(\?P<(\w+)>")
_NO_WORDS = re.compile(r"\\[a-zA-Z]|\(\?P<\w+>")


@attrs.frozen
class TimeRule:
    r"""One way to say when.

    The pattern is tried on the sentence in small letters, at the needed word and at the words before it
    that the patterns of its language contain; so words are written whole (`hours?`, not `(?:h)ours`).

    Example:
        >>> rule = TimeRule("moon", "moon", r"(?:the\s+)?(?:full|new)\s+moon")
        >>> rule.regex.match("the new moon of may").group()
        'the new moon'
    """

    name: str
    """What the rule is called, in words with hyphens: `month-day`."""

    needs: frozenset[str] = attrs.field(converter=_split)
    """Words one of which stands in each match, or `SHORT_NUMBER`, `LONG_NUMBER`."""

    pattern: str
    """A regular expression for text in small letters; named groups are what `read` goes by."""

    read: Resolver = no_date
    """Reads a match against the reference."""

    kind: TimeKind = "date"
    """What its matches name."""

    beside: frozenset[str] = attrs.field(default=frozenset(), converter=_split)
    """Other words one of which stands in the sentence of each match; none need to, if this is empty."""

    capitals: frozenset[str] = frozenset()
    """Words that need a capital here: "Labor Day"."""

    small: bool = False
    """Whether names such as "May" may be written small here: "the 1st of may"."""

    meaning: str = ""
    """What it goes by, for whoever asks `newsevents explain` for it."""

    example: str = ""
    """A text in which it finds something."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, ending with a word."""
        seen: dict[str, int] = {}

        def renamed(match: re.Match[str]) -> str:
            times = seen[match[1]] = seen.get(match[1], -1) + 1
            return f"(?P<{match[1]}{AGAIN * times}>"

        return re.compile(rf"(?:{_GROUP.sub(renamed, self.pattern)})(?!\w)")

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the pattern, also without a last letter that may be missing: "hours?"."""
        pattern = _NO_WORDS.sub(" ", self.pattern)
        shorter = re.findall(r"([^\W\d_]+)[^\W\d_]\?", pattern)
        return frozenset(re.findall(r"[^\W\d_]+", pattern)).union(shorter)


@attrs.frozen(eq=False)
class TimeTable:
    """The expressions of time of a language.

    Example:
        >>> from newsevents.parser.lexicon.english.times import ENGLISH
        >>> [rule.name for rule in ENGLISH.by_word["tomorrow"]]
        ['clock-near-day', 'near-day']
    """

    words: TimeWords
    """Its words."""

    rules: tuple[TimeRule, ...]
    """Its rules; where two match from the same word on, the earlier one wins."""

    @cached_property
    def by_word(self) -> dict[str, tuple[TimeRule, ...]]:
        """For each word that a rule needs, the rules that do."""
        words = {word for rule in self.rules for word in rule.needs}
        return {word: tuple(rule for rule in self.rules if word in rule.needs) for word in words}

    @cached_property
    def keys(self) -> frozenset[str]:
        """All that a rule needs."""
        return frozenset(self.by_word)

    @cached_property
    def needed(self) -> frozenset[str]:
        """All words that a rule needs, without those for numbers."""
        return self.keys - set(_NUMBERS.values())

    def rules_at(self, word: str, words: frozenset[str]) -> list[TimeRule]:
        """Return the rules that may match with a word, in a sentence of some words."""
        key = _NUMBERS.get(len(word), "") if word[0] <= "9" else word
        return [
            rule for rule in self.by_word.get(key, ()) if not rule.beside or not rule.beside.isdisjoint(words)
        ]

    @cached_property
    def leads(self) -> frozenset[str]:
        """Words that may stand before the needed one in a match."""
        return frozenset(word for rule in self.rules for word in rule.vocabulary)
