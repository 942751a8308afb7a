"""The check of a record: its defaults, where its findings point, and what it suggests."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from newsevents.checks import Collector, apply_rules, check_document
from newsevents.checks.claims import unknown_predicate
from newsevents.checks.context import Context
from newsevents.intake import check
from newsevents.schema.actor import Group, Person
from newsevents.schema.claim import Claim, QuantityValue, Stance, TextValue
from newsevents.schema.conflict import Conflict
from newsevents.schema.document import NewsDocument
from newsevents.schema.meeting import Meeting
from newsevents.schema.place import Place
from newsevents.schema.provenance import Gap
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.statement import Relay, Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.vocabulary import CORE


def document(**records) -> NewsDocument:
    return NewsDocument(id="urn:example:1", source=records.pop("source", Source()), **records)


def told(item: NewsDocument, **more) -> list[tuple[str, str, str, str | None]]:
    return [(found.code, found.pointer, found.message, found.hint) for found in check_document(item, **more)]


MEETING = Meeting(id="event:talks")
OUTCOM = Claim(id="claim:1", subject="event:talks", predicate="outcom", value=TextValue(text="x"))


def test_what_is_not_known_is_an_error_unless_reading_is_lenient() -> None:
    item = document(events=(MEETING,), claims=(OUTCOM,))
    hint = "Did you mean 'outcome'?"
    assert (
        told(item)
        == told(item, lenient=False)
        == [("NE601", "/claims/0/predicate", "Expected a predicate of the vocabulary, found 'outcom'.", hint)]
    )
    assert told(item, lenient=True) == [
        (
            "NE602",
            "/claims/0/predicate",
            "The predicate 'outcom' is not in the vocabulary and not checked.",
            hint,
        )
    ]


def test_a_hundred_findings_are_kept_unless_told_otherwise() -> None:
    places = tuple(Place(id=f"place:{number}", name="x", part_of="place:none") for number in range(101))
    findings = check_document(document(places=places))
    assert (len(findings), findings.omitted) == (100, 1)
    assert len(check_document(document(places=places), limit=200)) == 101
    assert len(check_document(document(places=places), limit=3)) == 3


def test_a_reference_that_names_nothing_is_told_with_what_it_may_name() -> None:
    statement = Statement(id="statement:1", speaker="actor:berk", mode="indirect", content_kind="reference")
    actors = (Person(id="actor:berg"), Group(id="actor:crew", part_of="actor:bergs"))
    assert told(
        document(actors=actors, statements=(statement,), places=(Place(id="place:berk", name="x"),))
    ) == [
        ("NE203", "/actors/1/part_of", "No actor has the id 'actor:bergs'.", "Did you mean 'actor:berg'?"),
        ("NE203", "/statements/0/speaker", "No actor has the id 'actor:berk'.", "Did you mean 'actor:berg'?"),
    ]


def test_a_reference_of_another_kind_is_told_with_the_kinds_that_may_stand_there() -> None:
    subject = Claim(id="claim:1", subject="event:talks", predicate="acme:x", value=TextValue(text="x"))
    wrong = subject.model_copy(update={"subject": "claim:1"})
    stance = Stance(holder="narrator", stance="asserts").model_copy(update={"holder": "event:talks"})
    relay = Relay(hedge="reportedly").model_copy(update={"actor": "event:talks"})
    statement = Statement(
        id="statement:1", speaker="actor:a", mode="indirect", content_kind="reference", via=(relay,)
    )
    item = document(
        actors=(Person(id="actor:a"),),
        events=(MEETING,),
        statements=(statement,),
        claims=(wrong, subject.replaced(id="claim:2").model_copy(update={"stances": (stance,)})),
    )
    messages = {pointer: message for code, pointer, message, _ in told(item) if code == "NE203"}
    assert messages == {
        "/statements/0/via/0/actor": "Expected an actor, found 'event:talks'.",
        "/claims/0/subject": "Expected an actor, a place, an event or a statement, found 'claim:1'.",
        "/claims/1/stances/0/holder": "Expected an actor or narrator, found 'event:talks'.",
    }


def test_a_time_that_is_not_in_edtf_is_told_in_a_sentence() -> None:
    ((code, pointer, message, _),) = told(document(times=(TimeWindow(edtf="2018-13"),)))
    assert (code, pointer) == ("NE405", "/times/0/edtf")
    assert message[0].isupper()
    assert message.endswith(" of '2018-13'.")
    assert message[1:] != message[1:].upper()


def test_numbers_of_a_quantity_rise() -> None:
    def numbers(**fields: object) -> list[str]:
        value = QuantityValue(quantity=Quantity(**fields))
        claim = Claim(id="claim:1", subject="event:talks", predicate="duration", value=value)
        return [code for code, *_ in told(document(events=(MEETING,), claims=(claim,)))]

    assert numbers(value=3, low=3, high=3) == []
    assert numbers(value="2.5", low=2, high="3.5") == []
    assert numbers(value=3, low=4, high=5) == ["NE401"]
    assert numbers(value=3, low=1, high=2) == ["NE401"]
    assert numbers(comparator="between", low=2, high=1) == ["NE401"]
    assert numbers(value=10, low="9.5") == []
    assert numbers(value=0, low=0) == []
    assert numbers(value=0, low=-1) == ["NE404"]
    assert numbers(value=-2, low=-3, high=-1) == ["NE404", "NE404", "NE404"]
    assert numbers(value="-0.5") == ["NE404"]


@pytest.mark.parametrize("status", ["cancelled", "alleged", "planned", "held"])
def test_an_event_without_a_time_fits_any_status(status) -> None:
    item = document(source=Source(published=date(2018, 11, 13)), events=(MEETING.replaced(status=status),))
    assert told(item) == []


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/places", "records"),
        ("/places/0", "a record"),
        ("/places/0/name", "'Doha'"),
        ("/places/0/aliases", "records"),
    ],
)
def test_a_gap_that_has_a_value_is_told_with_what_is_there(path, found) -> None:
    item = document(
        places=(Place(id="place:1", name="Doha", aliases=("Ad Dawhah",)),),
        gaps=(Gap(path=path, reason="unknown"),),
    )
    message = f"Expected a field without a value, found {found} at '{path}'."
    assert told(item) == [("NE208", "/gaps/0/path", message, None)]


def test_a_gap_that_leads_nowhere_is_told_with_the_key_that_is_missing() -> None:
    item = document(
        places=(Place(id="place:1", name="Doha"),), gaps=(Gap(path="/places/0/nam", reason="unknown"),)
    )
    message = "The path '/places/0/nam' leads nowhere: nothing is at 'nam'."
    assert told(item) == [("NE207", "/gaps/0/path", message, "Did you mean 'name'?")]
    for path in ("/places/1", "/places/x", "/id/x"):
        ((code, _, _, hint),) = told(document(places=item.places, gaps=(Gap(path=path, reason="unknown"),)))
        assert (code, hint) == ("NE207", None)


NIGHT = datetime(2018, 11, 19, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("window", "codes"),
    [
        # an instant may lie on the next day somewhere, a day is that day
        (TimeWindow(edtf="XXXX-11-20", earliest=NIGHT, latest=NIGHT), []),
        (TimeWindow(edtf="XXXX-11-20", earliest=NIGHT.date(), latest=NIGHT.date()), ["NE407"]),
        (TimeWindow(edtf="XXXX-11-20", earliest=NIGHT.date()), []),
        (TimeWindow(edtf="XXXX-11-20", latest=NIGHT.date()), []),
        # the half of a month that is early or late, and the inner half that is its middle
        (TimeWindow(edtf="2018-11", part="early", earliest=date(2018, 11, 15)), []),
        (TimeWindow(edtf="2018-11", part="early", earliest=date(2018, 11, 16)), ["NE407"]),
        (TimeWindow(edtf="2018-11", part="early", latest=date(2018, 11, 30)), []),
        (TimeWindow(edtf="2018-11", part="late", latest=date(2018, 11, 16)), []),
        (TimeWindow(edtf="2018-11", part="late", latest=date(2018, 11, 15)), ["NE407"]),
        (TimeWindow(edtf="2018-11", part="late", earliest=date(2018, 11, 1)), []),
        (TimeWindow(edtf="2018-11", part="middle", earliest=date(2018, 11, 23)), []),
        (TimeWindow(edtf="2018-11", part="middle", earliest=date(2018, 11, 24)), ["NE407"]),
        (TimeWindow(edtf="2018-11", part="middle", latest=date(2018, 11, 8)), []),
        (TimeWindow(edtf="2018-11", part="middle", latest=date(2018, 11, 7)), ["NE407"]),
        (TimeWindow(edtf="../2018-11", part="early", latest=date(2018, 11, 1)), []),
        (TimeWindow(edtf="2018-11?", part="early", earliest=date(2018, 11, 29)), []),
        (TimeWindow(edtf="2018-XX-20", earliest=date(2018, 3, 21), latest=date(2018, 3, 21)), ["NE407"]),
        (TimeWindow(edtf="2018-XX-20~", earliest=date(2018, 3, 21), latest=date(2018, 3, 21)), []),
        (TimeWindow(earliest=date(2018, 11, 2), latest=date(2018, 11, 1)), ["NE406"]),
        (TimeWindow(earliest=date(2018, 11, 1), latest=date(2018, 11, 1)), []),
        (TimeWindow(), ["NE409"]),
        (TimeWindow(phrase="then"), []),
        (TimeWindow(latest=date(2018, 11, 1)), []),
    ],
)
def test_a_stated_window_lies_where_edtf_and_part_say(window, codes) -> None:
    assert [code for code, *_ in told(document(times=(window,)))] == codes


@pytest.mark.parametrize(
    ("window", "field"),
    [
        (TimeWindow(edtf="2018-11", earliest=date(2018, 10, 31)), "earliest"),
        (TimeWindow(edtf="2018-11", latest=date(2018, 12, 1)), "latest"),
        (TimeWindow(edtf="2018-11", earliest=date(2018, 10, 31), latest=date(2018, 12, 1)), "earliest"),
        (TimeWindow(edtf="2018-XX-20", earliest=date(2018, 3, 21), latest=date(2018, 3, 21)), "earliest"),
        (TimeWindow(edtf="2018-11", part="late", latest=date(2018, 11, 2)), "part"),
        (TimeWindow(earliest=date(2018, 11, 2), latest=date(2018, 11, 1)), "latest"),
    ],
)
def test_a_window_that_lies_elsewhere_is_told_at_the_field_that_says_so(window, field) -> None:
    assert [pointer for _, pointer, *_ in told(document(times=(window,)))] == [f"/times/0/{field}"]


def test_each_claim_of_a_conflict_that_answers_another_question_is_told() -> None:
    def claim(number: int, predicate: str, subject: str = "event:talks") -> Claim:
        return Claim(id=f"claim:{number}", subject=subject, predicate=predicate, value=TextValue(text="x"))

    claims = (
        claim(1, "purpose"),
        claim(2, "outcome"),
        claim(3, "purpose"),
        claim(4, "described_as", "actor:a"),
    )
    names = tuple(item.id for item in claims)
    conflict = Conflict(id="conflict:1", claims=names, asserted_by="narrator")
    item = document(actors=(Person(id="actor:a"),), events=(MEETING,), claims=claims, conflicts=(conflict,))
    assert [(code, pointer, message) for code, pointer, message, _ in told(item)] == [
        ("NE606", "/conflicts/0/claims/1", "Expected a claim whose predicate is 'purpose', found 'outcome'."),
        (
            "NE606",
            "/conflicts/0/claims/3",
            "Expected a claim whose subject is 'event:talks', found 'actor:a'.",
        ),
    ]


def test_rules_are_strict_unless_told_otherwise() -> None:
    item = document(events=(MEETING,), claims=(OUTCOM,))
    collector = Collector(10)
    apply_rules(item, collector, vocabulary=CORE)
    assert collector.findings().counts() == {"NE601": 1}
    assert len(list(unknown_predicate(OUTCOM, Context(item, CORE)))) == 1


def test_numbers_of_unknown_fields_are_told_with_where_they_are() -> None:
    data = {"id": "urn:example:1", "source": {"mood": {"now": [1, 2.5]}}}
    (kept, number) = check(json.dumps(data), lenient=True)
    assert (kept.code, kept.pointer) == ("NE120", "/source/mood")
    assert (number.code, number.pointer) == ("NE114", "/source/mood/now/1")
    assert number.message == "Expected a number without a fraction or an exponent, found 2.5."


def test_whoever_is_in_the_chain_of_a_statement_may_hold_a_stance() -> None:
    statements = (
        Statement(
            id="statement:1",
            speaker="actor:a",
            mode="indirect",
            content_kind="reference",
            within="statement:2",
            via=(Relay(actor="actor:b"), Relay(hedge="reportedly")),
        ),
        Statement(id="statement:2", speaker="actor:c", mode="indirect", content_kind="reference"),
    )
    actors = tuple(Person(id=f"actor:{name}") for name in "abcd")
    stances = tuple(
        Stance(holder=f"actor:{name}", stance="reports", statement="statement:1") for name in "abcd"
    )
    claim = Claim(
        id="claim:1", subject="event:talks", predicate="purpose", value=TextValue(text="x"), stances=stances
    )
    item = document(actors=actors, events=(MEETING,), statements=statements, claims=(claim,))
    message = "'statement:1' is made or passed on by actor:a, actor:b or actor:c, not by 'actor:d'."
    assert told(item) == [("NE607", "/claims/0/stances/3/holder", message, None)]


def test_a_word_for_secrecy_that_is_not_one_is_told_with_the_nearest() -> None:
    claim = Claim(id="claim:1", subject="event:talks", predicate="secrecy", value=TextValue(text="secrt"))
    ((code, pointer, _, hint),) = told(document(events=(MEETING,), claims=(claim,)))
    assert (code, pointer, hint) == ("NE611", "/claims/0/value/text", "Did you mean 'secret'?")


def test_a_record_with_an_unknown_field_is_told_of_its_other_faults_once() -> None:
    place = {"id": "place:1", "name": "x", "part_of": "place:9", "mood": 1}
    findings = check(json.dumps({"id": "urn:example:1", "source": {}, "places": [place]}), lenient=True)
    assert findings.counts() == {"NE120": 1, "NE203": 1}
