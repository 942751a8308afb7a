"""Setting: the words for a happening with the clause around them, which tells where and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lexicon.english import cues
from newsevents.parser.tokens import index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.cast import Cast
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.mention import Mention
    from newsevents.parser.times import TimeMention

_BOUNDARY = re.compile(
    r"[;:—–]|,[”\"]|,\s+(?=(?:contradicting|adding|while|but|although|which|where|who|according)\b)|"
    r",\s+(?=(?:the\s+)?[A-Z]?[\w’]*\s*[\w’]*\s*(?:said|noted|claimed|stressed|added|told|revealed)\b)|"
    r"\b(?:but|because|although|when|after|before)\b|,\s+and\s+(?=\w+\s+(?:will|said|is|was|has)\b)"
)
_LOCATIVE = re.compile(r"\b(?:in|at|near|outside|inside|to)\s+(?:[\w’.]+\s+){0,7}?$", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:from|ambassador|capital)\b")
_OTHER_VERB = re.compile(
    r"\bsince\b|\b(?:began|launched|imposed|started|where|while|because)\b"
    r"|\b(?!(?:scheduled|planned|held|expected|set)\b)\w{3,}ed\b"
)


@attrs.frozen(eq=False)
class Setting:
    """The words for a happening, and what stands around them."""

    text: str
    """The whole text."""

    cast: Cast
    """The actors and places."""

    sentence: Sentence
    """The sentence."""

    phrase: Span
    """The noun with what belongs to it, or the verb."""

    clause: Span
    """The clause, cut at quotation marks, colons and some conjunctions."""

    def acting(self, mention: Mention) -> Entity | None:
        """Return the actor of a mention, unless the mention is only part of a larger one."""
        inside = any(
            other is not mention and other.span.contains(mention.span) and other in self.cast.by_mention
            for other in self.sentence.mentions
        )
        return None if inside else self.cast.by_mention.get(mention)

    def place(self) -> Locality | None:
        """Return the place of the happening: inside the phrase ("the Moscow-held event"), or behind it."""
        places = [item for item in self.sentence.mentions if item in self.cast.place_by_mention]
        inside = [item for item in places if self.phrase.contains(item.span)]
        behind = [item for item in places if self.phrase.end <= item.span.start <= self.clause.end]
        found = inside[-1] if inside else next((item for item in behind if self._is_where(item)), None)
        return self.cast.place_by_mention[found] if found else None

    def _is_where(self, mention: Mention) -> bool:
        start = max(self.phrase.end - 1, mention.span.start - 60)
        before = self.text[start : mention.span.start]
        return bool(_LOCATIVE.search(before)) and not _ELSEWHERE.search(before)

    def time(self) -> TimeMention | None:
        """Return when it happened: the time in the phrase, else behind it, else elsewhere in its clause."""
        inside = [item for item in self.sentence.times if item.kind == "date" and self._is_near(item)]
        within = [item for item in inside if self.phrase.contains(item.span)]
        behind = [item for item in inside if item.span.start >= self.phrase.end]
        nearest = within or behind or inside
        return next((item for item in nearest if not self._belongs_to_cue(item)), None)

    def _is_near(self, time: TimeMention) -> bool:
        near = self.clause.contains(time.span) or self.phrase.contains(time.span)
        return near and not _OTHER_VERB.search(self.text[self.phrase.end : time.span.start])

    def _belongs_to_cue(self, time: TimeMention) -> bool:
        """“said on Monday” tells when it was said, not when it happened."""
        if self.phrase.contains(time.span):
            return False
        tokens, at = self.sentence.tokens, index_at(self.sentence.tokens, time.span.start)
        before = [
            token for token in tokens[max(0, at - 2) : at] if not self._in_phrase(token.start, token.end)
        ]
        return any(token.lower in cues.VERBS and token.lower != "called" for token in before)

    def _in_phrase(self, start: int, end: int) -> bool:
        return start < self.phrase.end and end > self.phrase.start


def setting_of(text: str, cast: Cast, sentence: Sentence, phrase: Span, offset: int | None = None) -> Setting:
    """Return the setting of a phrase.

    Args:
        text: The whole text.
        cast: The actors and places.
        sentence: The sentence.
        phrase: The words for the happening.
        offset: An offset in the clause that is meant; the phrase's start by default.
    """
    clause = clause_around(text, sentence, phrase.start if offset is None else offset)
    return Setting(text, cast, sentence, phrase, clause)


def clause_around(text: str, sentence: Sentence, offset: int) -> Span:
    """Return the clause in which an offset lies, cut at quotation marks, colons and some conjunctions."""
    start, end = sentence.span.start, sentence.span.end
    for match in _BOUNDARY.finditer(text, sentence.span.start, sentence.span.end):
        if match.end() <= offset:
            start = match.end()
        elif match.start() > offset:
            end = match.start()
            break
    return Span(start, end)
