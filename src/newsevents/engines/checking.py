"""Checking: from a batch to verdicts. This is all that a worker does, in this process or in another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsevents.engines.ranges import ByteRange, entries_in, opened_range
from newsevents.engines.verdict import Checked, Fault, Verdict
from newsevents.errors import UnreadableInput
from newsevents.findings import Findings
from newsevents.intake.acceptance import accepted
from newsevents.intake.feed import read_entry
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from newsevents.engines.batch import Batch
    from newsevents.engines.verdict import Options
    from newsevents.intake.entry import Entry


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
    verdicts = tuple(map(partial(judged, options=options), batch.content))
    return Checked(batch.input, batch.end, verdicts, batch.lines, batch.blank)


def _checked_range(batch: Batch, part: ByteRange, options: Options) -> Checked:
    with opened_range(part) as stream:
        verdicts = tuple(judged(entry, options) for entry in entries_in(stream, part))
    return Checked(batch.input, batch.end, verdicts, stream.lines, stream.blank)


def judged(entry: Entry, options: Options) -> Verdict:
    """Check one document.

    Example:
        >>> from newsevents.engines.verdict import Options
        >>> from newsevents.intake.entry import Entry
        >>> judged(Entry(0, 1, 1, b"[]"), Options()).valid
        False
    """
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
