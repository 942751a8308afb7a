"""Quotes: where words that were copied from a text stand in it."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs
from rapidfuzz import fuzz

from newsevents.extraction.folding import fold
from newsevents.schema.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.extraction.folding import Folded

Manner: TypeAlias = Literal["exact", "folded", "approximate"]
"""Found letter for letter; but for quotation marks, dashes and blanks; or with other letters."""

MOST_WORK = 500_000_000
"""How much is looked at for approximate places, for all quotes of a draft together, before no more are looked
for: code points of the text, once for each 64 of the quote. On one core that is up to half a minute."""

_MOST_PLACES = 10_000
_REACH = 24
"""How far, in code points, the ends of an approximate place may move to the ends of words."""

_STARTS = re.compile(r"(?<!\w)(?=\S)")
_ENDS = re.compile(r"(?<=\S)(?!\w)")


@attrs.frozen
class Found:
    """Where a quote stands, and how sure that is.

    Example:
        >>> found = Quotes("They met around ten times.").find("around ten")
        >>> found.evidence.start, found.manner, found.score
        (9, 'exact', 100)
    """

    evidence: Evidence
    """The place, with the words that really stand there."""

    manner: Manner
    """How it was found."""

    score: int
    """From 0 to 100, how much of the quote stands there."""


class Quotes:
    """Finds quotes in one text.

    Args:
        text: The text.
        at_least: From 0 to 100, how much of a quote must stand at a place for it to be taken. 100 takes no
            approximate place.

    Example:
        >>> Quotes("Talks went on “for days” in Doha.").find('"for days"').evidence.exact
        '“for days”'
    """

    def __init__(self, text: str, *, at_least: int = 85) -> None:
        """Take the text; it is folded when a quote is not found letter for letter."""
        self.text = text
        self._at_least = at_least
        self._work_left = MOST_WORK

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.text)

    def find(self, quote: str, within: Evidence | None = None, nth: int = 0) -> Found | None:
        """Return where a quote stands, in the first of these manners that gives a place.

        Letter for letter; then with other quotation marks, dashes, blanks and forms of the same letters; then
        approximately.

        Args:
            quote: The words; blanks around them do not count.
            within: The part of the text to look in first; if the quote is not there, all of it is.
            nth: Which of several places to take, from 0; the last where there are fewer.
        """
        words = quote.strip()
        if not words:
            return None
        if within is not None:
            found = self._plainly(words, within.start, within.end, nth)
            if found is not None:
                return found
        return self._plainly(words, 0, len(self.text), nth) or self._approximately(words)

    def _plainly(self, words: str, start: int, end: int, nth: int) -> Found | None:
        places = list(islice(_places(self.text, words, start, end), nth + 1))
        if places:
            return Found(self.evidence(places[-1], places[-1] + len(words)), "exact", 100)
        needle = fold(words).text.strip()
        spans = (self._folded.span(at, at + len(needle)) for at in _places(self._folded.text, needle))
        inside = list(islice((span for span in spans if start <= span[0] and span[1] <= end), nth + 1))
        return Found(self.evidence(*inside[-1]), "folded", 100) if inside else None

    def _approximately(self, words: str) -> Found | None:
        needle = fold(words).text.strip().lower()
        hay = self._folded.text.lower()
        self._work_left -= len(hay) * (1 + len(needle) // 64)
        is_too_long = not 0 < len(needle) <= len(hay) or self._work_left < 0
        if self._at_least >= 100 or is_too_long or len(hay) != len(self._folded.text):
            return None
        aligned = fuzz.partial_ratio_alignment(needle, hay, score_cutoff=self._at_least)
        if aligned is None or aligned.dest_start == aligned.dest_end:
            return None
        start, end = _best_words(needle, hay, aligned.dest_start, aligned.dest_end)
        score = round(fuzz.ratio(needle, hay[start:end]))
        if score < self._at_least:
            return None
        return Found(self.evidence(*self._folded.span(start, end)), "approximate", score)

    def evidence(self, start: int, end: int) -> Evidence:
        """Return a stretch of the text as evidence."""
        return Evidence(start=start, end=end, exact=self.text[start:end])


def _places(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where words stand; where they stand in the middle of other words, only if nowhere else."""
    stop = len(text) if end is None else end
    parts: list[int] = []
    is_whole_found = False
    at = text.find(words, start, stop) if words else -1
    while at >= 0 and len(parts) < _MOST_PLACES:
        if _is_whole(text, at, at + len(words)):
            is_whole_found = True
            yield at
        else:
            parts.append(at)
        at = text.find(words, at + 1, stop)
    if not is_whole_found:
        yield from parts


def _is_whole(text: str, start: int, end: int) -> bool:
    before, behind = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        behind.isalnum() and text[end - 1].isalnum()
    )


def _best_words(needle: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Return the words around a place that are most like the quote: the place is as long as the quote is."""
    starts = _near(_STARTS, text, start)
    ends = _near(_ENDS, text, end)
    spans = [(begin, stop) for begin in starts for stop in ends if begin < stop]
    return max(
        spans,
        key=lambda span: (fuzz.ratio(needle, text[slice(*span)]), span[0] - span[1]),
        default=(start, end),
    )


def _near(edges: re.Pattern[str], text: str, at: int) -> list[int]:
    """Return where words begin or end near a place."""
    return [match.start() for match in edges.finditer(text, max(0, at - _REACH), at + _REACH)]
