"""Meetings: which mentions speak of the same meeting, and whether it took place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.lexicon.english import meetings
from newsevents.parser.meeting_mentions import MeetingMentions
from newsevents.parser.sameness import find_same, merge
from newsevents.parser.setting import clause_around

if TYPE_CHECKING:
    from newsevents.parser.cast import Cast
    from newsevents.parser.drafts import EventDraft, Sentence
    from newsevents.parser.meeting_mentions import MeetingMention
    from newsevents.parser.said import Said
    from newsevents.schema.event import EventStatus

_OCCASION = re.compile(r"\b(?:at|during|for)\s+(?:an?\s+|the\s+)?$")
_REACH = 200
"""How many meetings back a mention can point."""


class MeetingFinder:
    """Finds the meetings of an article, sentence by sentence, and joins mentions of the same one."""

    def __init__(self, text: str, cast: Cast, said: Said) -> None:
        """Take the text, its cast and its statements."""
        self.text = text
        self.said = said
        self.mentions: list[tuple[MeetingMention, EventDraft]] = []
        self._finder = MeetingMentions(text, cast, said)
        self._events: dict[EventDraft, None] = {}

    @property
    def events(self) -> list[EventDraft]:
        """The meetings, the one last spoken of last."""
        return list(self._events)

    def read(self, sentence: Sentence) -> None:
        """Find the meetings of a sentence."""
        by_verb: EventDraft | None = None
        for mention in self._finder.find(sentence):
            mention.event.status = self._status(mention)
            if any(item.content_kind == "topic" for item in self.said.around(mention.span.start)):
                mention.event.participants.clear()
            event = self._event_of(mention, by_verb)
            if event is None:
                continue
            if mention.one_of and by_verb is not None and by_verb is not event:
                by_verb.part_of = event
            if mention.by_verb:
                by_verb = event
            self.mentions.append((mention, event))

    def _event_of(self, mention: MeetingMention, by_verb: EventDraft | None) -> EventDraft | None:
        if by_verb is not None and self._is_occasion(mention):
            merge(by_verb, mention.event, part_only=False)
            by_verb.format = mention.event.format
            return by_verb
        latest = [event for event, _ in zip(reversed(self._events), range(_REACH), strict=False)]
        same = find_same(latest, mention, headline=mention.sentence.paragraph < 0)
        if same is not None:
            merge(same, mention.event, part_only=mention.one_of or mention.sentence.paragraph == -2)
            del self._events[same]
        event = same or (mention.event if self._says_something(mention) else None)
        if event is not None:
            self._events[event] = None
        return event

    def _is_occasion(self, mention: MeetingMention) -> bool:
        """“are to meet … at a summit”: the noun names the occasion of the verb before it."""
        start = mention.event.spans[0].start
        at = _OCCASION.search(self.text, max(0, start - 14), start)
        return at is not None and mention.count is None and not mention.one_of

    def _says_something(self, mention: MeetingMention) -> bool:
        """A noun alone makes no record: somebody, somewhere, some time or some number must be given."""
        event, noun = mention.event, mention.span.of(self.text).lower()
        if noun in meetings.NEEDS_DETAILS and not (event.participants and (event.start or event.place)):
            return False
        if event.status == "denied" and not event.participants and mention.count is None:
            return False
        if event.participants or mention.count is not None:
            return True
        named = event.topic is not None and not mention.generic
        return (event.place is not None) + (event.start is not None) + named > 1

    def _status(self, mention: MeetingMention) -> EventStatus:
        start, end = mention.span.start, mention.span.end
        clause = clause_around(self.text, mention.sentence, start)
        around = self.text[clause.start : min(end + 40, mention.sentence.span.end)]
        near = self.text[max(mention.sentence.span.start, start - 80) : end]
        acts = {item.act for item in self.said.around(start)}
        if meetings.CANCELLED.search(around):
            return "cancelled"
        if "denies" in acts or meetings.DENIED.search(near):
            return "denied"
        if meetings.PLANNED.search(around) and not meetings.HAD_BEEN_PLANNED.search(around):
            return "planned"
        if meetings.PROPOSED.search(near):
            return "proposed"
        return "alleged" if acts and "confirms" not in acts else "held"
