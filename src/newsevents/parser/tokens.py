"""Tokens: the words and marks of a text, with a coarse class each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from newsevents.parser.lexicon.given_names import FIRST_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.language import Language
    from newsevents.parser.word_classes import Tag


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


def tokenize(text: str, language: Language, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of a text, or of a stretch of it, in order.

    Args:
        text: The text.
        language: The words of its language.
        start: Where to start.
        end: Where to end; at the end of the text by default.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> [token.text for token in tokenize("U.S. envoy’s trip", ENGLISH)]
        ['U.S.', 'envoy', '’s', 'trip']
    """
    tokens: list[Token] = []
    doubtful: list[int] = []
    classified = language.classes.classified
    for match in language.classes.token.finditer(text, start, len(text) if end is None else end):
        first, behind = match.span()
        word = text[first:behind]
        lower, tag, is_doubtful = classified(word)
        if is_doubtful:
            doubtful.append(len(tokens))
        tokens.append(_made(Token, (first, behind, word, lower, tag)))
    for at in doubtful:
        if _is_first_name(tokens, at, language):
            tokens[at] = tokens[at]._replace(tag="CAP")
    return tuple(tokens)


def _is_first_name(tokens: list[Token], at: int, language: Language) -> bool:
    """Say whether a small word is a first name here: "union chief Per Holm", "Will Brown said"."""
    if at + 1 == len(tokens) or tokens[at + 1].tag != "CAP" or not tokens[at + 1].text.istitle():
        return False
    before = tokens[at - 1].text if at else ""
    if before.islower() or before.isalpha() or tokens[at].text not in FIRST_NAMES:
        return before.islower()
    tags = _BEHIND_NAME | {"VERB"} if tokens[at].tag == "PREP" else _BEHIND_NAME  # "May Heaven help us"
    return _follows_name(tokens, at + 2, tags, language)


_BEHIND_NAME = frozenset(("AUX", "COMMA", "CONJ", "POSS"))
_LONGEST_QUESTION = 60


def _follows_name(tokens: list[Token], at: int, tags: frozenset[str], language: Language) -> bool:
    """Say whether a finite cue verb or a word of some classes stands at an index, but no question follows."""
    if at >= len(tokens) or any(token.text == "?" for token in tokens[at : at + _LONGEST_QUESTION]):
        return False
    verb = language.cues.verbs.get(tokens[at].lower)
    return tokens[at].tag in tags or (verb is not None and tokens[at].lower != verb.lemma)


def words_in(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the words of some tokens in lower case, those with hyphens also part by part.

    What needs one of some words to apply is not tried on a sentence that has none of them.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> sorted(words_in(tokenize("a six-month tour", ENGLISH)))
        ['a', 'month', 'six', 'six-month', 'tour']
    """
    words = {token.lower for token in tokens}
    for word in [word for word in words if "-" in word]:
        words.update(word.split("-"))
    return frozenset(words)


def index_at(tokens: tuple[Token, ...], offset: int) -> int:
    """Return the index of the first token that starts at or behind an offset.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> index_at(tokenize("the envoy spoke", ENGLISH), 4)
        1
    """
    return bisect_left(tokens, (offset,))


def lowered_headline(
    tokens: tuple[Token, ...], names: frozenset[str], language: Language
) -> tuple[Token, ...]:
    """Return a headline's tokens with the capitals that only its style gives taken as small letters.

    Args:
        tokens: The tokens of the headline.
        names: Capitalised words that the body uses inside sentences.
        language: The words of the language.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> tokens = tokenize("Envoys Meet in Doha", ENGLISH)
        >>> [token.tag for token in lowered_headline(tokens, frozenset({"Doha"}), ENGLISH)]
        ['LOW', 'LOW', 'PREP', 'CAP']
    """
    return tuple(
        token._replace(tag=language.classes.tag(token.lower, token.lower))
        if token.tag == "CAP" and token.text not in names
        else token
        for token in tokens
    )
