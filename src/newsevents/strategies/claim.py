"""Claims: values that fit their predicates, stances of those who spoke, conflicts that are some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from newsevents.checks.claims import SECRECY
from newsevents.checks.references import BETWEEN_TWO
from newsevents.conflicts import compare_claims
from newsevents.conflicts.comparison import CAN_BOTH_BE_TRUE, CONFLICTING
from newsevents.schema.claim import (
    ActorValue,
    BooleanValue,
    PlaceValue,
    QuantityValue,
    Scope,
    Stance,
    TextValue,
    TimeValue,
)
from newsevents.schema.conflict import AssertedRelation, Resolution
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import NARRATOR
from newsevents.strategies.field import draw_one, one_of
from newsevents.strategies.plan import draw_record, record_in_setting
from newsevents.strategies.span import draw_span

if TYPE_CHECKING:
    from newsevents.schema.claim import Claim, Value
    from newsevents.schema.predicate import Predicate
    from newsevents.strategies.setting import Setting

_scoped = st.sampled_from((False, False, False, True))
_counts = st.sampled_from((1, 1, 0, 2))
_RELATIONS: tuple[AssertedRelation, ...] = get_args(AssertedRelation)
_MILD: tuple[AssertedRelation, ...] = tuple(word for word in _RELATIONS if word not in CONFLICTING)
_DISPUTES: AssertedRelation = "disputes"
_booleans = st.booleans()


def draw_claim(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw a proposition of its own, or another answer to the question of an earlier claim."""
    rival: Claim | None = draw_one(draw, [None, *reversed(_contestable(setting))])
    if rival is None:
        predicate = _predicate(draw, setting)
        subject = draw_one(draw, _subjects(predicate, setting))
    else:
        predicate = setting.vocabulary.predicates_by_name[rival.predicate]
        subject = rival.subject
    stances = [draw(record_in_setting(Stance)) for _ in range(draw(_counts))]
    return {
        "id": setting.new_id("claim"),
        "subject": subject,
        "predicate": predicate.name,
        "value": _value(draw, setting, predicate, subject),
        "scope": _scope(draw, setting, rival),
        "stances": tuple(stances),
    }


def _contestable(setting: Setting) -> list[Claim]:
    """Return the claims to whose question there is but one true answer."""
    known = setting.vocabulary.predicates_by_name
    return [claim for claim in setting.claims if not known[claim.predicate].many]


def _scope(draw: st.DrawFn, setting: Setting, rival: Claim | None) -> Scope | None:
    """Draw what limits a claim, mostly nothing; a rival mostly speaks of the same."""
    if draw(_scoped):
        return draw_record(Scope, draw, setting)
    return rival.scope if rival else None


def _predicate(draw: st.DrawFn, setting: Setting) -> Predicate:
    """Draw a predicate; where it cannot be used, the next one that can."""
    known = setting.vocabulary.predicates
    at = draw(one_of(len(known)))
    return next(entry for entry in (*known[at:], *known[:at]) if is_usable(entry, setting))


def can_claim(setting: Setting) -> bool:
    """Say whether there is anything to say of anything."""
    return any(is_usable(entry, setting) for entry in setting.vocabulary.predicates)


def is_usable(predicate: Predicate, setting: Setting) -> bool:
    """Say whether there is a subject for the predicate, and a value that it can take."""
    return bool(_subjects(predicate, setting)) and _can_be_answered(predicate, setting)


def _subjects(predicate: Predicate, setting: Setting) -> list[str]:
    return [name for kind in predicate.subjects for name in setting.named[kind]]


def _can_be_answered(predicate: Predicate, setting: Setting) -> bool:
    match predicate.value_type:
        case "actor":
            return len(setting.named["actor"]) > (1 if predicate.name in BETWEEN_TWO else 0)
        case "place":
            return bool(setting.named["place"])
        case _:
            return True


def _value(draw: st.DrawFn, setting: Setting, predicate: Predicate, subject: str) -> Value:
    match predicate.value_type:
        case "quantity":
            return draw_record(QuantityValue, draw, setting)
        case "time":
            return draw_record(TimeValue, draw, setting)
        case "place":
            return draw_record(PlaceValue, draw, setting)
        case "boolean":
            return BooleanValue(boolean=draw(_booleans))
        case "text":
            return TextValue(text=_words(draw, setting, predicate))
        case "actor":
            others = [name for name in setting.named["actor"] if name != subject]
            return ActorValue(actor=draw_one(draw, others or [subject]))


def _words(draw: st.DrawFn, setting: Setting, predicate: Predicate) -> str:
    words = SECRECY if predicate.name == "secrecy" else predicate.exclusive
    word: str = draw_one(draw, words) if words else setting.label(draw)
    return word


def draw_stance(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw who takes a stance: the narrator, somebody who spoke, or an actor whom the text shows."""
    where = draw_one(draw, [None, *setting.holders, *setting.named["actor"]])
    if where is None:
        return {"holder": NARRATOR}
    if where in setting.holders:
        return {"holder": draw_one(draw, setting.holders[where]), "statement": where}
    return {"holder": where, "evidence": Evidence(**draw_span(draw, setting))}


def draw_conflict(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw claims that answer one question, and a word for it that their comparison bears out."""
    claims = draw_one(draw, answers_to_one_question(setting))
    names = tuple(claim.id for claim in claims)
    return {
        "id": setting.new_id("conflict"),
        "claims": names,
        "relation": draw_one(draw, _words_for(claims, setting)),
        "resolution": tuple(
            draw_record(Resolution, draw, setting, {"favours": draw_one(draw, [None, *names])})
            for _ in range(draw(_resolutions))
        ),
    }


_resolutions = st.sampled_from((0, 0, 1, 2))


def can_conflict(setting: Setting) -> bool:
    """Say whether two claims answer one question."""
    return bool(answers_to_one_question(setting))


def answers_to_one_question(setting: Setting) -> list[list[Claim]]:
    """Return the claims that share subject and predicate, where there are two and more."""
    questions: dict[tuple[str, str], list[Claim]] = {}
    for claim in setting.claims:
        questions.setdefault((claim.subject, claim.predicate), []).append(claim)
    return [claims for claims in questions.values() if len(claims) > 1]


def _words_for(claims: list[Claim], setting: Setting) -> tuple[AssertedRelation, ...]:
    """Return the words that can be said of claims: those for a conflict only where they may conflict."""
    pairs = ((one, other) for at, one in enumerate(claims) for other in claims[at + 1 :])
    document, vocabulary = setting.document, setting.vocabulary
    found = {compare_claims(*pair, document=document, vocabulary=vocabulary).relation for pair in pairs}
    if "contradicts" in found:
        return (*_RELATIONS[:1] * 3, *_RELATIONS)  # the word that is meant, more often than the others
    return _MILD if found <= CAN_BOTH_BE_TRUE else (*_MILD, _DISPUTES)
