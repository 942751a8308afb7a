"""Amount readers: what lies an amount of time before or behind something: "three days ago", "a year earlier".

Like all readers they know no language: they go by the named groups `amount`, `unit` and `which`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser import calendar as cal
from newsevents.parser.time_groups import group, number_of, shift_of, unit_of

if TYPE_CHECKING:
    import re

    from newsevents.parser.time_rule import Reading, Reference

_ROUND = 100
"""Amounts from here on are round numbers: "1,500 years ago"."""


def ago(match: re.Match[str], reference: Reference) -> Reading:
    """Read "three days ago", "nearly two years ago"; "a year ago" said of a quarter is a quarter."""
    number, unit = number_of(match, reference, "amount"), unit_of(match, reference)
    if number == 1 and unit == "year" and _is_quarter(reference.stated):
        return cal.years_off(reference.stated, -1), None
    return _away(match, reference, -1)


def from_now(match: re.Match[str], reference: Reference) -> Reading:
    """Read "two weeks from now", "in three days’ time"."""
    return _away(match, reference, 1)


def ahead(match: re.Match[str], reference: Reference) -> Reading:
    """Read "in two weeks", which is a time only in a clause about the future."""
    return _away(match, reference, 1) if reference.forward or reference.alone else None


def _away(match: re.Match[str], reference: Reference, sign: int) -> Reading:
    number, unit = number_of(match, reference, "amount"), unit_of(match, reference)
    if number is None or unit is None:
        return None, None
    text = cal.shifted(number, unit, reference.day, sign)
    rough = group(match, "about") or number >= _ROUND
    return (f"{text}~" if text and rough and not text.endswith("~") else text), None


def earlier(match: re.Match[str], reference: Reference) -> Reading:
    """Read "a year earlier": a year before what the sentence names, else before the day of publication."""
    number, unit = number_of(match, reference, "amount"), unit_of(match, reference)
    if number is None or unit is None:
        return None, None
    moved = cal.years_off(reference.stated, -number) if unit == "year" else None
    near = cal.first_day(reference.stated) or (reference.day if unit == "year" else None)
    return moved or cal.shifted(number, unit, near, -1), None


def later(match: re.Match[str], reference: Reference) -> Reading:
    """Read "two days later": after what the sentence names; else it says no date."""
    number, unit = number_of(match, reference, "amount"), unit_of(match, reference)
    near = cal.first_day(reference.stated)
    return (cal.shifted(number, unit, near, 1) if number and unit else None), None


def last_or_next(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the past two years", "the next three weeks"."""
    number, unit = number_of(match, reference, "amount"), unit_of(match, reference)
    if number is None or unit is None:
        return None, None
    return cal.stretch(number, unit, reference.day, shift_of(match, reference) or -1), None


def year_before(match: re.Match[str], reference: Reference) -> Reading:
    """Read "year-earlier": a year before what the sentence names, else the year before this one."""
    return cal.years_off(reference.stated, -1) or cal.relative_period("year", reference.day, -1), None


def last_quarter(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the latest quarter": the one that the sentence names, else the last that is over."""
    text = reference.stated if _is_quarter(reference.stated) else None
    text = text or cal.relative_period("quarter", reference.day, 0 if reference.forward else -1)
    return (cal.years_off(text, -1) if group(match, "before") else text), None


def that_period(match: re.Match[str], reference: Reference) -> Reading:
    """Read "that year": the year of what the sentence names before, where it names one."""
    day, unit = cal.first_day(reference.stated), unit_of(match, reference)
    return (cal.relative_period(unit, day, 0) if unit else None), None


def _is_quarter(edtf: str | None) -> bool:
    return edtf is not None and "33" <= edtf[5:] <= "36"
