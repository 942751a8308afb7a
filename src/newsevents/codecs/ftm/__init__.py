"""FollowTheMoney: a document as entities of the model that investigators' tools have in common."""

from __future__ import annotations

from newsevents.codecs.codec import Codec
from newsevents.codecs.ftm.write import encode
from newsevents.codecs.mapping import Mapped

CODEC = Codec(
    name="ftm",
    title="FollowTheMoney 4",
    summary="Entities for investigators' tools: people, bodies, events and notes, all linked to the article.",
    mapping=(
        Mapped("/schema_version", "Article.notes"),
        Mapped("/id", "id", "hashed: what the identifiers of all its entities begin with"),
        Mapped(
            "/source",
            "Article",
            "title, summary, publisher, author, publishedAt, language, sourceUrl, "
            "bodyText; all else in notes",
        ),
        Mapped(
            "/actors",
            "Person, PublicBody, Company, Organization, LegalEntity",
            "a group, and whoever is "
            "not identified, is a LegalEntity; roles of a person are Position and Occupancy; mentions are "
            "Mention; part_of is an UnknownLink; identifiers are wikidataId, leiCode and country where their "
            "form is right, else notes",
        ),
        Mapped("/places", "Address", "name, full, alias, country, latitude, longitude"),
        Mapped("/statements", "Note", "on the speaker; who told it to whom in description"),
        Mapped(
            "/events",
            "Event",
            "name, date or startDate and endDate, involved, organizer, location, "
            "addressEntity; doubt in name; all else in notes, also fields of types of one's own",
        ),
        Mapped("/times", "Article.notes", "evidence is Documentation, as that of each record"),
        Mapped("/claims", "Note", "on the subject; each stance is an UnknownLink of its holder to the note"),
        Mapped("/conflicts", "Note", "on the notes of its claims"),
        Mapped("/gaps", "Article.notes"),
        Mapped("/provenance", "Article.processingAgent, processedAt, notes"),
        Mapped("/extensions", "notes", "as JSON; so are those of each record"),
    ),
    encode=encode,
)
"""The format."""
