"""Visits: who travels where, in which order, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.drafts import EventDraft, ParticipantDraft
from newsevents.parser.lexicon.numbers import ORDINALS
from newsevents.parser.participants import clause_around, subject_of, time_near
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cast import Cast
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.drafts import Sentence
    from newsevents.schema.event import EventStatus

_TRAVEL = re.compile(
    r"\b(?:(?P<gerund>visiting|touring)|(?P<noun>(?:visit|trip|tour|journey)\s+(?:to|of|through))|(?P<verb>visit(?:s|ed)?|tour(?:s|ed)|arriv(?:e|es|ed|ing)\s+(?:in|at)|travel(?:s|l?ed|l?ing)?\s+to|"
    r"(?:flew|fly|flies|flying|flown)\s+(?:in)?to|head(?:s|ed|ing)?\s+(?:to|for)|landed\s+(?:in|at)|went\s+to)|"
    r"(?P<back>return(?:s|ed|ing)?\s+(?:home\s+)?to))\b"
)
_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)})\s+(?:\w+\s+)?$")
_PLANNED = re.compile(
    r"\b(?:will|(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|due|scheduled|planning|set|to)|plan(?:s|ned)?\s+to|expected\s+to|"
    r"intends?\s+to|hopes?\s+to|upcoming|forthcoming|planned|next)\b"
)
_ONGOING = re.compile(
    r"\b(?:currently|is\s+in|are\s+in|now\s+in|marking|is\s+visiting|are\s+visiting)\b", re.IGNORECASE
)
_CANCELLED = re.compile(r"\b(?:cancel(?:l?ed|s)|called\s+off|postponed|scrapped)\b")
_PRESENT = frozenset(("currently", "now", "at present", "at the moment"))
_LIST_GAP = re.compile(r"^(?:\s*,\s*|\s*,?\s+and\s+(?:then\s+)?|\s+then\s+)(?:the\s+|to\s+)*$")
_INSIDE = re.compile(r"\s+(?:[a-z]+\s+){1,4}in\s+(?:the\s+)?")
_AFTER = re.compile(r"\bafter\s+$")
_COORDINATED = re.compile(r"\band\s+(?:is|are|was|were|will|has|have|then|later)\s+(?:[\w’]+\s+){0,3}$")
_REGION = re.compile(r"^\s*(?:the\s+)?region\b")


class VisitFinder:
    """Finds the journeys of an article and joins mentions of the same one."""

    def __init__(self, text: str, cast: Cast) -> None:
        """Take the text and its cast."""
        self.text = text
        self.cast = cast
        self.events: list[EventDraft] = []

    def read(self, sentence: Sentence) -> None:
        """Find the visits of a sentence."""
        matches = list(_TRAVEL.finditer(self.text, sentence.span.start, sentence.span.end))
        matches.sort(key=lambda match: bool(match["back"]))
        for match in matches:
            clause = clause_around(self.text, sentence, match.start())
            travellers = list(self._travellers(sentence, match, clause))
            stops = list(
                self._stops(
                    sentence,
                    match.end(),
                    by_name=not match["verb"] or match["verb"].startswith(("visit", "tour")),
                )
            )
            if not travellers or not stops:
                continue
            if match["back"] and self._ends_journey(sentence, match, travellers, clause):
                continue
            if match["gerund"] and self._goes_on(sentence, match, travellers, stops):
                continue
            self._add(self._visit(sentence, match, travellers, stops, clause))

    def _visit(
        self,
        sentence: Sentence,
        match: re.Match[str],
        travellers: list[tuple[Entity, Span]],
        stops: list[tuple[Locality, Span]],
        clause: Span,
    ) -> EventDraft:
        span = Span(match.start(), stops[-1][1].end)
        event = EventDraft("visit", stops=stops, spans=[span], label=" ".join(span.of(self.text).split()))
        event.participants = [ParticipantDraft(actor.use(), span=at) for actor, at in travellers]
        time = time_near(self.text, sentence, span, clause)
        event.start = None if time is None or time.phrase.lower() in _PRESENT else time
        event.status = self._status(sentence, match, clause)
        ordinal = _ORDINAL.search(self.text, max(0, match.start() - 24), match.start())
        event.ordinal = ORDINALS[ordinal.group(1)] if ordinal else None
        return event

    def _status(self, sentence: Sentence, match: re.Match[str], clause: Span) -> EventStatus:
        before = self.text[max(clause.start, match.start() - 70) : match.start()]
        sentence_before = self.text[sentence.span.start : match.start()]
        if _CANCELLED.search(self.text, clause.start, clause.end):
            return "cancelled"
        if _PLANNED.search(before) or (match["gerund"] and _PLANNED.search(sentence_before)):
            return "planned"
        return "ongoing" if _ONGOING.search(sentence_before) else "held"

    def _travellers(
        self, sentence: Sentence, match: re.Match[str], clause: Span
    ) -> Iterator[tuple[Entity, Span]]:
        span = Span(match.start(), match.end())
        if match["noun"]:
            yield from self._possessor(sentence, match.start())
            return
        found = list(subject_of(self.text, sentence, self.cast, span, clause))
        coordinated = _COORDINATED.search(self.text, clause.start, match.start())
        if not found and (match["gerund"] or coordinated):
            found = self._first_person(sentence, match.start())
        yield from (pair for pair in found if pair[0].kind in {"person", "group"})

    def _possessor(self, sentence: Sentence, offset: int) -> Iterator[tuple[Entity, Span]]:
        for mention in reversed(sentence.mentions):
            entity = self.cast.by_mention.get(mention)
            gap = self.text[mention.span.end : offset]
            if entity and mention.span.end <= offset and len(gap) < 30 and entity.kind in {"person", "group"}:
                if mention.kind == "pronoun" or gap.startswith("’s") or gap.startswith("'s"):
                    yield entity, mention.span
                    return
        yield from self._first_person(sentence, offset)

    def _first_person(self, sentence: Sentence, offset: int) -> list[tuple[Entity, Span]]:
        """The subject of the sentence travels where the verb has none of its own: "after visiting …"."""
        for mention in sentence.mentions:
            entity = self.cast.by_mention.get(mention)
            if (
                entity
                and entity.kind == "person"
                and mention.span.end <= offset
                and mention.head not in {"his", "her"}
            ):
                return [(entity, mention.span)]
        return []

    def _stops(self, sentence: Sentence, offset: int, *, by_name: bool) -> Iterator[tuple[Locality, Span]]:
        end: int | None = None
        region = _REGION.match(self.text[offset : offset + 20])
        if region and (
            known := next(
                (place for place in reversed(self.cast.places) if place.precision == "supranational"), None
            )
        ):
            yield known, Span(offset, offset + region.end()).stripped(self.text)
            return
        for mention in sentence.mentions:
            place = self.cast.place_by_mention.get(mention)
            if mention.span.start < offset:
                continue
            gap = self.text[offset if end is None else end : mention.span.start]
            if place is None and mention.kind == "name" and end is None and gap.strip() in {"", "the"}:
                place = self.cast.as_place(mention)
            if place is None:
                continue
            inside = by_name and _INSIDE.fullmatch(gap)
            if (end is None and (gap.strip() in {"", "the"} or inside)) or (
                end is not None and _LIST_GAP.match(gap)
            ):
                yield place, mention.span
                end = mention.span.end
            else:
                return

    def _ends_journey(
        self, sentence: Sentence, match: re.Match[str], travellers: list[tuple[Entity, Span]], clause: Span
    ) -> bool:
        """A return ends the journeys of the same traveller that are under way or planned."""
        who = {actor for actor, _ in travellers}
        open_visits = [
            event for event in self.events
            if (event.status in {"ongoing", "planned"} or sentence.span.contains(event.spans[-1])) and who & {item.actor for item in event.participants}
        ]  # fmt: skip
        for event in open_visits:
            event.end = event.end or time_near(self.text, sentence, Span(match.start(), match.end()), clause)
            event.spans.append(Span(match.start(), match.end()))
        return bool(open_visits)

    def _goes_on(
        self,
        sentence: Sentence,
        match: re.Match[str],
        travellers: list[tuple[Entity, Span]],
        stops: list[tuple[Locality, Span]],
    ) -> bool:
        """ "He arrived … and will return after visiting X and Y": the stops belong to the journey of that sentence."""
        who = {actor for actor, _ in travellers}
        if not _AFTER.search(self.text, max(0, match.start() - 8), match.start()):
            return False
        for event in self.events:
            if any(sentence.span.contains(span) for span in event.spans) and who & {
                item.actor for item in event.participants
            }:
                event.stops.extend(stops)
                event.spans.append(Span(match.start(), stops[-1][1].end))
                return True
        return False

    def _add(self, event: EventDraft) -> None:
        """Join a visit with one by the same traveller to the same place, unless their times differ."""
        who = {item.actor for item in event.participants}
        where = {place for place, _ in event.stops}
        for known in self.events:
            same_people = who & {item.actor for item in known.participants}
            same_time = known.start is None or event.start is None or known.start.edtf == event.start.edtf
            both_planned = (known.status == "planned") == (event.status == "planned")
            if same_people and same_time and both_planned and where & {place for place, _ in known.stops}:
                known.start = known.start or event.start
                known.ordinal = known.ordinal or event.ordinal
                known.status = "ongoing" if "ongoing" in {known.status, event.status} else known.status
                known.spans.extend(event.spans)
                return
        self.events.append(event)
