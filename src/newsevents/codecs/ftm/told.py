"""Told: the fields of a record as labelled words, for what has no property of its own."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from newsevents.codecs.ftm.kept import as_json, lines
from newsevents.codecs.mapping import is_stated
from newsevents.schema.base import Record
from newsevents.schema.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


@attrs.frozen
class Told:
    """One field that holds something."""

    label: str
    """The way to it, in the names of fields and numbers from 1: `participants 1 role`."""

    words: str
    """What it holds."""

    is_evidence: bool = False
    """Whether it says where in the text something stands."""


def told(record: Record, *, but: Collection[str] = ()) -> Iterator[Told]:
    """Yield what a record holds, in the order of its fields; what has its default is left out.

    Args:
        record: The record.
        but: Names of its fields that are told otherwise.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> [(item.label, item.words) for item in told(Quantity(value=10, comparator="about"))]
        [('value', '10'), ('comparator', 'about')]
    """
    for name, value in {**record.__dict__, **(record.__pydantic_extra__ or {})}.items():
        if name not in but and is_stated(record, name):
            yield from _value(value, name)


def notes(record: Record, *, but: Collection[str] = ()) -> list[str]:
    """Return the words of a record that say what it is, as values of a property of text.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> notes(Meeting(id="event:1", topic="peace"), but={"id"})
        ['topic: peace']
    """
    found = (item for item in told(record, but=but) if not item.is_evidence)
    return [line for item in found for line in lines(item.label, item.words)]


def evidence(record: Record, *, but: Collection[str] = ()) -> list[str]:
    """Return the words of a record that say where in the text it stands, as values of a property of text.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> evidence(Meeting(id="event:1", evidence=(Evidence(start=0, end=5, exact="Talks"),)))
        ['evidence 1: 0 to 5: Talks']
    """
    found = (item for item in told(record, but=but) if item.is_evidence)
    return [line for item in found for line in lines(item.label, item.words)]


def _value(value: Any, label: str) -> Iterator[Told]:  # noqa: ANN401 - any field's value
    match value:
        case Evidence():
            yield from _place(value, label)
        case Record():
            for item in told(value):
                yield attrs.evolve(item, label=f"{label} {item.label}")
        case tuple():
            for at, item in enumerate(value, 1):
                yield from _value(item, f"{label} {at}")
        case dict() if value:
            for name, item in value.items():
                yield Told(f"{label} {name}", item if _is_plain(item) else _json(item))
        case str():
            yield Told(label, value)
        case date():
            yield Told(label, re.sub(r"\+00:00$", "Z", value.isoformat()))
        case _:
            yield Told(label, _json(value))


def _place(value: Evidence, label: str) -> Iterator[Told]:
    yield Told(label, f"{value.start} to {value.end}: {value.exact}", is_evidence=True)
    for name in ("prefix", "suffix"):
        if (words := getattr(value, name)) is not None:
            yield Told(f"{label} {name}", words, is_evidence=True)


def _is_plain(value: object) -> bool:
    """Say whether a value is a text that cannot be taken for anything else."""
    if not isinstance(value, str):
        return False
    try:
        json.loads(value)
    except ValueError:
        return True
    return False


def _json(value: object) -> str:
    """Return a value that is no record as JSON; a vendor's may be of any type."""
    try:
        return as_json(value)
    except (TypeError, ValueError):
        return repr(value)
