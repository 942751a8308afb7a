from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.codecs.markup import plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("a < b", "a < b"),
        ("<p>one</p><p>two<br/>three</p>", "one\n\ntwo\nthree"),
        ("<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
        ("<h1>Head</h1>\n  <div>  text \n goes on</div>", "Head\n\ntext goes on"),
        ("<head><title>x</title></head><body>seen<script>if (a < b) {}</script></body>", "seen"),
        ("<p>caf&eacute; &amp; &#8220;bar&#8221;</p>", "café & “bar”"),
        ("<style>p {}</style><p>seen", "seen"),
        ("<![if x]>seen<![endif]>", "seen"),
        ("<!-- never --><b>bold</b>ly", "boldly"),
    ],
)
def test_text_is_what_a_reader_sees(markup, text):
    assert plain_text(markup) == text


@given(st.text(alphabet="<>/!-[]&;abp \n\"'=?"))
def test_any_text_is_read(markup):
    text = plain_text(markup)
    assert text == text.strip()
    assert "\n\n\n" not in text
