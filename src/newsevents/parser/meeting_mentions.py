"""Meeting mentions: the places where a sentence speaks of a meeting, by a noun or by a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.drafts import EventDraft, ParticipantDraft
from newsevents.parser.lexicon.english import meetings, people
from newsevents.parser.participants import actors_behind, actors_gathered, subject_of
from newsevents.parser.setting import setting_of
from newsevents.parser.tokens import index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cast import Cast
    from newsevents.parser.drafts import CountDraft, Sentence
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.said import Said
    from newsevents.parser.setting import Setting
    from newsevents.parser.tokens import Token
    from newsevents.schema.event import Secrecy

_ONE_OF = re.compile(r"\b(?:one|part|some)\s+of\s+(?:the\s+|these\s+|those\s+)?$", re.IGNORECASE)
_MARKS = re.compile('[“”"]')
_CLAUSE_ENDS = re.compile(r"[.,;:]|\b(?:and|who|which|that)\b")
_COUNT_ENDS = re.compile(r"[.,;:]|\b(?:and|who|which|that|in|with|from)\b")
_DEFINITE = frozenset("the that this those these its their his her any such".split())
_SERIES = frozenset("round rounds series".split())
_IN_PHRASE = frozenset("LOW CAP NUM ADV POSS VERB".split())
_NOUN_AFTER = frozenset("DET LOW POSS NUM CAP".split())
_FINITE = frozenset("held hold holds holding attend attended had has have been discussed".split())
_FIRST_PERSON = frozenset(("i", "we"))
_LONGEST_PHRASE = 9
_COUNT_REACH = 45


@attrs.frozen(eq=False)
class MeetingMention:
    """One place where the text speaks of a meeting."""

    event: EventDraft
    """What this mention alone says."""

    sentence: Sentence
    """Its sentence."""

    span: Span
    """The noun or the verb."""

    definite: bool = False
    """Whether it points back: "the meeting", "any meeting"."""

    plural: bool = False
    """Whether it is several meetings."""

    generic: bool = True
    """Whether its words fit any kind of meeting."""

    by_verb: bool = False
    """Whether it is a verb."""

    one_of: bool = False
    """Whether it speaks of one of several: "one of the two meetings"."""

    count: CountDraft | None = None
    """How many, as said here; the event may learn its count elsewhere."""

    secrecy: Secrecy = "unknown"
    """Who knows of it, as said here."""

    place: Locality | None = None
    """Where, as said here."""


class MeetingMentions:
    """Finds the mentions of meetings in the sentences of an article."""

    def __init__(self, text: str, cast: Cast, said: Said) -> None:
        """Take the text, its cast and its statements."""
        self.text = text
        self.cast = cast
        self.said = said

    def find(self, sentence: Sentence) -> list[MeetingMention]:
        """Return the mentions of a sentence in the order of the text."""
        return sorted([*self._nouns(sentence), *self._verbs(sentence)], key=lambda item: item.span)

    # Nouns

    def _nouns(self, sentence: Sentence) -> Iterator[MeetingMention]:
        if meetings.FORMATS.keys().isdisjoint(sentence.words):
            return
        for at, token in enumerate(sentence.tokens):
            if token.lower not in meetings.FORMATS or token.tag == "CAP":
                continue
            if token.lower in meetings.ALSO_VERBS and not _is_noun(sentence.tokens, at):
                continue
            if token.lower in meetings.BY_PHONE and not self._by_phone(sentence, token):
                continue
            yield self._noun(sentence, at)

    def _by_phone(self, sentence: Sentence, token: Token) -> bool:
        start = max(sentence.span.start, token.start - 30)
        return meetings.PHONE.search(self.text, start, token.end + 12) is not None

    def _noun(self, sentence: Sentence, at: int) -> MeetingMention:
        token, first = sentence.tokens[at], _start_of_phrase(sentence.tokens, at)
        phrase = Span(sentence.tokens[first].start, token.end)
        count = self._count(phrase, token.start, sentence.counts)
        of_several = _ONE_OF.search(self.text, max(0, phrase.start - 20), phrase.start) is not None
        if count is not None and count.value == 1 and "one" in count.phrase.lower():
            count, of_several = None, True
        setting = setting_of(self.text, self.cast, sentence, phrase, token.start)
        event = self._event(setting, "meeting-noun")
        event.format = meetings.FORMATS[token.lower]
        event.count = count
        label = Span(min(count.span.start, phrase.start) if count else phrase.start, phrase.end)
        event.label = _MARKS.sub("", label.of(self.text))
        topics = (item.text for item in sentence.tokens[first:at] if item.lower in meetings.TOPICS)
        event.topic = next(topics, None)
        event.participants = _participants(setting)
        several = token.lower.endswith("s") and token.lower != "talks"
        return MeetingMention(
            event,
            sentence,
            Span(token.start, token.end),
            definite=_is_definite(sentence.tokens, first, at),
            plural=several or (count is not None and count.value != 1),
            generic=token.lower in meetings.GENERIC,
            one_of=of_several,
            count=count,
            secrecy=event.secrecy,
            place=event.place,
        )

    def _count(self, phrase: Span, noun: int, counts: tuple[CountDraft, ...]) -> CountDraft | None:
        """Return the number of meetings: the last before the noun, in the phrase or just before it."""
        for count in reversed(counts):
            if count.span.start < phrase.start - 16 or count.span.end > noun:
                continue
            between = self.text[count.span.end : noun]
            if len(between) < _COUNT_REACH and not _COUNT_ENDS.search(between):
                return count
        return None

    # Verbs

    def _verbs(self, sentence: Sentence) -> Iterator[MeetingMention]:
        for match in meetings.VERBS.matches(self.text, sentence):
            at = index_at(sentence.tokens, match.start())
            if match["met"] == "meeting" and _is_noun(sentence.tokens, at):
                continue
            verb = Span.of_match(match)
            setting = setting_of(self.text, self.cast, sentence, verb)
            found: dict[Entity, Span] = {}
            subject = list(subject_of(setting)) or self._speaker(setting)
            for entity, span in (*subject, *actors_behind(setting, bare=True)):
                found.setdefault(entity, span)
            if len(found) < (1 if match["alone"] else 2):
                continue
            event = self._event(setting, "meeting-verb")
            event.format = "call" if meetings.PHONE.search(match.group()) else "meeting"
            event.participants = [ParticipantDraft(entity.use(), span=span) for entity, span in found.items()]
            event.count = count = self._times(verb, setting)
            yield MeetingMention(
                event,
                sentence,
                verb,
                by_verb=match["met"] is not None,
                plural=count is not None and count.value != 1,
                count=count,
                secrecy=event.secrecy,
            )

    def _speaker(self, setting: Setting) -> list[tuple[Entity, Span]]:
        """Return who says "I" or "we" before a verb: whoever is quoted there."""
        tokens = setting.sentence.tokens
        at = index_at(tokens, setting.phrase.start) - 1
        while at >= 0 and tokens[at].tag in {"AUX", "ADV"}:
            at -= 1
        quoted = [item for item in self.said.around(setting.phrase.start) if item.mode != "indirect"]
        if at < 0 or tokens[at].lower not in _FIRST_PERSON or not quoted:
            return []
        return [(quoted[0].speaker.use(), Span(tokens[at].start, tokens[at].end))]

    def _times(self, verb: Span, setting: Setting) -> CountDraft | None:
        """Return how often they met: "met twice", "have met at least three times"."""
        for count in setting.sentence.counts:
            between = self.text[verb.end : count.span.start]
            if count.unit == "time" and 0 < len(between) < _COUNT_REACH and not _CLAUSE_ENDS.search(between):
                return attrs.evolve(count, unit="meeting")
        return None

    # Either

    def _event(self, setting: Setting, rule: str) -> EventDraft:
        return EventDraft(
            "meeting",
            secrecy=self._secrecy(setting),
            place=setting.place(),
            start=setting.time(),
            spans=[setting.phrase],
            rule=rule,
        )

    def _secrecy(self, setting: Setting) -> Secrecy:
        phrase, clause = setting.phrase, setting.clause
        near = phrase.of(self.text)
        start = min(phrase.start, max(clause.start, phrase.start - 60))
        if meetings.SECRET.search(self.text, start, phrase.end):
            return "secret"
        if meetings.PUBLIC.search(near):
            return "public"
        return "undisclosed" if meetings.UNDISCLOSED.search(clause.of(self.text)) else "unknown"


def _participants(setting: Setting) -> list[ParticipantDraft]:
    """Return who meets: "between A and B", "with B", "held by A", and whoever attends."""
    found = {entity: ParticipantDraft(entity.use(), span=span) for entity, span in actors_behind(setting)}
    for entity, span in (*subject_of(setting), *actors_gathered(setting)):
        if entity not in found:
            found[entity] = ParticipantDraft(entity.use(), "delegate", span=span)
    return list(found.values())


def _start_of_phrase(tokens: tuple[Token, ...], at: int) -> int:
    """Walk left from a noun over what belongs to it: "a third round of secret talks"."""
    start = at
    while start > 0 and at - start < _LONGEST_PHRASE:
        before = tokens[start - 1]
        joins = before.tag in _IN_PHRASE or before.text == "”" or before.lower in {"of", "-"}
        if not joins or _ends_phrase(before.lower):
            break
        if before.lower == "of" and tokens[start - 2].lower not in _SERIES:
            break
        start -= 1
    return start


def _ends_phrase(word: str) -> bool:
    return word in _FINITE or word in people.PERSON_NOUNS or word in people.GROUP_NOUNS


def _is_definite(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    article = first > 0 and tokens[first - 1].lower in _DEFINITE
    return article or tokens[first].lower == "last" or any(item.tag == "POSS" for item in tokens[first:at])


def _is_noun(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "meeting" or "call" is a noun: an article, an adjective or a possessive stands before."""
    before = tokens[at - 1] if at else None
    return before is not None and before.tag in _NOUN_AFTER and before.lower not in {"to", "will"}
