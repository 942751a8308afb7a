"""Texts that are read: the windows they imply, their precision, and the values they make."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsevents.edtf import (
    Bounds,
    Date,
    DateRange,
    DateSet,
    Interval,
    IntervalEnd,
    Qualifier,
    bounds,
    is_approximate,
    is_uncertain,
    is_valid,
    parse,
    precision,
)

OPEN = None

WINDOWS = [
    # text, earliest, latest, precision
    ("2018-11-12", "2018-11-12", "2018-11-12", "day"),
    ("2020-02-29", "2020-02-29", "2020-02-29", "day"),
    ("2018-10", "2018-10-01", "2018-10-31", "month"),
    ("2018-02", "2018-02-01", "2018-02-28", "month"),
    ("2020-02", "2020-02-01", "2020-02-29", "month"),
    ("1900-02", "1900-02-01", "1900-02-28", "month"),
    ("2018", "2018-01-01", "2018-12-31", "year"),
    ("0001", "0001-01-01", "0001-12-31", "year"),
    ("9999", "9999-01-01", "9999-12-31", "year"),
    ("2018-11-05/2018-11-11", "2018-11-05", "2018-11-11", "day"),
    ("2018-11-05/2018-11", "2018-11-05", "2018-11-30", "month"),
    ("2018-11/2018", "2018-11-01", "2018-12-31", "year"),
    ("2018/2018-02", "2018-01-01", "2018-02-28", "year"),
    ("2018-11-12/2018-11-12", "2018-11-12", "2018-11-12", "day"),
    ("../2018-11-12", OPEN, "2018-11-12", "day"),
    ("2018-11-12/..", "2018-11-12", OPEN, "day"),
    ("/2018-11-12", OPEN, "2018-11-12", "day"),
    ("2018-11-12/", "2018-11-12", OPEN, "day"),
    ("2018-10~", "2018-10-01", "2018-10-31", "month"),
    ("2018-10-05?/2018-10~", "2018-10-05", "2018-10-31", "month"),
    ("201X", "2010-01-01", "2019-12-31", "year"),
    ("20XX", "2000-01-01", "2099-12-31", "year"),
    ("1XXX", "1000-01-01", "1999-12-31", "year"),
    ("XX18", "0018-01-01", "9918-12-31", "year"),
    ("XXXX", OPEN, OPEN, "year"),
    ("XXXX-11-20", OPEN, OPEN, "day"),
    ("XXXX-07", OPEN, OPEN, "month"),
    ("XXXX-02-29", OPEN, OPEN, "day"),
    ("XXXX-33", OPEN, OPEN, "quarter"),
    ("XXXX-11-20/2018-11-25", OPEN, "2018-11-25", "day"),
    ("201X-02-29", "2012-02-29", "2016-02-29", "day"),
    ("2018-XX", "2018-01-01", "2018-12-31", "month"),
    ("2018-1X", "2018-10-01", "2018-12-31", "month"),
    ("2018-0X", "2018-01-01", "2018-09-30", "month"),
    ("2018-X2", "2018-02-01", "2018-12-31", "month"),
    ("2018-X3", "2018-03-01", "2018-03-31", "month"),
    ("2018-XX-XX", "2018-01-01", "2018-12-31", "day"),
    ("2018-XX-20?", "2018-01-20", "2018-12-20", "day"),
    ("2018-XX-31", "2018-01-31", "2018-12-31", "day"),
    ("2018-XX-30", "2018-01-30", "2018-12-30", "day"),
    ("2018-0X-31", "2018-01-31", "2018-08-31", "day"),
    ("2018-11-XX", "2018-11-01", "2018-11-30", "day"),
    ("2018-02-2X", "2018-02-20", "2018-02-28", "day"),
    ("2018-11-3X", "2018-11-30", "2018-11-30", "day"),
    ("2018-11-X9", "2018-11-09", "2018-11-29", "day"),
    ("1XXX-12", "1000-12-01", "1999-12-31", "month"),
    # sub-year groupings
    ("2018-21", "2018-03-01", "2018-12-31", "season"),
    ("2018-22", "2018-06-01", "2019-03-31", "season"),
    ("2018-23", "2018-03-01", "2018-12-31", "season"),
    ("2018-24", "2018-06-01", "2019-03-31", "season"),
    ("2018-25", "2018-03-01", "2018-06-30", "season"),
    ("2018-28", "2018-12-01", "2019-03-31", "season"),
    ("2018-29", "2018-09-01", "2018-12-31", "season"),
    ("2018-30", "2018-12-01", "2019-03-31", "season"),
    ("2018-36", "2018-10-01", "2018-12-31", "quarter"),
    ("2018-38", "2018-05-01", "2018-08-31", "quadrimester"),
    ("2018-40", "2018-01-01", "2018-06-30", "half"),
    ("2018-41~", "2018-07-01", "2018-12-31", "half"),
    ("201X-33", "2010-01-01", "2019-03-31", "quarter"),
    ("2018-33/2018-41", "2018-01-01", "2018-12-31", "half"),
    # years that datetime cannot hold
    ("0000", OPEN, OPEN, "year"),
    ("0000-24", OPEN, "0001-03-31", "season"),
    ("9999-28", "9999-12-01", OPEN, "season"),
    ("0XXX", OPEN, "0999-12-31", "year"),
    ("-0044-03-15", OPEN, OPEN, "day"),
    ("-0044/2018", OPEN, "2018-12-31", "year"),
    ("-0044/-0043", OPEN, OPEN, "year"),
    ("2018/Y12345", "2018-01-01", OPEN, "year"),
    ("Y10000", OPEN, OPEN, "year"),
    ("Y-123456789012~", OPEN, OPEN, "year"),
    # sets
    ("[2018]", "2018-01-01", "2018-12-31", "year"),
    ("[2018-11,2018-12-24]", "2018-11-01", "2018-12-24", "month"),
    ("{2018-12-24,2018-11-01..2018-11-03}", "2018-11-01", "2018-12-24", "day"),
    ("[..2017,2018-11?]", OPEN, "2018-11-30", "year"),
    ("[2017,2018..]", "2017-01-01", OPEN, "year"),
    ("{..2016,2018..}", OPEN, OPEN, "year"),
    ("[2018-11-20,XXXX-11-21]", OPEN, OPEN, "day"),
    ("[-0044,2018]", OPEN, "2018-12-31", "year"),
]


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize(("text", "earliest", "latest", "smallest"), WINDOWS, ids=[row[0] for row in WINDOWS])
def test_text_implies_its_window(text: str, earliest: str | None, latest: str | None, smallest: str) -> None:
    value = parse(text)
    assert str(value) == text
    assert bounds(value) == Bounds(_day(earliest), _day(latest))
    assert precision(value) == smallest
    assert is_valid(text)


INSTANTS = [
    ("2018-11-12T09:30:00", datetime(2018, 11, 12, 9, 30)),  # noqa: DTZ001 - the zone is not stated
    ("2018-11-12T09:30:59Z", datetime(2018, 11, 12, 9, 30, 59, tzinfo=UTC)),
    ("2018-11-12T00:00:00+00:00", datetime(2018, 11, 12, tzinfo=UTC)),
    ("2018-11-12T23:20:30-04", datetime(2018, 11, 12, 23, 20, 30, tzinfo=timezone(-timedelta(hours=4)))),
    (
        "2018-11-12T23:20:30+04:30",
        datetime(2018, 11, 12, 23, 20, 30, tzinfo=timezone(timedelta(hours=4, minutes=30))),
    ),
    ("0000-01-01T00:00:00Z", None),
    ("-0044-03-15T12:00:00", None),
]


@pytest.mark.parametrize(("text", "instant"), INSTANTS, ids=[row[0] for row in INSTANTS])
def test_date_time_gives_its_instant_at_both_ends(text: str, instant: datetime | None) -> None:
    value = parse(text)
    found = bounds(value)
    assert str(value) == text
    assert found == Bounds(instant, instant)
    assert precision(value) == "second"
    assert instant is None or found.earliest.utcoffset() == instant.utcoffset()


VALUES = [
    ("2018-11-12", Date("2018", "11", "12")),
    ("201X-1X", Date("201X", "1X")),
    ("2018-11-12T09:30:00", Date("2018", "11", "12", "09:30:00")),
    ("2018-11-12T09:30:00+05", Date("2018", "11", "12", "09:30:00", "+05")),
    ("1984?", Date("1984", qualifiers=(Qualifier("?", "year", "group"),))),
    ("-1984%", Date("-1984", qualifiers=(Qualifier("%", "year", "group"),))),
    ("?-1984", Date("-1984", qualifiers=(Qualifier("?", "year", "individual"),))),
    ("~Y-12345", Date("Y-12345", qualifiers=(Qualifier("~", "year", "individual"),))),
    (
        "?2004-06-~11",
        Date(
            "2004",
            "06",
            "11",
            qualifiers=(Qualifier("?", "year", "individual"), Qualifier("~", "day", "individual")),
        ),
    ),
    (
        "2004-06?-~11",
        Date(
            "2004",
            "06",
            "11",
            qualifiers=(Qualifier("?", "month", "group"), Qualifier("~", "day", "individual")),
        ),
    ),
    ("2018-11-05/2018-11-11", Interval(Date("2018", "11", "05"), Date("2018", "11", "11"))),
    ("../2018", Interval(IntervalEnd.OPEN, Date("2018"))),
    ("2018/", Interval(Date("2018"), IntervalEnd.UNKNOWN)),
    ("[2017,2018-11]", DateSet("one", (Date("2017"), Date("2018", "11")))),
    ("{2016..2018}", DateSet("all", (DateRange(Date("2016"), Date("2018")),))),
    ("{..2018}", DateSet("all", (DateRange(None, Date("2018")),))),
    ("[-0044..]", DateSet("one", (DateRange(Date("-0044"), None),))),
]


@pytest.mark.parametrize(("text", "value"), VALUES, ids=[row[0] for row in VALUES])
def test_text_makes_the_value(text: str, value: object) -> None:
    assert parse(text) == value
    assert str(value) == text


QUALIFIED = [
    # text, approximate, uncertain
    ("2018-10", False, False),
    ("201X-XX", False, False),
    ("2018-10~", True, False),
    ("2018-10?", False, True),
    ("2018-10%", True, True),
    ("2018-~10-05", True, False),
    ("2018?/2019~", True, True),
    ("../2018", False, False),
    ("[2017,2018?]", False, True),
    ("{2016~..2018,2019..}", True, False),
]


@pytest.mark.parametrize(("text", "approximate", "uncertain"), QUALIFIED, ids=[row[0] for row in QUALIFIED])
def test_qualifier_anywhere_marks_the_value(text: str, *, approximate: bool, uncertain: bool) -> None:
    value = parse(text)
    assert is_approximate(value) is approximate
    assert is_uncertain(value) is uncertain
