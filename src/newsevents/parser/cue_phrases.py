"""Cue phrases: statements told by other words than verbs.

"According to X", "in the words of X", a headline's colon, refusals such as "declined to comment", and
nouns such as "Kabul’s assertion that".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.clauses import subject_clause_end
from newsevents.parser.complements import content_after
from newsevents.parser.contents import mode_of, trimmed
from newsevents.parser.drafts import StatementDraft
from newsevents.parser.force import force_of
from newsevents.parser.parentheticals import said_around
from newsevents.parser.subjects import Subject, subject_after, subject_before
from newsevents.text.span import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newsevents.parser.cue_words import CueWord, Refusal, SourcePhrase
    from newsevents.parser.phrases import Row
    from newsevents.parser.speakers import Speakers


_LONGEST_SPEAKER_OF_HEADLINE = 8


class CuePhrases:
    """Finds the statements of a row of items that other words than verbs tell."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        """Take the text and those who speak in it."""
        self.text = text
        self.speakers = speakers

    # "According to X", "in the words of X", "in her words"

    def sources(self, row: Row) -> Iterator[StatementDraft]:
        """Yield what is told by naming its source: "According to X, …" and "…, according to X"."""
        for at in row.marks:
            if row.items[at].lower not in row.cues.source_starts:
                continue
            phrase = next((item for item in row.cues.sources if _stands_at(row, at, item)), None)
            subject = self._source(row, at, phrase) if phrase else None
            if phrase is None or subject is None:
                continue
            content = self._content_around(row, at, subject, own=None in phrase.words)
            cue = row.span(at, at + len(phrase.words) - 1)
            yield self._draft(row, subject, content, cue, phrase.lemma, "source-phrase")

    def _source(self, row: Row, at: int, phrase: SourcePhrase) -> Subject | None:
        size = len(phrase.words)
        if None in phrase.words:
            found = subject_after(row, at + phrase.words.index(None), self.speakers.cast)
            return attrs.evolve(self.speakers.same_speaker(row, found), last=at + size - 1) if found else None
        if row.lower(at + size) in row.cues.no_sources:
            return None
        named = subject_after(row, at + size, self.speakers.cast)
        return named or self.speakers.described_after(row, at + size)

    def _content_around(self, row: Row, at: int, subject: Subject, *, own: bool) -> tuple[Span, ...]:
        behind = subject.last + 1
        if (
            at == 0
            or row.tag(at - 1) == "PUNCT"
            or (row.tag(at - 1) == "COMMA" and row.lower(at - 2) in row.clauses.that)
        ):
            return (Span(row.text_from(_behind_source(row, behind)), row.scope.end),)
        rest = _behind_source(row, behind)
        around = said_around(row, at, rest - 1 if rest > behind else behind)
        if around:
            return around.spans
        content = (Span(row.scope.start, row.items[at - 1].end),)
        rest = behind + 1 if own and row.tag(behind) == "COMMA" else behind
        if behind < rest < len(row.items):
            return (*content, Span(row.text_from(rest), row.scope.end))
        return content

    def headline(self, row: Row) -> Iterator[StatementDraft]:
        """Yield what a headline's colon attributes to whoever stands before it."""
        if row.sentence.paragraph >= 0 or row.scope != row.sentence.span:
            return
        items = row.items[:_LONGEST_SPEAKER_OF_HEADLINE]
        colon = next((at for at, item in enumerate(items) if item.text == ":"), 0)
        subject = subject_before(row, colon, self.speakers.cast) if colon else None
        named = subject and any(item.span == subject.span for item in row.sentence.mentions)
        if subject is not None and named and subject.first <= 1:
            content = (Span(row.text_from(colon + 1), row.scope.end),)
            yield self._draft(row, subject, content, row.span(colon), ":", "headline-colon")

    # "has refused to follow suit", "declined to comment"

    def refusals(self, row: Row) -> Iterator[StatementDraft]:
        """Yield refusals to confirm or to comment, which neither confirm nor deny."""
        for refusal in row.cues.refusals:
            for match in refusal.pattern.matches(self.text, row.sentence, row.scope):
                draft = self._refusal(row, refusal, match)
                if draft is not None:
                    yield draft

    def _refusal(self, row: Row, refusal: Refusal, match: re.Match[str]) -> StatementDraft | None:
        cue = Span.of_match(match, "cue")
        at = next((index for index, item in enumerate(row.items) if item.start == cue.start), None)
        subject = None if at is None else self.speakers.before(row, at)
        if at is None or subject is None or force_of(row, at, subject.first) not in {"plain", "to come"}:
            return None
        refused = Span.of_match(match, "content").stripped(self.text, " ,")
        opener = row.clauses.opener.match(self.text, refused.start, refused.end)
        if opener is not None:
            refused = Span(opener.end(), refused.end)
        return StatementDraft(
            subject.entity.use(),
            row.sentence,
            "declines_to_confirm",
            "indirect",
            (refused if len(refused) else cue,),
            cue=cue,
            lemma=refusal.lemma,
            rule="refusal",
            speaker_span=subject.span,
        )

    # "Kabul’s assertion that …", "the Kremlin’s allegation", "media reports that …"

    def nouns(self, row: Row) -> Iterator[StatementDraft]:
        """Yield what nouns tell: with `that` a statement, without it a reference to an earlier one."""
        for at in row.marks:
            item = row.items[at]
            word = row.cues.nouns.get(item.lower)
            if word is None or item.tag != "LOW":
                continue
            told = row.lower(at + 1) in row.clauses.that
            subject = self._owner(row, at, told=told)
            if subject is None or row.lower(at + 1) in row.clauses.of:
                continue
            content = self._told_by_noun(row, at, word, subject) if told else ()
            taken_up = None if content else self.speakers.last_by(subject.entity)
            if content or taken_up:
                draft = self._draft(row, subject, content, row.span(at), word.lemma, "noun")
                draft.act, draft.refers_to = word.act, taken_up
                draft.content_kind = "proposition" if content else "reference"
                yield draft

    def _told_by_noun(self, row: Row, at: int, word: CueWord, subject: Subject) -> tuple[Span, ...]:
        """Return what a noun tells; where it is a subject, its verb is no part of that."""
        content = content_after(row, at + 1, word).spans
        opens = not any(map(row.is_finite, row.items[: subject.first]))
        if not opens or len(content) != 1:
            return content
        return (Span(content[0].start, subject_clause_end(row, at + 2, content[0].end)),)

    def _owner(self, row: Row, at: int, *, told: bool) -> Subject | None:
        if row.tag(at - 1) == "POSS":
            return subject_before(row, at - 1, self.speakers.cast)
        return (
            self.speakers.named_at(row, at - 1)
            if told and row.lower(at - 1) not in row.clauses.infinitives
            else None
        )

    def _draft(
        self, row: Row, subject: Subject, content: tuple[Span, ...], cue: Span, lemma: str, rule: str
    ) -> StatementDraft:
        return StatementDraft(
            subject.entity.use(),
            row.sentence,
            "asserts",
            mode_of(self.text, content, row.quotations),
            tuple(trimmed(self.text, span) for span in content),
            cue=cue,
            lemma=lemma,
            rule=rule,
            speaker_span=subject.span,
        )


def _behind_source(row: Row, behind: int) -> int:
    """Return where what is said begins behind "According to X,", and behind an apposition to X."""
    commas = [index for index in range(behind, len(row.items)) if row.tag(index) == "COMMA"]
    if not commas:
        return behind
    if len(commas) > 1 and _is_apposition(row, commas[0] + 1, commas[1]):
        return commas[1] + 1
    return commas[0] + 1


def _is_apposition(row: Row, first: int, stop: int) -> bool:
    """Say whether items between two commas tell who somebody is: "the envoy of Chile"."""
    tags = {row.tag(index) for index in range(first, stop)}
    if row.lower(first) in row.clauses.relatives:
        return True
    return row.tag(first) in {"DET", "CAP", "LOW"} and tags.isdisjoint(("AUX", "VERB", "QUOTE", "SUB"))


def _stands_at(row: Row, at: int, phrase: SourcePhrase) -> bool:
    """Say whether a phrase that names a source stands at an index."""
    return all(
        row.lower(at + offset) in (row.clauses.possessives if word is None else (word,))
        for offset, word in enumerate(phrase.words)
    )
