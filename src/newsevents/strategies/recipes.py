"""The table of recipes: fields that a rule binds together are drawn together.

A field that is not listed is drawn by itself, as its annotation says. A new rule that binds fields of a
record is minded here, or generated documents fail it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsevents.schema.actor import ActorBase, Role
from newsevents.schema.claim import Claim, Stance
from newsevents.schema.conflict import Conflict
from newsevents.schema.dossier import Dossier, Join, RecordRef, Settlement
from newsevents.schema.event import Event, Participant
from newsevents.schema.evidence import Evidence
from newsevents.schema.meeting import Meeting
from newsevents.schema.place import Place
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.statement import Relay, Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.visit import Stop, Visit
from newsevents.strategies import (
    actor,
    claim,
    dossier,
    event,
    quantity,
    source,
    span,
    statement,
    window,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis import strategies as st

    from newsevents.schema.base import Record
    from newsevents.strategies.setting import Drawer, Setting

    Draws: TypeAlias = Callable[[st.DrawFn, Setting], dict[str, Any]]


@attrs.frozen
class Recipe:
    """How some fields of a class and of its subclasses are drawn together."""

    record: type[Record]
    """The class."""

    fields: tuple[str, ...]
    """Names of the fields; one that is not among what is drawn keeps its default."""

    draw: Draws
    """Draws their values."""

    possible: Callable[[Setting], bool] = lambda _: True
    """Whether there is what the records have to point at, beside what their required fields name."""


RECIPES: tuple[Recipe, ...] = (
    Recipe(Evidence, ("start", "end", "exact", "prefix", "suffix"), span.draw_span),
    Recipe(Quantity, ("comparator", "value", "low", "high"), quantity.draw_quantity),
    Recipe(TimeWindow, ("phrase", "edtf", "part", "earliest", "latest"), window.draw_window),
    Recipe(Source, ("text", "text_sha256", "text_length", "published"), source.draw_source),
    Recipe(ActorBase, ("id", "name", "aliases"), actor.draw_actor),
    Recipe(Role, ("since", "until"), actor.draw_role),
    Recipe(Place, ("id", "name", "aliases", "latitude", "longitude"), actor.draw_place),
    Recipe(
        Statement,
        ("id", "speaker", "mode", "act", "within", "content", "content_kind"),
        statement.draw_statement,
    ),
    Recipe(Relay, ("actor", "hedge", "evidence"), statement.draw_relay),
    Recipe(Event, ("id", "status", "start", "end"), event.draw_event),
    Recipe(Meeting, ("format", "participants"), event.draw_meeting),
    Recipe(Visit, ("travellers", "stops"), event.draw_visit, event.can_travel),
    Recipe(Participant, ("actor", "represents"), event.draw_participant),
    Recipe(Stop, ("arrival", "departure"), event.draw_stop),
    Recipe(
        Claim, ("id", "subject", "predicate", "value", "scope", "stances"), claim.draw_claim, claim.can_claim
    ),
    Recipe(Stance, ("holder", "statement", "evidence"), claim.draw_stance),
    Recipe(Conflict, ("id", "claims", "relation", "resolution"), claim.draw_conflict, claim.can_conflict),
    Recipe(RecordRef, ("document", "record"), dossier.draw_ref),
    Recipe(Join, ("one", "other"), dossier.draw_join),
    Recipe(Settlement, ("subject", "favours"), dossier.draw_settlement),
    Recipe(Dossier, ("joins", "settlements"), dossier.draw_dossier),
)
"""All recipes. Of a class and its bases, each has a turn, the base's first."""

FIELDS: dict[tuple[type[Record], str], Drawer] = {
    (Source, "language"): source.draw_language,
    (Statement, "time"): statement.draw_time_of_speech,
}
"""Fields that are drawn by themselves, and not by their annotation alone."""
