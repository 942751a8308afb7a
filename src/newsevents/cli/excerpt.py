"""Excerpt: the line of the input that a finding is about, with a caret below the place."""

from __future__ import annotations

from rich.cells import cell_len

from newsevents.cli.visible import visible

AROUND = 40
"""Code points shown on either side of the place."""


def excerpt(line: str, column: int) -> str:
    r"""Return a stretch of a line and, below it, a caret at the column.

    Args:
        line: The whole line, of any length.
        column: The place in code points, from 1.

    Example:
        >>> print(excerpt('{"speaker": actor}', 13))
        {"speaker": actor}
                    ^
    """
    start, end = max(0, column - 1 - AROUND), column + AROUND
    head = visible(line[start : column - 1])
    before = "…" if start else ""
    after = "…" if end < len(line) else ""
    return f"{before}{head}{visible(line[column - 1 : end])}{after}\n{' ' * (len(before) + cell_len(head))}^"
