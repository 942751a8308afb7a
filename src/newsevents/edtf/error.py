"""The one error of this package: a text, or a value built by hand, that is not in the supported EDTF."""

from __future__ import annotations

_SHOWN = 20
"""Code points of the text that a message repeats, so that a hostile text cannot flood a log."""


class EdtfError(ValueError):
    """A text is not EDTF, not in the supported part of it, or names no day there is.

    Example:
        >>> from newsevents.edtf import parse
        >>> parse("2018-02-30")
        Traceback (most recent call last):
            ...
        newsevents.edtf.error.EdtfError: expected a day that 2018-02 has, found '30' at position 8
    """

    text: str
    """The whole text that was read."""

    position: int
    """Where in `text` the trouble begins, in code points from 0; `len(text)` where something is missing."""

    expected: str
    """What may stand there, in words."""

    def __init__(self, text: str, position: int, expected: str) -> None:
        """Keep what was read, where it fails and what was expected."""
        super().__init__(text, position, expected)
        self.text = text
        self.position = position
        self.expected = expected

    def __str__(self) -> str:
        """Say what was expected and what was found, with the position."""
        rest = self.text[self.position :]
        shown = rest[:_SHOWN] + "…" if len(rest) > _SHOWN else rest
        found = ascii(shown) if shown else "the end of the text"
        return f"expected {self.expected}, found {found} at position {self.position}"
