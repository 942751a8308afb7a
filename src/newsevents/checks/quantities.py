"""Rules of quantities and coordinates."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from newsevents.checks.rule import Fault
from newsevents.checks.wording import listed, shown
from newsevents.schema.predicate import CORE_PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.checks.context import Context
    from newsevents.schema.actor import Group
    from newsevents.schema.claim import Claim
    from newsevents.schema.event import Event, Participant
    from newsevents.schema.place import Place
    from newsevents.schema.quantity import Quantity

_NEEDED = {"between": ("low", "high"), "several": ()}
_EXCLUDED = {"between": ("value",), "several": ("value", "low", "high")}
COUNTED = frozenset(predicate.name for predicate in CORE_PREDICATES if predicate.value_type == "quantity")


def is_plain(quantity: Quantity, _: Context) -> bool:
    """Say at once whether no rule of quantities finds anything: one number that needs no other."""
    return (
        quantity.value is not None
        and quantity.low is None
        and quantity.high is None
        and quantity.comparator not in _NEEDED
    )


def bounds_reversed(quantity: Quantity, _: Context) -> Iterator[Fault]:
    """NE401: low, value and high rise."""
    stated = [
        (name, number) for name in ("low", "value", "high") if (number := getattr(quantity, name)) is not None
    ]
    for (lower, less), (upper, more) in pairwise(stated):
        if Decimal(less) > Decimal(more):
            yield Fault(
                (upper,), f"Expected {upper} to be at least {lower}, {shown(less)}, found {shown(more)}."
            )


def quantity_incomplete(quantity: Quantity, _: Context) -> Iterator[Fault]:
    """NE402: the numbers that the comparator needs are there."""
    missing = [
        name for name in _NEEDED.get(quantity.comparator, ("value",)) if getattr(quantity, name) is None
    ]
    if missing:
        message = f"{shown(quantity.comparator)} needs {listed(missing, 'and')}, which the quantity has not."
        yield Fault((), message, "Where no number was said, the comparator is 'several'.")


def quantity_surplus(quantity: Quantity, _: Context) -> Iterator[Fault]:
    """NE403: there is no number that the comparator leaves no room for."""
    for name in _EXCLUDED.get(quantity.comparator, ()):
        number = getattr(quantity, name)
        if number is not None:
            yield Fault((name,), f"{shown(quantity.comparator)} has no {name}, found {shown(number)}.")


def negative_size(group: Group, _: Context) -> Iterator[Fault]:
    """NE404: a group has no negative size."""
    yield from _negative(("size",), group.size)


def negative_participants(participant: Participant, _: Context) -> Iterator[Fault]:
    """NE404: no negative number of people takes part."""
    yield from _negative(("count",), participant.count)


def negative_occurrences(event: Event, _: Context) -> Iterator[Fault]:
    """NE404: nothing happens a negative number of times."""
    yield from _negative(("occurrences",), event.occurrences)


def negative_claim(claim: Claim, _: Context) -> Iterator[Fault]:
    """NE404: the core's predicates count, and counts are not negative."""
    if claim.predicate in COUNTED and claim.value.type == "quantity":
        yield from _negative(("value", "quantity"), claim.value.quantity)


def _negative(path: tuple[str, ...], quantity: Quantity | None) -> Iterator[Fault]:
    for name in ("low", "value", "high"):
        number = getattr(quantity, name, None)
        if number is not None and Decimal(number) < 0:
            yield Fault((*path, name), f"Expected a count of at least 0, found {shown(number)}.")


def half_coordinates(place: Place, _: Context) -> Iterator[Fault]:
    """NE410: latitude and longitude go together."""
    if (place.latitude is None) != (place.longitude is None):
        given, missing = ("longitude", "latitude") if place.latitude is None else ("latitude", "longitude")
        yield Fault((given,), f"Expected a {missing} beside the {given}, found none.")
