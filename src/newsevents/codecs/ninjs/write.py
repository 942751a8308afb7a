"""Write: a document as one item of ninjs 3.1, with its events among the associated items."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import orjson

from newsevents.codecs.json import dumps
from newsevents.codecs.leftover import FIELD
from newsevents.codecs.ninjs.actor import actor_parts, order_of
from newsevents.codecs.ninjs.article import article_parts, simple_members
from newsevents.codecs.ninjs.event import (
    Setting,
    event_part,
    is_slot,
    parts_of,
    title_and_details,
)
from newsevents.codecs.ninjs.names import Json, rest_of
from newsevents.codecs.ninjs.place import place_parts
from newsevents.codecs.ninjs.slot import Part, given, laid
from newsevents.codecs.ninjs.uri import identifier_of, uri_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.document import NewsDocument

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
"""How an item says what it is written in."""

USUAL: Json = {"type": "text"}
"""Rest of a document that was not read from ninjs."""


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


class _Whole(NamedTuple):
    """What an item says of the one event that it is itself."""

    members: Json
    parts: dict[str, list[Part]]


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
