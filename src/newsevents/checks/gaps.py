"""Rules of gaps: each names a field that is really empty."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsevents.checks.rule import Fault
from newsevents.checks.wording import did_you_mean, shown
from newsevents.schema.base import Record
from newsevents.text.pointer import from_pointer, position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsevents.checks.context import Context
    from newsevents.schema.provenance import Gap


class _Nowhere(Exception):  # noqa: N818 - where a pointer ends
    """A pointer goes on to a key that its value does not have."""

    def __init__(self, key: str, keys: Sequence[str]) -> None:
        super().__init__(key)
        self.key = key
        self.keys = keys


def gap_names_nothing(gap: Gap, context: Context) -> Iterator[Fault]:
    """NE207: the path leads to a field."""
    try:
        _value_at(context.document, gap.path)
    except _Nowhere as end:
        message = f"The path {shown(gap.path)} leads nowhere: nothing is at {shown(end.key)}."
        yield Fault(("path",), message, partial(did_you_mean, end.key, end.keys))


def gap_has_value(gap: Gap, context: Context) -> Iterator[Fault]:
    """NE208: the field has no value."""
    try:
        value = _value_at(context.document, gap.path)
    except _Nowhere:
        return
    if value not in (None, (), {}):
        found = (
            "records"
            if isinstance(value, tuple)
            else "a record"
            if isinstance(value, Record)
            else shown(value)
        )
        yield Fault(("path",), f"Expected a field without a value, found {found} at {shown(gap.path)}.")


def _value_at(value: object, pointer: str) -> object:
    """Return what stands at a JSON Pointer in a record.

    Raises:
        _Nowhere: The pointer leads to no field.
    """
    for key in from_pointer(pointer):
        value = _step(value, key)
    return value


def _step(value: object, key: str) -> object:
    if isinstance(value, Record):
        known, kept = type(value).model_fields, value.__pydantic_extra__ or {}
        if key in known:
            return value.__dict__[key]
        if key in kept:
            return kept[key]
        raise _Nowhere(key, [*known, *kept])
    if isinstance(value, dict):
        return value.get(key)
    if isinstance(value, list | tuple):
        index = position(key, len(value))
        if index is not None:
            return value[index]
    raise _Nowhere(key, [])
