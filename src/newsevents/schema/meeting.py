"""Meeting: people come together, in a room or on a line."""

from typing import Literal, TypeAlias

from newsevents.schema.event import Event, Participant
from newsevents.schema.ids import PlaceId
from newsevents.schema.scalars import Label

MeetingFormat: TypeAlias = Literal[
    "talks",
    "conference",
    "consultation",
    "summit",
    "call",
    "negotiation",
    "briefing",
    "hearing",
    "meeting",
    "other",
]
"""Kind of meeting; `meeting` where the source says no more."""


class Meeting(Event, frozen=True):
    """A meeting, or several spoken of together (`occurrences`).

    Example:
        >>> Meeting(id="event:moscow", format="conference", status="held").type
        'meeting'
    """

    type: Literal["meeting"] = "meeting"
    """Tag of the union."""

    format: MeetingFormat = "meeting"
    """Kind of meeting."""

    participants: tuple[Participant, ...] = ()
    """Who takes part."""

    place: PlaceId | None = None
    """Where it takes place."""

    topic: Label | None = None
    """What it is about, in the words of the source."""

    outcome: Label | None = None
    """What came of it, in the words of the source."""
