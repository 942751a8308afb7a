"""Assemble: drafts become records of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.edtf import bounds, parse
from newsevents.parser.drafts import ClaimDraft, CountDraft, EventDraft
from newsevents.parser.entities import Entity, Locality
from newsevents.parser.lexicon import countries
from newsevents.schema.actor import Group, Organization, Person, Role, Unidentified
from newsevents.schema.claim import (
    ActorValue,
    BooleanValue,
    Claim,
    PlaceValue,
    QuantityValue,
    Scope,
    Stance,
)
from newsevents.schema.conflict import Conflict
from newsevents.schema.event import Event, Participant
from newsevents.schema.evidence import Evidence
from newsevents.schema.identifiers import Identifiers
from newsevents.schema.ids import NARRATOR
from newsevents.schema.meeting import Meeting
from newsevents.schema.place import Place
from newsevents.schema.quantity import Quantity
from newsevents.schema.statement import Cue, Relay, Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.visit import Stop, Visit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.claims import ClaimValue, Subject
    from newsevents.parser.drafts import ConflictDraft, ParticipantDraft, StatementDraft
    from newsevents.parser.entities import Role as RoleDraft
    from newsevents.parser.times import TimeMention
    from newsevents.schema.claim import Value
    from newsevents.text.span import Span

MAX_LABEL = 1_000
_COUNTRY_NAMES = {country.code: country.name for country in countries.COUNTRIES}


class Assembler:
    """Turns the drafts of one article into records that refer to each other by identifier."""

    def __init__(self, text: str) -> None:
        """Take the text that all evidence refers to."""
        self.text = text
        self._identifiers = Identifiers()
        self._ids: dict[object, str] = {}

    def _id(self, kind: str, draft: object, name: str) -> str:
        if draft not in self._ids:
            self._ids[draft] = self._identifiers.new(kind, name)
        return self._ids[draft]

    def evidence(self, span: Span) -> Evidence:
        """Return the evidence of a span."""
        return Evidence(start=span.start, end=span.end, exact=self.text[span.start : span.end])

    def _evidences(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        return tuple(
            self.evidence(span) for span in dict.fromkeys(sorted(span for span in spans if len(span)))
        )

    def _label(self, words: str | None) -> str | None:
        plain = " ".join((words or "").split())
        return plain[:MAX_LABEL] if plain else None

    # Actors and places

    def actor_id(self, entity: Entity) -> str:
        """Return the identifier of an actor."""
        name = entity.name or "teller"
        return self._id(
            "actor", entity, name.split()[-1] if entity.kind == "person" and entity.named else name
        )

    def actors(self, entities: Iterable[Entity]) -> tuple[Any, ...]:
        """Return the actors that are named, or that another record needs."""
        kept = [entity for entity in entities if entity.named or entity.used]
        for entity in kept:
            self.actor_id(entity)
        return tuple(self._actor(entity) for entity in kept)

    def _actor(self, entity: Entity) -> Person | Organization | Group | Unidentified:
        aliases = tuple(
            dict.fromkeys(
                alias for alias in entity.aliases if alias != entity.name and len(alias) <= MAX_LABEL
            )
        )
        common: dict[str, Any] = {
            "id": self.actor_id(entity),
            "name": self._label(entity.name),
            "aliases": aliases,
            "roles": tuple(self._role(role) for role in entity.roles),
            "mentions": self._evidences(entity.mentions),
        }
        if entity.kind == "person":
            return Person(**common)
        if entity.kind == "unidentified":
            return Unidentified(**common, reason="unnamed")
        part_of = self.actor_id(entity.part_of) if entity.part_of else None
        if entity.kind == "group":
            return Group(**common, part_of=part_of)
        state = entity.organization_type == "government" and entity.name == _COUNTRY_NAMES.get(
            entity.country or ""
        )
        return Organization(
            **common,
            part_of=part_of,
            organization_type=entity.organization_type,
            identifiers={"iso3166": str(entity.country)} if state else {},
        )

    def _role(self, role: RoleDraft) -> Role:
        organization = self.actor_id(role.organization) if role.organization else None
        return Role(
            title=role.title[:MAX_LABEL], organization=organization, evidence=self.evidence(role.span)
        )

    def place_id(self, place: Locality) -> str:
        """Return the identifier of a place."""
        return self._id("place", place, place.name)

    def places(self, places: Iterable[Locality]) -> tuple[Place, ...]:
        """Return the places."""
        return tuple(
            Place(
                id=self.place_id(place),
                name=place.name[:MAX_LABEL],
                country=place.country,
                precision=place.precision,
                part_of=self.place_id(place.part_of) if place.part_of else None,
                mentions=self._evidences(place.mentions),
            )
            for place in places
        )

    # Values

    def window(self, time: TimeMention | None) -> TimeWindow | None:
        """Return a time with the window that it implies."""
        if time is None:
            return None
        window = bounds(parse(time.edtf)) if time.edtf else None
        return TimeWindow(
            phrase=self._label(time.phrase),
            edtf=time.edtf,
            part=time.part,
            evidence=self.evidence(time.span),
            earliest=window.earliest if window else None,
            latest=window.latest if window else None,
        )

    def times(self, times: Iterable[TimeMention]) -> tuple[TimeWindow, ...]:
        """Return the times that the text names."""
        return tuple(window for time in times if (window := self.window(time)) is not None)

    def quantity(self, count: CountDraft) -> Quantity:
        """Return a count as it was said."""
        return Quantity(
            value=count.value,
            low=count.low,
            high=count.high,
            comparator=count.comparator,
            unit=count.unit,
            phrase=self._label(count.phrase),
            evidence=self.evidence(count.span),
        )

    # Statements

    def statement_id(self, draft: StatementDraft) -> str:
        """Return the identifier of a statement."""
        return self._ids[draft]

    def statements(self, drafts: list[StatementDraft]) -> tuple[Statement, ...]:
        """Return the statements, numbered in the order given."""
        for number, draft in enumerate(drafts, start=1):
            self._id("statement", draft, str(number))
        return tuple(self._statement(draft) for draft in drafts)

    def _statement(self, draft: StatementDraft) -> Statement:
        role = draft.speaker.roles[0] if draft.speaker.roles else None
        return Statement(
            id=self.statement_id(draft),
            speaker=self.actor_id(draft.speaker),
            speaker_role=self._role(role) if role else None,
            mode=draft.mode,
            act=draft.act,
            cue=Cue(lemma=draft.lemma, evidence=self.evidence(draft.cue)) if draft.cue else None,
            content=tuple(self.evidence(span) for span in draft.content if len(span)),
            content_kind=draft.content_kind,
            refers_to=self.statement_id(draft.refers_to) if draft.refers_to else None,
            addressees=tuple(self.actor_id(actor) for actor in dict.fromkeys(draft.addressees)),
            occasion=self.event_id(draft.occasion) if draft.occasion else None,
            time=self.window(draft.time),
            within=self.statement_id(draft.within) if draft.within else None,
            via=tuple(
                Relay(
                    actor=self.actor_id(relay.actor) if relay.actor else None,
                    hedge=relay.hedge,
                    evidence=self.evidence(relay.span),
                )
                for relay in draft.via
            ),
            evidence=(self.evidence(draft.sentence.span),),
        )

    # Events

    def event_id(self, draft: EventDraft) -> str:
        """Return the identifier of an event: its kind and place, or its kind alone."""
        place = draft.place or (draft.stops[0][0] if draft.stops else None)
        kind = draft.format if draft.type == "meeting" else "visit"
        return self._id("event", draft, f"{kind}-{place.name}" if place else kind)

    def events(self, drafts: Iterable[EventDraft]) -> tuple[Event, ...]:
        """Return the events."""
        return tuple(
            self._meeting(draft) if draft.type == "meeting" else self._visit(draft) for draft in drafts
        )

    def _common(self, draft: EventDraft) -> dict[str, Any]:
        return {
            "id": self.event_id(draft),
            "label": self._label(draft.label),
            "status": draft.status,
            "secrecy": draft.secrecy,
            "start": self.window(draft.start),
            "end": self.window(draft.end),
            "occurrences": self.quantity(draft.count) if draft.count else None,
            "part_of": self.event_id(draft.part_of) if draft.part_of else None,
            "evidence": self._evidences(draft.spans),
        }

    def _meeting(self, draft: EventDraft) -> Meeting:
        return Meeting(
            **self._common(draft),
            format=draft.format,
            topic=draft.topic,
            place=self.place_id(draft.place) if draft.place else None,
            participants=self._participants(draft),
        )

    def _visit(self, draft: EventDraft) -> Visit:
        stops = tuple(
            Stop(place=self.place_id(place), evidence=self.evidence(span)) for place, span in draft.stops
        )
        return Visit(
            **self._common(draft), travellers=self._participants(draft), stops=stops, ordinal=draft.ordinal
        )

    def _participants(self, draft: EventDraft) -> tuple[Participant, ...]:
        expected = draft.status in {"planned", "proposed"}
        return tuple(self._participant(item, expected=expected) for item in draft.participants)

    def _participant(self, draft: ParticipantDraft, *, expected: bool) -> Participant:
        return Participant(
            actor=self.actor_id(draft.actor),
            role=draft.role,
            attendance="expected" if expected else draft.attendance,
            represents=tuple(self.actor_id(actor) for actor in draft.represents),
            evidence=self.evidence(draft.span) if draft.span else None,
        )

    # Claims

    def claims(self, drafts: list[ClaimDraft]) -> tuple[Claim, ...]:
        """Return the claims, numbered in the order given."""
        for number, draft in enumerate(drafts, start=1):
            self._id("claim", draft, str(number))
        return tuple(self._claim(draft) for draft in drafts)

    def _claim(self, draft: ClaimDraft) -> Claim:
        return Claim(
            id=self._ids[draft],
            subject=self._subject(draft.subject),
            predicate=draft.predicate,
            value=self._value(draft.value),
            scope=Scope(secrecy=draft.secrecy) if draft.secrecy else None,
            polarity="negated" if draft.negated else "affirmed",
            stances=tuple(
                Stance(
                    holder=self.actor_id(stance.holder) if stance.holder else NARRATOR,
                    stance=stance.stance,
                    statement=self.statement_id(stance.statement) if stance.statement else None,
                    evidence=self.evidence(stance.span),
                )
                for stance in draft.stances
            ),
            evidence=(self.evidence(draft.span),),
        )

    def _subject(self, subject: Subject) -> str:
        if isinstance(subject, EventDraft):
            return self.event_id(subject)
        return self.actor_id(subject) if isinstance(subject, Entity) else self.place_id(subject)

    def _value(self, value: ClaimValue) -> Value:
        if isinstance(value, CountDraft):
            return QuantityValue(quantity=self.quantity(value))
        if isinstance(value, Entity):
            return ActorValue(actor=self.actor_id(value))
        if isinstance(value, Locality):
            return PlaceValue(place=self.place_id(value))
        return BooleanValue(boolean=value)

    def conflicts(self, drafts: Iterable[ConflictDraft]) -> tuple[Conflict, ...]:
        """Return the conflicts that the text asserts."""
        return tuple(
            Conflict(
                id=self._identifiers.new("conflict", str(number)),
                claims=tuple(self._ids[claim] for claim in draft.claims),
                asserted_by=self.actor_id(draft.asserted_by) if draft.asserted_by else NARRATOR,
                relation=draft.relation,
                marker=self.evidence(draft.marker),
            )
            for number, draft in enumerate(drafts, start=1)
        )
