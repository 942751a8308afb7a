"""Occasions: briefings at which several statements were made, and times told by such statements.

An outlet that tells of somebody's words to reporters has relayed what that speaker says next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.drafts import EventDraft, ParticipantDraft, RelayDraft
from newsevents.parser.times import TimeMention
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.parser.drafts import StatementDraft
    from newsevents.parser.entities import Entity


def find_briefings(statements: Iterable[StatementDraft]) -> list[EventDraft]:
    """Find the briefings that an outlet tells of, and give them to what the speaker says there and then on.

    The statements are changed: those made at a briefing get it as their occasion, and those that the
    outlet relays get the outlet as a hop of hearsay.
    """
    events: list[EventDraft] = []
    current: dict[Entity, tuple[RelayDraft, EventDraft]] = {}
    for draft in statements:
        relay = _relay(draft)
        if relay is not None:
            draft.occasion = _briefing(draft)
            events.append(draft.occasion)
            current[draft.speaker] = relay, draft.occasion
        elif draft.within is None and draft.speaker in current and draft.content_kind == "proposition":
            relay, draft.occasion = current[draft.speaker]
            draft.via.insert(0, relay)
    return events


def _relay(draft: StatementDraft) -> RelayDraft | None:
    """Return the outlet by whose word it is told that somebody spoke of a topic."""
    outer = draft.within
    if draft.content_kind != "topic" or outer is None or outer.cue is None:
        return None
    if outer.speaker.organization_type != "news_media":
        return None
    return RelayDraft(outer.speaker, outer.speaker_span or outer.cue)


def _briefing(draft: StatementDraft) -> EventDraft:
    present = dict.fromkeys([draft.speaker, *draft.addressees])
    participants = [ParticipantDraft(actor) for actor in present]
    return EventDraft(
        "meeting",
        "briefing",
        participants=participants,
        start=draft.time,
        spans=[draft.sentence.span],
        rule="briefing",
    )


def relative_times(text: str, statements: Iterable[StatementDraft]) -> Iterator[TimeMention]:
    """Yield times told by a statement: "Before the Kremlin’s allegation" is until the time of that one."""
    for draft in statements:
        if draft.content_kind != "reference" or draft.cue is None:
            continue
        start = draft.speaker_span.start if draft.speaker_span else 0
        pattern = draft.sentence.language.clauses.before_or_after
        match = pattern.search(text, max(0, start - 12), start) if pattern else None
        if match is not None:
            span = Span(match.start(), draft.cue.end)
            edtf = _open_interval(draft.refers_to, before=match["before"] is not None)
            yield TimeMention(span, span.of(text), "date", edtf, rule="before-or-after-a-statement")


def _open_interval(statement: StatementDraft | None, *, before: bool) -> str | None:
    when = statement.time.edtf if statement and statement.time else None
    if when is None or "/" in when:
        return None
    return f"../{when}" if before else f"{when}/.."
