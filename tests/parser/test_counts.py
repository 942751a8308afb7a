from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.parser.counts import find_counts
from newsevents.parser.lexicon.numbers import number_value
from newsevents.parser.tokens import tokenize


def read(text: str):
    return [
        (item.phrase, item.comparator, item.value, item.low, item.high, item.unit)
        for item in find_counts(text, tokenize(text), ())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two meetings", ("two", "exact", 2, None, None, "meeting")),
        ("only two publicly known meetings", ("only two", "exact", 2, None, None, "meeting")),
        ("around ten secret consultations", ("around ten", "about", 10, None, None, "consultation")),
        ("“around ten” round of talks", ("around ten", "about", 10, None, None, "round")),
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


@pytest.mark.parametrize(
    "text", ["one of them", "How many were hurt", "no numbers here", "MP3s and 4x4s", "3.4.5"]
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
