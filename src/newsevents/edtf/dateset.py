"""A set of EDTF: one of several dates, or all of them, some given as ranges."""

from __future__ import annotations

from typing import Literal

import attrs

from newsevents.edtf.date import Date
from newsevents.edtf.error import EdtfError
from newsevents.edtf.interval import in_order, require_no_time


@attrs.frozen
class DateRange:
    """Every day, month or year from one date to another, both included: a member of a set.

    Example:
        >>> str(DateRange(Date("1670"), Date("1672"))), str(DateRange(None, Date("1984")))
        ('1670..1672', '..1984')
    """

    first: Date | None
    """The first; `None` for every one up to `last`."""

    last: Date | None
    """The last, of the same precision as `first`; `None` for every one from `first` on."""

    def __attrs_post_init__(self) -> None:
        """Refuse a range without a date, of two precisions, or that ends before it begins.

        Raises:
            EdtfError: With the range's own text and the position in it.
        """
        text, middle = str(self), len(_text(self.first)) + 2
        if not self.dates():
            raise EdtfError(text, middle, "a date at one end at least")
        require_no_time(text, 0, self.first)
        require_no_time(text, middle, self.last)
        if self.first is None or self.last is None:
            return
        if self.first.precision != self.last.precision:
            raise EdtfError(text, middle, f"a {self.first.precision}, as {self.first} is")
        if not in_order(self.first, self.last):
            raise EdtfError(text, middle, f"an end that is not before {self.first}")

    def __str__(self) -> str:
        """Write the range in EDTF."""
        return f"{_text(self.first)}..{_text(self.last)}"

    def dates(self) -> tuple[Date, ...]:
        """Return the dates it is written with: two, or one where the range is open."""
        return tuple(date for date in (self.first, self.last) if date is not None)


@attrs.frozen
class DateSet:
    """Several dates of which one is meant (`[1667,1668]`), or all are (`{1667,1668}`).

    Example:
        >>> str(DateSet("one", (Date("2018", "11"), DateRange(Date("2019"), None))))
        '[2018-11,2019..]'
    """

    choice: Literal["one", "all"] = attrs.field(validator=attrs.validators.in_(("one", "all")))
    """Whether one member is meant, it being unknown which, or all of them."""

    members: tuple[Date | DateRange, ...]
    """The members as they are written, at least one; only the first and the last range may be open."""

    def __attrs_post_init__(self) -> None:
        """Refuse a set without members, with a time of day, or open in its midst.

        Raises:
            EdtfError: With the set's own text and the position in it.
        """
        text, position = str(self), 1
        if not self.members:
            raise EdtfError(text, position, "a date or a range of dates")
        for number, member in enumerate(self.members):
            length = len(str(member))
            if isinstance(member, Date):
                require_no_time(text, position, member)
            elif member.first is None and number > 0:
                raise EdtfError(text, position, "a date (only the first member may begin with ..)")
            elif member.last is None and number < len(self.members) - 1:
                raise EdtfError(text, position + length, "a date (only the last member may end with ..)")
            position += length + 1

    def __str__(self) -> str:
        """Write the set in EDTF."""
        opening, closing = ("[", "]") if self.choice == "one" else ("{", "}")
        return f"{opening}{','.join(map(str, self.members))}{closing}"

    def dates(self) -> tuple[Date, ...]:
        """Return the dates it is written with, those of ranges included."""
        return tuple(date for member in self.members for date in member.dates())


def _text(date: Date | None) -> str:
    return "" if date is None else str(date)
