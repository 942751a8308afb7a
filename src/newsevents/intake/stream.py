"""Stream: a source of bytes with a name, whose faults are told as unreadable input."""

from __future__ import annotations

import io
import zlib
from contextlib import ExitStack, contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import attrs

from newsevents.errors import UnreadableInput
from newsevents.intake.compressed import unpacked
from newsevents.intake.lookahead import at_hand, head_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BUFFER = 1024 * 1024
_TEXT = "Expected a stream opened for reading bytes, found one that gives text"


@contextmanager
def opened(source: str | PathLike[str] | BinaryIO) -> Iterator[Stream]:
    """Open a path for reading bytes, or take a stream as it is; unpack what is packed.

    Raises:
        UnreadableInput: It cannot be opened.

    Example:
        >>> import io
        >>> with opened(io.BytesIO(b"{}")) as stream:
        ...     stream.name, stream.line(10)
        ('<stream>', b'{}')
    """
    if not isinstance(source, str | PathLike):
        if isinstance(cast("object", source), io.TextIOBase):
            raise TypeError(_TEXT)
        name = str(getattr(source, "name", "<stream>"))
        yield Stream(_unpacked(source, name), name)
        return
    with ExitStack() as stack:
        try:
            stream = stack.enter_context(Path(source).open("rb", buffering=_BUFFER))
        except (OSError, ValueError) as error:
            raise UnreadableInput(str(source), _reason(error)) from error
        plain = _unpacked(stream, str(source))
        yield Stream(plain, str(source), is_plain=plain is stream and Path(source).is_file())


def _unpacked(stream: BinaryIO, name: str) -> BinaryIO:
    try:
        return unpacked(stream)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableInput(name, _reason(error)) from error


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


@attrs.define
class Stream:
    """A stream of bytes, and what to call it.

    Example:
        >>> import io
        >>> Stream(io.BytesIO(b"abc"), "feed").read(2)
        b'ab'
    """

    stream: BinaryIO
    """Where the bytes come from."""

    name: str
    """What to call it in messages."""

    is_plain: bool = False
    """Whether it is a file that anybody can read from any offset: no pipe, and not packed."""

    end: int | None = None
    """Bytes behind which a line is not read; `None` for all."""

    taken: int = 0
    """Bytes read so far."""

    lines: int = 0
    """Lines read so far, where it is read by lines."""

    blank: int = 0
    """How many of them are blank."""

    def head(self, size: int) -> bytes:
        """Return the next bytes without taking them, fewer only before the end or a fault."""
        try:
            head, self.stream = head_of(self.stream, size)
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadableInput(self.name, _reason(error)) from error
        return head

    def line(self, size: int) -> bytes:
        """Read up to the end of the line, of the stream, or a number of bytes.

        Raises:
            UnreadableInput: Reading fails, as on a damaged or truncated archive.
            TypeError: The stream gives text and not bytes.
        """
        return self._take(
            self.stream.readline, size if self.end is None else min(size, self.end - self.taken)
        )

    def read(self, size: int) -> bytes:
        """Read what is at hand, up to a number of bytes; nothing only at the end. See `line`."""
        return self._take(at_hand(self.stream), size)

    def _take(self, take: Callable[[int], bytes | str], size: int) -> bytes:
        try:
            data = take(size)
        except (OSError, EOFError, zlib.error) as error:
            reason = f"{_reason(error)} (behind byte {self.taken})" if self.taken else _reason(error)
            raise UnreadableInput(self.name, reason) from error
        if isinstance(data, str):
            raise TypeError(_TEXT)
        self.taken += len(data)
        return data
