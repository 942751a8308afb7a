"""Word classes: the closed classes of a language, and how its words are told apart."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.parser.quotations import QUOTATION_MARKS

if TYPE_CHECKING:
    from collections.abc import Callable

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

_QUOTES = frozenset(QUOTATION_MARKS)


_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
"""A letter that is no small one of Western Europe: a capital of any script."""

_NOTHING = r"(?!)"
"""A pattern that matches nowhere."""


def _any_of(words: frozenset[str]) -> str:
    """Return a pattern for any of some words, longer ones first."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or _NOTHING})"


@attrs.frozen(eq=False)
class WordClasses:
    """The words of a language that are few, and by which the ends of phrases are known.

    Example:
        >>> from newsevents.parser.lexicon.english.grammar import CLASSES
        >>> CLASSES.classified("Would")[:2], CLASSES.classified("quietly")[:2]
        (('would', 'AUX'), ('quietly', 'ADV'))
    """

    determiners: frozenset[str]
    """Words that open a noun phrase."""

    prepositions: frozenset[str]
    """Prepositions."""

    pronouns: frozenset[str]
    """Personal pronouns, and those that open a relative clause about somebody."""

    auxiliaries: frozenset[str]
    """Auxiliary verbs."""

    subordinators: frozenset[str]
    """Words that open a subordinate clause."""

    conjunctions: frozenset[str]
    """Co-ordinating conjunctions."""

    adverbs: frozenset[str]
    """Adverbs without the ending of adverbs."""

    verbs: frozenset[str]
    """Frequent verb forms that no ending shows."""

    adverb_ending: str
    """The ending of adverbs: "-ly"."""

    verb_ending: re.Pattern[str] | None
    """Endings that only finite verbs have, where a language has such."""

    abbreviations: frozenset[str]
    """Titles and the like that end with a full stop, without it: "Mr"."""

    stops: frozenset[str] = frozenset()
    """Other abbreviations whose full stop ends no sentence: "Nov", "a.m"."""

    possessive: str = ""
    """Pattern of an ending of belonging, which is a token of its own: "’s"."""

    possessives: frozenset[str] = frozenset()
    """Such endings, in small letters: "’s", and "’" behind plurals."""

    cut_otherwise: tuple[str, ...] = ()
    """Patterns of other tokens that the common rules would cut elsewhere: "don’t", "D-Calif."."""

    number_endings: frozenset[str] = frozenset()
    """What may hang on a number: "9th"."""

    plural_ending: re.Pattern[str] | None = None
    """The ending of plurals: "-s" behind most letters."""

    def is_plural(self, word: str) -> bool:
        """Say whether a word in small letters has the ending of plurals.

        Example:
            >>> from newsevents.parser.lexicon.english.grammar import CLASSES
            >>> [CLASSES.is_plural(word) for word in ("bakers", "congress", "virus")]
            [True, False, False]
        """
        return self.plural_ending is not None and self.plural_ending.search(word) is not None

    @cached_property
    def tags(self) -> dict[str, Tag]:
        """The class of each word; where it is in several, the first of them."""
        classes: tuple[tuple[frozenset[str], Tag], ...] = (
            (self.auxiliaries, "AUX"),
            (self.subordinators, "SUB"),
            (self.determiners, "DET"),
            (self.prepositions, "PREP"),
            (self.pronouns, "PRON"),
            (self.conjunctions, "CONJ"),
            (self.adverbs, "ADV"),
            (self.verbs, "VERB"),
        )
        return {word: tag for words, tag in reversed(classes) for word in words}

    @cached_property
    def token(self) -> re.Pattern[str]:
        """A word or a mark."""
        return re.compile(
            r"[A-Za-z]+(?=[ ,\n])"  # what most words match; the alternatives below read them in the same way
            r"|(?=[^ ])(?:"
            rf"(?:[A-Za-z]\.){{2,}}|[A-Z]\.[A-Z]\b\.?|{_CAPITAL}\.(?=\s+{_CAPITAL})"
            rf"|{_any_of(self.abbreviations)}\."
            rf"|''|``|--+|{self.possessive or _NOTHING}|{'|'.join(self.cut_otherwise) or _NOTHING}"
            rf"|[$€£]?[0-9]+(?:[.,:][0-9]+)*{_any_of(self.number_endings)}?%?"
            rf"|[^\W\d_]+(?:[’'\-][^\W\d_]+)*?(?={self.possessive or _NOTHING})"
            r"|[^\W\d_]+(?:[’'\-][^\W\d_]+|-[0-9]+)*"
            r"|\S)"
        )

    @cached_property
    def abbreviated(self) -> re.Pattern[str]:
        """An abbreviation, or an initial, with its full stop at the end of a text."""
        return re.compile(rf"(?:\b{_any_of(self.abbreviations | self.stops)}|\b{_CAPITAL})\.$")

    @cached_property
    def classified(self) -> Callable[[str], tuple[str, Tag, bool]]:
        """Return a word in small letters, its class, and whether it may be a first name all the same."""
        return lru_cache(maxsize=1 << 13)(self._classified)

    def _classified(self, word: str) -> tuple[str, Tag, bool]:
        lower = word.lower().replace("'", "’")
        tag = self.tag(word, lower)
        return lower, tag, tag in {"PREP", "AUX"} and word[0].isupper()

    def tag(self, text: str, lower: str) -> Tag:
        """Return the class of a word, by its characters and by these in small letters."""
        first = text[0]
        if first.isalpha():
            return self._of_word(text, lower)
        if lower in self.possessives:
            return "POSS"
        if first in _QUOTES or lower in {"’’", "``"}:
            return "QUOTE"
        if first == ",":
            return "COMMA"
        return "NUM" if any(character.isdigit() for character in text) else "PUNCT"

    def _of_word(self, text: str, lower: str) -> Tag:
        if text[0].isupper() and len(text) > 1 and text.isupper():
            return "CAP"
        known = self.tags.get(lower)
        if known is not None:
            return known
        if text[0].isupper():
            return "CAP"
        if lower.endswith(self.adverb_ending) and len(lower) > len(self.adverb_ending) + 2:
            return "ADV"
        return "VERB" if self.verb_ending is not None and self.verb_ending.search(lower) else "LOW"
