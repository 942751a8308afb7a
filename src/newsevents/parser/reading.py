"""Reading: the stages, from the text of an article to its records."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.assemble import Assembler
from newsevents.parser.attribution import Reading
from newsevents.parser.cast import Cast
from newsevents.parser.casualties import HARMS, claim_casualties
from newsevents.parser.claims import Claims
from newsevents.parser.conflicts import ConflictFinder, respond_to_refusals
from newsevents.parser.counts import find_counts
from newsevents.parser.drafts import Sentence
from newsevents.parser.lexicon.english import meetings
from newsevents.parser.meeting_claims import claim_durations, claim_meetings
from newsevents.parser.meetings import MeetingFinder
from newsevents.parser.mentions import capitalised_inside, find_mentions, opening_name
from newsevents.parser.occasions import find_briefings, relative_times
from newsevents.parser.quotations import find_quotations, quotations_in
from newsevents.parser.relations import claim_relations
from newsevents.parser.said import Said
from newsevents.parser.segment import is_notice, sentences
from newsevents.parser.times import find_times
from newsevents.parser.tokens import lowered_headline, tokenize, words_in
from newsevents.parser.visits import VisitFinder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from newsevents.parser.assemble import Explanation
    from newsevents.parser.backend import Backend
    from newsevents.parser.drafts import ClaimDraft, ConflictDraft, EventDraft
    from newsevents.parser.language import Language
    from newsevents.parser.mention import Mention
    from newsevents.parser.quotations import Quotation
    from newsevents.parser.segment import Layout
    from newsevents.parser.tokens import Token
    from newsevents.text.span import Span

MAX_SENTENCE = 5_000
"""Longest sentence that is read, in code points; longer ones are no prose and yield no records."""

_HEADLINE, _SUBHEADLINE = -2, -1
_COUNTED = frozenset().union(meetings.FORMATS, meetings.VERBS.words, HARMS)
"""Words for what is counted: only beside them numbers are asked for."""


def read_records(
    text: str, layout: Layout, day: date | None, backend: Backend, language: Language
) -> tuple[dict[str, object], tuple[Explanation, ...], int]:
    """Return the records of an article by field, which rule found each, and how many sentences are not read.

    Args:
        text: The text.
        layout: Its parts.
        day: The day of publication, against which times are read.
        backend: Who does which stage.
        language: The words of its language.
    """
    quotations = _quotations(text, layout, language)
    reader = _Reader(text, day, backend, language)
    article = reader.article(layout, quotations)
    cast = _cast(article, quotations, language)
    reading = Reading(text, article.in_order, quotations, cast, day)
    statements = backend.statements(reading)
    said = Said(statements, reading.unsaid)
    briefings = find_briefings(statements)
    before = list(relative_times(text, statements))
    happenings = _happenings(article, cast, said) if language.happenings else _Happenings()
    maker = Assembler(text, language)
    dated = (time for item in article.in_order for time in item.times if time.kind == "date")
    records: dict[str, object] = {
        "actors": maker.actors(cast.entities),
        "places": maker.places(cast.places),
        "events": maker.events([*happenings.events, *briefings]),
        "statements": maker.statements(statements),
        "times": maker.times(sorted(chain(dated, before), key=lambda time: time.span)),
        "claims": maker.claims(happenings.claims),
        "conflicts": maker.conflicts(happenings.conflicts),
    }
    return records, tuple(maker.explanations), article.passed_over


@attrs.frozen(eq=False)
class _Article:
    """The sentences of an article."""

    text: str
    in_order: tuple[Sentence, ...]
    """In the order of the text."""
    passed_over: int
    """How many are too long to be read."""

    @property
    def body_first(self) -> Iterator[Sentence]:
        """The body, then the headlines: these are short for what the body tells in full."""
        yield from (item for item in self.in_order if item.paragraph >= 0)
        yield from (item for item in self.in_order if item.paragraph < 0)


@attrs.frozen(eq=False)
class _Happenings:
    """What happened by the text, and what is said of it."""

    events: list[EventDraft] = attrs.field(factory=list)
    claims: list[ClaimDraft] = attrs.field(factory=list)
    conflicts: list[ConflictDraft] = attrs.field(factory=list)


def _quotations(text: str, layout: Layout, language: Language) -> tuple[Quotation, ...]:
    heads = [span for span in (layout.headline, layout.subheadline) if span]
    dashes = language.clauses.dashes_open_speech
    return find_quotations(text, [*heads, *layout.paragraphs], dashes=dashes)


@attrs.frozen(eq=False)
class _Reader:
    """Reads the sentences of a text, each by itself."""

    text: str
    day: date | None
    backend: Backend
    language: Language

    def article(self, layout: Layout, quotations: tuple[Quotation, ...]) -> _Article:
        """Return the sentences of the text, with what is found in each."""
        every = list(self._spans(layout, quotations))
        spans = [(number, span) for number, span in every if len(span) <= MAX_SENTENCE]
        tokens = [self._tokens(span) for _, span in spans]
        body = [words for (number, _), words in zip(spans, tokens, strict=True) if number >= 0]
        names = self._names(body)
        read = (
            self._sentence(number, span, words, names)
            for (number, span), words in zip(spans, tokens, strict=True)
        )
        return _Article(self.text, tuple(read), len(every) - len(spans))

    def _names(self, body: list[tuple[Token, ...]]) -> frozenset[str]:
        """Return the capitalised words that are names: inside sentences, or first and never small."""
        opening = {word for tokens in body if (word := opening_name(tokens, self.language))}
        small = {token.text for token in chain.from_iterable(body if opening else ())}
        speaking = (word for word in opening if word.lower() not in small)
        return frozenset(chain(chain.from_iterable(map(capitalised_inside, body)), speaking))

    def _spans(self, layout: Layout, quotations: tuple[Quotation, ...]) -> Iterator[tuple[int, Span]]:
        """Yield the sentences with the number of their paragraph, in the order of the text."""
        for number, head in ((_HEADLINE, layout.headline), (_SUBHEADLINE, layout.subheadline)):
            if head is not None:
                yield number, head
        for number, paragraph in enumerate(layout.paragraphs):
            here = quotations_in(quotations, paragraph)
            for span in sentences(self.text, paragraph, here, self.language):
                if not is_notice(self.text, span, self.language):
                    yield number, span

    def _tokens(self, span: Span) -> tuple[Token, ...]:
        if self.backend.tokens is not None:
            return self.backend.tokens(self.text, self.language, span.start, span.end)
        return tokenize(self.text, self.language, span.start, span.end)

    def _sentence(
        self, number: int, span: Span, tokens: tuple[Token, ...], names: frozenset[str]
    ) -> Sentence:
        text, language = self.text, self.language
        plain = self._lowered(tokens, names) if number < 0 else tokens
        words = words_in(tokens)
        times = find_times(text, span, self.day, language, words=words)
        taken = tuple(time.span for time in times)
        mentions = self._mentions(plain, names, taken)
        counted = language.happenings and not _COUNTED.isdisjoint(words)
        counts = find_counts(text, tokens, taken) if counted else ()
        return Sentence(span, number, plain, words, language, mentions, times, counts)

    def _lowered(self, tokens: tuple[Token, ...], names: frozenset[str]) -> tuple[Token, ...]:
        return lowered_headline(tokens, names | self.language.gazetteer.words, self.language)

    def _mentions(
        self, tokens: tuple[Token, ...], names: frozenset[str], taken: tuple[Span, ...]
    ) -> tuple[Mention, ...]:
        if self.backend.mentions is not None:
            return self.backend.mentions(self.text, tokens, names, taken, self.language)
        return find_mentions(self.text, tokens, names, taken, self.language)


def _cast(article: _Article, quotations: tuple[Quotation, ...], language: Language) -> Cast:
    cast = Cast(article.text, language)
    cast.introduce(mention for item in article.in_order for mention in item.mentions)
    cast.resolve_all((item.mentions, _quoted(item, quotations)) for item in article.body_first)
    return cast


def _quoted(sentence: Sentence, quotations: tuple[Quotation, ...]) -> frozenset[Mention]:
    """Return the mentions of a sentence that stand in quotations which start in it."""
    spans = [item.outer for item in quotations_in(quotations, sentence.span)]
    mentions = sentence.mentions if spans else ()
    return frozenset(item for item in mentions if any(span.contains(item.span) for span in spans))


def _happenings(article: _Article, cast: Cast, said: Said) -> _Happenings:
    meetings, visits = MeetingFinder(article.text, cast, said), VisitFinder(article.text, cast)
    for sentence in article.body_first:
        meetings.read(sentence)
        visits.read(sentence)
    claims = Claims(said)
    series = claim_meetings(meetings.mentions, claims)
    claim_durations(article.text, article.in_order, meetings.mentions, claims)
    claim_casualties(cast, article.in_order, claims)
    claim_relations(cast, article.in_order, claims)
    respond_to_refusals(article.text, claims)
    conflicts = ConflictFinder(article.text, article.in_order, claims).find()
    return _Happenings([*series, *meetings.events, *visits.events], list(claims), conflicts)
