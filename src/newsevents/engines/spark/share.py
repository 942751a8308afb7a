"""Share: what is read in one go: a stretch of a plain feed, or a whole file of any other kind."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, BinaryIO

import attrs

from newsevents.engines.ranges import ByteRange
from newsevents.engines.spark.files import (
    Stamp,
    is_address,
    located,
    may_pass,
    opened_file,
    reason_of,
    stamp_of,
)
from newsevents.engines.verdict import Fault
from newsevents.errors import UnreadableInput
from newsevents.intake.files import path_text
from newsevents.intake.layout import chosen_layout, require_layout
from newsevents.intake.stream import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsevents.intake.layout import Layout, LayoutOrAuto

SIZE = 64 * 1024 * 1024
"""Bytes of a share, about: enough that starting its task costs little beside it."""

_CHUNK = 1024 * 1024
_AT_ONCE = 32
"""Files that are looked at together: where they are far away, looking is waiting."""


@attrs.frozen
class Share:
    """What is read in one go.

    Example:
        >>> Share(0, "feed.jsonl", "/feeds/feed.jsonl", reason="no such file").layout
        'jsonl'
    """

    number: int
    """Number of the input, from 0, which says what comes first."""

    input: str
    """Name of the input."""

    path: str
    """Path or address of its file."""

    layout: Layout = "jsonl"
    """How documents stand in it."""

    part: ByteRange | None = None
    """Of a plain feed the stretch whose lines are read, those that begin in it; its ends can lie in lines."""

    stamp: Stamp | None = None
    """Size and time that the file had when it was looked at."""

    lines: int = 0
    """Line feeds before the stretch."""

    reason: str | None = None
    """Why there is nothing to read, where that is already known."""

    @property
    def is_first(self) -> bool:
        """Whether it begins its input."""
        return self.part is None or self.part.start == 0

    @property
    def size(self) -> int | None:
        """Bytes of its file that are to be read, packed as they are; `None` where that is not known."""
        if self.part is not None:
            return self.part.end - self.part.start
        if self.reason is not None:
            return 0
        return None if self.stamp is None else self.stamp[0]


def shares(
    inputs: Sequence[str | Fault], layout: LayoutOrAuto = "auto", size: int = SIZE, *, folder: str = ""
) -> list[Share]:
    """Return what is to be read; of each file no more than its size and its first bytes are looked at.

    Args:
        inputs: Paths or addresses of files, or why there is none, in their order.
        layout: How documents stand in them.
        size: Bytes of a share, about.
        folder: The folder that relative paths start from; by default that of the process. Processes of Spark
            have one of their own.

    Raises:
        ValueError: There is no such layout, or no such size.
        OSError: The file system of an address does not answer.
    """
    require_layout(layout)
    if size < 1:
        message = f"Expected a size above 0, found {size}"
        raise ValueError(message)

    def of_input(item: tuple[int, str | Fault]) -> list[Share]:
        number, given = item
        if isinstance(given, Fault):
            return [Share(number, path_text(given.input), "", reason=given.reason)]
        return list(_of_file(Share(number, path_text(given), located(given, folder)), layout, size))

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [share for found in pool.map(of_input, enumerate(inputs)) for share in found]


def _of_file(whole: Share, layout: LayoutOrAuto, size: int) -> Iterator[Share]:
    path = whole.path
    try:
        stamp = stamp_of(path)
        with opened_file(path) as file, opened(file) as stream:
            chosen = layout if layout != "auto" else chosen_layout(attrs.evolve(stream, name=path), layout)
            is_plain = chosen == "jsonl" and stream.stream is file
    except (UnreadableInput, OSError, ValueError) as error:
        if is_address(path) and may_pass(error):
            raise
        yield attrs.evolve(whole, reason=reason_of(error))
    else:
        end = stamp[0] or 0 if is_plain else 0
        if not end:
            yield attrs.evolve(whole, layout=chosen, stamp=stamp)
        for start in range(0, end, size):
            yield attrs.evolve(whole, part=ByteRange(path, start, min(start + size, end)), stamp=stamp)


def followed(cut: Sequence[Share]) -> list[tuple[int, Share]]:
    """Return the shares that another one of their input follows, with their places: their lines count for it.

    Example:
        >>> [at for at, _ in followed([Share(number, "feed", "/feed") for number in (0, 0, 0, 1)])]
        [0, 1]
    """
    pairs = enumerate(pairwise(cut))
    return [(at, share) for at, (share, behind) in pairs if share.number == behind.number]


def line_feeds(share: Share) -> int:
    """Count the line feeds of a share's stretch; of a share that is a whole file they are not asked for.

    Raises:
        OSError: The file cannot be read.
    """
    if share.part is None:
        return 0
    try:
        with opened_file(share.path) as file:
            return _line_feeds(file, share.part)
    except FileNotFoundError:  # whoever reads it will tell
        return 0


def _line_feeds(file: BinaryIO, part: ByteRange) -> int:
    found, left = 0, part.end - part.start
    file.seek(part.start)
    while left and (data := file.read(min(_CHUNK, left))):
        found += data.count(b"\n")
        left -= len(data)
    return found


def counted_here(cut: Sequence[Share]) -> list[int]:
    """Count the line feeds of shares on this machine, in threads, where another share hangs on them."""
    some = dict(followed(cut))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = dict(zip(some, pool.map(line_feeds, some.values()), strict=True))
    return [counts.get(at, 0) for at in range(len(cut))]


def numbered(cut: Iterable[Share], counts: Iterable[int]) -> list[Share]:
    """Return shares with the line feeds before each of them.

    Example:
        >>> parts = [Share(0, "feed", "feed", part=ByteRange("feed", at, at + 9)) for at in (0, 9)]
        >>> [share.lines for share in numbered(parts, [4, 2])]
        [0, 4]
    """
    pairs = list(zip(cut, counts, strict=True))
    before = accumulate(pairs, lambda sum_, pair: (0 if pair[0].is_first else sum_) + pair[1], initial=0)
    return [
        attrs.evolve(share, lines=0 if share.is_first else lines)
        for (share, _), lines in zip(pairs, before, strict=False)
    ]


def as_json(cut: Sequence[Share]) -> str:
    """Return shares as text, in which one process of Spark tells them to another.

    Example:
        >>> from_json(as_json([Share(0, "feed", "/feed", part=ByteRange("/feed", 0, 9))]))[0].part.end
        9
    """
    return json.dumps([attrs.asdict(share) for share in cut])


def from_json(text: str) -> list[Share]:
    """Return shares from their text; see `as_json`."""
    return [_share(told) for told in json.loads(text)]


def _share(told: dict[str, Any]) -> Share:
    part, stamp = told.pop("part"), told.pop("stamp")
    found = None if part is None else ByteRange(**part)
    return Share(**told, part=found, stamp=None if stamp is None else (stamp[0], stamp[1]))
