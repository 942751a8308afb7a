"""The written form of each component of a date: what is wrong with it, if anything, and where.

A fault is an offset in the component, in code points from 0, and what was expected there. Each function
returns the leftmost fault, or `None`.
"""

from __future__ import annotations

from typing import TypeAlias

from newsevents.edtf.days import DAYS_NAMED, DIGITS, MONTHS_NAMED, UNSPECIFIED, YEAR_LENGTH, has_day
from newsevents.edtf.season import GROUPING_OF

Fault: TypeAlias = tuple[int, str]
"""Offset in the component, in code points from 0, and what was expected there, in words."""

TIME_LENGTH = len("hh:mm:ss")
"""Code points of a time of day."""

_PAIR_LENGTH = 2
_SHORTEST_LONG_YEAR, _LONGEST_LONG_YEAR = 5, 12

_YEAR = "a year of four characters, each a digit 0 to 9 or X"
_WRITTEN_OUT = "a year written out (exponents E and significant digits S are not supported)"
_MONTH = "a month 01 to 12, or a season, quarter or half of the year 21 to 41"
_DAY = "a day 01 to 31"
_ZONE = "the end, Z, or an offset such as +04:30 (fractions of a second are not supported)"


def year_fault(year: str) -> Fault | None:
    """Check a year: `2018`, `201X`, `-0044`, or `Y` and 5 to 12 digits.

    Example:
        >>> year_fault("201X"), year_fault("20l8")
        (None, (2, 'a year of four characters, each a digit 0 to 9 or X'))
    """
    check = {"Y": _long_year_fault, "-": _negative_year_fault}.get(year[:1], _four_digit_year_fault)
    fault = check(year)
    if fault and fault[0] and year[fault[0] :].startswith(("E", "S")):
        return fault[0], _WRITTEN_OUT
    return fault


def month_fault(month: str) -> Fault | None:
    """Check a month of two digits, some of which may be unspecified, or a sub-year grouping.

    Example:
        >>> month_fault("1X"), month_fault("41"), month_fault("4X")[0]
        (None, None, 0)
    """
    return None if month in MONTHS_NAMED else _pair_fault(month, _MONTH)


def day_fault(year: str, month: str, day: str) -> Fault | None:
    """Check that a day of two digits, some of which may be unspecified, exists in its month.

    Example:
        >>> day_fault("2018", "02", "29")
        (0, 'a day that 2018-02 has')
    """
    if month in GROUPING_OF:
        return -1, "the end of the date (a season, quarter or half of the year has no days)"
    if day not in DAYS_NAMED:
        return _pair_fault(day, _DAY)
    return None if has_day(year, month, day) else (0, f"a day that {year}-{month} has")


def time_fault(time: str) -> Fault | None:
    """Check a time of day, `hh:mm:ss`, from 00:00:00 to 23:59:59.

    Neither 24:00:00 nor a leap second (:60) is accepted: `datetime` can hold neither of them.

    Example:
        >>> time_fault("24:00:00")
        (0, 'an hour 00 to 23')
    """
    for offset, unit, highest in ((0, "an hour", 23), (3, "a minute", 59), (6, "a second", 59)):
        if offset and time[offset - 1 : offset] != ":":
            return offset - 1, "a colon (a time of day is hh:mm:ss)"
        if not _is_number(time[offset : offset + 2], highest):
            return offset, f"{unit} 00 to {highest}"
    return None if len(time) == TIME_LENGTH else (TIME_LENGTH, _ZONE)


def zone_fault(zone: str | None) -> Fault | None:
    """Check a time zone: none, `Z`, `+hh`, `-hh`, `+hh:mm` or `-hh:mm`; negative zero is refused.

    Example:
        >>> zone_fault("+04:30"), zone_fault("-00:00")[0]
        (None, 0)
    """
    if zone is None or zone == "Z":
        return None
    sign, hours, colon, minutes = zone[:1], zone[1:3], zone[3:4], zone[4:]
    if sign not in ("+", "-") or zone in ("-00", "-00:00"):
        return 0, _ZONE
    if not _is_number(hours, 23):
        return 1, "hours 00 to 23"
    if zone[3:] and not (colon == ":" and _is_number(minutes, 59)):
        return 3, "the end, or a colon and minutes 00 to 59"
    return None


def _four_digit_year_fault(year: str) -> Fault | None:
    """Check four characters, each a digit or unspecified."""
    fault = _character_fault(year[:YEAR_LENGTH], 0, DIGITS + UNSPECIFIED, _YEAR)
    if fault is None and len(year) < YEAR_LENGTH:
        return len(year), _YEAR
    if fault is None and len(year) > YEAR_LENGTH:
        return YEAR_LENGTH, "the end of the year (one of more than four digits begins with Y)"
    return fault


def _negative_year_fault(year: str) -> Fault | None:
    """Check a minus sign and four digits, none unspecified; there is no year -0000."""
    wanted = "a year of four digits after the minus sign"
    fault = _character_fault(year, 1, DIGITS, wanted)
    if fault is None and len(year) != 1 + YEAR_LENGTH:
        return min(len(year), 1 + YEAR_LENGTH), wanted
    if year == "-0000":
        return 0, "a year other than -0000 (the year before 0001 is 0000)"
    return fault


def _long_year_fault(year: str) -> Fault | None:
    """Check `Y` and 5 to 12 digits, the first not 0, with a minus sign before them or not."""
    start = 2 if year.startswith("Y-") else 1
    fault = _character_fault(year, start, DIGITS, "a year of digits 0 to 9 after Y")
    if fault is None and year[start:].startswith("0"):
        return start, "a digit 1 to 9 (a year after Y has no leading zeros)"
    if fault is None and not _SHORTEST_LONG_YEAR <= len(year) - start <= _LONGEST_LONG_YEAR:
        return min(len(year), start + _LONGEST_LONG_YEAR), "a year of 5 to 12 digits after Y"
    return fault


def _pair_fault(pair: str, wanted: str) -> Fault:
    """Find where two characters that name no month or day go wrong."""
    fault = _character_fault(pair, 0, DIGITS + UNSPECIFIED, wanted)
    if fault is None and len(pair) != _PAIR_LENGTH:
        return min(len(pair), _PAIR_LENGTH), wanted
    return fault or (0, wanted)


def _character_fault(component: str, start: int, allowed: str, wanted: str) -> Fault | None:
    """Find the first character from `start` on that is not allowed."""
    rest = component[start:].lstrip(allowed)
    return (len(component) - len(rest), wanted) if rest else None


def _is_number(pair: str, highest: int) -> bool:
    return len(pair) == _PAIR_LENGTH and pair.isascii() and pair.isdigit() and int(pair) <= highest
