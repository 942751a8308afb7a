"""Statements: hearsay that comes to an end, words where they are quoted, nothing said after publication."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from newsevents.schema.evidence import Evidence
from newsevents.schema.statement import Act, Mode
from newsevents.schema.time import TimeWindow
from newsevents.strategies.field import ABSENT, draw_one, in_order
from newsevents.strategies.span import draw_span
from newsevents.strategies.window import draw_window

if TYPE_CHECKING:
    from newsevents.strategies.setting import Setting

_acts = st.sampled_from(get_args(Act))
_modes = st.sampled_from(get_args(Mode))
_contents = st.sampled_from(("one", "one", "two", "reference", "topic"))
_hops = st.sampled_from(("hedge", "actor", "evidence"))


def draw_statement(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw who speaks, how, and what is said; within an earlier statement, or in the document's own voice."""
    mode = draw(_modes)
    found = {
        "id": setting.new_id("statement"),
        "speaker": draw_one(draw, setting.named["actor"]),
        "mode": mode,
        "act": draw(_acts),
        "within": draw_one(draw, [None, *reversed(setting.named["statement"])]),
    }
    return {**found, **_said(draw, setting, mode)}


def _said(draw: st.DrawFn, setting: Setting, mode: str) -> dict[str, Any]:
    shape = draw(_contents)
    if shape == "reference" and mode == "indirect":
        return {"content_kind": "reference"}
    spans = [Evidence(**draw_span(draw, setting)) for _ in range(2 if shape == "two" else 1)]
    kind = shape if shape in {"reference", "topic"} else "proposition"
    return {"content": in_order(spans), "content_kind": kind}


def draw_relay(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw a hop that names somebody, shows distance, or can be seen in the text."""
    shape = draw(_hops)
    actor = draw_one(draw, setting.named["actor"]) if shape == "actor" else ABSENT
    if actor is not ABSENT:
        return {"actor": actor}
    if shape == "evidence":
        return {"evidence": Evidence(**draw_span(draw, setting))}
    return {"hedge": setting.label(draw)}


def draw_time_of_speech(draw: st.DrawFn, setting: Setting) -> TimeWindow:
    """Draw a time that does not lie wholly after the publication."""
    return TimeWindow(**draw_window(draw, setting, before=setting.day))
