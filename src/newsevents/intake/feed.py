"""Feed: documents in JSON Lines, one to a line, read one at a time."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import attrs

from newsevents.checks import finding
from newsevents.errors import UnreadableInput
from newsevents.findings import Findings
from newsevents.intake.limits import MAX_BYTES
from newsevents.intake.reading import Reading, read
from newsevents.intake.received import too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.document import NewsDocument
    from newsevents.schema.vocabulary import Vocabulary

_BLANK = b" \t\r\n"
_CHUNK = 1024 * 1024


@attrs.frozen
class FeedItem:
    """One line of a feed.

    Example:
        >>> FeedItem(1, 0, None, Findings()).line
        1
    """

    line: int
    """Number of the line in the feed, from 1; blank lines count."""

    offset: int
    """Offset of the line's first byte in the feed, from 0."""

    document: NewsDocument | None
    """The document; `None` if there is an error among the findings."""

    findings: Findings
    """What is wrong or remarkable. The line of each finding is that of the feed."""


def read_feed(
    source: str | PathLike[str] | BinaryIO,
    *,
    lenient: bool = False,
    vocabulary: Vocabulary | None = None,
    limit: int = 100,
    max_bytes: int = MAX_BYTES,
) -> Iterator[FeedItem]:
    r"""Read a feed line by line; memory holds one line at a time.

    Lines end at LF alone, with or without CR before it; U+2028 and the like are characters of a line.
    Blank lines are skipped. A line that is too long is one finding, and is not kept in memory.

    Args:
        source: Path of a file, or a stream opened for reading bytes. A stream is not closed.
        lenient: Keep what is not known; see `read`.
        vocabulary: Event types and predicates that are known; see `read`.
        limit: How many findings to keep for each line; the others are counted.
        max_bytes: Bytes that a line may have without its end; not more than `MAX_BYTES`.

    Yields:
        The lines that are not blank, valid or not.

    Raises:
        UnreadableInput: The file cannot be opened, or reading fails; raised where the iteration is.
        TypeError: The stream gives text and not bytes.

    Example:
        >>> import io
        >>> feed = io.BytesIO(b'{"id": "urn:example:1", "source": {}}\n\n{"id": "urn:example:2"}\n')
        >>> [(item.line, item.offset, item.findings.valid) for item in read_feed(feed)]
        [(1, 0, True), (3, 39, False)]
    """
    with _opened(source) as stream:
        for number, offset, line in _lines(stream, min(max_bytes, MAX_BYTES)):
            if isinstance(line, int):
                problem = too_large(f"a line of {line} bytes")
                reading = Reading(None, Findings((finding(problem.code, "", problem.message, problem.hint),)))
            elif line.strip(_BLANK):
                reading = read(line, lenient=lenient, vocabulary=vocabulary, limit=limit)
            else:
                continue
            items = tuple(attrs.evolve(item, line=number) for item in reading.findings)
            yield FeedItem(number, offset, reading.document, attrs.evolve(reading.findings, items=items))


@contextmanager
def _opened(source: str | PathLike[str] | BinaryIO) -> Iterator[_Stream]:
    """Open a path for reading bytes, or take a stream as it is."""
    if not isinstance(source, str | PathLike):
        yield _Stream(source, str(getattr(source, "name", "<stream>")))
        return
    with ExitStack() as stack:
        try:
            stream = stack.enter_context(Path(source).open("rb"))
        except (OSError, ValueError) as error:
            raise UnreadableInput(str(source), _reason(error)) from error
        yield _Stream(stream, str(source))


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


@attrs.frozen
class _Stream:
    """A stream of bytes, and what to call it."""

    stream: BinaryIO
    name: str

    def line(self, size: int) -> bytes:
        """Read up to the end of the line, of the stream, or a number of bytes.

        Raises:
            UnreadableInput: Reading fails, as on a damaged or truncated archive.
        """
        try:
            line: bytes | str = self.stream.readline(size)
        except (OSError, EOFError) as error:
            raise UnreadableInput(self.name, _reason(error)) from error
        if isinstance(line, str):
            message = "Expected a stream opened for reading bytes, found one that gives text"
            raise TypeError(message)
        return line


def _lines(stream: _Stream, limit: int) -> Iterator[tuple[int, int, bytes | int]]:
    """Yield number, offset and bytes of each line; of one that is too long, its length instead."""
    number = offset = 0
    while line := stream.line(limit + len(b"\r\n")):
        number += 1
        size, content = len(line), line.removesuffix(b"\n").removesuffix(b"\r")
        if len(content) <= limit:
            yield number, offset, content
        else:
            while line and not line.endswith(b"\n"):
                line = stream.line(_CHUNK)
                size += len(line)
            yield number, offset, size
        offset += size
