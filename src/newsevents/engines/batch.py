"""Batch: a stretch of an input, of a few mebibytes, that is checked in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import attrs

from newsevents.engines.ranges import cut
from newsevents.engines.verdict import Fault
from newsevents.errors import UnreadableInput
from newsevents.intake.layout import chosen_layout, entries
from newsevents.intake.limits import MAX_BYTES
from newsevents.intake.stream import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.engines.ranges import ByteRange
    from newsevents.intake.entry import Entry
    from newsevents.intake.layout import LayoutOrAuto
    from newsevents.intake.stream import Stream

SIZE = 2 * 1024 * 1024
"""Bytes of a batch, about: enough that handing it over costs nothing beside checking it."""


@attrs.frozen
class Batch:
    """A stretch of an input.

    Example:
        >>> from newsevents.engines.ranges import ByteRange
        >>> Batch("feed.jsonl", ByteRange("feed.jsonl", 0, 100), 100).blank
        0
    """

    input: str
    """Name of the input."""

    content: ByteRange | tuple[Entry, ...]
    """Where its documents are, or the documents themselves."""

    end: int
    """Offset, in the input as it is unpacked, behind the beginning of its last document."""

    lines: int = 0
    """Lines that were read for the documents, where they stand in lines."""

    blank: int = 0
    """How many of them are blank."""


Batches: TypeAlias = "Iterator[Batch | Fault]"
"""Batches of one input or of several, in their order; a fault ends those of its input."""


def batches(
    name: str, source: str | BinaryIO, layout: LayoutOrAuto = "auto", *, after: int = 0, size: int = SIZE
) -> Batches:
    r"""Yield an input in batches; memory holds one at a time.

    Args:
        name: What to call the input.
        source: Path of a file, or a stream opened for reading bytes.
        layout: How documents stand in it.
        after: Leave out what begins before this offset, as checked already.
        size: Bytes of a batch, about.

    Example:
        >>> import io
        >>> [batch.end for batch in batches("feed", io.BytesIO(b"{}\n{}\n"), "jsonl", size=2)]
        [1, 4]
    """
    try:
        with opened(source) as stream:
            chosen = chosen_layout(stream, layout)
            if chosen == "jsonl" and isinstance(source, str) and stream.is_plain:
                yield from _ranges(name, source, after, size)
            else:
                yield from _gathered(name, stream, entries(stream, chosen, MAX_BYTES), after, size)
    except UnreadableInput as error:
        yield Fault(name, error.reason)


def _ranges(name: str, path: str, after: int, size: int) -> Iterator[Batch]:
    """Cut a plain file of lines, each part behind a line's end."""
    try:
        for part in cut(path, start=after, size=size):
            yield Batch(name, part, part.end)
    except OSError as error:
        raise UnreadableInput(name, error.strerror or str(error)) from error


def _gathered(
    name: str, stream: Stream, documents: Iterator[Entry], after: int, size: int
) -> Iterator[Batch | Fault]:
    """Gather documents; those that came before a fault are checked, too."""
    held: list[Entry] = []
    weight = lines = blank = 0
    end = after
    entry: Entry | None = None
    fault: Fault | None = None
    while True:
        try:
            entry = next(documents, None)
        except UnreadableInput as error:
            entry, fault = None, Fault(name, error.reason)
        if entry is not None and entry.offset < after:
            lines, blank = stream.lines, stream.blank
            continue
        if entry is not None:
            held.append(entry)
            end = entry.offset + 1
            weight += len(entry.content) if isinstance(entry.content, bytes) else 0
        if weight >= size or (entry is None and (held or stream.lines > lines)):
            yield Batch(name, tuple(held), end, stream.lines - lines, stream.blank - blank)
            held, weight, lines, blank = [], 0, stream.lines, stream.blank
        if entry is None:
            break
    if fault is not None:
        yield fault
