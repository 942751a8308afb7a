"""The calendar window that a value implies, and the days that belong to it.

Windows are what the text names and no more: a qualifier (`~`, `?`) does not widen them, since how far
"about" reaches is for the user of a record to settle. An end is `None` where nothing bounds it: an open
or unknown end of an interval, a year that is wholly open (`XXXX`), or a year that `datetime` cannot hold
(before 0001 or after 9999). `newsevents.edtf.season` says which months a season has.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime
from typing import TYPE_CHECKING

import attrs

from newsevents.edtf.date import Date
from newsevents.edtf.dateset import DateSet
from newsevents.edtf.days import names_day
from newsevents.edtf.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsevents.edtf.dateset import DateRange
    from newsevents.edtf.days import Day
    from newsevents.edtf.value import Edtf


@attrs.frozen
class Bounds:
    """A window: all from `earliest` to `latest`, both included.

    Example:
        >>> Bounds(date(2018, 10, 1), None).latest is None
        True
    """

    earliest: date | datetime | None
    """First day, or the instant of a date-time; `None` where nothing bounds the window."""

    latest: date | datetime | None
    """Last day, or the instant of a date-time; `None` where nothing bounds the window."""


def bounds(edtf: Edtf) -> Bounds:
    """Return the window that a value implies: the narrowest that holds every day it may mean.

    A date-time gives its instant at both ends, to the second; aware if a zone is written, else naive.

    Example:
        >>> from newsevents.edtf import parse
        >>> bounds(parse("2018-02")).latest
        datetime.date(2018, 2, 28)
        >>> bounds(parse("../2018-11-12"))
        Bounds(earliest=None, latest=datetime.date(2018, 11, 12))
    """
    if isinstance(edtf, Date) and edtf.time is not None:
        instant = _instant(edtf)
        return Bounds(instant, instant)
    first, last = _span(edtf)
    return Bounds(_as_date(first), _as_date(last))


def matches(edtf: Edtf, day: date) -> bool:
    """Tell whether a day may belong to a value: nothing that is written excludes it.

    A date-time is taken in its own zone; of a `datetime` given as `day`, only the date counts. In an
    interval, unspecified digits are free at each end: `XXXX-11-20/XXXX-11-25` excludes no day.

    Example:
        >>> from newsevents.edtf import parse
        >>> matches(parse("XXXX-11-20"), date(2018, 11, 20)), matches(parse("2018-1X"), date(2018, 9, 1))
        (True, False)
    """
    return _holds(edtf, (day.year, day.month, day.day))


def _holds(value: Edtf | DateRange, asked: Day) -> bool:
    if isinstance(value, Date):
        return names_day(value.year, value.month, value.day, asked)
    if isinstance(value, DateSet):
        return any(_holds(member, asked) for member in value.members)
    first, last = _span(value)
    return (first is None or first <= asked) and (last is None or asked <= last)


def _span(value: Edtf | DateRange) -> tuple[Day | None, Day | None]:
    """Return the first and the last day, `None` where nothing bounds them."""
    if isinstance(value, Date):
        return value.first_day(), value.last_day()
    if isinstance(value, DateSet):
        firsts, lasts = zip(*map(_span, value.members), strict=True)
        return _bounded(firsts, min), _bounded(lasts, max)
    ends = (value.start, value.end) if isinstance(value, Interval) else (value.first, value.last)
    first, last = (end if isinstance(end, Date) else None for end in ends)
    return (first.first_day() if first else None), (last.last_day() if last else None)


def _bounded(days: Sequence[Day | None], choose: Callable[[Sequence[Day]], Day]) -> Day | None:
    """Choose among days, unless one of them is unbounded."""
    known = [day for day in days if day is not None]
    return choose(known) if len(known) == len(days) else None


def _as_date(day: Day | None) -> date | None:
    return date(*day) if day is not None and MINYEAR <= day[0] <= MAXYEAR else None


def _instant(edtf: Date) -> datetime | None:
    """Return the instant of a date-time, or `None` if its year is one that `datetime` cannot hold."""
    text = str(edtf)
    return datetime.fromisoformat(text) if _as_date(edtf.first_day()) else None
