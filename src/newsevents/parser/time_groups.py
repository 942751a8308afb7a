"""Time groups: what the named groups of a rule's match mean, by the words of its language.

A group's name may stand several times in a pattern; the first that matched counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser import calendar as cal
from newsevents.parser import nearest
from newsevents.parser.time_rule import AGAIN

if TYPE_CHECKING:
    from newsevents.parser.time_rule import Reference
    from newsevents.parser.time_words import Unit
    from newsevents.schema.time import Part

_BOUNDARIES = re.compile(r"[\s\-‐-―]+")
_DIGITS = re.compile("([0-9]{1,4})(?:[a-z]{2})?")
_TENS = 10
_HUNDRED = 100


def group(match: re.Match[str], name: str) -> str | None:
    """Return what a group matched, or `None` if it did not, or the pattern has no such group.

    Example:
        >>> group(re.match("(?P<day>9)?", "9"), "day"), group(re.match("9", "9"), "day")
        ('9', None)
    """
    groups, again = match.re.groupindex, name
    while again in groups:
        found = match[again]
        if found is not None:
            return found
        again += AGAIN
    return None


def part_of(match: re.Match[str], reference: Reference) -> Part | None:
    """Return the part of the period that the group `part` names."""
    text = group(match, "part")
    if not text:
        return None
    parts = reference.words.parts
    return next((parts[word] for word in _BOUNDARIES.split(text) if word in parts), None)


def shift_of(match: re.Match[str], reference: Reference) -> int | None:
    """Return where the group `which` leads: -1 for "last", 0 for "this", 1 for "next"."""
    text = group(match, "which")
    if not text:
        return None
    shifts = reference.words.shifts
    return next((shifts[word] for word in reversed(text.split()) if word in shifts), 0)


def month_of(match: re.Match[str], reference: Reference, name: str = "month") -> int:
    """Return the month that a group names, from 1."""
    return reference.words.months[(group(match, name) or "").rstrip(".")]


def weekday_of(match: re.Match[str], reference: Reference) -> int:
    """Return the weekday that the group `weekday` names, from Monday, 0."""
    return reference.words.weekdays[(group(match, "weekday") or "").rstrip(".")]


def unit_of(match: re.Match[str], reference: Reference) -> Unit | None:
    """Return the unit that the group `unit` names."""
    return reference.words.units.get(group(match, "unit") or "")


def number_of(match: re.Match[str], reference: Reference, name: str) -> int | None:
    """Return the number or the place in an order that a group names: "three", "3rd"; -1 for "last"."""
    text = group(match, name)
    if text is None:
        return None
    text = _BOUNDARIES.sub(" ", text).strip()
    if text in reference.words.ordinals:
        return reference.words.ordinals[text]
    digits = _DIGITS.fullmatch(text)
    return int(digits[1]) if digits else reference.words.number(text)


def year_of(match: re.Match[str], reference: Reference, name: str = "year") -> int | None:
    """Return a year in four digits, in two ("’14" after 1950), or in words ("nineteen ninety-six")."""
    text = group(match, name)
    if text is None:
        return None
    digits = re.sub("[^0-9]", "", text)
    if digits:
        return int(digits) if len(digits) > 2 else full_year(int(digits))
    words = _BOUNDARIES.split(text)
    first = reference.words.number(words[0])
    if "thousand" in words or first is None or first < _TENS:
        return reference.words.number(text)
    rest = reference.words.number(" ".join(words[1:]))
    return None if rest is None else first * _HUNDRED + rest


def full_year(digits: int) -> int:
    """Return the year that two digits mean: those from 50 on lie in the 20th century.

    Example:
        >>> full_year(87), full_year(15)
        (1987, 2015)
    """
    return digits + (1900 if digits >= 50 else 2000)


def month_and_year(match: re.Match[str], reference: Reference) -> tuple[int | None, int | None]:
    """Return year and month of "October", "October 2018", "this month"."""
    if not group(match, "month"):
        text = cal.relative_period("month", reference.day, shift_of(match, reference) or 0)
        return (int(text[:4]), int(text[5:])) if text else (None, None)
    month, number = month_of(match, reference), year_of(match, reference)
    if number is None:
        text = nearest.near_month(month, reference.day, forward=reference.forward, ahead=reference.ahead)
        number = int(text[:4]) if text and "X" not in text else None
    return number, month


def year_of_period(match: re.Match[str], reference: Reference) -> int | None:
    """Return the year that a phrase gives to a quarter or season: "of 2018", "of last year"."""
    shift = shift_of(match, reference)
    if shift is None:
        return year_of(match, reference)
    return reference.day.year + shift if reference.day else None
