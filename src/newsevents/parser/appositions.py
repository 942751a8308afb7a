"""Appositions: who somebody is, told right before the name by a noun that no list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.mention import Mention
from newsevents.parser.tokens import index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.language import Language
    from newsevents.parser.tokens import Token

_LONGEST = 4
"""Most words between the article and the comma."""

_OPENS = frozenset("PUNCT COMMA QUOTE CONJ SUB".split())
_ENDS = frozenset("PUNCT COMMA PREP CONJ".split())


def find_appositions(
    text: str, tokens: tuple[Token, ...], names: list[Mention], language: Language
) -> Iterator[Mention]:
    """Yield the descriptions "the NOUN, Full Name," of those who act, known by form alone.

    Args:
        text: The whole text.
        tokens: The tokens of the sentence.
        names: The names in the sentence.
        language: The words of the language.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.names import find_names
        >>> from newsevents.parser.tokens import tokenize
        >>> sentence = "The night baker, Ida Lunde, left."
        >>> tokens = tokenize(sentence, ENGLISH)
        >>> names = find_names(sentence, tokens, frozenset(), (), ENGLISH)
        >>> [item.name for item in find_appositions(sentence, tokens, names, ENGLISH)]
        ['night baker']
    """
    for name in names:
        comma = index_at(tokens, name.span.start) - 1 if name.kind == "person" and " " in name.name else 0
        if comma < 2 or tokens[comma].tag != "COMMA":
            continue
        first = _start(tokens, comma)
        head = tokens[first + 1 if language.names.noun_first else comma - 1]
        if first < comma - 1 and _may_describe(head, language) and _acts(tokens, first, name, language):
            span = Span(tokens[first].start, tokens[comma - 1].end)
            words = Span(tokens[first + 1].start, span.end).of(text)
            yield Mention(span, "role", words, head.lower, definite=True)


def _start(tokens: tuple[Token, ...], comma: int) -> int:
    """Return the index of the article before a few small words in front of a comma, or the comma's."""
    first = comma - 1
    while first > 0 and comma - first <= _LONGEST and tokens[first].tag == "LOW":
        first -= 1
    return first if tokens[first].tag == "DET" else comma


def _may_describe(head: Token, language: Language) -> bool:
    """Say whether a word may be a noun for one person: no list has it, and it is no plural."""
    names, clauses = language.names, language.clauses
    known = (names.heads, names.works, clauses.no_speakers, language.cues.no_sources)
    return not language.classes.is_plural(head.lower) and not any(head.lower in words for words in known)


def _acts(tokens: tuple[Token, ...], first: int, name: Mention, language: Language) -> bool:
    """Say whether those named are the subject of a verb: "The baker, X, said", "said the baker, X."."""
    behind = index_at(tokens, name.span.end)
    follows = tokens[behind].tag if behind < len(tokens) else "PUNCT"
    before = tokens[first - 1] if first else None
    if before is None or before.tag in _OPENS:
        return follows == "COMMA" and _verb_at(tokens, behind + 1, language)
    verb = language.cues.verbs.get(before.lower)
    inverted = verb is not None and verb.lemma not in language.cues.never_inverted | language.cues.telling
    said = inverted and first > 1 and tokens[first - 2].tag in {"COMMA", "QUOTE"}
    return said and follows in _ENDS


def _verb_at(tokens: tuple[Token, ...], at: int, language: Language) -> bool:
    """Say whether a verb stands at an index, perhaps behind adverbs."""
    while at < len(tokens) and tokens[at].tag == "ADV":
        at += 1
    if at == len(tokens) or tokens[at].tag in {"AUX", "VERB"}:
        return at < len(tokens)
    verb = language.cues.verbs.get(tokens[at].lower)
    return verb is not None and not verb.participle
