"""Actors view: who speaks, meets, claims, or is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.views.page.cards import badge, card, in_text
from newsevents.views.page.words import plain, plural, separated

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from htpy import Renderable

    from newsevents.schema.actor import Actor
    from newsevents.views.sheet import Sheet


def actors_view(sheet: Sheet) -> Renderable:
    """Return the actors of a document, those who speak most first."""
    spoken = sheet.spoken
    actors = sorted(sheet.document.actors, key=lambda actor: -spoken[actor.id])
    return h.ul(".cards.actors")[(_card(sheet, actor, spoken) for actor in actors)]


def _card(sheet: Sheet, actor: Actor, spoken: Counter[str]) -> Renderable:
    return card(
        sheet,
        actor.id,
        "actor",
        h.p(".head")[
            h.strong[plain(sheet.wording.name(actor.id))],
            " ",
            badge(getattr(actor, "organization_type", actor.kind), "kind"),
        ],
        h.p(".meta")[separated([*_details(actor, spoken[actor.id]), in_text(sheet, actor.id)])],
    )


def _details(actor: Actor, statements: int) -> Iterator[str]:
    yield from (plain(role.title) for role in actor.roles)
    if actor.aliases:
        yield "also " + ", ".join(f"“{plain(alias)}”" for alias in actor.aliases)
    if statements:
        yield plural(statements, "statement")
    if actor.mentions:
        yield plural(len(actor.mentions), "mention")
