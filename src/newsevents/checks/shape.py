"""Shape: which fields of a record class refer to other records, and which hold records.

Both are read from the annotations, so that a class of a vendor's is checked like one of the core.
"""

from __future__ import annotations

from functools import cache, cached_property

import attrs

from newsevents.schema.base import Record
from newsevents.schema.fields import parts_of
from newsevents.schema.ids import NARRATOR, Kind, Reference


@attrs.frozen(slots=False)
class ReferenceField:
    """A field that names other records.

    Example:
        >>> ReferenceField("speaker", Reference(("actor",))).name
        'speaker'
    """

    name: str
    """Name of the field."""

    reference: Reference
    """What it may name."""

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """How the identifiers that it may hold begin."""
        kinds = tuple(f"{kind}:" for kind in self.reference.kinds)
        return (*kinds, NARRATOR) if self.reference.narrator else kinds


@attrs.frozen
class Shape:
    """The fields of a record class that checks go through.

    Example:
        >>> from newsevents.schema.visit import Stop
        >>> shape_of(Stop).nested
        ('arrival', 'departure', 'evidence')
    """

    references: tuple[ReferenceField, ...]
    """Fields that name other records, one or many each."""

    nested: tuple[str, ...]
    """Fields that hold records, one or many each."""


@cache
def shape_of(record: type[Record]) -> Shape:
    """Return the shape of a record class.

    Example:
        >>> from newsevents.schema.visit import Stop
        >>> [field.name for field in shape_of(Stop).references]
        ['place']
    """
    record.model_rebuild()
    references: list[ReferenceField] = []
    nested: list[str] = []
    for name, field in record.model_fields.items():
        parts = [*field.metadata, *parts_of(field.annotation)]
        marks = [part for part in parts if isinstance(part, Reference)]
        if marks:
            references.append(ReferenceField(name, _together(marks)))
        if any(isinstance(part, type) and issubclass(part, Record) for part in parts):
            nested.append(name)
    return Shape(tuple(references), tuple(nested))


def _together(marks: list[Reference]) -> Reference:
    """Return what a field may name whose annotation allows several references."""
    kinds: tuple[Kind, ...] = tuple(dict.fromkeys(kind for mark in marks for kind in mark.kinds))
    return Reference(kinds, narrator=any(mark.narrator for mark in marks))
