"""Event: reading the events of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from newsevents.codecs.fitting import fits, is_label
from newsevents.codecs.leftover import FIELD
from newsevents.codecs.ninjs.actor import ORGANISER_ONLY
from newsevents.codecs.ninjs.event import (
    BASE_WORDS,
    DATE_TIME,
    DATES,
    PREFIX,
    STATUS,
    TRUNCATED,
    WORDS,
    Setting,
    constants,
    first_host,
    genre,
    host_of,
    involved,
    larger,
    status_in,
    usual_status,
)
from newsevents.codecs.ninjs.names import REST, Json, Numbering
from newsevents.codecs.ninjs.slot import Part, kept, left_of
from newsevents.codecs.ninjs.uri import uri_of_event
from newsevents.codecs.ninjs.word import put, spoken
from newsevents.edtf import is_valid
from newsevents.schema.event import EventTypeName
from newsevents.schema.ids import EventKey
from newsevents.schema.meeting import MeetingFormat

if TYPE_CHECKING:
    from newsevents.codecs.ninjs.reader import Reader

_FORMATS = frozenset(get_args(MeetingFormat)) - {"meeting"}


def is_event(item: object) -> bool:
    """Say whether an associated item is an event that can be read as a record."""
    return isinstance(item, dict) and item.get("type") == "event" and isinstance(item.get("uri"), str)


def event_ids(document: str, items: list[Any]) -> dict[int, str]:
    """Return the identifiers of the events among the items that are associated with a document."""
    found: dict[int, str] = {}
    for at, item in enumerate(items):
        if is_event(item):
            own = f"event:{item['uri'].rpartition('event:')[2]}"
            is_own = fits(EventKey, own) and item["uri"] == uri_of_event(document, own)
            found[at] = own if is_own and own not in found.values() else ""
    numbering = Numbering("event", set(found.values()))
    return {at: name or numbering.next() for at, name in found.items()}


def read_event(
    reader: Reader, name: str, setting: Setting, known: set[str], *, is_whole: bool = False
) -> Json:
    """Return an event, and leave what it has no field for.

    Args:
        reader: The item.
        name: Identifier that the event gets.
        setting: The document; an organiser is added to its actors.
        known: Identifiers of all events of the document.
        is_whole: Whether the item is the document itself, and no associated one.
    """
    event: Json = {"type": "meeting", "id": name, "format": "other"}
    title = reader.label("title")
    if title is not None:
        event["label"] = title
    is_typed = _read_genres(reader, event)
    _read_larger(reader, event, setting, known)
    status = _read_details(reader, event)
    _read_words(reader, event)
    event.setdefault("status", usual_status(event, setting.published))
    if is_whole and len(setting.places) == 1 and event["type"] == "meeting":
        event.setdefault("place", next(iter(setting.places)))
    _read_organiser(reader, event, setting)
    if is_whole:
        return event
    for key, value in involved(event, setting, reader.slots).items():
        if reader.left.get(key) == value:
            del reader.left[key]
    usual = constants(event, setting)
    if is_typed and status == f"{STATUS}{event['status']}" and usual.items() <= reader.left.items():
        _drop(reader, usual)
    return reader.rested(event, [{}])


def _drop(reader: Reader, usual: Json) -> None:
    """Drop what is written of an event anyway."""
    for key in usual:
        del reader.left[key]
    holder = reader.slots if "eventDetails" in reader.slots else reader.left
    del holder["eventDetails"]["eventStatus"]
    if not holder["eventDetails"]:
        del holder["eventDetails"]


def _read_genres(reader: Reader, event: Json) -> bool:
    items = reader.array("genres")
    kinds = {at: found for at, item in enumerate(items) if (found := _genre(item))}
    taken: dict[int, tuple[str, Json]] = {}
    typed = next(((at, kind) for at, kind in kinds.items() if "/" not in kind), None)
    if typed is None:
        return False
    taken[typed[0]] = f"{PREFIX}{typed[1]}", {}
    event["type"] = typed[1]
    del event["format"]
    usual = [genre(typed[1])]
    for at, kind in kinds.items():
        if typed[1] == "meeting" and kind.startswith("meeting/") and "format" not in event:
            event["format"] = kind.removeprefix("meeting/")
            taken[at] = f"{PREFIX}{kind}", {}
            usual.append(genre(kind))
    reader.leave("genres", left_of(items, taken, usual))
    return True


def _genre(item: object) -> str | None:
    literal = item.get("literal") if isinstance(item, dict) else None
    if not isinstance(literal, str) or not literal.startswith(PREFIX):
        return None
    name = literal.removeprefix(PREFIX)
    kind, _, form = name.partition("/")
    is_form = "/" not in name or (kind == "meeting" and form in _FORMATS)
    return name if is_form and fits(EventTypeName, kind) and item == genre(name).whole() else None


def _read_larger(reader: Reader, event: Json, setting: Setting, known: set[str]) -> None:
    items = reader.array("events")
    for at, item in enumerate(items):
        literal = item.get("literal") if isinstance(item, dict) else None
        if isinstance(literal, str) and literal in known and item == larger(literal, setting).whole():
            event["part_of"] = literal
            usual = [larger(literal, setting)]
            reader.leave("events", left_of(items, {at: ("/part_of", {})}, usual))
            return


def _read_details(reader: Reader, event: Json) -> object:
    """Read status and dates, and return the status as it was written."""
    details = reader.left.get("eventDetails")
    if not isinstance(details, dict):
        if "eventDetails" in reader.left:
            reader.fault(("eventDetails",), "an object", details)
        return None
    left = reader.left["eventDetails"] = dict(details)
    status = status_in(left.get("eventStatus"))
    event.update({} if status is None else {"status": status})
    dates = left.get("dates")
    if isinstance(dates, dict):
        left["dates"] = _read_dates(reader, event, dates)
        if dates and not left["dates"]:
            del left["dates"]
    elif dates is not None:
        reader.fault(("eventDetails", "dates"), "an object", dates)
    if details and not left:
        del reader.left["eventDetails"]
    return left.get("eventStatus")


def _read_dates(reader: Reader, event: Json, dates: Json) -> Json:
    left = dict(dates)
    for field, exact, expected in DATES:
        for name, form in ((exact, DATE_TIME), (expected, TRUNCATED)):
            value = left.get(name)
            if value is None or field in event:
                continue
            if isinstance(value, str) and form.fullmatch(value) and is_valid(value):
                event[field] = {"edtf": left.pop(name)}
            else:
                what = "a time with its zone" if form is DATE_TIME else "a year, a month, a day or a time"
                reader.fault(("eventDetails", "dates", name), what, value)
    return left


def _read_words(reader: Reader, event: Json) -> None:
    items = reader.array("descriptions")
    fields = WORDS.get(event["type"], BASE_WORDS)
    taken: dict[int, tuple[str, Json]] = {}
    usual: list[Part] = []
    for at, (pointer, value) in spoken(items).items():
        if pointer.split("/")[1] in fields and put(event, pointer, value):
            role = f"{PREFIX}{pointer}"
            taken[at] = role, {}
            usual.append(Part(role, {}))
    if taken:
        reader.leave("descriptions", left_of(items, taken, usual))


def _read_organiser(reader: Reader, event: Json, setting: Setting) -> None:
    details = reader.left.get("eventDetails")
    organiser = details.get("organiser") if isinstance(details, dict) else None
    if not isinstance(organiser, dict):
        return
    if organiser == first_host(event, setting):
        del reader.left["eventDetails"]["organiser"]
    elif is_label(organiser.get("name")) and event["type"] == "meeting" and not first_host(event, setting):
        actor = _organising(organiser["name"], setting)
        event["participants"] = [host_of(actor), *event.get("participants", [])]
        beside = {key: value for key, value in organiser.items() if key != "name"}
        left = {key: value for key, value in reader.left.pop("eventDetails").items() if key != "organiser"}
        reader.slots["eventDetails"] = {**kept(left), "organiser": {FIELD: actor, **kept(beside)}}


def _organising(name: str, setting: Setting) -> str:
    """Return the actor that an organiser is: one of that name, or a new one that stands nowhere else."""
    for actor in setting.actors.values():
        if actor["name"] == name:
            return str(actor["id"])
    actor = {
        "kind": "organization",
        "id": Numbering("actor", {*setting.actors}).next(),
        "name": name,
        "extensions": {REST: ORGANISER_ONLY},
    }
    setting.actors[actor["id"]] = actor
    return str(actor["id"])
