from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from newsevents.intake.locator import Locator, line_and_column
from newsevents.text.pointer import to_pointer

KEYS = st.text(max_size=3) | st.sampled_from(["0", "1", "~", "/", "~1"])
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)
STYLES = st.sampled_from(
    [
        {},
        {"indent": 2},
        {"ensure_ascii": False},
        {"separators": (",", ":")},
        {"separators": (" ,\r\n", "\t: ")},
    ]
)


def places(value, path=()):
    yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*path, index))


@given(VALUES, STYLES, st.sampled_from(["", " \n"]))
def test_every_pointer_leads_to_its_value(value, style, before):
    text = before + json.dumps(value, **style) + before
    locator = Locator(text)
    for path, expected in places(value):
        found, _ = json.JSONDecoder().raw_decode(text, locator.offset(to_pointer(path)))
        assert found == expected


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=3), STYLES)
def test_every_pointer_to_a_member_leads_to_its_key(value, style):
    text = json.dumps(value, **style)
    for key in value:
        found, _ = json.JSONDecoder().raw_decode(text, Locator(text).offset(to_pointer((key,)), at_key=True))
        assert found == key


@given(st.dictionaries(KEYS, VALUES, max_size=3))
def test_a_pointer_to_what_is_missing_leads_to_the_value_around(value):
    text = json.dumps({"outer": value})
    path = ("outer", "missing", "further")
    assert Locator(text).offset(to_pointer(path)) == text.index("{", 1)


def test_an_item_of_an_array_is_its_own_key():
    assert Locator("[1, 2]").offset("/1", at_key=True) == 4


def test_of_a_key_given_twice_the_last_counts_as_it_does_for_parsers():
    assert Locator('{"a": 1, "a": 2}').offset("/a") == 14


def test_numbers_that_python_refuses_are_skipped():
    text = f'{{"a": {"9" * 5000}, "b": NaN, "c": 1}}'
    assert text[Locator(text).offset("/c")] == "1"


@given(st.text(st.sampled_from("a\n\r\u2028é")), st.data())
def test_lines_and_columns_give_the_offset_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    line, column = line_and_column(text, offset)
    lines = text.split("\n")
    assert sum(len(item) + 1 for item in lines[: line - 1]) + column - 1 == offset
    assert column <= len(lines[line - 1]) + 1


def test_a_pointer_beyond_a_scalar_leads_to_the_scalar():
    assert Locator('{"a": 1}').offset("/a/b/c") == 6
