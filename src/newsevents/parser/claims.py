"""Claims: what is at issue, who takes which stance, and which claims the text presents as conflicting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.drafts import (
    ClaimDraft,
    ConflictDraft,
    CountDraft,
    EventDraft,
    ParticipantDraft,
    StanceDraft,
)
from newsevents.parser.lexicon import cues
from newsevents.parser.lexicon.numbers import CARDINAL, number_value
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.parser.cast import Cast
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.drafts import Sentence, StatementDraft
    from newsevents.parser.meetings import MeetingMention
    from newsevents.schema.claim import StanceKind

_STANCES: dict[str, StanceKind] = {
    "confirms": "confirms",
    "denies": "denies",
    "declines_to_confirm": "declines_to_confirm",
    "questions": "questions",
}
_CASUALTIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("killed_count", re.compile(r"\b(?:kill(?:ed|ing|s)|dead|died|deaths?|fatalities|bodies|lost\s+their\s+lives|perished|drowned|death\s+toll)\b")),
    ("injured_count", re.compile(r"\b(?:injur(?:ed|ies|ing)|wound(?:ed|ing)|hurt)\b")),
    ("missing_count", re.compile(r"\b(?:missing|unaccounted\s+for)\b")),
    ("arrested_count", re.compile(r"\b(?:arrested|detained)\b")),
)  # fmt: skip
_PEOPLE_UNITS = frozenset(
    "person passenger worker victim civilian soldier man woman child fatality death body bodie crew member resident villager "
    "miner employee student protester protestor policeman officer fighter survivor injury".split()
)
_LASTED = re.compile(
    rf"\blasted\s+(?:for\s+)?(?P<phrase>(?P<amount>an?|{CARDINAL})\s+(?P<unit>minute|hour|day|week|month)s?)\b",
    re.IGNORECASE,
)
_REPRESENTS = re.compile(
    r"\b(?:(?P<verb>(?:not\s+)?(?:officially\s+)?represent(?:s|ed|ing)?\b(?!\w))|(?P<noun>representatives?[”\"]?\s+of))\s+(?:the\s+)?"
)
_SUPPORTS = re.compile(
    r"\b(?:(?:lending|providing|giving|offering)\s+(?:\w+\s+)?(?:support|backing|aid|weapons)\s+to|supporting|backing|arming|financing|"
    r"funding)\s+(?:the\s+)?"
)
_FOLLOWS_SUIT = re.compile(r"follow\s+suit|do\s+(?:so|the\s+same)")
_REPLIES = re.compile(
    r"^(?:Referring|Responding|Reacting|Replying)\s+to\b|^(?:Contrary\s+to|Rejecting|Dismissing|Disputing|Despite)\b"
)


class ClaimFinder:
    """Finds claims, stances and asserted conflicts once statements and events are known."""

    def __init__(self, text: str, cast: Cast, statements: list[StatementDraft]) -> None:
        """Take the text, its cast and its statements."""
        self.text = text
        self.cast = cast
        self.statements = statements
        self.claims: list[ClaimDraft] = []
        self.conflicts: list[ConflictDraft] = []

    # Claims of one kind each

    def meetings(self, mentions: list[tuple[MeetingMention, EventDraft]]) -> list[EventDraft]:
        """Find claims on how often meetings took place, and where; return the series that they speak of."""
        series = list(_series([event for _, event in mentions]))
        for mention, event in sorted(mentions, key=lambda pair: pair[0].span):
            around = self._around(mention.span.start)
            subject = event.part_of if event.part_of in series else event
            if mention.count is not None and not self._only_points_back(mention, event):
                self._claim(
                    subject, "occurrence_count", mention.count, mention.event.spans[0], mention.secrecy
                )
            if mention.place is not None and around and mention.place is not event.place:
                self._claim(event, "place", mention.place, mention.event.spans[0])
            if any(item.act == "denies" for item in around):
                self._claim(event, "occurred", value=True, span=mention.event.spans[0])
            for statement in around:
                if statement.act == "confirms":
                    self._take_stance(statement, [event, event.part_of], mention.event.spans[0])
        return series

    def _only_points_back(self, mention: MeetingMention, event: EventDraft) -> bool:
        """ "the two meetings" counts nothing anew once their number has been given."""
        return (mention.definite or mention.one_of) and any(
            isinstance(claim.value, CountDraft) and mention.count and claim.value.value == mention.count.value
            for claim in self.claims
            if claim.subject in {event, event.part_of}
        )

    def durations(self, sentences: Iterable[Sentence], events: list[EventDraft]) -> None:
        """Find claims on how long a meeting lasted."""
        known: list[EventDraft] = []
        for sentence in sentences:
            known += [
                event
                for event in events
                if event not in known and any(sentence.span.contains(span) for span in event.spans)
            ]
            for match in _LASTED.finditer(self.text, sentence.span.start, sentence.span.end):
                value = 1 if match["amount"].lower() in {"a", "an"} else number_value(match["amount"])
                if known and value is not None:
                    span = Span(match.start("phrase"), match.end("phrase"))
                    count = CountDraft(span, match["phrase"], "exact", match["unit"], value=value)
                    self._claim(known[-1], "duration", count, Span.of_match(match))

    def casualties(self, sentences: Iterable[tuple[Sentence, tuple[CountDraft, ...]]]) -> None:
        """Find claims on how many were killed, injured, missing or arrested."""
        scene = self._scene()
        if scene is None:
            return
        for sentence, counts in sentences:
            last: str | None = None
            for count in counts:
                predicate = self._casualty(sentence, count, counts) or (last if count.unit is None else None)
                if predicate is not None:
                    self._claim(scene, predicate, count, self._clause(sentence, count.span))
                last = predicate

    def _casualty(self, sentence: Sentence, count: CountDraft, counts: tuple[CountDraft, ...]) -> str | None:
        """The nearest word for harm that no other count is nearer to."""
        if count.unit is not None and count.unit not in _PEOPLE_UNITS:
            return None
        best: tuple[int, str] | None = None
        for predicate, words in _CASUALTIES:
            for match in words.finditer(self.text, sentence.span.start, sentence.span.end):
                distance = _gap(count.span, Span.of_match(match))
                nearer = any(
                    _gap(other.span, Span.of_match(match)) < distance
                    for other in counts
                    if other is not count
                )
                if distance < 45 and not nearer and (best is None or distance < best[0]):
                    best = distance, predicate
        return best[1] if best else None

    def _scene(self) -> Locality | None:
        """The place of the happening: the first that is no country, else the first."""
        places = sorted(self.cast.places, key=lambda place: place.mentions[0])
        return next(
            (place for place in places if place.precision not in {"country", "supranational"}),
            places[0] if places else None,
        )

    def _clause(self, sentence: Sentence, span: Span) -> Span:
        statement = next(iter(self._around(span.start)), None)
        inside = (
            next((part for part in statement.content if part.contains(span)), None) if statement else None
        )
        return inside or sentence.span

    def relations(self, sentences: Iterable[Sentence]) -> None:
        """Find claims on who represents, and who supports, whom."""
        for sentence in sentences:
            for match in _REPRESENTS.finditer(self.text, sentence.span.start, sentence.span.end):
                subject = self._before(sentence, match.start())
                value = self._actor_at(sentence, match.end())
                if subject and value and subject is not value:
                    negated = bool(
                        re.search(r"\bnot?\b|n[’']t\b", self.text[match.start() - 12 : match.end()])
                    )
                    self._claim(
                        subject.use(),
                        "represents",
                        value.use(),
                        Span(match.start(), match.end()),
                        negated=negated,
                    )
            for match in _SUPPORTS.finditer(self.text, sentence.span.start, sentence.span.end):
                subject, value = self._before(sentence, match.start()), self._actor_at(sentence, match.end())
                if subject and value and subject is not value and self._around(match.start()):
                    self._claim(subject.use(), "supports", value.use(), Span(match.start(), match.end()))

    def _before(self, sentence: Sentence, offset: int) -> Entity | None:
        """Return the actor that a verb speaks of: the nearest before it, but not inside a relative clause."""
        found = [
            item
            for item in sentence.mentions
            if item in self.cast.by_mention and item.span.end <= offset and item.kind != "pronoun"
        ]
        outer = [
            item
            for item in found
            if not any(other is not item and other.span.contains(item.span) for other in found)
        ]
        for item in reversed(outer):
            if self.cast.by_mention[item].kind in {"group", "organization"}:
                return self.cast.by_mention[item]
        return None

    def _actor_at(self, sentence: Sentence, offset: int) -> Entity | None:
        for item in sentence.mentions:
            if item.span.start <= offset <= item.span.end or 0 <= item.span.start - offset <= 4:
                if item in self.cast.by_mention:
                    return self.cast.by_mention[item]
                if item in self.cast.place_by_mention and item.country:
                    return self.cast.government(item.country)
        return None

    # Stances

    def _around(self, offset: int) -> list[StatementDraft]:
        """Return the statements whose content holds an offset, innermost first."""
        found = [item for item in self.statements if item.covers(offset)]
        return sorted(
            found, key=lambda item: min(len(span) for span in item.content if span.start <= offset < span.end)
        )

    def _claim(
        self,
        subject: EventDraft | Entity | Locality,
        predicate: str,
        value: CountDraft | Entity | Locality | bool,
        span: Span,
        secrecy: str = "unknown",
        *,
        negated: bool = False,
    ) -> ClaimDraft:
        scope = secrecy if secrecy in {"secret", "public"} else None
        claim = ClaimDraft(subject, predicate, value, span, negated, scope)  # type: ignore[arg-type]
        known = next((item for item in self.claims if _same(item, claim)), None)
        if known is None:
            self.claims.append(claim)
        claim = known or claim
        claim.stances.extend(self._stances(span, claim))
        return claim

    def _stances(self, span: Span, claim: ClaimDraft) -> Iterator[StanceDraft]:
        """The innermost speaker takes the stance; those around pass it on."""
        around = self._around(span.start)
        if not around:
            yield StanceDraft(None, "asserts", None, span)
        for depth, statement in enumerate(around):
            stance = _STANCES.get(statement.act, "asserts") if depth == 0 else "reports"
            if all(item.statement is not statement for item in claim.stances):
                yield StanceDraft(statement.speaker.use(), stance, statement, statement.cue or span)

    def _take_stance(self, statement: StatementDraft, subjects: list[EventDraft | None], span: Span) -> None:
        """A confirmation is a stance on the claims about what it confirms."""
        for claim in self.claims:
            if claim.subject in subjects and claim.subject is not None and _speaks_of(claim, subjects[0]):
                if all(item.statement is not statement for item in claim.stances):
                    claim.stances.append(
                        StanceDraft(
                            statement.speaker, _STANCES[statement.act], statement, statement.cue or span
                        )
                    )

    def refusals(self) -> None:
        """Give those who decline to confirm their stance on what is at issue where they decline."""
        for at, statement in enumerate(self.statements):
            if statement.act != "declines_to_confirm":
                continue
            before = [item for item in self.statements[:at] if item.speaker is not statement.speaker]
            taken_up = before[-1] if before else None
            follows = _FOLLOWS_SUIT.search(" ".join(span.of(self.text) for span in statement.content))
            near = (
                taken_up is not None and 0 <= statement.sentence.paragraph - taken_up.sentence.paragraph <= 1
            )
            if taken_up is None or not (follows or near):
                continue
            statement.refers_to = taken_up
            for claim in self.claims:
                if any(item.statement is taken_up for item in claim.stances):
                    claim.stances.append(
                        StanceDraft(
                            statement.speaker,
                            "declines_to_confirm",
                            statement,
                            statement.cue or statement.content[0],
                        )
                    )

    # Conflicts

    def find_conflicts(self, sentences: Iterable[Sentence]) -> None:
        """Find the conflicts that the text itself asserts, by their markers."""
        ordered = list(sentences)
        for at, sentence in enumerate(ordered):
            for match in cues.CONFLICT_MARKERS.finditer(self.text, sentence.span.start, sentence.span.end):
                near = ordered if sentence.paragraph < 0 else ordered[max(0, at - 2) : at + 3]
                self._marked(Span.of_match(match), str(match.lastgroup), sentence, near)
            reply = _REPLIES.match(sentence.span.of(self.text))
            if reply and self._claims_in(sentence.span):
                marker = Span(sentence.span.start, sentence.span.start + reply.end())
                self._marked(marker, "disputes", sentence, [])

    def _marked(self, marker: Span, relation: str, sentence: Sentence, before: list[Sentence]) -> None:
        here = self._claims_in(sentence.span)
        sides = _rivals(here) or _rivals(
            [*here, *(claim for item in before for claim in self._claims_in(item.span))]
        )
        if len(sides) < 2 or any(set(map(id, sides)) <= set(map(id, item.claims)) for item in self.conflicts):
            return
        sides = [
            *sides,
            *(
                claim
                for claim in self.claims
                if claim not in sides and any(_restates(claim, side) for side in sides)
            ),
        ]
        own = [item for item in self.statements if item.cue and item.cue.overlaps(marker)]
        holder = next(iter([*own, *self._around(marker.start)]), None)
        sides.sort(key=lambda claim: claim.span)
        self.conflicts.append(ConflictDraft(sides, relation, marker, holder.speaker if holder else None))

    def _claims_in(self, span: Span) -> list[ClaimDraft]:
        return [
            claim
            for claim in self.claims
            if span.contains(claim.span) or any(span.contains(item.span) for item in claim.stances)
        ]


def _series(events: list[EventDraft]) -> Iterator[EventDraft]:
    """Put counted meetings of the same people into one series, so that their counts can be compared."""
    counted = list(dict.fromkeys(event for event in events if event.count is not None))
    for at, event in enumerate(counted):
        rivals = [
            other
            for other in counted[at + 1 :]
            if other.count and event.count and other.count.value != event.count.value
        ]
        alike = [
            other
            for other in rivals
            if _bodies(event) & _bodies(other) or not other.participants or not event.participants
        ]
        if event.part_of is None and alike:
            parties = [
                body
                for body in dict.fromkeys(
                    _body(item.actor) for one in (event, *alike) for item in one.participants
                )
            ]
            series = EventDraft("meeting", participants=[ParticipantDraft(body.use()) for body in parties])
            series.spans = [span for one in (event, *alike) for span in one.spans[:1]]
            series.label = (
                "all meetings of " + " and ".join(str(body.name) for body in parties)
                if parties
                else "all meetings"
            )
            series.status = "held" if any(one.status == "held" for one in (event, *alike)) else event.status
            for one in (event, *alike):
                one.part_of = series
            yield series


def _body(actor: Entity) -> Entity:
    """Return the body for which an actor stands: the Taliban for Taliban envoys."""
    return _body(actor.part_of) if actor.part_of is not None and actor.kind != "person" else actor


def _bodies(event: EventDraft) -> set[Entity]:
    return {_body(item.actor) for item in event.participants}


def _same(one: ClaimDraft, other: ClaimDraft) -> bool:
    if (one.subject, one.predicate, one.secrecy, one.negated) != (
        other.subject,
        other.predicate,
        other.secrecy,
        other.negated,
    ):
        return False
    if isinstance(one.value, CountDraft) and isinstance(other.value, CountDraft):
        return _number(one.value) == _number(other.value)
    return one.value is other.value


def _number(count: CountDraft) -> tuple[object, ...]:
    return (
        count.comparator,
        count.value,
        count.low,
        count.high,
        count.unit if count.unit == "percent" else None,
    )


def _rivals(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """Return claims on one question that differ, in the order given."""
    for claim in claims:
        sides = [
            other for other in claims if (other.subject, other.predicate) == (claim.subject, claim.predicate)
        ]
        if len(sides) > 1 and any(not _same(claim, other) for other in sides):
            return list(dict.fromkeys(sides))
    return []


def _restates(claim: ClaimDraft, side: ClaimDraft) -> bool:
    """Say whether a claim gives the same number as one side of a conflict, with another scope."""
    same_question = (claim.subject, claim.predicate, claim.negated) == (
        side.subject,
        side.predicate,
        side.negated,
    )
    both = isinstance(claim.value, CountDraft) and isinstance(side.value, CountDraft)
    return same_question and both and _number(claim.value) == _number(side.value)  # type: ignore[arg-type]


def _speaks_of(claim: ClaimDraft, event: EventDraft | None) -> bool:
    """A claim on a series speaks of that part of it whose number it gives."""
    if event is None or claim.subject is event:
        return claim.subject is event
    return (
        isinstance(claim.value, CountDraft)
        and event.count is not None
        and claim.value.value == event.count.value
    )


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
