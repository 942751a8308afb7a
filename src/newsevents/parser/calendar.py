"""Calendar: periods near a day, written in EDTF.

Weeks run from Monday to Sunday (ISO 8601). A period that has no day to be near to stays open in its
year (`XXXX-11-20`), or is not stated at all (`None`); so is what lies outside the years 1 to 9999.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from newsevents.edtf import bounds, is_valid, parse
from newsevents.parser.feasts import nth_weekday

if TYPE_CHECKING:
    from newsevents.parser.time_words import Unit

_FIRST_YEAR, _LAST_YEAR = 1, 9999
_FIRST_QUARTER = 33
_MAX_AMOUNT = 10_000

FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""Months in which the seasons begin in the north, by their EDTF codes."""


def year_text(year: int) -> str | None:
    """Return a year in EDTF.

    Example:
        >>> year_text(987), year_text(0)
        ('0987', None)
    """
    return f"{year:04}" if _FIRST_YEAR <= year <= _LAST_YEAR else None


def in_year(year: int, rest: int) -> str | None:
    """Return a month, season, quarter or half of a year in EDTF, by its two digits.

    Example:
        >>> in_year(2018, 7), in_year(2018, 35)
        ('2018-07', '2018-35')
    """
    return f"{year:04}-{rest:02}" if _FIRST_YEAR <= year <= _LAST_YEAR else None


def day_text(year: int | None, month: int, day: int) -> str | None:
    """Return a day in EDTF, with an open year where none is known; `None` if there is no such day.

    Example:
        >>> day_text(None, 11, 20), day_text(2018, 2, 30)
        ('XXXX-11-20', None)
    """
    if real_date(2000 if year is None else year, month, day) is None:
        return None
    return f"XXXX-{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}"


def real_date(year: int, month: int, day: int) -> date | None:
    """Return a day, or `None` if the calendar has no such day.

    Example:
        >>> real_date(2018, 2, 30) is None
        True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date, days: int) -> str | None:
    """Return the day some days later.

    Example:
        >>> moved(date(2018, 11, 13), -13)
        '2018-10-31'
    """
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def relative_period(unit: Unit | int, near: date | None, shift: int) -> str | None:
    """Return "last week", "this month", "next year" in EDTF.

    Args:
        unit: The unit, or the EDTF code of a season.
        near: The day that lies in "this" period.
        shift: -1 for the period before, 1 for the one after.

    Example:
        >>> relative_period("week", date(2018, 11, 13), -1)
        '2018-11-05/2018-11-11'
    """
    if near is None:
        return None
    if isinstance(unit, int):
        return _season(unit, near, shift)
    if unit in {"week", "weekend"}:
        return _week(near, shift, first=5 if unit == "weekend" else 0)
    if unit == "month":
        return _months_from(near, shift)
    if unit == "quarter":
        quarters = near.year * 4 + (near.month - 1) // 3 + shift
        return in_year(quarters // 4, _FIRST_QUARTER + quarters % 4)
    if unit in {"year", "decade", "century"}:
        return _years_from(near, shift, unit)
    return moved(near, shift) if unit == "day" else None


def _season(season: int, near: date, shift: int) -> str | None:
    begins = FIRST_MONTHS[season]
    if shift > 0:
        return in_year(near.year + (begins <= near.month), season)
    return in_year(near.year - (begins > near.month), season)


def _week(near: date, shift: int, *, first: int) -> str | None:
    start = 7 * shift - near.weekday()
    return between(moved(near, start + first), moved(near, start + 6))


def between(start: str | None, end: str | None) -> str | None:
    """Return the interval between two dates; `None` unless both are known and in order.

    Example:
        >>> between("2018-05", "2018-07"), between("2018-07", None)
        ('2018-05/2018-07', None)
    """
    if start is None or end is None or "X" in start + end or "/" in start + end or start[:4] > end[:4]:
        return None
    text = f"{start}/{end}"
    return text if is_valid(text) else None


def _months_from(near: date, shift: int) -> str | None:
    months = near.year * 12 + near.month - 1 + shift
    return in_year(months // 12, months % 12 + 1)


def _years_from(near: date, shift: int, unit: str) -> str | None:
    if unit == "year":
        return year_text(near.year + shift)
    return decade_text(near.year + 10 * shift) if unit == "decade" else century_text(near.year + 100 * shift)


def decade_text(year: int) -> str | None:
    """Return the decade that a year lies in.

    Example:
        >>> decade_text(1994)
        '199X'
    """
    text = year_text(year)
    return f"{text[:3]}X" if text else None


def century_text(year: int) -> str | None:
    """Return the hundred years with the same two first digits as a year.

    Example:
        >>> century_text(1890)
        '18XX'
    """
    text = year_text(year)
    return f"{text[:2]}XX" if text else None


def shifted(number: int, unit: Unit, near: date | None, sign: int) -> str | None:
    """Return the period that lies an amount of units away, no closer than the unit says.

    Weeks lead to about the same day of the week (`~`), months, years and decades to one of their kind.

    Example:
        >>> shifted(3, "day", date(2018, 11, 13), -1), shifted(2, "year", date(2018, 11, 13), -1)
        ('2018-11-10', '2016')
        >>> shifted(3, "week", date(2018, 11, 13), -1)
        '2018-10-23~'
    """
    if near is None or number > _MAX_AMOUNT:
        return None
    if unit == "day":
        return moved(near, sign * number)
    if unit in {"week", "fortnight"}:
        day = moved(near, sign * number * (7 if unit == "week" else 14))
        return f"{day}~" if day else None
    return relative_period(unit, near, sign * number)


def stretch(number: int, unit: Unit, near: date | None, sign: int) -> str | None:
    """Return the last or next units, with the one that the day lies in, since part of it may be meant.

    Example:
        >>> stretch(2, "year", date(2018, 11, 13), -1), stretch(3, "day", date(2018, 11, 13), 1)
        ('2016/2018', '2018-11-13/2018-11-16')
    """
    if (
        near is None
        or not 0 < number <= _MAX_AMOUNT
        or unit in {"second", "minute", "hour", "decade", "century"}
    ):
        return None
    if unit in {"week", "fortnight"}:
        number, unit = number * (1 if unit == "week" else 2), "week"
    other, now = relative_period(unit, near, sign * number), relative_period(unit, near, 0)
    if other is not None and unit == "week":
        first, _, last = other.partition("/")
        other, now = (first if sign < 0 else last), near.isoformat()
    return between(other, now) if sign < 0 else between(now, other)


def years_off(edtf: str | None, years: int) -> str | None:
    """Return the same date or period some years later.

    Example:
        >>> years_off("2018-35", -1), years_off("2016-02-29", 1)
        ('2017-35', None)
    """
    if edtf is None or "X" in edtf or ".." in edtf:
        return None
    ends = [_year_off(end, years) for end in edtf.split("/")]
    text = "/".join(end for end in ends if end)
    return text if all(ends) and is_valid(text) else None


def _year_off(edtf: str, years: int) -> str | None:
    year = year_text(int(edtf[:4]) + years) if edtf[:4].isdigit() else None
    return f"{year}{edtf[4:]}" if year else None


def first_day(edtf: str | None) -> date | None:
    """Return the first day of a date or period, where one is known.

    Example:
        >>> first_day("2018-10")
        datetime.date(2018, 10, 1)
    """
    if edtf is None:
        return None
    earliest = bounds(parse(edtf)).earliest
    return earliest if isinstance(earliest, date) else None


def week_of(edtf: str | None) -> str | None:
    """Return the week, Monday to Sunday, that a day lies in.

    Example:
        >>> week_of("2018-11-07")
        '2018-11-05/2018-11-11'
    """
    day = None if edtf is None or "X" in edtf or len(edtf) != len("2018-11-07") else first_day(edtf)
    return _week(day, 0, first=0) if day else None


def weekday_of_month(year: int, month: int, weekday: int, nth: int) -> str | None:
    """Return the nth weekday of a month, or `None` if it has none; -1 is the last one.

    Example:
        >>> weekday_of_month(2018, 11, 1, 1)
        '2018-11-06'
    """
    try:
        return nth_weekday(year, month, weekday, nth).isoformat()
    except ValueError:
        return None


def week_of_month(year: int, month: int, nth: int) -> str | None:
    """Return about the nth seven days of a month; -1 is the last.

    Example:
        >>> week_of_month(2018, 10, 1), week_of_month(2018, 10, -1)
        ('2018-10-01~/2018-10-07~', '2018-10-25~/2018-10-31~')
    """
    first, next_first = real_date(year, month, 1), real_date(year + month // 12, month % 12 + 1, 1)
    if first is None or next_first is None or not (nth == -1 or 1 <= nth <= 4):
        return None
    start = next_first - timedelta(days=7) if nth == -1 else first + timedelta(days=7 * (nth - 1))
    return f"{start.isoformat()}~/{(start + timedelta(days=6)).isoformat()}~"
