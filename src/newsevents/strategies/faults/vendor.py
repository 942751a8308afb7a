"""NE199: a vendor's event type that refuses a value for a reason of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from annotated_types import Predicate

from newsevents.schema.event import Event
from newsevents.schema.vocabulary import CORE

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft


def _is_even(number: int) -> bool:
    return number % 2 == 0


class Parade(Event, frozen=True):
    """An event type as a vendor could have it: people march in pairs."""

    type: Literal["example:parade"] = "example:parade"
    """Tag of the union."""

    marchers: Annotated[int, Predicate(_is_even)] = 0
    """How many people march."""


VOCABULARY = CORE.extended(event_types=(Parade,))
"""The core and the parade."""


def not_accepted(draft: Draft) -> str:
    """NE199: an odd number of people in pairs."""
    parade = draft.add("events", type="example:parade", marchers=draft.one((1, -3, 7)))
    return draft.pointer("events", parade, "marchers")
