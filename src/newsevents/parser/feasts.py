"""Feasts: days that recur each year, by a fixed date, a weekday of a month, or their distance from Easter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import attrs


@attrs.frozen
class Feast:
    """A day that recurs each year.

    Example:
        >>> Feast(month=11, weekday=3, nth=4).day_in(2018), Feast(easter=-2).day_in(2018)
        (datetime.date(2018, 11, 22), datetime.date(2018, 3, 30))
    """

    month: int = 0
    """Its month, unless it goes by Easter."""

    day: int = 0
    """Its day of the month, where that is fixed."""

    weekday: int | None = None
    """Its weekday, from Monday, 0, where it is the nth of the month."""

    nth: int = 1
    """Which of these weekdays; -1 is the last."""

    easter: int | None = None
    """Days after Easter Sunday."""

    after: int = 0
    """Days after the day that the other fields name."""

    def day_in(self, year: int) -> date | None:
        """Return its day in a year, or `None` outside the years 1 to 9999."""
        try:
            return self._base(year) + timedelta(days=self.after)
        except (ValueError, OverflowError):
            return None

    def _base(self, year: int) -> date:
        if self.easter is not None:
            return easter(year) + timedelta(days=self.easter)
        if self.weekday is None:
            return date(year, self.month, self.day)
        return nth_weekday(year, self.month, self.weekday, self.nth)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth weekday of a month; -1 is the last one.

    Raises:
        ValueError: The month has no such day.

    Example:
        >>> nth_weekday(2018, 11, 3, 4), nth_weekday(2018, 5, 0, -1)
        (datetime.date(2018, 11, 22), datetime.date(2018, 5, 28))
    """
    if nth > 0:
        first = date(year, month, 1)
        return date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return date(year, month, last.day - (last.weekday() - weekday) % 7 + 7 * (nth + 1))


def easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian reckoning, that of the western churches.

    Example:
        >>> easter(2018), easter(2024)
        (datetime.date(2018, 4, 1), datetime.date(2024, 3, 31))
    """
    century = year // 100
    golden = year % 19
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))
