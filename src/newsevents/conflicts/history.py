"""History: what became of the questions on which documents disagree, as documents and a dossier tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.conflicts.found import ClaimRef, Step
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.conflicts.joined import Joined
    from newsevents.schema.conflict import Resolution
    from newsevents.schema.dossier import Dossier, Settlement


class Histories:
    """The histories of all questions of joined documents.

    Steps that documents tell come first, in the order of the documents; then those of the dossier.

    Example:
        >>> from newsevents.conflicts.joined import Joined
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> joined = Joined([NewsDocument(id="urn:example:1", source=Source())], None)
        >>> Histories(joined, None).of("event:talks", "occurred")
        ()
    """

    def __init__(self, joined: Joined, dossier: Dossier | None, gone: frozenset[str] = frozenset()) -> None:
        """Gather the steps.

        Args:
            joined: The documents that their publishers stand by.
            dossier: What a desk knows of them.
            gone: Identifiers of documents that were withdrawn or replaced.
        """
        self._joined = joined
        self._gone = gone
        self._claims = {document.id: {claim.id for claim in document.claims} for document in joined.documents}
        self._steps: dict[tuple[str, str], list[Step]] = {}
        for question, step in self._told():
            self._steps.setdefault(question, []).append(step)
        for settlement in () if dossier is None else dossier.settlements:
            subject = joined.key_of(settlement.subject)
            if subject is not None:
                step = self._settlement(settlement)
                self._steps.setdefault((subject, settlement.predicate), []).append(step)

    def of(self, subject: str, predicate: str) -> tuple[Step, ...]:
        """Return the steps of one question, oldest first."""
        return tuple(self._steps.get((subject, predicate), ()))

    def _told(self) -> Iterator[tuple[tuple[str, str], Step]]:
        for number, document in enumerate(self._joined.documents):
            claims = {claim.id: claim for claim in document.claims}
            for conflict in document.conflicts:
                first = claims.get(conflict.claims[0])
                if first is not None:
                    question = self._joined.key(number, first.subject), first.predicate
                    for resolution in conflict.resolution:
                        yield question, self._resolution(number, resolution)

    def _resolution(self, number: int, told: Resolution) -> Step:
        document = self._joined.documents[number]
        by = document.source.publisher or "the article"
        if told.by != NARRATOR:
            by = self._joined.name(self._joined.key(number, told.by))
        favours = (
            None if told.favours is None else ClaimRef(document.id, told.favours, document.source.revision)
        )
        return Step(told.status, by, told.time, favours, told.note)

    def _settlement(self, told: Settlement) -> Step:
        favours = None if told.favours is None else ClaimRef(told.favours.document, told.favours.record)
        stands = self._has(favours) and all(item.document not in self._gone for item in told.evidence)
        return Step(told.status, told.by, told.time, favours, told.note, stands=stands)

    def _has(self, claim: ClaimRef | None) -> bool:
        """Say whether a claim still stands; against one of an unknown document nothing speaks."""
        if claim is None:
            return True
        claims = self._claims.get(claim.document)
        return claim.document not in self._gone if claims is None else claim.claim in claims
