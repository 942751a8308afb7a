"""Row: one event or statement as columns, the same for all, for whoever loads them as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from newsevents.codecs import happening
from newsevents.codecs.plain import plain
from newsevents.codecs.plover.codebook import coding_of, is_told_by_others
from newsevents.edtf import EdtfError
from newsevents.schema.attribution import only_said_in
from newsevents.schema.event import Participant
from newsevents.schema.scalars import MOMENT
from newsevents.schema.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.plover.codebook import Code, Coding
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


_COLUMNS = ("start", "end", "time", "occurrences", "evidence")
"""Fields of events and statements that stand in columns of their own."""


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
    article, only_said = _article(document), only_said_in(document)
    actors = {actor.id: _picked(_dumped(actor, ACTOR), ACTOR) for actor in document.actors}
    places = {place.id: _picked(_dumped(place, PLACE), PLACE) for place in document.places}
    for record in records_of(document):
        details = STATEMENT_DETAILS if isinstance(record, Statement) else EVENT_DETAILS
        fields = _dumped(record, (*details, *_COLUMNS))
        yield {
            "row": f"{document.id}{'.' if '#' in document.id else '#'}{record.id}",
            **article,
            "cameo_edition": edition,
            **_coded(record, coding_of(record, only_said), actors),
            "places": [places[one] for one in places_of(record) if one in places],
            **_dated(record, fields),
            **_counted(fields),
            "text": [piece["exact"] for piece in fields["evidence"]],
            "evidence": fields["evidence"],
            "details": _picked(fields, details),
        }


def records_of(document: NewsDocument) -> tuple[Event | Statement, ...]:
    """Return all that has a row, in the order of the rows."""
    return (*document.events, *document.statements)


def _dumped(record: Record, names: Iterable[str]) -> JsonObject:
    """Return some fields of a record as JSON, also those that only lenient reading kept."""
    fields = plain(record)
    found: JsonObject = orjson.loads(
        orjson.dumps({name: fields.get(name) for name in names}, plain, orjson.OPT_UTC_Z)
    )
    return found


def _picked(fields: JsonObject, names: Iterable[str]) -> JsonObject:
    """Return some fields, those left out that hold nothing."""
    return {name: fields[name] for name in names if fields[name] not in (None, [], {})}


def _article(document: NewsDocument) -> JsonObject:
    source = _dumped(document.source, SOURCE)
    made = _dumped(document.provenance, PROVENANCE) if document.provenance is not None else {}
    return {
        "document": document.id,
        **{column: source[name] for name, column in SOURCE.items()},
        **{column: made.get(name) for name, column in PROVENANCE.items()},
    }


def _coded(record: Event | Statement, coding: Coding, actors: dict[str, JsonObject]) -> JsonObject:
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
    found: list[str] = []
    for one in happening.parts_of(record, Participant, fields=EVENT_DETAILS):
        found += [one.actor, *one.represents]
    return tuple(dict.fromkeys(found))


def places_of(record: Event | Statement) -> tuple[str, ...]:
    """Return the identifiers of the places in a row: the record's own, or those of a journey in order.

    Example:
        >>> from newsevents.schema.visit import Stop, Visit
        >>> places_of(Visit(id="event:tour", stops=(Stop(place="place:doha"),)))
        ('place:doha',)
    """
    if isinstance(record, Statement):
        return () if record.place is None else (record.place,)
    return happening.places_of(record, fields=EVENT_DETAILS)


def _dated(record: Event | Statement, fields: JsonObject) -> JsonObject:
    if isinstance(record, Statement):
        return {**_window("date", record.time, fields["time"]), **_window("end", None, None)}
    return {**_window("date", record.start, fields["start"]), **_window("end", record.end, fields["end"])}


def _window(prefix: str, window: TimeWindow | None, fields: JsonObject | None) -> JsonObject:
    found = {} if window is None or fields is None else {**fields, **_implied(window)}
    return {f"{prefix}_{name}": found.get(name) for name in WINDOW}


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


def _counted(fields: JsonObject) -> JsonObject:
    """Return the count of an event that stands for several: one row, however many there were."""
    count = fields.get("occurrences") or {}
    return {f"count_{name}": count.get(name) for name in QUANTITY}
