"""Positions: what a claim says, as a value by which claims that say the same are found at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from newsevents.conflicts.tolerance import says_dozen
from newsevents.conflicts.wording import folded

if TYPE_CHECKING:
    from collections.abc import Hashable

    from newsevents.schema.claim import Claim, Scope, Value
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.time import TimeWindow

Position: TypeAlias = "Hashable"
"""What a claim says. Claims of one position say the same; those of two may do so in other words."""


def position_of(claim: Claim) -> Position:
    """Return what a claim says, its evidence and its words left out.

    Example:
        >>> from newsevents.schema.claim import Claim, QuantityValue
        >>> from newsevents.schema.quantity import Quantity
        >>> def count(phrase):
        ...     value = QuantityValue(quantity=Quantity(value=2, phrase=phrase))
        ...     return Claim(id="claim:1", subject="event:x", predicate="occurrence_count", value=value)
        >>> position_of(count("two")) == position_of(count("2"))
        True
    """
    scope = claim.scope
    return (claim.polarity, _value(claim.value), None if scope is None else _scope(scope))


def _value(value: Value) -> Position:
    match value.type:
        case "quantity":
            return _quantity(value.quantity)
        case "time":
            return _time(value.time)
        case "place":
            return value.place
        case "actor":
            return value.actor
        case "boolean":
            return value.boolean
        case "text":
            return folded(value.text)


def _quantity(quantity: Quantity) -> Position:
    unit = None if quantity.unit is None else quantity.unit.casefold()
    # of a word without a number, and of a round number, the words tell how far it reaches
    words = quantity.phrase if quantity.comparator == "several" or says_dozen(quantity.phrase) else None
    return (quantity.comparator, quantity.value, quantity.low, quantity.high, unit, words)


def _time(time: TimeWindow | None) -> Position:
    if time is None:
        return None
    if time.edtf is None and time.earliest is None and time.latest is None:
        return time.phrase
    return (time.edtf, time.part, time.earliest, time.latest)


def _scope(scope: Scope) -> Position:
    return (scope.secrecy, _time(scope.time), scope.place, frozenset(scope.participants))
