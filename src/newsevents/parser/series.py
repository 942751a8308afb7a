"""Series: meetings of the same people that are counted differently are put into one series.

Otherwise their counts would be said of different things, and could not be compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.drafts import EventDraft, ParticipantDraft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.parser.entities import Entity

_MOST = 100
"""Counted meetings that are compared with each other; an article has a handful."""


def find_series(events: Iterable[EventDraft]) -> Iterator[EventDraft]:
    """Put counted meetings of the same people into series, and yield these."""
    counted = [event for event in dict.fromkeys(events) if event.count is not None][:_MOST]
    for at, event in enumerate(counted):
        alike = [other for other in counted[at + 1 :] if _counts_differ(event, other) and _meet(event, other)]
        if event.part_of is None and alike:
            yield _series([event, *alike])


def _counts_differ(one: EventDraft, other: EventDraft) -> bool:
    return bool(one.count and other.count and one.count.value != other.count.value)


def _meet(one: EventDraft, other: EventDraft) -> bool:
    """Say whether the same people can be meant."""
    unknown = not one.participants or not other.participants
    return unknown or not _bodies(one).isdisjoint(_bodies(other))


def _series(members: list[EventDraft]) -> EventDraft:
    parties = list(dict.fromkeys(_body(item.actor) for one in members for item in one.participants))
    participants = [ParticipantDraft(body.use()) for body in parties]
    series = EventDraft("meeting", participants=participants, rule="meeting-series")
    series.spans = [one.spans[0] for one in members if one.spans]
    names = " and ".join(str(body.name) for body in parties)
    series.label = f"all meetings of {names}" if names else "all meetings"
    held = any(one.status == "held" for one in members)
    series.status = "held" if held else members[0].status
    for one in members:
        one.part_of = series
    return series


def _bodies(event: EventDraft) -> set[Entity]:
    return {_body(item.actor) for item in event.participants}


def _body(actor: Entity) -> Entity:
    """Return the body for which an actor stands: the Taliban for Taliban envoys."""
    while actor.part_of is not None and actor.kind != "person":
        actor = actor.part_of
    return actor
