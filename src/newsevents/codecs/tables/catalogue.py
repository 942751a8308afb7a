"""Catalogue: the tables that documents become, and the columns of each, derived from the records."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import attrs
import pyarrow as pa

from newsevents.codecs.kinds import kinds_of
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.schema.json_schema import field_docstrings
from newsevents.schema.statement import Relay
from newsevents.schema.time import TimeWindow

if TYPE_CHECKING:
    from newsevents.codecs.kinds import Classes, Kind
    from newsevents.schema.base import Record

MOMENT = pa.struct([("text", pa.string()), ("day", pa.date32()), ("instant", pa.timestamp("us", "UTC"))])
"""A day, or an instant: as it is written, the day in its own zone, and the instant where there is one."""

NUMBER = pa.decimal128(25, 9)
"""A number of the wire model: it has 15 digits before the point and 9 behind it at most."""

NAMES = pa.list_(pa.struct([("scheme", pa.string()), ("value", pa.string())]))
"""Identifiers in public registers."""

_PLAIN = {
    "text": pa.string(),
    "whole": pa.int64(),
    "truth": pa.bool_(),
    "number": NUMBER,
    "moment": MOMENT,
    "texts": pa.list_(pa.string()),
    "names": NAMES,
}

KEYS = (
    pa.field(
        "document", pa.int64(), nullable=False, metadata={"description": "Number of the document, from 0."}
    ),
    pa.field(
        "pointer",
        pa.string(),
        nullable=False,
        metadata={"description": "JSON Pointer to the record in the document."},
    ),
    pa.field("position", pa.int64(), metadata={"description": "Place among its like, from 0."}),
    pa.field("record", pa.string(), metadata={"description": "Identifier of the record that it is part of."}),
)
"""The columns that each table begins with."""

DERIVED = (
    ("first_day", pa.date32(), "First day of the window, as its bounds imply."),
    ("last_day", pa.date32(), "Last day of the window, as its bounds imply."),
)
"""Columns of a window that are there for queries, and not read again."""

_NAMES: dict[type[Record], str] = {TimeWindow: "times", Evidence: "evidence", Relay: "relays"}


@attrs.frozen
class TablePlan:
    """A table, and the record classes whose rows it has.

    Example:
        >>> plans()["stances"].classes[0].__name__
        'Stance'
    """

    name: str
    """Name of the table, and of its file."""

    classes: Classes
    """The record class, or the members of a union."""


@cache
def plans() -> dict[str, TablePlan]:
    """Return the tables that hold records, by name, that of the documents first.

    Example:
        >>> list(plans())[:3]
        ['documents', 'actors', 'places']
    """
    found = {"documents": TablePlan("documents", (NewsDocument,))}
    waiting: list[Classes] = [(NewsDocument,)]
    while waiting:
        classes = waiting.pop(0)
        for name, kind in kinds_of(classes).items():
            if kind.sort == "rows":
                table = table_of(kind, name)
                if table not in found:
                    found[table] = TablePlan(table, kind.classes)
                    waiting.insert(0, kind.classes)
            elif kind.sort == "struct":
                waiting.append(kind.classes)
    return found


def table_of(kind: Kind, field: str) -> str:
    """Return the name of the table that has the rows of a field.

    Example:
        >>> from newsevents.schema.conflict import Conflict
        >>> table_of(kinds_of((Conflict,))["resolution"], "resolution")
        'resolutions'
    """
    first = kind.classes[0]
    if len(kind.classes) > 1:
        return field
    return _NAMES.get(first, f"{first.__name__.lower()}s")


HOPS = pa.schema(
    [
        KEYS[0],
        pa.field("statement", pa.string(), nullable=False, metadata={"description": "Whose chain it is."}),
        pa.field("depth", pa.int64(), nullable=False, metadata={"description": "0 for the document itself."}),
        pa.field(
            "kind", pa.string(), nullable=False, metadata={"description": "document, relay or speaker."}
        ),
        pa.field("holder", pa.string(), metadata={"description": "Who: narrator, or an actor."}),
        pa.field("hedge", pa.string(), metadata={"description": "A word of distance."}),
    ]
)
"""On whose word each statement is told, outermost first; derived, and not read again."""

EXTENSIONS = pa.schema(
    [
        *KEYS[:2],
        KEYS[3],
        pa.field(
            "name", pa.string(), nullable=False, metadata={"description": "Name, with the vendor's prefix."}
        ),
        pa.field("value", pa.string(), nullable=False, metadata={"description": "Value, as JSON."}),
    ]
)
"""Additions by vendors."""

EXTRAS = pa.schema(
    [*KEYS[:2], pa.field("value", pa.string(), nullable=False, metadata={"description": "Value, as JSON."})]
)
"""Fields of vendors' event types, and fields that lenient reading kept although they are unknown."""


@cache
def arrow_schemas() -> dict[str, pa.Schema]:
    """Return the Arrow schema of each table, by name. Columns are described by the fields' docstrings.

    Example:
        >>> arrow_schemas()["claims"].field("value").type.field("boolean").type
        DataType(bool)
    """
    schemas = {plan.name: _schema(plan) for plan in plans().values()}
    return {**schemas, "hops": HOPS, "extensions": EXTENSIONS, "extras": EXTRAS}


def _schema(plan: TablePlan) -> pa.Schema:
    keys = KEYS[:1] if plan.name == "documents" else KEYS
    return pa.schema([*keys, *_columns(plan.classes)])


def _columns(classes: Classes) -> list[pa.Field]:
    words = {name: text for record in reversed(classes) for name, text in field_docstrings(record).items()}
    columns = [
        pa.field(name, _type(kind), metadata={"description": words.get(name, "")})
        for name, kind in kinds_of(classes).items()
        if kind.sort not in {"rows", "extensions"}
    ]
    if classes == (TimeWindow,):
        columns += [pa.field(name, kind, metadata={"description": text}) for name, kind, text in DERIVED]
    return columns


def _type(kind: Kind) -> pa.DataType:
    return pa.struct(_columns(kind.classes)) if kind.sort == "struct" else _PLAIN[kind.sort]
