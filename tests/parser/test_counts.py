from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.parser.article import parse_article
from newsevents.parser.counts import find_counts
from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.lexicon.english.numbers import number_value
from newsevents.parser.tokens import tokenize


def read(text: str):
    return [
        (item.phrase, item.comparator, item.value, item.low, item.high, item.unit)
        for item in find_counts(text, tokenize(text, ENGLISH), ())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two meetings", ("two", "exact", 2, None, None, "meeting")),
        ("only two publicly known meetings", ("only two", "exact", 2, None, None, "meeting")),
        ("around ten secret consultations", ("around ten", "about", 10, None, None, "consultation")),
        ("“around ten” round of talks", ("around ten", "about", 10, None, None, "round")),
        ("“around ten” round of secret consultations", ("around ten", "about", 10, None, None, "round")),
        ("at least a dozen people", ("at least a dozen", "at_least", 12, None, None, "person")),
        ("no more than 26 dead", ("no more than 26", "at_most", 26, None, None, None)),
        ("up to 40 ships", ("up to 40", "at_most", 40, None, None, "ship")),
        ("more than 2,400 of its members", ("more than 2,400", "more_than", 2400, None, None, "member")),
        ("fewer than five boats", ("fewer than five", "fewer_than", 5, None, None, "boat")),
        ("between 10 and 15 percent", ("between 10 and 15", "between", None, 10, 15, "percent")),
        ("10 to 15 delegates", ("10 to 15", "between", None, 10, 15, "delegate")),
        ("several rounds", ("several", "several", None, None, None, "round")),
        ("dozens of workers", ("dozens of", "several", None, None, None, "worker")),
        ("$75 million in aid", ("$75 million", "exact", 75_000_000, None, None, "USD")),
        ("some $4 million a day", ("some $4 million", "about", 4_000_000, None, None, "USD")),
        ("2.5 percent", ("2.5 percent", "exact", "2.5", None, None, "percent")),
        ("twenty-three soldiers", ("twenty-three", "exact", 23, None, None, "soldier")),
        ("3.4 billion shillings", ("3.4 billion", "exact", 3_400_000_000, None, None, "shilling")),
        ("31 bodies", ("31", "exact", 31, None, None, "body")),
        ("26 Guyana’s consultations", ("26", "exact", 26, None, None, "consultation")),
        ("26 Guyana's consultations", ("26", "exact", 26, None, None, "consultation")),
        ("they sat down twice", ("twice", "exact", 2, None, None, "time")),
    ],
)
def test_counts(text: str, expected: tuple) -> None:
    got = read(text)
    if expected[5] == "percent":  # the mark of percent may or may not belong to the phrase
        assert [item[1:] for item in got] == [expected[1:]]
    else:
        assert got == [expected]


TABLE = """
around ten times | about | 10 | time
at least a dozen | at_least | 12 |
at least a dozen people | at_least | 12 | person
no more than two | at_most | 2 |
no more than two visits | at_most | 2 | visit
not more than two visits | at_most | 2 | visit
between 10 and 15 | between | 10..15 |
between 10 and 15 boats | between | 10..15 | boat
between ten and fifteen boats | between | 10..15 | boat
from 10 to 15 boats | between | 10..15 | boat
10-15 boats | between | 10..15 | boat
10–15 boats | between | 10..15 | boat
two or three envoys | between | 2..3 | envoy
several rounds | several |  | round
several rounds of talks | several |  | round
several dozen tents | several |  | tent
several hundred tents | several |  | tent
several thousand tents | several |  | tent
hundreds | several |  |
hundreds of tents | several |  | tent
hundreds of thousands of tents | several |  | tent
tens of thousands of tents | several |  | tent
thousands of tents | several |  | tent
dozens of tents | several |  | tent
scores of tents | several |  | tent
a few tents | several |  | tent
a handful of envoys | several |  | envoy
a number of envoys | several |  | envoy
a couple of envoys | about | 2 | envoy
many envoys | several |  | envoy
numerous envoys | several |  | envoy
multiple envoys | several |  | envoy
a dozen envoys | exact | 12 | envoy
half a dozen envoys | exact | 6 | envoy
two dozen envoys | exact | 24 | envoy
a hundred envoys | exact | 100 | envoy
one hundred envoys | exact | 100 | envoy
a thousand envoys | exact | 1000 | envoy
a million people | exact | 1000000 | person
one million people | exact | 1000000 | person
1.5 million people | exact | 1500000 | person
two and a half million people | exact | 2500000 | person
1,200 envoys | exact | 1200 | envoy
12,345,678 envoys | exact | 12345678 | envoy
twenty-one envoys | exact | 21 | envoy
ninety-nine envoys | exact | 99 | envoy
one hundred and five envoys | exact | 105 | envoy
three hundred envoys | exact | 300 | envoy
forty thousand envoys | exact | 40000 | envoy
some 40 envoys | about | 40 | envoy
about 40 envoys | about | 40 | envoy
approximately 40 envoys | about | 40 | envoy
roughly 40 envoys | about | 40 | envoy
nearly 40 envoys | about | 40 | envoy
almost 40 envoys | about | 40 | envoy
an estimated 40 envoys | about | 40 | envoy
close to 40 envoys | about | 40 | envoy
40 or so envoys | about | 40 | envoy
40-odd envoys | about | 40 | envoy
circa 40 envoys | about | 40 | envoy
more than 40 envoys | more_than | 40 | envoy
over 40 envoys | more_than | 40 | envoy
upwards of 40 envoys | more_than | 40 | envoy
in excess of 40 envoys | more_than | 40 | envoy
above 40 envoys | more_than | 40 | envoy
fewer than 40 envoys | fewer_than | 40 | envoy
less than 40 envoys | fewer_than | 40 | envoy
under 40 envoys | fewer_than | 40 | envoy
below 40 envoys | fewer_than | 40 | envoy
at least 40 envoys | at_least | 40 | envoy
no fewer than 40 envoys | at_least | 40 | envoy
no less than 40 envoys | at_least | 40 | envoy
not fewer than 40 envoys | at_least | 40 | envoy
a minimum of 40 envoys | at_least | 40 | envoy
40 or more envoys | at_least | 40 | envoy
at most 40 envoys | at_most | 40 | envoy
up to 40 envoys | at_most | 40 | envoy
a maximum of 40 envoys | at_most | 40 | envoy
as many as 40 envoys | at_most | 40 | envoy
40 or fewer envoys | at_most | 40 | envoy
only 40 envoys | exact | 40 | envoy
just 40 envoys | exact | 40 | envoy
exactly 40 envoys | exact | 40 | envoy
precisely 40 envoys | exact | 40 | envoy
a total of 40 envoys | exact | 40 | envoy
all 40 envoys | exact | 40 | envoy
the two envoys | exact | 2 | envoy
a pair of envoys | exact | 2 | envoy
40 percent of envoys | exact | 40 | percent
40% of envoys | exact | 40 | percent
40 per cent | exact | 40 | percent
nearly 40 percent | about | 40 | percent
one envoy | exact | 1 | envoy
$40 million | exact | 40000000 | USD
€1.2 billion | exact | 1200000000 | EUR
£40 | exact | 40 | GBP
more than $40 million | more_than | 40000000 | USD
40 million dollars | exact | 40000000 | USD
40 million euros | exact | 40000000 | EUR
twice | exact | 2 | time
three times | exact | 3 | time
at least three times | at_least | 3 | time
40 children | exact | 40 | child
40 men and women | exact | 40 | man
40 countries | exact | 40 | country
40 secret meetings | exact | 40 | meeting
two publicly known meetings | exact | 2 | meeting
they met once | exact | 1 | time
only once | exact | 1 | time
one meeting | exact | 1 | meeting
a dozen secret meetings | exact | 12 | meeting
no more than two secret meetings | at_most | 2 | meeting
around ten secret consultations | about | 10 | consultation
"""
"""Words, how they bound what is meant, the value or the ends of the range, and what is counted."""

ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("text", "comparator", "value", "unit"), ROWS, ids=[row[0] for row in ROWS])
def test_ways_to_say_how_many(text: str, comparator: str, value: str, unit: str) -> None:
    [item] = find_counts(text, tokenize(text, ENGLISH), ())
    number = "" if item.value is None else str(item.value)
    found = number if item.low is None else f"{item.low}..{item.high}"
    assert (item.comparator, found, item.unit or "") == (comparator, value, unit)
    assert item.span.of(text) == item.phrase


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("Ida Lunde made her second visit to Doha.", 2),
        ("Ida Lunde spoke on her third official trip to Doha.", 3),
        ("Ida Lunde made a visit to Doha.", None),
    ],
)
def test_ordinals_of_visits(text: str, ordinal: int | None) -> None:
    [visit] = parse_article(text).events
    assert visit.ordinal == ordinal


@pytest.mark.parametrize(
    "text",
    [
        "one of them",
        "one in three envoys",
        "once a year",
        "both of them",
        "How many were hurt",
        "no numbers here",
        "MP3s and 4x4s",
        "3.4.5",
        "the raid that killed 9/11 plotters",
        "a 2:1 win and 24/7 talks",
    ],
)
def test_no_counts(text: str) -> None:
    assert read(text) == []


@given(st.integers(0, 999_999_999))
def test_digits_are_read_as_they_stand(number: int) -> None:
    assert number_value(str(number)) == number
    assert number_value(f"{number:,}") == number


@given(
    st.integers(1, 999), st.integers(1, 9), st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9)])
)
def test_scales_multiply_exactly(whole: int, tenth: int, scale: tuple[str, int]) -> None:
    word, zeros = scale
    assert number_value(f"{whole}.{tenth} {word}") == (10 * whole + tenth) * 10 ** (zeros - 1)


def test_numbers_beyond_the_safe_range_are_left_alone() -> None:
    assert read("99999999999999999999 stars") == []
