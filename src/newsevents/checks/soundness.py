"""Soundness: says at once of most documents that no rule finds anything in them.

The rules stand in the table of `checks.rules`, and what is wrong is always told by them. Most documents of a
feed have nothing wrong, though, and to find that out rule by rule and record by record takes longer than to
read the document. Here each kind of record has one function that says "sound" where no rule would find
anything, and says nothing wherever it is not certain. A property test holds it against the rules.

A function goes through all records of its kind: to call one for each record takes longer than what there is
to be looked at in it. For the same reason what is rare is asked after first, and looked at elsewhere.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from newsevents.checks import references, times
from newsevents.checks.claims import SECRECY
from newsevents.checks.moments import AnyMoment, is_before_anywhere
from newsevents.checks.quantities import COUNTED
from newsevents.checks.spans import are_in_order
from newsevents.checks.values import Values
from newsevents.schema.document import CORE_EVENT_TYPES
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsevents.schema.actor import Actor, Role
    from newsevents.schema.claim import Claim, Scope, Stance, Value
    from newsevents.schema.conflict import Conflict, Resolution
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event, Participant
    from newsevents.schema.place import Place
    from newsevents.schema.source import Source
    from newsevents.schema.statement import Relay, Statement
    from newsevents.schema.time import TimeWindow
    from newsevents.schema.visit import Stop
    from newsevents.schema.vocabulary import Vocabulary


def is_sound(document: NewsDocument, vocabulary: Vocabulary) -> bool:
    """Say whether it is certain that no rule finds anything in a document.

    Args:
        document: The document; its structure has been checked, strictly.
        vocabulary: The predicates that are known. Documents with events of other types than the core's
            are never called sound.

    Returns:
        True if no rule finds anything. False says nothing: the rules have to be asked.

    Example:
        >>> from newsevents.schema.place import Place
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.vocabulary import CORE
        >>> doha = Place(id="place:doha", name="Doha", part_of="place:qatar")
        >>> is_sound(NewsDocument(id="urn:example:1", source=Source(), places=(doha,)), CORE)
        False
    """
    return Soundness(document, vocabulary).holds()


class Soundness(Values):
    """A document, and what is known of it while its records are looked at.

    Fields are read by name alone, so that the records may be of other classes with the same fields.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.vocabulary import CORE
        >>> Soundness(NewsDocument(id="urn:example:1", source=Source()), CORE).holds()
        True
    """

    event_types: tuple[type, ...] = CORE_EVENT_TYPES
    """Classes of events that are known here."""

    def __init__(self, document: NewsDocument, vocabulary: Vocabulary) -> None:
        """Take the document and the predicates that are known."""
        self._document = document
        self._predicates = vocabulary.predicates_by_name
        self._ids = _ids(document)
        actors, places, statements, events, claims, _ = self._ids
        self._actors, self._places, self._events = set(actors), set(places), set(events)
        self._statements = dict(zip(statements, document.statements, strict=True))
        self._claims = dict(zip(claims, document.claims, strict=True))
        source = document.source
        super().__init__(source)
        self._published = self.moment(source.published)
        self._is_revised = (source.revision or 0) > 1

    def holds(self) -> bool:
        """Say whether it is certain that no rule finds anything."""
        document = self._document
        return (
            not document.gaps
            and all(map(references.all_differ, self._ids))
            and self.source(document.source)
            and self._actors_hold(document.actors)
            and self._places_hold(document.places)
            and self._statements_hold(document.statements)
            and self._events_hold(document.events)
            and all(map(self.time, document.times))
            and self._claims_hold(document.claims)
            and all(map(self._conflict, document.conflicts))
            and self._spans.stand()
        )

    def extensions(self, _: object, /) -> bool:
        """Say whether extensions are sound; no rule looks at them."""
        return True

    def identifiers(self, _: object, /) -> bool:
        """Say whether identifiers in public registers are sound; no rule looks at them."""
        return True

    def source(self, source: Source) -> bool:
        """Say whether the source is sound."""
        text, digest = source.text, source.text_sha256
        if source.replaces is not None and source.replaces == self._document.id:
            return False
        if text is None:
            return True
        return (source.text_length is None or source.text_length == len(text)) and (
            digest is None or digest == hashlib.sha256(text.encode()).hexdigest()
        )

    # Actors and places

    def _actors_hold(self, actors: Sequence[Actor]) -> bool:
        note_all = self._note_all
        for actor in actors:
            note_all(actor.mentions)
            if (
                (actor.identifiers and not self.identifiers(actor.identifiers))
                or (actor.extensions and not self.extensions(actor.extensions))
                or (actor.aliases and not references.all_differ((actor.name, *actor.aliases)))
                or not are_in_order(actor.mentions)
                or (actor.roles and not all(self._role(role, actor.id) for role in actor.roles))
            ):
                return False
        return self._bodies_hold([actor for actor in actors if actor.kind in _WITHIN])

    def _bodies_hold(self, bodies: Sequence[Any]) -> bool:
        """Look at organisations and groups."""
        for body in bodies:
            if body.kind == "group" and body.size is not None and not self.count(body.size):
                return False
        outer = {body.id: body.part_of for body in bodies if body.part_of is not None}
        return not outer or references.lead_outwards(outer, self._actors)

    def _role(self, role: Role, holder: str | None = None) -> bool:
        self._note(role.evidence)
        body = role.organization
        return (body is None or (body in self._actors and body != holder)) and self.period(
            role.since, role.until
        )

    def _places_hold(self, places: Sequence[Place]) -> bool:
        note_all = self._note_all
        outer: dict[str, str] = {}
        for place in places:
            note_all(place.mentions)
            if place.part_of is not None:
                outer[place.id] = place.part_of
            if (
                (place.identifiers and not self.identifiers(place.identifiers))
                or (place.extensions and not self.extensions(place.extensions))
                or (place.aliases and not references.all_differ((place.name, *place.aliases)))
                or (place.latitude is None) != (place.longitude is None)
                or not are_in_order(place.mentions)
            ):
                return False
        return not outer or references.lead_outwards(outer, self._places)

    # Statements

    def _is_ahead(self, moment: AnyMoment | None) -> bool:
        return is_before_anywhere(self._published, moment)

    def _statements_hold(self, statements: Sequence[Statement]) -> bool:
        actors, note, note_all = self._actors, self._note, self._note_all
        for statement in statements:
            content, cue = statement.content, statement.cue
            note_all(content)
            note_all(statement.evidence)
            if cue is not None:
                note(cue.evidence)
            if (
                statement.speaker not in actors
                or not (are_in_order(content) if content else _may_be_without_content(statement))
                or (statement.speaker_role is not None and not self._role(statement.speaker_role))
                or (statement.via and not all(map(self._relay, statement.via)))
                or (statement.extensions and not self.extensions(statement.extensions))
                or (
                    (
                        statement.time is not None
                        or statement.occasion is not None
                        or statement.place is not None
                        or statement.addressees
                    )
                    and not self._has_sound_circumstances(statement)
                )
            ):
                return False
        within = {item.id: item.within for item in statements if item.within is not None}
        refers = {item.id: item.refers_to for item in statements if item.refers_to is not None}
        known = self._statements
        return (not within or references.lead_outwards(within, known)) and (
            not refers or references.lead_outwards(refers, known)
        )

    def _has_sound_circumstances(self, statement: Statement) -> bool:
        """Look at when and where something is said, and to whom."""
        time, occasion, place = statement.time, statement.occasion, statement.place
        return (
            (occasion is None or occasion in self._events)
            and (place is None or place in self._places)
            and (not statement.addressees or self._are_actors(statement.addressees))
            and (time is None or self._is_past(time))
        )

    def _is_past(self, time: TimeWindow) -> bool:
        """Look at when something is said: before it is published."""
        return self.time(time) and (self._is_revised or not self._is_ahead(self.bounds(time).earliest))

    def _are_actors(self, names: Sequence[str]) -> bool:
        return self._actors.issuperset(names) and references.all_differ(names)

    def _relay(self, relay: Relay) -> bool:
        self._note(relay.evidence)
        if relay.actor is None:
            return relay.hedge is not None or relay.evidence is not None
        return relay.actor in self._actors

    # Events

    def _events_hold(self, events: Sequence[Event]) -> bool:
        outer: dict[str, str] = {}
        for event in events:
            self._note_all(event.evidence)
            if event.part_of is not None:
                outer[event.id] = event.part_of
            if (
                type(event) not in self.event_types
                or not self.period(event.start, event.end)
                or (self._published is not None and self._is_misplaced(event))
                or (event.occurrences is not None and not self.count(event.occurrences))
                or not self._has_sound_parts(event)
                or (event.extensions and not self.extensions(event.extensions))
            ):
                return False
        return not outer or references.lead_outwards(outer, self._events)

    def _is_misplaced(self, event: Event) -> bool:
        """Say whether what is planned lies in the past, or what has been held in the future."""
        if event.status in times.AHEAD:
            return is_before_anywhere(self.bounds(event.end or event.start).latest, self._published)
        return event.status in times.UNDER_WAY and self._is_ahead(self.bounds(event.start).earliest)

    def _has_sound_parts(self, event: Any) -> bool:  # noqa: ANN401 - of either type
        if event.type == "meeting":
            place = event.place
            return (place is None or place in self._places) and self._participants(event.participants)
        return (
            bool(event.stops) and all(map(self._stop, event.stops)) and self._participants(event.travellers)
        )

    def _stop(self, stop: Stop) -> bool:
        self._note(stop.evidence)
        return stop.place in self._places and self.period(stop.arrival, stop.departure)

    def _participants(self, participants: Sequence[Participant]) -> bool:
        actors, note = self._actors, self._note
        parts = set()
        for item in participants:
            actor, represents = item.actor, item.represents
            note(item.evidence)
            parts.add((actor, item.role, item.attendance, represents))
            if (
                actor not in actors
                or (represents and (actor in represents or not self._are_actors(represents)))
                or (item.count is not None and not self.count(item.count))
            ):
                return False
        return len(parts) == len(participants)

    # Claims

    def _claims_hold(self, claims: Sequence[Claim]) -> bool:
        for claim in claims:
            self._note_all(claim.evidence)
            if (
                not self._says(claim)
                or (claim.extensions and not self.extensions(claim.extensions))
                or (claim.scope is not None and not self._scope(claim.scope))
                or not self._stances_hold(claim.stances)
            ):
                return False
        return True

    def _says(self, claim: Claim) -> bool:
        """Look at what a claim says of its subject."""
        predicate, subject, value = self._predicates.get(claim.predicate), claim.subject, claim.value
        return (
            predicate is not None
            and predicate.value_type == value.type
            and subject.partition(":")[0] in predicate.subjects
            and (
                subject in self._events
                or subject in self._actors
                or subject in self._statements
                or subject in self._places
            )
            and self._value(value, claim)
        )

    def _value(self, value: Value, claim: Claim) -> bool:
        match value.type:
            case "quantity":
                return (self.count if claim.predicate in COUNTED else self.quantity)(value.quantity)
            case "time":
                return self.time(value.time)
            case "place":
                return value.place in self._places
            case "actor":
                is_itself = value.actor == claim.subject and claim.predicate in references.BETWEEN_TWO
                return value.actor in self._actors and not is_itself
            case "text":
                return claim.predicate != "secrecy" or value.text in SECRECY
            case "boolean":
                return True

    def _scope(self, scope: Scope) -> bool:
        self._note(scope.evidence)
        return (
            (scope.time is None or self.time(scope.time))
            and (scope.place is None or scope.place in self._places)
            and (not scope.participants or self._are_actors(scope.participants))
        )

    def _stances_hold(self, stances: Sequence[Stance]) -> bool:
        for stance in stances:
            self._note(stance.evidence)
            holder, named = stance.holder, stance.statement
            if named is not None:
                if not self._vouches(holder, named):
                    return False
            elif holder != NARRATOR and (holder not in self._actors or stance.evidence is None):
                return False
        return True

    def _vouches(self, holder: str, named: str | None) -> bool:
        """Say whether somebody makes a statement, passes it on, or makes one around it."""
        seen: set[str] = set()
        while named in self._statements and named not in seen:
            statement = self._statements[named]
            if statement.speaker == holder or any(relay.actor == holder for relay in statement.via):
                return True
            seen.add(named)
            named = statement.within
        return False

    # Conflicts

    def _conflict(self, conflict: Conflict) -> bool:
        self._note(conflict.marker)
        sides = [self._claims.get(name) for name in conflict.claims]
        questions = {None if side is None else (side.subject, side.predicate) for side in sides}
        return (
            len(questions) == 1
            and None not in questions
            and references.all_differ(conflict.claims)
            and self._is_holder(conflict.asserted_by)
            and self.extensions(conflict.extensions)
            and all(self._resolution(step, conflict) for step in conflict.resolution)
        )

    def _resolution(self, step: Resolution, conflict: Conflict) -> bool:
        self._note_all(step.evidence)
        return (
            self._is_holder(step.by)
            and (step.favours is None or step.favours in conflict.claims)
            and (step.time is None or self.time(step.time))
        )

    def _is_holder(self, name: str) -> bool:
        return name == NARRATOR or name in self._actors


_WITHIN = frozenset({"organization", "group"})
"""Kinds of actor that can be part of another."""


def _ids(document: NewsDocument) -> tuple[list[str], ...]:
    return (
        [item.id for item in document.actors],
        [item.id for item in document.places],
        [item.id for item in document.statements],
        [item.id for item in document.events],
        [item.id for item in document.claims],
        [item.id for item in document.conflicts],
    )


def _may_be_without_content(statement: Statement) -> bool:
    return statement.mode == "indirect" and (
        statement.content_kind == "reference" or statement.refers_to is not None
    )
