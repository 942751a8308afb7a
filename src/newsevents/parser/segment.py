"""Segment: the parts of an article, its paragraphs and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lines import BULLET, is_wrapped, line_ends
from newsevents.parser.quotations import QUOTATION_MARKS
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.language import Language
    from newsevents.parser.quotations import Quotation

_BLOCK = re.compile(r"[^\s\ufeff][^\n]*(?:\n(?![ \t\u00a0]*\n)[^\n]*)*")
_LINE = re.compile(r"[^\s\ufeff][^\n]*")
_LONGEST_NOTICE = 400
_QUOTED = re.compile(f"[{QUOTATION_MARKS}]")
_CLOSING = "”“\"’‘'»«›‹"
"""Marks that close a quotation in one language or another."""

_END = re.compile(rf"[.!?…]+(?:[{_CLOSING})\]]+)?(?=\s+[{QUOTATION_MARKS}‘'(\[¿¡—–]*([^\W_a-z]|\[))")
"""What may end a sentence, and the first letter or number behind it."""

_LONGEST_ABBREVIATION = 10
_LONGEST_INDENT = 40
_HEADLINE_LENGTH = 200
_OPENING = frozenset(f"{QUOTATION_MARKS}‘")


@attrs.frozen
class Layout:
    """The parts of an article."""

    headline: Span | None
    """The headline, where the text begins with one."""

    subheadline: Span | None
    """The line below the headline."""

    dateline: Span | None
    """Place and agency at the head of the first paragraph, up to the dash."""

    paragraphs: tuple[Span, ...]
    """The paragraphs of the body, without headline, dateline and notices."""

    notices: tuple[Span, ...]
    """What speaks to the reader about the site and is no news: "Please let us know …"."""


def lay_out(text: str, language: Language) -> Layout:
    r"""Find headline, subheadline, dateline, paragraphs and notices.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> text = "Talks fail\n\nTalks failed on Monday.\n\nSubscribe to our newsletter."
        >>> layout = lay_out(text, ENGLISH)
        >>> layout.headline, len(layout.paragraphs), len(layout.notices)
        (Span(start=0, end=10), 1, 1)
    """
    blocks = [Span.of_match(match).stripped(text) for match in _blocks(text)]
    headline = _take_headline(text, blocks, language)
    subheadline = _take_headline(text, blocks, language) if headline else None
    notices = tuple(block for block in blocks if is_notice(text, block, language))
    body = [block for block in blocks if block not in notices]
    dateline = _take_dateline(text, body, language) if body else None
    return Layout(headline, subheadline, dateline, tuple(body), notices)


def _take_dateline(text: str, body: list[Span], language: Language) -> Span | None:
    """Take the dateline from the first paragraph: at its start, or below a line that names the writer."""
    first = body[0]
    below = next(line_ends(text, first), None)
    for start in (first.start, below + 1) if below else (first.start,):
        found = language.layout.dateline.match(text, start, first.end)
        if found is not None:
            above = [Span(first.start, start).stripped(text)] if start > first.start else []
            body[:1] = [*above, Span(found.end(), first.end)]
            return Span.of_match(found)
    return None


def is_notice(text: str, span: Span, language: Language) -> bool:
    """Say whether the first sentence of a span speaks to the reader about the site. Quoted words do not.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> notice, news = "Please contact us with tips.", "“Please contact us,” the police said."
        >>> [is_notice(text, Span(0, len(text)), ENGLISH) for text in (notice, news)]
        [True, False]
    """
    if len(span) > _LONGEST_NOTICE:
        return False
    words = span.of(text)
    lower, layout = words.lower(), language.layout
    may_be = any(word in lower for word in layout.notice_words)
    found = layout.opens_notice.match(lower) or (layout.notice.search(lower) if may_be else None)
    if found is None or _QUOTED.search(words):
        return False
    end = next(_ends(words, 0, len(words)), None)
    return end is None or found.start() <= end.start()


def _ends(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what may end a sentence: what follows starts with no small letter, of whatever script."""
    return (match for match in _END.finditer(text, start, end) if not match[1].islower())


def _blocks(text: str) -> list[re.Match[str]]:
    """Paragraphs stand between blank lines; where there are none, each line is one, unless it is wrapped."""
    blocks = list(_BLOCK.finditer(text))
    one_a_line = len(blocks) == 1 and not is_wrapped(text)
    return list(_LINE.finditer(text)) if one_a_line else blocks


def _take_headline(text: str, blocks: list[Span], language: Language) -> Span | None:
    """Take the first block away if it is a headline: short, no full stop, and followed by others."""
    if len(blocks) < 2 or len(blocks[0]) > _HEADLINE_LENGTH:
        return None
    line = blocks[0].of(text)
    ends = line.endswith((".", "!", ":", ",", ".”", '."'))
    if ends or "\n" in line or line[0] in _OPENING or _is_prose(line, language):
        return None
    return blocks.pop(0)


def _is_prose(line: str, language: Language) -> bool:
    """Say whether a line that ends with a single mark is a paragraph; some headlines end so too."""
    if not line.endswith((".’", ".'")):
        return False
    ends = next(_ends(line, 0, len(line)), None) is not None
    return (
        line[0] == "'" or ends or any(pattern.search(line) for pattern in (language.layout.dateline, _SPEECH))
    )


_SPEECH = re.compile(r"[:,]\s+[‘'][^\W_a-z][^‘]*$")


def sentences(
    text: str, paragraph: Span, quotations: tuple[Quotation, ...], language: Language
) -> tuple[Span, ...]:
    """Split a paragraph into sentences; what stands inside quotation marks is never split.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> text = "He left. She spoke."
        >>> [span.of(text) for span in sentences(text, Span(0, 19), (), ENGLISH)]
        ['He left.', 'She spoke.']
    """
    lines = [at for at in line_ends(text, paragraph) if not _is_quoted(at, at, quotations)]
    stretches = map(Span, (paragraph.start, *lines), (*lines, paragraph.end))
    return tuple(chain.from_iterable(_in_line(text, line, quotations, language) for line in stretches))


def _in_line(text: str, line: Span, quotations: tuple[Quotation, ...], language: Language) -> Iterator[Span]:
    """Yield the sentences of what no line end parts, without the mark of a list."""
    bullet = BULLET.match(text, line.start, line.end)
    start = bullet.end() if bullet and _starts_line(text, line.start) else line.start
    for match in _ends(text, start, line.end):
        stop = match.end()
        if (
            _is_quoted(match.start(), stop, quotations)
            or _is_abbreviation(text, start, match, language)
            or _quotation_goes_on(text, match, line.end, language)
        ):
            continue
        yield Span(start, stop).stripped(text)
        start = stop
    last = Span(start, line.end).stripped(text)
    if len(last):
        yield last


def _starts_line(text: str, start: int) -> bool:
    before = text[max(0, start - _LONGEST_INDENT) : start].rstrip(" \t\u00a0")
    return start == 0 or before.endswith("\n") or text.startswith("\n", start)


def _is_quoted(start: int, stop: int, quotations: tuple[Quotation, ...]) -> bool:
    """Say whether the end of a sentence stands inside a quotation that goes on."""
    before = bisect_left(quotations, start, key=lambda item: item.outer.start)
    return before > 0 and stop < quotations[before - 1].outer.end


def _is_abbreviation(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    near = max(start, match.end() - _LONGEST_ABBREVIATION)
    return match.group() == "." and bool(language.classes.abbreviated.search(text, near, match.end()))


def _quotation_goes_on(text: str, match: re.Match[str], end: int, language: Language) -> bool:
    """Say whether a quotation that ends in ? or ! is followed by its own attribution."""
    mark = match.group()
    closes = mark[0] in "?!" and mark[-1] in _CLOSING
    inverted = language.clauses.inverted
    return closes and inverted is not None and inverted.match(text, match.end(), end) is not None
