"""Event: what all happenings have, and who takes part in them.

An event carries no truth value. Whether it happened is a matter of claims with stances.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from newsevents.schema.base import Extensions, Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import ActorId, EventId, EventKey
from newsevents.schema.quantity import Quantity
from newsevents.schema.scalars import Label
from newsevents.schema.time import TimeWindow

EventStatus: TypeAlias = Literal["held", "ongoing", "planned", "proposed", "alleged", "cancelled", "denied"]
"""How the source presents the happening: as fact, as plan, as allegation, and so on."""

Secrecy: TypeAlias = Literal["public", "secret", "undisclosed", "unknown"]
"""Who knows: everybody, only those who took part, or it was kept quiet without being called secret."""

ParticipantRole: TypeAlias = Literal["host", "attendee", "delegate", "mediator", "observer"]
"""In which function somebody takes part."""

Attendance: TypeAlias = Literal["attended", "expected", "invited", "declined", "disputed"]
"""Whether they came, as the source has it."""

EventTypeName = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9.\-]{0,62}:)?[a-z][a-z0-9_]{0,62}$")]
"""Name of an event type: plain for the core's (`meeting`), under a prefix for others (`acme:protest`)."""


class Participant(Record, frozen=True):
    """Somebody's part in an event.

    Example:
        >>> Participant(actor="actor:khalilzad", role="delegate", represents=("actor:us",)).role
        'delegate'
    """

    actor: ActorId
    """Who takes part."""

    role: ParticipantRole = "attendee"
    """In which function."""

    attendance: Attendance = "attended"
    """Whether they came, as the source has it."""

    represents: tuple[ActorId, ...] = ()
    """For whom they act there."""

    count: Quantity | None = None
    """How many people, where the actor is a group."""

    evidence: Evidence | None = None
    """Where the source says so."""


class Event(Record, frozen=True):
    """Base of all event types. A type of one's own subclasses it and sets `type` (see `Vocabulary`)."""

    type: EventTypeName
    """Tag of the union."""

    id: EventKey
    """Identifier in this document, such as `event:qatar-talks`."""

    label: Label | None = None
    """A short description for people."""

    status: EventStatus = "held"
    """How the source presents it."""

    secrecy: Secrecy = "unknown"
    """Who knows of it."""

    start: TimeWindow | None = None
    """When it began; for a happening of one day or less, when it took place."""

    end: TimeWindow | None = None
    """When it ended, where the source says so."""

    occurrences: Quantity | None = None
    """How many happenings this record stands for, as said: "around ten" meetings in one record."""

    part_of: EventId | None = None
    """The series or larger event that it belongs to."""

    evidence: tuple[Evidence, ...] = ()
    """Where the source speaks of it, in the order of the text."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""


def participants_of(event: Event) -> tuple[Participant, ...]:
    """Return who takes part in an event, or travels; nobody for a type that has neither field.

    Example:
        >>> from newsevents.schema.visit import Visit
        >>> envoy = Participant(actor="actor:envoy")
        >>> participants_of(Visit(id="event:tour", travellers=(envoy,))) == (envoy,)
        True
    """
    return (*getattr(event, "participants", ()), *getattr(event, "travellers", ()))
