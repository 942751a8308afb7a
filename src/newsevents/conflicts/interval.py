"""Interval: all numbers that a quantity can mean."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from newsevents.conflicts.tolerance import Tolerance
    from newsevents.schema.quantity import Comparator, Quantity


@attrs.frozen
class Interval:
    """A stretch of numbers; an end that is `None` is unbounded.

    Example:
        >>> Interval(Fraction(1), None).contains(Interval(Fraction(2), Fraction(3)))
        True
    """

    low: int | Fraction | None
    """Lower end."""

    high: int | Fraction | None
    """Upper end."""

    low_open: bool = False
    """Whether the lower end itself is left out: "more than"."""

    high_open: bool = False
    """Whether the upper end itself is left out: "fewer than"."""

    def contains(self, other: Interval) -> bool:
        """Say whether every number of the other interval lies in this one."""
        return _reaches_down(self, other) and _reaches_down(_mirrored(self), _mirrored(other))

    def lies_below(self, other: Interval) -> bool:
        """Say whether every number here is smaller than every number there.

        Example:
            >>> Interval(Fraction(2), Fraction(2)).lies_below(Interval(Fraction(7), None))
            True
        """
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def disjoint(self, other: Interval) -> bool:
        """Say whether the two have no number in common."""
        return self.lies_below(other) or other.lies_below(self)

    def scaled(self, factor: Fraction) -> Interval:
        """Return the interval in another unit; the factor is positive."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return attrs.evolve(self, low=low, high=high)


def _mirrored(one: Interval) -> Interval:
    """Return the interval with all signs turned."""
    low = None if one.high is None else -one.high
    high = None if one.low is None else -one.low
    return Interval(low, high, one.high_open, one.low_open)


def _reaches_down(one: Interval, other: Interval) -> bool:
    if one.low is None:
        return True
    if other.low is None:
        return False
    return one.low < other.low or (one.low == other.low and (other.low_open or not one.low_open))


def interval(quantity: Quantity, policy: Tolerance) -> Interval | None:
    """Return the numbers that a quantity can mean under a policy.

    Returns:
        The interval; `None` where the quantity gives no number and no word that bounds one.

    Example:
        >>> from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE
        >>> from newsevents.schema.quantity import Quantity
        >>> found = interval(Quantity(value=10, comparator="about"), DEFAULT_TOLERANCE)
        >>> float(found.low), float(found.high)
        (7.5, 12.5)
    """
    return _interval(
        quantity.comparator, quantity.value, quantity.low, quantity.high, quantity.phrase, policy
    )


@lru_cache(maxsize=4096)
def _interval(
    comparator: Comparator,
    number: int | str | None,
    lowest: int | str | None,
    highest: int | str | None,
    phrase: str | None,
    policy: Tolerance,
) -> Interval | None:
    low, high, value = _exact(lowest), _exact(highest), _exact(number)
    if comparator == "several":
        return Interval(policy.least(phrase), None)
    if comparator == "between" or value is None:
        return None if low is None and high is None else Interval(low, high)
    match comparator:
        case "about":
            reach = max(abs(Fraction(value)) * policy.about, policy.about_at_least)
            return Interval(value - reach, value + reach)
        case "at_least":
            return Interval(value, None)
        case "more_than":
            return Interval(value, None, low_open=True)
        case "at_most":
            return Interval(None, value)
        case "fewer_than":
            return Interval(None, value, high_open=True)
        case _:
            reach = policy.reach(Fraction(value), phrase)
            return Interval(value - reach, value + reach) if reach else Interval(value, value)


def _exact(number: int | str | None) -> int | Fraction | None:
    return Fraction(number) if isinstance(number, str) else number
