"""Voices: who takes which stance on a claim, through how many mouths, and who has taken it back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsevents.conflicts.found import HOLDS, Voice
from newsevents.conflicts.windows import is_surely_before
from newsevents.edtf import Bounds
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsevents.conflicts.joined import Joined, JoinedClaim
    from newsevents.schema.claim import Stance
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.statement import Statement


class Voices:
    """The stances of joined documents.

    An outlet that speaks in its own voice is one voice in all its documents, and so are two outlets that
    print the same text.

    Example:
        >>> from newsevents.conflicts.joined import Joined
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> document = NewsDocument(id="urn:example:1", source=Source(publisher="Harbour Post"))
        >>> Voices(Joined([document], None)).narrator(0)
        'narrator'
    """

    def __init__(self, joined: Joined) -> None:
        """Take the documents."""
        self._joined = joined
        self._texts: dict[str, str] = {}
        self._narrators = [self._publication(document) for document in joined.documents]

    def narrator(self, number: int) -> str:
        """Return the key of the voice of a document itself, by its number."""
        return self._narrators[number]

    def _publication(self, document: NewsDocument) -> str:
        if len(self._joined.documents) == 1:
            return NARRATOR
        source = document.source
        own = f"{NARRATOR} of {source.publisher or document.id}"
        text = source.text_sha256 or source.text
        return own if text is None else self._texts.setdefault(text, own)

    def of(self, item: JoinedClaim) -> Iterator[Voice]:
        """Yield the stances on a claim."""
        statements = self._statements[item.number]
        for stance in item.claim.stances:
            key = self._key(item.number, stance.holder)
            statement = statements.get(stance.statement or "")
            depth = self._depth(item.number, stance, statement)
            name = self._name(item.number, stance.holder, key)
            yield Voice(key, name, stance.stance, depth, item.origin, _quote(stance, statement))

    @cached_property
    def _statements(self) -> list[dict[str, Statement]]:
        return [{item.id: item for item in document.statements} for document in self._joined.documents]

    def _key(self, number: int, holder: str) -> str:
        return self._narrators[number] if holder == NARRATOR else self._joined.key(number, holder)

    def _name(self, number: int, holder: str, key: str) -> str:
        if holder == NARRATOR:
            return self._joined.documents[number].source.publisher or "the article"
        return self._joined.name(key)

    def _depth(self, number: int, stance: Stance, statement: Statement | None) -> int:
        """Count the hops from the document to whoever takes the stance."""
        if stance.holder == NARRATOR:
            return 0
        if statement is None:
            return 1
        holders = _hops(statement, self._statements[number])
        return len(holders) - holders.index(stance.holder) if stance.holder in holders else len(holders)

    def standing(self, items: Iterable[JoinedClaim]) -> Iterator[tuple[JoinedClaim, list[Voice]]]:
        """Yield claims that say the same with the voices on each, without those that were taken back later.

        Whoever retracts a claim no longer holds it, unless they surely put it forward again afterwards.
        """
        told = [(item, self._when(item), list(self.of(item))) for item in items]
        retracted = [
            (voice, when) for _, when, voices in told for voice in voices if voice.stance == "retracts"
        ]
        for item, when, voices in told:
            yield (
                item,
                [
                    voice
                    for voice in voices
                    if voice.stance not in HOLDS or not _is_retracted(voice, when, retracted)
                ],
            )

    def _when(self, item: JoinedClaim) -> Bounds:
        return self._joined.said.get(item.claim.id, Bounds(None, None))


def _hops(statement: Statement, statements: Mapping[str, Statement]) -> list[str | None]:
    """Return through whose mouths a statement comes, its speaker first; see `attribution_chain`."""
    found: list[str | None] = []
    seen: set[str] = set()
    current: Statement | None = statement
    while current is not None and current.id not in seen:
        seen.add(current.id)
        found += [current.speaker, *(relay.actor for relay in reversed(current.via))]
        current = statements.get(current.within or "")
    return found


def _is_retracted(voice: Voice, when: Bounds, retractions: Iterable[tuple[Voice, Bounds]]) -> bool:
    return any(
        other.holder == voice.holder and not is_surely_before(then, when) for other, then in retractions
    )


def _quote(stance: Stance, statement: Statement | None) -> str | None:
    """Return the words by which a stance is taken: what the statement says, or else the evidence."""
    if statement is not None and statement.content:
        return " … ".join(span.exact for span in statement.content)
    return None if stance.evidence is None else stance.evidence.exact
