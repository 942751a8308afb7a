"""FollowTheMoney: documents as entities for Aleph, OpenSanctions and their tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.codec import Codec
from newsevents.codecs.ftm.write import encode
from newsevents.codecs.kinds import kinds_of
from newsevents.codecs.mapping import Mapped
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.schema.fields import paths_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.kinds import Classes

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

_EVIDENCE = tuple(paths_to(Evidence, NewsDocument))


def _rows(classes: Classes, path: str) -> Iterator[Mapped]:
    """Yield a row for each field that is no evidence and no extensions."""
    for name, kind in kinds_of(classes).items():
        where = f"{path}/{name}"
        if kind.classes == (Evidence,) or kind.sort == "extensions":
            continue
        if kind.classes and any(item.startswith(f"{where}/") for item in _EVIDENCE):
            yield from _rows(kind.classes, f"{where}/*" if kind.is_array else where)
        elif not kind.classes or name in {"gaps", "provenance"}:
            yield Mapped(where, _TARGETS.get(where, _line_of(path)))
        else:
            yield from _rows(kind.classes, f"{where}/*" if kind.is_array else where)


def _line_of(path: str) -> str:
    collection = path.split("/")[1] if path else "source"
    schemas = {"places": "Address", "events": "Event", "source": "Article", "times": "Article"}
    notes = {"actors": "notes", "statements": "Note.notes", "claims": "Note.notes", "conflicts": "Note.notes"}
    return notes.get(collection) or f"{schemas.get(collection, 'Article')}.notes"


CODEC = Codec(
    name="ftm",
    title="FollowTheMoney 4",
    summary="Entities, one a line: article, people, bodies, places, events, and notes of what was said.",
    mapping=(
        *_rows((NewsDocument,), ""),
        *(Mapped(path, _TARGETS[path]) for path in _TARGETS if path.endswith("/exact")),
    ),
    encode=encode,
)
"""The format."""
