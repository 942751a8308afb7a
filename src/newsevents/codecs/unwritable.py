"""Unwritable: what a document can hold that JSON, or canonical JSON, cannot say, and where."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsevents.errors import NewsEventsError
from newsevents.schema.base import Record
from newsevents.schema.scalars import MAX_SAFE_INTEGER
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.document import NewsDocument

_INT_64 = 2**63


class UnwritableDocument(NewsEventsError):  # noqa: N818 - the name states what was found
    """A document holds what the wanted form of JSON cannot say.

    Example:
        >>> str(UnwritableDocument("/extra", "a float"))
        'Cannot write /extra: a float'
    """

    def __init__(self, pointer: str, found: str) -> None:
        """Take the JSON Pointer of the value and what it is."""
        super().__init__(pointer, found)
        self.pointer = pointer
        self.found = found

    def __str__(self) -> str:
        """Return place and reason in one line."""
        return f"Cannot write {self.pointer or 'the document'}: {self.found}"


def first_outside_profile(document: NewsDocument) -> UnwritableDocument | None:
    """Return the first unknown field that canonical JSON cannot hold; the known ones always fit.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> first_outside_profile(NewsDocument(id="urn:example:1", source=Source())) is None
        True
    """
    for pointer, value in _unknown(document, ()):
        found = _outside(value)
        if found is not None:
            return UnwritableDocument(to_pointer(pointer), found)
    return None


def explain_unwritable(document: NewsDocument) -> UnwritableDocument:
    """Return the error for a document that orjson refused: where it is, and what stands there."""
    for pointer, value in _leaves(document, ()):
        found = _not_json(value)
        if found is not None:
            return UnwritableDocument(to_pointer(pointer), found)
    return UnwritableDocument("", "it is nested too deeply")


def _unknown(record: Record, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Yield all values inside the unknown fields of a record and of those below it."""
    for name, value in (record.__pydantic_extra__ or {}).items():
        if not name.isascii():
            yield (*path, name), {name: value}
        yield from _leaves(value, (*path, name))
    for name, value in record.__dict__.items():
        if isinstance(value, Record):
            yield from _unknown(value, (*path, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _unknown(item, (*path, name, index))


def _leaves(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Yield a value and all that it holds."""
    yield path, value
    if isinstance(value, Record):
        for name, item in {**value.__dict__, **(value.__pydantic_extra__ or {})}.items():
            yield from _leaves(item, (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*path, str(key)))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index))


def _outside(value: object) -> str | None:
    """Say what a value of an unknown field is, if canonical JSON cannot hold it."""
    if isinstance(value, float):
        return "a float; write it as text"
    if isinstance(value, int) and abs(value) > MAX_SAFE_INTEGER:
        return "an integer beyond 2^53 - 1; write it as text"
    if isinstance(value, dict) and not all(isinstance(key, str) and key.isascii() for key in value):
        return "an object with a key that is not ASCII"
    return None


def _not_json(value: object) -> str | None:
    """Say what a value is, if JSON cannot hold it."""
    if isinstance(value, str):
        return None if value.isascii() or _encodes(value) else "a lone surrogate, which is no character"
    if isinstance(value, int):
        return None if -_INT_64 <= value < 2 * _INT_64 else "an integer of more than 64 bits"
    if value is None or isinstance(value, float | date | Record | dict | list | tuple):
        return None
    return f"a value of type {type(value).__name__}"


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
