"""Attribution: on whose word a statement is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.statement import Statement

HopKind: TypeAlias = Literal["document", "relay", "speaker"]
"""The document itself, somebody who passed it on, or a speaker."""


@attrs.frozen
class Hop:
    """One link of an attribution chain.

    Example:
        >>> Hop("document", holder="narrator").kind
        'document'
    """

    kind: HopKind
    """The document itself, somebody who passed it on, or a speaker."""

    holder: str | None
    """`narrator` for the document, else the identifier of an actor; `None` where nobody is named."""

    statement: str | None = None
    """The statement that the hop belongs to; `None` for the document."""

    hedge: str | None = None
    """A word of distance on this hop, such as `reportedly`."""

    evidence: Evidence | None = None
    """Where the source shows the hop: the relay's words, or the cue."""


def attribution_chain(document: NewsDocument, statement: Statement | str) -> tuple[Hop, ...]:
    """Return on whose word a statement is told: outermost first, its own speaker last.

    Args:
        document: The document that holds the statement.
        statement: The statement, or its identifier.

    Returns:
        The document, then for each enclosing statement and at last for the statement itself those
        who relayed it and its speaker.

    Raises:
        KeyError: No statement of the document has that identifier, or a `within` names none.
        ValueError: The statements enclose each other in a circle.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.statement import Statement
        >>> document = NewsDocument(
        ...     id="urn:example:1",
        ...     source=Source(),
        ...     statements=(
        ...         Statement(id="statement:1", speaker="actor:envoy", mode="direct"),
        ...         Statement(id="statement:2", speaker="actor:x", mode="indirect", within="statement:1"),
        ...     ),
        ... )
        >>> [hop.holder for hop in attribution_chain(document, "statement:2")]
        ['narrator', 'actor:envoy', 'actor:x']
    """
    by_id = {item.id: item for item in document.statements}
    hops = [Hop("document", NARRATOR)]
    for item in reversed(_enclosing(by_id, statement if isinstance(statement, str) else statement.id)):
        hops.extend(Hop("relay", relay.actor, item.id, relay.hedge, relay.evidence) for relay in item.via)
        hops.append(Hop("speaker", item.speaker, item.id, None, item.cue.evidence if item.cue else None))
    return tuple(hops)


def _enclosing(by_id: dict[str, Statement], start: str) -> list[Statement]:
    """Return the statement and those around it, innermost first."""
    path: dict[str, Statement] = {}
    current: str | None = start
    while current is not None:
        if current in path:
            message = f"Statements enclose each other in a circle: {' -> '.join([*path, current])}"
            raise ValueError(message)
        path[current] = by_id[current]
        current = by_id[current].within
    return list(path.values())
