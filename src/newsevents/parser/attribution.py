"""Attribution: who says what, by which words, and inside whose words.

A sentence is read from the outside in. The first reading sees each quotation as one item and finds the
statements of the sentence; the content of each is then read again for statements told inside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.contents import trimmed
from newsevents.parser.cue_phrases import CuePhrases
from newsevents.parser.cue_verbs import CueVerbs
from newsevents.parser.drafts import StatementDraft
from newsevents.parser.phrases import row_of
from newsevents.parser.quotations import quotations_in
from newsevents.parser.segment import sentences
from newsevents.parser.speakers import Speakers

if TYPE_CHECKING:
    from newsevents.parser.cast import Cast
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.phrases import Row
    from newsevents.parser.quotations import Quotation
    from newsevents.text.span import Span

_DEPTH = 3
_WHOLE = 0.8
"""Share of a sentence that a quotation fills which goes on without a cue."""


class Attributor:
    """Finds the statements of an article, sentence by sentence."""

    def __init__(self, text: str, quotations: tuple[Quotation, ...], cast: Cast) -> None:
        """Take the text, its quotations and its cast."""
        self.text = text
        self._quotations = quotations
        self._speakers = Speakers(cast)
        self._verbs = CueVerbs(text, self._speakers)
        self._phrases = CuePhrases(text, self._speakers)

    @property
    def statements(self) -> list[StatementDraft]:
        """The statements found so far."""
        return self._speakers.statements

    def read(self, sentence: Sentence) -> list[StatementDraft]:
        """Find the statements of a sentence, nested ones included, and remember them."""
        here = quotations_in(self._quotations, sentence.span)
        found = self._read_scope(sentence, sentence.span, here, None, 0)
        found.sort(key=lambda item: item.content[0] if item.content else item.cue or sentence.span)
        if not found:
            found = self._continued(sentence, here)
        self.statements.extend(found)
        return found

    def _read_scope(
        self,
        sentence: Sentence,
        scope: Span,
        quotations: tuple[Quotation, ...],
        within: StatementDraft | None,
        depth: int,
    ) -> list[StatementDraft]:
        row = row_of(sentence, scope, quotations)
        found: list[StatementDraft] = []
        for draft in self._candidates(row):
            if not any(_told_inside(draft, other) for other in found):
                draft.within = within
                found.append(draft)
        _share_out_times(row, found)
        if depth == _DEPTH:
            return found
        return found + [inner for draft in found for inner in self._nested(draft, draft, quotations, depth)]

    def _nested(
        self, draft: StatementDraft, owner: StatementDraft, quotations: tuple[Quotation, ...], depth: int
    ) -> list[StatementDraft]:
        """Return the statements told inside the content of a draft, as the owner's."""
        if draft.content_kind != "proposition":
            return []
        found: list[StatementDraft] = []
        for span in draft.content:
            inner = tuple(item for item in quotations if not item.inner.contains(span))
            for part in sentences(self.text, span, inner):
                found.extend(self._read_scope(draft.sentence, part, inner, owner, depth + 1))
        return [item for item in found if item.cue != draft.cue]

    def _candidates(self, row: Row) -> list[StatementDraft]:
        """Return the statements of a row, those that hold others first."""
        found = [
            *self._phrases.sources(row),
            *self._phrases.headline(row),
            *self._phrases.refusals(row),
            *self._verbs.find(row),
            *self._phrases.nouns(row),
        ]
        return sorted(found, key=lambda item: -sum(len(span) for span in item.content))

    def _continued(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[StatementDraft]:
        """A quotation that goes on without a cue belongs to the speaker before it."""
        whole = next((item for item in quotations if _fills(item, sentence)), None)
        last = self._speakers.last_outer()
        if whole is None or last is None or sentence.paragraph - last.sentence.paragraph > 1:
            return []
        same_paragraph = sentence.paragraph == last.sentence.paragraph
        content = (trimmed(self.text, whole.inner),)
        if last.mode == "direct" and (same_paragraph or whole.goes_on):
            last.content += content
            part = attrs.evolve(last, sentence=sentence, content=content)
            return self._nested(part, last, quotations, 0)
        if not same_paragraph and last.mode != "direct":
            return []
        found = StatementDraft(
            last.speaker.use(),
            sentence,
            last.act,
            "direct",
            content,
            speaker_span=last.speaker_span,
            via=list(last.via),
            addressees=list(last.addressees),
        )
        return [found, *self._nested(found, found, quotations, 0)]


def _fills(quotation: Quotation, sentence: Sentence) -> bool:
    starts = quotation.outer.start <= sentence.span.start + 1
    return starts and len(quotation.outer) >= _WHOLE * len(sentence.span)


def _share_out_times(row: Row, drafts: list[StatementDraft]) -> None:
    """Give each time that stands outside all that is said to the statement whose cue is nearest."""
    cues = [(draft.cue, draft) for draft in drafts if draft.cue]
    if not cues or len(cues) < len(drafts):
        return
    for time in row.sentence.times:
        outside = not any(draft.covers(time.span.start) for draft in drafts)
        if time.kind == "date" and row.scope.contains(time.span) and outside:
            _, nearest = min(cues, key=lambda pair: pair[0].distance(time.span))
            nearest.time = nearest.time or time


def _told_inside(draft: StatementDraft, other: StatementDraft) -> bool:
    """Say whether a cue lies in the content of another statement of the same row, or is its cue."""
    if draft.cue is None or other.cue is None:
        return False
    return other.covers(draft.cue.start) or draft.cue.overlaps(other.cue)
