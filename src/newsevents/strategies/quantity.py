"""Quantities: exact and vague numbers, each with the fields that its comparator asks for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.schema.scalars import MAX_SAFE_INTEGER
from newsevents.strategies.setting import alone

if TYPE_CHECKING:
    from newsevents.schema.quantity import Comparator
    from newsevents.strategies.setting import Setting

_WITH_VALUE: tuple[Comparator, ...] = ("exact", "about", "at_least", "at_most", "more_than", "fewer_than")
_integers = st.integers(0, MAX_SAFE_INTEGER)
_small = st.integers(0, 1_000)
_MOST_DECIMALS = 8
_WIDE = Decimal(123_456_789_012_345)
_LARGEST_FRACTION = 10**15 - 1
_decimals = st.sampled_from((0, 0, 0, 1, 2, 8))
_shapes = st.sampled_from(
    (
        *((comparator, 0, "") for comparator in (*_WITH_VALUE, "between", "several")),
        *(
            (comparator, decimals, "")
            for comparator in (*_WITH_VALUE, "between")
            for decimals in (0, 1, 2, 8)
        ),
        *((comparator, 0, ends) for comparator in _WITH_VALUE for ends in ("low", "high", "low and high")),
    )
)
"""A comparator, the decimals of its numbers, and which ends stand beside its value."""


def draw_number(draw: st.DrawFn, _: Setting) -> int | str:
    """Draw a number that is not negative, mostly a whole one."""
    return _number(draw, draw(_decimals))


def _number(draw: st.DrawFn, decimals: int) -> int | str:
    """Draw a whole number, or a fraction; one of many decimals has as many digits as numbers can have."""
    if not decimals:
        return draw(_integers)
    fraction = Decimal(draw(_small)).scaleb(-decimals)
    return _written(_WIDE + fraction if decimals == _MOST_DECIMALS else fraction)


def _written(number: Decimal) -> int | str:
    """Write a number in its one form: a whole one as an integer, a fraction without zeros at its end."""
    return int(number) if number == number.to_integral_value() else f"{number.normalize():f}"


def draw_quantity(draw: st.DrawFn, _: Setting) -> dict[str, Any]:
    """Draw the numbers of a quantity; unit, phrase and evidence are left to others."""
    comparator, decimals, ends = draw(_shapes)
    if comparator == "several":
        return {"comparator": comparator}
    number = _number(draw, decimals)
    if comparator == "between":
        return {"comparator": comparator, "low": number, "high": _above(draw, number)}
    found: dict[str, Any] = {"comparator": comparator, "value": number}
    if "low" in ends:
        found["low"] = _written(max(Decimal(0), Decimal(number) - draw(_small)))
    if "high" in ends:
        found["high"] = _above(draw, number)
    return found


def _above(draw: st.DrawFn, number: int | str) -> int | str:
    """Draw a number that is no smaller; the same one where a larger one would have too many digits."""
    larger = Decimal(number) + draw(_small)
    return number if larger > _LARGEST_FRACTION else _written(larger)


def numbers() -> st.SearchStrategy[int | str]:
    """Return exact numbers that are not negative: integers, and decimal fractions as text.

    Example:
        >>> from hypothesis import find
        >>> type(find(numbers(), lambda number: isinstance(number, str)))
        <class 'str'>
    """
    return alone(draw_number)
