from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from newsevents.checks.moments import day_of, is_before, is_before_anywhere

NEAR = st.dates(date(2018, 11, 10), date(2018, 11, 16))
ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
CLOCKS = st.times()
INSTANTS = st.builds(datetime.combine, NEAR, CLOCKS, ZONES)
LOCAL = st.builds(datetime.combine, NEAR, CLOCKS)
MOMENTS = NEAR | INSTANTS | LOCAL
FIRST = datetime.min.replace(tzinfo=UTC)
LAST = datetime.max.replace(tzinfo=UTC)
ENDS = st.sampled_from(
    [date.min, date.max, FIRST, LAST, FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None)]
)


@given(INSTANTS, INSTANTS)
def test_instants_are_compared_as_instants(first, second):
    assert is_before(first, second) == is_before_anywhere(first, second) == (first < second)


@given(NEAR, NEAR)
def test_dates_of_one_place_are_compared_as_days(first, second):
    assert is_before(first, second) == (first < second)


@given(NEAR, CLOCKS, ZONES, NEAR, CLOCKS, ZONES)
def test_a_date_is_before_another_only_if_no_zone_can_turn_them_round(day, clock, zone, other, time, place):
    if is_before_anywhere(day, other):
        assert datetime.combine(day, clock, zone) < datetime.combine(other, time, place)


@given(NEAR, NEAR)
def test_dates_further_apart_than_zones_reach_are_in_order(day, other):
    assert is_before_anywhere(day, other) == (other - day > timedelta(days=2))


@given(MOMENTS, MOMENTS)
def test_no_two_moments_are_each_before_the_other(first, second):
    for before in (is_before, is_before_anywhere):
        assert not (before(first, second) and before(second, first))
        assert not before(first, first)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_what_is_before_anywhere_is_before_all_that_follows(first, second, third):
    if is_before_anywhere(first, second) and is_before_anywhere(second, third):
        assert is_before_anywhere(first, third)


@given(MOMENTS | ENDS, MOMENTS | ENDS)
def test_the_ends_of_the_calendar_are_compared_too(first, second):
    assert is_before_anywhere(first, second) in (True, False)
    assert not is_before(None, first)
    assert not is_before(first, None)
    assert not is_before_anywhere(first, None)
    assert not is_before_anywhere(None, first)


@given(MOMENTS)
def test_the_day_of_a_moment_is_its_own(moment):
    assert (day_of(moment).year, day_of(moment).month, day_of(moment).day) == (
        moment.year,
        moment.month,
        moment.day,
    )


@given(INSTANTS | LOCAL)
def test_a_microsecond_makes_an_order(moment):
    later = moment + timedelta(microseconds=1)
    assert is_before(moment, later) == (moment.tzinfo is not None)
    assert is_before(moment, moment + timedelta(hours=26, microseconds=1))
    assert not is_before(later, moment)
