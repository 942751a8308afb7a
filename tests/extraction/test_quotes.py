"""Quotes are found letter for letter first, then as they are typed, then approximately, and never invented."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsevents.extraction.folding import fold
from newsevents.extraction.quotes import MOST_WORK, Quotes
from newsevents.strategies import passages

TEXT = "Talks went on “for days” in Doha, the envoy – Zamir Kabulov – said.\nNobody’s there. They met again in Doha."
WIDE = st.text(st.sampled_from("ab “”‘’–…\u00a0é\u0301\u200b\U0001f4f0\n"), max_size=30)


@given(passages("en") | WIDE, st.data())
def test_words_that_are_copied_are_found_letter_for_letter(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assume(text[start:end].strip())
    found = Quotes(text).find(text[start:end])
    assert (found.manner, found.evidence.exact) == ("exact", text[start:end].strip())
    assert text[found.evidence.start : found.evidence.end] == found.evidence.exact


@given(WIDE, st.text(max_size=12))
def test_what_is_found_stands_in_the_text(text, quote):
    found = Quotes(text, at_least=60).find(quote)
    if found is not None:
        assert text[found.evidence.start : found.evidence.end] == found.evidence.exact
        assert 60 <= found.score <= 100
        assert found.manner != "exact" or found.evidence.exact == quote.strip()


@given(WIDE)
def test_every_stretch_of_a_folded_text_has_a_place_in_the_text(text):
    folded = fold(text)
    assert len(folded.starts) == len(folded.text)
    for start in range(len(folded.text)):
        for end in range(start + 1, len(folded.text) + 1):
            begins, stops = folded.span(start, end)
            assert 0 <= begins < stops <= len(text)


@given(WIDE)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text).text).text == fold(text).text


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ('"for days"', "“for days”"),
        ("the envoy - Zamir  Kabulov -", "the envoy – Zamir Kabulov –"),
        ("said. Nobody's there", "said.\nNobody’s there"),
        (unicodedata.normalize("NFD", "Doha"), "Doha"),
    ],
)
def test_other_quotation_marks_dashes_and_blanks_are_the_same_words(quote, expected):
    found = Quotes(TEXT, at_least=100).find(quote)
    assert (found.evidence.exact, found.score) == (expected, 100)


def test_marks_that_combine_are_taken_whole():
    text = "Jose\u0301 left"
    assert Quotes(text).find("José").evidence.exact == "Jose\u0301"


@pytest.mark.parametrize(
    "quote", ["the envoy Zamir Kabulov said", "Talks went for days in Doha", "THE ENVOY"]
)
def test_nearly_the_words_are_found_approximately(quote):
    found = Quotes(TEXT, at_least=70).find(quote)
    assert (found.manner, found.evidence.exact in TEXT) == ("approximate", True)
    assert found.evidence.exact == found.evidence.exact.strip()


@pytest.mark.parametrize("quote", ["", " \n", "a fish in the sea", "Doha" * 500, "\u200b"])
def test_what_is_not_there_is_not_found(quote):
    assert Quotes(TEXT).find(quote) is None


def test_words_are_not_found_in_the_middle_of_others_if_they_stand_alone_somewhere():
    assert Quotes("Harboured in a harbour.").find("harbour").evidence.start == 15
    assert Quotes("Harboured.").find("arbour").evidence.start == 1


def test_equal_quotes_take_one_place_after_the_other():
    quotes = Quotes(TEXT)
    places = [quotes.find("Doha", nth=nth).evidence.start for nth in range(4)]
    assert places == [28, 102, 102, 102]


def test_a_part_of_the_text_comes_first():
    quotes = Quotes(TEXT)
    second = quotes.find("They met again in Doha.").evidence
    assert quotes.find("Doha", second).evidence.start == 102
    assert quotes.find("Kabulov", second).evidence.start == 52


def test_a_hundred_takes_no_approximate_place():
    assert Quotes(TEXT, at_least=100).find("the envoy Zamir Kabulov said") is None


def test_approximate_places_are_looked_for_in_bounds():
    quotes = Quotes(TEXT)
    quotes._work_left = len(TEXT)
    assert quotes.find("They met again in Dohe.") is not None
    assert quotes.find("They met again in Dohe.") is None
    assert MOST_WORK > 1_000 * len(TEXT)


def test_texts_that_grow_when_they_are_written_small_do_no_harm():
    assert Quotes("İstanbul İ").find("istanbul") is None
