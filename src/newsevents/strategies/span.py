"""Spans: evidence in the text of the document."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.strategies.setting import alone

if TYPE_CHECKING:
    from newsevents.schema.evidence import Evidence
    from newsevents.strategies.setting import Setting

_LONGEST = 16
_AROUND = 3


@cache
def _choices(length: int) -> st.SearchStrategy[int]:
    """Return the strategy of all spans of a text of this length: one draw gives start, end and context."""
    return st.integers(0, 2 * min(length, _LONGEST) * length - 1)


def draw_span(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw what evidence says; the text is not empty.

    Short spans at the beginning come first and those with their context last, so this is how they shrink.
    """
    text = setting.text
    length = len(text)
    rest, start = divmod(draw(_choices(length)), length)
    with_context, longer = divmod(rest, min(length, _LONGEST))
    end = min(start + 1 + longer, length)
    found: dict[str, Any] = {"start": start, "end": end, "exact": text[start:end]}
    if with_context:
        around = {"prefix": text[max(start - _AROUND, 0) : start], "suffix": text[end : end + _AROUND]}
        found.update({name: words for name, words in around.items() if words})
    return found


def evidence_in(text: str) -> st.SearchStrategy[Evidence]:
    """Return evidence for stretches of a text, some of it with the text around.

    Args:
        text: The text of an article, not empty.

    Raises:
        ValueError: The text is empty, and so has nothing that could be evidence.

    Example:
        >>> from hypothesis import find
        >>> find(evidence_in("two meetings"), lambda evidence: evidence.exact == "two").end
        3
    """
    if not text:
        message = "Expected a text of at least one character, found an empty one"
        raise ValueError(message)
    return alone(_evidence, text=text)


def _evidence(draw: st.DrawFn, setting: Setting) -> Evidence:
    from newsevents.schema.evidence import Evidence  # noqa: PLC0415

    return Evidence(**draw_span(draw, setting))
