"""Markup: the text that a piece of HTML shows, for formats whose articles come as markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_UNSEEN = frozenset({"head", "script", "style", "template", "title"})
_BLOCKS = frozenset(
    "address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr html main nav ol p pre section table tr ul".split()
)
_LINES = frozenset({"br", "li"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAKS = re.compile(r" *\n *")
_BREAKS = re.compile(r"\n{3,}")
_TAG = re.compile(r"<[^>]*>")


class _Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden_in: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's protocol
        if tag in _UNSEEN:
            self.hidden_in.append(tag)
        self._break_at(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's protocol
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.hidden_in and tag == self.hidden_in[-1]:
            self.hidden_in.pop()
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden_in:
            self.pieces.append(_SPACE.sub(" ", data))

    def _break_at(self, tag: str) -> None:
        self.pieces.append("\n\n" if tag in _BLOCKS else "\n" if tag in _LINES else "")


def plain_text(markup: str) -> str:
    r"""Return the text that markup shows: paragraphs apart by an empty line, references resolved.

    Example:
        >>> plain_text("<p>Talks&nbsp;in <b>Doha</b></p>\n<p>They failed.</p><script>x</script>")
        'Talks\xa0in Doha\n\nThey failed.'
    """
    parser = _Shown()
    try:
        parser.feed(markup)
        parser.close()
        text = "".join(parser.pieces)
    except AssertionError:  # a marked section that the parser does not know, such as `<![if`
        text = _SPACE.sub(" ", _TAG.sub(" ", markup))
    return _BREAKS.sub("\n\n", _AROUND_BREAKS.sub("\n", text)).strip()
