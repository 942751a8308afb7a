"""Happenings: whether two events of different documents can be one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import attrs

from newsevents.conflicts.windows import compare_windows, window_of
from newsevents.dossier.likeness import Likeness
from newsevents.dossier.names import are_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.conflicts.comparison import Relation
    from newsevents.schema.dossier import Sign
    from newsevents.schema.event import Event
    from newsevents.schema.time import TimeWindow

_PROBABLE, _POSSIBLE = 4, 2
"""Points from which on two happenings are probably, or possibly, one."""

_CLOSE = timedelta(days=7)


@attrs.frozen
class Happening:
    """An event with keys in the place of identifiers.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> Happening(Meeting(id="event:talks"), frozenset(), frozenset()).is_series
        False
    """

    event: Event
    """The event."""

    actors: frozenset[str]
    """Keys of who takes part, or travels."""

    places: frozenset[str]
    """Keys of where it takes place."""

    @property
    def is_series(self) -> bool:
        """Whether the record stands for several happenings."""
        return self.event.occurrences is not None


def are_two_happenings(one: Happening, other: Happening) -> bool:
    """Say whether two happenings are surely two: their times exclude each other.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> from newsevents.schema.time import TimeWindow
        >>> def talks(day):
        ...     event = Meeting(id="event:talks", start=TimeWindow(edtf=day))
        ...     return Happening(event, frozenset(), frozenset())
        >>> are_two_happenings(talks("2021-05"), talks("2021-06"))
        True
    """
    return _times(one, other) == "contradicts"


def happenings_likeness(one: Happening, other: Happening) -> Likeness | None:
    """Compare two happenings by type, time, place, who took part, and label.

    Times that exclude each other make two happenings of them, whatever else they share. Without people in
    common, or without a time, they are no more than possibly one: the same people meet often.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> from newsevents.schema.time import TimeWindow
        >>> def talks(day):
        ...     event = Meeting(id="event:talks", start=TimeWindow(edtf=day))
        ...     return Happening(event, frozenset({"actor:us", "actor:taliban"}), frozenset({"place:doha"}))
        >>> happenings_likeness(talks("2018-11-09"), talks("2018-11")).likelihood
        'probable'
        >>> happenings_likeness(talks("2018-11-09"), talks("2018-12-01"))
    """
    first, second = one.event, other.event
    if first.type != second.type or one.is_series != other.is_series:
        return None
    times = _times(one, other)
    if times == "contradicts":
        return None
    signs = list(_signs(one, other, times))
    points = sum(weight for weight, _, _ in signs)
    named: tuple[tuple[Sign, str], ...] = tuple((sign, words) for _, sign, words in signs)
    found = {sign for sign, _ in named}
    if points < _POSSIBLE or not {"participants", "place", "name"} & found:
        return None
    is_dated = "time" in found or one.is_series
    is_probable = points >= _PROBABLE and is_dated and "participants" in found
    return Likeness("probable" if is_probable else "possible", named)


def _times(one: Happening, other: Happening) -> Relation:
    first, second = one.event.start, other.event.start
    if first is None or second is None:
        return "undetermined"
    return compare_windows(first, second).relation


def _signs(one: Happening, other: Happening, times: Relation) -> Iterator[tuple[int, Sign, str]]:
    together = one.actors & other.actors
    if together:
        yield min(len(together), 2), "participants", f"{len(together)} of those who take part are the same"
    if one.places & other.places:
        yield 2, "place", "both are at the same place"
    first, second = one.event, other.event
    if times != "undetermined":
        yield (
            2 if _is_close(first.start) and _is_close(second.start) else 1,
            "time",
            f"their times are {times}",
        )
    if first.label and second.label and are_alike(first.label, second.label):
        yield 2, "name", f"their labels are alike: {first.label}"


def _is_close(time: TimeWindow | None) -> bool:
    if time is None:
        return False
    window = window_of(time)
    if window.earliest is None or window.latest is None:
        return False
    first, last = (moment.toordinal() for moment in (window.earliest, window.latest))
    return last - first <= _CLOSE.days
