"""Difference: where two documents are not equal, and how."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs

from newsevents.schema.base import Record
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.document import NewsDocument

_LONGEST = 200


class _Nothing:
    """What stands where there is no value, not even null."""

    def __repr__(self) -> str:
        return "nothing"


NOTHING = _Nothing()
"""Stands for a value that is not there."""


@attrs.frozen
class Difference:
    """One place where two values differ.

    Example:
        >>> print(Difference("/source/publisher", "Post", None))
        at /source/publisher: expected 'Post', found None
    """

    pointer: str
    """JSON Pointer of the place; empty where the whole differs."""

    expected: object
    """What stands there in the first."""

    found: object
    """What stands there in the second."""

    def __str__(self) -> str:
        """Return the difference in one line."""
        where = self.pointer or "the top"
        return f"at {where}: expected {_shown(self.expected)}, found {_shown(self.found)}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}... ({len(text)} characters)"


def differences(expected: NewsDocument | Record, found: object) -> list[Difference]:
    """Return where two records differ, as deep down as can be told.

    This is stricter than `==`, by which an instant equals itself in another zone, and `True` equals `1`:
    documents that have them are written differently.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> ten = Quantity(value=10, comparator="about")
        >>> [str(item) for item in differences(ten, Quantity(value=10))]
        ["at /comparator: expected 'about', found 'exact'"]
    """
    return list(_differences((), expected, found))


def _differences(path: tuple[str | int, ...], one: Any, other: Any) -> Iterator[Difference]:  # noqa: ANN401 - fields
    if type(one) is type(other):
        if isinstance(one, Record | dict):
            ours, theirs = dict(one), dict(other)
            for name in {**ours, **theirs}:
                yield from _differences((*path, name), ours.get(name, NOTHING), theirs.get(name, NOTHING))
            return
        if isinstance(one, tuple | list) and len(one) == len(other):
            for index, pair in enumerate(zip(one, other, strict=True)):
                yield from _differences((*path, index), *pair)
            return
    if not _is_same(one, other):
        yield Difference(to_pointer(path), one, other)


def _is_same(one: Any, other: Any) -> bool:  # noqa: ANN401 - values of fields
    if type(one) is not type(other) or one != other:
        return False
    return not isinstance(one, datetime) or one.utcoffset() == other.utcoffset()
