"""Mutations: documents in which one value was exchanged for another that could almost stand there."""

from __future__ import annotations

from hypothesis import strategies as st

STRANGERS = (
    None,
    0,
    -1,
    7,
    True,
    "",
    "x",
    "actor:nobody",
    "narrator",
    "2018-11-13",
    "2018-10~",
    "2.5",
    [],
    {},
)
"""Values that are put where they may or may not belong."""


TWEAKS = ("\n", " ", "é", "-", "0", "Z", ":", "\u2028", "\x00", "~")
"""Characters that are put before or behind a text."""


def places_in(value, path=()):
    """Yield the path of each value inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*path, key)
        yield from places_in(item, (*path, key))


def value_at(value, path):
    """Return what stands at a path."""
    for key in path:
        value = value[key]
    return value


@st.composite
def mutated(draw, document):
    """Return a JSON document in which up to three values are exchanged, left out, or doubled."""
    paths = list(places_in(document))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(paths))
        document = _changed(document, path, draw(_change(document, paths)))
        paths = list(places_in(document))
        if not paths:
            break
    return document


@st.composite
def _change(draw, document, paths):
    kind = draw(st.sampled_from(["swap", "stranger", "drop", "double", "tweak"]))
    if kind == "swap":
        return kind, value_at(document, draw(st.sampled_from(paths)))
    if kind == "tweak":
        return kind, (draw(st.sampled_from(TWEAKS)), draw(st.booleans()))
    return kind, draw(st.sampled_from(STRANGERS)) if kind == "stranger" else None


def _changed(value, path, change):
    key, *rest = path
    copy = dict(value) if isinstance(value, dict) else list(value)
    kind, new = change
    if rest:
        copy[key] = _changed(copy[key], rest, change)
    elif kind == "drop":
        del copy[key]
    elif kind == "tweak":
        copy[key] = _tweaked(copy[key], *new)
    elif kind == "double":
        if isinstance(copy, list):
            copy.insert(key, copy[key])
    else:
        copy[key] = new
    return copy


def _tweaked(value, character, behind):
    if isinstance(value, str):
        return value + character if behind else character + value
    if isinstance(value, int):
        return value + (1 if behind else -1)
    return value
