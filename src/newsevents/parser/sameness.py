"""Sameness: whether a mention of a meeting speaks of one that is already known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.edtf import bounds, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.drafts import EventDraft
    from newsevents.parser.entities import Entity
    from newsevents.parser.meeting_mentions import MeetingMention
    from newsevents.parser.times import TimeMention

_ANY_LENGTH = 10**6
_UNHELD = frozenset(("planned", "proposed"))


def find_same(events: Iterable[EventDraft], mention: MeetingMention, *, headline: bool) -> EventDraft | None:
    """Return the latest known meeting that a mention can speak of, or `None` for a new one.

    Args:
        events: The known meetings, the latest first.
        mention: The mention.
        headline: Whether it stands in the headline, which is loose with details.
    """
    fits = [event for event in events if _compatible(event, mention)]
    if mention.count is not None:
        same_count = (item for item in fits if item.count and item.count.value == mention.count.value)
        return next(same_count, None)
    if mention.one_of:
        return next((event for event in fits if event.count is not None), None)
    shared = [event for event in fits if _shares(event, mention)]
    if mention.plural and not headline:
        return next(iter(shared), None)
    if mention.definite and not headline:
        meant = [event for event in fits if event.count is None or mention.event.status == "denied"]
        return max(meant, key=lambda event: _closeness(event, mention), default=None)
    alike = (item for item in shared if _same_details(item, mention) and (headline or item.count is None))
    return next(alike, None)


def _compatible(event: EventDraft, mention: MeetingMention) -> bool:
    """Say whether nothing that the mention says stands against what is known of a meeting."""
    other = mention.event
    same_count = bool(event.count and mention.count and event.count.value == mention.count.value)
    same_place = event.place is not None and event.place is other.place
    if not (event.format == other.format or mention.generic or same_count or same_place):
        return False
    if {event.secrecy, other.secrecy} == {"secret", "public"}:
        return False
    if event.place and other.place and not same_place and event.place.country != other.place.country:
        return False
    unheld = not _UNHELD.isdisjoint((event.status, other.status))
    if unheld and event.status != other.status and not mention.definite:
        return False
    return _times_meet(event.start, other.start)


def _closeness(event: EventDraft, mention: MeetingMention) -> tuple[bool, ...]:
    """Rank what a definite description can point to.

    The same place or day goes first, then the same kind, the same topic, and what is more than a proposal.
    """
    other = mention.event
    return (
        _same_details(event, mention),
        event.format == other.format and not mention.generic,
        event.topic is not None and event.topic == other.topic,
        event.status != "proposed",
    )


def _times_meet(one: TimeMention | None, other: TimeMention | None) -> bool:
    if one is None or other is None or one.edtf is None or other.edtf is None:
        return True
    first, second = bounds(parse(one.edtf)), bounds(parse(other.edtf))
    if first.earliest and first.latest and second.earliest and second.latest:
        return first.earliest <= second.latest and second.earliest <= first.latest
    return one.edtf == other.edtf or "X" in one.edtf + other.edtf


def _shares(event: EventDraft, mention: MeetingMention) -> bool:
    """Say whether both have a participant, or at least the place, in common."""
    if event.place is not None and event.place is mention.event.place:
        return True
    return not _with_bodies(event).isdisjoint(_with_bodies(mention.event))


def _with_bodies(event: EventDraft) -> set[Entity]:
    """Return the participants and the bodies to which they belong."""
    actors = {item.actor for item in event.participants}
    return actors | {actor.part_of for actor in actors if actor.part_of is not None}


def _same_details(event: EventDraft, mention: MeetingMention) -> bool:
    other = mention.event
    if event.place is not None and event.place is other.place:
        return True
    if event.start is None or other.start is None or event.start.edtf is None:
        return False
    return event.start.edtf == other.start.edtf


def merge(event: EventDraft, other: EventDraft, *, part_only: bool) -> None:
    """Add to a known meeting what a further mention says; the more precise time wins.

    Args:
        event: The known meeting.
        other: What the further mention says.
        part_only: Whether the mention is loose, as in a headline, or speaks of one of several meetings:
            then its place and time are not those of the known record.
    """
    event.spans.extend(other.spans)
    if event.format == "meeting":
        event.format = other.format
    if event.secrecy == "unknown":
        event.secrecy = other.secrecy
    if not part_only:
        event.place = event.place or other.place
        event.start = other.start if _is_narrower(other.start, event.start) else event.start
    if other.status == "held" and event.status == "alleged":
        event.status = "held"
    event.topic = event.topic or other.topic
    event.count = event.count or other.count
    known = {item.actor for item in event.participants}
    event.participants.extend(item for item in other.participants if item.actor not in known)


def _is_narrower(one: TimeMention | None, other: TimeMention | None) -> bool:
    if one is None:
        return False
    if other is None or (other.edtf is None and one.edtf is not None):
        return True
    return one.edtf is not None and other.edtf is not None and _days(one.edtf) < _days(other.edtf)


def _days(edtf: str) -> int:
    window = bounds(parse(edtf))
    if window.earliest is None or window.latest is None:
        return _ANY_LENGTH
    return window.latest.toordinal() - window.earliest.toordinal()
