"""Phrases of time, each read with and without a day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from time_phrases import DATED, LENGTHS, NO_TIMES

from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.times import find_times
from newsevents.text.span import Span

REFERENCE = date(2018, 11, 13)  # a Tuesday


def find(text: str, published: date | None) -> dict[str, tuple[str | None, str | None, str | None, str]]:
    found = find_times(text, Span(0, len(text)), published, ENGLISH)
    return {item.phrase: (item.rule, item.edtf, item.part, item.kind) for item in found}


@pytest.mark.parametrize(("text", "phrase", "rule", "edtf", "part", "undated"), DATED)
def test_dates(
    text: str, phrase: str, rule: str, edtf: str | None, part: str | None, undated: str | None
) -> None:
    assert find(text, REFERENCE)[phrase] == (rule, edtf, part, "date")
    assert find(text, None)[phrase][1] == undated


@pytest.mark.parametrize(("text", "phrase", "rule", "kind"), LENGTHS)
def test_lengths_and_what_repeats(text: str, phrase: str, rule: str, kind: str) -> None:
    assert find(text, REFERENCE)[phrase] == (rule, None, None, kind)
    assert find(text, None)[phrase] == (rule, None, None, kind)


@pytest.mark.parametrize("text", NO_TIMES)
def test_words_and_numbers_that_are_no_times(text: str) -> None:
    assert find(text, REFERENCE) == {}
