"""Write: a document as FollowTheMoney entities, things first and links to them after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.ftm.article import RECORDS, article
from newsevents.codecs.ftm.graph import Graph
from newsevents.codecs.ftm.happenings import event_entities, place_entity
from newsevents.codecs.ftm.people import actor_entities
from newsevents.codecs.ftm.sayings import claim_entities, conflict_entity, statement_entity
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.ftm.entity import Entity
    from newsevents.schema.document import NewsDocument


def encode(document: NewsDocument, /) -> Iterator[JsonObject]:
    """Yield the entities of a document.

    Args:
        document: The document.

    Example:
        >>> from newsevents.schema.actor import Person
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.document import NewsDocument
        >>> envoy = Person(id="actor:envoy", name="Ida Ray")
        >>> document = NewsDocument(id="urn:example:1", source=Source(), actors=(envoy,))
        >>> [(entity["schema"], entity["properties"].get("name")) for entity in encode(document)]
        [('Article', None), ('Person', ['Ida Ray'])]
    """
    for entity in _entities(document):
        yield from entity.written()


def _entities(document: NewsDocument) -> Iterator[Entity]:
    graph = Graph(document)
    yield article(document, graph.article)
    for actor in document.actors:
        yield from actor_entities(actor, graph)
    for place in document.places:
        yield place_entity(place, graph)
    for event in document.events:
        yield from event_entities(event, graph)
    yield from (statement_entity(statement, graph) for statement in document.statements)
    for claim in document.claims:
        yield from claim_entities(claim, graph)
    yield from (conflict_entity(conflict, graph) for conflict in document.conflicts)
    for actor in document.actors:
        yield from graph.mentions(actor)
    yield from graph.documented(document, NARRATOR, but=RECORDS)
    for kind in ("actors", "places", "events", "statements", "claims", "conflicts"):
        for record in getattr(document, kind):
            yield from graph.documented(record, record.id)
