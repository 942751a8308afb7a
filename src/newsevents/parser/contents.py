"""Contents: how far what is said reaches, before and behind the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.quotations import QUOTATION_MARKS, SINGLE_CLOSE, SINGLE_OPEN
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.cue_words import CueWord
    from newsevents.parser.phrases import Row
    from newsevents.parser.quotations import Quotation
    from newsevents.schema.statement import Act, Mode

_SPACE = " \t\n\u00a0,;:—–"
_EDGES = f"{_SPACE}.{QUOTATION_MARKS}"
_CLOSED_BY = {"“": "”", "„": "“", "«": "»", "»": "«", "‹": "›", "›": "‹", '"': '"', "‘": "’", "‚": "‘"}
_OPENED_BY = {"”": "“„", "“": "„", "»": "«", "«": "»", "›": "‹", "‹": "›", "‘": "‚"}


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space, commas, full stops and outer quotation marks around it.

    A mark is kept where it is half of a pair inside the span, and a full stop where it ends an abbreviation.

    Example:
        >>> trimmed("“Enough,” she said", Span(0, 9))
        Span(start=1, end=7)
    """
    start, end = span.start, span.end
    while start < end and (
        text[start] in _SPACE
        or text[start] == "."
        or (text[start] in _CLOSED_BY and not _paired(text, start, end))
        or (text[start] == "'" and _opens_alone(text, start, end))
    ):
        start += 1
    opened = text[span.start : start].rstrip()[-1:] in {"‘", "'"}
    while end > start and (
        text[end - 1] in _SPACE
        or _ends_sentence(text, start, end)
        or _closes_alone(text, start, end)
        or (text[end - 1] in "’'" and _closes_single(text, start, end, opened=opened))
    ):
        end -= 1
    return Span(start, end)


def _paired(text: str, start: int, end: int) -> bool:
    """Say whether an opening mark is closed inside the span, before its end."""
    closing = _CLOSED_BY[text[start]]
    if closing == "’":
        return not _opens_alone(text, start, end)
    at = text.find(closing, start + 1, end)
    return at != -1 and text[at + 1 : end].strip(_EDGES) != ""


def _opens_alone(text: str, start: int, end: int) -> bool:
    """Say whether a single mark opens what goes on to the end of the span. Apostrophes close nothing."""
    closed = SINGLE_CLOSE.search(text, start + 2, end)
    return closed is None or text[closed.end() : end].strip(_EDGES) == ""


def _closes_single(text: str, start: int, end: int, *, opened: bool) -> bool:
    """Say whether a single mark at the end closes what is opened before the span, or was at its start."""
    if SINGLE_OPEN.search(text, start, end):
        return False
    return opened or text[end - 2 : end - 1] in {",", ".", "?", "!"}


def _closes_alone(text: str, start: int, end: int) -> bool:
    mark = text[end - 1]
    if mark in _OPENED_BY:
        opened = sum(text.count(opening, start, end) for opening in _OPENED_BY[mark])
        return opened < text.count(mark, start, end)
    return mark == '"' and text.count('"', start, end) % 2 == 1


def _ends_sentence(text: str, start: int, end: int) -> bool:
    if text[end - 1] != ".":
        return False
    word = text[start : end - 1].rsplit(None, 1)[-1] if text[start : end - 1].strip() else ""
    return not (len(word) == 1 or "." in word)


def mode_of(text: str, content: tuple[Span, ...], quotations: tuple[Quotation, ...]) -> Mode:
    """Return whether the content is quoted wholly, in part, or not at all.

    Example:
        >>> mode_of("It failed.", (Span(0, 10),), ())
        'indirect'
    """
    letters = sum(_letters(text, span.start, span.end) for span in content)
    quoted = sum(
        _letters(text, max(span.start, item.inner.start), min(span.end, item.inner.end))
        for span in content
        for item in quotations
    )
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.97 * letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end])) if start < end else 0


def act_of(text: str, row: Row, at: int, word: CueWord, content: tuple[Span, ...]) -> Act:
    """Return what a speaker does by the cue at an index: who asks for something demands, else questions."""
    following = row.lower(at + 1)
    asks = word.lemma in row.cues.asking and (
        following == ","
        or (following in row.clauses.opens_clause and following not in row.clauses.that)
        or _is_question(text, content)
    )
    if asks:
        return "questions"
    demanding = row.cues.demands_only_with.get(word.lemma)
    return "asserts" if demanding is not None and following not in demanding else word.act


def _is_question(text: str, content: tuple[Span, ...]) -> bool:
    return bool(content) and content[-1].of(text).rstrip("”\"’' ").endswith("?")
