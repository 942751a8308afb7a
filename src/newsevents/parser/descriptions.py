"""Descriptions: nouns for people or bodies with what belongs to them, such as "the terrorist group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.mention import Mention
from newsevents.parser.names import looks_like_verb
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.language import Language
    from newsevents.parser.mention import MentionKind
    from newsevents.parser.tokens import Token


def find_descriptions(
    text: str, tokens: tuple[Token, ...], names: list[Mention], language: Language
) -> list[Mention]:
    """Find the descriptions of one sentence.

    Args:
        text: The whole text.
        tokens: The tokens of the sentence.
        names: The names in the sentence. A description may contain some.
        language: The words of the language.

    Returns:
        The longest description from each place where one starts.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.tokens import tokenize
        >>> sentence = "the terrorist group met two drivers"
        >>> found = find_descriptions(sentence, tokenize(sentence, ENGLISH), [], ENGLISH)
        >>> [(item.kind, item.name) for item in found]
        [('body', 'terrorist group'), ('group', 'two drivers')]
    """
    longest: dict[int, Mention] = {}
    words = language.names
    heads = words.heads
    for at, token in [(at, token) for at, token in enumerate(tokens) if token.lower in heads]:
        if not _may_head(tokens, at) or _inside_person(token, names):
            continue
        kind = _kind(tokens, at, language)
        if kind is None:
            continue
        start, stop = _start_of_phrase(tokens, at, language), _end_of_phrase(tokens, at, language)
        if kind == "body" and start == at and token.lower not in words.bare_bodies:
            continue
        follows = _tag(tokens, start - 1)
        phrase, head = tokens[start:stop], tokens[at]
        found = _description(text, phrase, head, kind, names, language, follows=follows)
        longest[found.span.start] = found
    return list(longest.values())


def _may_head(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    opens = at == 0 or tokens[at - 1].tag in {"QUOTE", "PUNCT"}
    return token.tag in {"LOW", "VERB"} or (token.tag == "CAP" and opens and token.text[1:].islower())


def _inside_person(token: Token, names: list[Mention]) -> bool:
    return any(name.kind == "person" and name.span.start <= token.start < name.span.end for name in names)


def _kind(tokens: tuple[Token, ...], at: int, language: Language) -> MentionKind | None:
    word, words = tokens[at].lower, language.names
    if at + 1 < len(tokens) and tokens[at + 1].lower in words.compounding:
        return None
    if word in words.group_nouns:
        return "group"
    if not words.noun_first and _modifies(tokens, at, language):
        return None
    if word in words.collectives:
        return "group"
    if word in words.body_nouns:
        return "body"
    return "role" if word in words.person_nouns else None


def _modifies(tokens: tuple[Token, ...], at: int, language: Language) -> bool:
    """Say whether a noun only stands before another one: "military intervention"."""
    if _tag(tokens, at + 1) != "LOW":
        return False
    following = tokens[at + 1]
    return not (looks_like_verb(following, language) or language.classes.is_plural(following.lower))


def _start_of_phrase(tokens: tuple[Token, ...], at: int, language: Language) -> int:
    """Walk left from the noun over what can stand before it, and take the article along."""
    start = at
    while start > 0:
        token = tokens[start - 1]
        if token.tag == "DET":
            return start - 1
        if token.tag == "ADV" or not (
            token.tag in {"CAP", "POSS", "NUM"} or _is_modifier(tokens, start - 1, language)
        ):
            break
        start -= 1
    while tokens[start].tag == "POSS" or (start < at and _is_number_word(tokens[start])):
        start += 1
    return start


def _end_of_phrase(tokens: tuple[Token, ...], at: int, language: Language) -> int:
    """Return the index behind what belongs to a noun: "el canciller chileno", "la ministra de Defensa"."""
    stop = at + 1
    while language.names.noun_first and stop < len(tokens):
        if tokens[stop].lower in language.gazetteer.by_people:
            stop += 1
            continue
        name = stop + 1 if tokens[stop].lower in language.clauses.of else len(tokens)
        name += _tag(tokens, name) == "DET"
        if _tag(tokens, name) != "CAP":
            break
        stop = name
        while _tag(tokens, stop) == "CAP":
            stop += 1
    return stop


def _is_number_word(token: Token) -> bool:
    return token.tag == "NUM" and not token.text.isdigit()


def _is_modifier(tokens: tuple[Token, ...], at: int, language: Language) -> bool:
    token, words = tokens[at], language.names
    after_name = _tag(tokens, at - 1) in {"DET", "CAP"}
    if token.tag != "LOW" or token.lower in language.cues.verbs or token.lower in words.no_modifiers:
        return token.lower in words.modifying_verbs and after_name
    if token.lower.endswith(language.clauses.inflections):
        return "-" in token.text or after_name
    return True


def _description(
    text: str,
    phrase: tuple[Token, ...],
    head: Token,
    kind: MentionKind,
    names: list[Mention],
    language: Language,
    *,
    follows: str | None,
) -> Mention:
    first, *rest = phrase
    opening = rest[0] if rest and first.tag == "DET" else first
    span = Span(first.start, phrase[-1].end)
    inside = [name for name in names if _belongs(name, span)]
    points_back = (kind == "role" and first.tag != "DET") or (kind == "body" and follows == "CONJ")
    return Mention(
        span,
        kind,
        Span(opening.start, span.end).of(text),
        head.lower,
        _country_in(phrase, inside, language),
        language.names.body_nouns.get(head.lower, "other"),
        definite=first.lower in language.clauses.pointing or points_back,
        gender=language.names.gender((first.lower, head.lower)) if kind == "role" else None,
        owner=inside[-1].span if inside else None,
    )


def _country_in(phrase: tuple[Token, ...], inside: list[Mention], language: Language) -> str | None:
    """Return the country that a description names, or whose adjective stands in it."""
    named = next((name.country for name in reversed(inside) if name.country), None)
    if named is not None or not language.names.noun_first:
        return named
    peoples = (language.gazetteer.by_people.get(token.lower) for token in phrase)
    return next((country.code for country in peoples if country), None)


def _belongs(name: Mention, span: Span) -> bool:
    """Say whether a name stands inside a description; a person's does so only before its noun."""
    return span.contains(name.span) and (name.kind != "person" or name.span.end < span.end)


def _tag(tokens: tuple[Token, ...], at: int) -> str | None:
    return tokens[at].tag if 0 <= at < len(tokens) else None
