"""Graph: records as nodes and edges."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

NodeKind: TypeAlias = Literal["actor", "statement", "claim", "question", "side", "voice"]
"""What a node stands for: a record; or what is asked, a position on it, somebody who takes a stance."""


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
    """What leads from one to the other: a stance, an act of speaking, a relation of two claims or sides."""

    opposes: bool = False
    """Whether the two ends are claims or sides that do not go together."""


@attrs.frozen
class Graph:
    """Nodes and edges.

    Example:
        >>> Graph((Node("q0", "question", "the talks: occurred"),), ()).edges
        ()
    """

    nodes: tuple[Node, ...]
    """The nodes."""

    edges: tuple[Edge, ...]
    """The edges."""
