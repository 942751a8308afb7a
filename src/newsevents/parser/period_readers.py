"""Period readers: what a match of a rule for months, years, quarters, seasons and the like names.

Like all readers they know no language: they go by the named groups of a pattern (`month`, `year`, `season`,
`unit`, `which`, `part`, `nth`, `fiscal`) and by the words of the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser import calendar as cal
from newsevents.parser import nearest
from newsevents.parser.time_groups import (
    full_year,
    group,
    month_of,
    number_of,
    part_of,
    shift_of,
    year_of,
    year_of_period,
)

if TYPE_CHECKING:
    import re

    from newsevents.parser.time_rule import Reading, Reference

_HUNDRED = 100


def month_in_digits(match: re.Match[str], reference: Reference) -> Reading:
    """Read "2018-10", "10/2018"."""
    return cal.in_year(int(match["year"]), int(match["second"])), None


def month_range(match: re.Match[str], reference: Reference) -> Reading:
    """Read "from May to July", "May-July 2018"."""
    first, last = month_of(match, reference), month_of(match, reference, "month2")
    year = year_of(match, reference)
    if year is not None:
        start = year_of(match, reference, "year1") or (year if first <= last else year - 1)
        return cal.between(cal.in_year(start, first), cal.in_year(year, last)), None
    if reference.day is None:
        return None, None
    end = nearest.near_month(last, reference.day, forward=reference.forward, ahead=reference.ahead)
    start = int(end[:4]) - (first > last) if end else 0
    return cal.between(cal.in_year(start, first), end), None


def year_range(match: re.Match[str], reference: Reference) -> Reading:
    """Read "from 2010 to 2014", "2014-15"."""
    first, text = int(match["year"]), match["year2"]
    last = int(text) if len(text) > 2 else first - first % _HUNDRED + int(text)
    if last <= first:
        return None
    return cal.between(cal.year_text(first), cal.year_text(last)), None


def month_year(match: re.Match[str], reference: Reference) -> Reading:
    """Read a month with its year: "July 2018", "July last year"."""
    month, shift = month_of(match, reference), shift_of(match, reference)
    if shift is not None:
        year = reference.day.year + shift if reference.day else None
    else:
        year = year_of(match, reference)
    if year is None:
        return f"XXXX-{month:02}", part_of(match, reference)
    return cal.in_year(year, month), part_of(match, reference)


def month_alone(match: re.Match[str], reference: Reference) -> Reading:
    """Read a month: the nearest one that the tense allows, "last May" before the present month."""
    shift = shift_of(match, reference) or 0
    if group(match, "which") and not shift and reference.day:  # "this September" is one of this year
        return cal.in_year(reference.day.year, month_of(match, reference)), part_of(match, reference)
    forward = shift > 0 if shift else reference.forward
    text = nearest.near_month(
        month_of(match, reference), reference.day, forward=forward, ahead=reference.ahead, strictly=shift
    )
    return text, part_of(match, reference)


def year(match: re.Match[str], reference: Reference) -> Reading:
    """Read a year, "about" for a fiscal one, whose ends are not known."""
    text = cal.year_text(year_of(match, reference) or 0)
    return (f"{text}~" if text and group(match, "fiscal") else text), part_of(match, reference)


def decade(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the 1990s", "the ’80s", "the nineties"."""
    text = group(match, "decade") or ""
    number = int(text) if text.isdecimal() else reference.words.decades[text]
    return cal.decade_text(number if number >= _HUNDRED else full_year(number)), part_of(match, reference)


def century(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the 19th century": the years 18XX."""
    number = number_of(match, reference, "nth")
    return (cal.century_text(_HUNDRED * (number - 1)) if number else None), part_of(match, reference)


def quarter(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the third quarter", "the second half of 2018"; a fiscal one only about."""
    number, half = number_of(match, reference, "nth"), bool(group(match, "half"))
    if number == -1:
        number = 2 if half else 4
    if number is None or not 1 <= number <= (2 if half else 4):
        return None
    year = year_of_period(match, reference)
    if year is not None:
        text = cal.in_year(year, number + (39 if half else 32))
    elif group(match, "which"):
        text = None
    else:
        text = nearest.near_quarter(number, reference.day, forward=reference.forward, half=half)
    if text and group(match, "before"):
        text = cal.years_off(text, -1)
    return (f"{text}~" if text and group(match, "fiscal") else text), None


def months_of_year(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the first nine months of 2018"."""
    number, year = number_of(match, reference, "amount"), year_of_period(match, reference)
    if number is None or year is None or not 1 < number < 12:
        return None, None
    first = 1 if reference.words.ordinals.get(group(match, "nth") or "") == 1 else 13 - number
    return cal.between(cal.in_year(year, first), cal.in_year(year, first + number - 1)), None


def season(match: re.Match[str], reference: Reference) -> Reading:
    """Read "the summer of 2016", "last summer", "in the summer"."""
    code, shift = reference.words.seasons[match["season"]], shift_of(match, reference)
    number = year_of(match, reference)
    if number is None and group(match, "of"):
        number = reference.day.year + (shift or 0) if reference.day else None
    if number is not None:
        return cal.in_year(number, code), part_of(match, reference)
    if shift == 0:
        return nearest.season_of_year(code, reference.day), part_of(match, reference)
    forward = shift is None and bool(reference.forward)
    return nearest.near_season(code, reference.day, shift=shift or 0, forward=forward), part_of(
        match, reference
    )


def relative(match: re.Match[str], reference: Reference) -> Reading:
    """Read "last week", "this year", "the following month"."""
    shift, near, part = shift_of(match, reference) or 0, reference.day, part_of(match, reference)
    text = group(match, "unit") or ""
    unit = reference.words.units.get(text) or reference.words.seasons.get(text)
    if unit is None:
        return None, None
    if group(match, "anchored"):
        near = cal.first_day(reference.stated)
    period = cal.relative_period(unit, near, shift)
    return (f"{period}~" if period and group(match, "fiscal") else period), part


def weekend(match: re.Match[str], reference: Reference) -> Reading:
    """Read "over the weekend": the last one, or the next in a clause about the future."""
    if reference.day is None:
        return None, None
    begun = reference.day.weekday() >= 5
    return cal.relative_period("weekend", reference.day, 0 if reference.forward or begun else -1), None
