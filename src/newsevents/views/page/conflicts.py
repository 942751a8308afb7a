"""Conflicts: opposing accounts side by side, with who stands for each and how they relate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.conflicts import compare_asserted
from newsevents.conflicts.wording import claim_in_words, spaced
from newsevents.views.page.cards import badge, card, in_text, record_link, source_link
from newsevents.views.page.words import plain, plural, separated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from htpy import Node, Renderable

    from newsevents.conflicts import ClaimPair, Comparison, Side, Step, Voice
    from newsevents.schema.conflict import Conflict
    from newsevents.views.questions import Link, Question
    from newsevents.views.sheet import Sheet

_HANDS = {2: "second", 3: "third"}
_FEW = 3
_BETWEEN = {
    "contradicts": "contradict each other",
    "scope_differs": "need not contradict each other",
    "undetermined": "cannot be compared",
}


def questions_view(
    questions: Sequence[Question], meanings: Mapping[str, str], sheets: Mapping[str, Sheet]
) -> Renderable:
    """Return the questions on which claims do not go together.

    Args:
        questions: The questions.
        meanings: What is asked with each predicate.
        sheets: The documents by their identifiers.
    """
    if not questions:
        return h.p(".none")["No two claims were found that do not go together."]
    parts = (_question(number, item, meanings, sheets) for number, item in enumerate(questions, 1))
    return h.div(".questions")[parts]


def _question(
    number: int, question: Question, meanings: Mapping[str, str], sheets: Mapping[str, Sheet]
) -> Renderable:
    asked = meanings.get(question.predicate, spaced(question.predicate)).rstrip(".")
    status: Node = [" ", badge(question.status)] if question.status != "open" else None
    omitted = f"{plural(question.omitted, 'more position')} not compared." if question.omitted else None
    return h.article(".question", id=f"question-{number}")[
        h.h3(dir="auto")[plain(question.name)],
        h.p(".asked")[asked, status],
        h.ol(".positions")[
            (_position(name, side, question, sheets) for name, side in question.positions.items())
        ],
        h.ul(".links")[_links(question)],
        h.p(".note")[omitted] if omitted else None,
        h.ol(".history")[map(_step, question.history)] if question.history else None,
    ]


def _position(name: str, side: Side, question: Question, sheets: Mapping[str, Sheet]) -> Renderable:
    anchors = (
        sheets[claim.document].anchor(claim.claim) for claim in side.claims if claim.document in sheets
    )
    holders = [voice for voice in side.voices if side.is_held_by(voice)]
    elsewhere = question.holders - {voice.holder for voice in holders}
    others = [voice for voice in side.voices if voice not in holders and voice.holder not in elsewhere]
    return h.li(class_=f"position at-{name.lower()}", data_lights=" ".join(anchors))[
        h.p(".says")[h.span(".letter")[name], h.span(dir="auto")[plain(side.says)]],
        h.p(".sources")[_sources(side)],
        h.ul(".voices")[(_voice(voice, sheets) for voice in holders)],
        [h.p(".label")["Others on this:"], h.ul(".voices")[(_voice(voice, sheets) for voice in others)]]
        if others
        else None,
    ]


def _sources(side: Side) -> str:
    """Return how many stand for a position on their own word; who is quoted by ten outlets is one."""
    return plural(side.sources, "voice") if side.sources else "hearsay alone"


def _voice(voice: Voice, sheets: Mapping[str, Sheet]) -> Renderable:
    sheet = sheets.get(voice.claim.document)
    anchor = None
    if sheet and voice.statement and sheet.knows(voice.statement):
        anchor = sheet.anchor(voice.statement)
    number = sheet.number_of(voice.statement) if sheet and voice.statement else 0
    details = [
        h.a(href=f"#{anchor}")[f"statement {number}"] if anchor else None,
        source_link(sheet) if sheet and len(sheets) > 1 else None,
    ]
    return h.li(class_="voice", data_lights=anchor)[
        h.span(".who")[h.bdi[plain(voice.name)]],
        " ",
        badge(voice.stance),
        h.span(".hops")[f" at {_hand(voice.depth)}"] if voice.depth > 1 else None,
        _words(voice, sheet),
        h.p(".meta")[separated(details)],
    ]


def _words(voice: Voice, sheet: Sheet | None) -> Node:
    """Return by which words a stance is taken: in quotation marks only if they are the holder's own."""
    if not voice.quote or voice.stance == "declines_to_confirm":
        return None
    language = sheet.document.source.language if sheet else None
    told = h.q if voice.mode == "direct" else h.span
    return told(".words", dir="auto", lang=language)[plain(voice.quote)]


def _hand(depth: int) -> str:
    """Return through how many mouths a stance comes, in the words of hearsay."""
    return f"{_HANDS.get(depth, f'{depth}th')} hand"


def _links(question: Question) -> Iterator[Node]:
    """Yield how each two positions relate; where all of many contradict all others, in one line."""
    count = len(question.positions)
    opposed = [link for link in question.links if link.comparison.relation == "contradicts"]
    pairs = count * (count - 1) // 2
    if count > _FEW and len(opposed) == pairs:
        yield h.li(".relation.contradicts")["All ", h.strong["contradict each other"], "."]
    else:
        yield from map(_link, question.links)


def _link(link: Link) -> Renderable:
    return h.li(class_=f"relation {link.comparison.relation}")[
        h.b[f"{link.one} and {link.other}"], " ", _relation(link.comparison)
    ]


def _relation(comparison: Comparison) -> Node:
    words = _BETWEEN.get(comparison.relation, spaced(comparison.relation))
    return [h.strong[words], h.span(".reason")[f": {plain(comparison.reason)}"]]


def _step(step: Step) -> Renderable:
    note = f": {plain(step.note)}" if step.note else ""
    stands = "" if step.stands else " What it rests on no longer stands."
    return h.li[badge(step.status), f" by {plain(step.by)}{note}.{stands}"]


def asserted_view(sheet: Sheet) -> Node:
    """Return what somebody asserts to be a conflict, beside what comparing the claims gives."""
    if not sheet.document.conflicts:
        return None
    return h.ul(".cards.asserted")[(_asserted(sheet, conflict) for conflict in sheet.document.conflicts)]


def _asserted(sheet: Sheet, conflict: Conflict) -> Renderable:
    marker = [" (", h.q[plain(conflict.marker.exact)], ")"] if conflict.marker else None
    return card(
        sheet,
        conflict.id,
        "conflict",
        h.p(".head")[
            h.span[
                h.strong[record_link(sheet, conflict.asserted_by)],
                " says: ",
                spaced(conflict.relation),
                marker,
            ],
            in_text(sheet, conflict.id, "the conflict"),
        ],
        h.ul(".links")[_pairs(sheet, conflict)],
    )


def _pairs(sheet: Sheet, conflict: Conflict) -> Iterator[Node]:
    claims = {claim.id: claim_in_words(claim, sheet.wording.name) for claim in sheet.document.claims}
    for pair in compare_asserted(sheet.document, conflict):
        yield h.li(class_=f"relation {pair.comparison.relation}", data_lights=_anchors(sheet, pair))[
            h.a(href=f"#{sheet.anchor(pair.one)}")[plain(claims[pair.one])],
            " against ",
            h.a(href=f"#{sheet.anchor(pair.other)}")[plain(claims[pair.other])],
            ": they ",
            _relation(pair.comparison),
        ]


def _anchors(sheet: Sheet, pair: ClaimPair) -> str:
    return f"{sheet.anchor(pair.one)} {sheet.anchor(pair.other)}"
