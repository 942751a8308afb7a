"""Said: the statements of an article, by the place of what they say."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.drafts import Sentence, StatementDraft
    from newsevents.text.span import Span

_STEP = 1_000
"""Width of a shelf, in code points; statements are looked up shelf by shelf."""


class Said:
    """Finds the statements around an offset without looking through all.

    Example:
        >>> Said(()).around(7)
        []
    """

    def __init__(self, statements: Iterable[StatementDraft], unsaid: Iterable[Span] = ()) -> None:
        """Put the statements on shelves, and what nobody asserts beside them."""
        self.statements = tuple(statements)
        self._shelves: dict[int, dict[StatementDraft, None]] = defaultdict(dict)
        self._by_sentence: dict[Sentence, list[StatementDraft]] = defaultdict(list)
        for statement in self.statements:
            self._by_sentence[statement.sentence].append(statement)
            for span in statement.content:
                for shelf in range(span.start // _STEP, span.end // _STEP + 1):
                    self._shelves[shelf][statement] = None
        self._unsaid: dict[int, dict[Span, None]] = defaultdict(dict)
        for span in unsaid:
            for shelf in range(span.start // _STEP, span.end // _STEP + 1):
                self._unsaid[shelf][span] = None

    def is_unsaid(self, offset: int) -> bool:
        """Say whether an offset lies where something is asked, supposed, or not said."""
        return any(span.start <= offset < span.end for span in self._unsaid.get(offset // _STEP, ()))

    def around(self, offset: int) -> list[StatementDraft]:
        """Return the statements whose content holds an offset, innermost first."""
        found = [item for item in self._shelves.get(offset // _STEP, ()) if item.covers(offset)]
        return sorted(found, key=lambda item: item.reach(offset))

    def told_in(self, sentence: Sentence) -> list[StatementDraft]:
        """Return the statements that a sentence tells, in the order of the text."""
        return self._by_sentence.get(sentence, [])
