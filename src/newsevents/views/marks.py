"""Marks: which stretches of an article show which records."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.schema.claim import Claim
    from newsevents.schema.conflict import Conflict
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.statement import Statement

MarkKind: TypeAlias = Literal["said", "cue", "hedge", "actor", "place", "time", "event", "claim", "conflict"]
"""What a stretch shows: what is said, by which cue, with which hedge; who, where, when; what is at issue."""


@attrs.frozen
class Mark:
    """A stretch of the text that shows a record.

    Example:
        >>> Mark(0, 4, "place", "place:doha").kind
        'place'
    """

    start: int
    """Offset of the first code point, from 0."""

    end: int
    """Offset behind the last code point."""

    kind: MarkKind
    """What it shows."""

    record: str
    """Identifier of the record; empty for a time that no record uses."""


def marks_of(document: NewsDocument) -> Iterator[Mark]:
    """Yield the marks of a document, record by record.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.evidence import Evidence
        >>> from newsevents.schema.place import Place
        >>> from newsevents.schema.source import Source
        >>> doha = Place(id="place:doha", name="Doha", mentions=(Evidence(start=3, end=7, exact="Doha"),))
        >>> list(marks_of(NewsDocument(id="urn:example:1", source=Source(), places=(doha,))))
        [Mark(start=3, end=7, kind='place', record='place:doha')]
    """
    for statement in document.statements:
        yield from _of_statement(statement)
    for event in document.events:
        yield from _of_event(event)
    for claim in document.claims:
        yield from _of_claim(claim)
    for conflict in document.conflicts:
        yield from _of_conflict(conflict)
    for actor in document.actors:
        yield from _marks("actor", actor.id, actor.mentions)
    for place in document.places:
        yield from _marks("place", place.id, place.mentions)
    yield from _marks("time", "", (time.evidence for time in document.times))


def _marks(kind: MarkKind, record: str, evidence: Iterable[Evidence | None]) -> Iterator[Mark]:
    """Yield the marks of pieces of evidence, each stretch once."""
    for start, end in dict.fromkeys((piece.start, piece.end) for piece in evidence if piece):
        yield Mark(start, end, kind, record)


def _of_statement(statement: Statement) -> Iterator[Mark]:
    yield from _marks("said", statement.id, statement.content)
    yield from _marks("cue", statement.id, [statement.cue.evidence if statement.cue else None])
    yield from _marks("hedge", statement.id, (relay.evidence for relay in statement.via))
    yield from _marks("time", statement.id, [statement.time.evidence if statement.time else None])


def _of_event(event: Event) -> Iterator[Mark]:
    yield from _marks("event", event.id, event.evidence)
    times = (window.evidence for window in (event.start, event.end) if window)
    yield from _marks("time", event.id, times)


def _of_claim(claim: Claim) -> Iterator[Mark]:
    scope = claim.scope.evidence if claim.scope else None
    stances = (stance.evidence for stance in claim.stances if stance.statement is None)
    value = getattr(claim.value, "quantity", None) or getattr(claim.value, "time", None)
    stated = value.evidence if value is not None else None
    yield from _marks("claim", claim.id, chain(claim.evidence, [stated, scope], stances))


def _of_conflict(conflict: Conflict) -> Iterator[Mark]:
    yield from _marks("conflict", conflict.id, [conflict.marker])
