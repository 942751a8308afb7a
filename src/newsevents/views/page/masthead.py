"""Masthead: what the page is about, and the way to its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.views.days import day_in_words
from newsevents.views.page.words import plain, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from htpy import Node, Renderable

    from newsevents.schema.source import Source
    from newsevents.views.sheet import Sheet


def masthead(sheets: Sequence[Sheet], questions: int, title: str) -> Renderable:
    """Return the head of a page.

    Args:
        sheets: Its documents.
        questions: On how many questions accounts conflict.
        title: What the page is called.
    """
    source = sheets[0].document.source if len(sheets) == 1 else None
    return h.header(".masthead")[
        h.p(".kicker")["Who said what, on whose word"],
        h.h1[title],
        h.p(".subheadline")[plain(source.subheadline)] if source and source.subheadline else None,
        h.p(".source")[_source(source)] if source else None,
        h.p(".summary")[_summary(sheets, questions)],
        h.nav(aria_label="Parts of this page")[
            h.ul[(h.li[h.a(href=f"#{name}")[words]] for name, words in _parts(sheets))]
        ],
        _kinds(),
    ]


def _source(source: Source) -> Node:
    """Return who published the article, and when; a link only to an address of the web."""
    parts: list[Node] = [plain(part) for part in (source.publisher, ", ".join(source.authors)) if part]
    if source.published:
        parts.append(h.time(datetime=source.published.isoformat())[day_in_words(source.published)])
    if source.url and source.url.startswith(("https://", "http://")):
        parts.append(h.a(href=source.url, rel="noopener noreferrer nofollow")["Original article"])
    if source.status != "usable":
        parts.append(h.strong(".withdrawn")[f"{source.status} by its publisher"])
    return [[" · " if at else None, part] for at, part in enumerate(parts)]


def _summary(sheets: Sequence[Sheet], questions: int) -> str:
    documents = [sheet.document for sheet in sheets]
    statements = sum(len(document.statements) for document in documents)
    events = sum(len(document.events) for document in documents)
    parts = [plural(len(sheets), "document")] if len(sheets) > 1 else []
    parts += [
        plural(statements, "statement"),
        plural(events, "event"),
        plural(questions, "contested question") if questions else "no contested question",
    ]
    return " · ".join(parts)


def _parts(sheets: Sequence[Sheet]) -> Iterator[tuple[str, str]]:
    """Yield the anchors of the parts of the page, and their names."""
    if len(sheets) > 1:
        yield from (("sources", "Sources"), ("conflicts", "Conflicts"))
        if any(sheet.document.events for sheet in sheets):
            yield "timeline", "Timeline"
        return
    yield from (("article", "Article"), ("conflicts", "Conflicts"), ("statements", "Statements"))
    document = sheets[0].document
    if document.events:
        yield "timeline", "Timeline"
    if document.claims:
        yield "claims", "Claims"
    if document.actors:
        yield "actors", "Actors"


_KINDS = (
    ("said", "what is said"),
    ("cue", "by which word"),
    ("claim", "what is at issue"),
    ("actor", "who"),
    ("event", "what happened"),
    ("time", "when"),
    ("conflict", "a conflict told"),
)


def _kinds() -> Renderable:
    """Return switches for the marks in the text; they work without a script."""
    return h.fieldset(".kinds")[
        h.legend["Marked in the text"],
        (
            h.label[
                h.input(type="checkbox", id=f"show-{kind}", checked=True), h.span(class_=f"seg {kind}")[words]
            ]
            for kind, words in _KINDS
        ),
    ]


def sources_view(sheets: Sequence[Sheet]) -> Renderable:
    """Return the documents of a page, each with a link to its part."""
    return h.ol(".sources")[
        (
            h.li[
                h.a(href=f"#{sheet.prefix}document")[plain(sheet.title)],
                h.p(".meta")[_source(sheet.document.source), " · ", _summary_of(sheet)],
            ]
            for sheet in sheets
        )
    ]


def _summary_of(sheet: Sheet) -> str:
    return plural(len(sheet.document.statements), "statement")
