"""Attribution: on whose word a statement, or anything else that has evidence, is told."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsevents.schema.document import NewsDocument
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.statement import Statement

HopKind: TypeAlias = Literal["document", "relay", "speaker"]
"""The document itself, somebody who passed it on, or a speaker."""

OnlySaid: TypeAlias = "Callable[[Iterable[Evidence]], bool]"
"""Says whether pieces of evidence stand only inside what statements say."""


ChainOf: TypeAlias = "Callable[[Statement | str], tuple[Hop, ...]]"
"""Returns on whose word a statement is told, as `attribution_chain` does."""


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
    return chains_in(document)(statement)


def chains_in(document: NewsDocument) -> ChainOf:
    """Return what tells of the statements of a document on whose word they are told.

    For many statements this takes less time than `attribution_chain`, which does the same for one: they are
    gone through once.

    Args:
        document: The document that holds the statements.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.statement import Statement
        >>> said = Statement(id="statement:1", speaker="actor:envoy", mode="direct")
        >>> chain_of = chains_in(NewsDocument(id="urn:example:1", source=Source(), statements=(said,)))
        >>> [hop.holder for hop in chain_of("statement:1")]
        ['narrator', 'actor:envoy']
    """
    by_id = {item.id: item for item in document.statements}

    def chain_of(statement: Statement | str) -> tuple[Hop, ...]:
        hops = [Hop("document", NARRATOR)]
        for item in reversed(_enclosing(by_id, statement if isinstance(statement, str) else statement.id)):
            hops.extend(Hop("relay", relay.actor, item.id, relay.hedge, relay.evidence) for relay in item.via)
            hops.append(Hop("speaker", item.speaker, item.id, None, item.cue.evidence if item.cue else None))
        return tuple(hops)

    return chain_of


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


def only_said_in(document: NewsDocument) -> OnlySaid:
    """Return what says of pieces of evidence whether all of them stand inside what statements say.

    What is shown by nothing else is known on the word of speakers alone. Where there is no evidence at all,
    it is the source's own word. The topic of a statement is told in the source's words, not in the
    speaker's, and counts as its own. The statements are gone through once, and each piece of evidence is
    looked up in logarithmic time.

    Args:
        document: The document that holds the statements.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.evidence import Evidence
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.statement import Statement
        >>> plan = Evidence(start=12, end=30, exact="a visit is planned")
        >>> said = Statement(id="statement:1", speaker="actor:envoy", mode="indirect", content=(plan,))
        >>> document = NewsDocument(id="urn:example:1", source=Source(), statements=(said,))
        >>> only_said = only_said_in(document)
        >>> only_said([Evidence(start=14, end=19, exact="visit")]), only_said([]), only_said([plan, plan])
        (True, False, True)
        >>> only_said([plan, Evidence(start=40, end=48, exact="the tour")])
        False
    """
    stretches = _joined(
        (part.start, part.end)
        for statement in document.statements
        if statement.content_kind != "topic"
        for part in statement.content
    )
    starts = [start for start, _ in stretches]

    def is_inside(piece: Evidence) -> bool:
        at = bisect_right(starts, piece.start) - 1
        return at >= 0 and piece.end <= stretches[at][1]

    def only_said(pieces: Iterable[Evidence]) -> bool:
        found = [is_inside(piece) for piece in pieces]
        return bool(found) and all(found)

    return only_said


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches in their order, those joined that overlap or touch."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
