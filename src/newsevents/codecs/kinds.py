"""Kinds: what sort of value each field of a record holds, read from its annotation."""

from __future__ import annotations

from datetime import date
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

import attrs

from newsevents.schema.base import Record
from newsevents.schema.event import Event
from newsevents.schema.evidence import Evidence
from newsevents.schema.fields import parts_of
from newsevents.schema.ids import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

Sort: TypeAlias = Literal[
    "text", "whole", "truth", "number", "moment", "texts", "names", "struct", "rows", "extensions"
]
"""A plain value, a record (`struct`), evidence or several records (`rows`), or extensions."""

TAGS = ("kind", "type")
"""Fields that tell the members of a union apart."""

Classes: TypeAlias = tuple[type[Record], ...]


@attrs.frozen
class Kind:
    """What one field holds.

    Example:
        >>> from newsevents.schema.place import Place
        >>> kinds_of((Place,))["name"].sort
        'text'
    """

    sort: Sort
    """The sort of value."""

    classes: Classes = ()
    """The record classes that it can hold."""

    is_array: bool = False
    """Whether it holds several records."""

    is_reference: bool = False
    """Whether its texts name other records of the document."""


@cache
def kinds_of(classes: Classes) -> dict[str, Kind]:
    """Return what the fields of a record class hold, or of all members of a union.

    Example:
        >>> from newsevents.schema.claim import Claim
        >>> {name: kind.sort for name, kind in kinds_of((Claim,)).items()}["stances"]
        'rows'
    """
    return {
        name: attrs.evolve(_kind(name, field.annotation), is_reference=_is_reference(field))
        for record in classes
        for name, field in record.model_fields.items()
    }


def _is_reference(field: FieldInfo) -> bool:
    return any(isinstance(mark, Reference) for mark in (*field.metadata, *parts_of(field.annotation)))


def _kind(name: str, annotation: object) -> Kind:
    if name == "extensions":
        return Kind("extensions")
    parts = [part for part in _members(annotation) if part is not type(None)]
    if any(get_origin(part) is tuple for part in parts):
        inner = list(_members(get_args(parts[0])[0]))
        classes = _records(inner)
        return Kind("rows", classes, is_array=True) if classes else Kind("texts")
    classes = _records(parts)
    if classes:
        return Kind("rows" if classes == (Evidence,) else "struct", classes)
    return Kind(_scalar(parts))


def _scalar(parts: list[Any]) -> Sort:
    if any(get_origin(part) is dict for part in parts):
        return "names"
    types = {part if isinstance(part, type) else type(get_args(part)[0]) for part in parts}
    if date in types:
        return "moment"
    if types == {int, str}:
        return "number"
    plain: dict[Any, Sort] = {int: "whole", bool: "truth", str: "text"}
    return plain[next(iter(types))]


def _members(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    """Yield the members of a union, without what is said about them."""
    if get_origin(annotation) is Annotated:
        yield from _members(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType}:
        for part in get_args(annotation):
            yield from _members(part)
    else:
        yield annotation


def _records(parts: list[Any]) -> Classes:
    return tuple(part for part in parts if isinstance(part, type) and issubclass(part, Record))


def member(value: dict[str, Any], classes: Classes) -> type[Record]:
    """Return the member of a union that a value is of; `Event` for an event of a vendor's type.

    Example:
        >>> from newsevents.schema.actor import ACTOR_TYPES
        >>> member({"kind": "group"}, ACTOR_TYPES).__name__
        'Group'
    """
    if len(classes) == 1:
        return classes[0]
    for record in classes:
        for tag in TAGS:
            field = record.model_fields.get(tag)
            if field is not None and value.get(tag) == field.default:
                return record
    return Event
