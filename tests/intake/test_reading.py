from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.errors import InvalidDocument
from newsevents.intake import MAX_BYTES, MAX_VALUES, check, loads, read, validation, version
from newsevents.schema.visit import Visit
from newsevents.schema.vocabulary import CORE, UnknownEvent
from newsevents.text.pointer import from_pointer

EVERYTHING = files("newsevents.conformance").joinpath("valid/everything.json").read_bytes()
NUMBERS = [0, -1, 2**53, 2**64, 10**400, 0.5, float("nan"), float("inf")]
TEXTS = [
    "",
    "x",
    "\x00",
    "é",
    "📰",
    "\ud800",
    "actor:x",
    "place:port-vale",
    "narrator",
    "meeting",
    "2018-02-30",
]
SCALARS = st.sampled_from([None, True, False, *NUMBERS, *TEXTS])
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["id", "type", "kind", "value", "a:b", "é"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def minimal(**fields: object) -> dict[str, object]:
    return {"id": "urn:example:1", "source": {}, **fields}


def spots(value):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield value, key
        yield from spots(item)


@st.composite
def mutants(draw):
    """The document of all records, with a few values replaced, taken out or added."""
    tree = json.loads(EVERYTHING)
    for _ in range(draw(st.integers(1, 3))):
        around, key = draw(st.sampled_from(list(spots(tree))))
        change = draw(st.sampled_from(["replace", "remove", "add"]))
        if change == "remove":
            del around[key]
        elif change == "replace" or isinstance(around, list):
            around[key] = draw(VALUES)
        else:
            around[draw(st.sampled_from(["", "x", "type", "a/b~c", "\udfff"]))] = draw(VALUES)
    return json.dumps(tree)


def holds_what_is_promised(data: bytes | str) -> None:
    """Nothing but findings comes out, and they fit the reading."""
    for lenient in (False, True):
        reading = read(data, lenient=lenient)
        assert reading.findings.valid == (reading.document is not None)
        places = [(item.line, item.column) for item in reading.findings]
        assert places == sorted(places)
        for item in reading.findings:
            assert item.line >= 1
            assert item.column >= 1
            assert (item.message + (item.hint or "")).isprintable()
            item.pointer.encode()
        if reading.findings.valid:
            assert loads(data, lenient=lenient) == reading.document
        else:
            with pytest.raises(InvalidDocument) as caught:
                loads(data, lenient=lenient)
            assert caught.value.findings == reading.findings


@given(st.binary(max_size=60))
def test_any_bytes_give_findings_and_no_exception(data):
    holds_what_is_promised(data)


@given(st.text(st.characters(), max_size=40))
def test_any_text_gives_findings_and_no_exception(text):
    holds_what_is_promised(text)


@settings(max_examples=150)
@given(mutants())
def test_any_mutant_gives_findings_and_no_exception(text):
    holds_what_is_promised(text)


@settings(max_examples=150)
@given(st.data())
def test_any_damage_to_the_bytes_gives_findings_and_no_exception(data):
    at = data.draw(st.integers(0, len(EVERYTHING)))
    end = data.draw(st.integers(at, min(at + 4, len(EVERYTHING))))
    holds_what_is_promised(EVERYTHING[:at] + data.draw(st.binary(max_size=3)) + EVERYTHING[end:])


@settings(max_examples=100)
@given(mutants(), st.integers(-1, 6))
def test_a_limit_changes_what_is_told_and_not_what_is_found(text, limit):
    few, all_ = check(text, limit=limit), check(text, limit=10_000)
    assert len(few) <= max(limit, 0)
    assert few.valid == all_.valid
    assert set(map(str, few)) <= set(map(str, all_))
    assert bool(few.omitted) or len(few) == len(all_)


@settings(max_examples=60)
@given(mutants())
def test_bytes_and_text_are_read_alike(text):
    data = text.encode()
    assert read(data) == read(text) == read(bytearray(data)) == read(memoryview(data))


def pointed_at(tree, pointer):
    for key in from_pointer(pointer):
        tree = tree[int(key)] if isinstance(tree, list) else tree[key]


@settings(max_examples=150)
@given(mutants())
def test_every_pointer_leads_to_a_value_or_to_a_missing_member_of_one(text):
    for item in check(text):
        if item.code in {"NE102", "NE106"}:
            pointed_at(json.loads(text), item.pointer.rpartition("/")[0])
        elif "\ufffd" not in item.pointer:
            pointed_at(json.loads(text), item.pointer)


def test_the_document_of_all_records_is_read():
    document = loads(EVERYTHING)
    assert document.statements[2].within == "statement:2"
    assert isinstance(document.events[2], Visit)


def test_line_and_column_are_those_of_the_users_text():
    text = '{\n "id": "urn:example:1",\n "source": {"headline": "é📰",\r\n\t"status": "no"}}'
    (finding,) = check(text)
    assert (finding.pointer, finding.line, finding.column) == ("/source/status", 4, 12)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b'{\n"a": "\xff"}', 2, 7),
        ('{\n"é": "\ud800"}', 2, 7),
        (b'{\n"id": "\\ud800"}', 2, 8),
        (b'{"source": {}, "id": "urn:a:1",\n "id": "urn:a:1"}', 2, 2),
        (b'{"id": "urn:example:1",\n"source": {},\n  "x": {}}', 3, 3),
        (b"\xef\xbb\xbf{}", 1, 1),
    ],
)
def test_faults_of_bytes_and_keys_are_placed(data, line, column):
    finding = check(data)[0]
    assert (finding.line, finding.column) == (line, column)


def test_limits_of_size_hold_to_the_byte():
    assert check(b" " * MAX_BYTES).counts() == {"NE009": 1}
    assert check(b" " * (MAX_BYTES + 1)).counts() == {"NE010": 1}
    assert check(b"[" + b"0," * MAX_VALUES + b"0]").counts() == {"NE011": 1}
    assert check(b"[" + b"0," * (MAX_VALUES + 1) + b"0]").counts() == {"NE010": 1}


def test_a_view_is_measured_in_bytes():
    wide = memoryview(bytes(MAX_BYTES + 8)).cast("Q")
    assert len(wide) < MAX_BYTES
    assert check(wide).counts() == {"NE010": 1}


@pytest.mark.parametrize(
    "data", ["{}".encode("utf-16"), "{}".encode("utf-16-be"), '{"é":1}'.encode("utf-16-le")]
)
def test_utf16_is_recognised(data):
    assert "UTF-16" in check(data)[0].hint


def test_unknown_fields_are_kept_at_every_depth_and_told():
    role = {"title": "envoy", "rank": 3}
    data = minimal(mood={"a": [1]}, actors=[{"id": "actor:a", "kind": "person", "roles": [role]}])
    reading = read(json.dumps(data), lenient=True)
    assert [item.pointer for item in reading.findings] == ["/mood", "/actors/0/roles/0/rank"]
    assert reading.document.__pydantic_extra__ == {"mood": {"a": [1]}}
    assert reading.document.actors[0].roles[0].__pydantic_extra__ == {"rank": 3}


def test_unknown_events_are_kept_and_what_they_share_is_checked():
    event = {
        "id": "event:1",
        "type": "acme:march",
        "part_of": "event:x",
        "route": ["a"],
        "start": {"edtf": "x"},
    }
    reading = read(json.dumps(minimal(events=[event])), lenient=True)
    assert reading.findings.counts() == {"NE121": 1, "NE203": 1, "NE405": 1}
    del event["part_of"], event["start"]
    document = loads(json.dumps(minimal(events=[event])), lenient=True)
    assert isinstance(document.events[0], UnknownEvent)
    assert document.events[0].__pydantic_extra__ == {"route": ["a"]}


def test_a_newer_minor_version_is_read_leniently_alone():
    text = json.dumps(minimal(schema_version="1.7"))
    assert read(text).document is None
    assert loads(text, lenient=True).schema_version == "1.7"


def test_another_major_version_hides_all_else():
    for text in (
        minimal(schema_version="2.0"),
        {"schema_version": "3.1"},
        minimal(schema_version="2.0", id=3),
    ):
        for lenient in (False, True):
            assert check(json.dumps(text), lenient=lenient).counts() == {"NE701": 1}


def test_a_version_that_is_none_is_a_matter_of_structure():
    for stated in (1, 1.0, None, "1", "1.0\n", "01.0"):
        counts = check(json.dumps(minimal(schema_version=stated))).counts()
        assert set(counts) <= {"NE103", "NE107"}
        assert counts


def test_an_older_minor_version_is_lifted(monkeypatch):
    def lift(data: dict[str, object]) -> dict[str, object]:
        return {**data, "schema_version": "1.3", "provenance": {"method": "human"}}

    for module in (version, validation):
        monkeypatch.setattr(module, "SCHEMA_VERSION", "1.3")
    monkeypatch.setattr(version, "upgrade", lift)
    assert loads(json.dumps(minimal(schema_version="1.2"))).provenance.method == "human"
    assert loads(json.dumps(minimal())).provenance.method == "human"
    assert loads(json.dumps(minimal(schema_version="1.3"))).provenance is None


def test_the_parser_may_refuse_what_the_scanner_lets_pass(monkeypatch):
    monkeypatch.setattr(validation, "json_problems", lambda _: iter(()))
    (finding,) = check("{")
    assert (finding.code, finding.pointer, finding.line) == ("NE003", "", 1)


def test_the_core_alone_can_be_chosen():
    assert check(EVERYTHING, vocabulary=CORE).valid


def test_errors_are_kept_before_warnings():
    visit = {"id": "event:1", "type": "visit"}
    data = minimal(
        events=[visit, {**visit, "id": "event:2"}],
        places=[{"id": "place:a", "name": "a", "part_of": "place:b"}],
    )
    findings = check(json.dumps(data), limit=1)
    assert findings.counts() == {"NE203": 1}
    assert (findings.omitted, findings.omitted_errors) == (2, 0)
    (finding,) = check(json.dumps(minimal(events=[visit], claims=[{}])), limit=1)
    assert finding.severity == "error"


def test_a_key_given_many_times_is_told_once():
    findings = check('{"id": "urn:a:1", "id": "urn:a:1", "id": "urn:a:1", "source": {}}')
    assert [(item.code, item.column) for item in findings] == [("NE005", 19)]
