"""The excerpt of a line, with a caret below the place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsevents.cli.excerpt import AROUND, excerpt


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.data())
def test_caret_stands_below_the_character(line, data):
    column = data.draw(st.integers(1, len(line)))
    shown, caret = excerpt(line, column).split("\n")
    before = line[max(0, column - 1 - AROUND) : column - 1]
    assert caret == " " * (len(caret) - 1) + "^"
    assert cell_len(shown) >= len(caret) - 1  # a combining mark takes no column of its own
    assert before or caret == "^"


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("abc", 1, "abc\n^"),
        ("abc", 4, "abc\n   ^"),
        ("漢字x", 3, "漢字x\n    ^"),
        ("a\tb", 3, "a\\tb\n   ^"),
    ],
)
def test_excerpts(line, column, shown):
    assert excerpt(line, column) == shown


def test_long_line_is_cut_on_both_sides():
    shown, caret = excerpt("a" * 500 + "X" + "b" * 500, 501).split("\n")
    assert shown == "…" + "a" * AROUND + "X" + "b" * AROUND + "…"
    assert shown[len(caret) - 1] == "X"
