"""An interval of EDTF: a start and an end, one of which may be open or unknown."""

from __future__ import annotations

from enum import Enum

import attrs

from newsevents.edtf.date import Date
from newsevents.edtf.error import EdtfError


class IntervalEnd(Enum):
    """An end of an interval that is no date; the value is its text.

    Example:
        >>> from newsevents.edtf import parse
        >>> parse("1985/..").end
        <IntervalEnd.OPEN: '..'>
    """

    OPEN = ".."
    """There is no start or end, or none is stated: the interval goes on without limit."""

    UNKNOWN = ""
    """There is a start or end, but it is not known."""


@attrs.frozen
class Interval:
    """A stretch of time that begins some time in `start` and ends some time in `end`.

    Example:
        >>> str(Interval(Date("2018", "11", "05"), Date("2018", "11", "11")))
        '2018-11-05/2018-11-11'
    """

    start: Date | IntervalEnd
    """When it begins."""

    end: Date | IntervalEnd
    """When it ends; that day, month or year is included."""

    def __attrs_post_init__(self) -> None:
        """Refuse an interval without a date, with a time of day, or that ends before it begins.

        Raises:
            EdtfError: With the interval's own text and the position in it.
        """
        text, middle = str(self), len(end_text(self.start)) + 1
        if not self.dates():
            raise EdtfError(text, middle, "a date at one end at least")
        require_no_time(text, 0, self.start)
        require_no_time(text, middle, self.end)
        if isinstance(self.start, Date) and isinstance(self.end, Date) and not in_order(self.start, self.end):
            raise EdtfError(text, middle, f"an end that is not before {self.start}")

    def __str__(self) -> str:
        """Write the interval in EDTF."""
        return f"{end_text(self.start)}/{end_text(self.end)}"

    def dates(self) -> tuple[Date, ...]:
        """Return the dates it is written with: two, or one where an end is open or unknown."""
        return tuple(end for end in (self.start, self.end) if isinstance(end, Date))


def end_text(end: Date | IntervalEnd) -> str:
    """Return the text of an end of an interval."""
    return str(end) if isinstance(end, Date) else end.value


def require_no_time(text: str, position: int, date: Date | IntervalEnd | None) -> None:
    """Refuse a time of day in an interval or a set, as EDTF does.

    Raises:
        EdtfError: `date`, which stands at `position` of `text`, has a time of day.
    """
    if isinstance(date, Date) and date.time is not None:
        raise EdtfError(text, position, "a date without a time of day")


def in_order(first: Date, last: Date) -> bool:
    """Tell whether the latest day of `last` is not before the earliest of `first`, as far as known.

    Example:
        >>> in_order(Date("2018", "11"), Date("2018")), in_order(Date("2018"), Date("2017"))
        (True, False)
    """
    begins, ends = first.first_day(), last.last_day()
    return begins is None or ends is None or begins <= ends
