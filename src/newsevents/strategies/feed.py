"""Feeds: several documents in one stream of bytes, as they come from outside."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs
from hypothesis import strategies as st

from newsevents.codecs import dumps
from newsevents.schema.document import NewsDocument
from newsevents.strategies.document import documents
from newsevents.strategies.faults.table import FAULTS
from newsevents.strategies.invalid import InvalidDocument, draw_invalid

Layout: TypeAlias = Literal["jsonl", "array"]

_SEPARATORS = (b"\n", b"\r\n", b"\n\n", b"\n \t\n")
_UNFIT = {"NE002", "NE009", "NE010"}
"""Faults that are none in the midst of a feed: a byte order mark and blank lines, and one that is large."""

_LINE_CODES = tuple(fault.code for fault in FAULTS if fault.is_usual and fault.code not in _UNFIT)
_SMALL = documents(max_size=1)


@attrs.frozen
class Feed:
    """A feed, and what a reader must make of it."""

    items: tuple[NewsDocument | InvalidDocument, ...]
    """What stands in it, in this order: valid documents, each with an identifier of its own, and others."""

    data: bytes
    """The bytes."""

    layout: Layout
    """One document a line, or an array of documents."""

    @property
    def documents(self) -> tuple[NewsDocument, ...]:
        """The valid documents."""
        return tuple(item for item in self.items if isinstance(item, NewsDocument))


@st.composite
def feeds(
    draw: st.DrawFn,
    items: st.SearchStrategy[NewsDocument] = _SMALL,
    *,
    max_size: int = 4,
    invalid: bool = False,
) -> Feed:
    r"""Return feeds: lines that end in LF or CRLF, blank lines, with or without a last line end; and arrays.

    Args:
        draw: Given by Hypothesis.
        items: Gives the documents. Each gets an identifier of its own.
        max_size: How many there are at most.
        invalid: Whether documents that are invalid stand among the others.

    Example:
        >>> from hypothesis import find
        >>> find(feeds(), lambda feed: len(feed.documents) == 2 and b"\r\n" in feed.data).layout
        'jsonl'
    """
    found: list[NewsDocument | InvalidDocument] = []
    for at in range(draw(st.integers(0, max_size))):
        name = f"urn:example:feed:{at}"
        if invalid and draw(st.booleans()):
            found.append(draw_invalid(draw, _LINE_CODES, name))
        else:
            found.append(draw(items).replaced(id=name))
    written = [dumps(item) if isinstance(item, NewsDocument) else item.data for item in found]
    if written and not invalid and draw(st.booleans()):
        return Feed(tuple(found), b"[" + b",\n".join(written) + b"]", "array")
    separator = draw(st.sampled_from(_SEPARATORS))
    last = draw(st.sampled_from((separator, b""))) if written else b""
    return Feed(tuple(found), separator.join(written) + last, "jsonl")
