"""Keys: whether an object of a JSON text has the same key twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.text.pointer import Json


def has_duplicate_keys(source: bytes) -> bool:
    """Say whether an object has a key twice, of which parsers keep only one.

    Whoever has read the text need not ask where writing gives the same bytes again: no key was lost then.

    Args:
        source: JSON in UTF-8 that a parser has accepted.

    Example:
        >>> has_duplicate_keys(b'{"id": 1, "source": {"text": "a", "text": "b"}}')
        True
    """
    try:
        _WATCHING.decode(source.decode())
    except _DuplicateKey:
        return True
    return False


class _DuplicateKey(ValueError):  # noqa: N818 - what was found
    """An object has a key twice."""


def _watch(members: list[tuple[str, Json]]) -> None:
    """Refuse an object that has a key twice; its values are not needed."""
    if len(dict(members)) != len(members):
        raise _DuplicateKey


_WATCHING = json.JSONDecoder(object_pairs_hook=_watch, parse_int=float)
"""Integers are read as floats: int() refuses those of more than 4,300 digits."""
