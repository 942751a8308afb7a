"""Day readers: what a match of a rule for days, weekdays and holidays names.

Like all readers they know no language: they go by the named groups of a pattern (`month`, `day`, `year`,
`weekday`, `which`, `nth`, `amount`, `unit`, `feast`) and by the words of the language, so a rule of any
language can use them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from newsevents.parser import calendar as cal
from newsevents.parser import nearest
from newsevents.parser.time_groups import (
    group,
    month_and_year,
    month_of,
    number_of,
    shift_of,
    unit_of,
    weekday_of,
    year_of,
)

if TYPE_CHECKING:
    from newsevents.parser.time_rule import Reading, Reference


def full_date(match: re.Match[str], reference: Reference) -> Reading:
    """Read a day with its year: "November 9, 2018"."""
    year, day = year_of(match, reference), number_of(match, reference, "day")
    if year is None or day is None:
        return None
    return (cal.day_text(year, month_of(match, reference), day) if year else None), None


def iso_date(match: re.Match[str], reference: Reference) -> Reading:
    """Read "2018-11-09"."""
    return cal.day_text(*(int(match[name]) for name in ("year", "first", "second"))), None


def numeric_date(match: re.Match[str], reference: Reference) -> Reading:
    """Read a day in digits, where only one order of its numbers is possible: "25/12/2018"."""
    year = year_of(match, reference)
    first, second = int(match["first"]), int(match["second"])
    if year is None:
        return None
    days = {cal.day_text(year, first, second), cal.day_text(year, second, first)} - {None}
    return (days.pop() if len(days) == 1 else None), None


def month_day(match: re.Match[str], reference: Reference) -> Reading:
    """Read a day without its year: the nearest one that the tense allows."""
    month, day = month_of(match, reference), number_of(match, reference, "day")
    if day is None or not 1 <= day <= 31:
        return None
    if group(match, "event") is not None:
        return cal.day_text(reference.year, month, day), None
    shift = shift_of(match, reference)
    if shift is not None and reference.day is not None:
        return cal.day_text(reference.day.year + shift, month, day), None
    weekday = group(match, "dow")
    if weekday:
        return nearest.day_with_weekday(month, day, reference.words.weekdays[weekday], reference.day), None
    return nearest.near_day(month, day, reference.day, forward=reference.forward, ahead=reference.ahead), None


def day_alone(match: re.Match[str], reference: Reference) -> Reading:
    """Read "on the 15th": of this month, or of the one before or after that is nearer."""
    day = number_of(match, reference, "day")
    return (nearest.near_number(day, reference.day, forward=reference.forward) if day else None), None


def weekday_day(match: re.Match[str], reference: Reference) -> Reading:
    """Read "Tuesday the 19th": the nearest one there is."""
    day = number_of(match, reference, "day")
    return (
        nearest.weekday_with_number(weekday_of(match, reference), day, reference.day) if day else None
    ), None


def day_range(match: re.Match[str], reference: Reference) -> Reading:
    """Read "Nov. 5-9", "Nov. 28 to Dec. 2, 2018"."""
    days = number_of(match, reference, "day"), number_of(match, reference, "day2")
    last_month = month_of(match, reference, "month2" if group(match, "month2") else "month")
    month, year = month_of(match, reference), year_of(match, reference)
    if None in days:
        return None
    if year is not None:
        ends = [cal.day_text(year, month, days[0] or 0), cal.day_text(year, last_month, days[1] or 0)]
    else:
        last = nearest.near_day(
            last_month, days[1] or 0, reference.day, forward=reference.forward, ahead=reference.ahead
        )
        year = int(last[:4]) if last and "X" not in last else None
        ends = [cal.day_text(year, month, days[0] or 0) if year else None, last]
    return cal.between(*ends), None


def weekday(match: re.Match[str], reference: Reference) -> Reading:
    """Read "on Monday", "last Tuesday": that day itself, the last one before, or the next."""
    number, shift, near = weekday_of(match, reference), shift_of(match, reference), reference.day
    if group(match, "off"):
        return _weekday_from(match, reference, number), None
    if group(match, "anchored"):  # "the following Friday" goes on from the day that was spoken of
        near = cal.first_day(reference.stated)
        return nearest.near_weekday(number, near, shift=shift or 0), None
    forward = reference.forward if shift is None else reference.forward is not False
    return nearest.near_weekday(number, near, shift=shift or 0, forward=bool(forward)), None


def _weekday_from(match: re.Match[str], reference: Reference, number: int) -> str | None:
    """Read "two Fridays from now", "two Fridays ago": `off` leads ahead or back."""
    amount, back = number_of(match, reference, "amount"), shift_of(match, reference) == -1
    near = nearest.near_weekday(number, reference.day, shift=-1 if back else 1)
    if near is None or amount is None:
        return None
    return cal.moved(date.fromisoformat(near), 7 * (amount - 1) * (-1 if back else 1))


def weekday_of_week(match: re.Match[str], reference: Reference) -> Reading:
    """Read "Friday of next week", "Friday last week", "Friday week"."""
    if reference.day is None:
        return None, None
    days = weekday_of(match, reference) - reference.day.weekday() + 7 * (shift_of(match, reference) or 0)
    return cal.moved(reference.day, days), None


def weekday_of_month(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the first Monday in October", "the last Friday of the month"."""
    nth, number = number_of(match, reference, "nth"), weekday_of(match, reference)
    if nth is None:
        return None
    year, month = month_and_year(match, reference)
    return (cal.weekday_of_month(year, month, number, nth) if year and month else None), None


def day_of_month(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the 20th of next month", "the last day of October"."""
    day = number_of(match, reference, "day")
    if day and day > 0 and group(match, "month") and not group(match, "year"):
        return month_day(match, reference)
    year, month = month_and_year(match, reference)
    if day is None or not year or not month:
        return None, None
    if day > 0:
        return cal.day_text(year, month, day), None
    days = (cal.day_text(year, month, number) for number in (31, 30, 29, 28))
    return next((text for text in days if text), None), None


def day_near(match: re.Match[str], reference: Reference) -> Reading:
    """Read "yesterday", "the day after tomorrow", "tonight"."""
    days = reference.words.days[" ".join(match["deictic"].split())]
    return (cal.moved(reference.day, days) if reference.day else None), None


def overnight(match: re.Match[str], reference: Reference) -> Reading:
    """Read "overnight": the night before the day of publication, or behind it; both days are possible."""
    if reference.day is None:
        return None, None
    sign = 1 if reference.forward else -1
    ends = sorted((reference.day.isoformat(), cal.moved(reference.day, sign) or ""))
    return cal.between(ends[0] or None, ends[1] or None), None


def feast(match: re.Match[str], reference: Reference) -> Reading:
    """Read the name of a holiday: the nearest one that the tense allows."""
    found = reference.words.feasts[" ".join(re.sub("[.'’]", "", match["feast"]).split())]
    number, shift = year_of(match, reference), shift_of(match, reference)
    if number is not None:
        day = found.day_in(number)
        return (day.isoformat() if day else None), None
    forward = reference.forward if shift is None else reference.forward is not False
    return nearest.near_feast(found, reference.day, shift=shift or 0, forward=forward), None


def from_feast(match: re.Match[str], reference: Reference) -> Reading:
    """Read "three days after Easter", "a week before Christmas"."""
    number, unit = number_of(match, reference, "amount"), unit_of(match, reference)
    found, sign = feast(match, reference), -1 if (shift_of(match, reference) or 0) < 0 else 1
    near = cal.first_day(found[0]) if found else None
    if number is None or unit is None or near is None:
        return None, None
    if unit == "year":
        return cal.years_off(near.isoformat(), sign * number), None
    return cal.shifted(number, unit, near, sign), None


def after_next(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the Friday after next", "the week after next"."""
    if reference.day is None:
        return None, None
    unit = unit_of(match, reference)
    if unit:
        return cal.relative_period(unit, reference.day, 2), None
    following = nearest.near_weekday(weekday_of(match, reference), reference.day, shift=1)
    return (cal.moved(date.fromisoformat(following), 7) if following else None), None


def week_with(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the week of Nov. 5"."""
    day = full_date(match, reference) if group(match, "year") else month_day(match, reference)
    return (cal.week_of(day[0]) if day else None), None


def week_of_month(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the first week of October"."""
    nth, (year, month) = number_of(match, reference, "nth"), month_and_year(match, reference)
    return (cal.week_of_month(year, month, nth) if nth and year and month else None), None
