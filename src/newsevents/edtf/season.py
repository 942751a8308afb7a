"""Sub-year groupings: the codes 21 to 41 that stand in place of a month (EDTF levels 1 and 2).

EDTF names seasons and leaves their months open: they differ by hemisphere, and by the calendar that a
country keeps. A window must not be narrower than what was said, so a season here has every month that
one of two common reckonings gives it: the meteorological one (northern spring is March to May) and the
astronomical one (about 20 March to about 21 June); northern spring thus has March to June. The codes 21
to 24, which state no hemisphere, have the months of both hemispheres. Neither hemisphere is preferred.

A season that runs over the new year belongs to the year in which it begins: northern winter 2018 is
December 2018 to March 2019. Quarters, quadrimesters and halves are those of the calendar year.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

GroupingPrecision: TypeAlias = Literal["season", "quarter", "quadrimester", "half"]
"""How long a sub-year grouping is: a season or quarter of three months, four months, or six."""


@attrs.frozen
class SubYearGrouping:
    """A stretch of months that has a code of its own.

    Example:
        >>> GROUPING_OF["35"].months
        (7, 8, 9)
    """

    code: str
    """The two digits that stand in place of the month."""

    name: str
    """What the code means, in English."""

    precision: GroupingPrecision
    """How long the stretch is."""

    months: tuple[int, ...]
    """Months it may lie in, in rising order; 13 to 15 are January to March of the next year."""


_MARCH_TO_JUNE = (3, 4, 5, 6)
_JUNE_TO_SEPTEMBER = (6, 7, 8, 9)
_SEPTEMBER_TO_DECEMBER = (9, 10, 11, 12)
_DECEMBER_TO_MARCH = (12, 13, 14, 15)

SUB_YEAR_GROUPINGS: tuple[SubYearGrouping, ...] = (
    SubYearGrouping("21", "spring", "season", _MARCH_TO_JUNE + _SEPTEMBER_TO_DECEMBER),
    SubYearGrouping("22", "summer", "season", _JUNE_TO_SEPTEMBER + _DECEMBER_TO_MARCH),
    SubYearGrouping("23", "autumn", "season", _MARCH_TO_JUNE + _SEPTEMBER_TO_DECEMBER),
    SubYearGrouping("24", "winter", "season", _JUNE_TO_SEPTEMBER + _DECEMBER_TO_MARCH),
    SubYearGrouping("25", "spring, northern hemisphere", "season", _MARCH_TO_JUNE),
    SubYearGrouping("26", "summer, northern hemisphere", "season", _JUNE_TO_SEPTEMBER),
    SubYearGrouping("27", "autumn, northern hemisphere", "season", _SEPTEMBER_TO_DECEMBER),
    SubYearGrouping("28", "winter, northern hemisphere", "season", _DECEMBER_TO_MARCH),
    SubYearGrouping("29", "spring, southern hemisphere", "season", _SEPTEMBER_TO_DECEMBER),
    SubYearGrouping("30", "summer, southern hemisphere", "season", _DECEMBER_TO_MARCH),
    SubYearGrouping("31", "autumn, southern hemisphere", "season", _MARCH_TO_JUNE),
    SubYearGrouping("32", "winter, southern hemisphere", "season", _JUNE_TO_SEPTEMBER),
    SubYearGrouping("33", "first quarter", "quarter", (1, 2, 3)),
    SubYearGrouping("34", "second quarter", "quarter", (4, 5, 6)),
    SubYearGrouping("35", "third quarter", "quarter", (7, 8, 9)),
    SubYearGrouping("36", "fourth quarter", "quarter", (10, 11, 12)),
    SubYearGrouping("37", "first quadrimester", "quadrimester", (1, 2, 3, 4)),
    SubYearGrouping("38", "second quadrimester", "quadrimester", (5, 6, 7, 8)),
    SubYearGrouping("39", "third quadrimester", "quadrimester", (9, 10, 11, 12)),
    SubYearGrouping("40", "first half", "half", (1, 2, 3, 4, 5, 6)),
    SubYearGrouping("41", "second half", "half", (7, 8, 9, 10, 11, 12)),
)
"""All sub-year groupings, in the order of their codes."""

GROUPING_OF: dict[str, SubYearGrouping] = {grouping.code: grouping for grouping in SUB_YEAR_GROUPINGS}
"""The sub-year groupings by code."""
