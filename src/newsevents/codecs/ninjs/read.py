"""Read: an item of ninjs as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.codec import Decoded
from newsevents.codecs.leftover import FIELD, another_format
from newsevents.codecs.ninjs.actor import ORGANISER_ONLY, ordered, read_actors
from newsevents.codecs.ninjs.article import read_published_date, read_source, replaced_by
from newsevents.codecs.ninjs.event import Setting
from newsevents.codecs.ninjs.event_read import event_ids, read_event
from newsevents.codecs.ninjs.place import read_places
from newsevents.codecs.ninjs.reader import Reader
from newsevents.codecs.ninjs.slot import Part, kept, left_of
from newsevents.codecs.ninjs.uri import identifier_of, uri_of
from newsevents.codecs.ninjs.version import VERSIONS, in_shape_of_3, version_of
from newsevents.codecs.ninjs.word import PREFIX, spoken
from newsevents.codecs.ninjs.write import USUAL
from newsevents.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.ninjs.names import Json
    from newsevents.findings import Finding

_EVENT = "event:1"


def decode(item: Json) -> Iterator[Decoded]:
    """Yield the document that an item is: an article with its events, or one event.

    Example:
        >>> [found] = decode({"uri": "urn:example:1", "headlines": [{"value": "Talks in Doha"}]})
        >>> found.document["source"]
        {'headline': 'Talks in Doha'}
    """
    uri = item.get("uri")
    if not isinstance(uri, str) or not uri:
        yield Decoded(
            None, (another_format(("uri",) if "uri" in item else (), "an item with a uri", uri or item),)
        )
        return
    findings: list[Finding] = list(_version(item))
    lifted, origins = in_shape_of_3(item)
    reader = Reader(lifted, origins, findings)
    yield Decoded(_document(reader, identifier_of(uri)), tuple(findings))


def _version(item: Json) -> Iterator[Finding]:
    stated = version_of(item)
    if stated is not None and stated not in VERSIONS:
        key = (
            "standard"
            if isinstance(item.get("standard"), dict) and "version" in item["standard"]
            else "$standard"
        )
        message = f"Expected version 3.1 of ninjs or an older one, found {stated[:40]!r}; it is read as 3.1."
        yield finding("NE903", f"/{key}/version", message)


def _document(reader: Reader, identifier: str) -> Json:
    if uri_of(identifier) == reader.left["uri"]:
        del reader.left["uri"]
    standard = reader.left.get("standard")
    if (
        isinstance(standard, dict)
        and standard.get("name") == "ninjs"
        and standard.keys() <= {"name", "version", "schema"}
    ):
        del reader.left["standard"]
    source = read_source(reader)
    actors, places = read_actors(reader), read_places(reader)
    setting = Setting(
        identifier,
        {actor["id"]: actor for actor in actors},
        {place["id"]: place for place in places},
        source.get("published"),
    )
    events = _events(reader, source, setting)
    actors = _descriptions(reader, source, list(setting.actors.values()))
    document: Json = {
        "id": identifier,
        "source": source,
        "actors": actors,
        "places": places,
        "events": events,
    }
    return reader.rested(document, [USUAL])


def _events(reader: Reader, source: Json, setting: Setting) -> list[Json]:
    items = reader.array("associations")
    ids = event_ids(setting.document, items)
    is_whole = _is_event(reader)
    own = next(name for name in _names() if name not in ids.values()) if is_whole else None
    known = {*ids.values(), *([own] if own else [])}
    taken: dict[int, tuple[str, Json]] = {}
    usual: list[Part] = []
    for at, item in enumerate(items):
        replaced = replaced_by(item)
        if replaced is not None and "replaces" not in source:
            source["replaces"] = replaced
            taken[at] = "/source/replaces", {}
            usual.append(Part("/source/replaces", {}))
    events = []
    for at, name in ids.items():
        inner = Reader(items[at], reader.origins, reader.findings, ("associations", at))
        events.append(read_event(inner, name, setting, known))
        taken[at] = name, {}
        usual.append(Part(name, {}))
    reader.leave("associations", left_of(items, taken, usual))
    if own:
        events.insert(0, _whole(reader, own, setting, known))
    return events


def _is_event(reader: Reader) -> bool:
    """Say whether an item is itself an event: it says so, or says nothing and has the details of one."""
    kind, details = reader.left.get("type"), reader.left.get("eventDetails", {})
    if not isinstance(details, dict):
        reader.fault(("eventDetails",), "an object", details)
        return False
    return kind == "event" or (kind is None and bool(details))


def _names() -> Iterator[str]:
    number = 1
    while True:
        yield f"event:{number}"
        number += 1


def _whole(reader: Reader, own: str, setting: Setting, known: set[str]) -> Json:
    """Read the event that an item is itself; the item keeps what is left of it."""
    event = read_event(reader, own, setting, known, is_whole=True)
    left = reader.left.pop("eventDetails", {})
    reader.slots["eventDetails"] = {FIELD: own, **kept(left), **reader.slots.get("eventDetails", {})}
    return event


def _descriptions(reader: Reader, source: Json, actors: list[Json]) -> list[Json]:
    """Read what descriptions tell of the document: when it was published, and the order of its actors."""
    if "descriptions" in reader.slots:  # those of the event that the item is
        return actors
    items = reader.array("descriptions")
    taken: dict[int, tuple[str, Json]] = {}
    usual: list[Part] = []
    for at, value in read_published_date(items).items():
        if "published" not in source:
            source["published"] = value
            taken[at] = f"{PREFIX}/source/published", {}
            usual.append(Part(taken[at][0], {}))
    for at, (pointer, value) in spoken(items).items():
        listed = [
            actor for actor in actors if actor.get("extensions", {}).get("ninjs:rest") != ORGANISER_ONLY
        ]
        found = ordered(listed, value) if pointer == "/actors" else None
        if found is not None:
            actors = [*found, *(actor for actor in actors if actor not in found)]
            taken[at] = f"{PREFIX}/actors", {}
            usual.append(Part(taken[at][0], {}))
    reader.leave("descriptions", left_of(items, taken, usual))
    return actors
