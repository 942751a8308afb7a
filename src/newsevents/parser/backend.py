"""Backend: who does the stages of the parser that something else than rules can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsevents.parser.attribution import attribute

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.parser.attribution import Reading
    from newsevents.parser.drafts import StatementDraft
    from newsevents.parser.language import Language
    from newsevents.parser.mention import Mention
    from newsevents.parser.tokens import Token
    from newsevents.schema.provenance import Method
    from newsevents.text.span import Span

RULES_VERSION = "2"
"""Version of the rules, for the provenance of documents."""

Tokenizer: TypeAlias = "Callable[[str, Language, int, int], tuple[Token, ...]]"
"""Returns the tokens of a text in a language between two offsets, with their coarse classes."""

MentionFinder: TypeAlias = (
    "Callable[[str, tuple[Token, ...], frozenset[str], tuple[Span, ...], Language], tuple[Mention, ...]]"
)
"""Returns the mentions in a sentence: of text, tokens, words known as names, times, and the language."""

StatementFinder: TypeAlias = "Callable[[Reading], list[StatementDraft]]"
"""Returns the statements of an article whose sentences, quotations and cast are known."""


@attrs.frozen
class Backend:
    """Who does which stage. What is not replaced is done by rules.

    Every backend yields the same records: the stages behind take what it gives, whoever gave it.

    Example:
        >>> from newsevents.parser import parse_article
        >>> from newsevents.parser.tokens import tokenize
        >>> def by_acme(text, language, start, end):
        ...     return tokenize(text, language, start, end)
        >>> backend = Backend(name="acme", version="1", tokens=by_acme)
        >>> parse_article("The talks failed, Ivan Petrov said.", backend=backend).provenance.tool
        'newsevents.parser with acme'
    """

    name: str = ""
    """Its name, for the provenance of documents; empty for the rules alone."""

    version: str = ""
    """Its version."""

    method: Method = "rule"
    """What it works by: rules, or a model."""

    tokens: Tokenizer | None = None
    """Splits a sentence into words and marks, and classes them."""

    mentions: MentionFinder | None = None
    """Finds who and what a sentence names or describes."""

    statements: StatementFinder = attribute
    """Finds who says what."""


RULES = Backend()
"""The rules alone."""
