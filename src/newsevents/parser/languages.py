"""Languages: those that the parser reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.lexicon.spanish.language import SPANISH

if TYPE_CHECKING:
    from newsevents.parser.language import Language

LANGUAGES: Final[tuple[Language, ...]] = (ENGLISH, SPANISH)
"""All languages that are read."""

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000
_FEWEST_LETTERS = 40
_SMALL_WORDS = 0.1
"""Share of small words below which a text is of another language: about 0.4 of the words of news are such."""


def language_named(tag: str) -> Language:
    """Return the words of a language.

    Args:
        tag: ISO 639-1 code, or a tag after BCP 47 that starts with one; capitals do not matter.

    Raises:
        ValueError: The language is not read.

    Example:
        >>> language_named("es").happenings, language_named("en-GB").code
        (False, 'en')
    """
    code = tag.partition("-")[0].lower()
    found = next((language for language in LANGUAGES if language.code == code), None)
    if found is None:
        codes = ", ".join(language.code for language in LANGUAGES)
        message = f"Expected one of the languages {codes}, found {tag!r}"
        raise ValueError(message)
    return found


def looks_like(text: str, language: Language) -> bool:
    """Say whether a text may be of a language: some of its first words are small words of it.

    Example:
        >>> english, spanish = LANGUAGES
        >>> text = "Der Hafen ist seit Montag wegen des Sturms geschlossen, sagte die Sprecherin."
        >>> looks_like(text, english), looks_like("The port was closed, as the minister had said.", english)
        (False, True)
    """
    words = _WORD.findall(text, 0, _SAMPLE)
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return True
    known = sum(word.lower() in language.classes.tags for word in words)
    return known >= _SMALL_WORDS * len(words)
