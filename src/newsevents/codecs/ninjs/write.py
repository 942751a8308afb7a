"""Write: a document as one item of ninjs 3.1, with its events among the associated items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from newsevents.codecs.json import dumps
from newsevents.codecs.leftover import FIELD
from newsevents.codecs.mapping import is_empty
from newsevents.codecs.ninjs.actor import actor_parts, order_of
from newsevents.codecs.ninjs.article import article_parts, is_told_by_markup, simple_members
from newsevents.codecs.ninjs.event import (
    BASE_WORDS,
    WORDS,
    Setting,
    event_part,
    is_slot,
    parts_of,
    title_and_details,
)
from newsevents.codecs.ninjs.names import REST, Json, rest_of
from newsevents.codecs.ninjs.place import place_parts
from newsevents.codecs.ninjs.slot import Part, given, laid
from newsevents.codecs.ninjs.uri import identifier_of, uri_of
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.base import Record
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
"""How an item says what it is written in."""

USUAL: Json = {"type": "text"}
"""Rest of a document that was not read from ninjs."""

_OF_A_TYPE = {*WORDS["meeting"], *WORDS["visit"], "format"} - {*BASE_WORDS}


def encode(document: NewsDocument) -> Iterator[Json]:
    """Yield the item that a document becomes.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> [item] = encode(NewsDocument(id="urn:example:1", source=Source(headline="Talks in Doha")))
        >>> item["uri"], item["headlines"]
        ('urn:example:1', [{'role': 'main', 'value': 'Talks in Doha'}])
    """
    yield item_of(orjson.loads(dumps(document)))


def item_of(tree: Json) -> Json:
    """Return the item that the JSON of a document becomes."""
    rest = rest_of(tree)
    kept = USUAL if rest is None else rest
    published = tree["source"]["published"]
    setting = Setting(tree["id"], _by_id(tree["actors"]), _by_id(tree["places"]), published)
    parts = article_parts(tree["source"], kept)
    parts["people"] = list(actor_parts(tree["actors"], "people"))
    parts["organisations"] = list(actor_parts(tree["actors"], "organisations"))
    parts["places"] = list(place_parts(tree["places"]))
    parts["descriptions"] += order_of(tree["actors"])
    events, whole = _events(tree, setting, kept)
    parts["associations"] += events
    for key, found in whole.parts.items():
        parts[key] = [*parts.get(key, []), *found]
    return {
        "uri": _uri(tree["id"], kept),
        "standard": STANDARD,
        **{
            key: value
            for key, value in given(kept).items()
            if key not in {*parts, "eventDetails"} and not is_slot(value) and key != "uri"
        },
        **simple_members(tree["source"], kept),
        **{key: laid(found, kept.get(key, ())) for key, found in parts.items() if found or key in kept},
        **whole.members,
    }


def _by_id(records: list[Json]) -> dict[str, Json]:
    return {record["id"]: record for record in records}


def _uri(identifier: str, kept: Json) -> str:
    uri = kept.get("uri")
    return uri if isinstance(uri, str) and identifier_of(uri) == identifier else uri_of(identifier)


class _Whole:
    """What an item says of the one event that it is itself."""

    def __init__(self, members: Json, parts: dict[str, list[Part]]) -> None:
        self.members = members
        self.parts = parts


def _events(tree: Json, setting: Setting, kept: Json) -> tuple[list[Part], _Whole]:
    details = kept.get("eventDetails")
    own = details[FIELD] if is_slot(details) else None
    is_there = "eventDetails" in kept and own is None
    whole = _Whole({"eventDetails": given(details)} if is_there else {}, {})
    found = []
    for event in tree["events"]:
        if is_slot(details) and event["id"] == own:
            left = {key: value for key, value in details.items() if key != FIELD}
            rest = {FIELD: own, **({"eventDetails": left} if left else {})}
            sole = next(iter(setting.places)) if len(setting.places) == 1 else None
            parts = parts_of(event, setting, rest, sole_place=sole)
            whole = _Whole(title_and_details(event, setting, rest), parts)
        else:
            found.append(event_part(event, setting))
    return found, whole


def lost_besides(document: NewsDocument) -> Iterator[str]:
    """Name what is lost of a document although its field is kept in general."""
    source = document.source
    tree = {"extensions": document.extensions}
    if source.text_length is not None and (
        source.text is None or is_told_by_markup(source.text, rest_of(tree) or {})
    ):
        yield "/source/text_length"
    yield from _extensions(document, ())
    for kind in ("actors", "places", "events"):
        for at, record in enumerate(getattr(document, kind)):
            yield from _extensions(record, (kind, at))
    for at, actor in enumerate(document.actors):
        for scheme in actor.identifiers:
            if scheme != "wikidata":
                yield to_pointer(("actors", at, "identifiers", scheme))
    for at, event in enumerate(document.events):
        for name in _not_of(event):
            yield to_pointer(("events", at, name))


def _extensions(record: Record, path: tuple[str | int, ...]) -> Iterator[str]:
    extensions: dict[str, Any] = getattr(record, "extensions", {})
    if extensions and not isinstance(extensions.get(REST), dict):
        yield to_pointer((*path, "extensions"))
        return
    for name, value in extensions.items():
        if name != REST and not is_empty(value):
            yield to_pointer((*path, "extensions", name))


def _not_of(event: Event) -> Iterator[str]:
    """Yield fields of an event that are called like those of another type, and are other ones."""
    fields = type(event).model_fields
    for name in sorted(_OF_A_TYPE - {*WORDS.get(event.type, ())}):
        if name == "format" and event.type == "meeting":
            continue
        value = getattr(event, name, None)
        is_default = name in fields and not fields[name].is_required() and value == fields[name].default
        if not is_empty(value) and not is_default:
            yield name
