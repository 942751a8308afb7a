"""Write: a document as FollowTheMoney entities."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsevents.codecs.ftm.entity import Entity, entity_id
from newsevents.codecs.ftm.kept import is_name, language_code
from newsevents.codecs.json import dumps
from newsevents.codecs.kinds import kinds_of
from newsevents.codecs.plain_fields import plain
from newsevents.schema.attribution import attribution_chain
from newsevents.schema.document import NewsDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject

_SCHEMAS = {"government": "PublicBody", "company": "Company"}
"""Schemas of organisations, by their type; others are an `Organization`."""

_CLASSES = kinds_of((NewsDocument,))
_PROPERTIES = {
    "headline": "title",
    "subheadline": "summary",
    "publisher": "publisher",
    "url": "sourceUrl",
}
"""Fields of a source that have a property of an article."""

_LINES = ("guid", "rights", "text_sha256", "text_length", "revision", "replaces", "status")
"""Fields of a source that have none."""

ARTICLE = "article"
"""Names the article among the entities of a document."""


def encode(document: NewsDocument, /) -> list[JsonObject]:
    """Return the entities of a document: first the article, then who, where, and what was said and done.

    Example:
        >>> from newsevents.schema.actor import Person
        >>> from newsevents.schema.source import Source
        >>> envoy = Person(id="actor:envoy", name="Ida Ray")
        >>> article = NewsDocument(id="urn:example:1", source=Source(headline="Talks"), actors=(envoy,))
        >>> [entity["schema"] for entity in encode(article)]
        ['Article', 'Person', 'Documentation']
    """
    return [entity.as_json() for entity in _Writer(document).entities()]


class _Writer:
    """Makes the entities of one document."""

    def __init__(self, document: NewsDocument) -> None:
        self._document = document
        self._tree = json.loads(dumps(document))
        self._names = {actor.id: actor.name or actor.id for actor in document.actors}
        self._organizations = {actor.id for actor in document.actors if actor.kind == "organization"}
        self._places = {place.id: place.name for place in document.places}

    def entities(self) -> Iterator[Entity]:
        yield self._article()
        for actor in self._tree["actors"]:
            yield from self._actor(actor)
        makers = {
            "places": self._place,
            "statements": self._statement,
            "events": self._event,
            "claims": self._claim,
            "conflicts": self._conflict,
        }
        for kind, make in makers.items():
            for record in self._tree[kind]:
                yield from self._documented(make(record), record["id"])

    def _new(self, name: str, schema: str) -> Entity:
        return Entity(self._document.id, name, schema)

    def _id(self, name: str) -> str:
        return entity_id(self._document.id, name)

    def _documented(self, entity: Entity, name: str) -> Iterator[Entity]:
        """Yield an entity, and the link that says which article it is from."""
        yield entity
        link = self._new(f"documentation {name}", "Documentation")
        link.add("document", self._id(ARTICLE))
        link.add("entity", entity.id)
        link.add("role", name.partition(":")[0])
        yield link

    def _article(self) -> Entity:
        source, entity = self._tree["source"], self._new(ARTICLE, "Article")
        for name, prop in _PROPERTIES.items():
            entity.add(prop, source[name])
        self._text(entity, source["text"])
        for author in source["authors"]:
            entity.add("author", author)
        if len(source["authors"]) > 1:
            entity.note("authors", source["authors"])  # properties have no order
        if source["published"] is not None:
            entity.add("publishedAt", source["published"][:10])
            entity.note("published", source["published"])
        if source["language"] is not None:
            entity.add("language", language_code(source["language"]))
            entity.note("language", source["language"])
        for name in _LINES:
            if source[name] is not None:
                entity.note(name, source[name])
        entity.note("document", self._document.id)
        entity.require("fileName", entity.id)
        self._about_records(entity)
        return entity

    def _text(self, entity: Entity, text: str | None) -> None:
        """Write the text; blanks at its ends, which are not kept there, stand in a line of their own."""
        if text is None:
            return
        body = text.strip()
        if body and body != text and entity.add("bodyText", body):
            entity.note("around the text", list(text.split(body, 1)))
        elif body == text and text:
            entity.add("bodyText", text)
        else:
            entity.note("bodyText", text)

    def _about_records(self, entity: Entity) -> None:
        """Say how the records were made, what is missing, and which times the article names."""
        entity.note("schema_version", self._tree["schema_version"])
        provenance = self._tree["provenance"]
        if provenance is not None:
            entity.note("provenance", provenance)
        for index, gap in enumerate(self._tree["gaps"], 1):
            entity.note(f"gap {index}", gap)
        for index, time in enumerate(self._tree["times"], 1):
            entity.note(f"time {index}", plain(time, _CLASSES["times"].classes))

    def _actor(self, actor: JsonObject) -> Iterator[Entity]:
        kind = actor["kind"]
        organization = _SCHEMAS.get(actor.get("organization_type") or "", "Organization")
        schema = {"person": "Person", "organization": organization}.get(kind, "LegalEntity")
        entity = self._new(actor["id"], schema)
        entity.add("name", actor["name"])
        for alias in actor["aliases"]:
            entity.add("alias", alias)
        self._identifiers(entity, actor)
        entity.add("classification", actor.get("organization_type") or kind)
        for name in ("part_of", "reason"):
            if actor.get(name) is not None:
                entity.note(name, actor[name])
        if actor.get("size") is not None:
            entity.note("size", self._plain(actor, "size"))
        if len(actor["aliases"]) > 1:
            entity.note("aliases", actor["aliases"])
        entity.require("name", f"{kind} ({actor['id']})")
        linked = [*self._roles(entity, actor), *self._mentions(entity, actor)]
        yield from self._documented(entity, actor["id"])
        yield from linked

    def _identifiers(self, entity: Entity, record: JsonObject) -> None:
        for scheme, value in record["identifiers"].items():
            if scheme == "wikidata":
                entity.add("wikidataId", value)
            else:
                entity.note(f"identifier {scheme}", value)

    def _roles(self, entity: Entity, actor: JsonObject) -> Iterator[Entity]:
        """Yield position and occupancy for each role of a person; the roles of others are lines of text."""
        roles = self._plain(actor, "roles")
        for index, role in enumerate(roles):
            if actor["kind"] != "person":
                entity.note(f"role {index + 1}", role)
                continue
            position = self._new(f"{actor['id']} position {index}", "Position")
            position.add("name", role["title"])
            position.require("name", f"role of {actor['id']}")
            if role.get("organization") is not None:
                position.note("organization", role["organization"])
                if role["organization"] in self._organizations:
                    position.add("organization", self._id(role["organization"]))
            occupancy = self._new(f"{actor['id']} occupancy {index}", "Occupancy")
            occupancy.add("holder", entity.id)
            occupancy.add("post", position.id)
            self._window(occupancy, "startDate", "since", role.get("since"))
            self._window(occupancy, "endDate", "until", role.get("until"))
            yield position
            yield occupancy

    def _mentions(self, entity: Entity, actor: JsonObject) -> Iterator[Entity]:
        """Yield each mention; the words of one that can be no name stand with the actor."""
        for index, mention in enumerate(actor["mentions"]):
            if not is_name(mention["exact"]):
                entity.note(f"mention {index + 1}", mention["exact"])
                continue
            found = self._new(f"{actor['id']} mention {index}", "Mention")
            found.add("document", self._id(ARTICLE))
            found.add("resolved", entity.id)
            found.add("name", mention["exact"])
            yield found

    def _place(self, place: JsonObject) -> Entity:
        entity = self._new(place["id"], "Address")
        entity.add("full", place["name"])
        entity.add("country", place["country"] and place["country"].lower())
        for name in ("latitude", "longitude"):
            entity.add(name, place[name])
        self._identifiers(entity, place)
        for name in ("precision", "part_of", "aliases"):
            if place[name]:
                entity.note(name, place[name])
        entity.require("name", place["id"])
        return entity

    def _statement(self, statement: JsonObject) -> Entity:
        entity = self._new(statement["id"], "Note")
        speaker = self._names.get(statement["speaker"], statement["speaker"])
        entity.add("entity", self._id(statement["speaker"]))
        for index, piece in enumerate(statement["content"], 1):
            entity.note(f"content {index}", piece["exact"])
        chain = attribution_chain(self._document, statement["id"])
        entity.note("on the word of", [self._names.get(hop.holder or "", hop.holder) for hop in chain])
        entity.note("speaker", statement["speaker"])
        if statement["cue"] is not None:
            entity.note("cue", [statement["cue"]["lemma"], statement["cue"]["evidence"]["exact"]])
        self._rest(entity, statement, "statements", {"content", "speaker", "cue"})
        entity.require("name", f"{statement['act']}: {statement['id']}")
        entity.add("description", f"{speaker} {statement['act']}")
        return entity

    def _claim(self, claim: JsonObject) -> Entity:
        entity = self._new(claim["id"], "Note")
        entity.add("entity", self._id(claim["subject"]))
        self._rest(entity, claim, "claims", set())
        entity.require("name", f"{claim['predicate']}: {claim['id']}")
        return entity

    def _conflict(self, conflict: JsonObject) -> Entity:
        entity = self._new(conflict["id"], "Note")
        for claim in conflict["claims"]:
            entity.add("entity", self._id(claim))
        self._rest(entity, conflict, "conflicts", set())
        entity.require("name", f"{conflict['relation']}: {conflict['id']}")
        return entity

    def _event(self, event: JsonObject) -> Entity:
        entity = self._new(event["id"], "Event")
        entity.add("name", event["label"])
        for name in ("participants", "travellers"):
            for part in self._known(event).get(name) or []:
                role = "organizer" if part["role"] == "host" else "involved"
                entity.add(role, self._id(part["actor"]))
        place = self._known(event).get("place")
        if place is not None:
            entity.add("location", self._places.get(place, place))
        self._rest(entity, event, "events", {"label", "start", "end"})
        for prop, name in (("startDate", "start"), ("endDate", "end")):
            self._window(entity, prop, name, self._known(event).get(name))
        entity.require("name", f"{event['type']}: {event['id']}")
        return entity

    def _known(self, event: JsonObject) -> JsonObject:
        found: JsonObject = plain(event, _CLASSES["events"].classes)
        return found

    def _rest(self, entity: Entity, record: JsonObject, kind: str, without: set[str]) -> None:
        """Write all fields of a record that are no evidence as lines of text."""
        known = plain(record, _CLASSES[kind].classes)
        for name, value in known.items():
            if name in without or value is None or value in ([], {}):
                continue
            if isinstance(value, list) and value and isinstance(value[0], dict):
                for index, item in enumerate(value, 1):
                    entity.note(f"{name} {index}", item)
            else:
                entity.note(name, value)

    def _window(self, entity: Entity, prop: str, name: str, window: JsonObject | None) -> None:
        """Write a time: as a date only what is no more exact than the words, and all of it in words."""
        if window is None:
            return
        edtf = window.get("edtf")
        if edtf is not None and edtf[:1].isdigit() and set(edtf) <= set("0123456789-"):
            entity.add(prop, edtf)
        entity.note(name, window)

    def _plain(self, actor: JsonObject, field: str) -> Any:  # noqa: ANN401 - JSON
        return plain(actor, _CLASSES["actors"].classes)[field]
