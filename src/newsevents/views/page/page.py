"""Page: one or several documents as one HTML file that needs nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from newsevents.conflicts import find_conflicts
from newsevents.schema.document import NewsDocument
from newsevents.schema.vocabulary import installed_vocabulary
from newsevents.views.page import assets
from newsevents.views.page.actors import actors_view
from newsevents.views.page.article import article_view
from newsevents.views.page.cards import section
from newsevents.views.page.claims import claims_view
from newsevents.views.page.conflicts import asserted_view, questions_view
from newsevents.views.page.gaps import gaps_view, provenance_words
from newsevents.views.page.masthead import kinds_view, masthead, navigation, sources_view
from newsevents.views.page.statements import statements_view
from newsevents.views.page.timeline import definitions, timeline_view
from newsevents.views.page.words import plain, plural
from newsevents.views.questions import questions_of
from newsevents.views.sheet import Sheet
from newsevents.views.timeline import timeline_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from htpy import Node, Renderable

    from newsevents.schema.dossier import Dossier
    from newsevents.views.questions import Question


def render_page(documents: NewsDocument | Iterable[NewsDocument], dossier: Dossier | None = None) -> str:
    """Return documents as one HTML page for people.

    It shows the article with what the records stand on marked in it, who said what on whose word, when what
    happened, and where accounts conflict. It loads nothing, runs no script but its own, and can be read
    without any. All text of the documents is escaped.

    Args:
        documents: One document, or several that are looked at together.
        dossier: Which records of several documents are the same. Without one, no conflict reaches across
            them.

    Raises:
        ValueError: There is no document.

    Example:
        >>> import newsevents as ne
        >>> document = ne.parse_article("The talks failed, Ivan Petrov said.")
        >>> page = ne.render_page(document)
        >>> page[:15], "Ivan Petrov" in page
        ('<!doctype html>', True)
    """
    given = (documents,) if isinstance(documents, NewsDocument) else tuple(documents)
    if not given:
        message = "Expected at least one document, found none"
        raise ValueError(message)
    sheets = [
        Sheet(document, f"d{number}-" if len(given) > 1 else "") for number, document in enumerate(given, 1)
    ]
    questions = questions_of(find_conflicts(given[0] if len(given) == 1 else given, dossier))
    title = plain(_title(sheets, dossier))
    return "".join(_page(title, _body(sheets, questions, title)).iter_chunks())


def _title(sheets: Sequence[Sheet], dossier: Dossier | None) -> str:
    if dossier is not None and dossier.title:
        return dossier.title
    others = len(sheets) - 1
    return f"{sheets[0].title}, and {plural(others, 'other document')}" if others else sheets[0].title


def _page(title: str, body: Node) -> Renderable:
    return h.html(lang="en")[
        h.head[
            h.meta(charset="utf-8"),
            h.meta(http_equiv="Content-Security-Policy", content=assets.policy()),
            h.meta(name="viewport", content="width=device-width, initial-scale=1"),
            h.meta(name="color-scheme", content="light dark"),
            h.meta(name="referrer", content="no-referrer"),
            h.title[f"{title} – who said what"],
            h.style[Markup(assets.style())],  # noqa: S704 - the package's own file
        ],
        h.body[body, h.script[Markup(assets.script())]],  # noqa: S704 - the package's own file
    ]


def _body(sheets: Sequence[Sheet], questions: Sequence[Question], title: str) -> Node:
    single = len(sheets) == 1
    return [
        definitions(),
        h.a(".skip", href="#content")["Skip to the content"],
        masthead(sheets, questions, title),
        navigation(sheets),
        h.main("#content", class_="single" if single else "several")[
            _document(sheets[0], questions) if single else _dossier(sheets, questions)
        ],
        h.footer[h.p["Reports, not truth: a record says that somebody said it, never that it is so."]],
    ]


def _document(sheet: Sheet, questions: Sequence[Question]) -> Node:
    return [
        _conflicts([sheet], questions),
        _article(sheet, kinds_view([sheet])),
        h.div(".records")[_statements(sheet), _timeline([sheet]), _others(sheet)],
    ]


def _dossier(sheets: Sequence[Sheet], questions: Sequence[Question]) -> Node:
    return [
        h.div(".overview")[
            section("sources", "Sources", "", sources_view(sheets)),
            _conflicts(sheets, questions),
            _timeline(sheets),
            kinds_view(sheets),
        ],
        (
            h.section(".document", id=f"{sheet.prefix}document", aria_labelledby=f"{sheet.prefix}title")[
                h.h2(".document-title", id=f"{sheet.prefix}title", dir="auto")[plain(sheet.title)],
                _article(sheet, None),
                h.div(".records")[_statements(sheet), _others(sheet)],
            ]
            for sheet in sheets
        ),
    ]


def _article(sheet: Sheet, kinds: Node) -> Renderable:
    return section(f"{sheet.prefix}article", "The article", "", kinds, article_view(sheet))


def _conflicts(sheets: Sequence[Sheet], questions: Sequence[Question]) -> Renderable:
    predicates = installed_vocabulary().predicates_by_name
    meanings = {name: predicate.meaning for name, predicate in predicates.items()}
    by_id = {sheet.document.id: sheet for sheet in sheets}
    asserted = [view for sheet in sheets if (view := asserted_view(sheet)) is not None]
    return section(
        "conflicts",
        "Where accounts conflict",
        "",
        questions_view(questions, meanings, by_id),
        [h.h3["Said to conflict"], asserted] if asserted else None,
    )


def _statements(sheet: Sheet) -> Renderable:
    count = len(sheet.document.statements)
    statements, speakers = plural(count, "statement"), plural(len(sheet.spoken), "speaker")
    note = (
        f"{statements} by {speakers}, in the order of the text." if count else "Nobody is quoted or reported."
    )
    return section(f"{sheet.prefix}statements", "Who said what", note, statements_view(sheet))


def _timeline(sheets: Sequence[Sheet]) -> Node:
    timeline = timeline_of(sheets)
    if not timeline.rows:
        return None
    note = "As the documents have it: dates are drawn no more exact than they are told."
    return section("timeline", "What happened when", note, timeline_view(timeline))


def _others(sheet: Sheet) -> Node:
    document, prefix = sheet.document, sheet.prefix
    made = provenance_words(document)
    return [
        section(
            f"{prefix}claims", "Claims", "What is at issue, and who holds what of it.", claims_view(sheet)
        )
        if document.claims
        else None,
        section(f"{prefix}actors", "Who is in it", "", actors_view(sheet)) if document.actors else None,
        section(f"{prefix}notes", "About these records", made, gaps_view(document)),
    ]
