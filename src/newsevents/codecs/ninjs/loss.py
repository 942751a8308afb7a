"""Loss: what is lost of a document although its field is kept in general."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.codecs.mapping import is_empty, is_stated
from newsevents.codecs.ninjs.article import is_told_by_markup
from newsevents.codecs.ninjs.event import BASE_WORDS, WORDS
from newsevents.codecs.ninjs.names import REST, rest_of
from newsevents.codecs.ninjs.place import has_own_shape
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.base import Record
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event
    from newsevents.schema.place import Place
    from newsevents.schema.source import Source

_OF_A_TYPE = {*WORDS["meeting"], *WORDS["visit"], "format"} - {*BASE_WORDS}


def lost_besides(document: NewsDocument) -> Iterator[str]:
    """Name what is lost of a document although its field is kept in general."""
    if _has_no_body(document.source, rest_of({"extensions": document.extensions}) or {}):
        yield "/source/text_length"
    yield from _extensions(document, ())
    for kind in ("actors", "places", "events"):
        for at, record in enumerate(getattr(document, kind)):
            yield from _extensions(record, (kind, at))
    for at, actor in enumerate(document.actors):
        yield from _registers(actor.identifiers, ("actors", at))
    for at, place in enumerate(document.places):
        yield from _hidden_by_shape(place, at)
    for at, event in enumerate(document.events):
        for name in _not_of(event):
            yield to_pointer(("events", at, name))


def _has_no_body(source: Source, rest: dict[str, Any]) -> bool:
    return source.text_length is not None and (source.text is None or is_told_by_markup(source.text, rest))


def _registers(identifiers: dict[str, str], path: tuple[str | int, ...]) -> Iterator[str]:
    for scheme in identifiers:
        if scheme != "wikidata":
            yield to_pointer((*path, "identifiers", scheme))


def _extensions(record: Record, path: tuple[str | int, ...]) -> Iterator[str]:
    extensions: dict[str, Any] = getattr(record, "extensions", {})
    if extensions and not isinstance(extensions.get(REST), dict):
        yield to_pointer((*path, "extensions"))
        return
    for name, value in extensions.items():
        if name != REST and not is_empty(value):
            yield to_pointer((*path, "extensions", name))


def _hidden_by_shape(place: Place, at: int) -> Iterator[str]:
    if has_own_shape(rest_of({"extensions": place.extensions})):
        for name in ("aliases", "country", "latitude", "longitude", "precision", "part_of"):
            if getattr(place, name):
                yield to_pointer(("places", at, name))
        yield from _registers(place.identifiers, ("places", at))


def _not_of(event: Event) -> Iterator[str]:
    """Yield fields of an event that are called like those of another type, and are other ones."""
    for name in sorted(_OF_A_TYPE - {*WORDS.get(event.type, ())}):
        if name == "format" and event.type == "meeting":
            continue
        if is_stated(event, name):
            yield name
