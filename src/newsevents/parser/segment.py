"""Segment: the parts of an article, its paragraphs and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.language import Language
    from newsevents.parser.quotations import Quotation

_BLOCK = re.compile(r"[^\s\ufeff][^\n]*(?:\n(?![ \t\u00a0]*\n)[^\n]*)*")
_LINE = re.compile(r"[^\s\ufeff][^\n]*")
_DATELINE = re.compile(
    r"[A-Z][A-Z’'\-. ]{2,}(?:,\s+[A-Z][\w. ]+)?"
    r"(?:,?\s+(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+[0-9]{1,2})?"
    r"\s*(?:\([A-Z][\w ]+\))?\s*[-–—]+\s+"
)
_NOTICE = re.compile(
    r"\bplease\s+(?:let\s+us|contact\s+us|e-?mail\s+us|write\s+to\s+us|send\s+us|sign\s+(?:up|in)|subscribe|enable)\b"
    r"|\b(?:follow\s+us|click\s+here|all\s+rights\s+reserved|contact\s+us|our\s+(?:daily\s+|weekly\s+)?newsletters?|"
    r"share\s+this\s+(?:article|story|post)|join\s+our)\b"
    r"|\b(?:issues?|problems?|trouble)\s+(?:with\s+)?commenting\b|\bcomments\s+(?:section|policy|below|are\s+closed)\b"
)
_OPENS_NOTICE = re.compile(
    r"\s*(?:sign\s+up|subscribe|read\s+(?:more|the\s+rest|also)|©|copyright\b|advertisement\b|"
    r"\(?(?:additional\s+)?(?:reporting|editing|writing|photo|image)\s+by\b|have\s+(?:a|you)\s+(?:tip|story)\b|"
    r"this\s+(?:article|story)\s+(?:was|has\s+been|first|appeared)\b)"
)
_LONGEST_NOTICE = 400
_QUOTED = re.compile(r'[“”„«»"]')
_END = re.compile(r"[.!?…]+(?:[”\"’')\]»]+)?(?=\s+[“\"‘'(\[«¿¡]*[A-Z0-9À-Þ\[])")
_LONGEST_ABBREVIATION = 10
_HEADLINE_LENGTH = 200


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


def lay_out(text: str) -> Layout:
    r"""Find headline, subheadline, dateline, paragraphs and notices.

    Example:
        >>> layout = lay_out("Talks fail\n\nTalks failed on Monday.\n\nSubscribe to our newsletter.")
        >>> layout.headline, len(layout.paragraphs), len(layout.notices)
        (Span(start=0, end=10), 1, 1)
    """
    blocks = [Span.of_match(match).stripped(text) for match in _blocks(text)]
    headline = _take_headline(text, blocks)
    subheadline = _take_headline(text, blocks) if headline else None
    notices = tuple(block for block in blocks if is_notice(text, block))
    body = [block for block in blocks if block not in notices]
    dateline = _DATELINE.match(text, body[0].start, body[0].end) if body else None
    if dateline:
        body[0] = Span(dateline.end(), body[0].end)
    return Layout(headline, subheadline, Span.of_match(dateline) if dateline else None, tuple(body), notices)


def is_notice(text: str, span: Span) -> bool:
    """Say whether the first sentence of a span speaks to the reader about the site. Quoted words do not.

    Example:
        >>> notice, news = "Please contact us with tips.", "“Please contact us,” the police said."
        >>> is_notice(notice, Span(0, len(notice))), is_notice(news, Span(0, len(news)))
        (True, False)
    """
    if len(span) > _LONGEST_NOTICE:
        return False
    words = span.of(text)
    lower = words.lower()
    found = _OPENS_NOTICE.match(lower) or (_NOTICE.search(lower) if _may_be_notice(lower) else None)
    if found is None or _QUOTED.search(words):
        return False
    end = _END.search(words)
    return end is None or found.start() <= end.start()


def _may_be_notice(lower: str) -> bool:
    """Say whether a word stands somewhere that a notice cannot do without: cheaper than to search."""
    return (
        "please" in lower
        or " us" in lower
        or "click" in lower
        or "reserved" in lower
        or "newsletter" in lower
        or "share this" in lower
        or "join our" in lower
        or "comment" in lower
    )


def _blocks(text: str) -> list[re.Match[str]]:
    """Paragraphs stand between blank lines; where there are none, each line is one."""
    blocks = list(_BLOCK.finditer(text))
    return list(_LINE.finditer(text)) if len(blocks) == 1 else blocks


def _take_headline(text: str, blocks: list[Span]) -> Span | None:
    """Take the first block away if it is a headline: short, no full stop, and followed by others."""
    if len(blocks) < 2 or len(blocks[0]) > _HEADLINE_LENGTH:
        return None
    line = blocks[0].of(text)
    ends = line.endswith((".", "!", ":", ",", ".”", '."'))
    if ends or "\n" in line or line[0] in '“"‘' or _is_prose(line):
        return None
    return blocks.pop(0)


def _is_prose(line: str) -> bool:
    """Say whether a line that ends with a single mark is a paragraph; some headlines end so too."""
    if not line.endswith((".’", ".'")):
        return False
    return line[0] == "'" or any(pattern.search(line) for pattern in (_DATELINE, _END, _SPEECH))


_SPEECH = re.compile(r"[:,]\s+[‘'][A-Z0-9][^‘]*$")


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
    found, start = [], paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        stop = match.end()
        if (
            _is_quoted(match, quotations)
            or _is_abbreviation(text, start, match, language)
            or _quotation_goes_on(text, match, paragraph.end, language)
        ):
            continue
        found.append(Span(start, stop).stripped(text))
        start = stop
    last = Span(start, paragraph.end).stripped(text)
    return tuple([*found, last] if len(last) else found)


def _is_quoted(match: re.Match[str], quotations: tuple[Quotation, ...]) -> bool:
    """Say whether the end of a sentence stands inside a quotation that goes on."""
    before = bisect_left(quotations, match.start(), key=lambda item: item.outer.start)
    return before > 0 and match.end() < quotations[before - 1].outer.end


def _is_abbreviation(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    near = max(start, match.end() - _LONGEST_ABBREVIATION)
    return match.group() == "." and bool(language.classes.abbreviated.search(text, near, match.end()))


def _quotation_goes_on(text: str, match: re.Match[str], end: int, language: Language) -> bool:
    """Say whether a quotation that ends in ? or ! is followed by its own attribution."""
    mark = match.group()
    closes = mark[0] in "?!" and mark[-1] in "”\"’'»"
    inverted = language.clauses.inverted
    return closes and inverted is not None and inverted.match(text, match.end(), end) is not None
