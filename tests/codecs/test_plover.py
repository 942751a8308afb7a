"""Rows of PLOVER and CAMEO: no fact that is not told as one, and a table that an analyst can load."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Literal

import jsonschema_rs
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.codecs.plover import CODEC, EDITIONS, encode
from newsevents.codecs.plover.codebook import NOBODY_KNOWN, TOLD_BY_OTHERS
from newsevents.parser import parse_article
from newsevents.schema.actor import Group, Person
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Participant
from newsevents.schema.evidence import Evidence
from newsevents.schema.meeting import Meeting
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.statement import Relay, Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.visit import Visit
from newsevents.strategies import documents

ROW = jsonschema_rs.validator_for(
    json.loads(Path(__file__).with_name("plover_row.schema.json").read_text("utf-8"))
)
ARTICLE = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
ENVOY, HOST = Person(id="actor:envoy", name="Ida Ray"), Group(id="actor:hosts", name="hosts")
CAME = (Participant(actor=ENVOY.id), Participant(actor=HOST.id, role="host"))


def rows(*events, statements=()):
    document = NewsDocument(
        id="urn:example:1", source=Source(), actors=(ENVOY, HOST), events=events, statements=statements
    )
    return encode(document, cameo_edition="1.1b3")


def only_row(event):
    [row] = rows(event)
    ROW.validate(row)
    return row


def row_said(**fields):
    [row] = rows(statements=(Statement(id="statement:1", speaker=ENVOY.id, mode="indirect", **fields),))
    ROW.validate(row)
    return row


def coded(row):
    return row["event_type"], row["event_mode"], row["cameo_code"]


def names(actors):
    return [actor["id"] for actor in actors]


@pytest.fixture(scope="module")
def seed():
    document = parse_article(ARTICLE.read_text("utf-8"), published="2018-11-13")
    return {row["row"].partition("#")[2]: row for row in encode(document, cameo_edition="1.1b3")}


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (Meeting(id="event:1", participants=CAME), ("CONSULT", None, "040")),
        (Meeting(id="event:1", participants=CAME, format="call"), ("CONSULT", "phone", "041")),
        (Meeting(id="event:1", participants=CAME, format="negotiation"), ("CONSULT", None, "046")),
        (
            Meeting(id="event:1", participants=(*CAME, Participant(actor="actor:un", role="mediator"))),
            ("CONSULT", None, "045"),
        ),
        (Visit(id="event:1", travellers=CAME[:1], status="ongoing"), ("CONSULT", "visit", "042")),
        (Meeting(id="event:1", participants=CAME, status="planned"), ("AGREE", None, "036")),
        (Visit(id="event:1", travellers=CAME[:1], status="planned"), ("AGREE", None, "036")),
        (
            Meeting(
                id="event:1",
                participants=(*CAME, Participant(actor="actor:un", role="mediator", attendance="expected")),
            ),
            ("CONSULT", None, "040"),
        ),
        (Meeting(id="event:1", participants=CAME, format="briefing"), (None, None, None)),
    ],
)
def test_what_takes_place_has_the_code_of_the_codebook(event, code):
    assert coded(only_row(event)) == code


@pytest.mark.parametrize("status", ["alleged", "denied", "cancelled", "proposed"])
def test_what_does_not_take_place_has_no_code_but_the_one_that_it_would_have(status):
    row = only_row(Meeting(id="event:1", participants=CAME, status=status))
    assert coded(row) == (None, None, None)
    assert (row["event_type_if_true"], row["cameo_code_if_true"], row["status"]) == ("CONSULT", "040", status)


SAID = Evidence(start=10, end=90, exact="x" * 80)
INSIDE, OUTSIDE = Evidence(start=20, end=25, exact="visit"), Evidence(start=95, end=100, exact="visit")
ENVOY_SAYS = Statement(id="statement:1", speaker=HOST.id, mode="indirect", content=(SAID,))


@pytest.mark.parametrize(
    ("event", "if_true"),
    [
        (Visit(id="event:1", travellers=CAME[:1], status="planned", evidence=(INSIDE,)), "036"),
        (Visit(id="event:1", travellers=CAME[:1], evidence=(INSIDE, INSIDE)), "042"),
        (Meeting(id="event:1", participants=CAME, evidence=(INSIDE,)), "040"),
        (Meeting(id="event:1", evidence=(INSIDE,)), "040"),
    ],
)
def test_what_only_a_speaker_tells_has_no_code_but_the_one_that_it_would_have(event, if_true):
    row, _ = rows(event, statements=(ENVOY_SAYS,))
    ROW.validate(row)
    assert (coded(row), row["unmapped"]) == ((None, None, None), TOLD_BY_OTHERS)
    assert (row["cameo_code_if_true"], row["status"]) == (if_true, event.status)
    assert (
        names(row["source_actors"] + row["recipient_actors"])
        == [one.id for one in (ENVOY, HOST)][
            : len(getattr(event, "participants", ()) or getattr(event, "travellers", ()))
        ]
    )


@pytest.mark.parametrize("evidence", [(), (INSIDE, OUTSIDE)])
def test_what_the_source_tells_as_well_as_a_speaker_is_a_fact(evidence):
    row, _ = rows(Meeting(id="event:1", participants=CAME, evidence=evidence), statements=(ENVOY_SAYS,))
    assert coded(row) == ("CONSULT", None, "040")


def test_who_is_there_only_by_the_word_of_a_speaker_does_not_act():
    told = Participant(actor=HOST.id, role="mediator", evidence=INSIDE)
    row, _ = rows(
        Meeting(id="event:1", participants=(CAME[0], told), evidence=(OUTSIDE,)), statements=(ENVOY_SAYS,)
    )
    ROW.validate(row)
    assert coded(row) == ("CONSULT", None, "040")
    assert (names(row["source_actors"]), names(row["other_actors"])) == ([ENVOY.id], [HOST.id])
    again = told.replaced(evidence=OUTSIDE)
    row, _ = rows(Meeting(id="event:1", participants=(CAME[0], told, again)), statements=(ENVOY_SAYS,))
    assert (row["cameo_code"], names(row["source_actors"])) == ("045", [ENVOY.id, HOST.id])


def test_a_meeting_that_is_proposed_would_be_mediated_by_who_is_expected_to():
    mediator = Participant(actor=HOST.id, role="mediator", attendance="expected")
    row = only_row(Meeting(id="event:1", participants=(CAME[0], mediator), status="proposed"))
    assert (row["event_type"], row["cameo_code_if_true"]) == (None, "045")


@pytest.mark.parametrize("status", ["held", "ongoing", "planned"])
def test_what_is_a_fact_without_actors_is_not_called_doubtful(status):
    row = only_row(Meeting(id="event:1", status=status))
    assert (coded(row), row["cameo_code_if_true"], row["unmapped"]) == (
        (None, None, None),
        None,
        NOBODY_KNOWN,
    )


def test_a_refusal_to_comment_that_others_tell_of_is_first_of_all_told_by_others():
    assert row_said(act="declines_to_confirm", via=(Relay(hedge="reportedly"),))["unmapped"] == TOLD_BY_OTHERS
    assert row_said(act="declines_to_confirm")["unmapped"].startswith("declining to comment")


def test_hosts_receive_and_those_who_stayed_away_do_not_act():
    away = (
        Participant(actor="actor:away", attendance="declined"),
        Participant(actor="actor:eye", role="observer"),
    )
    row = only_row(Meeting(id="event:1", participants=(*CAME, *away)))
    assert (names(row["source_actors"]), names(row["recipient_actors"])) == (["actor:envoy"], ["actor:hosts"])


@pytest.mark.parametrize("attendance", ["declined", "invited", "disputed", "expected"])
def test_a_meeting_to_which_nobody_is_known_to_have_come_has_no_code(attendance):
    row = only_row(Meeting(id="event:1", participants=(Participant(actor=ENVOY.id, attendance=attendance),)))
    assert coded(row) == (None, None, None)
    assert names(row["other_actors"]) == [ENVOY.id]


def test_ten_meetings_are_one_row_with_a_count():
    ten = Quantity(value=10, comparator="about", phrase="around ten")
    row = only_row(Meeting(id="event:1", participants=CAME, occurrences=ten))
    assert (row["count_value"], row["count_comparator"], row["count_phrase"]) == (10, "about", "around ten")


def test_vague_dates_keep_their_words_and_get_their_bounds():
    when = TimeWindow(phrase="early next month", edtf="2018-12", part="early")
    row = only_row(Meeting(id="event:1", participants=CAME, start=when))
    found = [row[f"date_{name}"] for name in ("phrase", "edtf", "part", "earliest", "latest")]
    assert found == ["early next month", "2018-12", "early", "2018-12-01", "2018-12-31"]


@pytest.mark.parametrize("edtf", [None, "soon"])
def test_words_that_name_no_date_give_none(edtf):
    row = only_row(Meeting(id="event:1", participants=CAME, start=TimeWindow(phrase="soon", edtf=edtf)))
    assert (row["date_phrase"], row["date_earliest"], row["date_latest"]) == ("soon", None, None)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("accuses", ("ACCUSE", "allege", "112")),
        ("demands", ("REQUEST", None, "100")),
        ("declines_to_confirm", (None, None, "011")),
        ("asserts", (None, None, None)),
        ("confirms", (None, None, None)),
        ("denies", (None, None, None)),
        ("promises", (None, None, None)),
    ],
)
def test_a_statement_has_a_code_where_it_is_an_event_by_itself(act, code):
    assert coded(row_said(act=act)) == code


def test_a_demand_is_made_to_those_addressed_and_an_accusation_is_not_against_them():
    demand, accusation = (row_said(act=act, addressees=(HOST.id,)) for act in ("demands", "accuses"))
    assert names(demand["recipient_actors"]) == names(accusation["other_actors"]) == [HOST.id]
    assert accusation["recipient_actors"] == []


@pytest.mark.parametrize("act", ["accuses", "demands", "declines_to_confirm"])
@pytest.mark.parametrize("told", [{"via": (Relay(hedge="reportedly"),)}, {"content_kind": "reference"}])
def test_what_others_say_that_somebody_said_is_no_fact(act, told):
    row = row_said(act=act, **told)
    assert coded(row) == (None, None, None)
    assert row["cameo_code_if_true"] is not None


def test_the_article_has_the_rows_that_a_reader_expects(seed):
    around_ten, demand = seed["event:talks"], seed["statement:18"]
    assert (around_ten["status"], around_ten["event_type"]) == ("alleged", None)
    assert (around_ten["count_phrase"], around_ten["event_type_if_true"]) == ("around ten", "CONSULT")
    moscow, conference = seed["event:visit-moscow"], seed["event:conference-moscow"]
    assert (coded(moscow), moscow["unmapped"]) == ((None, None, None), TOLD_BY_OTHERS)
    assert (moscow["event_type_if_true"], moscow["cameo_code_if_true"]) == ("AGREE", "036")
    assert coded(conference) == ("CONSULT", None, "040")
    assert {"actor:india", "actor:iran", "actor:china"} <= {*names(conference["other_actors"])}
    assert {"actor:taliban", "actor:united-states"} <= {*names(conference["source_actors"])}
    assert coded(seed["event:visit-south-asia"]) == ("CONSULT", "visit", "042")
    assert coded(seed["statement:11"]) == ("ACCUSE", "allege", "112")
    assert (demand["event_type"], demand["event_type_if_true"]) == (None, "REQUEST")
    assert coded(seed["event:briefing"]) == (None, None, None)


@given(documents())
def test_rows_are_valid_by_their_schema_one_for_each_event_and_statement(document):
    found = encode(document, cameo_edition="1.1b3")
    assert len(found) == len(document.events) + len(document.statements)
    assert len({row["row"] for row in found}) == len(found)
    for row in found:
        ROW.validate(row)


@given(documents())
def test_every_actor_of_a_record_stands_in_one_list_of_its_row(document):
    for row, record in zip(
        encode(document, cameo_edition="1.1b3"), (*document.events, *document.statements), strict=True
    ):
        lists = [names(row[f"{which}_actors"]) for which in ("source", "recipient", "other")]
        parts = [*getattr(record, "participants", ()), *getattr(record, "travellers", ())]
        told = {part.actor for part in parts} | ({getattr(record, "speaker", None)} - {None})
        assert told <= {*lists[0], *lists[1], *lists[2]}
        assert sum(map(len, lists)) == len({*lists[0], *lists[1], *lists[2]})


def test_what_no_row_has_is_named_as_lost():
    source = Source(url="https://example.org/1", text="Talks.")
    empty = NewsDocument(id="urn:example:1", source=source, actors=(ENVOY,))
    assert encode(empty, cameo_edition="1.1b3") == []
    assert set(CODEC.losses(empty)) == {"/id", "/source/url", "/source/text", "/actors/0"}


def test_the_schema_tells_a_row_that_claims_too_much():
    row = only_row(Meeting(id="event:1", participants=CAME, status="denied"))
    assert not ROW.is_valid({**row, "event_type": "CONSULT", "cameo_code": "040"})
    assert not ROW.is_valid({name: value for name, value in row.items() if name != "cameo_edition"})


def test_rows_load_as_a_table_of_arrow_and_of_csv(seed):
    table = pa.Table.from_pylist(list(seed.values()))
    assert table.num_rows == len(seed)
    assert table.column_names == list(next(iter(seed.values())))
    facts = table.filter(pc.equal(table["event_type"], "CONSULT"))
    assert set(facts["status"].to_pylist()) == {"held", "ongoing"}
    flat = [name for name in table.column_names if not pa.types.is_nested(table.schema.field(name).type)]
    out = io.StringIO()
    writer = csv.DictWriter(out, flat, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(seed.values())
    again = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [line["cameo_code"] for line in again] == [row["cameo_code"] or "" for row in seed.values()]


@given(st.text().filter(lambda word: word not in EDITIONS))
def test_an_edition_that_is_not_known_is_refused(edition):
    document = NewsDocument(id="urn:example:1", source=Source())
    with pytest.raises(ValueError, match="Expected an edition of CAMEO, one of 1.1b3"):
        encode(document, cameo_edition=edition)


class Strike(ne.Event, frozen=True):
    type: Literal["acme:strike"] = "acme:strike"
    participants: str = "many"
    stops: int = 3
    union: str = "dockers"


def test_a_type_of_a_vendor_is_a_row_without_a_code_whatever_its_fields_hold():
    vocabulary = ne.CORE.extended(event_types=[Strike])
    document = vocabulary.document_model(
        id="urn:example:1", source=Source(), events=(Strike(id="event:1", union="miners"),)
    )
    [row] = encode(document, cameo_edition="1.1b3")
    ROW.validate(row)
    assert (row["record_type"], row["unmapped"]) == ("acme:strike", "a type of event with no code")
    assert row["details"]["participants"] == "many"
    assert "union" not in row["details"]
    assert CODEC.losses(document) == ["/events/0/union"]


def test_what_lenient_reading_keeps_of_an_unknown_event_stands_in_the_details_or_is_lost():
    strike = {"type": "acme:strike", "id": "event:1", "topic": "wages", "union": "dockers"}
    tree = {"schema_version": "1.0", "id": "urn:example:1", "source": {}, "events": [strike]}
    reading = ne.read(json.dumps(tree), lenient=True)
    [row] = encode(reading.document, cameo_edition="1.1b3")
    ROW.validate(row)
    assert row["details"] == {"secrecy": "unknown", "topic": "wages"}
    assert CODEC.losses(reading.document) == ["/events/0/union"]
