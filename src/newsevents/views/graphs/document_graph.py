"""Document graph: who says what, who tells it, what is claimed by it, and which claims do not go together."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from newsevents.checks.wording import shortened
from newsevents.conflicts import find_conflicts
from newsevents.conflicts.wording import claim_in_words, quoted, spaced
from newsevents.schema.ids import NARRATOR
from newsevents.views.graphs.graph import Edge, Graph, Node
from newsevents.views.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.schema.claim import Claim
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.statement import Statement

_LONGEST = 90
"""Code points of what is said that a label has."""


def document_graph(documents: Iterable[NewsDocument]) -> Graph:
    """Return the actors, statements and claims of documents as a graph, each document by itself.

    Speakers lead to their statements, those who relay to what they relay, a statement to the one it is told
    in, statements to the claims on which they take a stance, and claims to those that they conflict with.

    Args:
        documents: The documents.

    Example:
        >>> import newsevents as ne
        >>> graph = document_graph([ne.parse_article("The talks failed, Ivan Petrov said.")])
        >>> [(node.id, node.kind, node.label) for node in graph.nodes]
        [('d0a0', 'actor', 'Ivan Petrov'), ('d0s0', 'statement', 'The talks failed')]
        >>> [(edge.start, edge.label, edge.end) for edge in graph.edges]
        [('d0a0', 'asserts', 'd0s0')]
    """
    parts = [_Part(number, document) for number, document in enumerate(documents)]
    nodes = chain.from_iterable(part.nodes() for part in parts)
    edges = chain.from_iterable(part.edges() for part in parts)
    return Graph(tuple(nodes), tuple(edges))


class _Part:
    """The part of a graph that one document is."""

    def __init__(self, number: int, document: NewsDocument) -> None:
        self._document = document
        self._wording = Wording(document)
        self._name = f"d{number}"
        lists = (("a", document.actors), ("s", document.statements), ("c", document.claims))
        self._ids = {
            record.id: f"{self._name}{letter}{at}"
            for letter, records in lists
            for at, record in enumerate(records)
        }
        self._ids[NARRATOR] = f"{self._name}n"

    def nodes(self) -> Iterator[Node]:
        """Yield the records; the document itself only where it takes a stance in its own voice."""
        document, name = self._document, self._wording.name
        if any(stance.holder == NARRATOR for claim in document.claims for stance in claim.stances):
            yield Node(self._ids[NARRATOR], "actor", name(NARRATOR))
        for actor in document.actors:
            yield Node(self._ids[actor.id], "actor", name(actor.id))
        for statement in document.statements:
            said = quoted(statement.content) if statement.content else "(mentioned)"
            yield Node(self._ids[statement.id], "statement", _shortened(said))
        for claim in document.claims:
            words = f"{name(claim.subject)}: {claim.predicate} {claim_in_words(claim, name)}"
            yield Node(self._ids[claim.id], "claim", _shortened(words))

    def edges(self) -> Iterator[Edge]:
        """Yield who says what, who relays it, what it is told in, and what it says of which claim."""
        for statement in self._document.statements:
            yield from self._of_statement(statement)
        for claim in self._document.claims:
            yield from self._of_claim(claim)
        yield from self._oppositions()

    def _of_statement(self, statement: Statement) -> Iterator[Edge]:
        name = self._ids[statement.id]
        yield from self._edge(statement.speaker, name, statement.act)
        for relay in statement.via:
            yield from self._edge(relay.actor, name, relay.hedge or "relays")
        yield from self._edge(statement.within, name, "tells of")

    def _of_claim(self, claim: Claim) -> Iterator[Edge]:
        """Yield the stances; one that is taken by a statement leads from that, as its speaker leads there."""
        for stance in claim.stances:
            yield from self._edge(stance.statement or stance.holder, self._ids[claim.id], stance.stance)

    def _edge(self, start: str | None, end: str, label: str) -> Iterator[Edge]:
        if start is not None and start in self._ids:
            yield Edge(self._ids[start], end, spaced(label))

    def _oppositions(self) -> Iterator[Edge]:
        """Yield one edge for each two claims that stand on sides that do not go together."""
        for found in find_conflicts(self._document):
            for item in found.oppositions:
                one, other = (found.sides[at].claims[0].claim for at in (item.one, item.other))
                yield Edge(self._ids[one], self._ids[other], spaced(item.comparison.relation), opposes=True)


def _shortened(text: str) -> str:
    return shortened(" ".join(text.split()), _LONGEST)
