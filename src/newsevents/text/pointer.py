"""JSON Pointer (RFC 6901): the place of a value in a JSON document, as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
    """Any value that JSON can hold, parsed."""

_BROKEN_ESCAPE = re.compile(r"~(?![01])")


def to_pointer(path: Iterable[str | int]) -> str:
    """Return the JSON Pointer of a path: keys of objects and positions in arrays, from the top.

    Example:
        >>> to_pointer(("statements", 0, "a/b"))
        '/statements/0/a~1b'
        >>> to_pointer(())
        ''
    """
    return "".join(f"/{_escaped(part)}" if isinstance(part, str) else f"/{part}" for part in path)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def from_pointer(pointer: str) -> tuple[str, ...]:
    """Return the path of a JSON Pointer; positions in arrays are text, as in the pointer.

    Raises:
        ValueError: The text is no JSON Pointer.

    Example:
        >>> from_pointer("/statements/0/a~1b")
        ('statements', '0', 'a/b')
    """
    if (pointer and pointer[0] != "/") or _BROKEN_ESCAPE.search(pointer):
        message = f"Expected a JSON Pointer such as /statements/0/speaker, found {pointer!r}"
        raise ValueError(message)
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:])


def position(key: str, length: int) -> int | None:
    """Return the position in an array of a given length that a key of a JSON Pointer names, if any.

    Example:
        >>> position("1", 2), position("2", 2), position("01", 2), position("-", 2)
        (1, None, None, None)
    """
    if not (key.isascii() and key.isdigit()) or (key[0] == "0" and key != "0"):
        return None
    number = int(key) if len(key) <= len(str(length)) else length
    return number if number < length else None
