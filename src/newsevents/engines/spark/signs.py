"""Signs: what two records must share, at least one of them, for `propose_joins` to take them for one.

A join stands where it is certain or probable. Places and actors then share an identifier or a name. Two
events then have their type in common and, unless they are series, a month; and two who take part, or one and
the place, or one and a word of the label.

The signs of an event are the product of such pairs and the months of its time, and an event has `MOST_SIGNS`
of them at most. Where there would be more, every month keeps the same pairs: those whose hashes are the least
(min-wise sampling), so that two reports which name the same people keep the same pairs, and reports which
name nearly the same most likely have some in common. What is lost: an event with hundreds of names, or with
scores of them and a time of years, may not meet a report that names only a few of those people.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from hashlib import blake2b
from heapq import nsmallest
from itertools import chain, combinations, product
from typing import TYPE_CHECKING, TypeVar

from newsevents.conflicts.windows import window_of
from newsevents.dossier.names import folded, proper, without_title
from newsevents.schema.event import participants_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from newsevents.schema.actor import Actor
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event
    from newsevents.schema.place import Place
    from newsevents.schema.time import TimeWindow

T = TypeVar("T")

MOST_MONTHS = 120
"""Months of a time by which an event is looked for: ten years, from its beginning."""

MOST_SIGNS = 10_000
"""Signs of one event."""

MOST_NAMES = 300
"""Names of those who take part by which an event is looked for, and of what is beside them."""

_DAY = timedelta(days=1)


def signs_of(document: NewsDocument) -> dict[str, set[str]]:
    """Return the signs of the events of a document, and of whatever its claims are about, by identifier.

    An event that nothing is claimed of can lead from one to another of which something is.

    Example:
        >>> from newsevents.schema.actor import Person
        >>> from newsevents.schema.claim import BooleanValue, Claim
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> claim = Claim(
        ...     id="claim:1", subject="actor:berg", predicate="x:retired", value=BooleanValue(boolean=True)
        ... )
        >>> berg = Person(id="actor:berg", name="Dr Ada Berg")
        >>> document = NewsDocument(id="urn:example:1", source=Source(), actors=(berg,), claims=(claim,))
        >>> signs_of(document)
        {'actor:berg': {'actor name ada berg'}}
    """
    named = {item.id: _names(item) for item in (*document.actors, *document.places)}
    events = {event.id: event for event in document.events}
    subjects = {name: set[str]() for name in (*events, *(claim.subject for claim in document.claims))}
    for subject, found in subjects.items():
        if subject in events:
            found.update(_of_event(events[subject], named))
        else:
            found.update(f"{subject.partition(':')[0]} {sign}" for sign in named.get(subject, ()))
    return subjects


def _names(record: Actor | Place) -> list[str]:
    names = {without_title(folded(name)) for name in proper((record.name, *record.aliases))}
    identifiers = (f"identifier {scheme} {value}" for scheme, value in record.identifiers.items())
    return sorted((*identifiers, *(f"name {' '.join(words)}" for words in names)))


def _of_event(event: Event, named: dict[str, list[str]]) -> Iterator[str]:
    times = _times(event)
    if not times:
        return
    people = {item.actor for item in participants_of(event)}
    actors = [named.get(actor, []) for actor in sorted(people)]
    places = [getattr(event, "place", None), *(stop.place for stop in getattr(event, "stops", ()))]
    beside = [sign for place in places if place is not None for sign in named.get(place, ())]
    beside += [f"label {word}" for word in (folded(event.label) if event.label else ())]
    pairs = _least(_together(actors, beside), MOST_SIGNS // len(times))
    for time, (one, other) in product(times, sorted(pairs)):
        yield f"{event.type} {time} {one} / {other}"


def _together(actors: list[list[str]], beside: list[str]) -> set[tuple[str, str]]:
    """Return the pairs of names of two who take part, and of one and what is beside them."""
    known = _least(set(chain.from_iterable(actors)), MOST_NAMES)
    called = Counter(tuple(name for name in names if name in known) for names in actors)
    twice = chain.from_iterable([names] * min(count, 2) for names, count in called.items())
    return {
        *(pair for one, other in combinations(filter(None, twice), 2) for pair in _pairs(one, other)),
        *product(known, _least(set(beside), MOST_NAMES)),
    }


def _least(items: set[T], most: int) -> set[T]:
    """Return so many of some names or pairs: those whose hashes are the least, in whatever process."""
    return items if len(items) <= most else set(nsmallest(most, items, key=_hash))


def _hash(item: object) -> bytes:
    return blake2b(repr(item).encode(), digest_size=8).digest()


def _pairs(one: Iterable[str], other: Iterable[str]) -> Iterator[tuple[str, str]]:
    for first, second in product(one, other):
        yield min(first, second), max(first, second)


def _times(event: Event) -> list[str]:
    if event.occurrences is not None:
        return ["series"]
    return [] if event.start is None else list(_months(event.start))


def _months(time: TimeWindow) -> Iterator[str]:
    """Yield the months that a time touches in some zone; of an open one those of the end that is known."""
    if time.edtf is not None:
        yield f"{time.edtf} {time.part}"
    window = window_of(time)
    ends = [end for end in (window.earliest, window.latest) if end is not None]
    if not ends:
        return
    first, last = (_month(ends[0], -_DAY), _month(ends[-1], _DAY))
    for month in range(first, min(last, first + MOST_MONTHS) + 1):
        yield f"{month // 12}-{month % 12 + 1:02}"


def _month(moment: date, step: timedelta) -> int:
    """Return the month of a moment a day further on, counted from the year 0."""
    try:
        day = moment + step
    except OverflowError:  # the first and the last day that there are
        day = moment
    return day.year * 12 + day.month - 1
