from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.edtf import bounds, is_valid, parse
from newsevents.parser import amount_readers, calendar, day_readers, nearest
from newsevents.parser.lexicon.english import time_words as english
from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.time_rule import TimeRule, TimeTable
from newsevents.parser.times import find_times
from newsevents.text.span import Span

REFERENCE = date(2018, 11, 13)  # a Tuesday


def read(text: str, published: date | None = REFERENCE):
    return [
        (item.phrase, item.kind, item.edtf, item.part)
        for item in find_times(text, Span(0, len(text)), published, ENGLISH)
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "edtf", "undated"),
    [
        ("They met on November 9, 2018.", "November 9, 2018", "2018-11-09", "2018-11-09"),
        ("They met on 9 November 2018.", "9 November 2018", "2018-11-09", "2018-11-09"),
        ("They met on 2018-11-09.", "2018-11-09", "2018-11-09", "2018-11-09"),
        ("They met on Nov. 9.", "Nov. 9", "2018-11-09", "XXXX-11-09"),
        ("They met on the 9th of November.", "the 9th of November", "2018-11-09", "XXXX-11-09"),
        ("They met on December 9.", "December 9", "2017-12-09", "XXXX-12-09"),
        ("They will meet on December 9.", "December 9", "2018-12-09", "XXXX-12-09"),
        ("They will meet on January 9.", "January 9", "2019-01-09", "XXXX-01-09"),
        ("They met from November 5 to 9.", "November 5 to 9", "2018-11-05/2018-11-09", None),
        ("They met in July.", "July", "2018-07", "XXXX-07"),
        ("They met in December.", "December", "2017-12", "XXXX-12"),
        ("They will meet in December.", "December", "2018-12", "XXXX-12"),
        ("They met in October 2001.", "October 2001", "2001-10", "2001-10"),
        ("They met in 1997.", "1997", "1997", "1997"),
        ("They met in the 1990s.", "the 1990s", "199X", "199X"),
        ("They met on Monday.", "Monday", "2018-11-12", None),
        ("They met on Tuesday.", "Tuesday", "2018-11-13", None),
        ("They met last Tuesday.", "last Tuesday", "2018-11-06", None),
        ("They will meet on Friday.", "Friday", "2018-11-16", None),
        ("They will meet next Friday.", "next Friday", "2018-11-16", None),
        ("They met last week.", "last week", "2018-11-05/2018-11-11", None),
        ("They met last weekend.", "last weekend", "2018-11-10/2018-11-11", None),
        ("They met last month.", "last month", "2018-10", None),
        ("They will meet next year.", "next year", "2019", None),
        ("They met last quarter.", "last quarter", "2018-35", None),
        ("They met last summer.", "last summer", "2018-22", None),
        ("They met in the summer of 2016.", "the summer of 2016", "2016-22", "2016-22"),
        ("They met three days ago.", "three days ago", "2018-11-10", None),
        ("They met two years ago.", "two years ago", "2016", None),
        ("They met yesterday.", "yesterday", "2018-11-12", None),
        ("They meet tomorrow morning.", "tomorrow morning", "2018-11-14", None),
        ("Nothing has moved since 1969.", "since 1969", "1969/..", "1969/.."),
        ("It must end by Friday.", "by Friday", "../2018-11-16", None),
        ("They met recently.", "recently", None, None),
        ("They met in recent months.", "in recent months", None, None),
    ],
)
def test_expressions(text: str, phrase: str, edtf: str | None, undated: str | None) -> None:
    assert [(item[0], item[2]) for item in read(text)] == [(phrase, edtf)]
    assert [(item[0], item[2]) for item in read(text, None)] == [(phrase, undated)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It lasted for three days.", "duration"),
        ("They meet every Friday.", "set"),
        ("They met on Friday.", "date"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [item[1] for item in read(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "part"), [("early next month", "early"), ("late last year", "late"), ("in mid-2017", "middle")]
)
def test_parts(text: str, part: str) -> None:
    assert [item[3] for item in read(f"They met {text}.")] == [part]


@pytest.mark.parametrize(
    "text", ["They may march.", "It cost 1997 dollars.", "About 20 percent fell.", "A May day, perhaps"]
)
def test_words_and_numbers_that_are_no_times(text: str) -> None:
    assert read(text) == []


def test_a_day_that_names_an_event_takes_the_year_of_its_sentence() -> None:
    assert read("It began in 2001 after the September 11 attacks.")[1][:3] == (
        "September 11",
        "date",
        "2001-09-11",
    )
    assert read("It followed the September 11 attacks.")[0][:3] == ("September 11", "date", "XXXX-09-11")


def test_days_that_do_not_exist_say_nothing() -> None:
    assert read("They met on February 30.")[0][2] is None


@given(st.dates(), st.sampled_from(sorted(english.WEEKDAYS)))
def test_a_past_weekday_lies_within_the_week_before(day: date, name: str) -> None:
    text = nearest.near_weekday(english.WEEKDAYS[name], day, forward=False)
    if text is not None:
        found = date.fromisoformat(text)
        assert found.weekday() == english.WEEKDAYS[name]
        assert 0 <= (day - found).days < 7


@given(st.dates(), st.integers(1, 12), st.integers(1, 28))
def test_a_day_is_never_read_on_the_wrong_side(day: date, month: int, number: int) -> None:
    before = nearest.near_day(month, number, day, forward=False)
    after = nearest.near_day(month, number, day, forward=True)
    if is_valid(str(before)):
        assert date.fromisoformat(str(before)) <= day
    if is_valid(str(after)):
        assert date.fromisoformat(str(after)) >= day


@given(
    st.dates(min_value=date(10, 1, 1), max_value=date(9900, 1, 1)),
    st.sampled_from(["week", "month", "year", "quarter"]),
)
def test_last_this_and_next_period_follow_each_other(day: date, unit: str) -> None:
    windows = [bounds(parse(str(calendar.relative_period(unit, day, shift)))) for shift in (-1, 0, 1)]
    assert windows[0].latest < windows[1].earliest <= day <= windows[1].latest < windows[2].earliest


def test_another_language_is_a_table_of_its_own() -> None:
    words = attrs.evolve(
        ENGLISH.times.words,
        months={"november": 11},
        weekdays={"montag": 0},
        units={"wochen": "week"},
        shifts={"letzten": -1},
        limits={"seit": "from"},
    )
    german = TimeTable(
        words,
        (
            TimeRule(
                "tag", "november", r"(?P<day>[0-9]{1,2})\.\s+(?P<month>november)", day_readers.month_day
            ),
            TimeRule("wochentag", "montag", r"(?P<which>letzten)\s+(?P<weekday>montag)", day_readers.weekday),
            TimeRule("vor", "wochen", r"vor\s+(?P<amount>[0-9]+)\s+(?P<unit>wochen)", amount_readers.ago),
        ),
    )
    text = "Seit letzten Montag und seit 5. November, wie vor 3 Wochen, on Friday."
    found = find_times(text, Span(0, len(text)), REFERENCE, attrs.evolve(ENGLISH, times=german))
    assert [(item.phrase, item.rule, item.edtf) for item in found] == [
        ("Seit letzten Montag", "wochentag", "2018-11-12/.."),
        ("seit 5. November", "tag", "2018-11-05/.."),
        ("vor 3 Wochen", "vor", "2018-10-23~"),
    ]
