"""Happenings: events with those involved, and the places where they happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs import happening
from newsevents.codecs.ftm import kept
from newsevents.codecs.ftm.entity import Entity
from newsevents.codecs.ftm.people import add_identifiers
from newsevents.codecs.ftm.told import notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.ftm.graph import Graph
    from newsevents.schema.event import Event, Participant
    from newsevents.schema.place import Place

_NEVER = ("cancelled", "denied")
"""What has nobody involved: a link in a graph shows no doubt. The participants are told in notes."""

_TOLD_BY_OTHERS = "told by others"
_LONGEST_DOUBT = len(f" (cancelled, {_TOLD_BY_OTHERS})")


def place_entity(place: Place, graph: Graph) -> Entity:
    """Return a place as an address: FollowTheMoney has no other schema for places of all sizes.

    Example:
        >>> from newsevents.codecs.ftm.graph import Graph
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> graph = Graph(NewsDocument(id="urn:example:1", source=Source()))
        >>> from newsevents.schema.place import Place
        >>> place_entity(Place(id="place:doha", name="Doha", country="QA"), graph).values("country")
        ['qa']
    """
    made = Entity(graph.id_of(place.id), "Address")
    name = kept.as_name(place.name)
    made.add("name", name or f"unnamed ({place.id})")
    made.add("full", kept.as_address(place.name))
    made.add("alias", *(kept.as_name(alias) for alias in place.aliases))
    if place.precision in ("city", "region"):
        made.add(place.precision, kept.as_string(place.name))
    made.add("country", place.country and kept.as_country(place.country))
    made.add("latitude", place.latitude)
    made.add("longitude", place.longitude)
    add_identifiers(made, place.identifiers)
    carried = {"latitude", "longitude"} | ({"name"} if name == place.name else set())
    carried |= {"aliases"} if made.values("alias") == [*place.aliases] else set()
    made.add("notes", *notes(place, but=carried))
    made.add("proof", graph.article)
    return made


def event_entities(event: Event, graph: Graph) -> Iterator[Entity]:
    """Yield the entity of an event of any type, and its link to the event that it is a part of.

    Example:
        >>> from newsevents.codecs.ftm.graph import Graph
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> graph = Graph(NewsDocument(id="urn:example:1", source=Source()))
        >>> from newsevents.schema.meeting import Meeting
        >>> from newsevents.schema.time import TimeWindow
        >>> talks = Meeting(id="event:talks", label="Talks", start=TimeWindow(edtf="2018-10"))
        >>> [entity.values("date") for entity in event_entities(talks, graph)]
        [['2018-10']]
    """
    made = Entity(graph.id_of(event.id), "Event")
    made.add("name", _name(event, graph))
    _add_dates(made, event)
    for part in () if event.status in _NEVER else happening.present_at(event, graph.only_said):
        _involve(made, part, graph)
    for place in (graph.places[stay] for stay in happening.places_of(event) if stay in graph.places):
        made.add("location", kept.as_address(place.name))
        made.add("addressEntity", graph.id_of(place.id))
        made.add("country", place.country and kept.as_country(place.country))
    made.add("notes", *notes(event, but={"label"} if made.values("name") == [event.label] else ()))
    made.add("proof", graph.article)
    yield made
    if event.part_of is not None:
        yield from graph.link(made.id, event.part_of, "part of")


def _name(event: Event, graph: Graph) -> str:
    """Return what an event is called, and how the source presents it where that is not as a fact."""
    words = kept.as_name(graph.name_of(event.id)) or f"{event.type} ({event.id})"
    is_on_their_word = event.status != "alleged" and graph.only_said(event.evidence)
    short = words[: kept.NAME_LENGTH - _LONGEST_DOUBT].rstrip()
    shown = happening.presented(short, event.status, *([_TOLD_BY_OTHERS] if is_on_their_word else []))
    return words if shown == short else shown


def _add_dates(made: Entity, event: Event) -> None:
    """Add when it was: one date where there is no end, since it may have taken a day or less."""
    if event.end is None:
        made.add("date", kept.as_date(event.start))
    else:
        made.add("startDate", kept.as_date(event.start))
        made.add("endDate", kept.as_date(event.end))


def _involve(made: Entity, part: Participant, graph: Graph) -> None:
    made.add("involved", *(graph.id_of(who) for who in (part.actor, *part.represents) if who in graph.actors))
    if part.role == "host" and part.actor in graph.actors:
        made.add("organizer", graph.id_of(part.actor))
