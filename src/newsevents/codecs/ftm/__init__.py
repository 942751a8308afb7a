"""FollowTheMoney: documents as entities for Aleph, OpenSanctions and their tools."""

from __future__ import annotations

from newsevents.codecs.codec import Codec
from newsevents.codecs.ftm.write import encode
from newsevents.codecs.mapping import Mapped
from newsevents.codecs.plain_fields import plain_paths
from newsevents.schema.document import NewsDocument

_TARGETS = {
    "/id": "Article.notes; the identifiers of all entities are made of it",
    "/source/headline": "Article.title",
    "/source/subheadline": "Article.summary",
    "/source/authors": "Article.author",
    "/source/publisher": "Article.publisher",
    "/source/url": "Article.sourceUrl",
    "/source/published": "Article.publishedAt (the day), Article.notes",
    "/source/language": "Article.language, Article.notes",
    "/source/text": "Article.bodyText",
    "/actors/*/kind": "Person, Organization, PublicBody, Company, LegalEntity",
    "/actors/*/name": "name",
    "/actors/*/aliases": "alias",
    "/actors/*/identifiers": "wikidataId, notes",
    "/actors/*/organization_type": "PublicBody, Company; classification",
    "/actors/*/roles/*/title": "Position.name, with an Occupancy; notes of others than persons",
    "/actors/*/roles/*/organization": "Position.organization, Position.notes",
    "/actors/*/mentions/*/exact": "Mention.name; notes where it can be no name",
    "/places/*/name": "Address.full",
    "/places/*/country": "Address.country",
    "/places/*/latitude": "Address.latitude",
    "/places/*/longitude": "Address.longitude",
    "/statements/*/content/*/exact": "Note.notes",
    "/statements/*/cue/evidence/exact": "Note.notes",
    "/statements/*/speaker": "Note.entity, Note.notes",
    "/claims/*/subject": "Note.entity, Note.notes",
    "/conflicts/*/claims": "Note.entity, Note.notes",
    "/events/*/label": "Event.name",
    "/events/*/place": "Event.location, Event.notes",
    "/provenance": "Article.notes",
}
"""What has a property of its own. All else is a line of text, which names the field."""


_SCHEMAS = {
    "places": "Address",
    "statements": "Note",
    "events": "Event",
    "claims": "Note",
    "conflicts": "Note",
}


def _target(path: str) -> str:
    """Return what a field becomes that has no property: a line of text."""
    collection = path.split("/")[1]
    return "notes" if collection == "actors" else f"{_SCHEMAS.get(collection, 'Article')}.notes"


CODEC = Codec(
    name="ftm",
    title="FollowTheMoney 4",
    summary="Entities, one a line: article, people, bodies, places, events, and notes of what was said.",
    mapping=(
        *(Mapped(path, _TARGETS.get(path) or _target(path)) for path in plain_paths((NewsDocument,))),
        *(Mapped(path, _TARGETS[path]) for path in _TARGETS if path.endswith("/exact")),
    ),
    encode=encode,
)
"""The format."""
