"""Times: expressions of time in a text, and what they name.

A table of rules (`newsevents.parser.lexicon.english.times` for English) says how a language says when. A rule
is tried only where one of the words stands that it needs, and at the words of the table right before that
word. Without the date of publication an expression says as much as it can alone: "November 20" is
`XXXX-11-20`, "last month" stays a phrase.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsevents.edtf import bounds, parse
from newsevents.parser.time_rule import Reference
from newsevents.parser.tokens import tokenize, words_in
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.language import Language
    from newsevents.parser.time_rule import TimeKind, TimeRule, TimeTable
    from newsevents.schema.time import Part

_WORD = re.compile(r"([^\W\d_]+|[0-9]+)")
_JOINED = frozenset("_-$€£")
"""What joins the word behind it to something else: "pre-1990", "$5"."""

_CONTEXT = 400
"""Characters before and behind an expression that may tell of the future, the past or a year."""

_LIMIT_REACH = 12
"""Characters before a time in which a word such as "since" is looked for."""

_REACH = 12
"""Words before the needed one that are looked at."""


@attrs.frozen
class TimeMention:
    """An expression of time, and what it names."""

    span: Span
    """Where it stands, without its preposition."""

    phrase: str
    """Its words, with the preposition that makes it one end of a stretch: "July", "since October 2001"."""

    kind: TimeKind
    """A date, a duration, or a repeated time."""

    edtf: str | None = None
    """What it names, in EDTF; `None` where that cannot be said."""

    part: Part | None = None
    """Which part of that period is meant."""

    rule: str = ""
    """The name of the rule that found it."""


class _Found(NamedTuple):
    """A match that was read, by its place in the sentence."""

    start: int
    end: int
    rule: TimeRule
    edtf: str | None
    part: Part | None


def find_times(
    text: str,
    sentence: Span,
    published: date | None,
    language: Language,
    *,
    words: frozenset[str] | None = None,
) -> tuple[TimeMention, ...]:
    """Find the expressions of time in a sentence of a text.

    Args:
        text: The whole text.
        sentence: Where to look.
        published: The day against which relative expressions are read; `None` leaves them open.
        language: The language, with its rules and words.
        words: The words of the sentence, if they are known (`newsevents.parser.tokens.words_in`): what is
            said with none of them is not looked for.

    Returns:
        The expressions, in the order of the text, without overlaps.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> text = "They met last month."
        >>> found = find_times(text, Span(0, 20), date(2018, 11, 13), ENGLISH)
        >>> [(item.phrase, item.edtf, item.rule) for item in found]
        [('last month', '2018-10', 'relative-period')]
    """
    if words is None:
        words = words_in(tokenize(text, language, sentence.start, sentence.end))
    table = language.times
    if table.needed.isdisjoint(words) and not table.words.dated.search(text, sentence.start, sentence.end):
        return ()
    return _Finder(sentence.of(text), words, published, table).mentions(text, sentence.start)


class _Finder:
    """Looks for the expressions of time in one sentence."""

    def __init__(
        self, sentence: str, words: frozenset[str], published: date | None, table: TimeTable
    ) -> None:
        self._sentence = sentence
        self._lower = lower = _lowered(sentence)
        self._published = published
        self._table = table
        pieces = _WORD.split(lower)  # what stands between words, and words, by turns
        self._words = pieces[1::2]
        self._starts = list(accumulate(map(len, pieces)))[:-1:2]
        self._in_sentence = words
        self._small = self._written_small(words & table.words.capitalised)
        self._found: list[_Found] = []

    def _written_small(self, names: frozenset[str]) -> list[int]:
        """Return where words stand that would need a capital to be a name: "may", "march"."""
        if not names:
            return []
        places = zip(self._starts, self._words, strict=True)
        return [
            start for start, word in places if word in names and self._sentence[start] == self._lower[start]
        ]

    def mentions(self, text: str, offset: int) -> tuple[TimeMention, ...]:
        """Return what is found, by its place in the whole text."""
        keys = self._table.keys
        for at, word in enumerate(self._words):
            if word in keys or word[0] <= "9":
                rules = self._table.rules_at(word, self._in_sentence)
                if rules:
                    self._match(at, rules)
        return tuple(self._mention(found, text, offset) for found in self._found)

    def _match(self, at: int, rules: list[TimeRule]) -> None:
        """Keep the match with a word that starts first, unless it cuts one in two that is found."""
        found, end = self._found, self._starts[at] + len(self._words[at])
        inside = bool(found) and found[-1].end >= end
        for start in self._places(at):
            kept = len(found)
            while kept and found[kept - 1].start >= start:
                kept -= 1
            if inside and kept == len(found):
                return
            if kept and found[kept - 1].end > start:
                continue
            for rule in rules:
                match = rule.regex.match(self._lower, start)
                if match is not None and self._holds(rule, match, end) and self._read(rule, match, kept):
                    return

    def _places(self, at: int) -> list[int]:
        """Return where a match with a word may start, first things first."""
        leads, words = self._table.leads, self._words
        first = at
        while first and at - first < _REACH and (words[first - 1] in leads or words[first - 1][0] <= "9"):
            first -= 1
        return [
            start
            for start in self._starts[first : at + 1]
            if not start or self._lower[start - 1] not in _JOINED
        ]

    def _holds(self, rule: TimeRule, match: re.Match[str], needed: int) -> bool:
        """Say whether a match reaches as far as it must, and has the capitals that it needs."""
        start, end = match.span()
        latest = self._found[-1] if self._found else None
        if end < needed or (latest and latest.start >= start and end < latest.end):
            return False
        if self._small and not rule.small and any(start <= place < end for place in self._small):
            return False
        return not rule.capitals or self._has_capitals(rule.capitals, start, end)

    def _has_capitals(self, names: frozenset[str], start: int, end: int) -> bool:
        places = zip(self._starts, self._words, strict=True)
        inside = (place for place, word in places if start <= place < end and word in names)
        return all(self._sentence[place].isupper() for place in inside)

    def _read(self, rule: TimeRule, match: re.Match[str], kept: int) -> bool:
        """Keep a match with what it says, behind the first so many; say whether its rule applies."""
        stated = next((item.edtf for item in reversed(self._found[:kept]) if item.edtf), None)
        before = self._lower[max(0, match.start() - _CONTEXT) : match.start()]
        behind = self._lower[match.end() : match.end() + _CONTEXT]
        reading = rule.read(match, Reference(self._published, self._table.words, stated, before, behind))
        if reading is None:
            return False
        self._found[kept:] = [_Found(match.start(), match.end(), rule, *reading)]
        return True

    def _mention(self, found: _Found, text: str, offset: int) -> TimeMention:
        """“since 1969” and "by Friday" name all that lies behind, or before, what follows."""
        start, edtf = found.start, found.edtf
        limit = self._table.words.limit.search(self._lower, max(0, start - _LIMIT_REACH), start)
        if limit and found.rule.kind == "date" and not (edtf and ("/" in edtf or "X" in edtf)):
            start, edtf = limit.start(), _limited(edtf, self._table.words.limits[limit[1]])
        span = Span(offset + start, offset + found.end)
        return TimeMention(
            span, span.of(text), found.rule.kind, edtf, found.part if edtf else None, found.rule.name
        )


def _limited(edtf: str | None, limit: str) -> str | None:
    if edtf is None:
        return None
    if limit == "from":
        return f"{edtf}/.."
    latest = bounds(parse(edtf)).latest
    return f"../{latest.isoformat()}" if isinstance(latest, date) else edtf


def _lowered(sentence: str) -> str:
    """Return the sentence in small letters, each character in its place."""
    lower = sentence.lower()
    if len(lower) == len(sentence):
        return lower
    return "".join(small if len(small := character.lower()) == 1 else character for character in sentence)
