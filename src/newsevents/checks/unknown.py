"""Rules of what lenient reading keeps although it is not known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsevents.checks.numbers import number_fault
from newsevents.checks.rule import Fault
from newsevents.checks.wording import did_you_mean, shown
from newsevents.schema.vocabulary import UnknownEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.checks.context import Context
    from newsevents.schema.base import Record
    from newsevents.text.pointer import Json


def unknown_fields(record: Record, _: Context) -> Iterator[Fault]:
    """NE120: a field that the record does not know; those of an unknown event are told of together."""
    if isinstance(record, UnknownEvent):
        return
    for name in record.__pydantic_extra__ or ():
        known = type(record).model_fields
        yield Fault(
            (name,),
            f"The field {shown(name)} is not known and not checked.",
            partial(did_you_mean, name, known),
        )


def unknown_event(event: UnknownEvent, context: Context) -> Iterator[Fault]:
    """NE121: an event of a type that the vocabulary does not list."""
    known = context.vocabulary.event_types_by_name
    message = f"The event type {shown(event.type)} is not known; only what all events share is checked."
    yield Fault(("type",), message, partial(did_you_mean, event.type, known))


def infinite_numbers(record: Record, _: Context) -> Iterator[Fault]:
    """NE004: no number in an unknown field is infinite or NaN."""
    yield from _number_faults(record, "NE004")


def large_integers(record: Record, _: Context) -> Iterator[Fault]:
    """NE008: no integer in an unknown field is beyond 2^53 - 1."""
    yield from _number_faults(record, "NE008")


def binary_fractions(record: Record, _: Context) -> Iterator[Fault]:
    """NE114: no number in an unknown field has a fraction or an exponent."""
    yield from _number_faults(record, "NE114")


def _number_faults(record: Record, code: str) -> Iterator[Fault]:
    for path, number in _numbers((), record.__pydantic_extra__):
        fault = number_fault(number)
        if fault is not None and fault[0] == code:
            yield Fault(path, fault[1], fault[2])


def _numbers(path: tuple[str | int, ...], value: Json) -> Iterator[tuple[tuple[str | int, ...], float]]:
    """Yield the numbers inside a JSON value, each with its place."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _numbers((*path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _numbers((*path, index), item)
    elif isinstance(value, int | float):
        yield path, value
