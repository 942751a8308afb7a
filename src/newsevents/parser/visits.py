"""Visits: who travels where, in which order, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.drafts import EventDraft, ParticipantDraft
from newsevents.parser.lexicon.english.numbers import ORDINALS
from newsevents.parser.participants import subject_of
from newsevents.parser.setting import setting_of
from newsevents.parser.word_pattern import WordPattern
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cast import Cast
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.participants import Found
    from newsevents.parser.setting import Setting
    from newsevents.schema.event import EventStatus

_TRAVEL = WordPattern(
    "visiting touring visit visits visited trip tour tours toured journey arrive arrives arrived arriving "
    "travel travels traveled travelled traveling travelling flew fly flies flying flown head heads headed "
    "heading landed went return returns returned returning",
    r"\b(?:(?P<gerund>visiting|touring)|(?P<noun>(?:visit|trip|tour|journey)\s+(?:to|of|through))"
    r"|(?P<by_name>visit(?:s|ed)?|tour(?:s|ed))|(?P<verb>arriv(?:e|es|ed|ing)\s+(?:in|at)"
    r"|travel(?:s|l?ed|l?ing)?\s+to|(?:flew|fly|flies|flying|flown)\s+(?:in)?to|head(?:s|ed|ing)?\s+(?:to|for)"
    r"|landed\s+(?:in|at)|went\s+to)|(?P<back>return(?:s|ed|ing)?\s+(?:home\s+)?to))\b",
)
_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)})\s+(?:\w+\s+)?$")
_PLANNED = re.compile(
    r"\b(?:will|(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|due|scheduled|planning|set|to)|plan(?:s|ned)?\s+to"
    r"|expected\s+to|intends?\s+to|hopes?\s+to|upcoming|forthcoming|planned|next)\b"
)
_ONGOING = re.compile(r"\b(?:currently|(?:is|are|now)\s+in|marking|(?:is|are)\s+visiting)\b", re.IGNORECASE)
_CANCELLED = re.compile(r"\b(?:cancel(?:l?ed|s)|called\s+off|postponed|scrapped)\b")
_PRESENT = frozenset(("currently", "now", "at present", "at the moment"))
_OPEN = frozenset(("ongoing", "planned"))
_LIST_GAP = re.compile(r"^(?:\s*,\s*|\s*,?\s+and\s+(?:then\s+)?|\s+then\s+)(?:the\s+|to\s+)*$")
_INSIDE = re.compile(r"\s+(?:[a-z]+\s+){1,4}in\s+(?:the\s+)?")
_AFTER = re.compile(r"\bafter\s+$")
_COORDINATED = re.compile(r"\band\s+(?:is|are|was|were|will|has|have|then|later)\s+(?:[\w’]+\s+){0,3}$")
_REGION = re.compile(r"\s*(?P<region>(?:the\s+)?region)\b")
_OWNS = ("’s", "'s")
_REACH = 200
"""How many visits back a sentence can point."""


class VisitFinder:
    """Finds the journeys of an article and joins mentions of the same one."""

    def __init__(self, text: str, cast: Cast) -> None:
        """Take the text and its cast."""
        self.text = text
        self.cast = cast
        self.events: list[EventDraft] = []

    def read(self, sentence: Sentence) -> None:
        """Find the visits of a sentence, returns last: they end the journeys that it tells of."""
        matches = _TRAVEL.matches(self.text, sentence)
        for match in sorted(matches, key=lambda match: bool(match["back"])):
            setting = setting_of(self.text, self.cast, sentence, Span.of_match(match))
            travellers = list(self._travellers(setting, match))
            stops = list(self._stops(setting, by_name=not match["verb"])) if travellers else []
            if not stops:
                continue
            who = {actor for actor, _ in travellers}
            ended = match["back"] and self._ends_journey(setting, who)
            continued = match["gerund"] and self._goes_on(setting, who, stops)
            if not ended and not continued:
                self._add(self._visit(setting, match, travellers, stops))

    def _visit(
        self,
        setting: Setting,
        match: re.Match[str],
        travellers: list[Found],
        stops: list[tuple[Locality, Span]],
    ) -> EventDraft:
        span = Span(match.start(), stops[-1][1].end)
        time = setting_of(self.text, self.cast, setting.sentence, span).time()
        ordinal = _ORDINAL.search(self.text, max(0, match.start() - 24), match.start())
        return EventDraft(
            "visit",
            status=self._status(setting, match),
            participants=[ParticipantDraft(actor.use(), span=at) for actor, at in travellers],
            stops=stops,
            start=None if time is None or time.phrase.lower() in _PRESENT else time,
            ordinal=ORDINALS[ordinal[1]] if ordinal else None,
            label=" ".join(span.of(self.text).split()),
            spans=[span],
            rule="visit",
        )

    def _status(self, setting: Setting, match: re.Match[str]) -> EventStatus:
        clause = setting.clause
        before = self.text[max(clause.start, match.start() - 70) : match.start()]
        sentence_before = self.text[setting.sentence.span.start : match.start()]
        if _CANCELLED.search(self.text, clause.start, clause.end):
            return "cancelled"
        if _PLANNED.search(before) or (match["gerund"] and _PLANNED.search(sentence_before)):
            return "planned"
        return "ongoing" if _ONGOING.search(sentence_before) else "held"

    # Who

    def _travellers(self, setting: Setting, match: re.Match[str]) -> Iterator[Found]:
        if match["noun"]:
            yield from self._possessor(setting.sentence, match.start())
            return
        found = list(subject_of(setting))
        coordinated = _COORDINATED.search(self.text, setting.clause.start, match.start())
        if not found and (match["gerund"] or coordinated):
            found = self._first_person(setting.sentence, match.start())
        yield from (pair for pair in found if pair[0].kind in {"person", "group"})

    def _possessor(self, sentence: Sentence, offset: int) -> list[Found]:
        """Return whose visit it is: "her visit to", "Wells’s trip to"; else the subject of the sentence."""
        for mention in reversed(sentence.mentions):
            entity = self.cast.by_mention.get(mention)
            gap = self.text[mention.span.end : offset]
            if entity is None or mention.span.end > offset or len(gap) >= 30:
                continue
            owns = mention.kind == "pronoun" or gap.startswith(_OWNS)
            if owns and entity.kind in {"person", "group"}:
                return [(entity, mention.span)]
        return self._first_person(sentence, offset)

    def _first_person(self, sentence: Sentence, offset: int) -> list[Found]:
        """The subject of the sentence travels where the verb has none of its own: "after visiting …"."""
        for mention in sentence.mentions:
            entity = self.cast.by_mention.get(mention)
            is_subject = mention.span.end <= offset and mention.head not in {"his", "her"}
            if entity and entity.kind == "person" and is_subject:
                return [(entity, mention.span)]
        return []

    # Where

    def _stops(self, setting: Setting, *, by_name: bool) -> Iterator[tuple[Locality, Span]]:
        """Yield the places behind a verb of travelling, in the order of the journey."""
        offset = setting.phrase.end
        region = self._region(offset)
        if region is not None:
            yield region
            return
        end: int | None = None
        for mention in setting.sentence.mentions:
            if mention.span.start < offset:
                continue
            gap = self.text[offset if end is None else end : mention.span.start]
            near = gap.strip() in {"", "the"}
            place = self.cast.place_by_mention.get(mention)
            if place is None and mention.kind == "name" and end is None and near:
                place = self.cast.as_place(mention)
            if place is None:
                continue
            inside = by_name and _INSIDE.fullmatch(gap) is not None
            if not (_LIST_GAP.match(gap) if end is not None else near or inside):
                return
            yield place, mention.span
            end = mention.span.end

    def _region(self, offset: int) -> tuple[Locality, Span] | None:
        """Return the region last named, if the text speaks of "the region" here."""
        match = _REGION.match(self.text, offset)
        if match is None:
            return None
        regions = (place for place in reversed(self.cast.places) if place.precision == "supranational")
        known = next(regions, None)
        return (known, Span.of_match(match, "region")) if known else None

    # Which journey

    def _ends_journey(self, setting: Setting, who: set[Entity]) -> bool:
        """A return ends the journeys of the same traveller that are under way, planned or told of here."""
        ended = [event for event in self._of(who) if event.status in _OPEN or _is_told_in(event, setting)]
        for event in ended:
            event.end = event.end or setting.time()
            event.spans.append(setting.phrase)
        return bool(ended)

    def _goes_on(self, setting: Setting, who: set[Entity], stops: list[tuple[Locality, Span]]) -> bool:
        """“He arrived … and will return after visiting X and Y”: the stops belong to that journey."""
        start = setting.phrase.start
        if not _AFTER.search(self.text, max(0, start - 8), start):
            return False
        told = (
            item for item in self._of(who) if any(setting.sentence.span.contains(at) for at in item.spans)
        )
        event = next(told, None)
        if event is not None:
            event.stops.extend(stops)
            event.spans.append(Span(start, stops[-1][1].end))
        return event is not None

    def _add(self, event: EventDraft) -> None:
        """Join a visit with one by the same traveller to the same place, unless their times differ."""
        places = {place for place, _ in event.stops}
        for known in self._of({item.actor for item in event.participants}):
            same_time = known.start is None or event.start is None or known.start.edtf == event.start.edtf
            both_planned = (known.status == "planned") == (event.status == "planned")
            if same_time and both_planned and places & {place for place, _ in known.stops}:
                known.start = known.start or event.start
                known.ordinal = known.ordinal or event.ordinal
                known.status = "ongoing" if "ongoing" in {known.status, event.status} else known.status
                known.spans.extend(event.spans)
                return
        self.events.append(event)

    def _of(self, who: set[Entity]) -> list[EventDraft]:
        """Return the visits of travellers, in the order in which they were found."""
        return [
            event for event in self.events[-_REACH:] if any(item.actor in who for item in event.participants)
        ]


def _is_told_in(event: EventDraft, setting: Setting) -> bool:
    return setting.sentence.span.contains(event.spans[-1])
