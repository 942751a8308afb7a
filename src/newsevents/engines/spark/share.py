"""Share: what one task reads: a stretch of a plain feed, or a whole file of any other kind."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

from newsevents.engines.ranges import ByteRange
from newsevents.engines.spark.files import located, opened_file
from newsevents.errors import UnreadableInput
from newsevents.intake.layout import chosen_layout
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
    """What one task reads.

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

    lines: int = 0
    """Line feeds before the stretch."""

    reason: str | None = None
    """Why there is nothing to read, where that is already known."""


def shares(
    paths: Sequence[str], layout: LayoutOrAuto = "auto", size: int = SIZE, *, folder: str = ""
) -> list[Share]:
    """Return what tasks are to read; of each file no more than its size and its first bytes are looked at.

    Args:
        paths: Paths or addresses of files, in the order of the inputs.
        layout: How documents stand in them.
        size: Bytes of a share, about.
        folder: The folder that relative paths start from; by default that of the process. Processes of Spark
            have one of their own.
    """

    def of_input(item: tuple[int, str]) -> list[Share]:
        number, path = item
        return list(_of_input(number, path, located(path, folder), layout, size))

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [share for found in pool.map(of_input, enumerate(paths)) for share in found]


def _of_input(number: int, given: str, path: str, layout: LayoutOrAuto, size: int) -> Iterator[Share]:
    name = os.fsencode(given).decode(errors="backslashreplace")
    whole = Share(number, name, path)
    try:
        with opened_file(path) as file, opened(file) as stream:
            chosen = layout if layout != "auto" else chosen_layout(attrs.evolve(stream, name=path), layout)
            end = file.seek(0, 2) if chosen == "jsonl" and stream.stream is file else 0
    except UnreadableInput as error:
        yield attrs.evolve(whole, reason=error.reason)
    except (OSError, ValueError) as error:
        yield attrs.evolve(whole, reason=getattr(error, "strerror", None) or str(error))
    else:
        if not end:
            yield attrs.evolve(whole, layout=chosen)
        for start in range(0, end, size):
            yield attrs.evolve(whole, part=ByteRange(path, start, min(start + size, end)))


def line_feeds(share: Share) -> int:
    """Count the line feeds of a share's stretch; of a share that is a whole file they are not asked for.

    Raises:
        OSError: The file cannot be read.
    """
    if share.part is None:
        return 0
    found, left = 0, share.part.end - share.part.start
    with opened_file(share.path) as file:
        file.seek(share.part.start)
        while left and (data := file.read(min(_CHUNK, left))):
            found += data.count(b"\n")
            left -= len(data)
    return found


def counted_here(cut: Sequence[Share]) -> list[int]:
    """Count the line feeds of shares on this machine, in threads."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(line_feeds, cut))


def numbered(cut: Iterable[Share], counts: Iterable[int]) -> list[Share]:
    """Return shares with the line feeds before each of them.

    Example:
        >>> parts = [Share(0, "feed", "feed", part=ByteRange("feed", at, at + 9)) for at in (0, 9)]
        >>> [share.lines for share in numbered(parts, [4, 2])]
        [0, 4]
    """
    pairs = list(zip(cut, counts, strict=True))
    before = accumulate(pairs, lambda sum_, pair: (0 if _is_first(pair[0]) else sum_) + pair[1], initial=0)
    return [
        attrs.evolve(share, lines=0 if _is_first(share) else lines)
        for (share, _), lines in zip(pairs, before, strict=False)
    ]


def _is_first(share: Share) -> bool:
    return share.part is None or share.part.start == 0
