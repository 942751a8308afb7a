"""Quotations: what stands between quotation marks.

Typographic and typewriter marks, double and single, are paired within a paragraph: “…”, „…“, «…», »…«, ‹…›,
"…", ‘…’, ‚…‘. They are those of many languages, and each may stand in a text of any. A quotation that a
paragraph leaves open and that the next paragraph opens again goes on there: the convention of English
newspapers for long quotations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

QUOTATION_MARKS = '“”„"«»‹›‚'
"""Marks that stand for nothing else; the single ones are apostrophes too."""

_DOUBLE = re.compile(rf"[{QUOTATION_MARKS}]|''|``|’’|‘‘|‘")
SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[\w\[“])")
"""A single mark that opens a quotation."""

SINGLE_CLOSE = re.compile(r"(?<=[\w.,?!…)\]])[’'](?!\w)")
"""A single mark that can close one, or be an apostrophe."""

_OPENING, _CLOSING = frozenset(("“", "„", "«", "``", "‘‘")), frozenset(("”", "»", "’’"))
_EITHER = frozenset(('"', "''"))
_ONLY_BY = {"«": "»", "»": "«", "‹": "›", "›": "‹", "‚": "‘"}
"""Marks that are closed by one other alone; a quotation between « and » may hold others."""

_OPENS_IF_CLOSED = frozenset("»‹›‚")
"""Marks that open only where their paragraph closes them: » may close, and ‚ may be meant for a comma."""

_DASHES = frozenset("—–")
_DASH_BEFORE_CLAUSE = re.compile(r"\s[—–](?=[^\W\d_])")
_DASH_BEHIND_CLAUSE = re.compile(r"(?<=\w)[—–][.,;:]?\s+")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-:")


@attrs.frozen
class Quotation:
    """A stretch between quotation marks."""

    inner: Span
    """What is quoted, without the marks."""

    outer: Span
    """The same with the marks."""

    closed: bool = True
    """Whether the closing mark is there."""

    goes_on: bool = False
    """Whether it goes on from the paragraph before."""


def find_quotations(text: str, paragraphs: Iterable[Span], *, dashes: bool = False) -> tuple[Quotation, ...]:
    """Find all quotations of an article's paragraphs, in order, outermost marks only.

    Args:
        text: The text.
        paragraphs: Its paragraphs.
        dashes: Whether a dash at the start of a paragraph opens what is said: "—Me voy —dijo Ana".

    Example:
        >>> text = "He said “no”."
        >>> [quotation.inner.of(text) for quotation in find_quotations(text, [Span(0, len(text))])]
        ['no']
    """
    found: list[Quotation] = []
    open_before = False
    for paragraph in paragraphs:
        here = list(_between_dashes(text, paragraph)) if dashes else []
        here = here or list(_in_paragraph(text, paragraph))
        if open_before and here and here[0].outer.start == paragraph.start:
            here[0] = attrs.evolve(here[0], goes_on=True)
        open_before = bool(here) and not here[-1].closed
        found.extend(here)
    return tuple(found)


def _between_dashes(text: str, paragraph: Span) -> Iterator[Quotation]:
    """Yield what is said around clauses between dashes: "—Me voy —dijo Ana—. No vuelvo."."""
    if text[paragraph.start : paragraph.start + 1] not in _DASHES:
        return
    start, inner = paragraph.start, paragraph.start + 1
    while clause := _DASH_BEFORE_CLAUSE.search(text, inner, paragraph.end):
        yield Quotation(Span(inner, clause.start()), Span(start, clause.end()))
        closing = _DASH_BEHIND_CLAUSE.search(text, clause.end(), paragraph.end)
        if closing is None:
            return
        start = inner = closing.end()
    if start > paragraph.start and inner < paragraph.end:
        yield Quotation(Span(inner, paragraph.end), Span(start, paragraph.end))


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    doubles = list(_pair_doubles(text, paragraph))
    if doubles:
        yield from doubles
    else:
        yield from _pair_singles(text, paragraph)


def _pair_doubles(text: str, paragraph: Span) -> Iterator[Quotation]:
    start: int | None = None
    inner = paragraph.start
    last: dict[str, int] = {}
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        mark, at = match.group(), match.start()
        if start is None and _opens(text, mark, at, paragraph, last):
            start, inner = at, match.end()
        elif start is not None and _closes(text[start], mark):
            yield Quotation(Span(inner, at), Span(start, match.end()))
            start = None
    if start is not None and inner < paragraph.end:
        yield Quotation(Span(inner, paragraph.end), Span(start, paragraph.end), closed=False)


def _opens(text: str, mark: str, at: int, paragraph: Span, last: dict[str, int]) -> bool:
    """Say whether a mark opens a quotation where none is open; the last of each closing mark is kept."""
    if mark not in _OPENS_IF_CLOSED:
        return mark in _OPENING or mark in _EITHER
    if at > paragraph.start and text[at - 1] not in _BEFORE_OPENING:
        return False
    if mark not in last:
        last[mark] = text.rfind(_ONLY_BY[mark], paragraph.start, paragraph.end)
    return last[mark] > at + 1


def _closes(opening: str, mark: str) -> bool:
    """Say whether a mark closes a quotation."""
    if opening in _ONLY_BY:
        return mark == _ONLY_BY[opening]
    return mark in _CLOSING or mark in _EITHER or (opening == "„" and mark == "“")


def _pair_singles(text: str, paragraph: Span) -> Iterator[Quotation]:
    """The first mark after punctuation closes, since a bare one may be a possessive."""
    if (
        text.find("‘", paragraph.start, paragraph.end) < 0
        and text.find("'", paragraph.start, paragraph.end) < 0
    ):
        return
    at = paragraph.start
    marks = [match.start() for match in SINGLE_CLOSE.finditer(text, paragraph.start, paragraph.end)]
    after_stop = [mark for mark in marks if text[mark - 1] in ".,?!…"]
    while opening := SINGLE_OPEN.search(text, at, paragraph.end):
        closing = _closing_single(text, opening.end(), marks, after_stop)
        if closing is None:
            at = opening.end()
            continue
        yield Quotation(Span(opening.end(), closing), Span(opening.start(), closing + 1))
        at = closing + 1


def _closing_single(text: str, start: int, marks: list[int], after_stop: list[int]) -> int | None:
    """Return the mark that closes: one after punctuation, unless a quotation opens before it."""
    closing = _next(after_stop, start)
    if closing is None:
        return _next(marks, start)
    following = SINGLE_OPEN.search(text, start, closing)
    before = bisect_left(marks, following.start()) if following else 0
    return marks[before - 1] if before and marks[before - 1] >= start else closing


def _next(marks: list[int], start: int) -> int | None:
    at = bisect_left(marks, start)
    return marks[at] if at < len(marks) else None


def quotations_in(quotations: tuple[Quotation, ...], span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that start inside a span, of those of a text in order.

    Example:
        >>> found = find_quotations("“Yes,” he said. “No.”", [Span(0, 21)])
        >>> [item.outer for item in quotations_in(found, Span(0, 15))]
        [Span(start=0, end=6)]
    """
    first = bisect_left(quotations, span.start, key=_start)
    return quotations[first : bisect_left(quotations, span.end, key=_start)]


def _start(quotation: Quotation) -> int:
    return quotation.outer.start
