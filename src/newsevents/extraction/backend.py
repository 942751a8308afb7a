"""Draft backend: who says what by a language model's draft, all else by the rules of the parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.extraction.anchor import AT_LEAST
from newsevents.extraction.quotes import Quotes
from newsevents.parser.backend import Backend
from newsevents.parser.drafts import RelayDraft, StatementDraft
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.attribution import Reading
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.entities import Entity
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.extraction import Draft, DraftActor, DraftStatement


def draft_backend(
    draft: Draft, *, name: str = "draft", version: str = "", at_least: int = AT_LEAST
) -> Backend:
    """Return a backend whose statements are those of a draft.

    Speakers are matched with the actors that the rules find in the text, by the quotes of the draft's actors.
    Meetings, claims and conflicts are then read by rules, with the draft's statements as who says so. A
    statement of which no word stands in the text is left out. To make a document of a draft alone, and to be
    told of each quote that does not stand in the text, use `anchor`.

    Args:
        draft: What a model wrote to `extraction_schema()`.
        name: Name of the model, for the provenance of documents.
        version: Its version.
        at_least: From 0 to 100, how much of a quote must stand at a place for it to be taken.

    Example:
        >>> from newsevents.parser import parse_article
        >>> from newsevents.schema.extraction import Draft
        >>> empty = Draft(actors=[], places=[], statements=[], events=[], claims=[], conflicts=[])
        >>> parse_article("The talks failed, Ivan Petrov said.", backend=draft_backend(empty)).statements
        ()
    """

    def statements(reading: Reading) -> list[StatementDraft]:
        return _Statements(draft, reading, Quotes(reading.text, at_least=at_least)).all()

    return Backend(name=name, version=version, method="model", statements=statements)


class _Statements:
    """Turns the statements of a draft into those of the parser."""

    def __init__(self, draft: Draft, reading: Reading, quotes: Quotes) -> None:
        self._draft = draft
        self._reading = reading
        self._quotes = quotes
        self._actors = {actor.key: actor for actor in draft.actors}
        self._entities: dict[str, Entity] = {}
        known = reading.cast.by_mention
        self._mentions = [item for part in reading.sentences for item in part.mentions if item in known]

    def all(self) -> list[StatementDraft]:
        found = {item.key: made for item in self._draft.statements if (made := self._statement(item))}
        for item in self._draft.statements:
            if item.key in found and item.told_in in found and item.told_in != item.key:
                found[item.key].within = found[item.told_in]
        return sorted(found.values(), key=_place)

    def _statement(self, item: DraftStatement) -> StatementDraft | None:
        whole = self._quotes.find(item.sentence) if item.sentence else None
        around = whole.evidence if whole else None
        content = tuple(span for quote in item.content if (span := self._span(quote, around)))
        cue = self._span(item.cue, around) if item.cue else None
        anchor = next(iter(content), cue)
        sentence = self._sentence_at(anchor) if anchor else None
        if sentence is None:
            return None
        made = StatementDraft(
            self._entity(item.speaker, sentence).use(),
            sentence,
            item.act,
            item.mode if content else "indirect",  # no words are quoted that are not in the text
            content,
            cue=cue,
            lemma=(item.cue_lemma or item.cue or "") if cue else "",
            rule="draft",
            content_kind=item.content_kind if content or item.content_kind == "reference" else "reference",
            addressees=[self._entity(key, sentence).use() for key in item.addressees],
        )
        made.via = [RelayDraft(self._entity(key, sentence).use(), sentence.span) for key in item.relayed_by]
        return made

    def _span(self, quote: str, within: Evidence | None) -> Span | None:
        found = self._quotes.find(quote, within)
        return Span(found.evidence.start, found.evidence.end) if found else None

    def _sentence_at(self, span: Span) -> Sentence | None:
        return next((item for item in self._reading.sentences if item.span.overlaps(span)), None)

    def _entity(self, key: str, sentence: Sentence) -> Entity:
        """Return the actor of a key: one that the rules found at its quotes, or somebody of the draft."""
        if key not in self._entities:
            actor = self._actors.get(key)
            self._entities[key] = self._found(actor) or self._unnamed(actor, sentence)
        return self._entities[key]

    def _found(self, actor: DraftActor | None) -> Entity | None:
        quoted = (self._span(quote, None) for quote in (actor.quotes if actor else ()))
        spans = [span for span in quoted if span is not None]
        for span in spans:
            met = [item for item in self._mentions if item.span.overlaps(span)]
            if met:
                nearest = max(met, key=lambda item: _likeness(item.span, span))
                return self._reading.cast.by_mention[nearest]
        return None

    def _unnamed(self, actor: DraftActor | None, sentence: Sentence) -> Entity:
        quote = next(iter(actor.quotes), None) if actor else None
        span = self._span(quote, None) if quote else None
        if span is None:
            return self._reading.cast.unidentified(sentence.span)
        return self._reading.cast.unnamed(span, plural=actor is not None and actor.kind == "group")


def _place(made: StatementDraft) -> Span:
    return made.content[0] if made.content else made.sentence.span


def _likeness(one: Span, other: Span) -> float:
    """Return how much of two overlapping spans they have in common, from 0 to 1."""
    return -one.distance(other) / (max(one.end, other.end) - min(one.start, other.start))
