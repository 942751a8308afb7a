"""Days: windows of time as people write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import TYPE_CHECKING

from newsevents.edtf import EdtfError, is_approximate, is_uncertain, parse

if TYPE_CHECKING:
    from newsevents.edtf import Bounds
    from newsevents.schema.time import TimeWindow

_SCATTERED = re.compile(r"[\[{]|X-[0-9]")
"""Signs of days that do not follow one another: sets, and days of an unknown month or year."""


def window_in_words(window: TimeWindow) -> str:
    """Return a window as people write it, no more exact than it is; empty where nothing bounds it.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> window_in_words(TimeWindow(edtf="2018-11-09"))
        '9 November 2018'
        >>> window_in_words(TimeWindow(edtf="2018-12", part="early"))
        'early December 2018'
        >>> window_in_words(TimeWindow(edtf="../2018-11-12"))
        'until 12 November 2018'
        >>> window_in_words(TimeWindow(edtf="2018-07~"))
        'about July 2018'
    """
    days = days_of(window)
    if days is None:
        return ""
    if window.edtf and _SCATTERED.search(window.edtf):
        return window.edtf
    words = _instant_in_words(window) or days_in_words(*days)
    if window.part:
        words = f"{window.part} {words}"
    return f"about {words}" if is_vague(window) else words


def _instant_in_words(window: TimeWindow) -> str:
    """Return a day with the time of day, where the window has one."""
    begins = window.bounds().earliest
    if not isinstance(begins, datetime) or begins != window.bounds().latest:
        return ""
    return f"{day_in_words(begins)}, {begins:%H:%M %Z}".rstrip()


def days_of(window: TimeWindow) -> tuple[date | None, date | None] | None:
    """Return the first and the last day of a window, `None` at an open end; `None` where nothing bounds it.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> days_of(TimeWindow(edtf="2018-11"))
        (datetime.date(2018, 11, 1), datetime.date(2018, 11, 30))
        >>> days_of(TimeWindow(phrase="in recent months"))
    """
    try:
        bounds = window.bounds()
    except EdtfError:  # a document that was made without being checked
        return None
    first, last = _days(bounds)
    return None if first is None and last is None else (first, last)


def _days(bounds: Bounds) -> tuple[date | None, date | None]:
    return _day(bounds.earliest), _day(bounds.latest)


def _day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def days_in_words(first: date | None, last: date | None) -> str:
    """Return a stretch of days in words, by its month or year where it is one.

    Example:
        >>> days_in_words(date(2018, 10, 1), date(2018, 10, 31))
        'October 2018'
        >>> days_in_words(date(2018, 11, 8), date(2018, 11, 20))
        '8 to 20 November 2018'
        >>> days_in_words(date(2001, 1, 1), None)
        'from 1 January 2001'
    """
    if first is None or last is None:
        return f"from {day_in_words(first)}" if first else f"until {day_in_words(last)}" if last else ""
    if first == last:
        return day_in_words(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months_in_words(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def _months_in_words(first: date, last: date) -> str:
    """Return whole months in words, and whole years as years."""
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return month_in_words(first)
    return f"{month_in_words(first)} to {month_in_words(last)}"


def day_in_words(day: date) -> str:
    """Return a day as people write it.

    Example:
        >>> day_in_words(date(2018, 11, 9))
        '9 November 2018'
    """
    return f"{day.day} {month_in_words(day)}"


_MONTHS = "January February March April May June July August September October November December".split()


def month_in_words(day: date) -> str:
    """Return the month of a day; its name does not depend on the machine's language.

    Example:
        >>> month_in_words(date(2018, 11, 9))
        'November 2018'
    """
    return f"{_MONTHS[day.month - 1]} {day.year}"


def is_vague(window: TimeWindow) -> bool:
    """Say whether a window is told as approximate or uncertain.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> is_vague(TimeWindow(edtf="2018-11-09~")), is_vague(TimeWindow(edtf="2018-11-09"))
        (True, False)
    """
    if window.edtf is None:
        return False
    value = parse(window.edtf)
    return is_approximate(value) or is_uncertain(value)
