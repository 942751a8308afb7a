"""Quantities: comparing how many."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from newsevents.conflicts.comparison import Comparison
from newsevents.conflicts.interval import interval

if TYPE_CHECKING:
    from newsevents.conflicts.interval import Interval
    from newsevents.conflicts.tolerance import Tolerance
    from newsevents.schema.quantity import Quantity

_SECONDS: dict[str, int] = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_PEOPLE = frozenset("person people passenger worker civilian victim body fatality death casualty".split())


def compare_quantities(
    one: Quantity, other: Quantity, policy: Tolerance, *, by_unit: bool = True
) -> Comparison:
    """Compare two quantities by the numbers that they can mean.

    Counts of different things ("rounds", "meetings") differ in scope. Lengths of time are compared
    after conversion, but not months and years, which have no fixed length.

    Args:
        one: A quantity.
        other: Another one.
        policy: How far vague words reach.
        by_unit: Whether the units matter; otherwise only the numbers are compared.

    Example:
        >>> from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE
        >>> from newsevents.schema.quantity import Quantity
        >>> ten, two = Quantity(value=10, comparator="about"), Quantity(value=2)
        >>> compare_quantities(ten, two, DEFAULT_TOLERANCE).relation
        'contradicts'
    """
    if by_unit and _conversion(one.unit, other.unit) is None:
        return Comparison("scope_differs", f"one counts in {one.unit}, the other in {other.unit}")
    first, second = intervals_of_both(one, other, policy, by_unit=by_unit)
    if first is None or second is None:
        return Comparison("undetermined", "a number is missing")
    words = f"{in_words(one)} and {in_words(other)}"
    if first.disjoint(second):
        return Comparison("contradicts", f"{words} have no number in common")
    if _names_no_number(one, policy) != _names_no_number(other, policy):
        return Comparison("undetermined", f"{words}: the vague word names no number")
    if first == second:
        return Comparison("equal", f"{words} mean the same")
    if second.contains(first):
        return Comparison("narrower", f"{in_words(one)} lies within {in_words(other)}")
    if first.contains(second):
        return Comparison("broader", f"{in_words(other)} lies within {in_words(one)}")
    return Comparison("compatible", f"{words} overlap")


def intervals_of_both(
    one: Quantity, other: Quantity, policy: Tolerance, *, by_unit: bool = True
) -> tuple[Interval | None, Interval | None]:
    """Return the numbers that two quantities can mean, both in the unit of the second where one converts.

    Example:
        >>> from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE
        >>> from newsevents.schema.quantity import Quantity
        >>> hour, minutes = Quantity(value=1, unit="hour"), Quantity(value=90, unit="minute")
        >>> [int(found.low) for found in intervals_of_both(hour, minutes, DEFAULT_TOLERANCE)]
        [60, 90]
    """
    first, second = interval(one, policy), interval(other, policy)
    factor = _conversion(one.unit, other.unit) if by_unit else None
    if first is not None and factor is not None and factor != 1:
        first = first.scaled(factor)
    return first, second


def _names_no_number(quantity: Quantity, policy: Tolerance) -> bool:
    return quantity.comparator == "several" and policy.least(quantity.phrase) == policy.several_at_least


def in_words(quantity: Quantity) -> str:
    """Return a quantity as it was said, or else in plain words.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> in_words(Quantity(value=26, comparator="at_most"))
        'at most 26'
    """
    if quantity.phrase is not None:
        return f"“{quantity.phrase}”"
    if quantity.comparator == "between" or quantity.value is None:
        ends = [str(end) for end in (quantity.low, quantity.high) if end is not None]
        return " to ".join(ends) if ends else "several"
    word = "" if quantity.comparator == "exact" else quantity.comparator.replace("_", " ") + " "
    return f"{word}{quantity.value}"


def same_unit(one: str | None, other: str | None) -> bool:
    """Say whether two units count the same things; an unstated unit agrees with any.

    Example:
        >>> same_unit("person", "passenger"), same_unit("round", "meeting")
        (True, False)
    """
    if one is None or other is None or one.casefold() == other.casefold():
        return True
    return {one.casefold(), other.casefold()} <= _PEOPLE


def _conversion(one: str | None, other: str | None) -> Fraction | None:
    """Return the factor from the first unit to the second, or `None` where they count different things."""
    if same_unit(one, other):
        return Fraction(1)
    seconds = _SECONDS.get(str(one).casefold()), _SECONDS.get(str(other).casefold())
    if seconds[0] is None or seconds[1] is None:
        return None
    return Fraction(seconds[0], seconds[1])
