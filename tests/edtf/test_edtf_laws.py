"""Laws of EDTF that hold for every text and every value."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from newsevents.edtf import (
    Bounds,
    Date,
    DateRange,
    DateSet,
    Edtf,
    EdtfError,
    Interval,
    IntervalEnd,
    Qualifier,
    bounds,
    is_valid,
    matches,
    parse,
    precision,
)

law = settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much])

DAYS = st.dates(date(1990, 1, 1), date(2029, 12, 31))
SIGNS = st.sampled_from("?~%")
EDTF_TEXT = st.text("0123456789X-/.,[]{}?~%TYZ:+ES", max_size=24)


@st.composite
def masked(draw: st.DrawFn, digits: str) -> str:
    """Put X for some of the digits."""
    return "".join(draw(st.sampled_from([digit, digit, digit, "X"])) for digit in digits)


@st.composite
def plain_dates(draw: st.DrawFn) -> Date:
    """Draw a year, month, part of a year or day near the present, some digits unspecified."""
    year, month, day = draw(DAYS).isoformat().split("-")
    parts = [draw(masked(year)), draw(masked(month)), draw(masked(day))][: draw(st.integers(1, 3))]
    if draw(st.integers(0, 4)) == 0:
        parts = [parts[0], str(draw(st.integers(21, 41)))]
    return Date(*parts)


@st.composite
def dates(draw: st.DrawFn) -> Date:
    """Draw a date of any kind but a date-time."""
    date_ = draw(plain_dates())
    if draw(st.integers(0, 6)) == 0:
        number = draw(st.integers(-(10**12) + 1, 10**12 - 1))
        year = f"{'-' if number < 0 else ''}{abs(number):04d}"
        date_ = Date(f"Y{year}") if abs(number) > 9999 else Date(year)
    present = [part for part in ("year", "month", "day") if getattr(date_, part) is not None]
    marked = [part for part in present if draw(st.integers(0, 4)) == 0]
    scopes = st.sampled_from(["individual", "group"])
    qualifiers = tuple(Qualifier(draw(SIGNS), part, draw(scopes)) for part in marked)
    return Date(date_.year, date_.month, date_.day, qualifiers=qualifiers)


@st.composite
def date_times(draw: st.DrawFn) -> Date:
    """Draw a date-time with a zone or none."""
    moment = draw(st.datetimes()).replace(microsecond=0)
    zone = draw(st.sampled_from([None, "Z", "+00:00", "-04", "+04:30", "+23:59"]))
    day, time = moment.isoformat().split("T")
    return Date(*day.split("-"), time=time, zone=zone)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval, open or unknown at one end or not."""
    ends = [draw(dates()), draw(dates() | st.sampled_from(IntervalEnd))]
    if draw(st.booleans()):
        ends.reverse()
    assume(is_valid("/".join(end.value if isinstance(end, IntervalEnd) else str(end) for end in ends)))
    return Interval(*ends)


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    """Draw a range of dates that is closed."""
    first, last = draw(dates()), draw(dates())
    assume(is_valid(f"[{first}..{last}]"))
    return DateRange(first, last)


@st.composite
def sets(draw: st.DrawFn) -> DateSet:
    """Draw a set, open at either end or not."""
    members: list[Date | DateRange] = draw(st.lists(dates() | ranges(), min_size=1, max_size=4))
    if draw(st.booleans()):
        members.insert(0, DateRange(None, draw(dates())))
    if draw(st.booleans()):
        members.append(DateRange(draw(dates()), None))
    return DateSet(draw(st.sampled_from(["one", "all"])), tuple(members))


VALUES = dates() | date_times() | intervals() | sets()


@st.composite
def nearly_edtf(draw: st.DrawFn) -> str:
    """Draw the text of a value with one stretch replaced."""
    text = str(draw(VALUES))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 2)))
    return text[:start] + draw(st.text("0123456789X-/.,[]{}?~%TYZ:+ES \n٣", max_size=3)) + text[end:]


TEXTS = st.text(max_size=30) | EDTF_TEXT | nearly_edtf()


def _outcome(text: str) -> Edtf | EdtfError:
    """Return the value of a text, or the error that refuses it."""
    try:
        return parse(text)
    except EdtfError as error:
        return error


def _ends(window: Bounds) -> tuple[date, date]:
    """Return a window of days as two days, the limits of `date` where it is not bounded."""
    return window.earliest or date.min, window.latest or date.max


def _without_qualifiers(date_: Date) -> Date:
    return Date(date_.year, date_.month, date_.day)


def _is_grouping(date_: Date) -> bool:
    return precision(date_) in ("season", "quarter", "quadrimester", "half")


@law
@given(VALUES)
def test_text_of_a_value_reads_back_as_the_value(value: Edtf) -> None:
    assert parse(str(value)) == value


@law
@given(TEXTS)
def test_accepted_text_is_the_text_of_its_value(text: str) -> None:
    outcome = _outcome(text)
    assert is_valid(text) is not isinstance(outcome, EdtfError)
    assert isinstance(outcome, EdtfError) or str(outcome) == text


@law
@given(TEXTS)
def test_refused_text_raises_edtf_error_that_points_into_it(text: str) -> None:
    error = _outcome(text)
    assume(isinstance(error, EdtfError))
    assert error.text == text
    assert 0 <= error.position <= len(text)
    assert error.expected
    assert str(error).isprintable()


@law
@given(VALUES)
def test_value_survives_pickling_and_hashes_as_its_equal(value: Edtf) -> None:
    copy = pickle.loads(pickle.dumps(value))  # noqa: S301 - the test's own bytes
    assert copy == value
    assert hash(copy) == hash(value)


@law
@given(st.dates())
def test_iso_day_is_its_own_window(day: date) -> None:
    value = parse(day.isoformat())
    assert bounds(value) == Bounds(day, day)
    assert matches(value, day)


@law
@given(st.datetimes(), st.none() | st.integers(-23 * 60 - 59, 23 * 60 + 59))
def test_iso_instant_is_its_own_window(moment: datetime, offset: int | None) -> None:
    zone = None if offset is None else timezone(timedelta(minutes=offset))
    moment = moment.replace(microsecond=0, tzinfo=zone)
    found = bounds(parse(moment.isoformat()))
    assert found == Bounds(moment, moment)
    assert found.earliest.utcoffset() == moment.utcoffset()
    assert matches(parse(moment.isoformat()), moment)


@law
@given(dates() | intervals() | sets(), DAYS)
def test_bounds_contain_every_day_that_matches(value: Edtf, day: date) -> None:
    earliest, latest = _ends(bounds(value))
    assert earliest <= latest
    if matches(value, day):
        assert earliest <= day <= latest


@law
@given(dates())
def test_bounds_of_a_date_are_days_that_match(value: Date) -> None:
    found = bounds(value)
    for end in (found.earliest, found.latest):
        assert end is None or matches(value, end)


@law
@given(intervals() | sets())
def test_bounds_of_several_dates_end_where_one_of_theirs_does(value: Interval | DateSet) -> None:
    windows = [bounds(date_) for date_ in value.dates()]
    found = bounds(value)
    assert found.earliest in {None, *(window.earliest for window in windows)}
    assert found.latest in {None, *(window.latest for window in windows)}


@law
@given(plain_dates(), DAYS)
def test_day_matches_where_its_iso_text_has_the_specified_digits(value: Date, day: date) -> None:
    assume(not _is_grouping(value))
    pairs = zip(str(value), day.isoformat(), strict=False)
    assert matches(value, day) is all(wanted in ("X", found) for wanted, found in pairs)


@law
@given(plain_dates())
def test_bounds_are_the_first_and_last_of_the_days_that_match(value: Date) -> None:
    assume("X" not in value.year[:3])
    decade = int(value.year[:3] + "0")
    start = date(decade, 1, 1).toordinal()
    days = [day for day in map(date.fromordinal, range(start, start + 11 * 366)) if matches(value, day)]
    assert bounds(value) == Bounds(min(days), max(days))


@law
@given(plain_dates(), st.data())
def test_narrower_date_has_narrower_bounds(value: Date, data: st.DataObject) -> None:
    text = str(value)
    places = [place for place, sign in enumerate(text) if sign not in "X-" and not _is_grouping(value)]
    wider = [text[:place] + "X" + text[place + 1 :] for place in places]
    if value.month is not None and not _is_grouping(value):
        wider.append(text[:-3])
    assume(wider)
    outer = parse(data.draw(st.sampled_from(wider)))
    (outer_first, outer_last), (first, last) = _ends(bounds(outer)), _ends(bounds(value))
    assert outer_first <= first <= last <= outer_last
    day = data.draw(DAYS)
    assert matches(outer, day) or not matches(value, day)


@law
@given(dates(), DAYS)
def test_qualifiers_move_neither_bounds_nor_days(value: Date, day: date) -> None:
    bare = _without_qualifiers(value)
    assert bounds(value) == bounds(bare)
    assert matches(value, day) is matches(bare, day)
    assert precision(value) == precision(bare)


@law
@given(DAYS, DAYS)
def test_interval_is_refused_exactly_if_it_ends_before_it_begins(start: date, end: date) -> None:
    assert is_valid(f"{start}/{end}") is (start <= end)
    assert is_valid(f"[{start}..{end}]") is (start <= end)


@law
@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_day_in_digits_is_read_exactly_if_the_calendar_has_it(year: int, month: int, day: int) -> None:
    text = f"{year:04d}-{month:02d}-{day:02d}"
    try:
        date.fromisoformat(f"{year or 2000:04d}-{month:02d}-{day:02d}")
    except ValueError:
        assert not is_valid(text)
    else:
        assert is_valid(text)


@law
@given(sets(), DAYS)
def test_choice_of_a_set_moves_neither_bounds_nor_days(value: DateSet, day: date) -> None:
    other = DateSet("all" if value.choice == "one" else "one", value.members)
    assert bounds(value) == bounds(other)
    assert matches(value, day) is matches(other, day)


@law
@given(st.datetimes(timezones=st.just(UTC)), dates())
def test_time_of_day_is_refused_beside_another_date(moment: datetime, other: Date) -> None:
    instant = moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
    assert not is_valid(f"{instant}/{other}")
    assert not is_valid(f"{other}/{instant}")
    assert not is_valid(f"[{other},{instant}]")
