"""Entry: one document of a feed, as the bytes that it is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from newsevents.findings import Finding
    from newsevents.intake.problem import Problem


@attrs.frozen
class Entry:
    """One document of a feed, not yet read, or what stands in its place.

    Example:
        >>> Entry(0, 1, 1, b"{}").pointer
        ''
    """

    offset: int
    """Offset of its first byte in the feed, from 0."""

    line: int
    """Line of the feed in which it begins, from 1."""

    column: int
    """Column at which it begins, in code points from 1."""

    content: bytes | Problem
    """Its bytes, or why there are none."""

    pointer: str = ""
    """JSON Pointer of the document in the feed, where the feed is one JSON array."""

    def placed(self, item: Finding) -> Finding:
        """Give a finding of the document its place in the feed.

        Example:
            >>> from newsevents.findings import Finding
            >>> found = Finding("NE101", "/id", "m", line=1, column=4, offset=3)
            >>> item = Entry(10, 2, 3, b"{}", "/1").placed(found)
            >>> item.pointer, item.line, item.column, item.offset
            ('/1/id', 2, 6, 13)
        """
        line, column = item.line or 1, item.column or 1
        return attrs.evolve(
            item,
            pointer=self.pointer + item.pointer,
            line=self.line + line - 1,
            column=column + self.column - 1 if line == 1 else column,
            offset=self.offset + (item.offset or 0),
        )
