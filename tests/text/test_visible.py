"""What is shown on a terminal can neither steer it nor hide."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.text.visible import visible

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_nothing_unseen_remains(text):
    shown = {
        unicodedata.category(character) for character in visible(text) if character not in "\u200c\u200d"
    }
    assert not shown & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(ANY_TEXT)
def test_shown_text_can_be_encoded(text):
    assert visible(text).encode("utf-8")[:0] == b""


@given(ANY_TEXT)
def test_shown_text_is_shown_as_it_is(text):
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “words” Ünïcode 漢字", "plain “words” Ünïcode 漢字"),
        ("\x1b]0;title\x07", "\\u001b]0;title\\u0007"),
        ("a\u202eb", "a\\u202eb"),
        ("line\nline\ttab\r", "line\\nline\\ttab\\r"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("x\u2028y", "x\\u2028y"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("[/nope] [bold]", "[/nope] [bold]"),
    ],
)
def test_escapes(text, shown):
    assert visible(text) == shown
