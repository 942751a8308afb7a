"""Windows: when, as far as dates and zones let two times be compared."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsevents.conflicts.windows import (
    are_surely_before,
    compare_windows,
    hulls,
    is_surely_before,
    window_of,
)
from newsevents.edtf import Bounds
from newsevents.schema.time import TimeWindow

EAST = timezone(timedelta(hours=14))
MIRRORED = {"narrower": "broader", "broader": "narrower"}


def day(number: int) -> date:
    return date(2021, 5, number)


def utc(number: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2021, 5, number, hour, minute, second, tzinfo=UTC)


def window(earliest=None, latest=None, **more) -> TimeWindow:
    return TimeWindow(earliest=earliest, latest=latest, **more)


@pytest.mark.parametrize(
    ("one", "other", "relation", "reason"),
    [
        (TimeWindow(edtf="2021"), TimeWindow(edtf="2021"), "equal", "both are 2021"),
        (TimeWindow(edtf="2021?"), TimeWindow(edtf="2021?"), "equal", "both are 2021?"),
        (TimeWindow(edtf="soon"), TimeWindow(edtf="soon"), "equal", None),
        (TimeWindow(phrase="soon"), TimeWindow(phrase="soon"), "undetermined", None),
        (TimeWindow(edtf="2021", part="early"), TimeWindow(edtf="2021", part="early"), "equal", "both are 2021"),
        (TimeWindow(edtf="2021", part="early"), TimeWindow(edtf="2021", part="late"), "compatible", None),
        (TimeWindow(edtf="2021-05"), window(day(1), day(31)), "equal", "2021-05 and 2021-05-01 to 2021-05-31 are the same window"),
        (window(day(3)), window(None, day(3)), "compatible", "2021-05-03 to … and … to 2021-05-03 overlap"),
        (window(day(3)), window(None, day(2)), "contradicts", "2021-05-03 to … and … to 2021-05-02 do not meet"),
        (window(day(3)), window(day(2)), "narrower", "2021-05-03 to … lies within 2021-05-02 to …"),
        (window(None, day(2)), window(None, day(3)), "narrower", None),
        (window(day(3), day(3)), window(day(3)), "narrower", None),
        (window(day(3), day(3)), window(None, day(3)), "narrower", None),
        (window(day(3)), window(day(3), day(4)), "broader", None),
        (window(day(3)), TimeWindow(phrase="then"), "undetermined", None),
        (window(day(1), day(3)), window(day(2), day(4)), "compatible", None),
        (window(day(1), day(3)), window(day(4), day(4)), "contradicts", None),
        (window(day(1), day(3)), window(day(3), day(4)), "compatible", None),
        # a day against an instant is the day anywhere on earth
        (window(day(3), day(3)), window(utc(2, 10), utc(2, 10)), "broader", None),
        (window(day(3), day(3)), window(utc(2, 9, 59, 59), utc(2, 9, 59, 59)), "contradicts", None),
        (window(day(3), day(3)), window(utc(4, 11, 59, 59), utc(4, 11, 59, 59)), "broader", None),
        (window(day(3), day(3)), window(utc(4, 12), utc(4, 12)), "contradicts", None),
        (window(utc(3, 9), utc(3, 9)), window(utc(3, 8), utc(3, 9)), "narrower", None),
        (window(utc(3, 9), utc(3, 9)), window(utc(3, 9, 0, 1), utc(3, 10)), "contradicts", None),
        (window(utc(3, 9).astimezone(EAST), utc(3, 9)), window(utc(3, 9), utc(3, 9).astimezone(EAST)), "equal", None),
        # and so is a clock without a zone
        (TimeWindow(edtf="2021-05-03T10:00:00"), window(utc(2, 20), utc(2, 20)), "broader", None),
        (TimeWindow(edtf="2021-05-03T10:00:00"), window(utc(2, 19), utc(2, 19)), "contradicts", None),
        (TimeWindow(edtf="2021-05-03T10:00:00"), window(utc(3, 22), utc(3, 22)), "broader", None),
        (TimeWindow(edtf="2021-05-03T10:00:00"), window(utc(3, 23), utc(3, 23)), "contradicts", None),
        # at the ends of the calendar nothing is widened
        (TimeWindow(edtf="0001-01-01"), window(datetime(1, 1, 1, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)), "broader", None),
        (TimeWindow(edtf="9999-12-31"), window(utc(3), utc(3)), "contradicts", None),
    ],
)  # fmt: skip
def test_two_times_are_compared_by_their_windows(one, other, relation, reason) -> None:
    found = compare_windows(one, other)
    assert found.relation == relation
    assert reason in (None, found.reason)
    assert compare_windows(other, one).relation == MIRRORED.get(relation, relation)


def test_a_time_that_cannot_be_read_has_an_open_window() -> None:
    assert window_of(TimeWindow(edtf="soon")) == Bounds(None, None)
    assert window_of(TimeWindow(edtf="2021-05-03")) == Bounds(day(3), day(3))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Bounds(day(1), day(2)), Bounds(day(3), day(4)), True),
        (Bounds(day(1), day(3)), Bounds(day(3), day(4)), False),
        (Bounds(None, day(2)), Bounds(day(3), None), True),
        (Bounds(day(1), None), Bounds(day(3), day(4)), False),
        (Bounds(day(1), day(2)), Bounds(None, day(4)), False),
        (Bounds(day(1), day(1)), Bounds(utc(2, 11, 59), utc(2, 11, 59)), False),
        (Bounds(day(1), day(1)), Bounds(utc(2, 12), utc(2, 12)), True),
        (Bounds(utc(2, 9), utc(2, 9)), Bounds(day(3), day(3)), True),
        (Bounds(utc(2, 10), utc(2, 10)), Bounds(day(3), day(3)), False),
    ],
)
def test_before_is_what_is_before_in_every_zone(first, second, expected) -> None:
    assert is_surely_before(first, second) is expected
    assert not is_surely_before(second, first)
    assert are_surely_before([first], [second]) is expected
    assert are_surely_before([first, first], [second, first]) is False
    assert are_surely_before(iter([first, first]), iter([second, second])) is expected


@pytest.mark.parametrize(
    ("windows", "hull"),
    [
        ([], ()),
        ([Bounds(day(3), day(5))], (Bounds(day(3), day(5)),)),
        ([Bounds(day(3), day(5)), Bounds(day(2), day(4))], (Bounds(day(2), day(5)),)),
        ([Bounds(utc(3), utc(5)), Bounds(utc(2), utc(4))], (Bounds(utc(2), utc(5)),)),
        ([Bounds(utc(3), utc(5)), Bounds(day(2), day(4))], (Bounds(day(2), day(4)), Bounds(utc(3), utc(5)))),
        ([Bounds(day(3), day(5)), Bounds(None, day(4))], (Bounds(None, None),)),
        ([Bounds(day(3), day(5)), Bounds(day(4), None)], (Bounds(None, None),)),
        ([Bounds(utc(3), utc(5)), Bounds(utc(2), datetime(2021, 5, 4))], (Bounds(None, None),)),  # noqa: DTZ001
        ([Bounds(utc(3), day(5)), Bounds(utc(2), day(4))], (Bounds(utc(2), day(5)),)),
        ([Bounds(day(3), utc(5)), Bounds(utc(2), utc(4))], (Bounds(None, None),)),
    ],
)
def test_a_hull_covers_days_and_instants_apart(windows, hull) -> None:
    assert hulls(windows) == hull
