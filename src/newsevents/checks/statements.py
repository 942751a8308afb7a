"""Rules of statements, hearsay and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.checks.rule import Fault
from newsevents.checks.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsevents.checks.context import Context
    from newsevents.schema.event import Participant
    from newsevents.schema.meeting import Meeting
    from newsevents.schema.statement import Relay, Statement
    from newsevents.schema.visit import Visit


def is_plain(statement: Statement, _: Context) -> bool:
    """Say at once whether no rule of statements finds anything: one stretch of content, at no stated time."""
    return len(statement.content) == 1 and statement.time is None


def nothing_said(statement: Statement, _: Context) -> Iterator[Fault]:
    """NE502: a statement has content, unless it takes up something said elsewhere."""
    if (
        not statement.content
        and statement.mode == "indirect"
        and statement.content_kind != "reference"
        and statement.refers_to is None
    ):
        yield Fault((), "Expected content, or a reference to something said elsewhere, found neither.")


def quotation_without_words(statement: Statement, _: Context) -> Iterator[Fault]:
    """NE503: where words are quoted, they are given."""
    if not statement.content and statement.mode != "indirect":
        message = (
            f"Expected the quoted words in content, since the mode is {shown(statement.mode)}, found none."
        )
        yield Fault((), message)


def empty_relay(relay: Relay, _: Context) -> Iterator[Fault]:
    """NE504: a hop of hearsay names somebody, or shows distance."""
    if relay.actor is None and relay.hedge is None and relay.evidence is None:
        yield Fault((), "Expected an actor, a hedge or evidence, found none of them.")


def visit_without_stops(visit: Visit, _: Context) -> Iterator[Fault]:
    """NE505: a visit leads somewhere."""
    if not visit.stops:
        yield Fault((), "Expected at least one stop, found none.")


def repeated_participants(meeting: Meeting, _: Context) -> Iterator[Fault]:
    """NE508: nobody takes part in a meeting twice in the same way."""
    yield from _repeated("participants", meeting.participants)


def repeated_travellers(visit: Visit, _: Context) -> Iterator[Fault]:
    """NE508: nobody travels twice in the same way."""
    yield from _repeated("travellers", visit.travellers)


def _repeated(name: str, participants: Sequence[Participant]) -> Iterator[Fault]:
    seen: set[object] = set()
    for index, item in enumerate(participants):
        part = (item.actor, item.role, item.attendance, item.represents)
        if part in seen:
            message = f"{shown(item.actor)} is there already as {item.role}, {item.attendance}."
            yield Fault((name, index), message)
        seen.add(part)
