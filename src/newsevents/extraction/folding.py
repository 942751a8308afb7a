"""Folding: a text without what copying it alters, and the way back to its offsets."""

from __future__ import annotations

import unicodedata

import attrs

_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
"""Quotation marks, dashes and dots that stand for one another, and characters that are not seen."""


@attrs.frozen
class Folded:
    """A text in which quotation marks, dashes, blanks and forms of letters are those of a plain keyboard.

    Example:
        >>> folded = fold("“Around  ten”, he said")
        >>> folded.text
        '"Around ten", he said'
        >>> folded.span(1, 11)
        (1, 12)
    """

    text: str
    """The folded text."""

    starts: tuple[int, ...]
    """Offset in the text itself of the character that each folded one came from."""

    length: int
    """Length of the text itself."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the folded text stands in the text itself; it is not empty.

        The last character is taken whole, with the marks that combine with it.
        """
        behind = self.starts[end] if end < len(self.starts) else self.length
        last = self.starts[end - 1]
        return self.starts[start], max(behind, last + 1)


def fold(text: str) -> Folded:
    r"""Fold a text; see `Folded`.

    Example:
        >>> fold("it\u2019s\u00a0here").text
        "it's here"
    """
    letters: list[str] = []
    starts: list[int] = []
    for at, cluster in _clusters(text):
        for letter in unicodedata.normalize("NFC", cluster).translate(_SAME):
            is_blank = letter.isspace()
            if is_blank and letters and letters[-1] == " ":
                continue
            letters.append(" " if is_blank else letter)
            starts.append(at)
    return Folded("".join(letters), tuple(starts), len(text))


def _clusters(text: str) -> list[tuple[int, str]]:
    """Return each character with the marks that combine with it, and where it stands."""
    if text.isascii():
        return list(enumerate(text))
    begins = [at for at, letter in enumerate(text) if at == 0 or not unicodedata.combining(letter)]
    ends = [*begins[1:], len(text)]
    return [(start, text[start:end]) for start, end in zip(begins, ends, strict=True)]
