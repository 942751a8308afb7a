"""Tolerance: how far vague words reach, as a policy of whoever compares.

Nothing of this is ever written into a record: "around ten" stays `value=10, comparator="about"`. Two
desks may compare the same claims under two policies.
"""

from __future__ import annotations

from fractions import Fraction

import attrs


@attrs.frozen
class Tolerance:
    """What "about" and "several" are taken to cover.

    The defaults are cautious on purpose: they call two numbers contradictory only where hardly any
    reader would let both stand. "About" reaches a quarter to either side, and at least one whole
    unit, so that "about two" covers 1 to 3 and "around ten" 7.5 to 12.5; studies of how people read
    round numbers find such widths, growing in proportion to the number. "Several", "a few" and
    "dozens" are taken to mean two or more and nothing else.

    Example:
        >>> Tolerance(about=Fraction(1, 10)).about
        Fraction(1, 10)
    """

    about: Fraction = attrs.field(default=Fraction(1, 4), converter=Fraction)
    """Share of the number that "about" reaches to either side."""

    about_at_least: Fraction = attrs.field(default=Fraction(1), converter=Fraction)
    """Smallest reach of "about", in units of what is counted."""

    several_at_least: Fraction = attrs.field(default=Fraction(2), converter=Fraction)
    """Smallest number for which "several" is said."""


DEFAULT_TOLERANCE = Tolerance()
"""The policy where none is given."""
