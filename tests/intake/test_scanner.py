from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import from_json

from newsevents.intake import MAX_DEPTH
from newsevents.intake.keys import has_duplicate_keys
from newsevents.intake.scanner import json_problems

SCALARS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
)
SIGNS = ["{", "}", "[", "]", ",", ":", '"', "\\", "'", "//", " ", "\n", "\x00", "\u2028", "é", "\\u12"]
WORDS = [
    "1",
    "-",
    "01",
    "1.5",
    "1e999",
    "true",
    "nul",
    "NaN",
    "-Infinity",
    '"a"',
    '"\\ud800"',
    '"\\ud83d\\ude00"',
]
TOKENS = st.sampled_from(SIGNS + WORDS)
SOUP = st.lists(TOKENS, max_size=14).map("".join)
WHITE = st.sampled_from(["", " ", "\n", "\t\r\n"])


def codes(text: str) -> list[str]:
    return [problem.code for problem in json_problems(text)]


def is_accepted(text: str) -> bool:
    try:
        from_json(text)
    except ValueError:
        return False
    return True


@given(VALUES)
def test_nothing_is_found_in_sound_json(value):
    assert codes(json.dumps(value)) == []
    assert codes(json.dumps(value, ensure_ascii=False, indent=2)) == []


@given(SOUP)
def test_the_scanner_finds_the_grammar_broken_where_the_parser_does(text):
    breaks = {"NE003", "NE006", "NE007"}
    assert bool(breaks & set(codes(text))) == (not is_accepted(text))


@given(st.text(max_size=30))
def test_a_break_of_the_grammar_is_the_last_and_only_one(text):
    found = codes(text)
    assert "NE003" not in found[:-1]


@given(SOUP)
def test_problems_stand_in_the_order_of_the_text(text):
    offsets = [problem.offset for problem in json_problems(text)]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(text) for offset in offsets)


OBJECTS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["1", "[]", '{"a":1}', '{"b":1,"b":2}']))
)


@given(OBJECTS, WHITE)
def test_a_key_given_twice_is_found_wherever_it_stands(members, white):
    text = "{" + f",{white}".join(f'"{key}"{white}:{value}' for key, value in members) + "}"
    twice = len({key for key, _ in members}) < len(members) or any("b" in value for _, value in members)
    assert ("NE005" in codes(text)) == twice
    assert has_duplicate_keys(text.encode()) == twice


def test_keys_are_compared_after_their_escapes():
    assert has_duplicate_keys(b'{"a": 1, "\\u0061": 2}')
    assert codes('{"a": 1, "\\u0061": 2}') == ["NE005"]


@pytest.mark.parametrize(
    "source", [b'{"a":NaN,"a":1}', b'{"a":1e999,"b":[{"c":1,"c":2}]}', b'{"a":1.0, "a":2}']
)
def test_keys_are_watched_beside_numbers_that_are_no_json(source):
    assert has_duplicate_keys(source)
    assert not has_duplicate_keys(
        source.replace(b'"a":1}', b'"d":1}').replace(b'"c":2', b'"d":2').replace(b'"a":2', b'"d":2')
    )


@given(st.floats())
def test_exactly_the_numbers_that_are_not_finite_are_told(number):
    assert codes(json.dumps([number])) == ([] if math.isfinite(number) else ["NE004"])


@given(st.integers())
def test_exactly_the_integers_beyond_the_safe_ones_are_told(number):
    assert codes(f"[{number}]") == (["NE008"] if abs(number) > 2**53 - 1 else [])


@given(st.text(st.characters(), max_size=12))
def test_a_surrogate_is_told_if_and_only_if_it_stands_alone(text):
    written = json.dumps(text)
    alone = not is_accepted(written)
    assert codes(written) == (["NE006"] if alone else [])


@pytest.mark.parametrize(
    ("written", "alone"),
    [
        ("\\ud83d\\ude00", None),
        ("\\\\ud83d", None),
        ("\\\\\\ud83d", 3),
        ("\\ud83d\\ud83d\\ude00", 1),
        ("\\ude00\\ud83d", 1),
        ("\\ud83dx", 1),
        ("\\ud83d\\n", 1),
        ("é\\uDC00", 2),
    ],
)
def test_the_lone_half_of_a_pair_is_placed(written, alone):
    problems = list(json_problems(f'"{written}"'))
    assert [problem.offset for problem in problems] == ([] if alone is None else [alone])


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_depth_is_limited_where_the_parser_limits_it(opening):
    closing = "]" if opening == "[" else "}"
    for depth in (MAX_DEPTH, MAX_DEPTH + 1, 10_000):
        text = opening * depth + "1" + closing * depth
        too_deep = depth > MAX_DEPTH
        assert codes(text) == (["NE007"] if too_deep else [])
        assert is_accepted(text) != too_deep


@pytest.mark.parametrize(
    ("text", "offset", "hint"),
    [
        ("[1,]", 3, "Take out the comma"),
        ('{"a":1,}', 7, "Take out the comma"),
        ("{'a':1}", 1, "double quotes"),
        ("{a:1}", 1, "double quotes"),
        ("[1 // one\n]", 3, "no comments"),
        ("[# one\n1]", 1, "no comments"),
        ("[True]", 1, "lower case"),
        ("[None]", 1, "null"),
        ("[undefined]", 1, "null"),
        ("[nan]", 1, "null"),
        ("[+1]", 1, "no leading zero"),
        ("[01]", 1, "no leading zero"),
        ("[.5]", 1, "no leading zero"),
        ("[1.]", 1, "no leading zero"),
        ("[-]", 1, None),
        ("[1 2]", 3, "no leading zero"),
        ('["a\x0b"]', 3, "\\u000b"),
        ('["a\n"]', 3, "\\n"),
        ('["\\x41"]', 2, "A backslash"),
        ('["\\u12"]', 2, "A backslash"),
        ('["a', 3, "cut off"),
        ("[1", 2, "cut off"),
        ('{"a"', 4, "cut off"),
        ('{"a":', 5, "cut off"),
        ("[\x001]", 1, "UTF-16"),
        ("{} {}", 3, "read_feed"),
        ("{} x", 3, "read_feed"),
        ("[1}", 2, None),
        ("[\u00a01]", 1, None),
        ("[hello]", 1, "double quotes"),
        ("", 0, "cut off"),
    ],
)
def test_a_break_is_placed_and_a_likely_cause_is_named(text, offset, hint):
    (problem,) = json_problems(text)
    assert (problem.code, problem.offset) == ("NE003", offset)
    if hint is None:
        assert problem.hint is None
    else:
        assert hint in problem.hint


def test_the_path_leads_to_the_innermost_member():
    (problem,) = json_problems('{"a": [1, {"b": [true, fals]}]}')
    assert problem.path == ("a", 1, "b", 1)


def test_a_path_can_always_be_written():
    problems = list(json_problems('{"\\ud800": {"a": 1, "a": 2}}'))
    assert [problem.code for problem in problems] == ["NE006", "NE005"]
    for problem in problems:
        "".join(map(str, problem.path)).encode()
