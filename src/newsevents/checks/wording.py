"""Wording: values and suggestions in messages, short and safe to print."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_JSON_WORDS = {
    "None": "null",
    "True": "true",
    "False": "false",
    "nan": "NaN",
    "inf": "Infinity",
    "-inf": "-Infinity",
}
_SHOWN = 60
_LONGEST_WORD = 120
_MOST_CANDIDATES = 2_000


def shown(value: object) -> str:
    r"""Return a value as a message shows it: JSON, shortened, with whatever is unprintable escaped.

    Example:
        >>> shown("a\x1b[0m"), shown(True), shown(None), shown([1]), shown(2.5)
        ("'a\\x1b[0m'", 'true', 'null', 'an array', '2.5')
    """
    if isinstance(value, str):
        return repr(shortened(value))
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return "an array"
    text = str(value)
    return _JSON_WORDS.get(text, shortened(text))


def shortened(text: str, most: int = _SHOWN) -> str:
    """Return a text of at most so many code points, 60 by default, with an ellipsis if some are left out."""
    return text if len(text) <= most else text[: most - 1] + "…"


def did_you_mean(word: object, candidates: Collection[str]) -> str | None:
    """Return a question that names the candidate most like a word, if one is.

    Very long words, and candidates by the thousands, are not compared: a hint must not cost more than
    the check.

    Example:
        >>> did_you_mean("witheld", ("usable", "withheld"))
        "Did you mean 'withheld'?"
    """
    if not isinstance(word, str) or len(word) > _LONGEST_WORD or len(candidates) > _MOST_CANDIDATES:
        return None
    near = get_close_matches(word, candidates, n=1) or sorted(
        name for name in candidates if name.lower() == word.lower()
    )
    return f"Did you mean {shown(near[0])}?" if near else None


def kind_words(kind: str) -> str:
    """Return a kind of record with its article.

    Example:
        >>> kind_words("actor"), kind_words("place")
        ('an actor', 'a place')
    """
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def listed(words: Iterable[str], last: str = "or") -> str:
    """Return words in a row.

    Example:
        >>> listed(("direct", "indirect", "mixed"))
        'direct, indirect or mixed'
    """
    *most, final = words
    return f"{', '.join(most)} {last} {final}" if most else final
