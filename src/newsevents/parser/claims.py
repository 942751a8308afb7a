"""Claims: what is at issue, and who takes which stance on it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from newsevents.parser.drafts import ClaimDraft, CountDraft, StanceDraft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.drafts import EventDraft, StatementDraft
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.said import Said
    from newsevents.schema.claim import StanceKind
    from newsevents.schema.event import Secrecy
    from newsevents.text.span import Span

Subject: TypeAlias = "EventDraft | Entity | Locality"
"""What a claim can be about."""

ClaimValue: TypeAlias = "CountDraft | Entity | Locality | bool"
"""What a claim can say of it."""

_STANCES: dict[str, StanceKind] = {
    "confirms": "confirms",
    "denies": "denies",
    "declines_to_confirm": "declines_to_confirm",
    "questions": "questions",
}
_SCOPES = frozenset(("secret", "public"))


class Claims:
    """The claims of an article, each once, with the stances of all who speak of it."""

    def __init__(self, said: Said) -> None:
        """Take the statements of the article."""
        self.said = said
        self._claims: dict[tuple[object, ...], ClaimDraft] = {}
        self._told: set[tuple[ClaimDraft, StatementDraft | None]] = set()
        self._of_subject: dict[Subject, list[ClaimDraft]] = defaultdict(list)

    def __iter__(self) -> Iterator[ClaimDraft]:
        """Yield the claims in the order in which they were found."""
        return iter(self._claims.values())

    def of(self, *subjects: Subject | None) -> list[ClaimDraft]:
        """Return the claims about subjects; `None` stands for no subject."""
        known = (self._of_subject.get(subject, ()) for subject in dict.fromkeys(subjects) if subject)
        return [claim for claims in known for claim in claims]

    def add(
        self,
        rule: str,
        subject: Subject,
        predicate: str,
        value: ClaimValue,
        span: Span,
        *,
        secrecy: Secrecy = "unknown",
        negated: bool = False,
    ) -> None:
        """Take in a claim, or further stances on a known one, unless it is only asked, supposed or not said.

        Args:
            rule: The rule that found it.
            subject: What it is about.
            predicate: What is said of it.
            value: The value.
            span: Where the text says so; whoever is quoted there takes the stance.
            secrecy: What the claim is limited to, if `secret` or `public`.
            negated: Whether it says that it is not so.
        """
        if self.said.is_unsaid(value.span.start if isinstance(value, CountDraft) else span.start):
            return
        scope = secrecy if secrecy in _SCOPES else None
        draft = ClaimDraft(subject, predicate, value, span, negated, scope, rule=rule)
        claim = self._claims.setdefault((*question_of(draft), scope, negated, answer_of(draft)), draft)
        if claim is draft:
            self._of_subject[subject].append(claim)
        for stance in self._stances(span):
            self._take(claim, stance)

    def _stances(self, span: Span) -> Iterator[StanceDraft]:
        """The innermost speaker takes the stance; those around pass it on."""
        around = self.said.around(span.start)
        if not around:
            yield StanceDraft(None, "asserts", None, span)
        for depth, statement in enumerate(around):
            yield _stance(statement, span, passes_on=depth > 0)

    def respond(self, statement: StatementDraft, claim: ClaimDraft, span: Span) -> None:
        """Give a claim the stance of a statement that speaks of it elsewhere in the text."""
        self._take(claim, _stance(statement, span))

    def _take(self, claim: ClaimDraft, stance: StanceDraft) -> None:
        """Add a stance, unless the same statement takes one already."""
        told = (claim, stance.statement)
        if stance.statement is None or told not in self._told:
            self._told.add(told)
            claim.stances.append(stance)


def question_of(claim: ClaimDraft) -> tuple[object, ...]:
    """Return what two claims must share to be answers to one question."""
    return claim.subject, claim.predicate


def answer_of(claim: ClaimDraft) -> object:
    """Return what tells the value of a claim from others."""
    count = claim.value
    if not isinstance(count, CountDraft):
        return count
    percent = count.unit if count.unit == "percent" else None
    return count.comparator, count.value, count.low, count.high, percent


def _stance(statement: StatementDraft, span: Span, *, passes_on: bool = False) -> StanceDraft:
    stance: StanceKind = "reports" if passes_on else _STANCES.get(statement.act, "asserts")
    return StanceDraft(statement.speaker.use(), stance, statement, statement.cue or span)
