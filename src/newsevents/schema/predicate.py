"""Predicate: what a claim can say of its subject."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

import attrs

from newsevents.schema.ids import Kind

ValueType: TypeAlias = Literal["quantity", "time", "place", "actor", "boolean", "text"]
"""Tags of a claim's value."""

Change: TypeAlias = Literal["fixed", "rises", "varies"]
"""What becomes of the true value as time goes by.

`fixed`: it stays, so two accounts given at different times can contradict each other. `rises`: it only grows,
as a death toll does, so a larger number that is given later contradicts nothing. `varies`: it changes either
way.
"""

ScopeField: TypeAlias = Literal["secrecy", "time", "place", "participants"]
"""A field of `Scope` that limits of what a claim speaks."""

_NAME = re.compile(r"([a-z][a-z0-9.\-]{0,62}:)?[a-z][a-z0-9_]{0,62}")


def _valid_name(_: Predicate, __: attrs.Attribute[str], name: str) -> None:
    if not _NAME.fullmatch(name):
        message = f"Expected a name such as 'place' or 'acme:mood', found {name!r}"
        raise ValueError(message)


@attrs.frozen
class Predicate:
    """An entry of the predicate registry.

    Example:
        >>> Predicate("acme:mood", ("event",), "text", "The mood at an event.").many
        False
    """

    name: str = attrs.field(validator=_valid_name)
    """Name in claims: plain for the core's, under a vendor's prefix for others (`acme:mood`)."""

    subjects: tuple[Kind, ...]
    """Kinds of record that it can be said of."""

    value_type: ValueType
    """Tag of the value that it takes."""

    meaning: str
    """What it says, in one sentence."""

    many: bool = False
    """Whether several values can be true at once, so that two different ones do not conflict."""

    change: Change = "fixed"
    """What becomes of the true value as time goes by."""

    scope: tuple[ScopeField, ...] = ("secrecy", "time", "place", "participants")
    """Which limits matter: claims that differ in another one are compared as if it were not there."""

    exclusive: tuple[str, ...] = ()
    """Of a text value, words of which no two can be true at once."""


_OF_PEOPLE: tuple[ScopeField, ...] = ("time", "place", "participants")

CORE_PREDICATES: tuple[Predicate, ...] = (
    Predicate("occurred", ("event",), "boolean", "Whether the event took place."),
    Predicate("occurrence_count", ("event",), "quantity", "How many happenings there were.", change="rises"),
    Predicate("participant_count", ("event",), "quantity", "How many took part."),
    Predicate("participant", ("event",), "actor", "Who took part.", many=True),
    Predicate("place", ("event",), "place", "Where the event took place."),
    Predicate("time", ("event",), "time", "When the event took place."),
    Predicate("duration", ("event",), "quantity", "How long the event lasted."),
    Predicate(
        "secrecy",
        ("event",),
        "text",
        "Who knew of the event: a word of `Secrecy`.",
        exclusive=("public", "secret"),
    ),
    Predicate("purpose", ("event",), "text", "What the event was for.", many=True),
    Predicate("outcome", ("event",), "text", "What came of the event.", many=True),
    Predicate(
        "killed_count",
        ("event", "place", "actor"),
        "quantity",
        "How many people were killed.",
        change="rises",
        scope=_OF_PEOPLE,
    ),
    Predicate(
        "injured_count",
        ("event", "place", "actor"),
        "quantity",
        "How many people were injured.",
        change="rises",
        scope=_OF_PEOPLE,
    ),
    Predicate(
        "missing_count",
        ("event", "place", "actor"),
        "quantity",
        "How many people are missing.",
        change="varies",
        scope=_OF_PEOPLE,
    ),
    Predicate(
        "arrested_count",
        ("event", "place", "actor"),
        "quantity",
        "How many people were arrested.",
        change="rises",
        scope=_OF_PEOPLE,
    ),
    Predicate("represents", ("actor",), "actor", "For whom an actor acts.", many=True, change="varies"),
    Predicate("supports", ("actor",), "actor", "Whom an actor supports.", many=True, change="varies"),
    Predicate("responsible", ("event",), "actor", "Who brought the event about.", many=True),
    Predicate("location", ("actor",), "place", "Where an actor is.", change="varies"),
    Predicate(
        "described_as",
        ("actor", "place", "event", "statement"),
        "text",
        "How the subject is characterised, in the words of the source.",
        many=True,
    ),
)
"""The predicates of the core; a `Vocabulary` adds others."""
