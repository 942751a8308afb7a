"""Lines: which ends of lines end a sentence, and which only wrap it.

A list, a live blog or a by-line ends its lines without a full stop. Wrapped prose breaks them where the next
word does not fit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.text.span import Span

BULLET = re.compile(r"\s*[-–—•*·▪‣◦●]\s+(?=[“\"‘'(\[«¿¡]*[^\W_])")
"""The mark at the start of a line of a list, before what is listed."""

_LABEL = re.compile(r"[0-2]?[0-9][:.h][0-5][0-9]\s+(?=[^\W\d_])")
_OPENING = "“\"‘'(«¿¡"
_LONGEST_LINE = 5_000
_NEXT_WORDS = 100


def line_ends(text: str, span: Span) -> Iterator[int]:
    r"""Yield the offsets in a span where a line ends and what it says, too.

    Example:
        >>> from newsevents.text.span import Span
        >>> text = "What we know:\n- Two men left\n- The port is shut"
        >>> list(line_ends(text, Span(0, len(text))))
        [13, 28]
    """
    at = text.find("\n", span.start, span.end)
    if at == -1:
        return
    start = text.rfind("\n", max(0, span.start - _LONGEST_LINE), span.start) + 1
    width = max(map(len, text[start : span.end].split("\n")))
    while at != -1:
        if _ends(text, start, at, span.end, width):
            yield at
        start, at = at + 1, text.find("\n", at + 1, span.end)


def _ends(text: str, start: int, at: int, stop: int, width: int) -> bool:
    """Say whether a line of a text ends what it says."""
    line, follows = text[start:at].strip(), text[at + 1 : min(stop, at + 1 + _NEXT_WORDS)].lstrip()
    if _opens_item(follows):
        return True
    first = follows.lstrip(_OPENING)[:1]
    if not line or line.endswith(",") or not (first.isupper() or first.isdigit()):
        return False
    word = follows.split(None, 1)[0]
    return len(line) + 1 + len(word) < width


def _opens_item(line: str) -> bool:
    """Say whether a line starts as one of a list, or with the time at which something is told."""
    opened = BULLET.match(line) or _LABEL.match(line)
    first = line[opened.end() :].lstrip(_OPENING)[:1] if opened else ""
    return first.isupper() or first.isdigit()


def is_wrapped(text: str) -> bool:
    r"""Say whether the lines of a text are wrapped prose: most go on with a small letter.

    Example:
        >>> is_wrapped("The port was\nclosed for a\nweek."), is_wrapped("Talks fail\nThe port was closed.")
        (True, False)
    """
    follows = [line.lstrip()[:1] for line in text.strip().split("\n")[1:]]
    return sum(map(str.islower, follows)) * 2 > len(follows)
