"""Tolerance: how far each vague word reaches."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newsevents.conflicts import DEFAULT_TOLERANCE, Tolerance, VagueWord
from newsevents.conflicts.tolerance import is_round

EXACT = Tolerance(about=0)


@pytest.mark.parametrize(
    ("phrase", "least"),
    [
        ("hundreds of millions of people", 200_000_000),
        ("several hundred million", 200_000_000),
        ("tens of millions", 20_000_000),
        ("millions", 2_000_000),
        ("several million", 2_000_000),
        ("hundreds of thousands", 200_000),
        ("several hundred thousand", 200_000),
        ("tens  of\nthousands", 20_000),
        ("Thousands of people", 2_000),
        ("several thousand", 2_000),
        ("many hundreds", 200),
        ("several hundred", 200),
        ("scores", 40),
        ("dozens of people", 24),
        ("several dozen", 24),
        ("tens", 20),
        ("several", 2),
        ("attendees", 2),
        ("underscores", 2),
        (None, 2),
    ],
)
def test_a_word_means_two_of_what_it_names_or_more(phrase, least) -> None:
    assert EXACT.least(phrase) == least
    quarter_off = DEFAULT_TOLERANCE.least(phrase)
    assert quarter_off == (least if least == 2 else least * Fraction(3, 4))


def test_no_word_means_less_than_several() -> None:
    assert Tolerance(about=1).least("dozens") == 2
    assert Tolerance(about=Fraction(3, 2), several_at_least=-5).least("dozens") == 0
    assert Tolerance(several_at_least=30).least("dozens") == 30


def test_words_are_those_of_the_policy() -> None:
    policy = Tolerance(about=0, words=(VagueWord("a handful", 3), VagueWord("hand", 9)))
    assert policy.least("a handful of people") == 3
    assert policy.least("dozens") == 2


@pytest.mark.parametrize(
    ("value", "phrase", "expected"),
    [
        (10, None, True),
        (-10, None, True),
        (300, None, True),
        (9_000, None, True),
        (5, None, False),
        (9, None, False),
        (0, None, False),
        (11, None, False),
        (310, None, False),
        (101, None, False),
        (Fraction(21, 2), None, False),
        (Fraction(20, 3), None, False),
        (12, "a dozen", True),
        (24, "two DOZEN people", True),
        (12, "twelve", False),
    ],
)
def test_a_round_number_has_one_digit_before_its_zeros_or_is_told_in_dozens(value, phrase, expected) -> None:
    assert is_round(Fraction(value), phrase) is expected
    reach = Tolerance(round_reach=Fraction(1, 10)).reach(Fraction(value), phrase)
    assert reach == (Fraction(abs(value), 10) if expected else 0)
    assert DEFAULT_TOLERANCE.reach(Fraction(value), phrase) == 0
