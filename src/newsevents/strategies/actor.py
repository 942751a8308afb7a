"""Actors, roles and places: names that differ, and references that lead outwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.strategies.period import draw_period
from newsevents.strategies.scalar import draw_latitude, draw_longitude

if TYPE_CHECKING:
    from newsevents.strategies.setting import Setting

_name_counts = st.sampled_from((1, 1, 0, 2, 3))
_shapes = st.sampled_from(("name", "name", "names", "coordinates"))


def draw_actor(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw an identifier, and names that differ from one another."""
    names = _names(draw, setting, draw(_name_counts))
    return {
        "id": setting.new_id("actor"),
        "name": names[0] if names else None,
        "aliases": tuple(names[1:]),
    }


def _names(draw: st.DrawFn, setting: Setting, count: int) -> list[str]:
    return list(dict.fromkeys(draw(setting.labels) for _ in range(count)))


def draw_role(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw when an office began and ended; the office is left to others."""
    return draw_period(draw, setting, "since", "until")


def draw_place(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw an identifier, names that differ from one another, and both coordinates or none."""
    shape = draw(_shapes)
    name, *aliases = _names(draw, setting, 2 if shape == "names" else 1)
    found = {"id": setting.new_id("place"), "name": name, "aliases": tuple(aliases)}
    if shape == "coordinates":
        found["latitude"], found["longitude"] = draw_latitude(draw, setting), draw_longitude(draw, setting)
    return found
