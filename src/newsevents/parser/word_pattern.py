"""Word pattern: a pattern that is tried only on sentences with one of the words that it cannot do without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.drafts import Sentence
    from newsevents.text.span import Span


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@attrs.frozen
class WordPattern:
    r"""A pattern, and words one of which stands in each of its matches.

    Most sentences lack all of them: then asking for the words costs far less than searching.

    Example:
        >>> WordPattern("disputed claimed", r"\b(?:disputed|claimed)\b").words == {"disputed", "claimed"}
        True
    """

    words: frozenset[str] = attrs.field(converter=_split)
    """The words, in lower case."""

    pattern: re.Pattern[str] = attrs.field(converter=_compiled)
    """The pattern."""

    def matches(self, text: str, sentence: Sentence, scope: Span | None = None) -> Iterable[re.Match[str]]:
        """Return the matches in a sentence of a text, or in a stretch of it."""
        if self.words.isdisjoint(sentence.words):
            return ()
        where = sentence.span if scope is None else scope
        return self.pattern.finditer(text, where.start, where.end)
