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
_comparators = st.sampled_from((*_WITH_VALUE, "between", "several"))
_ends = st.sampled_from(("", "", "", "low", "high", "both"))
_integers = st.integers(0, MAX_SAFE_INTEGER)
_small = st.integers(0, 1_000)
_decimals = st.sampled_from((0, 0, 0, 1, 2, 8))


def draw_number(draw: st.DrawFn, _: Setting) -> int | str:
    """Draw a number that is not negative, mostly a whole one."""
    decimals = draw(_decimals)
    if not decimals:
        return draw(_integers)
    return _written(Decimal(draw(_small)).scaleb(-decimals))


def _written(number: Decimal) -> int | str:
    """Write a number in its one form: a whole one as an integer, a fraction without zeros at its end."""
    return int(number) if number == number.to_integral_value() else f"{number.normalize():f}"


def draw_quantity(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw the numbers of a quantity; unit, phrase and evidence are left to others."""
    comparator = draw(_comparators)
    if comparator == "several":
        return {"comparator": comparator}
    if comparator == "between":
        low = draw_number(draw, setting)
        return {"comparator": comparator, "low": low, "high": _above(draw, low)}
    value = draw_number(draw, setting)
    found: dict[str, Any] = {"comparator": comparator, "value": value}
    ends = draw(_ends)
    if ends in {"low", "both"}:
        found["low"] = _written(max(Decimal(0), Decimal(value) - draw(_small)))
    if ends in {"high", "both"}:
        found["high"] = _above(draw, value)
    return found


def _above(draw: st.DrawFn, number: int | str) -> int | str:
    """Draw a number that is no smaller."""
    return _written(min(Decimal(number) + draw(_small), max(Decimal(number), Decimal(MAX_SAFE_INTEGER))))


def numbers() -> st.SearchStrategy[int | str]:
    """Return exact numbers that are not negative: integers, and decimal fractions as text.

    Example:
        >>> from hypothesis import find
        >>> find(numbers(), lambda number: isinstance(number, str))
        '0.1'
    """
    return alone(draw_number)
