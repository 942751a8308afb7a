"""Graph: conflicts as nodes and edges, and that in the languages of Mermaid and Graphviz."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.conflicts.found import FoundConflict, Side

NodeKind: TypeAlias = Literal["question", "side", "voice"]
"""What a node stands for: what is asked, a position on it, or somebody who takes a stance."""


@attrs.frozen
class Node:
    """A node.

    Example:
        >>> Node("q0", "question", "the talks: occurrence_count").kind
        'question'
    """

    id: str
    """Name in the graph: letters and digits alone."""

    kind: NodeKind
    """What it stands for."""

    label: str
    """What it says."""


@attrs.frozen
class Edge:
    """An edge.

    Example:
        >>> Edge("v0", "s0", "asserts").opposes
        False
    """

    start: str
    """Name of a node."""

    end: str
    """Name of another one."""

    label: str
    """A stance, or a relation between two sides."""

    opposes: bool = False
    """Whether the two ends are sides that do not go together."""


@attrs.frozen
class Graph:
    r"""Nodes and edges.

    Example:
        >>> to_mermaid(Graph((Node("q0", "question", "the talks: occurred"),), ()))
        'graph LR\n  q0{{"the talks: occurred"}}\n'
    """

    nodes: tuple[Node, ...]
    """The nodes."""

    edges: tuple[Edge, ...]
    """The edges."""


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
                item.comparison.relation.replace("_", " "),
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
        word = voice.stance.replace("_", " ")
        if word not in told:
            told.append(word)
    for holder, (name, told) in stances.items():
        yield holder, name, ", ".join(told)


_SHAPES = {"question": ('{{"', '"}}'), "side": ('["', '"]'), "voice": ('(["', '"])')}


def to_mermaid(graph: Graph) -> str:
    """Write a graph for Mermaid; whatever a label holds, it stays a label.

    Example:
        >>> print(to_mermaid(Graph((Node("s0", "side", 'so-called "talks"'),), ())), end="")
        graph LR
          s0["so-called #quot;talks#quot;"]
    """
    lines = ["graph LR"]
    for node in graph.nodes:
        opening, closing = _SHAPES[node.kind]
        lines.append(f"  {node.id}{opening}{_mermaid(node.label)}{closing}")
    for edge in graph.edges:
        arrow = "-.-" if edge.opposes else "-->"
        label = f'|"{_mermaid(edge.label)}"|' if edge.label else ""
        lines.append(f"  {edge.start} {arrow}{label} {edge.end}")
    return "\n".join(lines) + "\n"


def _mermaid(text: str) -> str:
    plain = " ".join(text.split())
    return "".join(_ENTITIES.get(letter, letter) if letter.isprintable() else " " for letter in plain)


_ENTITIES = {letter: f"#{ord(letter)};" for letter in "#;&<>[]{}()|\\`"} | {'"': "#quot;"}


_LOOKS = {"question": "shape=hexagon", "side": "shape=box", "voice": 'shape=box, style="rounded"'}


def to_dot(graph: Graph) -> str:
    r"""Write a graph for Graphviz; whatever a label holds, it stays a label.

    Example:
        >>> print(to_dot(Graph((Node("s0", "side", 'so-called "talks"'),), ())), end="")
        digraph conflicts {
          rankdir=LR;
          s0 [label="so-called \"talks\"", shape=box];
        }
    """
    lines = ["digraph conflicts {", "  rankdir=LR;"]
    lines.extend(f"  {node.id} [label={_quoted(node.label)}, {_LOOKS[node.kind]}];" for node in graph.nodes)
    for edge in graph.edges:
        look = ", dir=none, style=dashed, constraint=false" if edge.opposes else ""
        lines.append(f"  {edge.start} -> {edge.end} [label={_quoted(edge.label)}{look}];")
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    shown = "".join(letter if letter.isprintable() else " " for letter in plain)
    return '"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"'
