"""Article: the source, with what is told of the document as a whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsevents.codecs.ftm import kept
from newsevents.codecs.ftm.entity import Entity
from newsevents.codecs.ftm.told import notes, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.document import NewsDocument
    from newsevents.schema.source import Source

RECORDS = ("source", "actors", "places", "statements", "events", "claims", "conflicts")
"""Fields of a document that have entities of their own."""


def article(document: NewsDocument, identifier: str) -> Entity:
    """Return the entity of a document's article.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> document = NewsDocument(id="urn:example:1", source=Source(headline="Talks in Doha"))
        >>> article(document, "1").properties["title"]
        ['Talks in Doha']
    """
    source, made = document.source, Entity(identifier, "Article")
    made.add("fileName", kept.as_string(source.url or document.id) or identifier)
    carried = set(_put(made, source))
    made.add("bodyText", *(_body(source.text) if source.text else ()))
    made.add("notes", *kept.lines("schema_version", document.schema_version))
    made.add("notes", *notes(document, but={*RECORDS, "schema_version"}))
    for item in told(source, but={*carried, "text"}):
        made.add("notes", *kept.lines(f"source {item.label}", item.words))
    made.add("notes", *(_rest_of(source.text) if source.text is not None else ()))
    if (provenance := document.provenance) is not None:
        tool = " ".join(word for word in (provenance.tool, provenance.version) if word)
        made.add("processingAgent", kept.as_string(tool))
        made.add("processedAt", kept.as_moment(provenance.time))
    return made


def _put(made: Entity, source: Source) -> Iterator[str]:
    """Fill the properties that there are for fields, and yield the fields that are told in full thereby."""
    for name, prop in (("headline", "title"), ("subheadline", "summary"), ("publisher", "publisher")):
        words = getattr(source, name)
        if words is not None:
            made.add(prop, same := kept.as_string(words))
            if same == words:
                yield name
    made.add("author", *map(kept.as_string, source.authors))
    if made.values("author") == [*source.authors]:
        yield "authors"
    if source.url is not None:
        made.add("sourceUrl", url := kept.as_url(source.url))
        if url == source.url:
            yield "url"
    if source.published is not None:
        made.add("publishedAt", kept.as_moment(source.published))
        if _is_day(source.published) and made.values("publishedAt"):
            yield "published"
    made.add("language", source.language and kept.as_language(source.language))


def _is_day(moment: date) -> bool:
    return type(moment) is date


def _body(text: str) -> list[str]:
    """Return the text to read and to search: in one piece if it is not too long."""
    words = kept.seen(text)
    if len(words) <= kept.TEXT_LENGTH:
        return [words] if words else []
    return kept.lines("text", words)


def _rest_of(text: str) -> list[str]:
    """Return what is not in the text to read: the space around it, or all of it where signs are left out."""
    core = text.strip()
    if core and kept.seen(text) == core:
        before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
        around = (("text begins with", before), ("text ends with", after))
        return [line for label, words in around if words for line in kept.lines(label, words)]
    return kept.lines("text", text)
