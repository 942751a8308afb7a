"""Entries: the documents of a share, with their places in the whole input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.engines.ranges import CHANGED, entries_in, opened_range, whole_lines
from newsevents.engines.spark.files import opened_file, stamp_of
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

    A file that is gone, or is not what it was when it was cut into stretches, is a fault as well: lines would
    be counted wrongly.

    Raises:
        OSError: The file cannot be opened.
        UnreadableInput: Reading it failed, and not what it holds is at fault: trying again may help.
    """
    if share.reason is not None:
        yield Fault(share.input, share.reason)
        return
    try:
        yield from _of_file(share) if share.part is None else _of_part(share, share.part)
    except FileNotFoundError as error:
        yield Fault(share.input, error.strerror or str(error))
    except UnreadableInput as error:
        if _may_pass(error, share):
            raise
        yield Fault(share.input, error.reason)


def _of_part(share: Share, part: ByteRange) -> Iterator[Entry]:
    if share.stamp not in {None, stamp_of(share.path)}:
        raise UnreadableInput(share.input, CHANGED)
    with opened_file(share.path) as file:
        lines = whole_lines(file, part)
    before = share.lines + (lines.start > part.start)
    with opened_range(lines, opened_file) as stream:
        for entry in entries_in(stream, lines):
            yield attrs.evolve(entry, line=entry.line + before)


def _of_file(share: Share) -> Iterator[Entry]:
    with opened_file(share.path) as file, opened(file) as stream:
        yield from entries(attrs.evolve(stream, name=share.input), share.layout, MAX_BYTES)


def _may_pass(error: UnreadableInput, share: Share) -> bool:
    """Say whether it was reading that failed; what is wrong with packed data has no number of an error."""
    cause = error.__cause__
    return isinstance(cause, OSError) and (share.part is not None or cause.errno is not None)
