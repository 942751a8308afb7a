"""Compare: how two claims relate.

First the question (subject and predicate), then the scope, then the polarity, then the value, and last when
the values were given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.conflicts.comparison import Comparison
from newsevents.conflicts.entities import NO_ENTITIES, Entities, compare_actors, compare_places
from newsevents.conflicts.interval import interval
from newsevents.conflicts.quantities import compare_quantities, in_words, intervals_of_both, same_unit
from newsevents.conflicts.scopes import ALL, compare_scopes
from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE
from newsevents.conflicts.windows import are_surely_before, compare_windows
from newsevents.conflicts.wording import folded
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsevents.conflicts.tolerance import Tolerance
    from newsevents.edtf import Bounds
    from newsevents.schema.claim import Claim, Value
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.predicate import Predicate
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.vocabulary import Vocabulary


@attrs.frozen
class Setting:
    """What comparing claims takes beside the claims.

    Example:
        >>> Setting().predicates["killed_count"].change
        'rises'
    """

    entities: Entities = NO_ENTITIES
    """How places and actors lie to one another."""

    policy: Tolerance = DEFAULT_TOLERANCE
    """How far vague words reach."""

    predicates: Mapping[str, Predicate] = attrs.field(
        factory=lambda: installed_vocabulary().predicates_by_name
    )
    """The predicates that are known, by name."""

    said: Mapping[str, tuple[Bounds, ...]] = attrs.field(factory=dict)
    """When claims were put forward, by their identifiers: in these windows, and at no other time."""


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
    that can be proved: a count of a part cannot be larger than the count of the whole. Both are taken as
    put forward at the same time; `find_conflicts` knows when they were.

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
    entities = NO_ENTITIES if document is None else Entities.of(document)
    predicates = (installed_vocabulary() if vocabulary is None else vocabulary).predicates_by_name
    return compare(one, other, Setting(entities, policy, predicates))


def compare(one: Claim, other: Claim, setting: Setting) -> Comparison:
    """Compare two claims in a setting; see `compare_claims`.

    Example:
        >>> from newsevents.schema.claim import BooleanValue, Claim
        >>> value = BooleanValue(boolean=True)
        >>> yes = Claim(id="claim:1", subject="event:x", predicate="occurred", value=value)
        >>> compare(yes, yes, Setting()).relation
        'equal'
    """
    if one is other:
        return Comparison("equal", "it is the same claim")
    if (one.subject, one.predicate) != (other.subject, other.predicate):
        return Comparison("undetermined", "they answer different questions")
    predicate = setting.predicates.get(one.predicate)
    matter = ALL if predicate is None else predicate.scope
    relation, reason = compare_scopes(one.scope, other.scope, setting.entities, matter=matter)
    if relation in {"apart", "overlaps"}:
        return Comparison("scope_differs", reason)
    if relation != "same":
        found = _across_scopes(one, other, setting, part_first=relation == "part", reason=reason)
    else:
        found = _in_one_scope(one, other, predicate, setting)
    if found.relation == "contradicts" and predicate is not None and predicate.change != "fixed":
        return _over_time(found, one, other, predicate, setting)
    return found


def compare_beyond_scope(one: Claim, other: Claim, setting: Setting) -> Comparison:
    """Compare two claims on one question as if both spoke of the same part of it, and counted the same.

    Example:
        >>> from newsevents.schema.claim import Claim, QuantityValue, Scope
        >>> from newsevents.schema.quantity import Quantity
        >>> def count(number, unit, secrecy):
        ...     value = QuantityValue(quantity=Quantity(value=number, unit=unit))
        ...     return Claim(
        ...         id="claim:1", subject="event:x", predicate="occurrence_count", value=value,
        ...         scope=Scope(secrecy=secrecy),
        ...     )
        >>> ten, two = count(10, "round", "secret"), count(2, "meeting", "public")
        >>> compare_beyond_scope(ten, two, Setting()).relation
        'contradicts'
    """
    return _in_one_scope(one, other, setting.predicates.get(one.predicate), setting, by_unit=False)


def _in_one_scope(
    one: Claim, other: Claim, predicate: Predicate | None, setting: Setting, *, by_unit: bool = True
) -> Comparison:
    if not by_unit and one.value.type == "quantity" and other.value.type == "quantity":
        found = compare_quantities(one.value.quantity, other.value.quantity, setting.policy, by_unit=False)
    else:
        found = compare_values(one.value, other.value, entities=setting.entities, policy=setting.policy)
    excludes = predicate is not None and not predicate.many
    if one.value.type == "boolean" and other.value.type == "boolean" and excludes:
        return _yes_or_no(one, other)
    if predicate is not None and predicate.exclusive and found.relation == "undetermined":
        found = _by_exclusive_words(one, other, predicate)
    if one.polarity != other.polarity:
        return _against_negation(found, negated_first=one.polarity == "negated")
    if one.polarity == "negated":
        return _both_negated(found)
    if found.relation == "contradicts" and not excludes:
        return Comparison("compatible", f"both can hold: {found.reason}")
    return found


def _yes_or_no(one: Claim, other: Claim) -> Comparison:
    """Compare two claims that say yes or no; "not no" is yes."""
    says = [
        claim.value.type == "boolean" and claim.value.boolean == (claim.polarity == "affirmed")
        for claim in (one, other)
    ]
    if says[0] == says[1]:
        return Comparison("equal", "both say so")
    return Comparison("contradicts", "yes against no")


def _by_exclusive_words(one: Claim, other: Claim, predicate: Predicate) -> Comparison:
    words = [folded(claim.value.text) for claim in (one, other) if claim.value.type == "text"]
    if len(words) == 2 and words[0] != words[1] and set(words) <= set(predicate.exclusive):
        return Comparison("contradicts", f"{words[0]} against {words[1]}")
    return Comparison("undetermined", "words alone do not tell")


def compare_values(
    one: Value,
    other: Value,
    *,
    entities: Entities = NO_ENTITIES,
    policy: Tolerance = DEFAULT_TOLERANCE,
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
        return compare_places(one.place, other.place, entities)
    if one.type == "actor" and other.type == "actor":
        return compare_actors(one.actor, other.actor, entities)
    if one.type == "boolean" and other.type == "boolean":
        same = one.boolean == other.boolean
        return Comparison("equal", "both say so") if same else Comparison("contradicts", "yes against no")
    if one.type == "text" and other.type == "text":
        same = folded(one.text) == folded(other.text)
        words = "the same words" if same else "words alone do not tell"
        return Comparison("equal" if same else "undetermined", words)
    return Comparison("undetermined", "they give values of different kinds")


def _across_scopes(
    one: Claim, other: Claim, setting: Setting, *, part_first: bool, reason: str
) -> Comparison:
    part, whole = (one.value, other.value) if part_first else (other.value, one.value)
    if part.type == "quantity" and whole.type == "quantity":
        both_affirm = one.polarity == other.polarity == "affirmed"
        if both_affirm and _exceeds(part.quantity, whole.quantity, setting.policy):
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


def _over_time(
    found: Comparison, one: Claim, other: Claim, predicate: Predicate, setting: Setting
) -> Comparison:
    """Let two accounts stand that were given at different times, where the truth may have changed between."""
    first, second = setting.said.get(one.id), setting.said.get(other.id)
    if not first or not second:
        return found
    if are_surely_before(first, second):
        earlier, later = one, other
    elif are_surely_before(second, first):
        earlier, later = other, one
    else:
        return found
    if predicate.change == "varies":
        return Comparison(
            "scope_differs", f"given at different times, and it may have changed: {found.reason}"
        )
    if _may_have_risen(earlier, later, setting.policy):
        return Comparison("scope_differs", f"the larger number was given later: {found.reason}")
    return found


def _may_have_risen(earlier: Claim, later: Claim, policy: Tolerance) -> bool:
    if earlier.value.type != "quantity" or later.value.type != "quantity":
        return False
    before, after = intervals_of_both(earlier.value.quantity, later.value.quantity, policy)
    if before is None or after is None:
        return False
    if earlier.polarity == "negated":  # "not ten or more": then it was less, and may have risen
        return before.low is not None and before.low > 0
    return before.lies_below(after)  # not where the later one is denied: it covers what it contradicts
