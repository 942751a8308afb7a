"""Article: from a text to a document, stage by stage.

segment → quotations → times and counts → mentions → cast → attribution → meetings and visits → claims
and conflicts → assemble. No stage asks a model or the network, and none draws at random: the same
text gives the same document.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from datetime import date, datetime
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.assemble import Assembler
from newsevents.parser.attribution import Attributor
from newsevents.parser.cast import Cast
from newsevents.parser.claims import ClaimFinder
from newsevents.parser.counts import find_counts
from newsevents.parser.drafts import EventDraft, ParticipantDraft, RelayDraft, Sentence
from newsevents.parser.lexicon import gazetteer
from newsevents.parser.meetings import MeetingFinder
from newsevents.parser.mentions import capitalised_inside, find_mentions
from newsevents.parser.quotations import find_quotations
from newsevents.parser.segment import Layout, lay_out, sentences
from newsevents.parser.times import TimeMention, find_times
from newsevents.parser.tokens import lowered_headline, tokenize
from newsevents.parser.visits import VisitFinder
from newsevents.schema.document import NewsDocument
from newsevents.schema.provenance import Gap, Provenance
from newsevents.schema.scalars import MOMENT
from newsevents.schema.source import Source
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.drafts import CountDraft, StatementDraft
    from newsevents.parser.quotations import Quotation

LANGUAGES = ("en",)
"""Languages that the parser reads."""

RULES_VERSION = "1"
"""Version of the rules, for the provenance of documents."""

MAX_TEXT = 10_000_000
MAX_SENTENCE = 5_000
"""Longest sentence that is read, in code points; longer ones are no prose and yield no records."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_RELATIVE_TO = re.compile(r"\b(before|after|since)\s+(?:the\s+)?$", re.IGNORECASE)


def parse_article(
    text: str,
    *,
    published: str | date | datetime | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: str = "en",
) -> NewsDocument:
    """Read an article and return what it says, on whose word.

    Args:
        text: The text: headline, a line below it, and paragraphs between blank lines.
        published: When it was published: a date, or a time with its zone. Relative expressions of time
            are read against it; without it they stay open.
        publisher: Name of the outlet.
        url: Where the article was read.
        language: Language of the text; only English is read.

    Returns:
        A document that passes every check. A text in which nothing is found gives one without records.

    Raises:
        ValueError: `published` is no date and no zoned time, `url` is no web address, or the language is
            not read. No text raises.

    Example:
        >>> document = parse_article("The talks failed, Ivan Petrov said on Monday.", published="2018-11-13")
        >>> statement = document.statements[0]
        >>> statement.speaker, statement.cue.lemma, statement.time.edtf
        ('actor:petrov', 'say', '2018-11-12')
    """
    if language not in LANGUAGES:
        message = f"Expected one of the languages {', '.join(LANGUAGES)}, found {language!r}"
        raise ValueError(message)
    moment = _moment(published)
    clean, replaced = _SURROGATE.subn("\ufffd", text)
    source = _source(clean, moment, publisher, url, language)
    if len(clean) > MAX_TEXT:
        return _document(
            clean, source.replaced(text=None), (_gap("/source/text", f"longer than {MAX_TEXT} code points"),)
        )
    reading = _Reading(clean, moment)
    gaps = [_gap("/source/published", None)] if moment is None else []
    if replaced:
        gaps.append(
            _gap("/source/text", f"{replaced} lone surrogates, which are no characters, stand as U+FFFD")
        )
    return _document(clean, source.replaced(**reading.headlines()), tuple(gaps), **reading.records())


def _moment(published: str | date | datetime | None) -> date | datetime | None:
    if published is None:
        return None
    try:
        if isinstance(published, str):
            return MOMENT.validate_json(json.dumps(published))
        return MOMENT.validate_python(published)
    except ValueError as error:
        message = f"Expected a date such as 2018-11-13, or a time with its zone, found {published!r}"
        raise ValueError(message) from error


def _source(
    text: str, published: date | datetime | None, publisher: str | None, url: str | None, language: str
) -> Source:
    stated = {"url": url, "publisher": publisher}
    for name, value in stated.items():
        try:
            Source.model_validate({name: value})
        except ValueError as error:
            message = f"Expected a valid {name}, found {value!r}"
            raise ValueError(message) from error
    return Source(
        url=url,
        publisher=publisher,
        published=published,
        language=language,
        text=text if len(text) <= MAX_TEXT else None,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        text_length=len(text),
    )


def _gap(path: str, note: str | None) -> Gap:
    return Gap(path=path, reason="unknown", note=note)


def _document(text: str, source: Source, gaps: tuple[Gap, ...], **records: object) -> NewsDocument:
    """The document's URI is the web address, or the name of the text by its hash (RFC 6920)."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return NewsDocument(
        id=source.url or f"ni:///sha-256;{digest}", source=source, gaps=gaps,
        provenance=Provenance(method="rule", tool="newsevents.parser", version=RULES_VERSION), **records,  # type: ignore[arg-type]
    )  # fmt: skip


@attrs.frozen(eq=False)
class _Reading:
    """All that was read from one text."""

    text: str
    published: date | datetime | None

    def headlines(self) -> dict[str, str | None]:
        layout = lay_out(self.text)
        return {
            "headline": _line(self.text, layout.headline),
            "subheadline": _line(self.text, layout.subheadline),
        }

    def records(self) -> dict[str, object]:
        """Run the stages and return the records by their field in the document."""
        text, layout = self.text, lay_out(self.text)
        quotations = find_quotations(text, _stretches(layout))
        body = self._sentences(layout, quotations)
        cast = Cast(text)
        in_order = sorted(body, key=lambda item: item.span)
        cast.introduce(mention for item in in_order for mention in item.mentions)
        cast.resolve_all(
            item.mentions
            for item in [
                *(i for i in in_order if i.paragraph >= 0),
                *(i for i in in_order if i.paragraph < 0),
            ]
        )
        attributor = Attributor(text, quotations, cast)
        for item in in_order:
            attributor.read(item)
        statements = attributor.statements
        occasions = _occasions(statements)
        before = _relative_times(text, statements)
        counts = {item: _counts(text, item) for item in body}
        meetings, visits = MeetingFinder(text, cast), VisitFinder(text, cast)
        for item in sorted(body, key=lambda item: (item.paragraph < 0, item.span)):
            meetings.read(item, counts[item], statements)
            visits.read(item)
        finder = ClaimFinder(text, cast, statements)
        series = finder.meetings(meetings.mentions)
        finder.durations(in_order, meetings.events)
        finder.casualties((item, counts[item]) for item in in_order)
        finder.relations(in_order)
        finder.refusals()
        finder.find_conflicts(in_order)
        times = sorted(
            [*(time for item in body for time in item.times if time.kind == "date"), *before],
            key=lambda time: time.span,
        )
        events = [*series, *meetings.events, *visits.events, *occasions]
        maker = Assembler(text)
        for entity in (draft.speaker for draft in statements):
            entity.use()
        actors = maker.actors(cast.entities)
        return {
            "actors": actors,
            "places": maker.places(cast.places),
            "events": maker.events(events),
            "statements": maker.statements(statements),
            "times": tuple(maker.window(time) for time in times),
            "claims": maker.claims(finder.claims),
            "conflicts": maker.conflicts(finder.conflicts),
        }

    def _sentences(self, layout: Layout, quotations: tuple[Quotation, ...]) -> list[Sentence]:
        text, day = self.text, self._day()
        spans = [
            (number, span)
            for number, paragraph in enumerate(layout.paragraphs)
            for span in sentences(text, paragraph, quotations)
        ]
        spans += [
            (number, span) for number, span in ((-2, layout.headline), (-1, layout.subheadline)) if span
        ]
        spans = [(number, span) for number, span in spans if len(span) <= MAX_SENTENCE]
        tokens = [tokenize(text, span.start, span.end) for _, span in spans]
        known = frozenset(
            word
            for (number, _), words in zip(spans, tokens, strict=True)
            if number >= 0
            for word in capitalised_inside(words)
        )
        found = []
        for (number, span), words in zip(spans, tokens, strict=True):
            plain = lowered_headline(words, known | gazetteer.WORDS) if number < 0 else words
            times = find_times(text, [span], day)
            mentions = find_mentions(text, plain, known, tuple(time.span for time in times))
            found.append(Sentence(span, number, plain, mentions, times))
        return found

    def _day(self) -> date | None:
        return self.published.date() if isinstance(self.published, datetime) else self.published


def _line(text: str, span: Span | None) -> str | None:
    return " ".join(span.of(text).split())[:1_000] if span else None


def _stretches(layout: Layout) -> list[Span]:
    heads = [span for span in (layout.headline, layout.subheadline) if span]
    return [*heads, *layout.paragraphs]


def _counts(text: str, sentence: Sentence) -> tuple[CountDraft, ...]:
    taken = tuple(time.span for time in sentence.times)
    return find_counts(text, [sentence.span], taken)


def _occasions(statements: list[StatementDraft]) -> list[EventDraft]:
    """An outlet that tells of somebody's words to reporters has relayed what that speaker says next."""
    events: list[EventDraft] = []
    current: dict[object, tuple[RelayDraft, EventDraft]] = {}
    for draft in statements:
        outer = draft.within
        if (
            draft.content_kind == "topic"
            and outer is not None
            and outer.speaker.organization_type == "news_media"
            and outer.cue
        ):
            event = EventDraft(
                "meeting", "briefing", spans=[draft.sentence.span], start=draft.time, topic=None
            )
            event.participants = [
                ParticipantDraft(actor) for actor in dict.fromkeys([draft.speaker, *draft.addressees])
            ]
            draft.occasion = event
            events.append(event)
            current[draft.speaker] = RelayDraft(outer.speaker, outer.speaker_span or outer.cue), event
        elif outer is None and draft.speaker in current and draft.content_kind == "proposition":
            relay, event = current[draft.speaker]
            draft.via.insert(0, relay)
            draft.occasion = event
    return events


def _relative_times(text: str, statements: list[StatementDraft]) -> list[TimeMention]:
    """ "Before the Kremlin’s allegation" is a time: until, or from, the time of that statement."""
    found = []
    for draft in statements:
        start = draft.speaker_span.start if draft.speaker_span else 0
        match = _RELATIVE_TO.search(text, max(0, start - 12), start)
        if draft.content_kind != "reference" or draft.cue is None or match is None:
            continue
        span = Span(match.start(), draft.cue.end)
        when = draft.refers_to.time.edtf if draft.refers_to and draft.refers_to.time else None
        edtf = (
            None
            if when is None or "/" in when
            else f"../{when}"
            if match.group(1).lower() == "before"
            else f"{when}/.."
        )
        found.append(TimeMention(span, span.of(text), "date", edtf))
    return found
