"""Calendar days that components name when some of their digits are unspecified (`X`).

Days are reckoned in the proleptic Gregorian calendar with a year 0, as in ISO 8601-1. A day is a tuple
`(year, month, day)`, which orders as days do and, unlike `datetime.date`, has no first and last year.
"""

from __future__ import annotations

from calendar import isleap
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from newsevents.edtf.season import SUB_YEAR_GROUPINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

Day: TypeAlias = tuple[int, int, int]
"""Year, month and day of a calendar day."""

DIGITS = "0123456789"
"""The digits of EDTF; `str.isdigit` alone would also let those of other scripts through."""

UNSPECIFIED = "X"
"""Stands for a digit that is not specified."""

OPEN_YEAR = "XXXX"
"""A year of which nothing is known."""

YEAR_LENGTH = 4
"""Digits of a year that has no sign and no prefix."""

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_LEAP_DAY = 29


def _numbers_named(highest: int) -> dict[str | None, tuple[int, ...]]:
    """Return for each pattern of two digits the numbers from 1 that fit it, rising; `None`: all."""
    named: dict[str | None, tuple[int, ...]] = {None: tuple(range(1, highest + 1))}
    for number in range(1, highest + 1):
        tens, ones = str(number // 10), str(number % 10)
        for pattern in (tens + ones, tens + UNSPECIFIED, UNSPECIFIED + ones, UNSPECIFIED * 2):
            named[pattern] = (*named.get(pattern, ()), number)
    return named


MONTHS_NAMED: dict[str | None, tuple[int, ...]] = _numbers_named(12) | {
    grouping.code: grouping.months for grouping in SUB_YEAR_GROUPINGS
}
"""The months that each month component names, rising; 13 is the next January; `None` names all."""

DAYS_NAMED: dict[str | None, tuple[int, ...]] = _numbers_named(31)
"""The days of a month that each day component names, rising; `None` names all."""

_PLAIN_DAYS: dict[str, frozenset[str]] = {
    f"{month:02d}": frozenset(f"{day:02d}" for day in range(1, length + 1))
    for month, length in enumerate(_MONTH_LENGTHS, start=1)
}
"""The days that each month has in every year."""


def is_plain(year: str, month: str | None = None, day: str | None = None) -> bool:
    """Tell whether all digits are written and name a year, a month or a day other than 29 February.

    This is the common case: it can be decided at once.

    Example:
        >>> is_plain("2018", "11", "12"), is_plain("2018", "11"), is_plain("2018", "1X")
        (True, True, False)
    """
    if not (len(year) == YEAR_LENGTH and year.isascii() and year.isdigit()):
        return False
    if month is None:
        return day is None
    days = _PLAIN_DAYS.get(month)
    return days is not None and (day is None or day in days)


def has_day(year: str, month: str, day: str) -> bool:
    """Tell whether well-formed components name at least one day that the calendar has.

    Example:
        >>> has_day("XXXX", "02", "29"), has_day("XXX1", "02", "29"), has_day("XXXX", "02", "30")
        (True, False, False)
    """
    months, days = MONTHS_NAMED[month], DAYS_NAMED[day]
    if any(days[0] <= _MONTH_LENGTHS[number - 1] for number in months):
        return True
    # Only February has no 29th in every year, so that is the month here.
    return _LEAP_DAY in days and any(map(isleap, _years(year, 1)))


def names_day(year: str, month: str | None, day: str | None, asked: Day) -> bool:
    """Tell whether a day is one of those that well-formed components name.

    Example:
        >>> names_day("2018", "28", None, (2019, 1, 15))
        True
    """
    asked_year, asked_month, asked_day = asked
    return asked_day in DAYS_NAMED[day] and any(
        _names_year(year, asked_year - (number - 1) // 12)
        for number in MONTHS_NAMED[month]
        if (number - asked_month) % 12 == 0
    )


def first_day(year: str, month: str | None, day: str | None) -> Day:
    """Return the earliest day that components name, of which `has_day` is true.

    Example:
        >>> first_day("201X", "02", "29")
        (2012, 2, 29)
    """
    return _edge_day(year, month, day, 1)


def last_day(year: str, month: str | None, day: str | None) -> Day:
    """Return the latest day that components name, of which `has_day` is true.

    Example:
        >>> last_day("2018", "02", None)
        (2018, 2, 28)
    """
    return _edge_day(year, month, day, -1)


def _edge_day(year: str, month: str | None, day: str | None, step: int) -> Day:
    """Return the first day that components name (step 1) or the last (step -1)."""
    months = (
        (named_year + (number - 1) // 12, (number - 1) % 12 + 1)
        for named_year in _years(year, step)
        for number in MONTHS_NAMED[month][::step]
    )
    return next(
        (in_year, in_month, number)
        for in_year, in_month in months
        for number in DAYS_NAMED[day][::step]
        if number <= _month_length(in_year, in_month)
    )


def _years(year: str, step: int) -> Iterator[int]:
    """Yield the years that a component names, rising (step 1) or falling (step -1)."""
    if UNSPECIFIED not in year:
        yield int(year.removeprefix("Y"))
        return
    for digits in product(*(DIGITS[::step] if sign == UNSPECIFIED else sign for sign in year)):
        yield int("".join(digits))


def _names_year(year: str, asked: int) -> bool:
    """Tell whether a component names a year from 0 to 9999; negative and long years never do."""
    digits = f"{asked:04d}"
    return len(year) == YEAR_LENGTH and all(
        wanted in (UNSPECIFIED, digit) for wanted, digit in zip(year, digits, strict=True)
    )


def _month_length(year: int, month: int) -> int:
    return _LEAP_DAY if month == _FEBRUARY and isleap(year) else _MONTH_LENGTHS[month - 1]
