"""Happening: who is at an event and where, and what it is called without a label, the same in all formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from newsevents.schema.event import Participant
from newsevents.schema.visit import Stop

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from newsevents.schema.attribution import OnlySaid
    from newsevents.schema.event import Event

FACT = ("held", "ongoing")
"""How an event is presented whose name needs no word of doubt."""

_TO_COME = ("planned", "proposed")

Part = TypeVar("Part", Participant, Stop)


def parts_of(event: Event, kind: type[Part], *, fields: Collection[str] | None = None) -> Iterator[Part]:
    """Yield the records of a class that stand in an event's fields, also in those of a type of one's own.

    Args:
        event: The event.
        kind: The class.
        fields: Names of the fields to look in; all of them, where no names are given.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> talks = Meeting(id="event:talks", participants=(Participant(actor="actor:envoy"),))
        >>> [part.actor for part in parts_of(talks, Participant)]
        ['actor:envoy']
    """
    for name, value in event.__dict__.items():
        if isinstance(value, tuple) and (fields is None or name in fields):
            yield from (item for item in value if isinstance(item, kind))


def places_of(event: Event, *, fields: Collection[str] | None = None) -> tuple[str, ...]:
    """Return the places of an event by their identifiers, or those of a journey in order, each once.

    Example:
        >>> from newsevents.schema.visit import Visit
        >>> places_of(Visit(id="event:tour", stops=(Stop(place="place:doha"), Stop(place="place:kabul"))))
        ('place:doha', 'place:kabul')
    """
    place = getattr(event, "place", None)
    own = [place] if isinstance(place, str) else []
    return tuple(dict.fromkeys([*own, *(stop.place for stop in parts_of(event, Stop, fields=fields))]))


def takes_part(attendance: str, status: str) -> bool:
    """Say whether somebody is at an event: came, or is expected at one that has not taken place yet.

    Who was only expected at what was held may have stayed away.

    Example:
        >>> takes_part("expected", "planned"), takes_part("expected", "held")
        (True, False)
    """
    return attendance == "attended" or (attendance == "expected" and status in _TO_COME)


def present_at(
    event: Event, only_said: OnlySaid, *, fields: Collection[str] | None = None
) -> tuple[Participant, ...]:
    """Return those who are at an event, told on no other word than the event itself.

    At an event that is the source's own word, whoever is there only by the word of a speaker is left out:
    neither a link nor a code could show that. Where the event is no more than alleged, or told by speakers
    alone, that doubt covers all who are told to be there.

    Args:
        event: The event.
        only_said: Which evidence stands only inside what statements of the document say.
        fields: Names of the fields to look in; all of them, where no names are given.
    """
    is_doubted = event.status == "alleged" or only_said(event.evidence)
    return tuple(
        part
        for part in parts_of(event, Participant, fields=fields)
        if takes_part(part.attendance, event.status)
        and (is_doubted or part.evidence is None or not only_said((part.evidence,)))
    )


def described(kind: str, form: str | None, about: Iterable[str]) -> str:
    """Say what an event without a label is, and what is known of it.

    Args:
        kind: Its type.
        form: The format of a meeting.
        about: Where it was and when, in words.

    Example:
        >>> described("meeting", "briefing", ["Monday"]), described("acme:sit_in", None, [])
        ('briefing (Monday)', 'sit in')
    """
    words = kind.rpartition(":")[2].replace("_", " ") if form in (None, "other") else form
    known = ", ".join(dict.fromkeys(about))
    return f"{words} ({known})" if known else f"{words}"


def presented(name: str, status: str, *doubts: str) -> str:
    """Return the name of an event, and how it is presented where that is not as a fact.

    Example:
        >>> presented("talks", "held"), presented("tour", "planned", "told by others")
        ('talks', 'tour (planned, told by others)')
    """
    words = ", ".join((*(() if status in FACT else (status,)), *doubts))
    return f"{name} ({words})" if words else name
