from __future__ import annotations

import json
from copy import deepcopy
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from newsevents.checks import RULES, check_document
from newsevents.checks.context import Context
from newsevents.checks.evidence import is_sound
from newsevents.checks.references import circular_references
from newsevents.checks.rules import SCREENS
from newsevents.checks.wording import did_you_mean, listed, shown
from newsevents.intake import check, loads
from newsevents.schema.base import Record
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.schema.place import Place
from newsevents.schema.source import Source
from newsevents.schema.vocabulary import CORE
from newsevents.text.pointer import to_pointer

EVERYTHING = files("newsevents.conformance").joinpath("valid/everything.json").read_bytes()


def found(**fields: object) -> list[tuple[str, str]]:
    data = {"id": "urn:example:1", "source": {}, **fields}
    return [(item.code, item.pointer) for item in check(json.dumps(data))]


def hint(**fields: object) -> str | None:
    (item,) = check(json.dumps({"id": "urn:example:1", "source": {}, **fields}))
    return item.hint


TEXTS = st.text(st.sampled_from("ab📰é"), max_size=6)
SOURCES = st.builds(
    lambda text, length: Source(text=text) if length is None else Source(text_length=length),
    TEXTS,
    st.none() | st.integers(0, 6),
)
AROUND = st.none() | st.text(st.sampled_from("ab📰é"), min_size=1, max_size=2)
SPANS = st.builds(
    Evidence,
    start=st.integers(0, 7),
    end=st.integers(0, 7),
    exact=st.text(st.sampled_from("ab📰é"), min_size=1, max_size=3),
    prefix=AROUND,
    suffix=AROUND,
)
RULES_OF_EVIDENCE = [rule for rule in RULES if rule.record is Evidence]


@given(SOURCES, SPANS)
def test_the_screen_of_evidence_lets_pass_only_what_no_rule_finds(source, span):
    context = Context(NewsDocument(id="urn:example:1", source=source), CORE)
    faults = [fault for rule in RULES_OF_EVIDENCE for fault in rule.check(span, context)]
    if is_sound(span, context):
        assert faults == []
    elif span.prefix is None and span.suffix is None:
        assert len(faults) == 1


@given(TEXTS, SPANS)
def test_evidence_is_sound_if_and_only_if_the_text_has_it(text, span):
    context = Context(NewsDocument(id="urn:example:1", source=Source(text=text)), CORE)
    faults = [fault for rule in RULES_OF_EVIDENCE for fault in rule.check(span, context)]
    prefix, suffix = span.prefix or "", span.suffix or ""
    before = span.start - len(prefix)
    holds = (
        span.end == span.start + len(span.exact)
        and before >= 0
        and text[before : span.end + len(suffix)] == prefix + span.exact + suffix
        and len(text) >= span.end
    )
    assert (not faults) == holds


def values_by_key(value: object, found: dict[str, list[object]]) -> dict[str, list[object]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        if isinstance(key, str):
            found.setdefault(key, [None]).append(item)
        values_by_key(item, found)
    return found


VALUES_BY_KEY = values_by_key(json.loads(EVERYTHING), {})


@st.composite
def shuffled(draw):
    """The document of all records, with a few values put into other fields of the same name."""
    tree = json.loads(EVERYTHING)
    for _ in range(draw(st.integers(1, 4))):
        around = tree
        while True:
            key = (
                draw(st.sampled_from(sorted(around)))
                if isinstance(around, dict)
                else draw(st.integers(0, len(around) - 1))
            )
            inner = around[key]
            if isinstance(inner, dict | list) and inner and draw(st.integers(0, 4)):
                around = inner
            else:
                break
        if isinstance(key, str):
            around[key] = deepcopy(draw(st.sampled_from(VALUES_BY_KEY[key])))
        else:
            around.append(deepcopy(inner))
    return json.dumps(tree)


def records_in(value: object):
    if isinstance(value, Record):
        yield value
        for item in value.__dict__.values():
            yield from records_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)


@settings(max_examples=150)
@given(shuffled())
def test_a_screen_lets_pass_only_what_no_rule_finds(text):
    try:
        document = NewsDocument.model_validate_json(text)
    except ValidationError:
        return
    context = Context(document, CORE)
    for record in records_in(document):
        for written_for, screen in SCREENS.items():
            if isinstance(record, written_for) and screen(record, context):
                rules = [rule for rule in RULES if rule.record is written_for and rule.is_for(type(record))]
                assert [fault for rule in rules for fault in rule.check(record, context)] == []


def test_every_screen_is_for_a_class_that_has_rules():
    assert all(any(rule.record is record for rule in RULES) for record in SCREENS)


NAMES = [f"place:{letter}" for letter in "abcdef"]


@given(st.dictionaries(st.sampled_from(NAMES), st.none() | st.sampled_from(NAMES)))
def test_each_circle_is_told_once(outer):
    places = tuple(Place(id=name, name="x", part_of=part_of) for name, part_of in outer.items())
    document = NewsDocument(id="urn:example:1", source=Source(), places=places)
    faults = list(circular_references(document, Context(document, CORE)))
    assert len(faults) == len({circle for name in outer if (circle := circle_of(name, outer))})
    for fault in faults:
        collection, index, field = fault.path
        assert (collection, field) == ("places", "part_of")
        assert places[index].id in circle_of(places[index].id, outer)


def circle_of(start: str, outer: dict[str, str | None]) -> frozenset[str]:
    """Return the circle that a name is part of, if any."""
    row, current = [start], outer.get(start)
    while current is not None and current not in row:
        row.append(current)
        current = outer.get(current)
    return frozenset(row) if current == start else frozenset()


def test_a_large_circle_is_told_by_its_number():
    places = [{"id": f"place:{n}", "name": "x", "part_of": f"place:{(n + 1) % 9}"} for n in range(9)]
    (item,) = check(json.dumps({"id": "urn:example:1", "source": {}, "places": places}))
    assert "9 records" in item.message


def fields_of(value: object, path: tuple[str | int, ...] = ()):
    if isinstance(value, NewsDocument | tuple) or hasattr(value, "model_fields_set"):
        items = enumerate(value) if isinstance(value, tuple) else value.__dict__.items()
        for key, item in items:
            yield (*path, key), item
            yield from fields_of(item, (*path, key))


def test_a_gap_may_name_exactly_the_fields_that_are_empty():
    document = loads(EVERYTHING)
    fields = [(path, value) for path, value in fields_of(document) if path[0] != "gaps"]
    assert len(fields) > 400
    gaps = tuple({"path": to_pointer(path), "reason": "unknown"} for path, _ in fields)
    tree = json.loads(EVERYTHING) | {"gaps": gaps}
    filled = [f"/gaps/{n}/path" for n, (_, value) in enumerate(fields) if value not in (None, (), {})]
    assert [(item.code, item.pointer) for item in check(json.dumps(tree), limit=9999)] == [
        ("NE208", pointer) for pointer in filled
    ]


def test_a_gap_may_name_what_lenient_reading_keeps():
    data = {"id": "urn:example:1", "source": {"mood": None, "tags": [1]}}
    data["gaps"] = [
        {"path": path, "reason": "unknown"} for path in ("/source/mood", "/source/tags", "/source/tags/1")
    ]
    findings = check(json.dumps(data), lenient=True)
    assert findings.counts() == {"NE120": 2, "NE207": 1, "NE208": 1}


def test_hints_of_evidence_name_the_place_and_the_unit():
    text = "📰 Doha, Doha and Doha, “quoted”"

    def mentions(start: int, exact: str, end: int | None = None, **source: object):
        span = {"start": start, "end": start + len(exact) if end is None else end, "exact": exact}
        return {
            "source": source or {"text": text},
            "places": [{"id": "place:a", "name": "a", "mentions": [span]}],
        }

    assert hint(**mentions(1, "Doha")) == "'Doha' stands at start 2, end 6."
    assert hint(**mentions(7, "Doha")) == "'Doha' stands at start 8, end 12."
    assert hint(**mentions(14, "Doha")) == "'Doha' stands at start 17, end 21."
    assert hint(**mentions(60, "Doha")) == "'Doha' stands at start 17, end 21."
    assert hint(**mentions(2, "Kabul")) == "'Kabul' stands nowhere in the text."
    assert hint(**mentions(26, "“", 29)) == "The offsets count UTF-8 bytes. '“' stands at start 23, end 24."
    assert (
        hint(**mentions(25, "quoted", 31))
        == "The offsets count UTF-16 units. 'quoted' stands at start 24, end 30."
    )
    assert "code points" in hint(**mentions(3, "Doha", text_length=4))


def test_hints_of_lengths_name_the_unit():
    assert hint(source={"text": "é", "text_length": 2}) == "2 counts UTF-8 bytes."
    assert hint(source={"text": "📰", "text_length": 2}) == "2 counts UTF-16 units."
    assert hint(source={"text": "é", "text_length": 3}) is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"actors": [{"id": "actor:a", "kind": "person", "mentions": "E"}]}, "NE308"),
        ({"statements": [{"id": "statement:1", "speaker": "actor:a", "mode": "indirect", "content": "E"}]}, "NE308"),
        ({"events": [{"id": "event:1", "type": "meeting", "evidence": "E"}]}, "NE308"),
        ({"claims": [{"id": "claim:1", "subject": "event:1", "predicate": "occurred", "evidence": "E",
                      "value": {"type": "boolean", "boolean": True}}]}, "NE308"),
    ],
)  # fmt: skip
def test_evidence_without_anything_to_check_it_against_is_told_once(fields, code):
    text = json.dumps(fields).replace('"E"', '[{"start": 0, "end": 1, "exact": "x"}]')
    codes = [item for item, _ in found(**json.loads(text))]
    assert codes.count(code) == 1
    sourced = found(source={"text_sha256": "0" * 64}, **json.loads(text))
    assert code not in [item for item, _ in sourced]


def meeting(**fields: object) -> dict[str, object]:
    return {"id": "event:1", "type": "meeting", **fields}


@pytest.mark.parametrize(
    ("window", "code"),
    [
        ({"edtf": "2018-10", "earliest": "2018-10-05", "latest": "2018-10-05"}, None),
        ({"edtf": "2018-10", "earliest": "2018-09-30"}, "NE407"),
        ({"edtf": "2018-10", "latest": "2018-11-01"}, "NE407"),
        ({"edtf": "2018-10", "latest": "2018-09-01"}, "NE407"),
        ({"edtf": "2018-10?", "latest": "2018-11-01"}, None),
        ({"edtf": "2018-10", "earliest": "2018-09-30T11:00:00Z"}, None),
        ({"edtf": "2018-10", "earliest": "2018-09-30T09:00:00Z"}, "NE407"),
        ({"edtf": "XXXX-11-20", "earliest": "2018-11-19", "latest": "2018-11-21"}, None),
        ({"edtf": "XXXX-11-20", "earliest": "2018-11-20T10:00:00Z", "latest": "2018-11-20T10:00:00Z"}, None),
        ({"edtf": "2018-XX-20", "earliest": "2018-03-21", "latest": "2018-03-21"}, "NE407"),
        ({"edtf": "2018-03-05/2018-03-09", "earliest": "2018-03-06", "latest": "2018-03-06"}, None),
        ({"edtf": "2018-11-13T09:30:00Z", "earliest": "2018-11-13T10:30:00+01:00"}, None),
        ({"edtf": "2018-11-13T09:30:00Z", "latest": "2018-11-13T10:30:00Z"}, "NE407"),
        ({"edtf": "2018-11-13T23:30:00Z", "earliest": "2018-11-14", "latest": "2018-11-14"}, None),
        ({"edtf": "2018-12", "part": "early"}, None),
        ({"edtf": "2018-12", "part": "early", "earliest": "2018-12-01", "latest": "2018-12-15"}, None),
        ({"edtf": "2018-12", "part": "early", "earliest": "2018-12-17"}, "NE407"),
        ({"edtf": "2018-12", "part": "late", "latest": "2018-12-15"}, "NE407"),
        ({"edtf": "2018-12", "part": "middle", "earliest": "2018-12-10", "latest": "2018-12-20"}, None),
        ({"edtf": "2018-12", "part": "middle", "earliest": "2018-12-25"}, "NE407"),
        ({"edtf": "2018-12/..", "part": "late", "latest": "2018-12-01"}, None),
        ({"part": "late", "latest": "2018-12-01"}, None),
        ({"edtf": "no", "latest": "2018-12-01"}, "NE405"),
        ({"earliest": "2018-11-13", "latest": "2018-11-13"}, None),
        ({"earliest": "2018-11-13T00:00:00Z", "latest": "2018-11-13"}, None),
    ],
)
def test_a_window_lies_inside_what_edtf_implies(window, code):
    assert [item for item, _ in found(events=[meeting(start=window)])] == ([code] if code else [])


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ({"edtf": "2018-11-09"}, {"edtf": "2018-11-08"}, True),
        ({"edtf": "2018-11-09~"}, {"edtf": "2018-11-08"}, False),
        ({"edtf": "2018-11-09"}, {"edtf": "2018-11-08?"}, False),
        ({"edtf": "2018-11-09~", "earliest": "2018-11-09"}, {"edtf": "2018-11-08"}, True),
        ({"phrase": "then"}, {"edtf": "2018-11-08"}, False),
        ({"edtf": "XXXX-11-09"}, {"edtf": "2018-11-08"}, False),
        ({"edtf": "2018-11-09T01:00:00+03:00"}, {"edtf": "2018-11-08"}, False),
        ({"edtf": "2018-11-09T10:00:00"}, {"edtf": "2018-11-09T09:00:00"}, False),
    ],
)
def test_only_a_certain_end_before_the_start_is_told(start, end, told):
    assert [item for item, _ in found(events=[meeting(start=start, end=end)])] == (["NE408"] if told else [])


@pytest.mark.parametrize(
    ("published", "time", "told"),
    [
        ("2018-11-13", "2018-11-15", False),
        ("2018-11-13", "2018-11-16", True),
        ("2018-11-13T12:00:00Z", "2018-11-14", False),
        ("2018-11-13T09:00:00Z", "2018-11-14", True),
        ("2018-11-13T12:00:00Z", "2018-11-13T12:00:01Z", True),
        ("2018-11-13", "2018-12~", False),
        (None, "2018-12", False),
    ],
)
def test_only_words_certainly_after_the_publication_are_told(published, time, told):
    statement = {"id": "statement:1", "speaker": "actor:a", "mode": "indirect", "content_kind": "reference"}
    rows = found(
        source={"published": published},
        actors=[{"id": "actor:a", "kind": "person"}],
        statements=[{**statement, "time": {"edtf": time}}],
    )
    assert [item for item, _ in rows] == (["NE501"] if told else [])


@pytest.mark.parametrize(
    ("status", "fields", "code"),
    [
        ("planned", {"start": {"edtf": "2018-10"}}, "NE506"),
        ("proposed", {"start": {"edtf": "2018-10"}, "end": {"edtf": "2018-12"}}, None),
        ("planned", {}, None),
        ("cancelled", {"start": {"edtf": "2018-10"}}, None),
        ("held", {"start": {"edtf": "2018-12"}}, "NE507"),
        ("ongoing", {"start": {"edtf": "2018-12"}}, "NE507"),
        ("alleged", {"start": {"edtf": "2018-12"}}, None),
    ],
)
def test_the_status_of_an_event_fits_its_time(status, fields, code):
    rows = found(source={"published": "2018-11-13"}, events=[meeting(status=status, **fields)])
    assert [item for item, _ in rows] == ([code] if code else [])


def stances(*rows: dict[str, object], statements: list[dict[str, object]]) -> list[tuple[str, str]]:
    shared = {"speaker": "actor:a", "mode": "indirect", "content_kind": "reference"}
    claim = {"id": "claim:1", "subject": "event:1", "predicate": "occurred", "stances": rows}
    return found(
        actors=[{"id": f"actor:{name}", "kind": "person"} for name in "abc"],
        events=[meeting()],
        statements=[{**shared, **item} for item in statements],
        claims=[{**claim, "value": {"type": "boolean", "boolean": True}}],
    )


def test_a_stance_may_be_held_by_anybody_in_the_chain():
    inner = {
        "id": "statement:1",
        "within": "statement:2",
        "via": [{"actor": "actor:b"}, {"hedge": "reportedly"}],
    }
    outer = {"id": "statement:2", "speaker": "actor:c"}
    for holder in ("actor:a", "actor:b", "actor:c"):
        row = {"holder": holder, "stance": "reports", "statement": "statement:1"}
        assert stances(row, statements=[inner, outer]) == []
    row = {"holder": "actor:b", "stance": "reports", "statement": "statement:2"}
    assert stances(row, statements=[inner, outer]) == [("NE607", "/claims/0/stances/0/holder")]


def test_a_chain_that_is_broken_is_told_once_and_not_by_its_stances():
    row = {"holder": "actor:a", "stance": "reports", "statement": "statement:9"}
    assert stances(row, statements=[]) == [("NE203", "/claims/0/stances/0/statement")]
    circle = [{"id": "statement:1", "within": "statement:1"}]
    row = {"holder": "actor:b", "stance": "reports", "statement": "statement:1"}
    assert [code for code, _ in stances(row, statements=circle)] == ["NE204", "NE607"]


def test_a_conflict_with_claims_that_are_missing_is_told_of_them_alone():
    conflict = {"id": "conflict:1", "claims": ["claim:8", "claim:9"], "asserted_by": "narrator"}
    assert [code for code, _ in found(conflicts=[conflict])] == ["NE203", "NE203"]


def test_hints_of_predicates():
    def claim(predicate: str) -> dict[str, object]:
        value = {"type": "text", "text": "x"}
        row = {"id": "claim:1", "subject": "event:1", "predicate": predicate, "value": value}
        return {"events": [meeting()], "claims": [row]}

    assert hint(**claim("outcom")) == "Did you mean 'outcome'?"
    assert hint(**claim("zzz")) == "Give a predicate of your own a vendor's prefix: 'acme:zzz'."
    assert hint(**claim("acme:zzz")) is None


def test_a_count_of_a_vendors_predicate_may_be_negative():
    value = {"type": "quantity", "quantity": {"value": -3}}
    row = {"id": "claim:1", "subject": "event:1", "predicate": "acme:change", "value": value}
    assert found(events=[meeting()], claims=[row]) == [("NE602", "/claims/0/predicate")]


@settings(max_examples=30)
@given(st.integers(0, 40))
def test_a_check_of_a_record_finds_what_a_check_of_its_bytes_finds(number):
    tree = json.loads(EVERYTHING)
    tree["source"]["text"] = tree["source"]["text"][number:]
    text = json.dumps(tree)
    from_bytes = check(text, limit=1000)
    from_record = check_document(NewsDocument.model_validate_json(text), limit=1000)
    assert from_record.valid == from_bytes.valid == (number == 0)
    assert sorted(map(str, from_bytes)) == sorted(map(str, from_record))


def test_values_are_shown_shortly_and_safely():
    assert shown("x" * 100) == repr("x" * 59 + "…")
    assert shown({"a": 1}) == "an object"
    assert shown(("a",)) == "an array"
    assert [shown(value) for value in (float("nan"), float("inf"), -float("inf"), False)] == [
        "NaN",
        "Infinity",
        "-Infinity",
        "false",
    ]
    assert len(shown(10**300)) == 60
    assert listed(["a"]) == "a"


def test_suggestions_do_not_cost_more_than_the_check():
    assert did_you_mean("x" * 121, ["x" * 120]) is None
    assert did_you_mean("meetin", [f"meeting{n}" for n in range(2_001)]) is None
    assert did_you_mean(3, ["3"]) is None
    assert did_you_mean("IG", ["ig"]) == "Did you mean 'ig'?"
