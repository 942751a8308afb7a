"""Soundness: says at once of most documents that no rule finds anything in them.

The rules stand in the table of `checks.rules`, and what is wrong is always told by them. Most documents of a
feed have nothing wrong, though, and to find that out rule by rule and record by record takes longer than to
read the document. Here each kind of record has one function that says "sound" where no rule would find
anything, and says nothing wherever it is not certain. A property test holds it against the rules.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from itertools import chain
from operator import attrgetter, sub
from typing import TYPE_CHECKING, Any

from newsevents.checks import quantities, references, times
from newsevents.checks.claims import SECRECY
from newsevents.checks.moments import AnyMoment, is_before, is_before_anywhere
from newsevents.checks.quantities import COUNTED
from newsevents.checks.windows import OPEN, firm, reading
from newsevents.schema.document import CORE_EVENT_TYPES
from newsevents.schema.ids import NARRATOR
from newsevents.schema.time import TimeWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from newsevents.edtf import Bounds
    from newsevents.schema.actor import Actor, Role
    from newsevents.schema.claim import Claim, Scope, Stance, Value
    from newsevents.schema.conflict import Conflict, Resolution
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event, Participant
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.place import Place
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.source import Source
    from newsevents.schema.statement import Relay, Statement
    from newsevents.schema.time import Part
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


class Soundness:
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
        self._actors = {item.id for item in document.actors}
        self._places = {item.id for item in document.places}
        self._statements = {item.id: item for item in document.statements}
        self._events = {item.id for item in document.events}
        self._claims = {item.id: item for item in document.claims}
        self._subjects = self._actors | self._places | self._events | self._statements.keys()
        source = document.source
        self._published = self.moment(source.published)
        self._is_revised = (source.revision or 0) > 1
        self._stands_at = _whereabouts(source)
        self._spans: list[Evidence | None] = []
        self._note = self._spans.append
        self._note_all = self._spans.extend
        self._outer: dict[str, dict[str, str]] = {}
        self._records: list[Any] = [document, source]
        if document.provenance is not None:
            self._records.append(document.provenance)
        self._seen = self._records.append

    def holds(self) -> bool:
        """Say whether it is certain that no rule finds anything."""
        document = self._document
        return (
            not document.gaps
            and self._identifiers_differ()
            and self.source(document.source)
            and all(map(self.actor, document.actors))
            and all(map(self.place, document.places))
            and all(map(self._statement, document.statements))
            and all(map(self._event, document.events))
            and all(map(self.time, document.times))
            and all(map(self._claim, document.claims))
            and all(map(self._conflict, document.conflicts))
            and self._spans_stand()
            and not any(map(any, map(references.circles, self._outer.values())))
        )

    @property
    def members(self) -> int:
        """How many members of JSON objects the records were read from, those in extensions left out."""
        document = self._document
        named = sum(len(item.identifiers) for items in (document.actors, document.places) for item in items)
        spans = (span for span in self._spans if span is not None)
        return named + sum(map(len, map(_GIVEN, chain(self._records, spans))))

    def _identifiers_differ(self) -> bool:
        document = self._document
        return (
            len(self._actors) == len(document.actors)
            and len(self._places) == len(document.places)
            and len(self._statements) == len(document.statements)
            and len(self._events) == len(document.events)
            and len(self._claims) == len(document.claims)
            and _differ([item.id for item in document.conflicts])
        )

    def moment(self, value: AnyMoment | None) -> AnyMoment | None:
        """Return a moment as a date or an instant."""
        return value

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

    # Evidence: most records of a document. Spans are noted, and looked at together.

    def _spans_stand(self) -> bool:
        spans = [span for span in self._spans if span is not None]
        starts, exacts = list(map(_START, spans)), list(map(_EXACT, spans))
        return (
            list(map(sub, map(_END, spans), starts)) == list(map(len, exacts))
            and all(map(self._stands_at, exacts, starts))
            and (not (any(map(_PREFIX, spans)) or any(map(_SUFFIX, spans))) or all(map(self._fits, spans)))
        )

    def _fits(self, span: Evidence) -> bool:
        """Say whether the text around a span is as stated."""
        prefix, suffix = span.prefix, span.suffix
        before = span.start - len(prefix or "")
        return (prefix is None or (before >= 0 and self._stands_at(prefix, before))) and (
            suffix is None or self._stands_at(suffix, span.end)
        )

    def _are_in_order(self, spans: Sequence[Evidence]) -> bool:
        self._note_all(spans)
        if len(spans) < 2:
            return True
        starts = list(map(_START, spans))
        return starts == sorted(starts)

    # Actors and places

    def actor(self, actor: Actor) -> bool:
        """Say whether an actor is sound."""
        self._seen(actor)
        return (
            (not actor.aliases or _differ((actor.name, *actor.aliases)))
            and (not actor.roles or all(self._role(role, actor.id) for role in actor.roles))
            and self._are_in_order(actor.mentions)
            and (actor.kind not in _WITHIN or self._belongs(actor))
        )

    def _belongs(self, actor: Any) -> bool:  # noqa: ANN401 - an organisation or a group
        if not self._lies_within("actors", actor, self._actors):
            return False
        return actor.kind != "group" or actor.size is None or self._count(actor.size)

    def _role(self, role: Role, holder: str | None = None) -> bool:
        self._note(role.evidence)
        body = role.organization
        self._seen(role)
        return (body is None or (body in self._actors and body != holder)) and self._period(
            role.since, role.until
        )

    def place(self, place: Place) -> bool:
        """Say whether a place is sound."""
        self._seen(place)
        return (
            self._lies_within("places", place, self._places)
            and (place.latitude is None) == (place.longitude is None)
            and (not place.aliases or _differ((place.name, *place.aliases)))
            and self._are_in_order(place.mentions)
        )

    def _lies_within(self, name: str, record: Any, known: Container[str]) -> bool:  # noqa: ANN401 - of three kinds
        return record.part_of is None or self._leads_to(name, record.id, record.part_of, known)

    def _leads_to(self, name: str, id: str, outer: str | None, known: Container[str]) -> bool:  # noqa: A002 - the field's name
        """Look at a reference that leads outwards, and note it: in the end no row of them may be a circle."""
        if outer is None:
            return True
        self._outer.setdefault(name, {})[id] = outer
        return outer in known

    # Quantities and times

    def quantity(self, quantity: Quantity) -> bool:
        """Say whether a quantity is sound."""
        self._seen(quantity)
        self._note(quantity.evidence)
        value, low, high = quantity.value, quantity.low, quantity.high
        if quantity.comparator == "several":
            return value is None and low is None and high is None
        if quantity.comparator == "between":
            if value is not None or low is None or high is None:
                return False
        elif value is None:
            return False
        elif low is None and high is None:
            return True
        return not any(quantities.bounds_reversed(quantity, _NO_CONTEXT))

    def _count(self, quantity: Quantity) -> bool:
        """Look at a quantity that may not be negative."""
        return self.quantity(quantity) and not (
            _is_negative(quantity.value) or _is_negative(quantity.low) or _is_negative(quantity.high)
        )

    def time(self, window: TimeWindow) -> bool:
        """Say whether a time is sound."""
        self._seen(window)
        self._note(window.evidence)
        edtf, earliest, latest = window.edtf, window.earliest, window.latest
        if edtf is not None and reading(edtf).value is None:
            return False
        if earliest is None and latest is None:
            return edtf is not None or window.phrase is not None
        return self.stated(window) is not None

    def _bounds(self, window: TimeWindow | None) -> Bounds:
        """Return the window of a time that is sound; see `firm`."""
        if window is None:
            return OPEN
        if window.earliest is None and window.latest is None:
            return OPEN if window.edtf is None else reading(window.edtf).firm
        return self.stated(window) or OPEN

    def stated(self, window: TimeWindow) -> Bounds | None:
        """Return the window of a time that states an end; `None` where its parts contradict one another."""
        earliest, latest = window.earliest, window.latest
        # equal instants need not share a zone, so zones are part of what the result is kept by
        zones = getattr(earliest, "tzinfo", None), getattr(latest, "tzinfo", None)
        return bounds_of(window.edtf, window.part, earliest, latest, zones)

    def _period(self, start: TimeWindow | None, end: TimeWindow | None) -> bool:
        """Look at two times of which the second is no earlier than the first."""
        if start is not None and not self.time(start):
            return False
        if end is None:
            return True
        return self.time(end) and not is_before(self._bounds(end).latest, self._bounds(start).earliest)

    # Statements

    def _statement(self, statement: Statement) -> bool:
        content, cue, role = statement.content, statement.cue, statement.speaker_role
        self._note_all(statement.evidence)
        self._seen(statement)
        if cue is not None:
            self._note(cue.evidence)
            self._seen(cue)
        return (
            statement.speaker in self._actors
            and self._are_in_order(content)
            and (bool(content) or _may_be_without_content(statement))
            and (role is None or self._role(role))
            and (not statement.via or all(map(self._relay, statement.via)))
            and self._leads_to_statements(statement)
            and self._circumstances(statement)
        )

    def _leads_to_statements(self, statement: Statement) -> bool:
        return self._leads_to("within", statement.id, statement.within, self._statements) and self._leads_to(
            "refers_to", statement.id, statement.refers_to, self._statements
        )

    def _circumstances(self, statement: Statement) -> bool:
        """Look at when and where something is said, and to whom."""
        time, occasion, place = statement.time, statement.occasion, statement.place
        return (
            (occasion is None or occasion in self._events)
            and (place is None or place in self._places)
            and (not statement.addressees or self._are_actors(statement.addressees))
            and (
                time is None
                or (self.time(time) and (self._is_revised or not self._is_ahead(self._bounds(time).earliest)))
            )
        )

    def _is_ahead(self, moment: AnyMoment | None) -> bool:
        return is_before_anywhere(self._published, moment)

    def _are_actors(self, names: Sequence[str]) -> bool:
        return self._actors.issuperset(names) and _differ(names)

    def _relay(self, relay: Relay) -> bool:
        self._note(relay.evidence)
        self._seen(relay)
        if relay.actor is None:
            return relay.hedge is not None or relay.evidence is not None
        return relay.actor in self._actors

    # Events

    def _event(self, event: Event) -> bool:
        self._note_all(event.evidence)
        self._seen(event)
        return (
            self._lies_within("events", event, self._events)
            and self._period(event.start, event.end)
            and (self._published is None or not self._is_misplaced(event))
            and (event.occurrences is None or self._count(event.occurrences))
            and self._has_sound_parts(event)
        )

    def _is_misplaced(self, event: Event) -> bool:
        """Say whether what is planned lies in the past, or what has been held in the future."""
        if event.status in times.AHEAD:
            return is_before_anywhere(self._bounds(event.end or event.start).latest, self._published)
        return event.status in times.UNDER_WAY and self._is_ahead(self._bounds(event.start).earliest)

    def _has_sound_parts(self, event: Any) -> bool:  # noqa: ANN401 - of either type
        if type(event) not in self.event_types:
            return False
        if event.type == "meeting":
            place = event.place
            return (place is None or place in self._places) and self._participants(event.participants)
        return (
            bool(event.stops) and all(map(self._stop, event.stops)) and self._participants(event.travellers)
        )

    def _stop(self, stop: Stop) -> bool:
        self._note(stop.evidence)
        self._seen(stop)
        return stop.place in self._places and self._period(stop.arrival, stop.departure)

    def _participants(self, participants: Sequence[Participant]) -> bool:
        parts = {(item.actor, item.role, item.attendance, item.represents) for item in participants}
        return len(parts) == len(participants) and all(map(self._participant, participants))

    def _participant(self, participant: Participant) -> bool:
        self._note(participant.evidence)
        self._seen(participant)
        actor, represents = participant.actor, participant.represents
        return (
            actor in self._actors
            and (not represents or (actor not in represents and self._are_actors(represents)))
            and (participant.count is None or self._count(participant.count))
        )

    # Claims

    def _claim(self, claim: Claim) -> bool:
        self._note_all(claim.evidence)
        self._seen(claim)
        self._seen(claim.value)
        predicate = self._predicates.get(claim.predicate)
        subject, value = claim.subject, claim.value
        return (
            predicate is not None
            and predicate.value_type == value.type
            and subject in self._subjects
            and subject.partition(":")[0] in predicate.subjects
            and self._value(value, claim)
            and (claim.scope is None or self._scope(claim.scope))
            and all(map(self._stance, claim.stances))
        )

    def _value(self, value: Value, claim: Claim) -> bool:
        match value.type:
            case "quantity":
                return (self._count if claim.predicate in COUNTED else self.quantity)(value.quantity)
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
        self._seen(scope)
        return (
            (scope.time is None or self.time(scope.time))
            and (scope.place is None or scope.place in self._places)
            and (not scope.participants or self._are_actors(scope.participants))
        )

    def _stance(self, stance: Stance) -> bool:
        self._note(stance.evidence)
        self._seen(stance)
        holder = stance.holder
        if stance.statement is None:
            return holder == NARRATOR or (holder in self._actors and stance.evidence is not None)
        return self._vouches(holder, stance.statement)

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
        self._seen(conflict)
        sides = [self._claims.get(name) for name in conflict.claims]
        questions = {None if side is None else (side.subject, side.predicate) for side in sides}
        return (
            len(questions) == 1
            and None not in questions
            and _differ(conflict.claims)
            and self._is_holder(conflict.asserted_by)
            and all(self._resolution(step, conflict) for step in conflict.resolution)
        )

    def _resolution(self, step: Resolution, conflict: Conflict) -> bool:
        self._note_all(step.evidence)
        self._seen(step)
        return (
            self._is_holder(step.by)
            and (step.favours is None or step.favours in conflict.claims)
            and (step.time is None or self.time(step.time))
        )

    def _is_holder(self, name: str) -> bool:
        return name == NARRATOR or name in self._actors


_GIVEN = attrgetter("__pydantic_fields_set__")
_START, _END, _EXACT, _PREFIX, _SUFFIX = map(attrgetter, ("start", "end", "exact", "prefix", "suffix"))

_WITHIN = frozenset({"organization", "group"})
"""Kinds of actor that can be part of another."""

_NO_CONTEXT: Any = None
"""Rules that look at one record alone are given no context."""


def _whereabouts(source: Source) -> Callable[[str, int], bool]:
    """Return what says whether a passage stands at an offset, as far as the source lets that be known."""
    if source.text is not None:
        return source.text.startswith
    length = source.text_length
    if length is not None:
        return lambda passage, start: start + len(passage) <= length
    is_known = source.text_sha256 is not None
    return lambda _, __: is_known


def _may_be_without_content(statement: Statement) -> bool:
    return statement.mode == "indirect" and (
        statement.content_kind == "reference" or statement.refers_to is not None
    )


def _differ(names: Iterable[str | None]) -> bool:
    listed = tuple(names)
    return len(listed) < 2 or len(set(listed)) == len(listed)


def _is_negative(number: int | str | None) -> bool:
    return number is not None and (number.startswith("-") if isinstance(number, str) else number < 0)


@lru_cache(maxsize=4096)
def bounds_of(
    edtf: str | None, part: Part | None, earliest: AnyMoment | None, latest: AnyMoment | None, _zones: object
) -> Bounds | None:
    """Return the window of a time with stated ends; `None` where they contradict one another or its EDTF.

    Example:
        >>> from datetime import date
        >>> day = date(2018, 11, 13)
        >>> bounds_of("2018-10", None, day, day, None) is None
        True
    """
    window = TimeWindow.model_construct(edtf=edtf, part=part, earliest=earliest, latest=latest)
    rules = (times.window_reversed, times.window_outside_edtf)
    if any(True for rule in rules for _ in rule(window, _NO_CONTEXT)):
        return None
    return firm(window)
