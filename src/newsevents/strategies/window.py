"""Times: moments and windows, known, vague, or open, in the order that documents ask for.

A window is drawn around a day that it holds. So it can be asked for a window that does not lie wholly after
the day of publication, or wholly before another one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.edtf import bounds, parse
from newsevents.schema.time import TimeWindow
from newsevents.strategies.setting import alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.strategies.setting import Setting

NEW_YEAR = date(2000, 1, 1)
"""The simplest day; most others are less than a hundred years from it, and some as far as dates go."""

_FORMS: tuple[Callable[[date], str], ...] = (
    date.isoformat,
    lambda day: day.isoformat()[:7],
    lambda day: day.isoformat()[:4],
    lambda day: f"XXXX{day.isoformat()[4:]}",
    lambda day: f"{day.isoformat()[:7]}-XX",
    lambda day: f"{day.isoformat()[:3]}X",
    lambda day: f"{day.isoformat()[:4]}-{33 + (day.month - 1) // 3}",
    lambda day: f"{day.isoformat()[:7]}~",
    lambda day: f"{day}?",
    lambda day: f"{day.isoformat()[:4]}%",
    lambda day: f"../{day}",
    lambda day: f"{day}/..",
    lambda day: f"{day}/{day + timedelta(days=6)}",
    lambda day: f"[{day},{day + timedelta(days=1)}]",
    lambda day: f"{{{day.year:04},{day.year + 1:04}}}",
)
"""Ways to write a window in EDTF that holds a day."""

_ZONES = (UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=3)))
_CLOCK = st.integers(0, 24 * 60 * 60 - 1)
_WITH_EDTF = ("edtf", "edtf and phrase", "stated", "one day", "part")
_shapes = st.sampled_from(
    (
        *((shape, _FORMS[0]) for shape in (*_WITH_EDTF, "phrase", "phrase", "instant", "no edtf", "from")),
        *((shape, form) for form in _FORMS[1:] for shape in _WITH_EDTF),
    )
)
"""What a window says, and how its EDTF is written."""
_NEAR = 36_000
_days = st.integers(-_NEAR - 4_000, _NEAR + 4_000)
_YEARS_AHEAD, _YEARS_BEHIND = 7 * 104, 182
"""Steps in days by which far ones are drawn, up to the years 9970 and 7."""
_few_days = st.integers(0, 40)
_zones = st.sampled_from(_ZONES)
_parts = st.sampled_from(("early", "middle", "late"))
_MARGIN = timedelta(days=2)
"""Instants keep this far from a day that bounds them, since days reach as far as zones do."""


def draw_window(
    draw: st.DrawFn, setting: Setting, *, after: date | None = None, before: date | None = None
) -> dict[str, Any]:
    """Draw what a window says; its evidence is left to others.

    Args:
        draw: Given by Hypothesis.
        setting: Gives the letters of the phrase.
        after: The window does not end before this day.
        before: The window does not begin after this day.
    """
    shape, form = draw(_shapes)
    if shape == "phrase":
        return {"phrase": setting.label(draw)}
    day = day_between(draw, after, before)
    if shape == "instant":
        inside = (after is None or day - after >= _MARGIN) and (before is None or before - day >= _MARGIN)
        return {"edtf": _instant(draw, day) if inside else day.isoformat()}
    if shape in {"no edtf", "from"}:
        return _without_edtf(draw, day, ends=shape == "no edtf")
    edtf = form(day)
    if shape == "edtf and phrase":
        return {"edtf": edtf, "phrase": setting.label(draw)}
    return {"edtf": edtf, **_stated(draw, shape, edtf, day)}


def day_between(
    draw: st.DrawFn, after: date | None, before: date | None, days: st.SearchStrategy[int] = _few_days
) -> date:
    """Draw a day some days from a bound; simplest is the nearest to it, without a bound the first of 2000."""
    if after is not None:
        return after + timedelta(days=draw(days))
    if before is not None:
        return before - timedelta(days=draw(days))
    return draw_day(draw)


def draw_day(draw: st.DrawFn) -> date:
    """Draw a day, mostly of these times, and sometimes one of another age."""
    days = draw(_days)
    if abs(days) > _NEAR:
        days = (abs(days) - _NEAR) * (_YEARS_AHEAD if days > 0 else -_YEARS_BEHIND)
    return NEW_YEAR + timedelta(days=days)


def _instant(draw: st.DrawFn, day: date) -> str:
    instant = datetime.combine(day, time.min, draw(_zones)) + timedelta(seconds=draw(_CLOCK))
    return instant.isoformat().replace("+00:00", "Z")


def _without_edtf(draw: st.DrawFn, day: date, *, ends: bool) -> dict[str, Any]:
    if not ends:
        return {"earliest": day}
    return {"earliest": day, "latest": day + timedelta(days=draw(_few_days))}


def _stated(draw: st.DrawFn, shape: str, edtf: str, day: date) -> dict[str, Any]:
    """Draw the ends of the window that EDTF implies, or a narrower one, or the part of it that is meant."""
    if shape == "part":
        return {"part": draw(_parts)}
    if shape == "one day":
        return {"earliest": day, "latest": day}
    if shape == "stated":
        implied = bounds(parse(edtf))
        return {"earliest": implied.earliest, "latest": implied.latest}
    return {}


def draw_moment(draw: st.DrawFn, _: Setting) -> date | datetime:
    """Draw a calendar day, or an instant with its zone, whole seconds or fractions of them."""
    day = draw_day(draw)
    zone, fraction = draw(_zones_and_fractions)
    if zone is None:
        return day
    clock = timedelta(seconds=draw(_CLOCK), microseconds=fraction)
    return datetime.combine(day, time.min, zone) + clock


_zones_and_fractions: st.SearchStrategy[tuple[timezone | None, int]] = st.sampled_from(
    (*[(None, 0)] * 5, *((zone, fraction) for zone in _ZONES for fraction in (0, 0, 250_000, 1)))
)


def moments() -> st.SearchStrategy[date | datetime]:
    """Return calendar days, and instants with their zones.

    Example:
        >>> from hypothesis import find
        >>> find(moments(), lambda moment: isinstance(moment, datetime)).tzinfo is None
        False
    """
    return alone(draw_moment)


def time_windows(*, after: date | None = None, before: date | None = None) -> st.SearchStrategy[TimeWindow]:
    """Return times: known, vague, open in the year, or a phrase alone; the window is stated or left out.

    Args:
        after: No window ends before this day.
        before: No window begins after this day.

    Example:
        >>> from hypothesis import find
        >>> find(time_windows(), lambda window: window.edtf == "200X").edtf
        '200X'
    """
    return alone(lambda draw, setting: TimeWindow(**draw_window(draw, setting, after=after, before=before)))
