"""Find: the conflicts among a document's claims, computed, whatever anyone says of them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.conflicts.compare import compare_claims
from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE
from newsevents.schema.claim import QuantityValue

if TYPE_CHECKING:
    from newsevents.conflicts.comparison import Comparison, Relation
    from newsevents.conflicts.tolerance import Tolerance
    from newsevents.schema.claim import Claim
    from newsevents.schema.conflict import Conflict
    from newsevents.schema.document import NewsDocument

ConflictKind: TypeAlias = Literal["value", "scope", "stance"]
"""Values that exclude each other; values of different scope; or one claim that some assert and some deny."""

_KINDS: tuple[tuple[ConflictKind, Relation], ...] = (("value", "contradicts"), ("scope", "scope_differs"))
_HOLDS = frozenset(("asserts", "confirms", "reports"))


@attrs.frozen
class ClaimPair:
    """Two claims and how the first relates to the second.

    Example:
        >>> from newsevents.conflicts.comparison import Comparison
        >>> ClaimPair("claim:1", "claim:2", Comparison("contradicts", "yes against no")).one
        'claim:1'
    """

    one: str
    """Identifier of the first claim."""

    other: str
    """Identifier of the second claim."""

    comparison: Comparison
    """How the first relates to the second."""


@attrs.frozen
class FoundConflict:
    """A question on which the claims of a document do not go together.

    Example:
        >>> FoundConflict("event:talks", "occurred", "stance", ("claim:1",)).pairs
        ()
    """

    subject: str
    """Identifier of what the claims are about."""

    predicate: str
    """What is said of it."""

    kind: ConflictKind
    """In what they do not go together."""

    claims: tuple[str, ...]
    """Identifiers of the claims, in the order of the document."""

    pairs: tuple[ClaimPair, ...] = ()
    """The pairs that do not go together, with the reasons; none where the stances differ."""


def find_conflicts(
    document: NewsDocument, *, policy: Tolerance = DEFAULT_TOLERANCE
) -> tuple[FoundConflict, ...]:
    """Find the questions on which the claims of a document do not go together.

    A claim counts if somebody asserts, confirms or reports it. To decline to confirm is no conflict.
    Claims of different scope are given where only the scope keeps them from contradicting each other.

    Args:
        document: The document.
        policy: How far vague words reach.

    Returns:
        The conflicts, in the order of the document; contradictions of value before differences of scope.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> find_conflicts(NewsDocument(id="urn:example:1", source=Source()))
        ()
    """
    questions: dict[tuple[str, str], list[Claim]] = {}
    for claim in document.claims:
        questions.setdefault((claim.subject, claim.predicate), []).append(claim)
    found: list[FoundConflict] = []
    for claims in questions.values():
        found.extend(_by_stance(claim) for claim in claims if _is_split(claim))
        found.extend(_by_value(claims, document, policy))
    return tuple(found)


def _is_split(claim: Claim) -> bool:
    stances = {stance.stance for stance in claim.stances}
    return "denies" in stances and not stances.isdisjoint(_HOLDS)


def _by_stance(claim: Claim) -> FoundConflict:
    return FoundConflict(claim.subject, claim.predicate, "stance", (claim.id,))


def _by_value(claims: list[Claim], document: NewsDocument, policy: Tolerance) -> list[FoundConflict]:
    sides = [claim for claim in claims if any(stance.stance in _HOLDS for stance in claim.stances)]
    pairs = [
        ClaimPair(one.id, other.id, compare_claims(one, other, document=document, policy=policy))
        for one, other in combinations(sides, 2)
    ]
    by_id = {claim.id: claim for claim in sides}
    found: list[FoundConflict] = []
    for kind, relation in _KINDS:
        chosen = tuple(
            pair
            for pair in pairs
            if pair.comparison.relation == relation and (kind == "value" or _differ(by_id, pair, policy))
        )
        if chosen:
            found.append(_conflict(kind, sides, chosen))
    return found


def _differ(claims: dict[str, Claim], pair: ClaimPair, policy: Tolerance) -> bool:
    """Say whether two claims would contradict each other, did they but speak of the same."""
    one, other = (_unlimited(claims[identifier]) for identifier in (pair.one, pair.other))
    return compare_claims(one, other, policy=policy).relation == "contradicts"


def _unlimited(claim: Claim) -> Claim:
    """Return a claim without its scope and its unit."""
    value = claim.value
    if isinstance(value, QuantityValue):
        value = value.replaced(quantity=value.quantity.replaced(unit=None))
    return claim.replaced(scope=None, value=value)


def _conflict(kind: ConflictKind, sides: list[Claim], pairs: tuple[ClaimPair, ...]) -> FoundConflict:
    involved = {identifier for pair in pairs for identifier in (pair.one, pair.other)}
    claims = tuple(claim.id for claim in sides if claim.id in involved)
    return FoundConflict(sides[0].subject, sides[0].predicate, kind, claims, pairs)


def compare_asserted(
    document: NewsDocument, conflict: Conflict, *, policy: Tolerance = DEFAULT_TOLERANCE
) -> tuple[ClaimPair, ...]:
    """Compare the claims of a conflict that somebody asserts, pair by pair.

    Args:
        document: The document that holds the conflict.
        conflict: A conflict of that document.
        policy: How far vague words reach.

    Raises:
        KeyError: The conflict names a claim that the document does not have.

    Example:
        >>> from newsevents.schema.claim import BooleanValue, Claim
        >>> from newsevents.schema.conflict import Conflict
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> claims = tuple(
        ...     Claim(id=f"claim:{at}", subject="event:x", predicate="occurred", value=value)
        ...     for at, value in enumerate((BooleanValue(boolean=False), BooleanValue(boolean=True)))
        ... )
        >>> conflict = Conflict(id="conflict:1", claims=("claim:0", "claim:1"), asserted_by="narrator")
        >>> document = NewsDocument(id="urn:example:1", source=Source(), claims=claims, conflicts=(conflict,))
        >>> [pair.comparison.relation for pair in compare_asserted(document, conflict)]
        ['contradicts']
    """
    claims = {claim.id: claim for claim in document.claims}
    return tuple(
        ClaimPair(one, other, compare_claims(claims[one], claims[other], document=document, policy=policy))
        for one, other in combinations(conflict.claims, 2)
    )
