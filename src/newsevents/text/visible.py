"""Text from outside, made safe to show on a terminal."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"


def visible(text: str) -> str:
    r"""Return the text with all that is unseen, or that steers a terminal, written as an escape.

    These are control characters, marks of writing direction and other format characters, lone
    surrogates, and line and paragraph separators. The two joiners (U+200C, U+200D) stay: scripts and
    emoji need them.

    Example:
        >>> print(visible("red\x1b[31m, turned\u202eround,\nnext line"))
        red\u001b[31m, turned\u202eround,\nnext line
    """
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    if unicodedata.category(character) not in _UNSEEN or character in _JOINERS:
        return character
    if character in "\n\r\t":
        return repr(character)[1:-1]
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
