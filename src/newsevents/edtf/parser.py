"""Reading EDTF.

The supported part of the specification (Library of Congress, Extended Date/Time Format, 4 February 2019;
the same in ISO 8601-2:2019, annex A):

- Level 0: `1985`, `1985-04`, `1985-04-12`; `1985-04-12T23:20:30`, with `Z`, `+04`, `+04:30` or no zone;
  intervals such as `2004-06/2006-08`.
- Level 1: years `Y170000002` (5 to 12 digits) and `-1985`; seasons 21 to 24; `?`, `~`, `%` after a date;
  unspecified digits (`201X`, `2004-XX`); open (`../1985`, `1985/..`) and unknown (`/1985`, `1985/`) ends.
- Level 2: sub-year groupings 25 to 41; sets `[1667,1670..1672]`, `{1960,1961-12}`, `[..1984]`, `[1984..]`;
  qualifiers of single components (`2004-06~-11`, `?2004-06-~11`); unspecified digits anywhere (`1XXX-1X`).

Seasons may be qualified, and their years may have unspecified digits. Refused are exponents (`Y-17E7`)
and significant digits (`1950S2`); unspecified digits in a negative or long year; two qualifiers at one
component; reduced or fractional times (`T23:20`, `T23:20:30.5`), 24:00:00 and leap seconds; times in
intervals and sets; intervals without a date; whatever names no day there is (`2018-02-30`, `2018-4X`) or
ends before it begins; and all of ISO 8601 that EDTF leaves out (`20181112`, `2018-W46`, `P1M`, `201`).
No space is allowed, letters are upper case, digits are those of ASCII.

Each text that is accepted is the only text of its value: `str(parse(text)) == text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from newsevents.edtf.date import PARTS, SIGNS, Date, Qualifier
from newsevents.edtf.dateset import DateRange, DateSet
from newsevents.edtf.days import is_plain
from newsevents.edtf.error import EdtfError
from newsevents.edtf.form import TIME_LENGTH
from newsevents.edtf.interval import Interval, IntervalEnd

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.edtf.date import Part
    from newsevents.edtf.value import Edtf

_T = TypeVar("_T")

_DAY_LENGTH = len("2018-11-12")
_CLOSING = {"[": "]", "{": "}"}


def parse(text: str) -> Edtf:
    """Read a text in EDTF.

    Args:
        text: A date, an interval or a set, without space around it.

    Returns:
        The value; `str()` of it gives `text` back.

    Raises:
        EdtfError: The text is not in the supported part of EDTF, or names no day there is.

    Example:
        >>> parse("2018-10").precision
        'month'
        >>> parse("1950S2")
        Traceback (most recent call last):
            ...
        newsevents.edtf.error.EdtfError: expected a year written out (exponents E and significant digits S
        are not supported), found 'S2' at position 4
    """
    if text.startswith(("[", "{")):
        return _set(text)
    start, slash, end = text.partition("/")
    if slash:
        return Interval(_end(text, 0, start), _end(text, len(start) + 1, end))
    return _date(text)


def is_valid(text: str) -> bool:
    """Tell whether a text is in the supported part of EDTF.

    Example:
        >>> is_valid("XXXX-02-29"), is_valid("XXXX-02-30")
        (True, False)
    """
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def _placed(text: str, position: int, read: Callable[[str], _T], part: str) -> _T:
    """Read a part that stands at a position of the whole text; errors point into the whole."""
    try:
        return read(part)
    except EdtfError as error:
        raise EdtfError(text, position + error.position, error.expected) from None


def _end(text: str, position: int, part: str) -> Date | IntervalEnd:
    return IntervalEnd(part) if part in ("", "..") else _placed(text, position, _date, part)


def _set(text: str) -> DateSet:
    closing = _CLOSING[text[0]]
    if text[-1] != closing:
        raise EdtfError(text, len(text), f"{closing} at the end of the set")
    members: list[Date | DateRange] = []
    position = 1
    for part in text[1:-1].split(","):
        members.append(_placed(text, position, _member, part))
        position += len(part) + 1
    return DateSet("one" if closing == "]" else "all", tuple(members))


def _member(text: str) -> Date | DateRange:
    first, dots, last = text.partition("..")
    if not dots:
        return _date(text)
    return DateRange(
        _placed(text, 0, _date, first) if first else None,
        _placed(text, len(first) + 2, _date, last) if last else None,
    )


def _date(text: str) -> Date:
    if len(text) == _DAY_LENGTH and text[4] == text[7] == "-":
        year, month, day = text[:4], text[5:7], text[8:]
        if is_plain(year, month, day):
            return Date(year, month, day)
    calendar, t, clock = text.partition("T")
    written = _split(calendar)
    if len(written) > len(PARTS):
        raise EdtfError(text, len("-".join(written[: len(PARTS)])), "the end of the date")
    qualifiers: list[Qualifier] = []
    bodies = {
        part: _without_signs(part, component, qualifiers)
        for part, component in zip(PARTS, written, strict=False)
    }
    time, zone = (clock[:TIME_LENGTH], clock[TIME_LENGTH:] or None) if t else (None, None)
    return Date(bodies["year"], bodies.get("month"), bodies.get("day"), time, zone, tuple(qualifiers))


def _split(text: str) -> list[str]:
    """Split at the hyphens between components; a minus sign belongs to its year."""
    lead = 1 if text[:1] in SIGNS else 0
    lead += text.startswith("Y", lead)
    lead += text.startswith("-", lead)
    year, *smaller = text[lead:].split("-", len(PARTS))
    return [text[:lead] + year, *smaller]


def _without_signs(part: Part, component: str, qualifiers: list[Qualifier]) -> str:
    """Return a component without its qualifiers, which are added to the list."""
    if component[:1] in SIGNS:
        qualifiers.append(Qualifier(SIGNS[component[0]], part, "individual"))
        component = component[1:]
    if component[-1:] in SIGNS:
        qualifiers.append(Qualifier(SIGNS[component[-1]], part, "group"))
        component = component[:-1]
    return component
