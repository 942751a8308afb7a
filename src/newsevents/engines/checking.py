"""Checking: from a batch to verdicts. This is all that a worker does, in this process or in another."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from newsevents.engines.batch import ByteRange
from newsevents.engines.verdict import Checked, Fault, Verdict
from newsevents.errors import UnreadableInput
from newsevents.findings import Findings
from newsevents.intake.acceptance import accepted
from newsevents.intake.entry import Entry
from newsevents.intake.feed import read_entry
from newsevents.intake.layout import lines
from newsevents.intake.limits import MAX_BYTES
from newsevents.intake.stream import Stream
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.engines.batch import Batch
    from newsevents.engines.verdict import Options


_NOTHING = Findings()
"""One for all documents of a batch, so that it travels once."""


def checked(batch: Batch, options: Options) -> Checked | Fault:
    """Check the documents of a batch.

    Args:
        batch: The batch. Lines of a byte range are counted from its start.
        options: How documents are checked.

    Returns:
        The verdicts, or why a byte range could not be read.

    Example:
        >>> from newsevents.engines.verdict import Options
        >>> from newsevents.engines.batch import Batch
        >>> from newsevents.intake.entry import Entry
        >>> batch = Batch("feed", (Entry(0, 1, 1, b"[]"),), 2)
        >>> checked(batch, Options()).verdicts[0].findings.counts()
        {'NE011': 1}
    """
    if isinstance(batch.content, ByteRange):
        try:
            return _checked_range(batch, batch.content, options)
        except UnreadableInput as error:
            return Fault(batch.input, error.reason)
    verdicts = tuple(map(partial(_verdict, options=options), batch.content))
    return Checked(batch.input, batch.end, verdicts, batch.lines, batch.blank)


def _checked_range(batch: Batch, part: ByteRange, options: Options) -> Checked:
    try:
        with Path(part.path).open("rb") as file:
            file.seek(part.start)
            stream = Stream(cast("BinaryIO", file), part.path, end=part.end - part.start)
            verdicts = tuple(_verdict(entry, options) for entry in _lines_of(stream, part))
    except OSError as error:
        raise UnreadableInput(batch.input, error.strerror or str(error)) from error
    return Checked(batch.input, batch.end, verdicts, stream.lines, stream.blank)


def _lines_of(stream: Stream, part: ByteRange) -> Iterator[Entry]:
    for entry in lines(stream, MAX_BYTES):
        yield Entry(part.start + entry.offset, entry.line, entry.column, entry.content)
    if stream.taken < part.end - part.start:
        raise UnreadableInput(part.path, "the file changed while it was read")


def _verdict(entry: Entry, options: Options) -> Verdict:
    words = installed_vocabulary()
    data = entry.content if isinstance(entry.content, bytes) else None
    if data is not None and not options.lenient and (identity := accepted(data, words)):
        kept = data if options.keep else None
        return Verdict(entry.line, entry.offset, _NOTHING, identity, kept, entry.column, entry.pointer)
    item = read_entry(entry, words, lenient=options.lenient, limit=options.limit)
    document = item.document
    return Verdict(
        entry.line,
        entry.offset,
        item.findings,
        None if document is None else (document.id, document.source.revision),
        data if options.keep or item.findings.items else None,
        entry.column,
        entry.pointer,
    )
