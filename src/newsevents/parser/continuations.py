"""Continuations: quotations that fill a sentence, so that their speaker is told before.

A sentence that ends with a colon announces the quotation behind it: "The minister released a statement:".
Else the quotation is by whoever spoke before. One that a paragraph leaves open goes on in the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.contents import trimmed
from newsevents.parser.drafts import StatementDraft

if TYPE_CHECKING:
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.phrases import Row
    from newsevents.parser.quotations import Quotation
    from newsevents.parser.speakers import Speakers
    from newsevents.parser.subjects import Subject
    from newsevents.text.span import Span

_FILLS = 0.8
"""Share of a sentence that a quotation fills which goes on without a cue."""


@attrs.frozen
class Announcement:
    """Who speaks behind a colon."""

    subject: Subject
    """The speaker."""

    sentence: Sentence
    """The sentence that ends with the colon."""

    cue: Span
    """The verb that tells it, or the colon."""

    lemma: str
    """Base form of the verb, or the colon."""


class Continuations:
    """Finds whose the quotations are that no clause in their own sentence tells."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        """Take the text and those who speak in it."""
        self.text = text
        self.speakers = speakers
        self._announced: Announcement | None = None

    def announce(self, row: Row) -> None:
        """Remember whom a sentence announces, if it ends with a colon."""
        self._announced = self._announcement(row) if row.items and row.items[-1].text == ":" else None

    def _announcement(self, row: Row) -> Announcement | None:
        for at in reversed(range(len(row.items))):
            word = row.cues.verbs.get(row.lower(at))
            if word is not None and row.tag(at) != "CAP" and not word.participle:
                subject = self.speakers.of_verb(row, at, word)
                if subject is not None:
                    return Announcement(subject, row.sentence, row.span(at), word.lemma)
        endings = row.clauses.finite_endings
        verbs = (
            at for at in range(len(row.items)) if row.tag(at) == "VERB" or row.lower(at).endswith(endings)
        )
        subjects = (self.speakers.before(row, at) for at in verbs)
        subject = next((found for found in subjects if found is not None), None)
        colon = row.span(len(row.items) - 1)
        return Announcement(subject, row.sentence, colon, ":") if subject else None

    def find(
        self, sentence: Sentence, quotations: tuple[Quotation, ...]
    ) -> tuple[StatementDraft, StatementDraft] | None:
        """Return what a sentence says that a quotation fills, and the statement that it belongs to.

        They differ where the sentence goes on with the statement before it.
        """
        whole = next((item for item in quotations if _fills(item, sentence)), None)
        if whole is None:
            return None
        content = (trimmed(self.text, whole.inner),)
        announced, self._announced = self._announced, None
        if announced is not None and sentence.paragraph - announced.sentence.paragraph <= 1:
            made = self._announced_by(announced, sentence, content)
            return made, made
        last = self.speakers.last_outer()
        if last is None or sentence.paragraph - last.sentence.paragraph > 1:
            return None
        same_paragraph = sentence.paragraph == last.sentence.paragraph
        if last.mode == "direct" and (same_paragraph or whole.goes_on):
            last.content += content
            return attrs.evolve(last, sentence=sentence, content=content), last
        if not same_paragraph and last.mode != "direct" and not is_all(whole, sentence):
            return None
        made = self._by_the_same(last, sentence, content)
        return made, made

    def _announced_by(
        self, announced: Announcement, sentence: Sentence, content: tuple[Span, ...]
    ) -> StatementDraft:
        return StatementDraft(
            announced.subject.entity.use(),
            sentence,
            "asserts",
            "direct",
            content,
            cue=announced.cue,
            lemma=announced.lemma,
            rule="colon-before-quotation",
            speaker_span=announced.subject.span,
        )

    def _by_the_same(
        self, last: StatementDraft, sentence: Sentence, content: tuple[Span, ...]
    ) -> StatementDraft:
        return StatementDraft(
            last.speaker.use(),
            sentence,
            last.act,
            "direct",
            content,
            rule="continuation",
            speaker_span=last.speaker_span,
            via=list(last.via),
            addressees=list(last.addressees),
        )


def is_all(quotation: Quotation, sentence: Sentence) -> bool:
    """Say whether a sentence is one quotation, so that no word outside it can tell whose it is."""
    return quotation.outer.start <= sentence.span.start and sentence.span.end - quotation.outer.end <= 1


def _fills(quotation: Quotation, sentence: Sentence) -> bool:
    starts = quotation.outer.start <= sentence.span.start + 1
    return starts and len(quotation.outer) >= _FILLS * len(sentence.span)
