"""Ranges: stretches of plain files of lines, cut so that each line belongs to one of them."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import attrs

from newsevents.errors import UnreadableInput
from newsevents.intake.entry import Entry
from newsevents.intake.layout import lines
from newsevents.intake.limits import MAX_BYTES
from newsevents.intake.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Opener: TypeAlias = "Callable[[str], BinaryIO]"
"""Opens a file for reading bytes, by its path."""

_CHUNK = 1024 * 1024
CHANGED = "the file changed while it was read"
"""Why a file cannot be read, where it is no longer what it was."""


@attrs.frozen
class ByteRange:
    """A stretch of a plain file of lines, which whoever checks them reads.

    Example:
        >>> ByteRange("feed.jsonl", 0, 100).end
        100
    """

    path: str
    """Path of the file."""

    start: int
    """Offset of the first byte, from 0."""

    end: int
    """Offset behind the last byte."""


def plain_file(path: str) -> BinaryIO:
    """Open a file of this machine for reading bytes."""
    return Path(path).open("rb")


def line_start(stream: BinaryIO, place: int) -> int:
    r"""Return where the first line begins that begins at an offset or behind it; the end if none does.

    Example:
        >>> import io
        >>> [line_start(io.BytesIO(b"{}\n{}\n"), place) for place in (0, 1, 3, 4)]
        [0, 3, 3, 6]
    """
    if place == 0:
        return 0
    stream.seek(place - 1)
    while (line := stream.readline(_CHUNK)) and not line.endswith(b"\n"):
        pass
    return stream.tell() if line else stream.seek(0, 2)


def whole_lines(stream: BinaryIO, part: ByteRange) -> ByteRange:
    r"""Return a range with the lines, and all of them, that begin in another one.

    Ranges that lie end to end become ranges that do, whoever works out each of them.

    Raises:
        UnreadableInput: The file has become shorter since the range was cut.

    Example:
        >>> import io
        >>> whole_lines(io.BytesIO(b"{}\n{}\n"), ByteRange("feed", 2, 4))
        ByteRange(path='feed', start=3, end=6)
    """
    if stream.seek(0, 2) < part.end:
        raise UnreadableInput(part.path, CHANGED)
    return ByteRange(part.path, line_start(stream, part.start), line_start(stream, part.end))


def cut(path: str, *, start: int = 0, end: int | None = None, size: int) -> Iterator[ByteRange]:
    """Yield a file in ranges of whole lines.

    Args:
        path: Path of the file.
        start: Offset of the beginning of a line, from which it is cut.
        end: Offset of the beginning of a line, up to which it is cut; `None` for the end of the file.
        size: Bytes of a range, about.

    Raises:
        OSError: The file cannot be read.
    """
    with plain_file(path) as stream:
        while end is None or start < end:
            behind = line_start(stream, start + size)
            behind = behind if end is None else min(behind, end)
            if behind <= start:
                return
            yield ByteRange(path, start, behind)
            start = behind


@contextmanager
def opened_range(part: ByteRange, opener: Opener = plain_file) -> Iterator[Stream]:
    """Open a range of whole lines as a stream that ends where it does.

    Raises:
        UnreadableInput: The file cannot be opened or read.
    """
    try:
        with opener(part.path) as file:
            file.seek(part.start)
            yield Stream(file, part.path, end=part.end - part.start)
    except OSError as error:
        raise UnreadableInput(part.path, error.strerror or str(error)) from error


def entries_in(stream: Stream, part: ByteRange) -> Iterator[Entry]:
    """Yield what stands in the lines of a range; lines are counted from its start, offsets from the file's.

    Raises:
        UnreadableInput: Reading fails, or the file has become shorter.
    """
    for entry in lines(stream, MAX_BYTES):
        yield Entry(part.start + entry.offset, entry.line, entry.column, entry.content)
    if stream.taken < part.end - part.start:
        raise UnreadableInput(part.path, CHANGED)
