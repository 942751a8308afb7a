"""Context: what rules know of the document around a record."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.claim import Claim
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.ids import Kind
    from newsevents.schema.statement import Statement
    from newsevents.schema.vocabulary import Vocabulary


class Context:
    """A document, indexed for the rules.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.place import Place
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.vocabulary import CORE
        >>> doha = Place(id="place:doha", name="Doha")
        >>> document = NewsDocument(id="urn:example:1", source=Source(), places=(doha,))
        >>> Context(document, CORE).identifiers("place")
        frozenset({'place:doha'})
    """

    def __init__(self, document: NewsDocument, vocabulary: Vocabulary, *, lenient: bool = False) -> None:
        """Index a document.

        Args:
            document: The document that is checked.
            vocabulary: The predicates that are known.
            lenient: Whether what is not known is to be kept.
        """
        self.document = document
        self.vocabulary = vocabulary
        self.lenient = lenient
        self.text = document.source.text
        length = document.source.text_length
        self.text_length = length if self.text is None else len(self.text)
        self.statements: dict[str, Statement] = {item.id: item for item in document.statements}
        self.claims: dict[str, Claim] = {item.id: item for item in document.claims}
        self._identifiers: dict[Kind, frozenset[str]] = {
            "actor": frozenset(item.id for item in document.actors),
            "place": frozenset(item.id for item in document.places),
            "statement": frozenset(self.statements),
            "event": frozenset(item.id for item in document.events),
            "claim": frozenset(self.claims),
            "conflict": frozenset(item.id for item in document.conflicts),
        }

    def identifiers(self, kind: Kind) -> frozenset[str]:
        """Return the identifiers of all records of a kind."""
        return self._identifiers[kind]

    @cached_property
    def named(self) -> frozenset[str]:
        """All that a reference can name: every identifier, and `narrator`."""
        return frozenset((NARRATOR,)).union(*self._identifiers.values())

    @cached_property
    def utf8(self) -> bytes:
        """The text in UTF-8."""
        return (self.text or "").encode()

    @cached_property
    def utf16(self) -> bytes:
        """The text in UTF-16, two bytes to a unit."""
        return (self.text or "").encode("utf-16-le")

    def holders(self, statement: str) -> Iterator[str]:
        """Yield who vouches for a statement or passes it on: its speaker, relays, and those around it.

        A reference that names nothing, and a circle, end the row; they are findings of other rules.
        """
        seen: set[str] = set()
        current: str | None = statement
        while current in self.statements and current not in seen:
            seen.add(current)
            item = self.statements[current]
            yield item.speaker
            yield from (relay.actor for relay in item.via if relay.actor is not None)
            current = item.within
