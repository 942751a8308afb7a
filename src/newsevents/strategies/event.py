"""Events: those that took part, and times that fit the status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from newsevents.checks.times import AHEAD, UNDER_WAY
from newsevents.schema.event import EventStatus, Participant
from newsevents.schema.meeting import MeetingFormat
from newsevents.schema.visit import Stop
from newsevents.strategies.field import draw_one, draw_some
from newsevents.strategies.period import draw_period
from newsevents.strategies.plan import record_in_setting

if TYPE_CHECKING:
    from newsevents.strategies.setting import Setting

_formats = st.sampled_from(sorted(get_args(MeetingFormat), key="meeting".__ne__))
_statuses = st.sampled_from(get_args(EventStatus))
_counts = st.integers(0, 2)
_one_or_two = st.integers(1, 2)


def draw_event(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw an identifier, a status, and times: what is planned lies ahead, what was held lies behind."""
    status = draw(_statuses)
    after = setting.day if status in AHEAD else None
    before = setting.day if status in UNDER_WAY else None
    times = draw_period(draw, setting, "start", "end", after=after, before=before)
    return {"id": setting.new_id("event"), "status": status, **times}


def draw_participant(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw who takes part, and for whom: nobody represents themselves."""
    actor = draw_one(draw, setting.named["actor"])
    others = [name for name in setting.named["actor"] if name != actor]
    return {"actor": actor, "represents": tuple(draw_some(draw, others, 1))}


def draw_meeting(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw how people meet, and who; nobody twice."""
    return {"format": draw(_formats), "participants": _participants(draw, setting)}


def can_travel(setting: Setting) -> bool:
    """Say whether there is somewhere to go."""
    return bool(setting.named["place"])


def draw_visit(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw who travels, and at least one place to go to."""
    stops = tuple(draw(record_in_setting(Stop)) for _ in range(draw(_one_or_two)))
    return {"travellers": _participants(draw, setting), "stops": stops}


def _participants(draw: st.DrawFn, setting: Setting) -> tuple[Participant, ...]:
    count = draw(_counts)
    if not setting.named["actor"]:
        return ()
    strategy: st.SearchStrategy[Participant] = record_in_setting(Participant)
    found = [draw(strategy) for _ in range(count)]
    return tuple({participant.actor: participant for participant in found}.values())


def draw_stop(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw when travellers arrive and leave."""
    return draw_period(draw, setting, "arrival", "departure")
