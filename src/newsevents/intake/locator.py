"""Locator: from a JSON Pointer to the line and column in the user's own text.

Only the arrays and objects on the way to a pointer are looked into; whatever lies beside it is skipped by
the JSON decoder of the standard library, which is written in C.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias

from newsevents.text.pointer import from_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    Members: TypeAlias = dict[str, tuple[int, int]]

_SPACE = re.compile(r"[ \t\n\r]*+")
_SKIPPER = json.JSONDecoder(parse_int=float)
"""Skips values. Integers are read as floats: int() refuses those of more than 4,300 digits."""


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    r"""Return line and column of an offset, both from 1; columns count code points.

    Example:
        >>> line_and_column('{\n  "id": 1}', 4)
        (2, 3)
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


class Locator:
    r"""Finds values in a JSON text that a parser has accepted.

    Example:
        >>> locator = Locator('{"source":\n {"headline": "Talks failed"}}')
        >>> locator.offset("/source/headline"), locator.offset("/source/headline", at_key=True)
        (25, 13)
    """

    def __init__(self, text: str) -> None:
        """Take the text; nothing is read yet."""
        self._text = text
        self._members: dict[int, Members] = {}

    def offset(self, pointer: str, *, at_key: bool = False) -> int:
        """Return where a value begins; where there is none, where the innermost value around begins.

        Args:
            pointer: JSON Pointer of the value.
            at_key: Give the place of its key, where it has one.
        """
        key_at = value_at = self._skip_space(0)
        for key in from_pointer(pointer):
            if value_at not in self._members:
                self._members[value_at] = dict(self._read_members(value_at))
            if key not in self._members[value_at]:
                return value_at
            key_at, value_at = self._members[value_at][key]
        return key_at if at_key else value_at

    def _read_members(self, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the members of an array or object: key or position, place of the key, place of the value."""
        opening = self._text[start : start + 1]
        if opening not in ("{", "["):
            return
        index = 0
        at = self._skip_space(start + 1)
        while self._text[at] not in "}]":
            key_at, key = at, str(index)
            if opening == "{":
                key, at = _SKIPPER.raw_decode(self._text, at)
                at = self._skip_space(self._skip_space(at) + 1)
            yield key, (key_at, at)
            _, at = _SKIPPER.raw_decode(self._text, at)
            at = self._skip_space(at)
            if self._text[at] == ",":
                at = self._skip_space(at + 1)
            index += 1

    def _skip_space(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at
