"""Nearest: which one of the dates that recur each week, month or year is meant on the day of publication."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsevents.parser.calendar import FIRST_MONTHS, day_text, in_year, moved, real_date, relative_period

if TYPE_CHECKING:
    from newsevents.parser.feasts import Feast

_QUARTER, _HALF = 33, 40

NEAREST = 6
"""Months ahead up to which a date is nearer than the same date of the year before."""


def near_day(
    month: int, day: int, near: date | None, *, forward: bool | None, ahead: int = NEAREST
) -> str | None:
    """Return the month's day on or before another day, on or after it, or the nearer of them.

    Args:
        month: The month.
        day: The day of the month.
        near: The other day.
        forward: Where to look; `None` takes the nearer one.
        ahead: How many months the nearer one may lie ahead.

    Example:
        >>> near_day(11, 20, date(2018, 11, 13), forward=True)
        '2018-11-20'
        >>> near_day(12, 1, date(2018, 1, 13), forward=None)
        '2017-12-01'
    """
    if near is None:
        return day_text(None, month, day)
    asked, own = (month, day), (near.month, near.day)
    if forward is None:
        distance = month - near.month + (day - near.day) / 31
        return day_text(near.year + _years_to_nearest(distance, ahead), month, day)
    return day_text(near.year + (asked < own if forward else -(asked > own)), month, day)


def _years_to_nearest(distance: float, ahead: int) -> int:
    """Return whether what lies at a distance in months is meant of this year, the next one, or the last."""
    if distance >= ahead:
        return -1
    return 1 if distance + 12 < ahead else 0


def day_with_weekday(month: int, day: int, weekday: int, near: date | None) -> str | None:
    """Return the month's day in the nearest year in which it is a given weekday.

    Example:
        >>> day_with_weekday(3, 7, 5, date(2018, 11, 13))
        '2020-03-07'
    """
    if near is None:
        return day_text(None, month, day)
    for years in sorted(range(-6, 7), key=abs):
        found = real_date(near.year + years, month, day)
        if found is not None and found.weekday() == weekday:
            return found.isoformat()
    return None


def weekday_with_number(weekday: int, day: int, near: date | None) -> str | None:
    """Return the day nearest to another one that has a weekday and a number in its month.

    Example:
        >>> weekday_with_number(0, 26, date(2018, 11, 13))
        '2018-11-26'
    """
    if near is None:
        return None
    start = near.toordinal()
    for days in sorted(range(-366, 367), key=abs):
        found = date.fromordinal(start + days) if 0 < start + days <= date.max.toordinal() else near
        if found.day == day and found.weekday() == weekday:
            return found.isoformat()
    return None


def near_feast(feast: Feast, near: date | None, *, shift: int, forward: bool | None) -> str | None:
    """Return the day of a feast on or before another day, or on or after it; a shift excludes that day.

    Example:
        >>> from newsevents.parser.feasts import Feast
        >>> near_feast(Feast(month=12, day=25), date(2018, 11, 13), shift=0, forward=False)
        '2017-12-25'
    """
    if near is None:
        return day_text(None, feast.month, feast.day) if feast.month and feast.day else None
    days = [day for year in (near.year - 1, near.year, near.year + 1) if (day := feast.day_in(year))]
    if forward is None and not shift:
        return min(days, key=lambda day: abs(day - near)).isoformat() if days else None
    if shift > 0 or (forward and shift == 0):
        return next((day.isoformat() for day in days if day > near or (day == near and not shift)), None)
    return next(
        (day.isoformat() for day in reversed(days) if day < near or (day == near and not shift)), None
    )


def near_number(day: int, near: date | None, *, forward: bool | None) -> str | None:
    """Return the day with a number in its month that is nearest to a day, or on it or behind, or before it.

    Example:
        >>> [near_number(15, date(2018, 11, 13), forward=forward) for forward in (False, None)]
        ['2018-10-15', '2018-11-15']
    """
    if near is None:
        return None
    months = [near.year * 12 + near.month - 1 + shift for shift in (-1, 0, 1)]
    days = [found for month in months if (found := real_date(month // 12, month % 12 + 1, day))]
    if forward is not None:
        days = [found for found in days if (found >= near if forward else found <= near)]
    return min(days, key=lambda found: abs(found - near)).isoformat() if days else None


def near_month(
    month: int, near: date | None, *, forward: bool | None, ahead: int = NEAREST, strictly: int = 0
) -> str | None:
    """Return the month at or before a day, at or after it, or the nearer of them.

    Args:
        month: The month.
        near: The day.
        forward: Where to look; `None` takes the nearer one.
        ahead: How many months the nearer one may lie ahead.
        strictly: Not 0 excludes the day's own month.

    Example:
        >>> near_month(7, date(2018, 11, 13), forward=False), near_month(1, date(2018, 11, 13), forward=None)
        ('2018-07', '2019-01')
    """
    if near is None:
        return f"XXXX-{month:02}"
    if forward is None:
        return in_year(near.year + _years_to_nearest(month - near.month, ahead), month)
    own = bool(strictly) and month == near.month
    if forward:
        return in_year(near.year + (month < near.month or own), month)
    return in_year(near.year - (month > near.month or own), month)


def near_season(season: int, near: date | None, *, shift: int = 0, forward: bool = False) -> str | None:
    """Return the season before, of, or after a day, by the months of the northern hemisphere.

    Example:
        >>> near_season(22, date(2018, 11, 13), shift=-1)
        '2018-22'
    """
    if near is None:
        return None
    return relative_period(season, near, 1 if forward and not shift else shift)


def season_of_year(season: int, near: date | None) -> str | None:
    """Return "this summer": the season that begins in the year of a day, or the winter that it lies in.

    Example:
        >>> season_of_year(22, date(2018, 2, 13)), season_of_year(24, date(2018, 2, 13))
        ('2018-22', '2017-24')
    """
    if near is None:
        return None
    winter = FIRST_MONTHS[season] == 12
    return in_year(near.year - (winter and near.month <= 3), season)


def near_quarter(number: int, near: date | None, *, forward: bool | None, half: bool = False) -> str | None:
    """Return the quarter or half-year with a number that has begun last, or the nearest one.

    Args:
        number: Which of them.
        near: The day.
        forward: False for the one that has begun last.
        half: Whether half-years are meant.

    Example:
        >>> near_quarter(4, date(2018, 1, 13), forward=False)
        '2017-36'
        >>> near_quarter(1, date(2018, 11, 13), forward=True)
        '2019-33'
    """
    code = number + (_HALF if half else _QUARTER) - 1
    if near is None:
        return f"XXXX-{code}"
    months = 6 if half else 3
    distance = number - ((near.month - 1) // months + 1)
    years = -(distance > 0) if forward is False else _years_to_nearest(months * distance, NEAREST + 1)
    return in_year(near.year + years, code)


def near_weekday(weekday: int, near: date | None, *, shift: int = 0, forward: bool = False) -> str | None:
    """Return the weekday that a phrase means, read on the day of publication.

    "on Monday" is that day itself or the last one before, in a sentence about the future the next one;
    "last" and "next" exclude the day itself.

    Args:
        weekday: The weekday, from Monday, 0.
        near: The day of publication.
        shift: -1 for "last", 1 for "next".
        forward: Whether the sentence speaks of the future.

    Example:
        >>> near_weekday(3, date(2018, 11, 13), shift=-1)
        '2018-11-08'
    """
    if near is None:
        return None
    back = (near.weekday() - weekday) % 7
    if shift > 0:
        return moved(near, 7 - back)
    if shift < 0:
        return moved(near, -(back or 7))
    return moved(near, -back % 7 if forward else -back)
