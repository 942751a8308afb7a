"""Mentions: all names, descriptions and pronouns of a sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsevents.parser.appositions import find_appositions
from newsevents.parser.descriptions import find_descriptions
from newsevents.parser.mention import Mention
from newsevents.parser.names import find_names
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.language import Language
    from newsevents.parser.tokens import Token

_OPENING = frozenset(".:?!‘'")


def find_mentions(
    text: str,
    tokens: tuple[Token, ...],
    known: frozenset[str],
    taken: tuple[Span, ...],
    language: Language,
) -> tuple[Mention, ...]:
    """Find the mentions of one sentence.

    Args:
        text: The whole text.
        tokens: The tokens of the sentence.
        known: Capitalised words that also stand inside sentences, so that they are names.
        taken: Stretches that are expressions of time.
        language: The words of the language.

    Returns:
        Names, descriptions and pronouns in the order of the text. A description may contain names.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.tokens import tokenize
        >>> sentence = "Pentagon officials met Alice Wells."
        >>> found = find_mentions(sentence, tokenize(sentence, ENGLISH), frozenset(), (), ENGLISH)
        >>> [(item.kind, item.name) for item in found]
        [('organization', 'Pentagon'), ('group', 'Pentagon officials'), ('person', 'Alice Wells')]
    """
    names = find_names(text, tokens, known, taken, language)
    found = [
        *_named_bodies(names, find_descriptions(text, tokens, names, language)),
        *find_appositions(text, tokens, names, language),
        *_pronouns(tokens, language),
    ]
    return tuple(sorted(found, key=lambda mention: (mention.span.start, mention.span.end)))


def _named_bodies(names: list[Mention], descriptions: list[Mention]) -> Iterator[Mention]:
    """Yield names and descriptions; "the charity Red Lantern" is one name, of a body."""
    bodies = {item.span.end + 1: item for item in descriptions if item.kind == "body"}
    kinds = {"person", "name", "organization"}
    named = {name.span.start for name in names if name.kind in kinds and not (name.title or name.country)}
    for name in names:
        body = bodies.get(name.span.start)
        if body is None or name.span.start not in named:
            yield name
        else:
            span = Span(body.span.start, name.span.end)
            kind = body.organization_type
            yield Mention(span, "organization", name.name, body.head, organization_type=kind)
    yield from (item for item in descriptions if item.kind != "body" or item.span.end + 1 not in named)


def _pronouns(tokens: tuple[Token, ...], language: Language) -> Iterator[Mention]:
    pronouns = language.clauses.pronouns
    for token in [token for token in tokens if token.lower in pronouns]:
        if token.text != "IT":
            yield Mention(Span(token.start, token.end), "pronoun", token.text, token.lower, definite=True)


def capitalised_inside(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Yield the capitalised words of a sentence that are not its first word.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.tokens import tokenize
        >>> list(capitalised_inside(tokenize("Yesterday Kabulov spoke.", ENGLISH)))
        ['Kabulov']
    """
    for before, token in pairwise(tokens):
        if token.tag == "CAP" and before.tag != "QUOTE" and before.text not in _OPENING:
            yield token.text


def opening_name(tokens: tuple[Token, ...], language: Language) -> str | None:
    """Return the first word of a sentence if it can only be a name: an unknown word before a cue verb.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.tokens import tokenize
        >>> texts = ("Teldane has denied it.", "Investment claims fell.")
        >>> [opening_name(tokenize(text, ENGLISH), ENGLISH) for text in texts]
        ['Teldane', None]
    """
    if not tokens or tokens[0].tag != "CAP" or not _speaks_next(tokens, language):
        return None
    word, names, clauses = tokens[0].lower, language.names, language.clauses
    listed = (
        names.not_names,
        names.heads,
        names.works,
        clauses.no_speakers,
        clauses.numbers,
        language.cues.all,
    )
    known = any(part in words for words in listed for part in (word, word.partition("-")[0]))
    like_noun = word.endswith((*language.no_name_endings, *names.noun_endings))
    return None if known or like_noun or clauses.free_order else tokens[0].text


def _speaks_next(tokens: tuple[Token, ...], language: Language) -> bool:
    """Say whether a finite cue verb stands behind the first word, over auxiliaries and adverbs."""
    at = 1
    while at < len(tokens) and tokens[at].tag in {"AUX", "ADV"}:
        at += 1
    verb = language.cues.verbs.get(tokens[at].lower) if at < len(tokens) else None
    between = [token for token in tokens[1:at] if token.tag == "AUX"]
    if verb is None or verb.participle or any(token.lower in language.clauses.be for token in between):
        return False
    return bool(between) or tokens[at].lower not in {verb.lemma, *language.cues.nouns}
