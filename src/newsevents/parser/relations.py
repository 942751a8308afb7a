"""Relations: claims on who represents, and who supports, whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.word_pattern import WordPattern
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.cast import Cast
    from newsevents.parser.claims import Claims
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.entities import Entity

_REPRESENTS = WordPattern(
    "represent represents represented representing representative representatives",
    r"\b(?:(?:not\s+)?(?:officially\s+)?represent(?:s|ed|ing)?\b|representatives?[”\"]?\s+of)\s+(?:the\s+)?",
)
_NEGATION = re.compile(r"\bnot?\b|n[’']t\b")
_SUPPORTS = WordPattern(
    "lending providing giving offering supporting backing arming financing funding",
    r"\b(?:(?:lending|providing|giving|offering)\s+(?:\w+\s+)?(?:support|backing|aid|weapons)\s+to"
    r"|supporting|backing|arming|financing|funding)\s+(?:the\s+)?",
)


def claim_relations(cast: Cast, sentences: Iterable[Sentence], claims: Claims) -> None:
    """Find the claims on who represents whom, and, where somebody says so, who supports whom."""
    for sentence in sentences:
        for match in _REPRESENTS.matches(cast.text, sentence):
            before = cast.text[max(sentence.span.start, match.start() - 12) : match.end()]
            negated = _NEGATION.search(before) is not None
            _claim(cast, sentence, "represents", Span.of_match(match), claims, negated=negated)
        for match in _SUPPORTS.matches(cast.text, sentence):
            if claims.said.around(match.start()):
                _claim(cast, sentence, "supports", Span.of_match(match), claims)


def _claim(
    cast: Cast, sentence: Sentence, predicate: str, span: Span, claims: Claims, *, negated: bool = False
) -> None:
    one, other = _before(cast, sentence, span.start), _behind(cast, sentence, span.end)
    if one and other and one is not other:
        claims.add("relation", one.use(), predicate, other.use(), span, negated=negated)


def _before(cast: Cast, sentence: Sentence, offset: int) -> Entity | None:
    """Return the body or group that a verb speaks of: the nearest before it that is no part of another."""
    found = [
        item
        for item in sentence.mentions
        if item in cast.by_mention and item.span.end <= offset and item.kind != "pronoun"
    ]
    for item in reversed(found):
        inside = any(other is not item and other.span.contains(item.span) for other in found)
        entity = cast.by_mention[item]
        if not inside and entity.kind in {"group", "organization"}:
            return entity
    return None


def _behind(cast: Cast, sentence: Sentence, offset: int) -> Entity | None:
    """Return the actor named at an offset or just behind it; a country stands for its government."""
    for item in sentence.mentions:
        start, end = item.span.start, item.span.end
        if start <= offset <= end or 0 <= start - offset <= 4:
            if item in cast.by_mention:
                return cast.by_mention[item]
            if item in cast.place_by_mention and item.country:
                return cast.acting_country(item.country, item.span)
    return None
