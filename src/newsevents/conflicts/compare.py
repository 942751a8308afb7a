"""Compare: how two claims relate.

First the question (subject and predicate), then the scope, then the polarity, then the value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.conflicts.comparison import Comparison
from newsevents.conflicts.entities import compare_actors, compare_places
from newsevents.conflicts.interval import interval
from newsevents.conflicts.quantities import compare_quantities, in_words, same_unit
from newsevents.conflicts.scopes import compare_scopes
from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE
from newsevents.conflicts.windows import compare_windows
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from newsevents.conflicts.tolerance import Tolerance
    from newsevents.schema.claim import Claim, Value
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.vocabulary import Vocabulary


def compare_claims(
    one: Claim,
    other: Claim,
    *,
    document: NewsDocument | None = None,
    policy: Tolerance = DEFAULT_TOLERANCE,
    vocabulary: Vocabulary | None = None,
) -> Comparison:
    """Compare two claims.

    A claim about a part and one about the whole do not contradict each other, with one exception
    that can be proved: a count of a part cannot be larger than the count of the whole.

    Args:
        one: A claim.
        other: Another one.
        document: The document of both, which tells how places and actors belong together.
        policy: How far vague words reach.
        vocabulary: The predicates that are known; by default the installed ones.

    Returns:
        How the first relates to the second, with the reason in words.

    Example:
        >>> from newsevents.schema.claim import Claim, QuantityValue, Scope
        >>> from newsevents.schema.quantity import Quantity
        >>> def count(number, comparator, secrecy):
        ...     return Claim(
        ...         id="claim:1", subject="event:talks", predicate="occurrence_count",
        ...         value=QuantityValue(quantity=Quantity(value=number, comparator=comparator)),
        ...         scope=Scope(secrecy=secrecy),
        ...     )
        >>> compare_claims(count(10, "about", "secret"), count(2, "exact", "public")).relation
        'scope_differs'
    """
    if (one.subject, one.predicate) != (other.subject, other.predicate):
        return Comparison("undetermined", "they answer different questions")
    relation, reason = compare_scopes(one.scope, other.scope, document)
    if relation in {"apart", "overlaps"}:
        return Comparison("scope_differs", reason)
    if relation != "same":
        return _across_scopes(one, other, part_first=relation == "part", reason=reason, policy=policy)
    found = compare_values(one.value, other.value, document=document, policy=policy)
    predicate = (vocabulary or installed_vocabulary()).predicates_by_name.get(one.predicate)
    if one.polarity != other.polarity:
        return _against_negation(found, negated_first=one.polarity == "negated")
    if one.polarity == "negated":
        return _both_negated(found)
    if found.relation == "contradicts" and (predicate is None or predicate.many):
        return Comparison("compatible", f"both can hold: {found.reason}")
    return found


def compare_values(
    one: Value, other: Value, *, document: NewsDocument | None = None, policy: Tolerance = DEFAULT_TOLERANCE
) -> Comparison:
    """Compare the values of two claims, whatever they are claims about.

    Example:
        >>> from newsevents.schema.claim import BooleanValue
        >>> compare_values(BooleanValue(boolean=True), BooleanValue(boolean=False)).relation
        'contradicts'
    """
    if one.type == "quantity" and other.type == "quantity":
        return compare_quantities(one.quantity, other.quantity, policy)
    if one.type == "time" and other.type == "time":
        return compare_windows(one.time, other.time)
    if one.type == "place" and other.type == "place":
        return compare_places(one.place, other.place, document)
    if one.type == "actor" and other.type == "actor":
        return compare_actors(one.actor, other.actor, document)
    if one.type == "boolean" and other.type == "boolean":
        same = one.boolean == other.boolean
        return Comparison("equal", "both say so") if same else Comparison("contradicts", "yes against no")
    if one.type == "text" and other.type == "text":
        same = _folded(one.text) == _folded(other.text)
        words = "the same words" if same else "words alone do not tell"
        return Comparison("equal" if same else "undetermined", words)
    return Comparison("undetermined", "they give values of different kinds")


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _across_scopes(
    one: Claim, other: Claim, *, part_first: bool, reason: str, policy: Tolerance
) -> Comparison:
    part, whole = (one.value, other.value) if part_first else (other.value, one.value)
    if part.type == "quantity" and whole.type == "quantity":
        both_affirm = one.polarity == other.polarity == "affirmed"
        if both_affirm and _exceeds(part.quantity, whole.quantity, policy):
            words = (
                f"{in_words(part.quantity)} of a part is more than {in_words(whole.quantity)} of the whole"
            )
            return Comparison("contradicts", words)
    return Comparison("scope_differs", reason)


def _exceeds(part: Quantity, whole: Quantity, policy: Tolerance) -> bool:
    """Say whether the count of a part is surely larger than that of the whole."""
    smaller, larger = interval(part, policy), interval(whole, policy)
    if smaller is None or larger is None or not same_unit(part.unit, whole.unit):
        return False
    return larger.lies_below(smaller)


def _against_negation(found: Comparison, *, negated_first: bool) -> Comparison:
    """One says that it is so, the other that it is not: what is denied must cover what is affirmed."""
    covered = "broader" if negated_first else "narrower"
    if found.relation in {"equal", covered}:
        return Comparison("contradicts", f"one denies what the other affirms: {found.reason}")
    if found.relation in {"undetermined", "scope_differs"}:
        return found
    return Comparison("compatible", f"what is denied leaves room for what is affirmed: {found.reason}")


def _both_negated(found: Comparison) -> Comparison:
    """Two denials never exclude each other, and the wider denial says more."""
    if found.relation == "contradicts":
        return Comparison("compatible", f"both can be denied: {found.reason}")
    return found.mirrored()
