"""NE6xx: claims, stances, conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft


def _count(value: int) -> dict[str, Any]:
    return {"type": "quantity", "quantity": {"value": value}}


def unknown_predicate(draft: Draft) -> str:
    """NE601: a plain name that the core does not have."""
    return draft.pointer("claims", draft.claim(predicate=draft.one(("occured", "mood"))), "predicate")


def unlisted_predicate(draft: Draft) -> str:
    """NE602: a predicate of a vendor's that the reader does not have."""
    return draft.pointer("claims", draft.claim(predicate="acme:mood"), "predicate")


def value_type(draft: Draft) -> str:
    """NE603: words where a yes or no is asked for."""
    value = draft.one(
        ({"type": "text", "text": "yes"}, _count(1), {"type": "time", "time": {"edtf": "2018"}})
    )
    return draft.pointer("claims", draft.claim(value=dict(value)), "value", "type")


def subject_kind(draft: Draft) -> str:
    """NE604: a person or a place that took place."""
    return draft.pointer("claims", draft.claim(draft.one((draft.person, draft.place))()["id"]), "subject")


def repeated_claim(draft: Draft) -> str:
    """NE605: a claim that conflicts with itself."""
    name = draft.claim()["id"]
    return draft.pointer("conflicts", draft.conflict(claims=[name, name]), "claims", 1)


def unrelated_claims(draft: Draft) -> str:
    """NE606: claims about two things."""
    one = draft.claim(predicate="participant_count", value=_count(2))
    if draft.one((True, False)):
        other = draft.claim(predicate="participant_count", value=_count(10))
    else:
        other = draft.claim(one["subject"], predicate="occurrence_count", value=_count(10))
    return draft.pointer("conflicts", draft.conflict(claims=[one["id"], other["id"]]), "claims", 1)


def holder_did_not_speak(draft: Draft) -> str:
    """NE607: words that are put into somebody's mouth."""
    said, other = draft.statement()["id"], draft.person()["id"]
    stance = {"holder": other, "stance": draft.one(("asserts", "denies")), "statement": said}
    return draft.pointer("claims", draft.claim(stances=[stance]), "stances", 0, "holder")


def narrator_with_statement(draft: Draft) -> str:
    """NE608: the document's own voice, by a statement of somebody's."""
    stance = {"holder": "narrator", "stance": "asserts", "statement": draft.statement()["id"]}
    return draft.pointer("claims", draft.claim(stances=[stance]), "stances", 0, "statement")


def conflict_computes_differently(draft: Draft) -> str:
    """NE609: claims that are said to conflict, and can both be true."""
    number, secrecy = draft.one(((10, "secret"), (2, "public")))
    one = draft.claim(predicate="participant_count", value=_count(2), scope={"secrecy": "public"})
    scope = {"secrecy": secrecy}
    other = draft.claim(one["subject"], predicate="participant_count", value=_count(number), scope=scope)
    return draft.pointer("conflicts", draft.conflict(claims=[one["id"], other["id"]]), "relation")


def stance_without_source(draft: Draft) -> str:
    """NE610: a view that somebody is said to hold, and nothing shows it."""
    stance = {"holder": draft.person()["id"], "stance": "asserts"}
    return draft.pointer("claims", draft.claim(stances=[stance]), "stances", 0)


def secrecy_word(draft: Draft) -> str:
    """NE611: a word of one's own for what is secret."""
    value = {"type": "text", "text": draft.one(("hush-hush", "Secret"))}
    return draft.pointer("claims", draft.claim(predicate="secrecy", value=value), "value", "text")


def favours_other_claim(draft: Draft) -> str:
    """NE612: a conflict that is settled in favour of a claim that is no part of it."""
    yes, other = draft.claim(), draft.claim()
    no = draft.claim(yes["subject"], value={"type": "boolean", "boolean": False})
    conflict = draft.conflict(claims=[yes["id"], no["id"]])
    conflict["resolution"] = [{"status": "settled", "by": "narrator", "favours": other["id"]}]
    return draft.pointer("conflicts", conflict, "resolution", 0, "favours")
