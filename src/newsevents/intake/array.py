"""Array: the elements of a JSON array of any length, one at a time, as the bytes that they are written in.

Nothing is parsed here but where an element ends. Whether it is a document is for whoever reads it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsevents.intake.entry import Entry
from newsevents.intake.problem import Problem
from newsevents.intake.received import BYTE_ORDER_MARK, marked, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.intake.stream import Stream

_SPACE = re.compile(rb"[ \t\n\r]*")
_INSIDE_STRING = rb'[^"\\]*+(?:\\.[^"\\]*+)*'
_STRING = rb'"%s"' % _INSIDE_STRING
_PLAIN = rb'[^"\[\]{}]*+'


def _flat(depth: int) -> bytes:
    """Return a pattern of what leaves nothing open, of at most so many levels of arrays and objects."""
    if depth == 0:
        return _PLAIN + rb"(?:%s%s)*" % (_STRING, _PLAIN)
    return _PLAIN + rb"(?:(?:%s|[\[{]%s[\]}])%s)*" % (_STRING, _flat(depth - 1), _PLAIN)


_FLAT = re.compile(_flat(3), re.DOTALL)
"""The levels are there for speed: most objects of a document are gone over in one step."""

_SCALAR = re.compile(rb'[^,\[\]{}"]*+(?:%s[^,\[\]{}"]*+)*' % _STRING, re.DOTALL)
_INSIDE = re.compile(_INSIDE_STRING, re.DOTALL)
_OPENING = re.compile(rb"[\[{]+")
_CLOSING = re.compile(rb"[\]}]+")
_CHUNK = 1024 * 1024


def elements(stream: Stream, limit: int) -> Iterator[Entry]:
    r"""Yield the elements of the array that a stream holds; memory holds one at a time.

    Args:
        stream: The stream, at its beginning.
        limit: Bytes that an element may have; a longer one is a problem, and is not kept.

    Raises:
        UnreadableInput: Reading fails.

    Example:
        >>> import io
        >>> from newsevents.intake.stream import Stream
        >>> [item.content for item in elements(Stream(io.BytesIO(b'[{"a": 1},\n{}]'), "feed"), 100)]
        [b'{"a": 1}', b'{}']
    """
    return _Reader(stream, limit).read()


class _Reader:
    """Goes through the bytes of an array. It keeps those from where the current element starts."""

    def __init__(self, stream: Stream, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self._buffer = bytearray()
        self._at = self._start = 0
        self._offset = 0
        """Offset of the buffer's first byte in the stream."""

        self._line = self._column = 1
        self._index = 0
        self._dropped = 0
        """Bytes of the current element that are gone, since it is over the limit."""

    def read(self) -> Iterator[Entry]:
        byte = self._byte()
        if byte == BYTE_ORDER_MARK[:1] and self._marked():
            yield self._told(marked("["))
            self._at += len(BYTE_ORDER_MARK)
            byte = self._byte()
        if byte != b"[":
            yield self._problem("[", byte, None)
            return
        self._at += 1
        byte = self._byte()
        while byte not in {b"", b"]"}:
            self._begin()
            yield self._element()
            self._index += 1
            byte = self._byte()
            if byte == b",":
                self._at += 1
                byte = self._byte()
                if byte in {b"", b"]"}:
                    yield self._problem("an element", byte, "Take out the comma behind the last element.")
            elif byte not in {b"", b"]"}:
                yield self._problem("a comma or ]", byte, None)
        yield from self._end(byte)

    def _end(self, byte: bytes) -> Iterator[Entry]:
        """Tell of an array that is not closed, or of what stands behind it."""
        if not byte:
            yield self._problem("a comma or ]", byte, "The input was cut off.")
            return
        self._at += 1
        rest = self._byte()
        if rest:
            yield self._problem("the end of the input", rest, None)

    def _marked(self) -> bool:
        """Say whether a byte order mark comes next."""
        end = self._at + len(BYTE_ORDER_MARK)
        while len(self._buffer) < end and self._more():
            pass
        return self._buffer[self._at : end] == BYTE_ORDER_MARK

    def _problem(self, expected: str, byte: bytes, hint: str | None) -> Entry:
        self._begin()
        found = repr(byte.decode("latin-1")) if byte else "the end of the input"
        return self._told(Problem("NE003", (), f"Expected {expected}, found {found}.", hint))

    def _told(self, content: bytes | Problem) -> Entry:
        offset = self._offset + self._start
        return Entry(offset, self._line, self._column, content, f"/{self._index}")

    # One element

    def _element(self) -> Entry:
        """Read the element that begins here."""
        place = self._told(b"")
        size = self._size()
        if size > self._limit:
            return attrs.evolve(
                place, content=too_large(f"an element of {size} bytes", f"{self._limit} bytes")
            )
        content = bytes(self._buffer[self._start : self._at]).rstrip(b" \t\n\r")
        return attrs.evolve(place, content=content)

    def _size(self) -> int:
        """Go to the end of an element and return its size; what is over the limit is dropped on the way.

        No byte is looked at again when more are read: a string that is not closed yet is gone on with.
        """
        self._dropped = depth = 0
        inside = False
        while True:
            self._go_over(_INSIDE if inside else _FLAT if depth else _SCALAR)
            byte = self._here()
            if inside or not byte:
                if byte == b'"':
                    inside = False
                    self._at += 1
                elif not self._more_of_element():
                    return self._length()
            elif byte in {b"{", b"["}:
                depth += self._go_over(_OPENING)
            elif byte == b'"':
                inside = True
                self._at += 1
            elif depth:
                depth -= self._go_over(_CLOSING, depth)
                if not depth:
                    return self._length()
            elif byte == b"}":
                self._at += 1  # closes nothing; whoever reads the element will say so
            else:
                return self._length()  # a comma or ] behind a number or a word: the array's own

    def _length(self) -> int:
        return self._dropped + self._at - self._start

    def _more_of_element(self) -> bool:
        """Read on, and drop what was read of an element that is too long; say whether there was more."""
        if not self._more():
            self._at = len(self._buffer)
            return False
        if self._at - self._start > self._limit:
            self._dropped += self._at - self._start
            self._begin()
        return True

    def _go_over(self, what: re.Pattern[bytes], most: int | None = None) -> int:
        """Go over what a pattern matches, or over some bytes of it, and return how many that are."""
        match = what.match(self._buffer, self._at)
        size = match.end() - self._at if match else 0
        self._at += size if most is None else min(size, most)
        return size if most is None else min(size, most)

    def _here(self) -> bytes:
        return bytes(self._buffer[self._at : self._at + 1])

    # Bytes

    def _byte(self) -> bytes:
        """Go over white space and return the next byte without taking it; nothing at the end."""
        while True:
            self._go_over(_SPACE)
            if self._at < len(self._buffer):
                return self._here()
            self._begin()
            if not self._more():
                return b""

    def _more(self) -> bool:
        """Read on; say whether there was more."""
        data = self._stream.read(_CHUNK)
        del self._buffer[: self._start]
        self._buffer += data
        self._offset += self._start
        self._at -= self._start
        self._start = 0
        return bool(data)

    def _begin(self) -> None:
        """Forget what lies before the place where the reader stands, and count its lines."""
        gone = self._buffer[self._start : self._at]
        self._start = self._at
        lines = gone.count(b"\n")
        last = gone[gone.rfind(b"\n") + 1 :] if lines else gone
        width = len(last) if last.isascii() else len(last.decode(errors="replace"))
        self._line += lines
        self._column = width + 1 if lines else self._column + width
