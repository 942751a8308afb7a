"""Misread: where a document differs from what its article says.

The comparison knows nothing of the parser that made the document: any reader of news can be held to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.schema.meeting import Meeting
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.schema.actor import Actor
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.statement import Statement
    from newsevents.strategies.invented.article import Article
    from newsevents.strategies.invented.sentence import Counted, Dated, Met, Said
    from newsevents.strategies.invented.words import Voice

Aspect: TypeAlias = Literal[
    "statement", "speaker", "act", "mode", "content", "cue", "within", "extra",
    "time", "count", "meeting", "participants", "place", "start", "status",
]  # fmt: skip
"""What can be wrong: a statement not found, one of its parts, one too many; a time, a number, a meeting."""

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PLANNED = frozenset(("planned", "proposed"))
_NEAR = 0.5
"""Share of letters and digits that two contents have in common at least, to be of one statement."""


@attrs.frozen
class Misread:
    """Something that the document has otherwise than its article.

    Example:
        >>> Misread("act", Span(0, 4), "denies", "asserts").aspect
        'act'
    """

    aspect: Aspect
    """What is wrong."""

    span: Span
    """Where in the text."""

    expected: str
    """What the article says."""

    found: str
    """What the document has; empty where it has nothing."""


def misread(article: Article, document: NewsDocument) -> tuple[Misread, ...]:
    """Return what a document has otherwise than the article that it was read from.

    Contents and cues are compared by the letters and digits that they cover, so that it does not matter
    whether quotation marks and punctuation at an edge belong to them, nor how a content is cut into parts.

    Args:
        article: The article.
        document: What somebody read in its text.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> from newsevents.strategies.invented.article import article_of
        >>> from newsevents.strategies.invented.form import REPLY
        >>> from newsevents.strategies.invented.sentence import Line
        >>> import datetime
        >>> article = article_of([Line(REPLY[0])], datetime.date(2018, 11, 13))
        >>> empty = NewsDocument(id="urn:example:1", source=Source(text=article.text))
        >>> [(item.aspect, item.expected) for item in misread(article, empty)]
        [('statement', 'Ada Bree: the closure')]
    """
    return (
        *_statements(article, document),
        *(found for time in article.times for found in _time(time, document)),
        *(found for count in article.counts for found in _count(article, count, document)),
        *(found for met in article.meetings for found in _meeting(article, met, document)),
    )


# Statements


def _statements(article: Article, document: NewsDocument) -> Iterator[Misread]:
    pairs = _paired(article, document)
    actors = {actor.id: actor for actor in document.actors}
    for said, found in zip(article.said, pairs, strict=True):
        if found is None:
            speaker = said.speaker.name if said.speaker else "?"
            expected = f"{speaker}: {_words(article.text, said.content)}"
            yield Misread("statement", said.content[0], expected, "")
        else:
            for aspect, expected, got in _parts(article, said, found, actors):
                if expected != got:
                    yield Misread(aspect, said.content[0], expected, got)
            yield from _nesting(said, found, pairs)
    taken = [found.id for found in pairs if found]
    for item in document.statements:
        if item.id not in taken:
            spans = _spans(item.content) or _spans(item.evidence)
            yield Misread("extra", spans[0] if spans else Span(0, 0), "", _words(article.text, spans))


def _paired(article: Article, document: NewsDocument) -> list[Statement | None]:
    """Return for each statement of the article the most similar one of the document, if there is one."""
    read = {item.id: (item, _letters(article.text, _spans(item.content))) for item in document.statements}
    pairs: list[Statement | None] = []
    for said in article.said:
        wanted = _letters(article.text, said.content)
        near = {
            name: (_cue(article.text, said, item), len(wanted & letters) / len(wanted | letters))
            for name, (item, letters) in read.items()
            if letters and len(wanted & letters) >= _NEAR * len(wanted | letters)
        }
        best = max(near, key=lambda name: near[name]) if near else None
        pairs.append(read.pop(best)[0] if best else None)
    return pairs


def _cue(text: str, said: Said, item: Statement) -> bool:
    cue = _spans([item.cue.evidence] if item.cue else [])
    return _letters(text, [said.cue] if said.cue else []) == _letters(text, cue)


def _parts(
    article: Article, said: Said, found: Statement, actors: dict[str, Actor]
) -> Iterator[tuple[Aspect, str, str]]:
    """Yield what is compared in a statement: the aspect, what is expected, and what the document has."""
    text, content, speaker = article.text, _spans(found.content), actors[found.speaker]
    cue = found.cue.evidence.exact if found.cue else ""
    expected = said.speaker.name if said.speaker else "?"
    yield "speaker", expected, expected if _is(said.speaker, speaker) else str(speaker.name)
    yield "act", said.act, found.act
    yield "mode", said.mode, found.mode
    same = _letters(text, said.content) == _letters(text, content)
    words = _words(text, said.content)
    yield "content", words, words if same else _words(text, content)
    marked = said.cue.of(text) if said.cue else ""
    yield "cue", marked, marked if _cue(text, said, found) else cue


def _nesting(said: Said, found: Statement, pairs: list[Statement | None]) -> Iterator[Misread]:
    outer = None if said.within is None else pairs[said.within]
    if (said.within is None) != (found.within is None) or (outer and outer.id != found.within):
        yield Misread("within", said.content[0], str(outer and outer.id), str(found.within))


def _is(voice: Voice | None, actor: Actor) -> bool:
    if voice is None:
        return actor.kind == "unidentified"
    return not _names(voice.name, voice.first.rstrip(",")).isdisjoint(_names(actor.name, *actor.aliases))


def _names(*names: str | None) -> set[str]:
    return {_ARTICLE.sub("", name.replace("'", "’")).lower() for name in names if name}


# Times, numbers, meetings


def _time(time: Dated, document: NewsDocument) -> Iterator[Misread]:
    there = [item.edtf for item in document.times if item.evidence and _overlap(time.span, item.evidence)]
    if there != [time.edtf]:
        yield Misread("time", time.span, time.edtf, ", ".join(map(str, there)))


def _count(article: Article, counted: Counted, document: NewsDocument) -> Iterator[Misread]:
    there = {
        (quantity.comparator, quantity.value, quantity.low, quantity.high)
        for claim in document.claims
        if claim.value.type == "quantity"
        and (quantity := claim.value.quantity).evidence
        and _overlap(counted.span, quantity.evidence)
    }
    count = counted.count
    if there != {(count.comparator, count.value, count.low, count.high)}:
        yield Misread("count", counted.span, counted.span.of(article.text), str(sorted(map(str, there))))


def _meeting(article: Article, met: Met, document: NewsDocument) -> Iterator[Misread]:
    events = (item for item in document.events if isinstance(item, Meeting))
    event = next((item for item in events if any(_overlap(met.span, part) for part in item.evidence)), None)
    if event is None:
        yield Misread("meeting", met.span, met.span.of(article.text), "")
        return
    actors = {actor.id: actor for actor in document.actors}
    places = {place.id: place.name for place in document.places}
    came = [actors[item.actor] for item in event.participants]
    for voice in met.participants:
        if not any(_is(voice, actor) for actor in came):
            yield Misread("participants", met.span, voice.name, ", ".join(str(actor.name) for actor in came))
    place = places[event.place] if event.place else None
    if place != met.place:
        yield Misread("place", met.span, str(met.place), str(place))
    start = event.start.edtf if event.start else None
    if start != met.edtf:
        yield Misread("start", met.span, met.edtf, str(start))
    if (event.status in _PLANNED) != met.planned:
        yield Misread("status", met.span, "planned" if met.planned else "held", event.status)


def _overlap(span: Span, evidence: Evidence) -> bool:
    return span.overlaps(Span(evidence.start, evidence.end))


def _spans(parts: Iterable[Evidence]) -> tuple[Span, ...]:
    return tuple(Span(part.start, part.end) for part in parts)


def _letters(text: str, spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


def _words(text: str, spans: Iterable[Span]) -> str:
    return " ... ".join(span.of(text) for span in spans)
