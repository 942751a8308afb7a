from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.text.pointer import from_pointer, position, to_pointer

KEYS = st.text(st.sampled_from("a~/01é"), max_size=4)


@given(st.lists(KEYS | st.integers(0, 99)))
def test_a_pointer_gives_its_path_back(path):
    assert from_pointer(to_pointer(path)) == tuple(map(str, path))


@given(st.text(st.sampled_from("~/01a"), max_size=8))
def test_what_is_read_as_a_pointer_is_written_back_alike(text):
    try:
        path = from_pointer(text)
    except ValueError:
        assert not text.startswith("/") or "~" in text
    else:
        assert to_pointer(path) == text


@pytest.mark.parametrize("text", ["a", "/~", "/~2", "/~~01", " /a", "a/b"])
def test_other_texts_are_refused(text):
    with pytest.raises(ValueError, match="JSON Pointer"):
        from_pointer(text)


@given(st.integers(0, 30), st.integers(0, 30))
def test_a_position_is_one_of_the_array(number, length):
    assert position(str(number), length) == (number if number < length else None)


@pytest.mark.parametrize("key", ["", "-", "-1", "00", "01", "1.0", "\u0661", "²", "9" * 5000])
def test_other_keys_are_no_positions(key):
    assert position(key, 5) is None
