"""Casualties: claims on how many were killed, injured, missing or arrested."""

from __future__ import annotations

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
    if count.unit is not None and count.unit not in _PEOPLE:
        return None
    near: list[tuple[int, str]] = []
    for predicate, harm in _HARMS:
        for match in harm.matches(text, sentence):
            word = Span.of_match(match)
            distance = count.span.distance(word)
            if distance < _REACH and all(distance <= other.span.distance(word) for other in sentence.counts):
                near.append((distance, predicate))
    return min(near, key=lambda found: found[0])[1] if near else None


def _place_of(sentence: Sentence, span: Span, claims: Claims) -> Span:
    """Return the part of a statement's content that holds a number, or the sentence."""
    parts = (part for item in claims.said.around(span.start)[:1] for part in item.content)
    return next((part for part in parts if part.contains(span)), sentence.span)
