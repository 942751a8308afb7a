"""Which days belong to a value."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsevents.edtf import matches, parse
from newsevents.edtf.season import GROUPING_OF, SUB_YEAR_GROUPINGS

BELONGING = [
    # text, days that belong to it, days that do not
    ("2018-11-20", ["2018-11-20"], ["2018-11-19", "2018-11-21", "2017-11-20"]),
    ("XXXX-11-20", ["0001-11-20", "2018-11-20", "9999-11-20"], ["2018-11-21", "2018-12-20"]),
    ("XXXX-02-29", ["2016-02-29", "2000-02-29"], ["2018-02-28", "2018-03-01"]),
    ("XXXX-07", ["2018-07-01", "1999-07-31"], ["2018-06-30", "2018-08-01"]),
    ("201X", ["2010-01-01", "2019-12-31"], ["2009-12-31", "2020-01-01"]),
    ("2018-1X", ["2018-10-01", "2018-12-31"], ["2018-01-10", "2018-09-30"]),
    ("2018-XX-20?", ["2018-01-20", "2018-12-20"], ["2018-01-21", "2019-01-20"]),
    ("2018-11-12T23:30:00-04:00", ["2018-11-12"], ["2018-11-13"]),
    ("-2018-11-12", [], ["2018-11-12"]),
    ("Y20181", [], ["2018-01-01"]),
    # a season has its months in both hemispheres, but for the gap between them
    ("2018-21", ["2018-03-01", "2018-06-30", "2018-09-01", "2018-12-31"], ["2018-07-15", "2018-02-28"]),
    ("2018-24", ["2018-06-01", "2018-12-01", "2019-03-31"], ["2018-03-31", "2018-10-15", "2019-06-01"]),
    ("2018-25", ["2018-03-01", "2018-06-30"], ["2018-09-15"]),
    ("2018-28", ["2018-12-01", "2019-01-01", "2019-03-31"], ["2018-01-15", "2019-04-01", "2019-12-01"]),
    ("XXXX-28", ["2018-12-01", "2018-01-15", "0001-01-01"], ["2018-04-01"]),
    ("2018-36", ["2018-10-01", "2018-12-31"], ["2018-09-30", "2019-01-01"]),
    # intervals
    ("2018-11-05/2018-11-11", ["2018-11-05", "2018-11-08", "2018-11-11"], ["2018-11-04", "2018-11-12"]),
    ("../2018-11-12", ["0001-01-01", "2018-11-12"], ["2018-11-13"]),
    ("2018-11-12/", ["2018-11-12", "9999-12-31"], ["2018-11-11"]),
    ("-0044/Y12345", ["0001-01-01", "9999-12-31"], []),
    ("XXXX-11-20/2018-11-25", ["2017-01-01", "2018-11-25"], ["2018-11-26"]),
    # sets
    ("[2016,2018-11]", ["2016-02-29", "2018-11-30"], ["2017-06-01", "2018-12-01"]),
    ("{2018-11-01..2018-11-03,2018-11-20}", ["2018-11-02", "2018-11-20"], ["2018-11-04"]),
    ("[..1983,2018..]", ["0001-01-01", "1983-12-31", "2018-01-01"], ["1984-01-01", "2017-12-31"]),
]


@pytest.mark.parametrize(("text", "inside", "outside"), BELONGING, ids=[row[0] for row in BELONGING])
def test_day_belongs_if_nothing_written_excludes_it(text: str, inside: list[str], outside: list[str]) -> None:
    value = parse(text)
    assert [day for day in inside if not matches(value, date.fromisoformat(day))] == []
    assert [day for day in outside if matches(value, date.fromisoformat(day))] == []


def test_only_the_date_of_a_datetime_counts() -> None:
    assert matches(parse("../2018-11-12"), datetime(2018, 11, 12, 23, 59, tzinfo=UTC))
    assert not matches(parse("2018-11-12/.."), datetime(2018, 11, 11, 23, 59, tzinfo=UTC))


def test_groupings_stand_in_the_order_of_their_codes() -> None:
    assert [int(grouping.code) for grouping in SUB_YEAR_GROUPINGS] == list(range(21, 42))


@pytest.mark.parametrize("codes", [range(33, 37), range(37, 40), range(40, 42)])
def test_calendar_groupings_of_one_kind_make_up_a_year(codes: range) -> None:
    months = [month for code in codes for month in GROUPING_OF[str(code)].months]
    assert months == list(range(1, 13))


@pytest.mark.parametrize("code", range(21, 25))
def test_season_without_hemisphere_has_the_months_of_both(code: int) -> None:
    north, south = GROUPING_OF[str(code + 4)], GROUPING_OF[str(code + 8)]
    assert set(GROUPING_OF[str(code)].months) == {*north.months, *south.months}


@pytest.mark.parametrize("code", range(25, 29))
def test_season_of_one_hemisphere_is_the_opposite_one_of_the_other(code: int) -> None:
    opposite = 29 + (code - 25 + 2) % 4
    assert GROUPING_OF[str(code)].months == GROUPING_OF[str(opposite)].months
