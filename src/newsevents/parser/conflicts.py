"""Conflicts: claims that the text presents as conflicting, and refusals to take a side."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from newsevents.parser.claims import answer_of, question_of
from newsevents.parser.drafts import ConflictDraft, CountDraft
from newsevents.parser.lexicon.english import cues
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsevents.parser.claims import Claims
    from newsevents.parser.drafts import ClaimDraft, Sentence, StatementDraft
    from newsevents.schema.conflict import AssertedRelation

_FOLLOWS_SUIT = re.compile(r"follow\s+suit|do\s+(?:so|the\s+same)")
_REPLIES = re.compile(
    r"^(?:Referring|Responding|Reacting|Replying)\s+to\b|^(?:Contrary\s+to|Rejecting|Dismissing|Disputing|Despite)\b"
)
_AROUND = 2
"""Sentences before and behind a marker in which the sides are looked for."""


def respond_to_refusals(text: str, claims: Claims) -> None:
    """Give those who decline to confirm their stance on what was at issue just before."""
    latest: list[StatementDraft] = []
    for statement in claims.said.statements:
        if statement.act == "declines_to_confirm":
            _refuse(text, statement, latest, claims)
        latest = [*(item for item in latest if item.speaker is not statement.speaker), statement][-2:]


def _refuse(text: str, refusal: StatementDraft, latest: list[StatementDraft], claims: Claims) -> None:
    others = [item for item in latest if item.speaker is not refusal.speaker]
    if not others:
        return
    taken_up = others[-1]
    follows = _FOLLOWS_SUIT.search(" ".join(span.of(text) for span in refusal.content))
    if not follows and not 0 <= refusal.sentence.paragraph - taken_up.sentence.paragraph <= 1:
        return
    refusal.refers_to = taken_up
    for claim in claims:
        if any(item.statement is taken_up for item in claim.stances):
            claims.respond(refusal, claim, refusal.content[0])


class ConflictFinder:
    """Finds the conflicts that the text itself asserts, by their markers."""

    def __init__(self, text: str, sentences: Sequence[Sentence], claims: Claims) -> None:
        """Take the text, its sentences in order, and its claims."""
        self.text = text
        self.claims = claims
        self._sentences = sentences
        self._found: list[ConflictDraft] = []
        places = {(place, claim) for claim in claims for place in _places(claim)}
        self._places = sorted(places, key=lambda place: (place[0].start, place[1].span))

    def find(self) -> list[ConflictDraft]:
        """Return the conflicts, in the order of their markers."""
        if len({claim for _, claim in self._places}) < 2:
            return []
        for at, sentence in enumerate(self._sentences):
            start, end = sentence.span.start, sentence.span.end
            for match in cues.CONFLICT_MARKERS.finditer(self.text, start, end):
                relation = cues.conflict_relation(match)
                self._marked(Span.of_match(match), relation, sentence, self._near(at), "conflict-marker")
            reply = _REPLIES.match(sentence.span.of(self.text))
            if reply:
                self._marked(Span(start, start + reply.end()), "disputes", sentence, (), "conflict-reply")
        return self._found

    def _near(self, at: int) -> Sequence[Sentence]:
        if self._sentences[at].paragraph < 0:
            return self._sentences
        return self._sentences[max(0, at - _AROUND) : at + _AROUND + 1]

    def _marked(
        self,
        marker: Span,
        relation: AssertedRelation,
        sentence: Sentence,
        near: Iterable[Sentence],
        rule: str,
    ) -> None:
        here = self._claims_in(sentence.span)
        sides = _rivals(here) or _rivals(
            [*here, *(claim for item in near for claim in self._claims_in(item.span))]
        )
        if not sides or any(set(sides) <= set(known.claims) for known in self._found):
            return
        restated = [claim for claim in self.claims.of(sides[0].subject) if _restates(claim, sides)]
        ordered = sorted(dict.fromkeys([*sides, *restated]), key=lambda claim: claim.span)
        holder = self._holder(marker, sentence)
        speaker = holder.speaker if holder else None
        self._found.append(ConflictDraft(ordered, relation, marker, rule, speaker))

    def _holder(self, marker: Span, sentence: Sentence) -> StatementDraft | None:
        """Return the statement that asserts the conflict: one whose cue is the marker, or one around it."""
        told = self.claims.said.told_in(sentence)
        own = [item for item in told if item.cue and item.cue.overlaps(marker)]
        return next(iter([*own, *self.claims.said.around(marker.start)]), None)

    def _claims_in(self, span: Span) -> list[ClaimDraft]:
        """Return the claims that are made, or responded to, inside a span."""
        first = bisect_left(self._places, span.start, key=lambda item: item[0].start)
        last = bisect_left(self._places, span.end, key=lambda item: item[0].start)
        return list(
            dict.fromkeys(claim for place, claim in self._places[first:last] if place.end <= span.end)
        )


def _places(claim: ClaimDraft) -> list[Span]:
    return [claim.span, *(item.span for item in claim.stances)]


def _rivals(claims: Iterable[ClaimDraft]) -> list[ClaimDraft]:
    """Return claims on one question that differ, in the order given."""
    questions: dict[tuple[object, ...], dict[ClaimDraft, None]] = {}
    for claim in claims:
        questions.setdefault(question_of(claim), {})[claim] = None
    return next((list(sides) for sides in questions.values() if len(sides) > 1), [])


def _restates(claim: ClaimDraft, sides: Iterable[ClaimDraft]) -> bool:
    """Say whether a claim gives the same number as one side of a conflict, with another scope."""
    return isinstance(claim.value, CountDraft) and any(
        (question_of(claim), claim.negated, answer_of(claim))
        == (question_of(side), side.negated, answer_of(side))
        for side in sides
    )
