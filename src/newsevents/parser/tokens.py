"""Tokens: the words and marks of a text, with a coarse class each."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsevents.parser.lexicon import grammar

if TYPE_CHECKING:
    from collections.abc import Iterable

Tag: TypeAlias = Literal[
    "DET",
    "PREP",
    "PRON",
    "AUX",
    "SUB",
    "CONJ",
    "ADV",
    "VERB",
    "NUM",
    "CAP",
    "LOW",
    "POSS",
    "QUOTE",
    "COMMA",
    "PUNCT",
]
"""Coarse word classes. CAP is a capitalised word, LOW any other word, POSS the ending `’s`."""

_TOKEN = re.compile(
    r"[A-Za-z]+(?=[ ,\n])"  # what most words match; the alternatives below read them in the same way
    r"|(?=[^ ])(?:"
    r"(?:[A-Za-z]\.){2,}|[A-Z]\.[A-Z]\b\.?|[A-Z]\.(?=\s+[A-Z])|[DRI]-[A-Z][a-z]{1,4}\."
    r"|(?:Amb|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Prof|Rev|St|Inc|Corp|Ltd|Co|No|Jr|Sr)\."
    r"|''|``|--+|[’'](?:s|S)\b|(?<=s)[’'](?=\s)|[A-Za-z]+n[’']t\b"
    r"|[$€£]?[0-9]+(?:[.,:][0-9]+)*(?:st|nd|rd|th)?%?"
    r"|[^\W\d_]+(?:[’'\-][^\W\d_]+)*?(?=[’'][sS]\b)"
    r"|[^\W\d_]+(?:[’'\-][^\W\d_]+|-[0-9]+)*"
    r"|[“”\"„«»]|\S)"
)

_CLASSES: tuple[tuple[frozenset[str], Tag], ...] = (
    (grammar.AUXILIARIES, "AUX"),
    (grammar.SUBORDINATORS, "SUB"),
    (grammar.DETERMINERS, "DET"),
    (grammar.PREPOSITIONS, "PREP"),
    (grammar.PRONOUNS, "PRON"),
    (grammar.CONJUNCTIONS, "CONJ"),
    (grammar.ADVERBS, "ADV"),
    (grammar.VERBS, "VERB"),
)
_TAGS: dict[str, Tag] = {word: tag for words, tag in reversed(_CLASSES) for word in words}
_QUOTES = frozenset('“”"„«»')


class Token(NamedTuple):
    """A word or a mark."""

    start: int
    """Offset of the first code point."""

    end: int
    """Offset behind the last code point."""

    text: str
    """The characters."""

    lower: str
    """The characters in lower case, typewriter apostrophes made typographic."""

    tag: Tag
    """Coarse class."""


_made = tuple.__new__
"""Makes a named tuple without the call of its own constructor, for the many tokens of a text."""


def _tag(text: str, lower: str) -> Tag:
    first = text[0]
    if first.isalpha():
        if first.isupper() and len(text) > 1 and text.isupper():
            return "CAP"
        known = _TAGS.get(lower)
        if known is not None:
            return known
        if first.isupper():
            return "CAP"
        return "ADV" if lower.endswith("ly") and len(lower) > 4 else "LOW"
    if lower in {"’s", "’"}:
        return "POSS"
    if first in _QUOTES or lower in {"’’", "``"}:
        return "QUOTE"
    if first == ",":
        return "COMMA"
    return "NUM" if any(character.isdigit() for character in text) else "PUNCT"


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of a text, or of a stretch of it, in order.

    Example:
        >>> [token.text for token in tokenize("U.S. envoy’s trip")]
        ['U.S.', 'envoy', '’s', 'trip']
    """
    tokens: list[Token] = []
    doubtful: list[int] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        first, behind = match.span()
        word = text[first:behind]
        lower, tag, is_doubtful = _classified(word)
        if is_doubtful:
            doubtful.append(len(tokens))
        tokens.append(_made(Token, (first, behind, word, lower, tag)))
    for at in doubtful:
        if _is_first_name(tokens, at):
            tokens[at] = tokens[at]._replace(tag="CAP")
    return tuple(tokens)


@lru_cache(maxsize=1 << 13)
def _classified(word: str) -> tuple[str, Tag, bool]:
    """Return a word in lower case, its class, and whether it may be a first name all the same."""
    lower = word.lower().replace("'", "’")
    tag = _tag(word, lower)
    return lower, tag, tag in {"PREP", "AUX"} and word[0].isupper()


def _is_first_name(tokens: list[Token], at: int) -> bool:
    """Say whether a small word is a first name here: "union chief Per Holm", "actor Will Brown"."""
    if not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].text.islower() and tokens[at + 1].tag == "CAP" and tokens[at + 1].text.istitle()


def words_in(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the words of some tokens in lower case, those with hyphens also part by part.

    What needs one of some words to apply is not tried on a sentence that has none of them.

    Example:
        >>> sorted(words_in(tokenize("a six-month tour")))
        ['a', 'month', 'six', 'six-month', 'tour']
    """
    words = {token.lower for token in tokens}
    for word in [word for word in words if "-" in word]:
        words.update(word.split("-"))
    return frozenset(words)


def index_at(tokens: tuple[Token, ...], offset: int) -> int:
    """Return the index of the first token that starts at or behind an offset.

    Example:
        >>> index_at(tokenize("the envoy spoke"), 4)
        1
    """
    return bisect_left(tokens, (offset,))


def lowered_headline(tokens: tuple[Token, ...], names: frozenset[str]) -> tuple[Token, ...]:
    """Return a headline's tokens with the capitals that only its style gives taken as small letters.

    Args:
        tokens: The tokens of the headline.
        names: Capitalised words that the body uses inside sentences.

    Example:
        >>> [token.tag for token in lowered_headline(tokenize("Envoys Meet in Doha"), frozenset({"Doha"}))]
        ['LOW', 'LOW', 'PREP', 'CAP']
    """
    return tuple(
        token._replace(tag=_tag(token.lower, token.lower))
        if token.tag == "CAP" and token.text not in names
        else token
        for token in tokens
    )
