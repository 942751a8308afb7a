"""Excerpt: the line of the input that a finding is about, with a caret below the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from newsevents.text.visible import visible

if TYPE_CHECKING:
    from newsevents.engines.verdict import Verdict
    from newsevents.findings import Finding

AROUND = 40
"""Code points shown on either side of the place."""

_WINDOW = 10 * AROUND
"""Bytes looked at on either side: more than so many code points take."""


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


def excerpt_at(finding: Finding, verdict: Verdict) -> str | None:
    r"""Return the stretch of a document that a finding is about; `None` where its bytes are not at hand.

    Example:
        >>> from newsevents.engines.verdict import Verdict
        >>> from newsevents.findings import Finding, Findings
        >>> verdict = Verdict(7, 100, Findings(), data=b'{"a":\n "b": 1}')
        >>> print(excerpt_at(Finding("NE003", "", "m", offset=107), verdict))
         "b": 1}
         ^
    """
    if verdict.data is None or finding.offset is None:
        return None
    data, at = verdict.data, finding.offset - verdict.offset
    start = max(data.rfind(b"\n", 0, at) + 1, at - _WINDOW)
    end = data.find(b"\n", at, at + _WINDOW)
    before = data[start:at].decode(errors="replace")
    behind = data[at : end if end >= 0 else at + _WINDOW].decode(errors="replace")
    return excerpt(before + behind, len(before) + 1)
