"""Frame: how a document's tree is found again in a graph, for processors that frame (JSON-LD Framing 1.1)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsevents.codecs.json_ld.terms import (
    context,
    form_of,
    key_of,
    stated_fields,
    types_of,
    wrap_of,
    wraps_of,
)
from newsevents.codecs.kinds import kinds_of
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event
from newsevents.schema.evidence import Evidence

if TYPE_CHECKING:
    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.kinds import Classes
    from newsevents.schema.base import Record

_REFERENCE = {"@embed": "@never"}


@cache
def frame() -> JsonObject:
    """Return the frame with which a processor makes documents of a graph, in the shape that is read.

    It is to be used with the options `embed: @always` and `omitDefault: true`.

    Example:
        >>> frame()["@type"], frame()["statements"]["speaker"]
        (['NewsDocument'], {'@embed': '@never'})
    """
    return {"@context": context(), **_framed((NewsDocument,))}


def _framed(classes: Classes) -> JsonObject:
    fields: dict[str, Any] = {"@type": [types_of(record)[0] for record in classes]}
    for record in classes:
        fields |= {key: {} for key in wraps_of(record)}
        for field in stated_fields(record):
            if wrap_of(f"{record.__name__}.{field}") is None:
                fields |= _field(record, field)
    return {**fields, "hasSource": _REFERENCE} if Evidence in classes else fields


def _field(record: type[Record], field: str) -> JsonObject:
    """Return the frame of a field that leads to other nodes: into records, and not beyond references."""
    inside = kinds_of((record,))[field].classes
    if form_of(record, field)[0] == "@id":
        return {key_of(record, field): _REFERENCE}
    if not inside:
        return {}
    return {key_of(record, field): _framed((*inside, Event) if field == "events" else inside)}
