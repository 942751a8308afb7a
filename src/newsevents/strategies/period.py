"""Periods: two times of which the second does not end before the first begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.schema.time import TimeWindow
from newsevents.strategies.window import day_between, draw_window

if TYPE_CHECKING:
    from datetime import date

    from newsevents.strategies.setting import Setting

_shapes = st.sampled_from(("none", "none", "start", "end", "both"))
_many_days = st.integers(0, 400)


def draw_period(
    draw: st.DrawFn,
    setting: Setting,
    start: str,
    end: str,
    *,
    after: date | None = None,
    before: date | None = None,
) -> dict[str, Any]:
    """Draw two times, or one of them, or none, by the names of their fields.

    Both are drawn around one day: the first begins no later, the second ends no earlier.

    Args:
        draw: Given by Hypothesis.
        setting: Gives the letters of phrases.
        start: Name of the field that begins the period.
        end: Name of the field that ends it.
        after: Neither time ends before this day.
        before: The start does not begin after this day.
    """
    shape = draw(_shapes)
    if shape == "none":
        return {}
    day = day_between(draw, after, before, _many_days) if shape == "both" else None
    found = {}
    if shape in {"start", "both"}:
        found[start] = _window(draw, setting, after=None if day else after, before=day or before)
    if shape in {"end", "both"}:
        found[end] = _window(draw, setting, after=day or after)
    return found


def _window(draw: st.DrawFn, setting: Setting, **bounds: date | None) -> TimeWindow:
    return TimeWindow(**draw_window(draw, setting, **bounds))
