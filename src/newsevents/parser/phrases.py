"""Phrases: a sentence as a row of items in which each quotation is one, and who stands before a verb."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lexicon import cues
from newsevents.parser.tokens import Token, index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.cast import Cast
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.entities import Entity
    from newsevents.parser.mention import Mention
    from newsevents.parser.quotations import Quotation

_RELATIVE = frozenset("who which that whom".split())
_BE = frozenset("is are was were be been being ’s ’re".split())


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

    def span(self, first: int, last: int | None = None) -> Span:
        """Return where an item stands, or the items from one index to another."""
        return Span(self.items[first].start, self.items[first if last is None else last].end)

    def is_quoted(self, span: Span) -> bool:
        """Say whether a span lies wholly inside a quotation, with or without its marks."""
        return any(item.outer.contains(span) or item.inner.contains(span) for item in self.quotations)

    def text_from(self, at: int) -> int:
        """Return the offset where the item at an index starts, or the end of the stretch."""
        return self.items[at].start if at < len(self.items) else self.scope.end

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
    return Row(tuple(items), sentence, scope, quotations)


def _in_date(items: list[Token], date: Span) -> None:
    """Let the tokens of a date end nothing, and be no verbs: "May 3, 1997"."""
    for at in range(bisect_left(items, (date.start,)), bisect_left(items, (date.end,))):
        if items[at].tag in {"COMMA", "AUX"}:
            items[at] = items[at]._replace(tag="NUM")


@attrs.frozen
class Subject:
    """Whoever stands before, or after, a verb."""

    entity: Entity
    """The actor."""

    span: Span
    """Where the phrase stands."""

    first: int
    """Index of its first item."""

    last: int
    """Index of its last item."""


def verb_phrase_start(row: Row, at: int) -> int:
    """Return the index of the first auxiliary or adverb of the verb phrase that ends at an index.

    Example:
        "the Trump administration has repeatedly refused": from `refused` back to `has`.
    """
    start = at
    while row.tag(start - 1) in {"AUX", "ADV"} or row.lower(start - 1) in {"to", "not"}:
        start -= 1
    return start


def is_passive(row: Row, at: int) -> bool:
    """Say whether a participle is passive: a form of `be` stands among its auxiliaries."""
    start = verb_phrase_start(row, at)
    return any(row.lower(index) in _BE for index in range(start, at)) and not row.lower(at).endswith("ing")


def subject_before(row: Row, at: int, cast: Cast) -> Subject | None:
    """Return the subject whose phrase ends right before an index.

    Auxiliaries and adverbs before the verb, quotations in between, appositions between commas and
    relative clauses are passed over.
    """
    last = verb_phrase_start(row, at) - 1
    for _ in range(6):
        while row.tag(last) in {"QUOTE", "ADV"} or (last >= 0 and row.items[last].text in {")", "]"}):
            last = _before_brackets(row, last)
        if last < 0:
            return None
        if row.lower(last) in {"who", "which"}:
            last -= 2 if row.tag(last - 1) == "COMMA" else 1
            continue
        if row.tag(last) == "COMMA":
            skipped = _before_apposition(row, last)
            if skipped is None:
                return None
            last = skipped
            continue
        return _ending_at(row, last, cast) or _described(row, last, cast)
    return None


def _before_brackets(row: Row, at: int) -> int:
    """Return the index before a closing bracket and all that it encloses, or before any other item."""
    if row.items[at].text == ")":
        opening = next(
            (index for index in range(at - 1, max(-1, at - 8), -1) if row.items[index].text == "("), at
        )
        return opening - 1
    return at - 1


def _before_apposition(row: Row, comma: int) -> int | None:
    """Return the index before an apposition that ends at a comma, or that of the item before the comma."""
    if row.tag(comma - 1) in {"QUOTE", "ADV"} or row.tag(comma + 1) == "QUOTE":
        return comma - 1
    for index in range(comma - 1, max(-1, comma - 30), -1):
        if row.tag(index) == "COMMA":
            return index - 1
    return None


def _ending_at(row: Row, last: int, cast: Cast) -> Subject | None:
    """Return the longest mention that ends with an item, or in front of a phrase that belongs to it."""
    end = row.items[last].end
    found = [item for item in row.sentence.mentions if item.span.end == end and item in cast.by_mention]
    if not found:
        return _with_complement(row, last, cast)
    mention = min(found, key=lambda item: item.span.start)
    whole = _head_of_complement(row, mention, cast)
    return _subject(row, whole or mention, last, cast)


def _subject(row: Row, mention: Mention, last: int, cast: Cast) -> Subject:
    first = next((at for at, item in enumerate(row.items) if item.start >= mention.span.start), last)
    return Subject(cast.by_mention[mention], mention.span, first, last)


def _head_of_complement(row: Row, mention: Mention, cast: Cast) -> Mention | None:
    """Return the noun to which a name belongs: "a spokesman for the ministry", "officials from Iran"."""
    at = next((index for index, item in enumerate(row.items) if item.start >= mention.span.start), 0)
    if row.tag(at - 1) == "DET":
        at -= 1
    if row.lower(at - 1) not in {"of", "for", "from", "at", "in", "with", "to"}:
        return None
    end = row.items[at - 2].end if at >= 2 else -1
    heads = [
        item
        for item in row.sentence.mentions
        if item.span.end == end and item.kind in {"role", "group"} and item in cast.by_mention
    ]
    return min(heads, key=lambda item: item.span.start) if heads else None


def _with_complement(row: Row, last: int, cast: Cast) -> Subject | None:
    """Return the nearest mention before a short phrase or a relative clause that belongs to it."""
    for index in range(last, max(-1, last - 14), -1):
        if row.tag(index) in {"COMMA", "PUNCT", "QUOTE"} or (
            row.lower(index) in cues.VERBS and row.tag(index) != "CAP"
        ):
            return None
        if row.lower(index) in _RELATIVE or row.tag(index) == "PREP":
            end = row.items[index - 1].end if index else -1
            found = [
                item
                for item in row.sentence.mentions
                if item.span.end == end
                and item in cast.by_mention
                and item.kind in {"role", "group", "person", "body"}
            ]
            if found:
                return _subject(row, min(found, key=lambda item: item.span.start), last, cast)
    return None


def _described(row: Row, last: int, cast: Cast) -> Subject | None:
    """Return a subject in words that no gazetteer knows: from its article, or a bare plural."""
    if row.tag(last) not in {"LOW", "CAP"} or row.lower(last) in _NO_SPEAKERS:
        return None
    first = last
    while first > 0 and last - first < 6 and row.tag(first - 1) in {"LOW", "CAP", "POSS", "NUM"}:
        first -= 1
    has_article = first > 0 and row.tag(first - 1) == "DET"
    plural = row.lower(last).endswith("s") and not row.lower(last).endswith("ss")
    bare = first == last and row.tag(first - 1) in {"COMMA", "PUNCT", "QUOTE", "CONJ"}
    if not has_article and not (plural and bare):
        return None
    first -= has_article
    span = Span(row.items[first].start, row.items[last].end)
    return Subject(cast.unnamed(span, plural=plural), span, first, last)


_NO_SPEAKERS = frozenset("it there this that what time day week month year".split())


def subject_after(row: Row, at: int, cast: Cast) -> Subject | None:
    """Return the subject that starts right behind an index: "said Ms Karanja"."""
    found = _starting_at(row, at, cast)
    if not found:
        return _behind_description(row, at, cast)
    mention = max(found, key=lambda item: item.span.end)
    last = max(index for index, item in enumerate(row.items) if item.start < mention.span.end)
    described = mention.kind in {"role", "group", "body"}
    name = _behind_description(row, last, cast) if described else None
    if name is not None and name.entity is cast.by_mention[mention]:
        return attrs.evolve(name, first=at)
    named = _apposed_name(row, last, cast) if described else None
    return Subject(named or cast.by_mention[mention], mention.span, at, last)


def _starting_at(row: Row, at: int, cast: Cast) -> list[Mention]:
    """Return the mentions of actors that start with an item, or with the one behind an article."""
    if at >= len(row.items):
        return []
    start = row.items[at].start
    article = row.items[at + 1].start if row.tag(at) in {"DET", "NUM"} and at + 1 < len(row.items) else start
    return [
        item
        for item in row.sentence.mentions
        if item.span.start in {start, article}
        and item in cast.by_mention
        and item.kind not in {"people", "place", "region"}
    ]


def _behind_description(row: Row, at: int, cast: Cast) -> Subject | None:
    """Return the person whose name stands behind a few small words: "harbour master Noor de Witte"."""
    name = next((index for index in range(at, at + _LONGEST_OFFICE) if row.tag(index) != "LOW"), at)
    found = (
        [item for item in _starting_at(row, name, cast) if item.kind in {"person", "name"}]
        if name > at
        else []
    )
    if row.tag(name) != "CAP" or not found:
        return None
    last = max(index for index, item in enumerate(row.items) if item.start < found[0].span.end)
    return Subject(cast.by_mention[found[0]], found[0].span, at, last)


_LONGEST_OFFICE = 5


def _apposed_name(row: Row, last: int, cast: Cast) -> Entity | None:
    """Return the name behind a description: "said the ministry’s spokesman, Ivan Petrov"."""
    if row.tag(last + 1) != "COMMA" or last + 2 >= len(row.items):
        return None
    start = row.items[last + 2].start
    found = next(
        (item for item in row.sentence.mentions if item.span.start == start and item.kind == "person"), None
    )
    return cast.by_mention.get(found) if found else None
