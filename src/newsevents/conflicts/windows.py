"""Windows: comparing when.

Two calendar dates are compared as they stand. A date against an instant covers the whole day anywhere on
earth, since nobody said in which zone the day was meant.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from newsevents.conflicts.comparison import Comparison
from newsevents.edtf import Bounds, EdtfError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.schema.time import TimeWindow

    _Window: TypeAlias = tuple[date | None, date | None]

Ends: TypeAlias = "tuple[datetime | None, datetime | None]"
"""First and last instant of a window in UTC, without zone; `None` is open."""

_FIRST_ZONE, _LAST_ZONE = timedelta(hours=14), timedelta(hours=12)
_DAY = timedelta(days=1) - timedelta(microseconds=1)


def compare_windows(one: TimeWindow, other: TimeWindow) -> Comparison:
    """Compare two times by the windows that they imply.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> compare_windows(TimeWindow(edtf="2018-11-09"), TimeWindow(edtf="2018-11")).relation
        'narrower'
    """
    if one.edtf is not None and (one.edtf, one.part) == (other.edtf, other.part):
        return Comparison("equal", f"both are {one.edtf}")
    first, second = _ends_of_both(_bounds(one), _bounds(other))
    if first == (None, None) or second == (None, None):
        return Comparison("undetermined", "one of the times is not known well enough")
    words = f"{_in_words(one)} and {_in_words(other)}"
    if _before(first, second) or _before(second, first):
        return Comparison("contradicts", f"{words} do not meet")
    if first == second:
        return Comparison("equal" if one.part == other.part else "compatible", f"{words} are the same window")
    if _within(first, second):
        return Comparison("narrower", f"{_in_words(one)} lies within {_in_words(other)}")
    if _within(second, first):
        return Comparison("broader", f"{_in_words(other)} lies within {_in_words(one)}")
    return Comparison("compatible", f"{words} overlap")


def is_surely_before(one: Bounds, other: Bounds) -> bool:
    """Say whether every moment of a window is earlier than every moment of another, whatever the zones.

    Example:
        >>> from datetime import UTC, date, datetime
        >>> from newsevents.edtf import Bounds
        >>> monday, night = date(2018, 11, 12), datetime(2018, 11, 13, 2, tzinfo=UTC)
        >>> is_surely_before(Bounds(monday, monday), Bounds(night, night))
        False
    """
    return _before(*_ends_of_both((one.earliest, one.latest), (other.earliest, other.latest)))


def hulls(windows: Iterable[Bounds]) -> tuple[Bounds, ...]:
    """Return what several windows cover together: one window for days, and one for instants.

    The two are kept apart, since whether a day is before an instant depends on the zone.

    Example:
        >>> from datetime import date
        >>> hulls(Bounds(date(2018, 11, day), date(2018, 11, day)) for day in (12, 9))
        (Bounds(earliest=datetime.date(2018, 11, 9), latest=datetime.date(2018, 11, 12)),)
    """
    days: list[Bounds] = []
    instants: list[Bounds] = []
    for window in windows:
        if window.earliest is None or window.latest is None:
            return (Bounds(None, None),)
        is_instant = isinstance(window.earliest, datetime) or isinstance(window.latest, datetime)
        (instants if is_instant else days).append(window)
    return tuple(_hull(found) for found in (days, instants) if found)


def _hull(windows: list[Bounds]) -> Bounds:
    firsts, lasts = zip(*((window.earliest, window.latest) for window in windows), strict=True)
    try:
        return Bounds(min(firsts), max(lasts))
    except TypeError:  # a day with an instant, or an instant without a zone among others
        return Bounds(None, None)


def are_surely_before(one: Iterable[Bounds], other: Iterable[Bounds]) -> bool:
    """Say whether every moment of some windows is earlier than every moment of some others.

    Example:
        >>> from datetime import date
        >>> monday, friday = (Bounds(date(2018, 11, day), date(2018, 11, day)) for day in (12, 16))
        >>> are_surely_before([monday], [friday]), are_surely_before([monday, friday], [friday])
        (True, False)
    """
    others = tuple(other)
    return all(is_surely_before(first, second) for first in one for second in others)


def _ends_of_both(one: _Window, other: _Window) -> tuple[Ends, Ends]:
    instants = any(isinstance(end, datetime) for end in (*one, *other))
    return _ends(one, instants=instants), _ends(other, instants=instants)


def _in_words(window: TimeWindow) -> str:
    return window.edtf or f"{window.earliest or '…'} to {window.latest or '…'}"


def window_of(time: TimeWindow) -> Bounds:
    """Return the window of a time; an open one where its EDTF cannot be read.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> window_of(TimeWindow(edtf="some day")).earliest
    """
    try:
        return time.bounds()
    except EdtfError:
        return Bounds(None, None)


def _bounds(window: TimeWindow) -> _Window:
    found = window_of(window)
    return found.earliest, found.latest


@lru_cache(maxsize=4096)
def _ends(window: _Window, *, instants: bool) -> Ends:
    earliest, latest = window
    start = None if earliest is None else _instant(earliest, -_FIRST_ZONE if instants else timedelta())
    end = None if latest is None else _instant(latest, (_LAST_ZONE if instants else timedelta()), last=True)
    return start, end


def _instant(moment: date, widened: timedelta, *, last: bool = False) -> datetime:
    """Return a moment in UTC; a day, or a time without a zone, is widened by what zones can differ."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(UTC).replace(tzinfo=None)
    if isinstance(moment, datetime):
        at = moment
    else:
        at = datetime.combine(moment, time()) + (_DAY if last else timedelta())
    try:
        return at + widened
    except OverflowError:
        return at


def _before(one: Ends, other: Ends) -> bool:
    return one[1] is not None and other[0] is not None and one[1] < other[0]


def _within(inner: Ends, outer: Ends) -> bool:
    starts = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    ends = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return starts and ends
