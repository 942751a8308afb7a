"""Conflict graph: who stands for which side of which question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.conflicts.wording import spaced
from newsevents.views.graphs.graph import Edge, Graph, Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.conflicts import FoundConflict, Side


def conflict_graph(conflicts: Iterable[FoundConflict]) -> Graph:
    """Return conflicts as a graph: voices lead to sides, sides to questions, and sides to those they oppose.

    A voice that speaks on several questions is one node, and so is a question with several conflicts.

    Example:
        >>> conflict_graph([])
        Graph(nodes=(), edges=())
    """
    nodes: list[Node] = []
    edges: list[Edge] = []
    voices: dict[str, str] = {}
    questions: dict[tuple[str, str], str] = {}
    for number, found in enumerate(conflicts):
        question = questions.get((found.subject, found.predicate))
        if question is None:
            question = questions[found.subject, found.predicate] = f"q{len(questions)}"
            nodes.append(Node(question, "question", f"{found.name}: {found.predicate}"))
        for index, side in enumerate(found.sides):
            name = f"c{number}s{index}"
            nodes.append(Node(name, "side", side.says))
            edges.append(Edge(name, question, ""))
            for holder, label, stances in _stances(side):
                if holder not in voices:
                    voices[holder] = f"v{len(voices)}"
                    nodes.append(Node(voices[holder], "voice", label))
                edges.append(Edge(voices[holder], name, stances))
        edges.extend(
            Edge(
                f"c{number}s{item.one}",
                f"c{number}s{item.other}",
                spaced(item.comparison.relation),
                opposes=True,
            )
            for item in found.oppositions
        )
    return Graph(tuple(nodes), tuple(edges))


def _stances(side: Side) -> Iterator[tuple[str, str, str]]:
    """Yield each voice once, with all stances that it takes."""
    stances: dict[str, tuple[str, list[str]]] = {}
    for voice in side.voices:
        _, told = stances.setdefault(voice.holder, (voice.name, []))
        word = spaced(voice.stance)
        if word not in told:
            told.append(word)
    for holder, (name, told) in stances.items():
        yield holder, name, ", ".join(told)
