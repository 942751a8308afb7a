"""Word: what ninjs has no property for, in the descriptions of an item, one value each.

The role of such a description is `newsevents:` and the JSON Pointer of the field in its record, such as
`newsevents:/start/phrase`. So vague words stay as they were said beside the dates that ninjs can hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsevents.codecs.ninjs.slot import Part
from newsevents.schema.scalars import MAX_SAFE_INTEGER
from newsevents.text.pointer import from_pointer, to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PREFIX = "newsevents:"
"""Begins the role of a description that holds a field."""

_DEFAULTS = {"comparator": "exact", "role": "attendee", "attendance": "attended"}
_NUMBERS = frozenset({"value", "low", "high", "ordinal"})
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_NOT_CARRIED = frozenset({"evidence", "extensions"})


def words_of(record: Mapping[str, Any]) -> Iterator[Part]:
    """Yield a description for each value in the JSON of a record; evidence and defaults have none.

    Example:
        >>> [part.whole() for part in words_of({"start": {"phrase": "last month", "evidence": {"start": 0}}})]
        [{'role': 'newsevents:/start/phrase', 'contentType': 'text/plain', 'value': 'last month'}]
    """
    for path, value in _leaves(record, ()):
        yield word(to_pointer(path), str(value))


def word(pointer: str, value: str) -> Part:
    """Return the description that holds one value."""
    role = f"{PREFIX}{pointer}"
    return Part(role, {"role": role, "contentType": "text/plain", "value": value})


def _leaves(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:  # noqa: ANN401
    if isinstance(value, dict):
        told = {key: item for key, item in value.items() if key not in _NOT_CARRIED and item is not None}
        spoken = {key: item for key, item in told.items() if _DEFAULTS.get(key) != item} or told
        for key, item in spoken.items():
            yield from _leaves(item, (*path, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _leaves(item, (*path, at))
    else:
        yield path, value


def spoken(items: list[Any]) -> dict[int, tuple[str, str]]:
    """Return the values that descriptions hold, by position: pointer and value.

    Example:
        >>> spoken([{"value": "x"}, word("/topic", "peace").whole()])
        {1: ('/topic', 'peace')}
    """
    found = {}
    for at, item in enumerate(items):
        role = item.get("role") if isinstance(item, dict) else None
        value = item.get("value") if isinstance(item, dict) else None
        if isinstance(role, str) and role.startswith(f"{PREFIX}/") and isinstance(value, str):
            pointer = role.removeprefix(PREFIX)
            if item == word(pointer, value).whole():
                found[at] = pointer, value
    return found


def put(record: dict[str, Any], pointer: str, value: str) -> bool:
    """Put a value where its pointer says, and say whether there is such a place.

    Arrays grow by one item at a time, in their order; whatever already has a value keeps it.

    Example:
        >>> record = {}
        >>> put(record, "/participants/0/actor", "actor:un"), put(record, "/participants/7/actor", "actor:x")
        (True, False)
        >>> record
        {'participants': [{'actor': 'actor:un'}]}
    """
    try:
        path = from_pointer(pointer)
    except ValueError:
        return False
    return _put(record, path, _read(path[-1], value))


def _put(holder: dict[str, Any] | list[Any], path: tuple[str, ...], value: object) -> bool:
    key, rest = path[0], path[1:]
    if isinstance(holder, list):
        return _put_in_array(holder, key, rest, value)
    if not rest:
        is_new = key not in holder
        holder.setdefault(key, value)
        return is_new
    below = holder.get(key)
    if below is None:
        below = [] if rest[0].isdigit() else {}
        if not _put(below, rest, value):
            return False
        holder[key] = below
        return True
    return isinstance(below, dict | list) and _put(below, rest, value)


def _put_in_array(holder: list[Any], key: str, rest: tuple[str, ...], value: object) -> bool:
    if key == str(len(holder)):
        below: dict[str, Any] = {}
        if rest and not _put(below, rest, value):
            return False
        holder.append(below if rest else value)
        return True
    if holder and key == str(len(holder) - 1):
        return bool(rest) and isinstance(holder[-1], dict) and _put(holder[-1], rest, value)
    return False


def _read(name: str, value: str) -> int | str:
    if name in _NUMBERS and _WHOLE.fullmatch(value) and abs(int(value)) <= MAX_SAFE_INTEGER:
        return int(value)
    return value
