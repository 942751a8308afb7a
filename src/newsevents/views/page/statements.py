"""Statements: who said what, and on whose word it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.views.days import window_in_words
from newsevents.views.page.cards import badge, card, in_text, record_link
from newsevents.views.page.words import plain, separated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from htpy import Node, Renderable

    from newsevents.schema.attribution import Hop
    from newsevents.schema.statement import Statement
    from newsevents.views.sheet import Sheet

_MODES = {"direct": "quoted", "indirect": "in other words", "mixed": "partly quoted"}


def statements_view(sheet: Sheet) -> Renderable:
    """Return the statements of a document, in its order."""
    return h.ol(".cards")[(_card(sheet, statement) for statement in sheet.document.statements)]


def _card(sheet: Sheet, statement: Statement) -> Renderable:
    role = statement.speaker_role
    return card(
        sheet,
        statement.id,
        "said",
        h.p(".head")[
            h.span(".number")[str(sheet.number_of(statement.id))],
            h.strong[record_link(sheet, statement.speaker)],
            h.span(".role")[plain(role.title)] if role else None,
            badge(statement.act) if statement.act != "asserts" else None,
        ],
        _chain(sheet, statement),
        _content(sheet, statement),
        h.p(".meta")[separated(_meta(sheet, statement))],
    )


def _chain(sheet: Sheet, statement: Statement) -> Node:
    """Return who tells of the statement, from the speaker outwards; nothing if the document alone does."""
    tellers = sheet.chain_of(statement)[-2:0:-1]
    if not tellers:
        return None
    return h.p(".chain")[([", " if at else None, _teller(sheet, hop)] for at, hop in enumerate(tellers))]


def _teller(sheet: Sheet, hop: Hop) -> Node:
    hedge = h.em[plain(hop.hedge)] if hop.hedge else None
    if hop.holder is None:
        return hedge or "told by somebody"
    return [hedge, " " if hedge else None, "told by ", record_link(sheet, hop.holder)]


def _content(sheet: Sheet, statement: Statement) -> Node:
    """Return what is said; pieces of it that do not stand together are set apart."""
    if not statement.content:
        return h.p(".silent")["Mentioned, but not told."]
    words = " … ".join(plain(piece.exact) for piece in statement.content)
    about = h.span(".label")["about: "] if statement.content_kind == "topic" else None
    return h.blockquote(class_=statement.mode, dir="auto", lang=sheet.document.source.language)[about, words]


def _meta(sheet: Sheet, statement: Statement) -> Iterator[Node]:
    """Yield how, when, where and to whom it is said, and where the text shows it."""
    yield _MODES[statement.mode]
    if statement.cue and any(map(str.isalpha, statement.cue.evidence.exact)):
        yield f"“{plain(statement.cue.evidence.exact)}”"
    if statement.time and (when := window_in_words(statement.time) or statement.time.phrase):
        yield plain(when)
    if statement.place:
        yield plain(sheet.wording.name(statement.place))
    if statement.medium:
        yield plain(statement.medium)
    if statement.addressees:
        yield f"to {plain(sheet.wording.names(statement.addressees))}"
    if statement.occasion:
        yield record_link(sheet, statement.occasion)
    yield in_text(sheet, statement.id, f"statement {sheet.number_of(statement.id)}")
