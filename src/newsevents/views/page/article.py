"""Article: the text, with what the records stand on marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.views.page.words import nodes, plural
from newsevents.views.sheet import has_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from htpy import Node, Renderable

    from newsevents.schema.evidence import Evidence
    from newsevents.schema.statement import Statement
    from newsevents.views.segments import Segment
    from newsevents.views.sheet import Sheet


def article_view(sheet: Sheet) -> Renderable:
    """Return the text of a document with its marks, or a note that it holds none."""
    source = sheet.document.source
    if source.text is None:
        length = f" of {plural(source.text_length, 'character')}" if source.text_length else ""
        note = f"The document does not hold the text{length}. The records quote what they stand on."
        return h.p(".note")[note]
    marked = _Marked(sheet, source.text)
    return h.div(".text", lang=source.language or "", dir="auto")[list(marked.paragraphs())]


class _Marked:
    """A text whose paragraphs are written one after the other."""

    def __init__(self, sheet: Sheet, text: str) -> None:
        self._sheet = sheet
        self._text = text
        self._named: set[str] = set()
        self._numbers: dict[int, list[str]] = {}
        for statement in sheet.document.statements:
            end = min(_last_end(statement), len(text))
            self._numbers.setdefault(end, []).append(statement.id)

    def paragraphs(self) -> Iterator[Node]:
        """Yield the lines of the text that hold anything, as paragraphs."""
        source = self._sheet.document.source
        heads = {source.headline: ".headline", source.subheadline: ".subheadline"}
        for pieces in self._lines():
            line = self._text[pieces[0].start : pieces[-1].end].strip()
            if line or any(piece.marks for piece in pieces):
                head = heads.pop(" ".join(line.split()), None)
                yield h.p(head)[map(self._piece, pieces)] if head else h.p[map(self._piece, pieces)]

    def _lines(self) -> Iterator[list[Segment]]:
        """Yield the segments line by line."""
        line: list[Segment] = []
        for segment in self._sheet.segments:
            line.append(segment)
            if self._text[segment.end - 1] == "\n":
                yield line
                line = []
        if line:
            yield line

    def _piece(self, segment: Segment) -> Node:
        words = list(nodes(self._text[segment.start : segment.end]))
        return [self._marked(segment, words) if segment.marks else words, self._references(segment.end)]

    def _marked(self, segment: Segment, words: list[Node]) -> Renderable:
        kinds = dict.fromkeys(mark.kind for mark in segment.marks)
        depth = sum(mark.kind == "said" for mark in segment.marks)
        classes = ["seg", *kinds, *(["nested"] if depth > 1 else [])]
        records = dict.fromkeys(mark.record for mark in segment.marks if has_card(mark.record))
        names = " ".join(map(self._sheet.anchor, records))
        piece: Renderable = h.span(class_=" ".join(classes), data_of=names or None)[words]
        for mark in segment.marks:
            if self._sheet.first_shown.get(mark.record) == mark and mark.record not in self._named:
                self._named.add(mark.record)
                piece = h.span(".at", id=self._sheet.place_in_text(mark.record))[piece]
        return piece

    def _references(self, end: int) -> list[Node]:
        """Return the numbers of the statements that end at an offset, as links."""
        return [
            h.a(
                ".ref",
                href=f"#{self._sheet.anchor(identifier)}",
                aria_label=f"to statement {self._sheet.number_of(identifier)}",
                data_lights=self._sheet.anchor(identifier),
            )[str(self._sheet.number_of(identifier))]
            for identifier in self._numbers.get(end, ())
        ]


def _last_end(statement: Statement) -> int:
    """Return where the last of what a statement says ends, or else its cue; -1 where it has neither."""
    pieces: list[Evidence] = [*statement.content]
    if not pieces and statement.cue:
        pieces.append(statement.cue.evidence)
    return pieces[-1].end if pieces else -1
