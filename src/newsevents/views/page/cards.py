"""Cards: what the cards of all kinds of record have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.conflicts.wording import spaced
from newsevents.views.days import day_in_words
from newsevents.views.page.words import plain

if TYPE_CHECKING:
    from htpy import Node, Renderable

    from newsevents.views.sheet import Sheet


def card(sheet: Sheet, identifier: str, kind: str, *content: Node) -> Renderable:
    """Return the card of a record, as an item of a list.

    Args:
        sheet: Its document.
        identifier: The record.
        kind: The class that gives the card its colour.
        content: What stands on it.
    """
    anchor = sheet.anchor(identifier)
    return h.li(class_=f"card {kind}", id=anchor, data_lights=anchor)[content]


def in_text(sheet: Sheet, identifier: str, name: str | None = None) -> Node:
    """Return a link to where the text shows a record; nothing where it does not.

    Args:
        sheet: Its document.
        identifier: The record.
        name: What it is called for those who hear the link by itself; by default its name.
    """
    if not sheet.is_marked(identifier):
        return None
    label = f"{plain(name or sheet.wording.name(identifier))} in the text"
    return h.a(".in-text", href=f"#{sheet.place_in_text(identifier)}", aria_label=label)["in the text"]


def record_link(sheet: Sheet, identifier: str | None) -> Node:
    """Return what a record is called as a link to its card; plain where the page has none."""
    name = plain(sheet.wording.name(identifier))
    if identifier is None or not sheet.knows(identifier):
        return name
    return h.a(".who", href=f"#{sheet.anchor(identifier)}")[h.bdi[name]]


def source_link(sheet: Sheet) -> Renderable:
    """Return who published a document, and when, as a link to its part of the page."""
    source = sheet.document.source
    published = f", {day_in_words(source.published)}" if source.published else ""
    name = plain(source.publisher or sheet.title)
    return h.a(".outlet", href=f"#{sheet.prefix}document")[h.bdi[name], published]


def badge(word: str, kind: str = "") -> Renderable:
    """Return a word of a vocabulary as a label.

    Args:
        word: The word.
        kind: A class more; by default the word itself.
    """
    return h.span(class_=f"badge {kind or word}")[spaced(word)]


def section(anchor: str, title: str, note: str, *content: Node) -> Renderable:
    """Return a section of a page with its heading.

    Args:
        anchor: The name by which the page links to it.
        title: Its heading.
        note: What it shows, in a sentence.
        content: What stands in it.
    """
    prefix, _, name = anchor.rpartition("-")
    level = h.h3 if prefix else h.h2  # one level down where it belongs to one document of several
    heading = f"{anchor}-title"
    named = f"{prefix}-title {heading}" if prefix else heading
    return h.section(class_=f"part {name}", id=anchor, aria_labelledby=named)[
        level(".title", id=heading)[title], h.p(".note")[note] if note else None, content
    ]
