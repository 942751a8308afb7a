"""Attribution: who says what, by which words, and inside whose words.

A sentence is read from the outside in. The first reading sees each quotation as one item and finds the
statements of the sentence; the content of each is then read again for statements told inside it.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.continuations import Continuations, is_all
from newsevents.parser.cue_phrases import CuePhrases
from newsevents.parser.cue_verbs import CueVerbs
from newsevents.parser.force import unasserted
from newsevents.parser.phrases import row_of
from newsevents.parser.quotations import quotations_in
from newsevents.parser.reporting_clauses import ReportingClauses
from newsevents.parser.segment import sentences
from newsevents.parser.speakers import Speakers
from newsevents.parser.statement_times import share_out_times

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from newsevents.parser.cast import Cast
    from newsevents.parser.drafts import Sentence, StatementDraft
    from newsevents.parser.phrases import Row
    from newsevents.parser.quotations import Quotation
    from newsevents.text.span import Span

_DEPTH = 3


@attrs.frozen(eq=False)
class Reading:
    """What is known of an article before it is asked who says what."""

    text: str
    """The text."""

    sentences: tuple[Sentence, ...]
    """Its sentences, with what was found in them, in the order of the text."""

    quotations: tuple[Quotation, ...]
    """What stands between quotation marks, in the order of the text."""

    cast: Cast
    """The actors and places."""

    day: date | None
    """Day of publication, where known."""

    unsaid: list[Span] = attrs.field(factory=list)
    """Where something is asked, supposed, or not said, so that nobody asserts it; readers add to it."""


def attribute(reading: Reading) -> list[StatementDraft]:
    """Return the statements of an article, those told inside others after them."""
    attributor = Attributor(reading)
    for sentence in reading.sentences:
        attributor.read(sentence)
    return attributor.statements


class Attributor:
    """Finds the statements of an article, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        """Take what is known of the article."""
        self.text = text = reading.text
        self._day = reading.day
        self._quotations = reading.quotations
        self._speakers = Speakers(reading.cast)
        self._continuations = Continuations(text, self._speakers)
        self._clauses = ReportingClauses(text, self._speakers)
        self._verbs = CueVerbs(text, self._speakers)
        self._phrases = CuePhrases(text, self._speakers)
        self.unsaid = reading.unsaid

    @property
    def statements(self) -> list[StatementDraft]:
        """The statements found so far."""
        return self._speakers.statements

    def read(self, sentence: Sentence) -> list[StatementDraft]:
        """Find the statements of a sentence, nested ones included, and remember them."""
        here = quotations_in(self._quotations, sentence.span)
        if any(is_all(item, sentence) for item in here):
            found = self._continued(sentence, here)
        else:
            row = row_of(sentence, sentence.span, here)
            found = self._read_row(row, None, 0) or self._continued(sentence, here)
            self._continuations.announce(row)
        found.sort(key=lambda item: item.content[0] if item.content else item.cue or sentence.span)
        self.statements.extend(found)
        self.unsaid.extend(unasserted(self.text, sentence, found))
        return found

    def _read_row(self, row: Row, within: StatementDraft | None, depth: int) -> list[StatementDraft]:
        if not row.marks:
            return []
        found: list[StatementDraft] = []
        for draft in self._candidates(row):
            if not any(_told_inside(draft, other) for other in found):
                draft.within = within
                found.append(draft)
        share_out_times(row, found, self._day)
        if depth == _DEPTH:
            return found
        inner = (self._nested(draft, draft, row.quotations, depth) for draft in found)
        return [*found, *chain.from_iterable(inner)]

    def _nested(
        self, draft: StatementDraft, owner: StatementDraft, quotations: tuple[Quotation, ...], depth: int
    ) -> list[StatementDraft]:
        """Return the statements told inside the content of a draft, as the owner's."""
        if draft.content_kind != "proposition":
            return []
        found: list[StatementDraft] = []
        for span in draft.content:
            inner = tuple(item for item in quotations if not item.inner.contains(span))
            for part in sentences(self.text, span, inner, draft.sentence.language):
                found.extend(self._read_row(row_of(draft.sentence, part, inner), owner, depth + 1))
        return [item for item in found if item.cue != draft.cue]

    def _candidates(self, row: Row) -> list[StatementDraft]:
        """Return the statements of a row, those that hold others first."""
        reported = list(self._clauses.find(row))
        reporting = {item.cue for item in reported}
        found = [
            *reported,
            *self._phrases.sources(row),
            *self._phrases.headline(row),
            *self._phrases.refusals(row),
            *(item for item in self._verbs.find(row) if item.cue not in reporting),
            *self._phrases.nouns(row),
        ]
        return sorted(self._said(found), key=lambda item: -sum(len(span) for span in item.content))

    def _said(self, found: list[StatementDraft]) -> Iterator[StatementDraft]:
        """Yield the statements that are not told inside what nobody says, and remember where that stands."""
        told = {part.start for item in found for part in item.content}  # “did not deny it but said that …”
        unsaid = [span for span in self._verbs.unsaid if span.start not in told]
        self.unsaid.extend(unsaid)
        for item in found:
            cue = item.cue
            if cue is None or not any(span.contains(cue) for span in unsaid):
                yield item

    def _continued(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[StatementDraft]:
        found = self._continuations.find(sentence, quotations)
        if found is None:
            return []
        draft, owner = found
        nested = self._nested(draft, owner, quotations, 0)
        return [draft, *nested] if draft is owner else nested


def _told_inside(draft: StatementDraft, other: StatementDraft) -> bool:
    """Say whether a cue lies in the content of another statement of the same row, or is its cue."""
    if draft.cue is None or other.cue is None:
        return False
    return other.covers(draft.cue.start) or draft.cue.overlaps(other.cue)
