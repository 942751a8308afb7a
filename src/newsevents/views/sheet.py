"""Sheet: one document of a page, with the names and the anchors of its records."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsevents.schema.attribution import chains_in
from newsevents.views.marks import marks_of
from newsevents.views.segments import segments
from newsevents.views.wording import Wording

if TYPE_CHECKING:
    from newsevents.schema.attribution import ChainOf
    from newsevents.schema.document import NewsDocument
    from newsevents.views.marks import Mark, MarkKind
    from newsevents.views.segments import Segment

_BESIDE = frozenset({"cue", "hedge", "time"})
"""Kinds of mark that stand beside what a record is about."""

_LONGEST_TITLE = 100
"""Code points of a first line that stand for a headline."""


@attrs.frozen(eq=False, slots=False)
class Sheet:
    """One document of a page.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> Sheet(NewsDocument(id="urn:example:1", source=Source()), "d2-").anchor("statement:4")
        'd2-statement-4'
    """

    document: NewsDocument
    """The document."""

    prefix: str = ""
    """What the anchors of its records begin with, to tell them from those of other documents."""

    @cached_property
    def wording(self) -> Wording:
        """Puts its records into words."""
        return Wording(self.document)

    @cached_property
    def chain_of(self) -> ChainOf:
        """Returns on whose word a statement is told."""
        return chains_in(self.document)

    @property
    def title(self) -> str:
        """What the document is called: its headline, else its first line, publisher or identifier."""
        source = self.document.source
        first = next((line for line in (source.text or "").splitlines() if line.strip()), "")
        line = " ".join(first[:_LONGEST_TITLE].split())
        begun = f"{line} …" if len(first) > _LONGEST_TITLE else line
        return source.headline or begun or source.publisher or self.document.id

    @cached_property
    def spoken(self) -> Counter[str]:
        """How many statements each actor makes, by identifier."""
        return Counter(statement.speaker for statement in self.document.statements)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {statement.id: number for number, statement in enumerate(self.document.statements, 1)}

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The text with its marks; none reaches over the end of a line."""
        text = self.document.source.text or ""
        ends = [at for at, character in enumerate(text, 1) if character == "\n"]
        return tuple(segments(len(text), marks_of(self.document), ends))

    @cached_property
    def first_shown(self) -> dict[str, Mark]:
        """The mark at which the text first shows each record that has a card: what is said before any cue."""
        shown = dict.fromkeys(
            mark for segment in self.segments for mark in segment.marks if has_card(mark.record)
        )
        ordered = sorted(shown, key=lambda mark: (mark.kind in _BESIDE, mark.start))
        return {mark.record: mark for mark in reversed(ordered)}

    @cached_property
    def kinds(self) -> frozenset[MarkKind]:
        """Kinds of mark that the text has."""
        return frozenset(mark.kind for segment in self.segments for mark in segment.marks)

    @cached_property
    def _known(self) -> frozenset[str]:
        document = self.document
        records = (*document.actors, *document.statements, *document.events, *document.claims)
        return frozenset(record.id for record in records)

    def knows(self, identifier: str) -> bool:
        """Say whether the document has a record, so that the page has a card of it."""
        return identifier in self._known

    def number_of(self, statement: str) -> int:
        """Return the number of a statement in the order of the document, from 1; 0 for an unknown one."""
        return self._numbers.get(statement, 0)

    def is_marked(self, identifier: str) -> bool:
        """Say whether the text of the document, if it holds it, shows a record."""
        return identifier in self.first_shown

    def anchor(self, identifier: str) -> str:
        """Return the name by which the page links to a record."""
        return f"{self.prefix}{identifier.replace(':', '-')}"

    def place_in_text(self, identifier: str) -> str:
        """Return the name by which the page links to where the text shows a record."""
        return f"{self.anchor(identifier)}-text"


def has_card(record: str) -> bool:
    """Say whether a page has a card of such a record, to which its text links.

    Example:
        >>> has_card("actor:berg"), has_card("place:doha")
        (True, False)
    """
    return record.partition(":")[0] in {"actor", "statement", "event", "claim", "conflict"}
