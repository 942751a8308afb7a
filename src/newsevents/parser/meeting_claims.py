"""Meeting claims: how often meetings took place, where, whether at all, and how long they lasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.drafts import CountDraft
from newsevents.parser.lexicon.english.numbers import CARDINAL, number_value
from newsevents.parser.series import find_series
from newsevents.parser.word_pattern import WordPattern
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsevents.parser.claims import Claims
    from newsevents.parser.drafts import ClaimDraft, EventDraft, Sentence
    from newsevents.parser.meeting_mentions import MeetingMention

_LASTED = WordPattern(
    "lasted",
    rf"\blasted\s+(?:for\s+)?(?P<phrase>(?P<amount>an?|{CARDINAL})\s+(?P<unit>minute|hour|day|week|month)s?)\b",
)
_TOOK_PLACE = frozenset(("held", "alleged"))


def claim_meetings(mentions: Sequence[tuple[MeetingMention, EventDraft]], claims: Claims) -> list[EventDraft]:
    """Find the claims on meetings; return the series that they speak of."""
    series = list(find_series(event for _, event in mentions))
    denied = {event for mention, event in mentions if _is_denied(mention, claims)}
    for mention, event in sorted(mentions, key=lambda pair: pair[0].span):
        span = mention.event.spans[0]
        around = claims.said.around(mention.span.start)
        if mention.count is not None and not _only_points_back(mention, event, claims):
            subject = event.part_of if event.part_of in series else event
            claims.add(
                "meeting-count", subject, "occurrence_count", mention.count, span, secrecy=mention.secrecy
            )
        if mention.place is not None and around and mention.place is not event.place:
            claims.add("meeting-place", event, "place", mention.place, span)
        if event in denied and (_is_denied(mention, claims) or mention.event.status in _TOOK_PLACE):
            claims.add("meeting-denied", event, "occurred", value=True, span=span)
        for statement in around:
            if statement.act == "confirms":
                for claim in claims.of(event, event.part_of):
                    if _speaks_of(claim, event):
                        claims.respond(statement, claim, span)
    return series


def _is_denied(mention: MeetingMention, claims: Claims) -> bool:
    return any(item.act == "denies" for item in claims.said.around(mention.span.start))


def _only_points_back(mention: MeetingMention, event: EventDraft, claims: Claims) -> bool:
    """“the two meetings” counts nothing anew once their number has been given."""
    if not (mention.definite or mention.one_of) or mention.count is None:
        return False
    values = (claim.value for claim in claims.of(event, event.part_of))
    return any(isinstance(value, CountDraft) and value.value == mention.count.value for value in values)


def _speaks_of(claim: ClaimDraft, event: EventDraft) -> bool:
    """Say whether a claim on a meeting or its series speaks of that meeting: a count must be its own."""
    if claim.subject is event:
        return True
    value, count = claim.value, event.count
    return isinstance(value, CountDraft) and count is not None and value.value == count.value


def claim_durations(
    text: str,
    sentences: Iterable[Sentence],
    mentions: Iterable[tuple[MeetingMention, EventDraft]],
    claims: Claims,
) -> None:
    """Find the claims on how long the meeting last mentioned lasted."""
    by_sentence: dict[Sentence, EventDraft] = {mention.sentence: event for mention, event in mentions}
    meeting: EventDraft | None = None
    for sentence in sentences:
        meeting = by_sentence.get(sentence, meeting)
        if meeting is None:
            continue
        for match in _LASTED.matches(text, sentence):
            value = 1 if match["amount"].lower() in {"a", "an"} else number_value(match["amount"])
            if value is not None:
                phrase = Span.of_match(match, "phrase")
                count = CountDraft(phrase, match["phrase"], "exact", match["unit"], value=value)
                claims.add("meeting-duration", meeting, "duration", count, Span.of_match(match))
