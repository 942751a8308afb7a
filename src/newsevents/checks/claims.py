"""Rules of claims, stances and conflicts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, get_args

from newsevents.checks.rule import Fault
from newsevents.checks.wording import did_you_mean, kind_words, listed, shown
from newsevents.schema.event import Secrecy
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.checks.context import Context
    from newsevents.schema.claim import Claim, Stance
    from newsevents.schema.conflict import Conflict

_PLAIN_VALUES = frozenset({"time", "place", "actor", "boolean", "text"})
_SPECIAL = frozenset({"secrecy", "represents", "supports"})
SECRECY: tuple[str, ...] = get_args(Secrecy)


def is_plain(claim: Claim, context: Context) -> bool:
    """Say at once whether no rule of claims finds anything: a known, plain predicate that fits."""
    predicate = context.vocabulary.predicates_by_name.get(claim.predicate)
    return (
        predicate is not None
        and predicate.value_type == claim.value.type
        and predicate.value_type in _PLAIN_VALUES
        and predicate.name not in _SPECIAL
        and claim.subject.partition(":")[0] in predicate.subjects
    )


def is_own(stance: Stance, context: Context) -> bool:
    """Say at once whether no rule of stances finds anything: its holder speaks."""
    statement = context.statements.get(stance.statement or "")
    return statement is not None and statement.speaker == stance.holder


def unknown_predicate(claim: Claim, context: Context) -> Iterator[Fault]:
    """NE601: a plain predicate is one of the core's."""
    known = context.vocabulary.predicates_by_name
    if claim.predicate not in known and not _may_be_unlisted(claim, context):
        yield Fault(
            ("predicate",),
            f"Expected a predicate of the vocabulary, found {shown(claim.predicate)}.",
            partial(_predicate_hint, claim.predicate, context),
        )


def unlisted_predicate(claim: Claim, context: Context) -> Iterator[Fault]:
    """NE602: a predicate that is kept although it is not known."""
    known = context.vocabulary.predicates_by_name
    if claim.predicate not in known and _may_be_unlisted(claim, context):
        yield Fault(
            ("predicate",),
            f"The predicate {shown(claim.predicate)} is not in the vocabulary and not checked.",
            partial(did_you_mean, claim.predicate, known),
        )


def _may_be_unlisted(claim: Claim, context: Context) -> bool:
    return context.lenient or ":" in claim.predicate


def _predicate_hint(name: str, context: Context) -> str:
    near = did_you_mean(name, context.vocabulary.predicates_by_name)
    return near or f"Give a predicate of your own a vendor's prefix: 'acme:{name}'."


def value_type(claim: Claim, context: Context) -> Iterator[Fault]:
    """NE603: a claim's value is of the predicate's type."""
    predicate = context.vocabulary.predicates_by_name.get(claim.predicate)
    if predicate is not None and predicate.value_type != claim.value.type:
        message = (
            f"The predicate {shown(claim.predicate)} takes a {predicate.value_type} value, "
            f"found a {claim.value.type} value."
        )
        yield Fault(("value", "type"), message)


def subject_kind(claim: Claim, context: Context) -> Iterator[Fault]:
    """NE604: a predicate is said of a subject that it can be said of."""
    predicate = context.vocabulary.predicates_by_name.get(claim.predicate)
    kind = claim.subject.partition(":")[0]
    if predicate is not None and kind not in predicate.subjects:
        kinds = listed(map(kind_words, predicate.subjects))
        message = f"The predicate {shown(claim.predicate)} is said of {kinds}, found {shown(claim.subject)}."
        yield Fault(("subject",), message)


def secrecy_word(claim: Claim, _: Context) -> Iterator[Fault]:
    """NE611: a claim about secrecy uses the words of the field."""
    if claim.predicate == "secrecy" and claim.value.type == "text" and claim.value.text not in SECRECY:
        message = f"Expected {listed(SECRECY)}, found {shown(claim.value.text)}."
        yield Fault(("value", "text"), message, partial(did_you_mean, claim.value.text, SECRECY))


def holder_did_not_speak(stance: Stance, context: Context) -> Iterator[Fault]:
    """NE607: a stance is held by whoever makes the statement, or passes it on."""
    if (
        stance.statement in context.statements
        and stance.holder != NARRATOR
        and stance.holder not in context.holders(stance.statement)
    ):
        speakers = listed(dict.fromkeys(context.holders(stance.statement)))
        message = (
            f"{shown(stance.statement)} is made or passed on by {speakers}, not by {shown(stance.holder)}."
        )
        yield Fault(("holder",), message)


def narrator_with_statement(stance: Stance, _: Context) -> Iterator[Fault]:
    """NE608: the narrator makes no statement."""
    if stance.holder == NARRATOR and stance.statement is not None:
        yield Fault(
            ("statement",), f"Expected none, since the narrator holds it, found {shown(stance.statement)}."
        )


def stance_without_source(stance: Stance, _: Context) -> Iterator[Fault]:
    """NE610: a statement or evidence shows an actor's stance."""
    if stance.holder != NARRATOR and stance.statement is None and stance.evidence is None:
        yield Fault((), "Expected a statement or evidence that shows the stance, found neither.")


def repeated_claim(conflict: Conflict, _: Context) -> Iterator[Fault]:
    """NE605: a conflict is between different claims."""
    for index, claim in enumerate(conflict.claims):
        if claim in conflict.claims[:index]:
            yield Fault(("claims", index), f"Expected another claim, found {shown(claim)} again.")


def unrelated_claims(conflict: Conflict, context: Context) -> Iterator[Fault]:
    """NE606: the claims of a conflict share subject and predicate."""
    claims = [context.claims.get(name) for name in conflict.claims]
    first = next((claim for claim in claims if claim is not None), None)
    for index, claim in enumerate(claims):
        if claim is None or first is None:
            continue
        for field in ("subject", "predicate"):
            expected, found = getattr(first, field), getattr(claim, field)
            if expected != found:
                message = f"Expected a claim whose {field} is {shown(expected)}, found {shown(found)}."
                yield Fault(("claims", index), message)
                break


def favours_other_claim(conflict: Conflict, _: Context) -> Iterator[Fault]:
    """NE612: a conflict is settled in favour of one of its claims."""
    for index, resolution in enumerate(conflict.resolution):
        if resolution.favours is not None and resolution.favours not in conflict.claims:
            message = f"Expected {listed(map(shown, conflict.claims))}, found {shown(resolution.favours)}."
            yield Fault(("resolution", index, "favours"), message)
