"""Masthead: what the page is about, and the way to its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.views.days import day_in_words
from newsevents.views.page.words import plain, plural, separated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from htpy import Node, Renderable

    from newsevents.schema.source import Source
    from newsevents.views.questions import Question
    from newsevents.views.sheet import Sheet

_MOST_LEADS = 3
"""Questions that the head of a page names."""


def masthead(sheets: Sequence[Sheet], questions: Sequence[Question], title: str) -> Renderable:
    """Return the head of a page.

    Args:
        sheets: Its documents.
        questions: On what accounts conflict.
        title: What the page is called.
    """
    source = sheets[0].document.source if len(sheets) == 1 else None
    language = source.language if source else None
    under = source.subheadline if source else None
    return h.header(".masthead")[
        h.p(".kicker")["Who said what, on whose word"],
        h.h1(dir="auto", lang=language)[title],
        h.p(".subheadline", dir="auto", lang=language)[plain(under)] if under else None,
        h.p(".source")[separated(_source(source))] if source else None,
        h.p(".summary")[_summary(sheets, len(questions))],
        _lead(questions),
    ]


def _lead(questions: Sequence[Question]) -> Node:
    """Return the first questions in a line each, with a link."""
    if not questions:
        return None
    return h.ul(".lead")[
        (
            h.li[
                h.a(href=f"#question-{number}")[h.bdi[plain(question.name)]],
                ": ",
                [
                    [" or " if at else None, h.bdi[plain(side.says)]]
                    for at, side in enumerate(question.positions.values())
                ],
            ]
            for number, question in enumerate(questions[:_MOST_LEADS], 1)
        )
    ]


def navigation(sheets: Sequence[Sheet]) -> Renderable:
    """Return the way to the parts of a page, which stays in sight."""
    return h.nav(aria_label="Parts of this page")[
        h.ul[(h.li[h.a(href=f"#{name}")[words]] for name, words in _parts(sheets))]
    ]


def _source(source: Source) -> Iterator[Node]:
    """Yield who published the article, and when; a link only to an address of the web."""
    yield from (plain(part) for part in (source.publisher, ", ".join(source.authors)) if part)
    if source.published:
        yield h.time(datetime=source.published.isoformat())[day_in_words(source.published)]
    if source.url and source.url.startswith(("https://", "http://")):
        yield h.a(href=source.url, rel="noopener noreferrer nofollow")["Original article"]
    if source.status != "usable":
        yield h.strong(".withdrawn")[f"{source.status} by its publisher"]


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
    yield from (("conflicts", "Conflicts"), ("article", "Article"), ("statements", "Statements"))
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


def kinds_view(sheets: Sequence[Sheet]) -> Node:
    """Return switches for the kinds of mark that the texts have; they work without a script."""
    shown = frozenset[str]().union(*(sheet.kinds for sheet in sheets))
    kinds = [(kind, words) for kind, words in _KINDS if kind in shown]
    if not kinds:
        return None
    return h.fieldset(".kinds")[
        h.legend["Marked in the text"], (_switch(kind, words) for kind, words in kinds)
    ]


def _switch(kind: str, words: str) -> Renderable:
    return h.label[
        h.input(type="checkbox", id=f"show-{kind}", checked=True), h.span(class_=f"seg {kind}")[words]
    ]


def sources_view(sheets: Sequence[Sheet]) -> Renderable:
    """Return the documents of a page, each with a link to its part."""
    return h.ol(".sources")[
        (
            h.li[
                h.a(href=f"#{sheet.prefix}document")[plain(sheet.title)],
                h.p(".meta")[separated([*_source(sheet.document.source), _summary_of(sheet)])],
            ]
            for sheet in sheets
        )
    ]


def _summary_of(sheet: Sheet) -> str:
    return plural(len(sheet.document.statements), "statement")
