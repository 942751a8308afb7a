"""Notebook: documents, conflicts and findings as HTML that stands between the cells of a notebook."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import htpy as h

from newsevents.checks.wording import shortened
from newsevents.conflicts import FoundConflict, find_conflicts
from newsevents.conflicts.wording import quoted, spaced
from newsevents.findings import Finding, Findings
from newsevents.schema.document import NewsDocument
from newsevents.views.page.words import plain, plural
from newsevents.views.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from htpy import Node, Renderable

    from newsevents.conflicts import Opposition, Side

_MOST_ROWS = 60
_LONGEST = 240


def html_of(value: object) -> str | None:
    """Return a document, a conflict or findings as HTML; `None` for anything else.

    The styles of a notebook apply, so it fits in whatever shows it.

    Example:
        >>> from newsevents.findings import Finding, Findings
        >>> "NE401" in (html_of(Findings((Finding("NE401", "/a", "It is wrong."),))) or "")
        True
        >>> html_of(3)
    """
    view: Renderable | None = None
    if isinstance(value, NewsDocument):
        view = _document(value)
    elif isinstance(value, FoundConflict):
        view = _conflict(value)
    elif isinstance(value, Findings):
        view = _findings(value)
    return None if view is None else "".join(view.iter_chunks())


def _document(document: NewsDocument) -> Renderable:
    sheet = Sheet(document)
    source = document.source
    about = [plain(str(part)) for part in (source.publisher, source.published, document.id) if part]
    rows = [
        (
            plain(sheet.wording.chain(statement)),
            spaced(statement.act),
            shortened(plain(quoted(statement.content)), _LONGEST) if statement.content else "",
        )
        for statement in document.statements
    ]
    return h.div[
        h.h4[plain(sheet.title)],
        h.p[" · ".join(about)],
        _table(("On whose word", "Act", "What"), rows),
        map(_conflict, find_conflicts(document)),
    ]


def _conflict(found: FoundConflict) -> Renderable:
    return h.div[
        h.p[h.strong[plain(found.name)], f": {spaced(found.predicate)} ({found.kind}, {found.status})"],
        _table([plain(side.says) for side in found.sides], [[_voices(side) for side in found.sides]]),
        h.ul[map(_opposition, found.oppositions)],
    ]


def _opposition(item: Opposition) -> Renderable:
    return h.li[f"{spaced(item.comparison.relation)}: {plain(item.comparison.reason)}"]


def _voices(side: Side) -> Node:
    return [
        [h.br if at else None, h.strong[plain(voice.name)], f" {spaced(voice.stance)}", _quote(voice.quote)]
        for at, voice in enumerate(side.voices)
    ]


def _quote(quote: str | None) -> str:
    return f": “{shortened(plain(quote), _LONGEST)}”" if quote else ""


def _findings(findings: Findings) -> Renderable:
    more = f", {findings.omitted:,} more not kept" if findings.omitted else ""
    return h.div[
        h.p[f"{'valid' if findings.valid else 'not valid'}: {plural(len(findings), 'finding')}{more}"],
        _table(("Code", "Where", "What", "Hint"), map(_row, findings)) if len(findings) else None,
    ]


def _row(finding: Finding) -> tuple[str, ...]:
    where = finding.pointer or "the whole document"
    place = where if finding.line is None else f"{where} (line {finding.line})"
    return finding.code, plain(place), plain(finding.message), plain(finding.hint or "")


def _table(columns: Sequence[str], rows: Iterable[Sequence[Node]]) -> Renderable:
    """Return rows under their columns; of very many the first."""
    shown = list(islice(rows, _MOST_ROWS + 1))
    left_out = h.p[f"The first {_MOST_ROWS} are shown."] if len(shown) > _MOST_ROWS else None
    return h.div[
        h.table[
            h.thead[h.tr[(h.th[column] for column in columns)]],
            h.tbody[(h.tr[(h.td[cell] for cell in row)] for row in shown[:_MOST_ROWS])],
        ],
        left_out,
    ]
