"""Keys: whether an object of a JSON text has the same key twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from newsevents.text.pointer import Json

_LAID_OUT = (b"\n", b"\r", b"\t", b'" :')
"""What stands in a text that is laid out for people, and may part a key from its colon."""


def members_of(source: bytes) -> int | None:
    r"""Return how many members the objects of a JSON text have, or more, but never fewer.

    A key ends in a quotation mark and a colon. Inside a string, a quotation mark has a backslash before it;
    one that begins a string with a colon at its start mostly has a colon before it. A key that itself ends so
    is missed, and no field of a record is called that.

    Args:
        source: JSON in UTF-8 that a parser has accepted.

    Returns:
        The number; `None` for a text that is laid out for people, where keys are harder to tell.

    Example:
        >>> members_of(b'{"id":1,"source":{"text":"as \\"well\\": yes","lemma":":"}}')
        4
        >>> members_of(b'{"id" : 1}') is None
        True
    """
    if any(map(source.__contains__, _LAID_OUT)):
        return None
    escaped = source.count(b'\\":') if b"\\" in source else 0
    return source.count(b'":') - source.count(b':":') - escaped


def has_duplicate_keys(source: bytes) -> bool:
    """Say whether an object has a key twice, of which parsers keep only one.

    A text that is written back as it came cannot have lost a key. That holds for whatever was written
    compactly, and takes a third of the time.

    Args:
        source: JSON in UTF-8 that a parser has accepted.

    Example:
        >>> has_duplicate_keys(b'{"id": 1, "source": {"text": "a", "text": "b"}}')
        True
    """
    if is_written_back(source):
        return False
    try:
        _WATCHING.decode(source.decode())
    except _DuplicateKey:
        return True
    return False


def is_written_back(source: bytes) -> bool:
    """Say whether a text is what is written of what was read from it, as compact texts mostly are.

    Example:
        >>> is_written_back(b'{"id":1}'), is_written_back(b'{"id": 1}')
        (True, False)
    """
    try:
        return orjson.dumps(orjson.loads(source)) == source
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return False  # NaN, or deeper than orjson writes


class _DuplicateKey(ValueError):  # noqa: N818 - what was found
    """An object has a key twice."""


def _watch(members: list[tuple[str, Json]]) -> None:
    """Refuse an object that has a key twice; its values are not needed."""
    if len(dict(members)) != len(members):
        raise _DuplicateKey


_WATCHING = json.JSONDecoder(object_pairs_hook=_watch, parse_int=float)
"""Integers are read as floats: int() refuses those of more than 4,300 digits."""
