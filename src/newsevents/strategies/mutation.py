"""Mutations: near misses, documents in which some values are exchanged for others that almost fit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import strategies as st

from newsevents.codecs import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.document import NewsDocument

Path: TypeAlias = tuple[str | int, ...]

STRANGERS: tuple[Any, ...] = (
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

_kinds = st.sampled_from(("stranger", "swap", "drop", "double", "tweak"))
_strangers = st.sampled_from(STRANGERS)
_tweaks = st.sampled_from([(letter, behind) for letter in TWEAKS for behind in (True, False)])


def mutations(document: NewsDocument, *, most: int = 3) -> st.SearchStrategy[bytes]:
    """Return a document's JSON with a few values exchanged, left out, doubled or altered.

    Some are still valid. They show whether two readers agree, or whether one fails in a way of its own.

    Args:
        document: The document.
        most: How many changes there are at most.

    Example:
        >>> from hypothesis import find
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> document = NewsDocument(id="urn:example:1", source=Source())
        >>> b'"actors"' in find(mutations(document), lambda data: b'"actors"' not in data)
        False
    """
    value = json.loads(dumps(document))
    return mutated(value, most=most).map(_written)


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


@st.composite
def mutated(draw: st.DrawFn, value: Any, *, most: int = 3) -> Any:  # noqa: ANN401 - JSON
    """Return a JSON value in which some values are exchanged, left out, doubled or altered.

    Example:
        >>> from hypothesis import find
        >>> find(mutated({"a": "b"}), lambda value: value == {})
        {}
    """
    for _ in range(draw(st.integers(1, most))):
        paths = list(places_in(value))
        if not paths:
            break
        path = draw(st.sampled_from(paths))
        value = _changed(value, path, draw(_change(value, paths)))
    return value


def places_in(value: object, path: Path = ()) -> Iterator[Path]:
    """Yield the path of each value inside a JSON value.

    Example:
        >>> list(places_in({"a": [7]}))
        [('a',), ('a', 0)]
    """
    inner: Any = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, item in inner:
        yield (*path, key)
        yield from places_in(item, (*path, key))


def value_at(value: Any, path: Path) -> Any:  # noqa: ANN401 - JSON
    """Return what stands at a path.

    Example:
        >>> value_at({"a": [7]}, ("a", 0))
        7
    """
    for key in path:
        value = value[key]
    return value


@st.composite
def _change(draw: st.DrawFn, value: object, paths: list[Path]) -> tuple[str, Any]:
    kind = draw(_kinds)
    if kind == "swap":
        return kind, value_at(value, draw(st.sampled_from(paths)))
    if kind == "tweak":
        return kind, draw(_tweaks)
    return kind, draw(_strangers) if kind == "stranger" else None


def _changed(value: Any, path: Path, change: tuple[str, Any]) -> Any:  # noqa: ANN401 - JSON
    """Return a copy that is changed at one place."""
    key: Any
    key, *rest = path
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    kind, new = change
    if rest:
        copy[key] = _changed(copy[key], tuple(rest), change)
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


def _tweaked(value: Any, character: str, behind: bool) -> Any:  # noqa: ANN401, FBT001 - JSON; which end
    if isinstance(value, str):
        return value + character if behind else character + value
    if isinstance(value, int):
        return value + (1 if behind else -1)
    return value
