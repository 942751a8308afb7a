"""Calendar: periods near a day, written in EDTF.

Weeks run from Monday to Sunday (ISO 8601). A period that has no day to be near to stays open in its
year (`XXXX-11-20`), or is not stated at all (`None`).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from newsevents.parser.lexicon.numbers import number_value

if TYPE_CHECKING:
    from newsevents.schema.time import Part

MONTHS: dict[str, int] = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
"""Months by their first three letters."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
"""Weekdays, from Monday, 0."""

SEASONS: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF codes of the seasons."""

_SHIFT = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_MONTH_OF_SEASON = {21: 3, 22: 6, 23: 9, 24: 12}


def day_text(year: int | None, month: int, day: int) -> str | None:
    """Return a day in EDTF, with an open year where none is known; `None` if there is no such day.

    Example:
        >>> day_text(None, 11, 20), day_text(2018, 2, 30)
        ('XXXX-11-20', None)
    """
    if _date(2000 if year is None else year, month, day) is None:
        return None
    return f"XXXX-{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def near_day(month: int, day: int, near: date | None, *, forward: bool) -> str | None:
    """Return the month's day on or before another day, or on or after it.

    Example:
        >>> near_day(11, 20, date(2018, 11, 13), forward=True)
        '2018-11-20'
    """
    if near is None:
        return day_text(None, month, day)
    here = _date(near.year, month, day)
    if here is None:
        return day_text(near.year, month, day)
    if forward:
        return day_text(near.year + (here < near), month, day)
    return day_text(near.year - (here > near), month, day)


def near_month(month: int, near: date | None, *, forward: bool, strictly: int = 0) -> str:
    """Return the month at or before a day, or at or after it; `strictly` excludes the day's own month.

    Example:
        >>> near_month(7, date(2018, 11, 13), forward=False)
        '2018-07'
    """
    if near is None:
        return f"XXXX-{month:02}"
    if forward:
        return f"{near.year + (month < near.month or (strictly > 0 and month == near.month)):04}-{month:02}"
    return f"{near.year - (month > near.month or (strictly < 0 and month == near.month)):04}-{month:02}"


def near_season(season: int, near: date | None, which: str) -> str | None:
    """Return the season before, of, or after a day, by the months of the northern hemisphere.

    Example:
        >>> near_season(22, date(2018, 11, 13), "last")
        '2018-22'
    """
    if near is None:
        return None
    begins = _MONTH_OF_SEASON[season]
    if which == "next":
        return f"{near.year + (begins <= near.month):04}-{season}"
    return f"{near.year - (begins > near.month):04}-{season}"


def near_weekday(name: str, near: date | None, which: str, *, forward: bool) -> str | None:
    """Return the weekday that a phrase means, read on the day of publication.

    "on Monday" is that day itself or the last one before, in a sentence about the future the next one;
    "last" and "next" exclude the day itself.

    Example:
        >>> near_weekday("Thursday", date(2018, 11, 13), "last", forward=False)
        '2018-11-08'
    """
    if near is None:
        return None
    back = (near.weekday() - WEEKDAYS[name.lower()]) % 7
    which = which.rsplit(maxsplit=1)[-1] if which else ""
    if which in {"next", "following", "coming"} or (forward and which not in {"last", "past", "previous"}):
        ahead = (7 - back) if back else (7 if which == "next" else 0)
        return _shift(near, ahead)
    if which in {"last", "past", "previous"} and back == 0:
        back = 7
    return _shift(near, -back)


def _shift(day: date, days: int) -> str | None:
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def relative_period(which: str, unit: str, near: date | None) -> str | None:
    """Return "last week", "this month", "next year" in EDTF.

    Example:
        >>> relative_period("last", "week", date(2018, 11, 13))
        '2018-11-05/2018-11-11'
    """
    if near is None:
        return None
    shift = _SHIFT.get(which, 0)
    if unit in {"week", "weekend"}:
        return _week(near, shift, first=5 if unit == "weekend" else 0)
    if unit == "month":
        return _months_from(near, shift)
    if unit == "quarter":
        quarters = near.year * 4 + (near.month - 1) // 3 + shift
        return f"{quarters // 4:04}-{33 + quarters % 4}"
    if unit in {"year", "decade", "century"}:
        return _years_from(near, shift, unit)
    if unit in SEASONS:
        return near_season(SEASONS[unit], near, which)
    return _shift(near, shift)


def _week(near: date, shift: int, *, first: int) -> str | None:
    start = 7 * shift - near.weekday()
    ends = _shift(near, start + first), _shift(near, start + 6)
    return "/".join(end for end in ends if end) if all(ends) else None


def _months_from(near: date, shift: int) -> str:
    months = near.year * 12 + near.month - 1 + shift
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _years_from(near: date, shift: int, unit: str) -> str:
    if unit == "year":
        return f"{near.year + shift:04}"
    width, marks = (10, "X") if unit == "decade" else (100, "XX")
    return f"{near.year // width + shift:0{4 - len(marks)}}{marks}"


def shifted(amount: str, unit: str, near: date | None, sign: int) -> str | None:
    """Return the period that lies an amount of units away, no closer than the unit says.

    Example:
        >>> shifted("three", "day", date(2018, 11, 13), -1), shifted("two", "year", date(2018, 11, 13), -1)
        ('2018-11-10', '2016')
    """
    number = 1 if amount in {"a", "an"} else number_value(amount)
    if near is None or not isinstance(number, int) or number > 10_000:
        return None
    if unit in {"day", "night"}:
        return _shift(near, sign * number)
    if unit == "week":
        return _shift(near, sign * 7 * number)
    if unit == "month":
        return _months_from(near, sign * number)
    if unit == "year":
        return _years_from(near, sign * number, "year")
    return f"{near.year // 10 + sign * number:03}X" if unit == "decade" else None


def deictic(word: str, near: date | None) -> str | None:
    """Return the day that "today", "yesterday", "currently" name.

    Example:
        >>> deictic("yesterday", date(2018, 11, 13))
        '2018-11-12'
    """
    if near is None:
        return None
    steps = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    return _shift(near, steps.get(" ".join(word.split()), 0))


def part_named(words: str | None) -> Part | None:
    """Return which part of a period a word names.

    Example:
        >>> part_named("the end of")
        'late'
    """
    if not words:
        return None
    word = words.lower().split()[-2] if words.lower().endswith(" of") else words.lower()
    if word in {"early", "start", "beginning"}:
        return "early"
    if word in {"mid", "middle"}:
        return "middle"
    return "late" if word in {"late", "end"} else None
