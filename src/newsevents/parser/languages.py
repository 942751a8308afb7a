"""Languages: those that the parser reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.lexicon.spanish.language import SPANISH

if TYPE_CHECKING:
    from newsevents.parser.language import Language

LANGUAGES: Final[tuple[Language, ...]] = (ENGLISH, SPANISH)
"""All languages that are read."""


def language_named(code: str) -> Language:
    """Return the words of a language.

    Args:
        code: ISO 639-1 code.

    Raises:
        ValueError: The language is not read.

    Example:
        >>> language_named("es").happenings
        False
    """
    found = next((language for language in LANGUAGES if language.code == code), None)
    if found is None:
        codes = ", ".join(language.code for language in LANGUAGES)
        message = f"Expected one of the languages {codes}, found {code!r}"
        raise ValueError(message)
    return found
