"""Claims view: each proposition, with what everybody makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.conflicts.wording import claim_in_words, spaced
from newsevents.views.page.cards import badge, card, in_text, record_link
from newsevents.views.page.words import plain

if TYPE_CHECKING:
    from htpy import Node, Renderable

    from newsevents.schema.claim import Claim, Stance
    from newsevents.views.sheet import Sheet


def claims_view(sheet: Sheet) -> Renderable:
    """Return the claims of a document."""
    return h.ul(".cards")[(_card(sheet, claim) for claim in sheet.document.claims)]


def _card(sheet: Sheet, claim: Claim) -> Renderable:
    return card(
        sheet,
        claim.id,
        "claim",
        h.p(".head")[
            h.span(".role")[record_link(sheet, claim.subject), f": {spaced(claim.predicate)}"],
            h.strong[plain(claim_in_words(claim, sheet.wording.name))],
            in_text(sheet, claim.id, f"{spaced(claim.predicate)} of {sheet.wording.name(claim.subject)}"),
        ],
        h.ul(".stances")[(_stance(sheet, stance) for stance in claim.stances)] if claim.stances else None,
    )


def _stance(sheet: Sheet, stance: Stance) -> Renderable:
    return h.li[
        record_link(sheet, stance.holder),
        " ",
        badge(stance.stance),
        f" {stance.certainty}" if stance.certainty != "unspecified" else None,
        _statement(sheet, stance),
    ]


def _statement(sheet: Sheet, stance: Stance) -> Node:
    if stance.statement is None:
        return None
    anchor = sheet.anchor(stance.statement)
    return [
        " by ",
        h.a(href=f"#{anchor}", data_lights=anchor)[f"statement {sheet.number_of(stance.statement)}"],
    ]
