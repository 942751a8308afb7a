"""Languages: graphs as Mermaid, Graphviz and GraphML have them."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Any

from newsevents.errors import MissingExtra

if TYPE_CHECKING:
    from newsevents.views.graphs.graph import Graph

_SHAPES = {
    "actor": ('(["', '"])'),
    "statement": ('["', '"]'),
    "claim": ('{{"', '"}}'),
    "question": ('{{"', '"}}'),
    "side": ('["', '"]'),
    "voice": ('(["', '"])'),
}


def to_mermaid(graph: Graph) -> str:
    """Write a graph for Mermaid; whatever a label holds, it stays a label.

    Example:
        >>> from newsevents.views.graphs.graph import Graph, Node
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


_ENTITIES = {letter: f"#{ord(letter)};" for letter in "#;&<>[]{}()|\\`$:"} | {'"': "#quot;"}


_LOOKS = {
    "actor": 'shape=box, style="rounded"',
    "statement": "shape=note",
    "claim": "shape=hexagon",
    "question": "shape=hexagon",
    "side": "shape=box",
    "voice": 'shape=box, style="rounded"',
}


def to_dot(graph: Graph) -> str:
    r"""Write a graph for Graphviz; whatever a label holds, it stays a label.

    Example:
        >>> from newsevents.views.graphs.graph import Graph, Node
        >>> print(to_dot(Graph((Node("s0", "side", 'so-called "talks"'),), ())), end="")
        digraph newsevents {
          rankdir=LR;
          s0 [label="so-called \"talks\"", shape=box];
        }
    """
    lines = ["digraph newsevents {", "  rankdir=LR;"]
    lines.extend(f"  {node.id} [label={_quoted(node.label)}, {_LOOKS[node.kind]}];" for node in graph.nodes)
    for edge in graph.edges:
        look = ", dir=none, style=dashed, constraint=false" if edge.opposes else ""
        lines.append(f"  {edge.start} -> {edge.end} [label={_quoted(edge.label)}{look}];")
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    shown = "".join(letter if letter.isprintable() else " " for letter in plain)
    escaped = shown.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'  # Graphviz reads entities of HTML in any label


def to_networkx(graph: Graph) -> Any:  # noqa: ANN401 - networkx is an extra, and has no types of its own
    """Return a graph as a `networkx.MultiDiGraph`.

    Nodes have `kind` and `label`, edges `label` and `opposes`.

    Raises:
        MissingExtra: networkx is not installed (`newsevents[graphs]`).

    Example:
        >>> from newsevents.views.graphs.graph import Graph, Node
        >>> berg = Node("a0", "actor", "Berg")
        >>> to_networkx(Graph((berg,), ())).nodes["a0"]
        {'kind': 'actor', 'label': 'Berg'}
    """
    found = _networkx().MultiDiGraph()
    for node in graph.nodes:
        found.add_node(node.id, kind=node.kind, label=_writable(node.label))
    for edge in graph.edges:
        found.add_edge(edge.start, edge.end, label=_writable(edge.label), opposes=edge.opposes)
    return found


def to_graphml(graph: Graph) -> str:
    """Write a graph as GraphML, for Gephi, yEd, Cytoscape and others.

    Raises:
        MissingExtra: networkx is not installed (`newsevents[graphs]`).

    Example:
        >>> from newsevents.views.graphs.graph import Graph, Node
        >>> '<node id="a0">' in to_graphml(Graph((Node("a0", "actor", "Berg"),), ()))
        True
    """
    written = BytesIO()
    _networkx().write_graphml(to_networkx(graph), written)
    return written.getvalue().decode()


def _networkx() -> Any:  # noqa: ANN401 - networkx is an extra, and has no types of its own
    package = "networkx"
    try:
        return import_module(package)
    except ModuleNotFoundError as error:
        raise MissingExtra(package, "graphs") from error


def _writable(text: str) -> str:
    """Return a label without what XML cannot hold."""
    return "".join(letter if letter.isprintable() else " " for letter in " ".join(text.split()))
