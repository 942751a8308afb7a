"""Lookahead: the first bytes of a stream, without losing them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from collections.abc import Callable

_BUFFER = 1024 * 1024


def head_of(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """Return the next bytes of a stream, and a stream that has them still before it.

    A stream that can be set back is, and comes back itself. All of the bytes that were asked for are waited
    for, unless the stream ends or fails; a failure is raised behind them, where it belongs.

    Example:
        >>> head, stream = head_of(io.BytesIO(b"abc"), 2)
        >>> head, stream.read()
        (b'ab', b'abc')
    """
    if stream.seekable():
        place = stream.tell()
        head = stream.read(size)
        stream.seek(place)
        return head, stream
    parts, taken, failure = list[bytes](), 0, None
    try:
        while taken < size and (data := at_hand(stream)(size - taken)):
            parts.append(data)
            taken += len(data)
    except (OSError, EOFError) as error:
        failure = error
    head = b"".join(parts)
    return head, cast("BinaryIO", io.BufferedReader(_Rejoined(head, stream, failure), _BUFFER))


def at_hand(stream: BinaryIO) -> Callable[[int], bytes]:
    """Return the method that reads up to a number of bytes and waits for no more than some of them.

    Example:
        >>> at_hand(io.BytesIO(b"abc"))(2)
        b'ab'
    """
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read


class _Rejoined(io.RawIOBase):
    """Bytes that were read from a stream, and behind them the stream or why it failed."""

    def __init__(self, head: bytes, stream: BinaryIO, failure: Exception | None) -> None:
        self._head = memoryview(head)
        self._read = at_hand(stream)
        self._failure = failure

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        size = len(buffer)
        if self._head:
            data: bytes | memoryview = self._head[:size]
            self._head = self._head[size:]
        elif self._failure is not None:
            raise self._failure
        else:
            data = self._read(size)
        buffer[: len(data)] = data
        return len(data)
