"""Laws of the line of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.views.scale import Scale

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
STRETCHES = st.lists(
    st.builds(lambda first, length: (first, first + timedelta(days=length)), DAYS, st.integers(0, 2000)),
    min_size=1,
    max_size=6,
)


@given(STRETCHES, DAYS, DAYS)
def test_a_later_day_never_stands_before_an_earlier_one(stretches, one, other):
    scale = Scale.of(stretches)
    first, last = sorted((one, other))
    assert 0 <= scale.start_of(first) <= scale.start_of(last) <= 100


@given(STRETCHES)
def test_the_line_begins_and_ends_with_what_is_drawn(stretches):
    scale = Scale.of(stretches)
    assert scale.start_of(min(first for first, _ in stretches)) == 0
    assert scale.end_of(max(last for _, last in stretches)) == 100


@given(STRETCHES)
def test_what_is_drawn_keeps_one_scale(stretches):
    drawn = [piece for piece in Scale.of(stretches).pieces if not piece.is_cut]
    shares = [(piece.end - piece.start) / (piece.last - piece.first) for piece in drawn]
    assert max(shares) == pytest.approx(min(shares))


@given(STRETCHES)
def test_few_places_are_named_in_their_order(stretches):
    ticks = Scale.of(stretches).ticks()
    assert 1 <= len(ticks) <= 8
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)
    assert len({tick.words for tick in ticks}) == len(ticks)


def test_long_empty_years_are_cut_short():
    scale = Scale.of([(date(1979, 1, 1), date(1979, 12, 31)), (date(2018, 1, 1), date(2018, 12, 31))])
    assert len(scale.breaks) == 1
    assert scale.start_of(date(2018, 1, 1)) - scale.end_of(date(1979, 12, 31)) < 30


def test_a_short_pause_is_not_cut():
    assert not Scale.of([(date(2018, 1, 1), date(2018, 1, 3)), (date(2018, 2, 1), date(2018, 2, 3))]).breaks


def test_the_first_and_the_last_day_of_all_can_be_drawn():
    scale = Scale.of([(date.min, date.min), (date.max, date.max)])
    assert (scale.start_of(date.min), scale.end_of(date.max)) == (0, 100)
    assert scale.ticks()


def test_a_line_of_nothing_has_nothing():
    scale = Scale.of([])
    assert (scale.ticks(), scale.breaks, scale.start_of(date(2018, 1, 1))) == ((), (), 0)
