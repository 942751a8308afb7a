"""Visit: somebody goes somewhere."""

from typing import Literal

from newsevents.schema.base import Record
from newsevents.schema.event import Event, Participant
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import PlaceId
from newsevents.schema.scalars import Count, Label
from newsevents.schema.time import TimeWindow


class Stop(Record, frozen=True):
    """One place on a journey.

    Example:
        >>> Stop(place="place:doha").arrival is None
        True
    """

    place: PlaceId
    """Where."""

    arrival: TimeWindow | None = None
    """When the travellers arrive there."""

    departure: TimeWindow | None = None
    """When they leave."""

    evidence: Evidence | None = None
    """Where the source names the stop."""


class Visit(Event, frozen=True):
    """A journey to one place or several, in their order.

    Example:
        >>> Visit(id="event:tour", stops=(Stop(place="place:doha"),), status="planned").type
        'visit'
    """

    type: Literal["visit"] = "visit"
    """Tag of the union."""

    travellers: tuple[Participant, ...] = ()
    """Who travels."""

    stops: tuple[Stop, ...] = ()
    """The places, in the order of the journey as the source gives it."""

    ordinal: Count | None = None
    """Which visit of its kind it is: 2 for "his second visit to the region"."""

    purpose: Label | None = None
    """What it is for, in the words of the source."""
