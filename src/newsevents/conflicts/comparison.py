"""Comparison: how two claims relate, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from newsevents.schema.conflict import AssertedRelation

Relation: TypeAlias = Literal[
    "equal", "compatible", "narrower", "broader", "scope_differs", "contradicts", "undetermined"
]
"""How the first claim relates to the second.

`narrower`: the first says the same and more exactly. `compatible`: both can be true. `scope_differs`: they
speak of different things. `contradicts`: not both can be true. `undetermined`: it cannot be said.
"""

CAN_BOTH_BE_TRUE: frozenset[Relation] = frozenset(
    {"equal", "compatible", "narrower", "broader", "scope_differs"}
)
"""Relations of claims that can be true together."""

CONFLICTING: frozenset[AssertedRelation] = frozenset({"contradicts", "disputes"})
"""Words by which somebody says of claims that they cannot all be true."""

_MIRRORS: dict[Relation, Relation] = {"narrower": "broader", "broader": "narrower"}


@attrs.frozen
class Comparison:
    """A relation, with its reason in words.

    Example:
        >>> Comparison("narrower", "2 lies within at most 26").mirrored().relation
        'broader'
    """

    relation: Relation
    """How the first relates to the second."""

    reason: str
    """Why, for a reader."""

    def mirrored(self) -> Comparison:
        """Return the comparison the other way round."""
        return attrs.evolve(self, relation=_MIRRORS.get(self.relation, self.relation))
