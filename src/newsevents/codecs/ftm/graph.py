"""Graph: the entities of one document, and what they are called in each other."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsevents.codecs import happening
from newsevents.codecs.ftm import kept
from newsevents.codecs.ftm.entity import Entity, below, inside, root_of
from newsevents.codecs.ftm.told import evidence
from newsevents.schema.actor import Organization
from newsevents.schema.attribution import chains_in, only_said_in
from newsevents.schema.ids import NARRATOR
from newsevents.schema.meeting import Meeting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsevents.schema.actor import Actor
    from newsevents.schema.attribution import ChainOf, OnlySaid
    from newsevents.schema.base import Record
    from newsevents.schema.claim import Claim
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event
    from newsevents.schema.place import Place


@attrs.frozen(slots=False)
class Graph:
    """A document whose records become entities.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> graph = Graph(NewsDocument(id="urn:example:1", source=Source()))
        >>> graph.known("actor:envoy"), graph.name_of("narrator")
        ([], 'the article')
    """

    document: NewsDocument
    """The document."""

    @cached_property
    def chain_of(self) -> ChainOf:
        """Tells on whose word a statement is told."""
        return chains_in(self.document)

    @cached_property
    def root(self) -> str:
        """What the identifiers begin with."""
        return root_of(self.document.id)

    @cached_property
    def article(self) -> str:
        """Identifier of the article."""
        return below(self.root, "article")

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors, by identifier in the document."""
        return {actor.id: actor for actor in self.document.actors}

    @cached_property
    def places(self) -> dict[str, Place]:
        """The places, by identifier in the document."""
        return {place.id: place for place in self.document.places}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims, by identifier in the document."""
        return {claim.id: claim for claim in self.document.claims}

    @cached_property
    def _names(self) -> dict[str, str]:
        named = {actor.id: actor.name or f"unnamed ({actor.id})" for actor in self.document.actors}
        named |= {place.id: place.name for place in self.document.places}
        named |= {event.id: event.label or self._description(event) for event in self.document.events}
        return named | {NARRATOR: "the article"}

    def _description(self, event: Event) -> str:
        """Say what an event without a label is: what, where and when, else which."""
        where = [self.places[stay].name for stay in happening.places_of(event) if stay in self.places]
        when = [event.start.phrase] if event.start is not None and event.start.phrase is not None else []
        form = event.format if isinstance(event, Meeting) else None
        return happening.described(event.type, form, [*where, *when] or [event.id])

    @cached_property
    def only_said(self) -> OnlySaid:
        """Which evidence stands only inside what statements say."""
        return only_said_in(self.document)

    @cached_property
    def _all(self) -> set[str]:
        names = ("actors", "places", "statements", "events", "claims", "conflicts")
        return {NARRATOR} | {record.id for name in names for record in getattr(self.document, name)}

    def id_of(self, local: str) -> str:
        """Return the identifier of a record's entity; the narrator's is the article's."""
        return self.article if local == NARRATOR else below(self.root, local)

    def known(self, *names: str | None) -> list[str]:
        """Return the identifiers of those entities that there are, of records by their identifiers."""
        return [self.id_of(local) for local in names if local in self._all]

    def name_of(self, local: str) -> str:
        """Return what a record is called for people: its name, else its identifier in the document."""
        return self._names.get(local, local)

    def is_body(self, actor: str) -> bool:
        """Say whether an actor is an organisation."""
        return isinstance(self.actors.get(actor), Organization)

    def link(self, subject: str, local: str, role: str) -> Iterator[Entity]:
        """Yield a link from an entity to that of another record, if there is such a record."""
        for target in self.known(local):
            if target != subject:
                made = Entity(inside(subject, "link", 1), "UnknownLink")
                made.add("subject", subject)
                made.add("object", target)
                made.add("role", role)
                made.add("proof", self.article)
                yield made

    def documented(self, record: Record, local: str, *, but: Collection[str] = ()) -> Iterator[Entity]:
        """Yield what says where in the article a record's evidence stands, that of some fields left out."""
        found = evidence(record, but=but)
        if found:
            made = Entity(inside(self.id_of(local), "documentation", 1), "Documentation")
            made.add("document", self.article)
            made.add("entity", self.id_of(local))
            made.add("role", "evidence")
            made.add("description", *found)
            yield made

    def mentions(self, actor: Actor) -> Iterator[Entity]:
        """Yield each place of the article that names an actor."""
        for at, mention in enumerate(actor.mentions, 1):
            name = kept.as_name(mention.exact)
            if name is not None:
                made = Entity(inside(self.id_of(actor.id), "mention", at), "Mention")
                made.add("document", self.article)
                made.add("resolved", self.id_of(actor.id))
                made.add("name", name)
                yield made
