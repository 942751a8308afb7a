"""Phrases: a sentence as a row of items, in which each quotation is one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.tokens import Token, index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.clause_words import ClauseWords
    from newsevents.parser.cue_words import CueWords
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.quotations import Quotation


@attrs.frozen
class Row:
    """The items of a stretch of a sentence; a quotation is one item tagged QUOTE."""

    items: tuple[Token, ...]
    """Tokens, and quotations as single items."""

    sentence: Sentence
    """The sentence that they belong to."""

    scope: Span
    """The stretch."""

    quotations: tuple[Quotation, ...]
    """The quotations in and around it."""

    marks: tuple[int, ...]
    """Indexes of the items by which something may be told: cues of all sorts, and quotations."""

    cues: CueWords
    """The cue words of the language."""

    clauses: ClauseWords
    """The small words of the language."""

    def span(self, first: int, last: int | None = None) -> Span:
        """Return where an item stands, or the items from one index to another."""
        return Span(self.items[first].start, self.items[first if last is None else last].end)

    def is_quoted(self, span: Span) -> bool:
        """Say whether a span lies wholly inside a quotation, with or without its marks."""
        return any(item.outer.contains(span) or item.inner.contains(span) for item in self.quotations)

    def text_from(self, at: int) -> int:
        """Return the offset where the item at an index starts, or the end of the stretch."""
        return self.items[at].start if at < len(self.items) else self.scope.end

    def is_finite(self, item: Token) -> bool:
        """Say whether an item is a finite verb, as far as its class and its ending tell."""
        return item.tag in {"AUX", "VERB"} or item.lower.endswith(self.clauses.finite_endings)

    def is_plural(self, at: int) -> bool:
        """Say whether an item has the ending of plurals."""
        return self.sentence.language.classes.is_plural(self.lower(at))

    def is_finite_at(self, at: int) -> bool:
        """Say whether the item at an index is a finite verb; behind the ends there is none."""
        return 0 <= at < len(self.items) and self.is_finite(self.items[at])

    def is_bounded_number(self, at: int) -> bool:
        """Say whether a number with words that bound it starts at an index: "at least 12", "over 40"."""
        for words in self.clauses.bounds_by_first.get(self.lower(at), ()):
            behind = at + len(words)
            if all(self.lower(at + step) == word for step, word in enumerate(words)):
                return self.tag(behind) == "NUM" or self.lower(behind) in self.clauses.numbers
        return False

    def tag(self, at: int) -> str:
        """Return an item's tag; behind the ends it is PUNCT."""
        return self.items[at].tag if 0 <= at < len(self.items) else "PUNCT"

    def lower(self, at: int) -> str:
        """Return an item in lower case; behind the ends it is empty."""
        return self.items[at].lower if 0 <= at < len(self.items) else ""


def row_of(sentence: Sentence, scope: Span, quotations: tuple[Quotation, ...]) -> Row:
    """Return the items of a stretch, each quotation that lies inside it made one item."""
    first, stop = index_at(sentence.tokens, scope.start), index_at(sentence.tokens, scope.end)
    items = list(sentence.tokens[first:stop])
    for time in sentence.times:
        _in_date(items, time.span)
    inside = [item.outer for item in quotations if scope.contains(item.outer) and item.outer != scope]
    for quote in reversed(inside):
        at, behind = bisect_left(items, (quote.start,)), bisect_left(items, (quote.end,))
        opens = at < behind and items[at].start == quote.start
        items[at:behind] = [Token(quote.start, quote.end, "“”", "“”", "QUOTE")] if opens else []
    language = sentence.language
    cues = language.cues.all
    marks = [at for at, item in enumerate(items) if item.lower in cues or item.tag == "QUOTE"]
    return Row(tuple(items), sentence, scope, quotations, tuple(marks), language.cues, language.clauses)


def _in_date(items: list[Token], date: Span) -> None:
    """Let the tokens of a date end nothing, and be no verbs: "May 3, 1997"."""
    for at in range(bisect_left(items, (date.start,)), bisect_left(items, (date.end,))):
        if items[at].tag in {"COMMA", "AUX"}:
            items[at] = items[at]._replace(tag="NUM")
