"""Voices: who takes which stance on a claim, through how many mouths, and who has taken it back."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from newsevents.conflicts.found import HOLDS, Voice
from newsevents.conflicts.windows import are_surely_before
from newsevents.conflicts.wording import folded, quoted
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsevents.conflicts.joined import Joined, JoinedClaim
    from newsevents.edtf import Bounds
    from newsevents.schema.claim import Stance
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.source import Source
    from newsevents.schema.statement import Statement

    Told: TypeAlias = tuple[Voice, tuple[Bounds, ...]]


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
        self._narrators = _narrators(joined.documents)
        self._outlets = {
            folded(document.source.publisher): key
            for document, key in zip(joined.documents, self._narrators, strict=True)
            if document.source.publisher
        }
        self._speakers: dict[str, str] = {}

    def narrator(self, number: int) -> str:
        """Return the key of the voice of a document itself, by its number."""
        return self._narrators[number]

    def of(self, item: JoinedClaim) -> Iterator[Voice]:
        """Yield the stances on a claim."""
        statements = self._statements[item.number]
        for stance in item.claim.stances:
            key = self._key(item.number, stance.holder)
            statement = statements.get(stance.statement or "")
            depth = self._depth(item.number, stance, statement)
            name = self._name(item.number, stance.holder)
            quote = _quote(stance, statement)
            mode = statement.mode if statement is not None else None
            yield Voice(key, name, stance.stance, depth, item.origin, quote, stance.statement, mode)

    @cached_property
    def _statements(self) -> list[dict[str, Statement]]:
        return [{item.id: item for item in document.statements} for document in self._joined.documents]

    def _key(self, number: int, holder: str) -> str:
        """Return the key of a holder; an outlet that another one quotes is the voice of its own documents."""
        if holder == NARRATOR:
            return self.narrator(number)
        key = self._joined.key(number, holder)
        if key not in self._speakers:
            names = map(folded, self._joined.names(key))
            self._speakers[key] = min(
                (self._outlets[name] for name in names if name in self._outlets), default=key
            )
        return self._speakers[key]

    def _name(self, number: int, holder: str) -> str:
        if holder == NARRATOR:
            return self._joined.documents[number].source.publisher or "the article"
        return self._joined.name(self._joined.key(number, holder))

    def _depth(self, number: int, stance: Stance, statement: Statement | None) -> int:
        """Count the hops from the document to whoever takes the stance."""
        if stance.holder == NARRATOR:
            return 0
        if statement is None:
            return 1
        holders = _hops(statement, self._statements[number])
        return len(holders) - holders.index(stance.holder) if stance.holder in holders else len(holders)

    def standing(
        self, items: Iterable[JoinedClaim], retractions: Iterable[Told] = ()
    ) -> Iterator[tuple[JoinedClaim, list[Voice]]]:
        """Yield claims that say the same with the voices on each, without those that were taken back later.

        Whoever retracts a claim no longer holds it, unless they surely put it forward again afterwards. Of
        somebody who holds it at one time and denies it at another, what was surely earlier does not count.

        Args:
            items: The claims.
            retractions: Retractions of claims that say the same in other words.
        """
        told = [(item, self._when(item), list(self.of(item))) for item in items]
        by_holder: dict[str, list[Told]] = {}
        for voice, when in (
            *((voice, when) for _, when, voices in told for voice in voices),
            *retractions,
        ):
            by_holder.setdefault(voice.holder, []).append((voice, when))
        for item, when, voices in told:
            yield item, [voice for voice in voices if _counts(voice, when, by_holder[voice.holder])]

    def retractions(self, items: Iterable[JoinedClaim]) -> list[Told]:
        """Return who takes back claims, and when."""
        return [
            (voice, self._when(item))
            for item in items
            if any(stance.stance == "retracts" for stance in item.claim.stances)
            for voice in self.of(item)
            if voice.stance == "retracts"
        ]

    def _when(self, item: JoinedClaim) -> tuple[Bounds, ...]:
        return self._joined.said.get(item.claim.id, ())


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


def _counts(voice: Voice, when: tuple[Bounds, ...], told: Iterable[Told]) -> bool:
    """Say whether a stance counts beside the other ones of the same holder."""
    if voice.stance in HOLDS:
        return not any(
            (other.stance == "retracts" and not are_surely_before(then, when))
            or (other.stance == "denies" and are_surely_before(when, then))
            for other, then in told
        )
    if voice.stance == "denies":
        return not any(other.stance in HOLDS and are_surely_before(when, then) for other, then in told)
    return True


def _narrators(documents: Sequence[NewsDocument]) -> list[str]:
    """Return the key of each document's own voice: outlets that print one text are one voice."""
    if len(documents) == 1:
        return [NARRATOR]
    outlets = [folded(item.source.publisher or item.id) for item in documents]
    first: dict[str, str] = {}
    voices = {outlet: outlet for outlet in outlets}

    def voice_of(outlet: str) -> str:
        while voices[outlet] != outlet:
            outlet = voices[outlet]
        return outlet

    for document, outlet in zip(documents, outlets, strict=True):
        digest = _digest(document.source)
        if digest is not None:
            ends = sorted((voice_of(outlet), voice_of(first.setdefault(digest, outlet))))
            voices[ends[1]] = ends[0]
    return [f"{NARRATOR} of {voice_of(outlet)}" for outlet in outlets]


def _digest(source: Source) -> str | None:
    if source.text is None:
        return source.text_sha256
    return sha256(source.text.encode()).hexdigest()


def _quote(stance: Stance, statement: Statement | None) -> str | None:
    """Return the words by which a stance is taken: what the statement says, or else the evidence."""
    if statement is not None and statement.content:
        return quoted(statement.content)
    return None if stance.evidence is None else stance.evidence.exact
