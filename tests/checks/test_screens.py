"""Screens: each lets pass what is plain, so that most records are not asked about rule by rule."""

from __future__ import annotations

from datetime import date

import pytest

from newsevents.checks.context import Context
from newsevents.checks.rules import SCREENS
from newsevents.schema.actor import Organization, Person
from newsevents.schema.base import Record
from newsevents.schema.claim import (
    ActorValue,
    BooleanValue,
    Claim,
    PlaceValue,
    Scope,
    Stance,
    TextValue,
    TimeValue,
)
from newsevents.schema.conflict import Conflict
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event, Participant
from newsevents.schema.evidence import Evidence
from newsevents.schema.meeting import Meeting
from newsevents.schema.place import Place
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.statement import Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.vocabulary import CORE

DOHA = Evidence(start=9, end=13, exact="Doha")
SAID = Statement(id="statement:1", speaker="actor:a", mode="indirect", content=(DOHA,))
DAY = TimeWindow(edtf="2018-11-13")


def claim(predicate: str, value, subject: str = "event:1", **more) -> Claim:
    return Claim(id="claim:1", subject=subject, predicate=predicate, value=value, **more)


def context(published: date | None = None, **source) -> Context:
    document = NewsDocument(
        id="urn:example:1",
        source=Source(published=published, **source),
        actors=(Person(id="actor:a"), Organization(id="actor:b")),
        places=(Place(id="place:1", name="Doha"),),
        statements=(SAID,),
        events=(Meeting(id="event:1"),),
    )
    return Context(document, CORE)


HERE = context(text="Talks in Doha")
HELD = BooleanValue(boolean=True)


@pytest.mark.parametrize(
    ("written_for", "record"),
    [
        (Claim, claim("occurred", HELD)),
        (Claim, claim("time", TimeValue(time=DAY))),
        (Claim, claim("place", PlaceValue(place="place:1"))),
        (Claim, claim("participant", ActorValue(actor="actor:a"))),
        (Claim, claim("purpose", TextValue(text="peace"))),
        (Claim, claim("location", PlaceValue(place="place:1"), "actor:a")),
        (Event, Meeting(id="event:1")),
        (Evidence, DOHA),
        (Participant, Participant(actor="actor:a")),
        (Quantity, Quantity(value=3)),
        (Quantity, Quantity(value=3, comparator="at_least")),
        (Stance, Stance(holder="actor:a", stance="asserts", statement="statement:1")),
        (Statement, SAID),
        (TimeWindow, DAY),
        (Record, Meeting(id="event:1", place="place:1", participants=(Participant(actor="actor:a"),))),
        (Record, claim("occurred", HELD, scope=Scope(participants=("actor:a", "actor:b")))),
        (Record, Scope(place="place:1", participants=("actor:a", "actor:b"))),
        (Record, Stance(holder="narrator", stance="asserts")),
        (Record, Participant(actor="actor:a", represents=("actor:b",))),
        (Record, SAID),
    ],
)
def test_a_screen_lets_pass_what_is_plain(written_for, record) -> None:
    assert SCREENS[written_for](record, HERE)


@pytest.mark.parametrize(
    ("written_for", "record"),
    [
        (Claim, claim("occurrence_count", HELD)),
        (Claim, claim("acme:x", HELD)),
        (Claim, claim("occurred", HELD, "actor:a")),
        (Claim, claim("secrecy", TextValue(text="hidden"))),
        (Claim, claim("represents", ActorValue(actor="actor:a"), "actor:a")),
        (Event, Meeting(id="event:1", end=DAY)),
        (Event, Meeting(id="event:1", occurrences=Quantity(value=-1))),
        (Evidence, DOHA.replaced(end=12)),
        (Evidence, DOHA.replaced(prefix="at ")),
        (Evidence, DOHA.replaced(suffix=".")),
        (Evidence, Evidence(start=8, end=12, exact="Doha")),
        (Participant, Participant(actor="actor:a", represents=("actor:a",))),
        (Participant, Participant(actor="actor:a", count=Quantity(value=-1))),
        (Quantity, Quantity(value=3, comparator="between")),
        (Quantity, Quantity(value=3, comparator="several")),
        (Quantity, Quantity(value=3, low=4)),
        (Quantity, Quantity(value=3, high=2)),
        (Quantity, Quantity()),
        (Stance, Stance(holder="actor:b", stance="asserts", statement="statement:1")),
        (Stance, Stance(holder="actor:b", stance="asserts")),
        (Statement, SAID.replaced(content=())),
        (Statement, SAID.replaced(content=(DOHA, DOHA))),
        (Statement, SAID.replaced(time=DAY)),
        (TimeWindow, TimeWindow(edtf="soon")),
        (TimeWindow, TimeWindow(edtf="2018", earliest=date(2019, 1, 1))),
        (TimeWindow, TimeWindow(edtf="2018", latest=date(2019, 1, 1))),
        (TimeWindow, TimeWindow()),
        (Record, Stance(holder="actor:x", stance="asserts")),
        (Record, Scope(participants=("actor:a", "actor:a"))),
        (Record, Scope(participants=("actor:a", "actor:x"))),
        (Record, Conflict(id="conflict:1", claims=("claim:1", "claim:1"), asserted_by="narrator")),
    ],
)
def test_a_screen_stops_what_a_rule_may_find_something_in(written_for, record) -> None:
    assert not SCREENS[written_for](record, HERE)


def test_a_screen_of_events_stops_times_that_can_be_compared_with_the_publication() -> None:
    event = Meeting(id="event:1", start=DAY)
    assert SCREENS[Event](event, HERE)
    assert not SCREENS[Event](event, context(date(2018, 11, 13)))
    assert SCREENS[Event](Meeting(id="event:1"), context(date(2018, 11, 13)))


def test_a_screen_of_evidence_goes_by_the_length_where_there_is_no_text() -> None:
    screen = SCREENS[Evidence]
    assert screen(DOHA, context(text_length=13))
    assert screen(DOHA, context())
    assert not screen(DOHA, context(text_length=12))
