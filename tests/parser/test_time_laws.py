"""Laws of finding and reading times."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from time_phrases import DATED, LENGTHS

from newsevents.edtf import bounds, is_valid, parse
from newsevents.parser.feasts import easter
from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.lexicon.english.time_words import FEASTS, WEEKDAYS
from newsevents.parser.time_rule import LONG_NUMBER, SHORT_NUMBER, TimeTable
from newsevents.parser.times import find_times
from newsevents.parser.tokens import tokenize, words_in
from newsevents.text.span import Span

SENTENCES = [row[0] for row in (*DATED, *LENGTHS)]
FRAGMENTS = sorted({row[1] for row in (*DATED, *LENGTHS)})
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})

any_day = st.dates() | st.sampled_from(
    [date.min, date.max, date(1, 12, 31), date(9999, 1, 1), date(2000, 2, 29)]
)
phrases = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4).map(" and ".join)
mixtures = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(SENTENCES))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 4)))
    return (
        text[:start]
        + draw(st.text(max_size=4) | st.sampled_from(["’", "-", " 99", "0000", "İ"]))
        + text[end:]
    )


texts = st.text(max_size=80) | mutated() | mixtures | phrases


def find(text: str, day: date | None, language=ENGLISH, **options):
    return find_times(text, Span(0, len(text)), day, language, **options)


class _Everything:
    def __contains__(self, word: object) -> bool:
        return True


class _Exhaustive(TimeTable):
    """Tries rules at every word before the needed one, whether or not the word is one of the patterns."""

    leads = _Everything()


EXHAUSTIVE = attrs.evolve(ENGLISH, times=_Exhaustive(ENGLISH.times.words, ENGLISH.times.rules))


@given(texts, st.none() | any_day)
def test_nothing_raises_and_all_that_is_found_is_sound(text: str, day: date | None) -> None:
    found = find(text, day)
    assert [item.phrase for item in found] == [item.span.of(text) for item in found]
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(item.edtf is None or is_valid(item.edtf) for item in found)
    assert all(item.part is None or item.edtf is not None for item in found)
    assert all(item.edtf is None for item in found if item.kind != "date")


@given(texts, st.none() | any_day)
def test_finding_with_the_words_given_equals_finding_without(text: str, day: date | None) -> None:
    assert find(text, day, words=words_in(tokenize(text, ENGLISH))) == find(text, day)


@given(mixtures | phrases | st.sampled_from(SENTENCES))
def test_looking_only_around_needed_words_loses_nothing(text: str) -> None:
    assert find(text, date(2018, 11, 13), EXHAUSTIVE) == find(text, date(2018, 11, 13))


@given(phrases | mixtures | st.sampled_from(SENTENCES), st.integers(0, 60))
def test_a_stretch_of_a_text_is_read_like_a_text(text: str, shift: int) -> None:
    behind = find_times(
        "x" * shift + "\n" + text, Span(shift + 1, shift + 1 + len(text)), date(2018, 11, 13), ENGLISH
    )
    assert [(item.span.start - shift - 1, item.edtf) for item in behind] == [
        (item.span.start, item.edtf) for item in find(text, date(2018, 11, 13))
    ]


def _keys(text: str) -> set[str]:
    numbers = {1: SHORT_NUMBER, 2: SHORT_NUMBER, 4: LONG_NUMBER}
    digits = (numbers.get(len(number), "") for number in re.findall("[0-9]+", text))
    words = words_in(tokenize(text, ENGLISH))
    return {*words, *(part for word in words for part in word.split(".")), *digits}


@given(phrases | mixtures | st.sampled_from(SENTENCES))
def test_every_match_of_a_rule_has_a_word_that_it_needs(text: str) -> None:
    lower = text.lower()
    for rule in ENGLISH.times.rules:
        for match in rule.regex.finditer(lower):
            if (match.start() and lower[match.start() - 1].isalnum()) or not match.group():
                continue  # no rule is tried inside a word
            assert not rule.needs.isdisjoint(_keys(match.group())), rule.name
            assert not rule.beside or not rule.beside.isdisjoint(_keys(lower)), rule.name


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in ENGLISH.times.rules]
    assert len(names) == len(set(names))
    assert all(name == name.lower().replace(" ", "-") for name in names)


def test_every_rule_finds_something_in_the_table() -> None:
    found = {item.rule for sentence in SENTENCES for item in find(sentence, date(2018, 11, 13))}
    assert {rule.name for rule in ENGLISH.times.rules} - found == set()


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(2, 60), st.sampled_from(["ago", "from now"]))
def test_an_amount_away_is_no_narrower_than_its_unit(day: date, number: int, way: str) -> None:
    sign = -1 if way == "ago" else 1
    read = {
        unit: str(find(f"They meet {number} {unit}s {way}.", day)[0].edtf)
        for unit in ("day", "week", "month", "quarter", "year", "decade")
    }
    assert read["day"] == (day + timedelta(days=sign * number)).isoformat()
    assert read["week"].endswith("~")
    assert parse(read["month"]).precision == "month"
    assert parse(read["quarter"]).precision == "quarter"
    assert parse(read["year"]).precision == "year"
    assert parse(read["year"]) == parse(f"{day.year + sign * number:04}")
    assert read["decade"].endswith("X")


@given(st.dates(date(1, 2, 1)), st.sampled_from(sorted(WEEKDAYS)))
def test_a_past_weekday_lies_in_the_seven_days_that_end_with_publication(day: date, name: str) -> None:
    read = date.fromisoformat(str(find(f"They met on {name.title()}.", day)[0].edtf))
    assert read.weekday() == WEEKDAYS[name]
    assert day - timedelta(days=6) <= read <= day


@pytest.mark.parametrize("which", ["last", "next"])
@given(
    first=st.dates(date(200, 1, 1), date(9000, 1, 1)),
    days=st.integers(0, 800),
    unit=st.sampled_from(
        [
            "week",
            "weekend",
            "month",
            "quarter",
            "year",
            "decade",
            "Monday",
            "Friday",
            "May",
            "summer",
            "Christmas",
            "Easter",
        ]
    ),
)
def test_last_and_next_never_go_back_as_days_go_by(which: str, first: date, days: int, unit: str) -> None:
    text = f"They met {which} {unit}."
    windows = [bounds(parse(str(find(text, day)[0].edtf))) for day in (first, first + timedelta(days=days))]
    assert windows[0].earliest <= windows[1].earliest


@given(st.dates(date(20, 1, 1), date(9900, 1, 1)), st.sampled_from(["week", "month", "quarter", "year"]))
def test_last_ends_where_this_begins_and_this_where_next_begins(day: date, unit: str) -> None:
    last, this, following = (
        bounds(parse(str(find(f"They met {which} {unit}.", day)[0].edtf)))
        for which in ("last", "this", "next")
    )
    assert last.latest + timedelta(days=1) == this.earliest <= day <= this.latest
    assert this.latest + timedelta(days=1) == following.earliest


@pytest.mark.parametrize(("tense", "sign"), [("will meet", 1), ("met", -1)])
@given(day=st.dates(date(20, 1, 1), date(9900, 1, 1)), name=st.sampled_from(sorted(FEASTS)))
def test_a_holiday_is_read_on_the_side_that_the_tense_says(
    tense: str, sign: int, day: date, name: str
) -> None:
    found = [item for item in find(f"They {tense} on {name.title()}.", day) if item.rule == "holiday"]
    assume(found)  # "the Fourth of July" is a day of July
    read = date.fromisoformat(str(found[0].edtf))
    assert read == FEASTS[name].day_in(read.year)
    assert 0 <= (read - day).days * sign <= 390


@given(st.integers(1, 9999))
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert (3, 22) <= (day.month, day.day) <= (4, 25)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (1998, 4, 12), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2019, 4, 21), (2038, 4, 25)],
)
def test_easter_of_known_years(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)
