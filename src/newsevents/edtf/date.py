"""A date of EDTF: components from the year down, each perhaps with unspecified digits or a qualifier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.edtf.days import OPEN_YEAR, UNSPECIFIED, first_day, is_plain, last_day
from newsevents.edtf.error import EdtfError
from newsevents.edtf.form import day_fault, month_fault, time_fault, year_fault, zone_fault
from newsevents.edtf.season import GROUPING_OF, GroupingPrecision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.edtf.days import Day
    from newsevents.edtf.form import Fault

Part: TypeAlias = Literal["year", "month", "day"]
"""A calendar component; a season, quarter or half of the year takes the month's place."""

Sign: TypeAlias = Literal["?", "~", "%"]
"""A qualifier: `?` uncertain (the source is in doubt), `~` approximate (about then), `%` both."""

Precision: TypeAlias = Literal["year", "month", "day", "second"] | GroupingPrecision
"""The smallest component that is written, whether or not all its digits are specified."""

PARTS: tuple[Part, ...] = ("year", "month", "day")
"""The components, from the largest down."""

SIGNS: dict[str, Sign] = {"?": "?", "~": "~", "%": "%"}
"""The qualifiers, by their text."""


@attrs.frozen
class Qualifier:
    """A mark that a component is uncertain, approximate or both.

    Example:
        >>> from newsevents.edtf import parse
        >>> parse("2004-06~-11").qualifiers
        (Qualifier(sign='~', part='month', scope='group'),)
    """

    sign: Sign = attrs.field(validator=attrs.validators.in_(SIGNS))
    """Uncertain, approximate or both."""

    part: Part = attrs.field(validator=attrs.validators.in_(PARTS))
    """The component that the sign stands at."""

    scope: Literal["individual", "group"] = attrs.field(
        validator=attrs.validators.in_(("individual", "group"))
    )
    """`group`, written after the component: it and all to its left. `individual`, before: it alone."""


@attrs.frozen
class Date:
    """An instant, a day, a month, a part of a year or a year, as far as its digits are specified.

    A date can only be made if it is valid, so its text always reads back as the same date. Two dates
    are equal if they are written alike: `2004-06~` and `~2004-~06` mean the same and are not equal.

    Example:
        >>> str(Date("2018", "11", "12")), str(Date("XXXX", "11", "20"))
        ('2018-11-12', 'XXXX-11-20')
    """

    year: str
    """`2018`, `201X`, `-0044`, or `Y` and 5 to 12 digits; 0000 is the year before 0001."""

    month: str | None = None
    """`01` to `12`, digits of which may be `X`, or a sub-year grouping `21` to `41`."""

    day: str | None = None
    """`01` to `31`, digits of which may be `X`."""

    time: str | None = None
    """Time of day, `hh:mm:ss`; only with a day that is written out in digits without qualifiers."""

    zone: str | None = None
    """`Z`, or an offset from UTC such as `+04:30` or `-04`; `None` for local time, zone not stated."""

    qualifiers: tuple[Qualifier, ...] = ()
    """Qualifiers in the order of their components, at most one to each."""

    def __attrs_post_init__(self) -> None:
        """Refuse components that are not well-formed or name no day there is.

        Raises:
            EdtfError: With the date's own text and the position in it.
        """
        bare = self.time is None and self.zone is None and not self.qualifiers
        if bare and is_plain(self.year, self.month, self.day):
            return
        fault = next(self._faults(), None)
        if fault:
            raise EdtfError(str(self), *fault)

    def __str__(self) -> str:
        """Write the date in EDTF."""
        written = "-".join(self._with_signs(part, body) for part, body in self._components())
        return written if self.time is None else f"{written}T{self.time}{self.zone or ''}"

    @property
    def precision(self) -> Precision:
        """The smallest component that is written: `1985-XX-XX` is a day, not known which."""
        if self.time is not None:
            return "second"
        if self.day is not None:
            return "day"
        if self.month is not None:
            return GROUPING_OF[self.month].precision if self.month in GROUPING_OF else "month"
        return "year"

    def dates(self) -> tuple[Date, ...]:
        """Return the date itself, as intervals and sets return the dates they are written with."""
        return (self,)

    def first_day(self) -> Day | None:
        """Return the earliest day that the date may mean, or `None` if its year is wholly open."""
        return None if self.year == OPEN_YEAR else first_day(self.year, self.month, self.day)

    def last_day(self) -> Day | None:
        """Return the latest day that the date may mean, or `None` if its year is wholly open."""
        return None if self.year == OPEN_YEAR else last_day(self.year, self.month, self.day)

    def _components(self) -> Iterator[tuple[Part, str]]:
        yield "year", self.year
        if self.month is not None:
            yield "month", self.month
        if self.day is not None:
            yield "day", self.day

    def _signs(self, part: Part) -> list[Qualifier]:
        return [qualifier for qualifier in self.qualifiers if qualifier.part == part]

    def _with_signs(self, part: Part, body: str) -> str:
        for qualifier in self._signs(part):
            body = body + qualifier.sign if qualifier.scope == "group" else qualifier.sign + body
        return body

    def _faults(self) -> Iterator[Fault]:
        """Yield what is wrong, from left to right; whatever follows the first may be meaningless."""
        position = 0
        order: list[Qualifier] = []
        for part, body in self._components():
            signs = self._signs(part)
            start = position + any(qualifier.scope == "individual" for qualifier in signs)
            fault = self._component_fault(part, body)
            if fault:
                yield start + fault[0], fault[1]
            if len(signs) > 1:
                yield start + len(body), "at most one qualifier at a component"
            position += len(signs) + len(body) + 1
            order += signs
        if order != list(self.qualifiers):
            yield 0, "qualifiers of the components that are there, in their order"
        yield from self._time_faults(position)

    def _component_fault(self, part: Part, body: str) -> Fault | None:
        if part == "year":
            return year_fault(body)
        if self.year.startswith("Y"):
            return -1, "the end of the date (a year after Y stands alone)"
        if part == "month":
            return month_fault(body)
        if self.month is None:
            return 0, "a month before the day"
        return day_fault(self.year, self.month, body)

    def _time_faults(self, start: int) -> Iterator[Fault]:
        if self.time is None:
            if self.zone is not None:
                yield start - 1, "a time of day before the zone"
            return
        unspecified = any(UNSPECIFIED in body for _, body in self._components())
        if self.day is None or unspecified or self.qualifiers:
            yield start - 1, "the end of the date (a time follows only a day in digits without qualifiers)"
        time, zone = time_fault(self.time), zone_fault(self.zone)
        if time:
            yield start + time[0], time[1]
        if zone:
            yield start + len(self.time) + zone[0], zone[1]
