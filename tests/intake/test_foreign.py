"""Data of another format: bytes and JSON are judged as those of documents are, before a format sees them."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.intake import foreign
from newsevents.intake.scanner import json_problems
from newsevents.strategies import documents, mutations

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
)


def faults(text):
    return [item.code for item in json_problems(text) if item.code != "NE008"]


@given(st.dictionaries(st.text(max_size=2), VALUES) | VALUES)
def test_what_is_parsed_quickly_is_what_the_scanner_passes(value):
    text = json.dumps(value)
    found = foreign._parsed(text)
    if isinstance(found, ne.Findings):
        assert list(found.counts()) == sorted({*faults(text)} or {"NE011"})
    else:
        assert faults(text) == []
        assert found == json.loads(text, parse_float=Decimal, parse_int=foreign._whole)


@given(documents(max_size=1).flatmap(mutations), st.data())
def test_broken_texts_are_judged_as_the_scanner_judges_them(data, draw):
    text = data.decode()
    at = draw.draw(st.integers(0, len(text)))
    broken = (
        text[:at]
        + draw.draw(st.sampled_from(["", "{", "]", '"', "\\", "NaN", ",", "\\ud800", "1e999"]))
        + text[at:]
    )
    found = foreign._parsed(broken)
    codes = set(found.counts()) if isinstance(found, ne.Findings) else set()
    assert codes - {"NE011"} == set(faults(broken))


@pytest.mark.parametrize(
    "text", ['{"a": 1e999}', '{"a": -1e999}', '{"a": NaN}', '{"a": 1, "a": 2}', '{"a": "\\ud83d"}']
)
def test_what_json_allows_and_readers_read_otherwise_is_told(text):
    found = foreign._parsed(text)
    assert list(found.counts()) == faults(text) != []


@pytest.mark.parametrize("depth", [199, 200, 201, 5_000])
def test_depth_is_limited_as_it_is_for_documents(depth):
    text = '{"a": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}"
    found = foreign._parsed(text)
    assert isinstance(found, ne.Findings) == bool(faults(text))


def test_large_integers_are_text_and_fractions_are_exact():
    found = foreign._parsed(
        '{"a": 9007199254740993, "b": 0.1, "c": 9007199254740991, "d": 1' + "0" * 5_000 + "}"
    )
    assert (found["a"], found["b"], found["c"]) == ("9007199254740993", Decimal("0.1"), 9007199254740991)
    assert len(found["d"]) == 5_001
