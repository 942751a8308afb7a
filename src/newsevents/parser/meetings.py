"""Meetings: who meets whom, where and when, and which mentions speak of the same meeting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.drafts import EventDraft, ParticipantDraft
from newsevents.parser.lexicon import people
from newsevents.parser.participants import (
    actors_between,
    actors_gathered,
    clause_around,
    place_near,
    subject_of,
    time_near,
)
from newsevents.parser.sameness import find_same, merge
from newsevents.parser.tokens import index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cast import Cast
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.drafts import CountDraft, Sentence, StatementDraft
    from newsevents.schema.event import EventStatus, Secrecy
    from newsevents.schema.meeting import MeetingFormat

FORMATS: dict[str, MeetingFormat] = {
    "meeting": "meeting", "meetings": "meeting", "talks": "talks", "conference": "conference",
    "conferences": "conference", "consultations": "consultation", "consultation": "consultation",
    "summit": "summit", "summits": "summit", "negotiations": "negotiation", "negotiation": "negotiation",
    "briefing": "briefing", "hearing": "hearing", "hearings": "hearing", "discussions": "talks",
    "dialogue": "talks", "call": "call", "conversation": "call", "session": "meeting", "encounter": "meeting",
    "gathering": "meeting", "event": "meeting", "forum": "conference", "visit": "meeting",
}  # fmt: skip
"""Nouns for meetings, with the kind that they suggest."""

_ONLY_BACK = frozenset("event forum session gathering encounter hearing briefing conversation call".split())
_NEVER = frozenset(("visit",))
_VERBS = re.compile(r"\b(?P<met>met|meets|meet|meeting)\b(?:\s+with\b)?|\bsat\s+down\s+with\b|\bconferred\s+with\b|"
                    r"\b(?P<alone>convened)\b|\b(?:spoke|speak|spoken|talked)\s+by\s+(?:tele)?phone\b|\bheld\s+a\s+(?:tele)?phone\s+call\b")  # fmt: skip
_PHONE = re.compile(r"\b(?:tele)?phone\b")
_SECRET = re.compile(r"\bsecret(?:ly)?\b|\bclandestine(?:ly)?\b|\bcovert(?:ly)?\b", re.IGNORECASE)
_UNDISCLOSED = re.compile(
    r"\bclosed[\s-]doors?\b|\bbehind\s+closed\s+doors\b|\bprivate(?:ly)?\b|\bunannounced\b|\bundisclosed\b"
)
_PUBLIC = re.compile(
    r"\bpublicly\s+(?:known|announced|acknowledged)\b|\bpublic(?:ly)?\b|\bopen\s+(?:meeting|talks)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|is|are|was|were|be)\s+(?:\w+\s+)?(?:expected|due|scheduled|planned|set)\s+to\b|\bwill\b|\bplan(?:s|ned)?\s+to\b|"
    r"\b(?:is|are)\s+to\s+(?!blame)\w+|\bscheduled\s+for\b|\bplanned\b|\bupcoming\b|\bforthcoming\b|\bto\s+be\s+held\b|\bnext\s+(?:week|month|year|round)\b|"
    r"\bexpected\s+to\b|\bagreed\s+to\s+(?:meet|hold)\b"
)
_PROPOSED = re.compile(
    r"\b(?:propos(?:e[sd]?|ing|al)|offer(?:s|ed|ing)?|call(?:s|ed|ing)?\s+for|urg(?:e[sd]?|ing)|convince|persuade|invite[sd]?|"
    r"want(?:s|ed)?|demand(?:s|ed)?|suggest(?:s|ed)?|push(?:es|ed)?\s+for|seek(?:s|ing)?|ready\s+to|willing\s+to|refus(?:e[sd]?|ing)\s+to)\b"
)
_CANCELLED = re.compile(r"\b(?:cancel(?:l?ed|s|l?ing)|called\s+off|scrapped|postponed)\b")
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|no\s+(?:such\s+)?(?:secret\s+)?(?:meetings?|talks|contacts?)|never\s+(?:met|took\s+place|held))\b"
)
_ONE_OF = re.compile(r"\b(?:one|part|some)\s+of\s+(?:the\s+|these\s+|those\s+)?$", re.IGNORECASE)
_MARKS = re.compile('[“”"]')
_OCCASION = re.compile(r"\b(?:at|during|for)\s+(?:an?\s+|the\s+)?$")
_NEGATED = re.compile(r"\bnot\s+to\s+(?:seek|hold|start|begin)\b|\bwithout\b|\brather\s+than\b")
_ATTENDED = re.compile(
    r"\b(?:attend(?:s|ed|ing)?|participat(?:e[sd]?|ing)\s+in|took\s+part\s+in|take\s+part\s+in|join(?:s|ed|ing)?)\b"
)


@attrs.frozen(eq=False)
class MeetingMention:
    """One place where the text speaks of a meeting."""

    event: EventDraft
    """What this mention alone says."""

    sentence: Sentence
    """Its sentence."""

    span: Span
    """The noun or the verb."""

    definite: bool
    """Whether it points back: "the meeting"."""

    plural: bool
    """Whether it is several meetings."""

    generic: bool
    """Whether its noun fits any kind of meeting."""

    count: CountDraft | None
    """How many, as said here."""

    one_of: bool = False
    """Whether it speaks of one of several: "one of the two meetings"."""

    secrecy: Secrecy = "unknown"
    """Who knows of it, as said here."""

    place: Locality | None = None
    """Where, as said here."""


class MeetingFinder:
    """Finds the meetings of an article, sentence by sentence, and joins mentions of the same one."""

    def __init__(self, text: str, cast: Cast) -> None:
        """Take the text and its cast."""
        self.text = text
        self.cast = cast
        self.events: list[EventDraft] = []
        self.mentions: list[tuple[MeetingMention, EventDraft]] = []

    def read(
        self, sentence: Sentence, counts: tuple[CountDraft, ...], statements: list[StatementDraft]
    ) -> None:
        """Find the meetings of a sentence."""
        here = sorted([*self._nouns(sentence, counts), *self._verbs(sentence)], key=lambda item: item.span)
        verb_event: EventDraft | None = None
        for mention in here:
            mention.event.status = self._status(mention, statements)
            if any(item.content_kind == "topic" and item.covers(mention.span.start) for item in statements):
                mention.event.participants.clear()
            occasion = verb_event if self._is_occasion(mention, verb_event) else None
            if occasion is not None:
                merge(occasion, mention.event, part_only=False)
                occasion.format = mention.event.format
            event = occasion or self._place_among(mention)
            if event is None:
                continue
            if mention.one_of and verb_event is not None and verb_event is not event:
                verb_event.part_of = event
            if mention.span.of(self.text).lower().startswith(("met", "meet")) and mention.count is None:
                verb_event = event
            self.mentions.append((mention, event))

    def _is_occasion(self, mention: MeetingMention, verb_event: EventDraft | None) -> bool:
        """ "are to meet … at a summit": the noun names the occasion of the verb before it."""
        if verb_event is None or mention.count is not None or mention.one_of:
            return False
        return bool(
            _OCCASION.search(self.text, mention.event.spans[0].start - 14, mention.event.spans[0].start)
        )

    def _place_among(self, mention: MeetingMention) -> EventDraft | None:
        same = find_same(self.events, mention, headline=mention.sentence.paragraph < 0)
        if same is not None:
            merge(same, mention.event, part_only=mention.one_of or mention.sentence.paragraph == -2)
            self.events.remove(same)
            self.events.append(same)
            return same
        if not self._says_something(mention):
            return None
        self.events.append(mention.event)
        return mention.event

    def _says_something(self, mention: MeetingMention) -> bool:
        """A noun alone makes no record: somebody, somewhere, some time or some number must be given."""
        event, noun = mention.event, mention.span.of(self.text).lower()
        if noun in _ONLY_BACK and not (event.participants and (event.start or event.place)):
            return False
        if event.status == "denied" and not event.participants and mention.count is None:
            return False
        named = not mention.generic and event.topic is not None
        known = (
            bool(event.participants),
            event.place is not None,
            event.start is not None,
            mention.count is not None,
            named,
        )
        return sum(known) >= (1 if event.participants or mention.count else 2)

    # Nouns

    def _nouns(self, sentence: Sentence, counts: tuple[CountDraft, ...]) -> Iterator[MeetingMention]:
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            kind = FORMATS.get(token.lower)
            if kind is None or token.lower in _NEVER or token.tag == "CAP":
                continue
            if token.lower in {"meeting", "call"} and not _is_noun(tokens, at):
                continue
            if token.lower in {"call", "conversation"} and not _PHONE.search(
                self.text, max(sentence.span.start, token.start - 30), token.end + 12
            ):
                continue
            yield self._noun(sentence, at, kind, counts)

    def _noun(
        self, sentence: Sentence, at: int, kind: MeetingFormat, counts: tuple[CountDraft, ...]
    ) -> MeetingMention:
        tokens, token = sentence.tokens, sentence.tokens[at]
        start = at
        while (
            start > 0
            and (
                tokens[start - 1].tag in {"LOW", "CAP", "NUM", "ADV", "POSS", "VERB"}
                or tokens[start - 1].text == "”"
                or tokens[start - 1].lower in {"of", "-"}
            )
            and at - start < 9
        ):
            if tokens[start - 1].lower == "of" and tokens[start - 2].lower not in {
                "round",
                "rounds",
                "series",
            }:
                break
            if _is_verb_between(tokens[start - 1].lower):
                break
            start -= 1
        phrase = Span(tokens[start].start, token.end)
        definite = start > 0 and tokens[start - 1].lower in {
            "the",
            "that",
            "this",
            "those",
            "these",
            "its",
            "their",
            "his",
            "her",
        }
        definite = (
            definite
            or tokens[start].lower in {"last"}
            or any(item.tag == "POSS" for item in tokens[start:at])
        )
        count = next(
            (
                item
                for item in reversed(counts)
                if phrase.start - 16 <= item.span.start
                and item.span.end <= token.start
                and item.span.start >= phrase.start - 16
                and _adjacent(self.text, item, token.start)
            ),
            None,
        )
        one_of = bool(_ONE_OF.search(self.text, max(0, phrase.start - 20), phrase.start))
        if count is not None and count.value == 1 and "one" in count.phrase.lower():
            count, one_of = None, one_of or True
        clause = clause_around(self.text, sentence, token.start)
        event = EventDraft("meeting", kind, spans=[Span(phrase.start, token.end)])
        event.secrecy = self._secrecy(phrase, clause)
        event.place = place_near(sentence, self.cast, phrase, clause)
        event.start = time_near(self.text, sentence, phrase, clause)
        event.count = count
        event.label = _MARKS.sub(
            "", self.text[min(count.span.start if count else phrase.start, phrase.start) : phrase.end]
        )
        event.topic = self._topic(sentence, start, at)
        event.participants.extend(self._participants(sentence, phrase, clause))
        plural = (
            token.lower.endswith("s") and token.lower != "talks" or (count is not None and count.value != 1)
        )
        generic = token.lower in {
            "meeting",
            "meetings",
            "event",
            "forum",
            "session",
            "gathering",
            "encounter",
        }
        return MeetingMention(
            event,
            sentence,
            Span(token.start, token.end),
            definite,
            plural,
            generic,
            count,
            one_of,
            event.secrecy,
            event.place,
        )

    def _topic(self, sentence: Sentence, start: int, at: int) -> str | None:
        words = [
            item
            for item in sentence.tokens[start:at]
            if item.lower
            in {"peace", "trade", "border", "climate", "nuclear", "security", "wage", "ceasefire", "pay"}
        ]
        return words[0].text if words else None

    def _secrecy(self, phrase: Span, clause: Span) -> Secrecy:
        near = phrase.of(self.text)
        if _SECRET.search(near) or _SECRET.search(
            self.text, max(clause.start, phrase.start - 60), phrase.end
        ):
            return "secret"
        if _PUBLIC.search(near):
            return "public"
        return "undisclosed" if _UNDISCLOSED.search(clause.of(self.text)) else "unknown"

    def _participants(self, sentence: Sentence, phrase: Span, clause: Span) -> list[ParticipantDraft]:
        """Return who meets: "between A and B", "with B", "held by A", and whoever attends."""
        found: dict[Entity, ParticipantDraft] = {}
        for entity, span in actors_between(self.text, sentence, self.cast, phrase, clause):
            found.setdefault(entity, ParticipantDraft(entity.use(), span=span))
        for entity, span in subject_of(self.text, sentence, self.cast, phrase, clause):
            found.setdefault(entity, ParticipantDraft(entity.use(), "delegate", span=span))
        for entity, span in actors_gathered(self.text, sentence, self.cast, phrase, clause):
            found.setdefault(entity, ParticipantDraft(entity.use(), "delegate", span=span))
        return list(found.values())

    # Verbs

    def _verbs(self, sentence: Sentence) -> Iterator[MeetingMention]:
        for match in _VERBS.finditer(self.text, sentence.span.start, sentence.span.end):
            at = index_at(sentence.tokens, match.start())
            if match["met"] == "meeting" and _is_noun(sentence.tokens, at):
                continue
            clause = clause_around(self.text, sentence, match.start())
            verb = Span(match.start(), match.end())
            pairs = [
                *subject_of(self.text, sentence, self.cast, verb, clause),
                *actors_between(self.text, sentence, self.cast, verb, clause, bare=True),
            ]
            participants = {entity: ParticipantDraft(entity, span=span) for entity, span in reversed(pairs)}
            if len(participants) < (1 if match["alone"] else 2):
                continue
            event = EventDraft("meeting", "call" if _PHONE.search(match.group()) else "meeting", spans=[verb])
            event.participants = list(reversed([item for item in participants.values() if item.actor.use()]))
            event.place = place_near(sentence, self.cast, verb, clause)
            event.start = time_near(self.text, sentence, verb, clause)
            event.secrecy = self._secrecy(verb, clause)
            yield MeetingMention(
                event, sentence, verb, definite=False, plural=False, generic=True, count=None
            )

    def _status(self, mention: MeetingMention, statements: list[StatementDraft]) -> EventStatus:
        clause = clause_around(self.text, mention.sentence, mention.span.start)
        before = self.text[clause.start : mention.span.end + 40]
        near = self.text[max(mention.sentence.span.start, mention.span.start - 80) : mention.span.end]
        if _CANCELLED.search(before):
            return "cancelled"
        around = [item for item in statements if item.covers(mention.span.start)]
        if any(item.act == "denies" for item in around) or _DENIED.search(near):
            return "denied"
        if _PLANNED.search(before) and not re.search(r"\bhad\s+(?:been\s+)?planned\b", before):
            return "planned"
        if _PROPOSED.search(near) or _NEGATED.search(near):
            return "proposed"
        return "alleged" if around and not any(item.act == "confirms" for item in around) else "held"


def _adjacent(text: str, count: CountDraft, noun: int) -> bool:
    between = text[count.span.end : noun]
    return len(between) < 45 and not re.search(r"[.,;:]|\b(?:and|who|which|that|in|with|from)\b", between)


_FINITE = frozenset("held hold holds holding attend attended had has have been discussed".split())


def _is_verb_between(word: str) -> bool:
    return word in _FINITE or word in people.PERSON_NOUNS or word in people.GROUP_NOUNS


def _is_noun(tokens: tuple, at: int) -> bool:  # type: ignore[type-arg]
    """Say whether "meeting" or "call" is a noun: an article, an adjective or a possessive stands before."""
    return (
        at > 0
        and tokens[at - 1].tag in {"DET", "LOW", "POSS", "NUM", "CAP"}
        and tokens[at - 1].lower not in {"to", "will"}
    )
