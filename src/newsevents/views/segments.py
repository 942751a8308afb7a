"""Segments: overlapping marks as stretches that do not overlap."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.views.marks import Mark

MOST_MARKS = 40
"""Marks that a segment names at most, innermost first: a feed can pile up any number on one word."""


@attrs.frozen
class Segment:
    """A stretch of the text in which the marks are the same.

    Example:
        >>> Segment(0, 4).marks
        ()
    """

    start: int
    """Offset of the first code point, from 0."""

    end: int
    """Offset behind the last code point."""

    marks: tuple[Mark, ...] = ()
    """The marks that cover it, innermost first."""


def segments(length: int, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> Iterator[Segment]:
    """Yield a text in segments, in its order and without gaps.

    Args:
        length: Length of the text in code points.
        marks: The marks, in any order; what lies outside the text is cut off.
        cuts: Offsets inside the text at which a segment ends in any case.

    Example:
        >>> from newsevents.views.marks import Mark
        >>> said, who = Mark(2, 9, "said", "statement:1"), Mark(4, 6, "actor", "actor:1")
        >>> [(item.start, item.end, [mark.kind for mark in item.marks]) for item in segments(9, [said, who])]
        [(0, 2, []), (2, 4, ['said']), (4, 6, ['actor', 'said']), (6, 9, ['said'])]
    """
    opening = sorted((mark for mark in marks if mark.start < min(mark.end, length)), key=_outer_first)
    closing = sorted(opening, key=lambda mark: mark.end)
    ends = (min(mark.end, length) for mark in opening)
    places = sorted({0, length, *cuts, *(mark.start for mark in opening), *ends})
    opened: dict[int, Mark] = {}
    begun = done = 0
    for start, end in pairwise(places):
        while begun < len(opening) and opening[begun].start <= start:
            opened[id(opening[begun])] = opening[begun]
            begun += 1
        while done < len(closing) and closing[done].end <= start:
            del opened[id(closing[done])]
            done += 1
        yield Segment(start, end, tuple(islice(reversed(opened.values()), MOST_MARKS)))


def _outer_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end
