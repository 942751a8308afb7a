"""Reporting clauses: who is said to have spoken a quotation by the clause behind it.

“…,” said X. “…,” X told reporters on Monday, “…”. What is quoted is known by its marks, so that the clause
need only name the speaker: whatever else it says is no part of what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.complements import from_quotation
from newsevents.parser.contents import act_of, mode_of, trimmed
from newsevents.parser.drafts import StatementDraft
from newsevents.parser.force import force_of
from newsevents.parser.parentheticals import is_adjunct, start_of_said
from newsevents.parser.subjects import behind_auxiliaries, head_of_phrase, subject_after, verb_phrase_start
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cue_words import CueWord
    from newsevents.parser.phrases import Row
    from newsevents.parser.speakers import Speakers
    from newsevents.parser.subjects import Subject

_LEAVES_OPEN = frozenset(",?!…—–-")
"""Marks at the end of a quotation whose sentence goes on behind it."""

_IN_SUBJECT = frozenset("DET LOW CAP NUM POSS PREP COMMA CONJ ADV PRON SUB".split())

_OPENS_SUBJECT = frozenset("DET CAP LOW NUM PRON POSS".split())
_LONGEST_SUBJECT = 30
_LONGEST_ADJUNCT = 20


@attrs.frozen
class ReportingClause:
    """A clause that reports the quotation before it."""

    quotation: int
    """Index of the quotation."""

    first: int
    """Index of the first item of the clause."""

    verb: int
    """Index of the verb."""

    word: CueWord
    """The verb."""

    subject: Subject
    """Who speaks."""


class ReportingClauses:
    """Finds the statements of a row of items that a clause behind a quotation tells."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        """Take the text and those who speak in it."""
        self.text = text
        self.speakers = speakers

    def find(self, row: Row) -> Iterator[StatementDraft]:
        """Yield the statements, in the order of their quotations."""
        for at in row.marks:
            is_told = row.items[at].tag == "QUOTE" and self._goes_on(row, at)
            clause = self._behind(row, at) if is_told else None
            if clause is not None and self._is_told(row, clause):
                yield self._draft(row, clause)

    def _is_told(self, row: Row, clause: ReportingClause) -> bool:
        return force_of(row, clause.verb, clause.subject.first) in {"plain", "to come"}

    def _goes_on(self, row: Row, at: int) -> bool:
        """Say whether a quotation is told by a clause behind it, by the comma inside or behind the marks."""
        if at and is_adjunct(row, at):  # To a question on “jobs,” Sanders said …
            return False
        if row.tag(at + 1) == "COMMA":
            return True
        return row.span(at).of(self.text).rstrip("”\"’'» \u00a0")[-1:] in _LEAVES_OPEN

    def _behind(self, row: Row, quotation: int) -> ReportingClause | None:
        first = quotation + 1 + (row.tag(quotation + 1) == "COMMA")
        at = behind_auxiliaries(row, first) if row.clauses.free_order else first
        inverted = row.cues.verbs.get(row.lower(at))
        if inverted is not None and not inverted.participle:
            subject = self._subject(row, at + 1, len(row.items)) or self.speakers.left_out(row, first, at)
            return ReportingClause(quotation, first, at, inverted, subject) if subject else None
        verb = _verb_of(row, first)
        subject = None if verb is None else self._subject(row, first, verb)
        if verb is None or subject is None:
            return None
        speaker = self.speakers.same_speaker(row, subject)
        return ReportingClause(quotation, first, verb, row.cues.verbs[row.lower(verb)], speaker)

    def _subject(self, row: Row, first: int, stop: int) -> Subject | None:
        """Return whoever is named or described from an index on."""
        return (
            head_of_phrase(row, first, stop, self.speakers.cast)
            or subject_after(row, first, self.speakers.cast)
            or self.speakers.nobody_known(row, first)
            or self.speakers.described_after(row, first, stop)
        )

    def _draft(self, row: Row, clause: ReportingClause) -> StatementDraft:
        behind = max(clause.verb, clause.subject.last) + 1
        listeners, behind = self.speakers.listeners(row, behind, clause.word)
        before = Span(start_of_said(row, clause.quotation), row.items[clause.quotation].end)
        content = (before, *_resumed(row, behind))
        return StatementDraft(
            clause.subject.entity.use(),
            row.sentence,
            act_of(self.text, row, clause.verb, clause.word, content),
            mode_of(self.text, content, row.quotations),
            tuple(trimmed(self.text, span) for span in content),
            cue=row.span(clause.verb),
            lemma=clause.word.lemma,
            rule="clause-behind-quotation",
            speaker_span=clause.subject.span,
            addressees=[entity.use() for entity in listeners],
        )


def _verb_of(row: Row, first: int) -> int | None:
    """Return the index of the verb whose subject starts at an index: the first outside relative clauses."""
    if row.tag(first) not in _OPENS_SUBJECT:
        return None
    relative = bracketed = False
    for at in range(first + 1, min(len(row.items), first + _LONGEST_SUBJECT)):
        tag, lower = row.tag(at), row.lower(at)
        bracketed = lower == "(" or (bracketed and row.lower(at - 1) != ")")
        if bracketed:
            continue
        relative = (relative and tag != "COMMA") or lower in row.clauses.relatives
        word = row.cues.verbs.get(lower)
        if word is not None and tag != "CAP" and not word.participle and not relative:
            start = verb_phrase_start(row, at)
            passes_on = word.lemma in row.cues.passing_on
            return None if passes_on or start <= first or row.tag(start - 1) == "CONJ" else at
        if (
            tag not in _IN_SUBJECT
            and not relative
            and not (tag == "AUX" and row.cues.verbs.get(row.lower(at + 1)))
        ):
            return None
    return None


def _resumed(row: Row, behind: int) -> tuple[Span, ...]:
    """“A,” he said, “b”: the quotation goes on behind the clause."""
    for at in range(behind, min(len(row.items), behind + _LONGEST_ADJUNCT)):
        if row.tag(at) == "QUOTE":
            goes_on = row.tag(at - 1) == "COMMA" or row.items[at - 1].text.endswith(".")
            return from_quotation(row, at) if goes_on else ()
        word = row.cues.verbs.get(row.lower(at))
        if word is not None and row.tag(at) != "CAP" and not word.participle:
            return ()
    return ()
