"""Actors, roles and places: names that differ, and references that lead outwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.strategies.period import draw_period
from newsevents.strategies.scalar import draw_latitude, draw_longitude
from newsevents.strategies.text import unspelled

if TYPE_CHECKING:
    from newsevents.strategies.setting import Setting

_located = st.sampled_from((False, False, False, True))
_BETWEEN = "\x1c\x1d\x1e\x1f"
_SEPARATOR = re.compile(f"[{_BETWEEN}]+")
_LONGEST = 16


def draw_actor(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw an identifier, and names that differ from one another."""
    names = _names(draw, setting)
    return {
        "id": setting.new_id("actor"),
        "name": names[0] if names else None,
        "aliases": tuple(names[1:]),
    }


def _names(draw: st.DrawFn, setting: Setting) -> list[str]:
    """Draw no name, one, or several, as one text with separators, which is one choice."""
    names = setting.spell(draw(unspelled(setting.alphabet + _BETWEEN, min_size=0, max_size=_LONGEST)))
    return list(dict.fromkeys(name for name in _SEPARATOR.split(names) if name))


def draw_role(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw when an office began and ended; the office is left to others."""
    return draw_period(draw, setting, "since", "until")


def draw_place(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw an identifier, names that differ from one another, and both coordinates or none."""
    name, *aliases = _names(draw, setting) or [setting.alphabet[0]]
    found = {"id": setting.new_id("place"), "name": name, "aliases": tuple(aliases)}
    if draw(_located):
        found["latitude"], found["longitude"] = draw_latitude(draw, setting), draw_longitude(draw, setting)
    return found
