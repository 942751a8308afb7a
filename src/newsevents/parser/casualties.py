"""Casualties: claims on how many were killed, injured, missing or arrested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.word_pattern import WordPattern
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.cast import Cast
    from newsevents.parser.claims import Claims
    from newsevents.parser.drafts import CountDraft, Sentence
    from newsevents.parser.entities import Locality

_HARMS: tuple[tuple[str, WordPattern], ...] = (
    (
        "killed_count",
        WordPattern(
            "kill killed killing kills dead died death deaths fatalities bodies lives perished drowned",
            r"\b(?:kill(?:ed|ing|s)|dead|died|deaths?|fatalities|bodies|lost\s+their\s+lives|perished|drowned)\b",
        ),
    ),
    (
        "injured_count",
        WordPattern(
            "injured injuries injuring wounded wounding hurt",
            r"\b(?:injur(?:ed|ies|ing)|wound(?:ed|ing)|hurt)\b",
        ),
    ),
    ("missing_count", WordPattern("missing unaccounted", r"\b(?:missing|unaccounted\s+for)\b")),
    ("arrested_count", WordPattern("arrested detained", r"\b(?:arrested|detained)\b")),
)
HARMS: frozenset[str] = frozenset().union(*(harm.words for _, harm in _HARMS))
"""Words for harm, in lower case."""

_PEOPLE = frozenset(
    "person passenger worker victim civilian soldier man woman child fatality death body bodie crew "
    "member resident villager miner employee student protester protestor policeman officer fighter "
    "survivor injury".split()
)
_PARTS = re.compile(r"[,;]|\b(?:and|but|while|as)\b")
"""What parts clauses: "14 were killed and 40 injured"."""

_PART = re.compile(r"\s+of\s+(?:them|whom|those)\b")
"""What makes a number one of a part: "14 people, two of them children"."""

_REACH = 45
"""How far a word for harm stands from its number at most, in code points."""


def claim_casualties(cast: Cast, sentences: Iterable[Sentence], claims: Claims) -> None:
    """Find the claims on casualties; a number without a unit continues the one before it.

    Args:
        cast: The actors and places.
        sentences: The sentences, in the order of the text.
        claims: Takes the claims. They are said of the place of the happening; without one, nothing is.
    """
    scene = _scene(cast)
    if scene is None:
        return
    for sentence in sentences:
        last: str | None = None
        for count in sentence.counts:
            last = _predicate(cast.text, sentence, count) or (None if count.unit else last)
            if last is not None:
                claims.add("casualties", scene, last, count, _place_of(sentence, count.span, claims))


def _scene(cast: Cast) -> Locality | None:
    """Return the place of the happening: the first that is no country, else the first."""
    places = sorted(cast.places, key=lambda place: place.mentions[0])
    local = (place for place in places if place.precision not in {"country", "supranational"})
    return next(local, places[0] if places else None)


def _predicate(text: str, sentence: Sentence, count: CountDraft) -> str | None:
    """Return what a number counts: the nearest word for harm that no other number is nearer to."""
    if (count.unit is not None and count.unit not in _PEOPLE) or _is_part(text, count):
        return None
    others = [other.span for other in sentence.counts if not _is_part(text, other)]
    near: list[tuple[tuple[bool, int], str]] = []
    for predicate, harm in _HARMS:
        for match in harm.matches(text, sentence):
            word = Span.of_match(match)
            far = _far(text, count.span, word)
            if far[1] < _REACH and all(far <= _far(text, other, word) for other in others):
                near.append((far, predicate))
    return min(near, key=lambda found: found[0])[1] if near else None


def _is_part(text: str, count: CountDraft) -> bool:
    return _PART.match(text, count.span.end) is not None


def _far(text: str, number: Span, word: Span) -> tuple[bool, int]:
    """Return how far a word is from a number; farther than any other where another clause begins between."""
    first, last = sorted((number, word))
    return bool(_PARTS.search(text, first.end, last.start)), number.distance(word)


def _place_of(sentence: Sentence, span: Span, claims: Claims) -> Span:
    """Return the part of a statement's content that holds a number, or the sentence."""
    parts = (part for item in claims.said.around(span.start)[:1] for part in item.content)
    return next((part for part in parts if part.contains(span)), sentence.span)
