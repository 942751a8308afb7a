"""Event rows: nothing is forced into a code, and no plan or allegation is a fact."""

from __future__ import annotations

import csv
import io
import json

import jsonschema_rs
import polars as pl
import pytest
from hypothesis import given

import newsevents as ne
from newsevents.codecs.plover import ACTS, CAMEO_EDITIONS, encode
from newsevents.strategies import documents

PLOVER_TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
CONSULT_MODES = {"visit", "third-party", "multilateral", "phone"}
CAMEO = {
    "011": "decline comment",
    "036": "express intent to meet or negotiate",
    "040": "consult",
    "041": "discuss by telephone",
    "042": "make a visit",
    "045": "engage in mediation",
    "046": "engage in negotiation",
    "100": "demand",
    "112": "accuse",
}
"""The codes that are given, with what they are in the codebook of March 2012."""

TEXT = {"type": ["string", "null"]}
ACTORS = {
    "type": "array",
    "items": {"type": "object", "required": ["actor", "name"], "properties": {"actor": {"type": "string"}}},
}
ROW = {
    "type": "object",
    "additionalProperties": False,
    "required": ["cameo_edition", "document", "source", "id", "event_type", "event_mode", "cameo_code", "unmapped",
                 "status", "actors", "recipients", "place", "details"],
    "properties": {
        "cameo_edition": {"enum": ["1.1b3"]},
        "document": {"type": "string"},
        "source": {"type": "object"},
        "id": {"type": "string", "pattern": "^(event|statement):"},
        "event_type": {"enum": [None, *sorted(PLOVER_TYPES)]},
        "event_mode": {"enum": [None, *sorted(CONSULT_MODES)]},
        "cameo_code": {"enum": [None, *CAMEO]},
        "unmapped": TEXT,
        "status": {"type": "string"},
        "actors": ACTORS,
        "recipients": ACTORS,
        "place": {"type": ["object", "null"]},
        "text": {"type": "array", "items": {"type": "string"}},
        "on_the_word_of": {"type": "array", "items": TEXT},
        "details": {"type": "object"},
    },
    "allOf": [
        {"if": {"properties": {"event_type": {"const": None}}}, "then": {"properties": {"unmapped": {"type": "string"}}},
         "else": {"properties": {"unmapped": {"const": None}}}},
        {"if": {"properties": {"status": {"enum": ["proposed", "alleged", "denied", "cancelled"]}}},
         "then": {"properties": {"event_type": {"const": None}, "cameo_code": {"const": None}}}},
        {"if": {"properties": {"status": {"enum": ["planned"]}}},
         "then": {"properties": {"event_type": {"enum": [None, "AGREE"]}, "cameo_code": {"enum": [None, "036"]}}}},
    ],
}  # fmt: skip
"""What a row is."""

VALIDATOR = jsonschema_rs.validator_for(ROW)


def rows(document):
    return encode(document, cameo_edition="1.1b3")


@given(documents())
def test_there_is_a_row_for_each_event_and_statement_and_each_is_one(document):
    found = rows(document)
    assert [row["id"] for row in found] == [item.id for item in (*document.events, *document.statements)]
    for row in found:
        errors = [str(error) for error in VALIDATOR.iter_errors(row)]
        assert not errors, errors


def test_rows_of_the_seed_are_rows(seed):
    assert all(VALIDATOR.is_valid(row) for row in rows(seed))


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (ne.Meeting(id="event:1"), ("CONSULT", None, "040")),
        (ne.Meeting(id="event:1", format="call"), ("CONSULT", "phone", "041")),
        (ne.Meeting(id="event:1", format="negotiation", status="ongoing"), ("CONSULT", None, "046")),
        (ne.Meeting(id="event:1", status="planned"), ("AGREE", None, "036")),
        (ne.Meeting(id="event:1", status="proposed"), (None, None, None)),
        (ne.Meeting(id="event:1", status="alleged"), (None, None, None)),
        (ne.Meeting(id="event:1", status="denied"), (None, None, None)),
        (ne.Visit(id="event:1", stops=(ne.Stop(place="place:a"),)), ("CONSULT", "visit", "042")),
        (
            ne.Meeting(
                id="event:1", participants=tuple(ne.Participant(actor=f"actor:{name}") for name in "abc")
            ),
            ("CONSULT", "multilateral", "040"),
        ),
        (
            ne.Meeting(id="event:1", participants=(ne.Participant(actor="actor:a", role="mediator"),)),
            ("CONSULT", "third-party", "045"),
        ),
    ],
)
def test_events_have_the_codes_of_the_codebooks(event, code):
    [row] = rows(ne.NewsDocument(id="urn:x:1", source=ne.Source(), events=(event,)))
    assert (row["event_type"], row["event_mode"], row["cameo_code"]) == code


@pytest.mark.parametrize(
    "act", ["asserts", "confirms", "denies", "proposes", "promises", "announces", "predicts", "questions"]
)
def test_what_has_no_sure_code_is_unmapped_with_the_reason(act):
    statement = ne.Statement(id="statement:1", speaker="actor:a", mode="indirect", act=act)
    [row] = rows(ne.NewsDocument(id="urn:x:1", source=ne.Source(), statements=(statement,)))
    assert (row["event_type"], row["cameo_code"]) == (None, None)
    assert act in row["unmapped"]


def test_codes_are_in_the_codebooks():
    for event_type, cameo in ACTS.values():
        assert event_type is None or event_type in PLOVER_TYPES
        assert cameo in CAMEO
    assert CAMEO_EDITIONS == ("1.1b3",)


def test_the_edition_has_to_be_said_and_known(seed):
    with pytest.raises(TypeError, match="cameo_edition"):
        encode(seed)
    with pytest.raises(ValueError, match="one of 1.1b3, found '0.9b5'"):
        encode(seed, cameo_edition="0.9b5")


def test_several_meetings_are_one_row_with_their_count(seed):
    [event] = [item for item in seed.events if item.occurrences and item.occurrences.phrase == "around ten"][
        :1
    ]
    [row] = [row for row in rows(seed) if row["id"] == event.id]
    assert row["details"]["occurrences"]["phrase"] == "around ten"
    assert row["details"]["occurrences"]["comparator"] == "about"


def test_the_demand_of_the_seed_is_a_request(seed):
    requests = [row for row in rows(seed) if row["event_type"] == "REQUEST"]
    assert any("freed" in " ".join(row["text"]) for row in requests)
    accusations = [row for row in rows(seed) if row["event_type"] == "ACCUSE"]
    assert accusations
    assert all(row["on_the_word_of"][0] == "narrator" for row in requests + accusations)


def test_analysts_read_the_rows(seed):
    lines = "\n".join(json.dumps(row) for row in rows(seed))
    frame = pl.read_ndjson(io.BytesIO(lines.encode()), infer_schema_length=None)
    assert frame.height == len(seed.events) + len(seed.statements)
    counts = dict(frame.group_by("event_type").len().rows())
    assert counts["CONSULT"] > 1
    stream = io.StringIO()
    csv.writer(stream).writerows([row["id"], row["event_type"], row["cameo_code"]] for row in rows(seed))
    assert stream.getvalue().count("\n") == frame.height
