"""Entries: the documents of a share, with their places in the whole input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.engines.ranges import CHANGED, entries_in, opened_range, whole_lines
from newsevents.engines.spark.files import may_pass, opened_file, reason_of, stamp_of
from newsevents.engines.verdict import Fault
from newsevents.errors import UnreadableInput
from newsevents.intake.layout import entries
from newsevents.intake.limits import MAX_BYTES
from newsevents.intake.stream import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.engines.ranges import ByteRange
    from newsevents.engines.spark.share import Share
    from newsevents.intake.entry import Entry


def entries_of(share: Share) -> Iterator[Entry | Fault]:
    """Yield the documents of a share; a fault of what it holds ends them, and is told.

    A file that is gone, or is not what it was when it was looked at, is a fault as well: lines would be
    counted wrongly, and what is read twice would differ.

    Raises:
        OSError: The file cannot be opened: trying again may help.
        UnreadableInput: Reading it failed, and not what it holds is at fault: trying again may help.
    """
    try:
        yield from _entries(share)
    except (UnreadableInput, OSError) as error:
        if may_pass(error):
            raise
        yield Fault(share.input, reason_of(error))


def _entries(share: Share) -> Iterator[Entry]:
    if share.reason is not None:
        raise UnreadableInput(share.input, share.reason)
    if share.stamp not in {None, stamp_of(share.path)}:
        raise UnreadableInput(share.input, CHANGED)
    yield from _of_file(share) if share.part is None else _of_part(share, share.part)


def _of_part(share: Share, part: ByteRange) -> Iterator[Entry]:
    with opened_file(share.path) as file:
        lines = whole_lines(file, part)
    before = share.lines + (lines.start > part.start)
    with opened_range(lines, opened_file) as stream:
        for entry in entries_in(stream, lines):
            yield attrs.evolve(entry, line=entry.line + before)


def _of_file(share: Share) -> Iterator[Entry]:
    with opened_file(share.path) as file, opened(file) as stream:
        yield from entries(attrs.evolve(stream, name=share.input), share.layout, MAX_BYTES)
