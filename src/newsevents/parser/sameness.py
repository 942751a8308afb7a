"""Sameness: whether a mention of a meeting speaks of one that is already known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.edtf import bounds, parse

if TYPE_CHECKING:
    from newsevents.parser.drafts import EventDraft
    from newsevents.parser.meetings import MeetingMention
    from newsevents.parser.times import TimeMention


def find_same(events: list[EventDraft], mention: MeetingMention, *, headline: bool) -> EventDraft | None:
    """Return the latest known meeting that a mention can speak of, or `None` for a new one."""
    fits = [event for event in reversed(events) if event.type == "meeting" and compatible(event, mention)]
    if not fits:
        return None
    if mention.count is not None:
        return next(
            (event for event in fits if event.count and event.count.value == mention.count.value), None
        )
    if mention.one_of:
        return next((event for event in fits if event.count is not None), None)
    if headline:
        return next(
            (event for event in fits if _shares(event, mention) and _same_details(event, mention)), None
        )
    if mention.plural:
        return next((event for event in fits if _shares(event, mention)), None)
    single = [event for event in fits if event.count is None]
    if mention.definite:
        single.sort(key=lambda event: _closeness(event, mention), reverse=True)
        return next(iter(single), None)
    return next(
        (event for event in single if _shares(event, mention) and _same_details(event, mention)), None
    )


def compatible(event: EventDraft, mention: MeetingMention) -> bool:
    """Say whether nothing that the mention says stands against what is known of a meeting."""
    other = mention.event
    same_count = bool(event.count and mention.count and event.count.value == mention.count.value)
    same_place = event.place is not None and event.place is other.place
    if not (event.format == other.format or mention.generic or same_count or same_place) or {
        event.secrecy,
        other.secrecy,
    } == {"secret", "public"}:
        return False
    if (
        event.place
        and other.place
        and event.place is not other.place
        and event.place.country != other.place.country
    ):
        return False
    if (
        {event.status, other.status} & {"planned", "proposed"}
        and event.status != other.status
        and not mention.definite
    ):
        return False
    return _times_meet(event.start, other.start)


def _closeness(event: EventDraft, mention: MeetingMention) -> tuple[bool, ...]:
    """Rank what a definite description can point to: same place or day, kind and topic, and rather held than proposed."""
    other = mention.event
    same_format = event.format == other.format and not mention.generic
    return (
        _same_details(event, mention),
        same_format,
        event.topic is not None and event.topic == other.topic,
        event.status != "proposed",
    )


def _times_meet(one: TimeMention | None, other: TimeMention | None) -> bool:
    if one is None or other is None or one.edtf is None or other.edtf is None:
        return True
    first, second = bounds(parse(one.edtf)), bounds(parse(other.edtf))
    if None in {first.earliest, first.latest, second.earliest, second.latest}:
        return one.edtf == other.edtf or "X" in one.edtf + other.edtf
    return first.earliest <= second.latest and second.earliest <= first.latest  # type: ignore[operator]


def _shares(event: EventDraft, mention: MeetingMention) -> bool:
    """Say whether both have a participant, or at least the place, in common."""
    ours = {item.actor for item in event.participants}
    theirs = {item.actor for item in mention.event.participants}
    wider = ours | {actor.part_of for actor in ours}
    if theirs and wider & (theirs | {actor.part_of for actor in theirs}) - {None}:
        return True
    return event.place is not None and event.place is mention.event.place


def _same_details(event: EventDraft, mention: MeetingMention) -> bool:
    other = mention.event
    same_place = event.place is not None and event.place is other.place
    same_time = (
        event.start is not None
        and other.start is not None
        and event.start.edtf == other.start.edtf is not None
    )
    return same_place or same_time


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
        event.start = other.start if _narrower(other.start, event.start) else event.start
    if other.status == "held" and event.status == "alleged":
        event.status = "held"
    event.topic = event.topic or other.topic
    event.count = event.count or other.count
    known = {item.actor for item in event.participants}
    event.participants.extend(item for item in other.participants if item.actor not in known)


def _narrower(one: TimeMention | None, other: TimeMention | None) -> bool:
    if one is None:
        return False
    if other is None or (other.edtf is None and one.edtf is not None):
        return True
    return one.edtf is not None and other.edtf is not None and _days(one.edtf) < _days(other.edtf)


def _days(edtf: str) -> int:
    window = bounds(parse(edtf))
    if window.earliest is None or window.latest is None:
        return 10**6
    return (window.latest - window.earliest).days  # type: ignore[operator]
