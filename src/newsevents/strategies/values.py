"""Values: quantities and times that pass every check."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newsevents.edtf import bounds, parse
from newsevents.schema.quantity import Quantity
from newsevents.schema.scalars import MAX_SAFE_INTEGER
from newsevents.schema.time import TimeWindow
from newsevents.strategies.texts import labels

if TYPE_CHECKING:
    from newsevents.schema.quantity import Comparator

_WITH_VALUE: tuple[Comparator, ...] = ("exact", "about", "at_least", "at_most", "more_than", "fewer_than")
_UNITS = ("meeting", "person", "percent", "USD")


def numbers() -> st.SearchStrategy[int | str]:
    """Return exact numbers: integers, and decimal fractions as text.

    Example:
        >>> from hypothesis import find
        >>> find(numbers(), lambda number: isinstance(number, str))
        '0.1'
    """
    fractions = st.tuples(st.integers(0, 9_999), st.integers(1, 9)).map(lambda pair: f"{pair[0]}.{pair[1]}")
    return st.one_of(st.integers(0, 1_000), st.integers(0, MAX_SAFE_INTEGER), fractions)


def quantities() -> st.SearchStrategy[Quantity]:
    """Return quantities of every comparator, each with the fields that it asks for.

    Example:
        >>> from hypothesis import find
        >>> find(quantities(), lambda quantity: quantity.comparator == "between").high
        0
    """
    unit = st.none() | st.sampled_from(_UNITS)
    with_value = st.builds(
        Quantity,
        value=numbers(),
        comparator=st.sampled_from(_WITH_VALUE),
        unit=unit,
        phrase=st.none() | labels(),
    )
    between = st.tuples(st.integers(0, 1_000), st.integers(0, 1_000), unit).map(
        lambda ends: Quantity(comparator="between", low=min(ends[:2]), high=max(ends[:2]), unit=ends[2])
    )
    several = st.builds(Quantity, comparator=st.just("several"), unit=unit, phrase=st.none() | labels())
    return st.one_of(with_value, between, several)


def _edtf_texts() -> st.SearchStrategy[str]:
    days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
    forms = (
        date.isoformat,
        lambda day: f"{day:%Y-%m}",
        lambda day: f"{day:%Y}",
        lambda day: f"{day:%Y-%m}~",
        lambda day: f"{day:%Y-%m-%d}?",
        lambda day: f"XXXX-{day:%m-%d}",
        lambda day: f"{day.year // 10}X",
        lambda day: f"../{day.isoformat()}",
        lambda day: f"{day.isoformat()}/{(day + timedelta(days=6)).isoformat()}",
    )
    return st.tuples(days, st.sampled_from(forms)).map(lambda pair: pair[1](pair[0]))


def time_windows() -> st.SearchStrategy[TimeWindow]:
    """Return times: known, vague, open in the year, or a phrase alone; the window is stated or left out.

    Example:
        >>> from hypothesis import find
        >>> find(time_windows(), lambda window: window.earliest is not None).edtf
        '2000-01-01'
    """
    return st.one_of(
        st.builds(TimeWindow, phrase=labels()),
        st.builds(TimeWindow, phrase=st.none() | labels(), edtf=_edtf_texts()),
        _edtf_texts().map(_stated),
    )


def _stated(edtf: str) -> TimeWindow:
    window = bounds(parse(edtf))
    return TimeWindow(edtf=edtf, earliest=window.earliest, latest=window.latest)


def moments() -> st.SearchStrategy[date | datetime]:
    """Return calendar dates, and instants with their zones.

    Example:
        >>> from hypothesis import find
        >>> find(moments(), lambda moment: isinstance(moment, datetime)).tzinfo
        datetime.timezone.utc
    """
    days = st.dates(min_value=date(2150, 1, 1), max_value=date(2199, 12, 31))
    zones = st.sampled_from((UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=3))))
    instants = st.datetimes(
        min_value=datetime(2150, 1, 1), max_value=datetime(2199, 12, 31), timezones=zones  # noqa: DTZ001
    )  # fmt: skip
    return st.one_of(days, instants)
