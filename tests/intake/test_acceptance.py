"""Both tiers accept the same: what the quick look accepts, reading accepts without a finding."""

from __future__ import annotations

import json
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import get_args

import msgspec
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents.intake import acceptance, check, read
from newsevents.intake.acceptance import accepted
from newsevents.intake.structs import struct_of
from newsevents.schema.base import Record
from newsevents.schema.document import NewsDocument
from newsevents.schema.vocabulary import CORE, Vocabulary
from newsevents.strategies import documents, invalid_documents, mutations
from newsevents.strategies.mutation import STRANGERS, mutated, places_in, value_at

TESTS = Path(__file__).parents[1]
SUITE = sorted(TESTS.glob("suites/JSONTestSuite/test_parsing/*.json"))
CONFORMANCE = Path(str(files("newsevents.conformance")))
FILES = sorted([*CONFORMANCE.glob("*valid/*.json"), *TESTS.glob("parser/golden/*.json")])
VALUES = [
    orjson.loads(path.read_bytes())
    for path in FILES
    if "invalid" not in str(path) and path.name not in {"escaped.json", "nested.json"}
]
for value in VALUES:
    value["gaps"] = []  # documents with gaps are read
FULL = orjson.loads((CONFORMANCE / "valid" / "everything.json").read_bytes()) | {"gaps": []}
SPARE = orjson.loads((TESTS / "parser" / "golden" / "ferry-toll.json").read_bytes())
SMALL = [value for value in VALUES if len(orjson.dumps(value)) < 12_000]


def told(data):
    reading = read(data)
    return reading.document is None or [str(item) for item in reading.findings]


def agree(data):
    """Say whether the quick look accepts; where it does, reading must have nothing to tell."""
    identity = accepted(data, CORE)
    if identity is not None:
        assert told(data) == []
        document = ne.loads(data)
        assert identity == (document.id, document.source.revision)
    return identity is not None


@settings(max_examples=1_000)
@given(st.integers(0, len(VALUES) - 1).flatmap(lambda index: mutated(VALUES[index])))
def test_what_is_accepted_reads_without_a_finding(value):
    agree(orjson.dumps(value))


@pytest.mark.parametrize("stranger", STRANGERS, ids=repr)
def test_no_value_is_accepted_in_the_place_of_another_that_reading_refuses(stranger):
    for value in (FULL, SPARE):
        for path in places_in(value):
            agree(orjson.dumps(_with(value, path, stranger)))


@settings(max_examples=500)
@given(st.sampled_from([orjson.dumps(value) for value in SMALL]), st.data())
def test_what_is_accepted_is_json_whatever_happens_to_its_bytes(data, draw):
    at = draw.draw(st.integers(0, len(data)))
    new = draw.draw(
        st.sampled_from(
            [b"", b",", b'"', b"\\", b"{", b"]", b"\xff", b"\x00", b"\n", b" ", b"\\ud800", b"e1", b".0"]
        )
    )
    agree(data[:at] + new + data[at + draw.draw(st.integers(0, 2)) :])


@settings(max_examples=300)
@given(invalid_documents())
def test_nothing_is_accepted_that_is_wrong_in_any_one_way(example):
    assert not agree(example.data)


@given(documents().flatmap(mutations))
def test_near_misses_of_any_document_are_accepted_only_where_reading_finds_nothing(data):
    agree(data)


@given(documents())
def test_valid_documents_are_accepted_unless_they_hold_what_is_left_to_reading(document):
    text = ne.dumps(document)
    if not document.gaps and told(text) == []:
        assert agree(text)


@given(st.sampled_from(SMALL), st.data())
def test_nothing_is_accepted_that_has_a_key_twice(value, data):
    paths = [path for path in places_in(value) if isinstance(path[-1], str)]
    path = data.draw(st.sampled_from(paths))
    twice = orjson.dumps(path[-1]) + b":" + orjson.dumps(value_at(value, path))
    marked = _with(value, path, "\u2603")
    text = orjson.dumps(marked).replace(
        orjson.dumps(path[-1]) + b":" + orjson.dumps("\u2603"), twice + b"," + twice
    )
    with pytest.raises(ne.InvalidDocument):
        ne.loads(text)
    assert accepted(text, CORE) is None


def _with(value, path, new):
    key, *rest = path
    copy = value.copy()
    copy[key] = _with(copy[key], rest, new) if rest else new
    return copy


@pytest.mark.parametrize(
    "path", [path for path in FILES if "expect" not in path.name], ids=lambda path: path.stem
)
def test_files_of_the_conformance_suite_are_accepted_only_without_findings(path):
    data = path.read_bytes()
    agree(data)
    with suppress(orjson.JSONDecodeError, TypeError):  # no JSON, or deeper than orjson writes
        agree(orjson.dumps(orjson.loads(data)))


@pytest.mark.parametrize("path", SUITE, ids=lambda path: path.stem)
def test_no_json_that_is_no_document_is_accepted(path):
    assert accepted(path.read_bytes(), CORE) is None


@pytest.mark.parametrize("name", ["border-call", "ferry-toll", "rail-land"])
def test_a_realistic_document_is_accepted_and_any_layout_of_it_is_valid(name):
    data = (TESTS / "parser" / "golden" / f"{name}.json").read_bytes()
    compact = orjson.dumps(orjson.loads(data))
    assert agree(compact)
    for other in (
        json.dumps(json.loads(data)).encode(),
        orjson.dumps(orjson.loads(data), option=orjson.OPT_INDENT_2),
    ):
        assert check(other).counts() == check(compact).counts() == {}


@pytest.mark.parametrize("field", ["place", "occasion", "within", "refers_to"])
def test_an_empty_reference_is_not_taken_for_none(field):
    said = {"id": "statement:1", "speaker": "actor:a", "act": "asserts", "mode": "indirect", field: ""}
    value = {
        "id": "urn:example:1",
        "source": {"text": "He spoke."},
        "actors": [{"kind": "person", "id": "actor:a", "name": "A"}],
        "statements": [said | {"content": [{"start": 0, "end": 9, "exact": "He spoke."}]}],
    }
    assert not agree(orjson.dumps(value))


@pytest.mark.parametrize("levels", [1, 49, 60, 150, 199, 250, 2_000])
def test_extensions_as_deep_as_documents_may_be_agree(levels):
    data = (
        b'{"id":"urn:example:1","source":{},"extensions":{"acme:a":' + b"[" * levels + b"]" * levels + b"}}"
    )
    assert agree(data) == (levels < 50)


def test_a_vocabulary_without_the_core_is_read():
    data = b'{"id":"urn:example:1","source":{}}'
    assert accepted(data, CORE)
    assert accepted(data, Vocabulary(event_types=CORE.event_types[:1])) is None


def test_without_the_extra_everything_is_read(monkeypatch):
    monkeypatch.setattr(acceptance, "_reader", lambda: None)
    data = b'{"id":"urn:example:1","source":{}}'
    assert accepted(data, CORE) is None
    assert check(data).counts() == {}


def test_structs_have_the_fields_and_defaults_of_their_records():
    known = {}
    struct_of(NewsDocument, known)
    assert _records(NewsDocument) == set(known)
    for record, struct in known.items():
        fields = {field.name: field for field in msgspec.structs.fields(struct)}
        tag = struct.__struct_config__.tag_field
        assert {*fields, *([tag] if tag else [])} == set(record.model_fields), record
        for name, field in fields.items():
            assert field.required == record.model_fields[name].is_required(), (record, name)


def _records(record, seen=None):
    seen = set() if seen is None else seen
    seen.add(record)
    for field in record.model_fields.values():
        for part in _parts(field.annotation):
            if isinstance(part, type) and issubclass(part, Record) and part not in seen:
                _records(part, seen)
    return seen


def _parts(annotation):
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
