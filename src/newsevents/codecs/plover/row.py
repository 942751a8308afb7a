"""Row: one event or statement as columns, the same for all, for whoever loads them as a table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsevents.codecs.plover.codebook import coding_of, is_told_by_others
from newsevents.edtf import EdtfError
from newsevents.schema.scalars import MOMENT
from newsevents.schema.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.plover.codebook import Code
    from newsevents.schema.base import Record
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event
    from newsevents.schema.time import TimeWindow

SOURCE = {
    "url": "url",
    "guid": "guid",
    "publisher": "publisher",
    "headline": "headline",
    "published": "published",
    "language": "language",
    "rights": "rights",
    "status": "source_status",
    "revision": "revision",
    "replaces": "replaces",
}
"""Columns about the article, by field of `Source`."""

PROVENANCE = {
    "confidence": "confidence",
    "method": "coder_method",
    "tool": "coder_tool",
    "version": "coder_version",
    "time": "coder_time",
}
"""Columns about how the records were made, by field of `Provenance`."""

ACTOR = (
    "kind", "id", "name", "aliases", "identifiers", "roles", "organization_type", "part_of", "size", "reason"
)  # fmt: skip
PLACE = (
    "id", "name", "aliases", "country", "identifiers", "latitude", "longitude", "precision", "part_of"
)  # fmt: skip
WINDOW = ("phrase", "edtf", "part", "earliest", "latest", "evidence")
QUANTITY = ("value", "low", "high", "comparator", "unit", "phrase", "evidence")

EVENT_DETAILS = (
    "label", "secrecy", "part_of", "format", "participants", "place", "topic", "outcome", "travellers",
    "stops", "ordinal", "purpose", "extensions",
)  # fmt: skip
"""Fields of events that stand in the column `details` under their own names."""

STATEMENT_DETAILS = (
    "speaker", "speaker_role", "mode", "cue", "content", "content_kind", "refers_to", "addressees",
    "occasion", "medium", "place", "within", "via", "extensions",
)  # fmt: skip
"""Fields of statements that stand there."""


def rows_of(document: NewsDocument, edition: str) -> Iterator[JsonObject]:
    """Yield a row for each event, then for each statement.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.meeting import Meeting
        >>> from newsevents.schema.source import Source
        >>> talks = Meeting(id="event:talks", status="alleged")
        >>> document = NewsDocument(id="urn:example:1", source=Source(), events=(talks,))
        >>> [row] = rows_of(document, "1.1b3")
        >>> row["event_type"], row["event_type_if_true"], row["status"]
        (None, 'CONSULT', 'alleged')
    """
    article = _article(document)
    actors = {actor.id: picked(actor, ACTOR) for actor in document.actors}
    places = {place.id: picked(place, PLACE) for place in document.places}
    for record in records_of(document):
        evidence = _dumped(record).get("evidence")
        yield {
            "row": f"{document.id}{'.' if '#' in document.id else '#'}{record.id}",
            **article,
            "cameo_edition": edition,
            **_coded(record, actors),
            "places": [places[one] for one in places_of(record) if one in places],
            **_dated(record),
            **_counted(record),
            "text": [piece["exact"] for piece in evidence or ()],
            "evidence": evidence,
            "details": picked(record, STATEMENT_DETAILS if isinstance(record, Statement) else EVENT_DETAILS),
        }


def records_of(document: NewsDocument) -> tuple[Event | Statement, ...]:
    """Return all that has a row, in the order of the rows."""
    return (*document.events, *document.statements)


def _dumped(record: Record) -> JsonObject:
    found: JsonObject = json.loads(record.model_dump_json())
    return found


def picked(record: Record, names: Iterable[str]) -> JsonObject:
    """Return some fields of a record as JSON, those left out that hold nothing.

    Example:
        >>> from newsevents.schema.place import Place
        >>> picked(Place(id="place:doha", name="Doha"), ("name", "country"))
        {'name': 'Doha'}
    """
    fields = _dumped(record)
    known = type(record).model_fields
    return {name: fields[name] for name in names if name in known and fields[name] not in (None, [], {})}


def _article(document: NewsDocument) -> JsonObject:
    source = _dumped(document.source)
    made = _dumped(document.provenance) if document.provenance is not None else {}
    return {
        "document": document.id,
        **{column: source[name] for name, column in SOURCE.items()},
        **{column: made.get(name) for name, column in PROVENANCE.items()},
    }


def _coded(record: Event | Statement, actors: dict[str, JsonObject]) -> JsonObject:
    coding = coding_of(record)
    named = {*coding.source, *coding.recipient}
    return {
        "kind": "statement" if isinstance(record, Statement) else "event",
        "record_type": record.act if isinstance(record, Statement) else record.type,
        **_names(coding.code, ""),
        **_names(coding.if_true, "_if_true"),
        "unmapped": coding.reason,
        "status": _status(record),
        "source_actors": [actors[one] for one in coding.source if one in actors],
        "recipient_actors": [actors[one] for one in coding.recipient if one in actors],
        "other_actors": [actors[one] for one in actors_of(record) if one in actors and one not in named],
    }


def _names(code: Code | None, suffix: str) -> JsonObject:
    return {
        f"event_type{suffix}": code.event_type if code else None,
        f"event_mode{suffix}": code.mode if code else None,
        f"cameo_code{suffix}": code.cameo if code else None,
    }


def _status(record: Event | Statement) -> str:
    if not isinstance(record, Statement):
        return record.status
    return "alleged" if is_told_by_others(record) else "held"


def actors_of(record: Event | Statement) -> tuple[str, ...]:
    """Return the identifiers of all actors in a row, in the order in which the record names them.

    Example:
        >>> from newsevents.schema.statement import Statement
        >>> actors_of(Statement(id="statement:1", speaker="actor:envoy", mode="indirect"))
        ('actor:envoy',)
    """
    if isinstance(record, Statement):
        heard = (hop.actor for hop in record.via if hop.actor is not None)
        return tuple(dict.fromkeys((record.speaker, *record.addressees, *heard)))
    found = []
    for one in (*_items(record, "participants"), *_items(record, "travellers")):
        found += [getattr(one, "actor", None), *_items(one, "represents")]
    return tuple(dict.fromkeys(name for name in found if isinstance(name, str)))


def places_of(record: Event | Statement) -> tuple[str, ...]:
    """Return the identifiers of the places in a row: the record's own, or those of a journey in order.

    Example:
        >>> from newsevents.schema.visit import Stop, Visit
        >>> places_of(Visit(id="event:tour", stops=(Stop(place="place:doha"),)))
        ('place:doha',)
    """
    found = [
        getattr(record, "place", None),
        *(getattr(stop, "place", None) for stop in _items(record, "stops")),
    ]
    return tuple(dict.fromkeys(name for name in found if isinstance(name, str)))


def _items(record: object, name: str) -> tuple[Any, ...]:
    """Return the items of a field, which a vendor's type of event may lack, or use for something else."""
    value = getattr(record, name, ())
    return value if isinstance(value, tuple) else ()


def _dated(record: Event | Statement) -> JsonObject:
    if isinstance(record, Statement):
        return {**_window("date", record.time), **_window("end", None)}
    return {**_window("date", record.start), **_window("end", record.end)}


def _window(prefix: str, window: TimeWindow | None) -> JsonObject:
    fields = {} if window is None else {**_dumped(window), **_implied(window)}
    return {f"{prefix}_{name}": fields.get(name) for name in WINDOW}


def _implied(window: TimeWindow) -> JsonObject:
    """Return the bounds, which EDTF text that is not read leaves as they are stated."""
    try:
        found = window.bounds()
    except EdtfError:
        return {}
    return {
        end: None if moment is None else MOMENT.dump_python(moment, mode="json")
        for end, moment in (("earliest", found.earliest), ("latest", found.latest))
    }


def _counted(record: Event | Statement) -> JsonObject:
    """Return the count of an event that stands for several: one row, however many there were."""
    count = None if isinstance(record, Statement) else record.occurrences
    fields = {} if count is None else _dumped(count)
    return {f"count_{name}": fields.get(name) for name in QUANTITY}
