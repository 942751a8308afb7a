"""Document view: one document as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsevents.checks.wording import shortened
from newsevents.cli.conflict_view import conflict_tables
from newsevents.cli.output import table
from newsevents.conflicts.wording import quoted
from newsevents.schema.event import participants_of
from newsevents.text.visible import visible
from newsevents.views.wording import Wording, quantity_words, time_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event

QUOTE_LENGTH = 160
"""Code points of a statement's content that a table shows."""


def document_view(document: NewsDocument) -> Iterator[RenderableType]:
    """Return a document's heading and its tables; those without rows are left out."""
    wording = Wording(document)
    yield _heading(document)
    tables = [
        _actors(document, wording),
        _statements(document, wording),
        _events(document, wording),
        _claims(document, wording),
        *conflict_tables(document, wording),
    ]
    yield from (item for item in tables if item.row_count)


def _heading(document: NewsDocument) -> Text:
    source = document.source
    published = str(source.published) if source.published else None
    known = (source.publisher, published, source.url, document.id)
    notes = [f"Not known: {gap.path} ({gap.note})" for gap in document.gaps if gap.note]
    lines = [source.headline or "(no headline)", source.subheadline, ", ".join(filter(None, known)), *notes]
    return Text("\n".join(visible(line) for line in lines if line) + "\n")


def _actors(document: NewsDocument, wording: Wording) -> Table:
    rows = [
        (
            wording.name(actor.id),
            getattr(actor, "organization_type", actor.kind),
            ", ".join(actor.aliases),
            ", ".join(role.title for role in actor.roles),
            str(len(actor.mentions)),
        )
        for actor in document.actors
    ]
    return table("Actors", ("Name", "Kind", "Also called", "Roles", "Mentions"), rows)


def _statements(document: NewsDocument, wording: Wording) -> Table:
    rows = [
        (
            statement.id.partition(":")[2],
            wording.chain(statement),
            statement.act,
            statement.mode + (f", “{statement.cue.evidence.exact}”" if statement.cue else ""),
            shortened(quoted(statement.content), QUOTE_LENGTH),
        )
        for statement in document.statements
    ]
    return table("Who said what, on whose word", ("#", "On whose word", "Act", "Mode, cue", "What"), rows)


def _events(document: NewsDocument, wording: Wording) -> Table:
    rows = [
        (
            wording.name(event.id),
            getattr(event, "format", event.type),
            wording.participants(participants_of(event)),
            wording.event_places(event),
            _when(event),
            event.status if event.secrecy == "unknown" else f"{event.status}, {event.secrecy}",
            quantity_words(event.occurrences),
        )
        for event in document.events
    ]
    columns = ("Event", "Kind", "Who", "Where", "When", "Status", "How many")
    return table("Meetings, visits and other events", columns, rows)


def _when(event: Event) -> str:
    return " to ".join(filter(None, (time_words(event.start), time_words(event.end))))


def _claims(document: NewsDocument, wording: Wording) -> Table:
    rows = [
        (claim.id.partition(":")[2], wording.claim(claim), wording.stances(claim))
        for claim in document.claims
    ]
    return table("Claims", ("#", "Claim", "Who holds what of it"), rows)
