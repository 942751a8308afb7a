"""NE5xx: statements, hearsay, events."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft

_DAY = "2018-11-13"
_LATER = ({"edtf": "2019"}, {"earliest": "2018-11-20"}, {"edtf": "2018-11-20/.."})


def _publish(draft: Draft) -> None:
    """Say when the article was published, and that it has not been revised since."""
    draft.data["source"]["published"] = _DAY
    draft.data["source"].pop("revision", None)


def said_after_publication(draft: Draft) -> str:
    """NE501: something that was said after it was printed."""
    _publish(draft)
    return draft.pointer("statements", draft.statement(time=dict(draft.one(_LATER))), "time")


def nothing_said(draft: Draft) -> str:
    """NE502: a statement without content."""
    kind = draft.one(("proposition", "topic"))
    return draft.pointer("statements", draft.statement(content_kind=kind))


def quotation_without_words(draft: Draft) -> str:
    """NE503: a quotation of nothing."""
    mode = draft.one(("direct", "mixed"))
    return draft.pointer("statements", draft.statement(mode=mode))


def empty_relay(draft: Draft) -> str:
    """NE504: a hop of hearsay that shows nobody and nothing."""
    return draft.pointer("statements", draft.statement(via=[{"hedge": "reportedly"}, {}]), "via", 1)


def visit_without_stops(draft: Draft) -> str:
    """NE505: a journey to nowhere."""
    return draft.pointer("events", draft.add("events", type="visit"))


def planned_in_the_past(draft: Draft) -> str:
    """NE506: a plan for what is over."""
    _publish(draft)
    status = draft.one(("planned", "proposed"))
    field = draft.one(("start", "end"))
    return draft.pointer("events", draft.meeting(status=status, **{field: {"edtf": "2018-10"}}), field)


def held_in_the_future(draft: Draft) -> str:
    """NE507: a report of what has yet to happen."""
    _publish(draft)
    status = draft.one(("held", "ongoing"))
    return draft.pointer("events", draft.meeting(status=status, start=dict(draft.one(_LATER))), "start")


def repeated_participant(draft: Draft) -> str:
    """NE508: somebody who is there twice."""
    people = [{"actor": draft.person()["id"]}] * 2
    if draft.one((True, False)):
        return draft.pointer("events", draft.meeting(participants=people), "participants", 1)
    stops = [{"place": draft.place()["id"]}]
    visit = draft.add("events", type="visit", travellers=people, stops=stops)
    return draft.pointer("events", visit, "travellers", 1)
