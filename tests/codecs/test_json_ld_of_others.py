"""JSON-LD of others: what is not ours is told or kept, nothing is fetched or opened, and nothing raises."""

from __future__ import annotations

import builtins
import json
import socket
from copy import deepcopy
from decimal import Decimal
from functools import partial
from typing import Literal

import pytest
from graphs import refuse
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.codecs.json_ld import context, decode, encode
from newsevents.codecs.json_ld.terms import CONTEXT_NAME, REST
from newsevents.schema.event import Event
from newsevents.schema.vocabulary import CORE
from newsevents.strategies import assert_preserves_unknown_fields, assert_round_trips, documents
from newsevents.strategies.mutation import mutated
from newsevents.text.pointer import from_pointer

OURS = {"@context": CONTEXT_NAME, "@id": "urn:x:1", "@type": "NewsDocument"}
DEEP = 5_000


class March(Event, frozen=True):
    """A type of a vendor's, with fields of many sorts."""

    type: Literal["acme:march"] = "acme:march"
    size: ne.Quantity | None = None
    leaders: tuple[str, ...] = ()
    details: dict[str, int] = {}  # noqa: RUF012 - pydantic copies defaults


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    monkeypatch.setattr(socket.socket, "connect", refuse)


def reading_of(value, **options):
    [item] = ne.read_as("json-ld", json.dumps(value), **options)
    return item


def told(item):
    """Return the codes about the data, with their pointers."""
    return [(one.code, one.pointer) for one in item.findings if one.code.startswith("NE9")]


def changed(document, pointer, item):
    """Return a document's JSON-LD with another value somewhere."""
    value = deepcopy(encode(document, context="name")[0])
    inside = value
    *path, key = from_pointer(pointer)
    for part in path:
        inside = inside[int(part) if isinstance(inside, list) else part]
    inside[key] = item
    return value


# shapes that are not ours

BAD = {
    "no context": {"@id": "urn:x:1", "@type": "NewsDocument"},
    "context of somebody else": {**OURS, "@context": "https://schema.org"},
    "address of ours": {**OURS, "@context": "https://example.org/newsevents-1.0.context.json"},
    "import": {**OURS, "@context": {"@import": "https://example.org/c", **context()}},
    "one term else": {**OURS, "@context": {**context(), "headline": "ne:subheadline"}},
    "a vocabulary": {**OURS, "@context": {**context(), "@vocab": "https://schema.org/"}},
    "a base": {**OURS, "@context": {**context(), "@base": "https://example.org/"}},
    "several contexts": {**OURS, "@context": [CONTEXT_NAME, {"headline": "urn:x:y"}]},
    "null after ours": {**OURS, "@context": [CONTEXT_NAME, None]},
    "context that is a number": {**OURS, "@context": 1.1},
    "no id": {"@context": CONTEXT_NAME, "@type": "NewsDocument"},
    "id that is none": {**OURS, "@id": 7},
    "another class": {**OURS, "@type": ["schema:NewsArticle"]},
    "no class": {"@context": CONTEXT_NAME, "@id": "urn:x:1"},
    "graph": {"@context": CONTEXT_NAME, "@graph": [{"@id": "urn:x:1", "@type": "NewsDocument"}]},
    "graph that is none": {"@context": CONTEXT_NAME, "@graph": 7},
    "context inside": {**OURS, "source": {"@context": {"headline": "urn:x:y"}, "headline": "x"}},
    "null context inside": {**OURS, "source": {"@context": None, "headline": "x"}},
    "context inside of a node between": {**OURS, "source": {"publisher": {"@context": {}, "name": "x"}}},
}


@pytest.mark.parametrize("name", BAD)
def test_other_shapes_are_told(name):
    item = reading_of(BAD[name])
    assert (item.document, item.findings.counts()) == (None, {"NE901": 1})
    assert "ompact it with the context of newsevents" in item.findings[0].hint


@pytest.mark.parametrize("value", [7, "urn:x:1", None, [], [{**OURS, "source": {}}]])
def test_what_is_no_object_is_told(value):
    assert reading_of(value).findings.counts() == {"NE011": 1}


@pytest.mark.parametrize("stated", [CONTEXT_NAME, [CONTEXT_NAME], context(), [context()]])
def test_our_context_is_known_by_name_and_in_full(stated):
    item = reading_of({**OURS, "@context": stated, "source": {"headline": "x"}})
    assert item.document.source.headline == "x"


def test_nulls_are_as_if_they_were_not_there():
    nothing = {"headline": None, "rights": None, "authors": ["A", None], "publisher": {"name": None}}
    item = reading_of({**OURS, "source": nothing, "actors": None})
    assert item.document == ne.NewsDocument(id="urn:x:1", source=ne.Source(authors=("A",)))


# values that are not ours


def _two_actors():
    people = (ne.Person(id="actor:a", name="A"), ne.Person(id="actor:b", name="B"))
    said = ne.Statement(
        id="statement:1",
        speaker="actor:a",
        mode="indirect",
        addressees=("actor:b",),
        cue=ne.Cue(lemma="say", evidence=ne.Evidence(start=0, end=1, exact="x")),
        time=ne.TimeWindow(phrase="then"),
    )
    source = ne.Source(headline="x", text="xyz", publisher="Post")
    return ne.NewsDocument(id="urn:x:1", source=source, actors=people, statements=(said,))


ODD = {
    "/source/headline": [
        {"@value": "x", "@language": "en"},
        ["a", "b"],
        {"@list": ["a"]},
        {"en": "a"},
        7,
        True,
    ],
    "/source/authors": [[["a"]], [{"@value": "a", "@language": "en"}], 7],
    "/source/revision": [1.5, "many", True, {"@value": [7]}],
    "/source/publisher": ["Post", ["Post"], {"@value": "Post"}],
    "/source/url": [{"@id": "urn:x", "schema:name": "x"}, 7],
    "/statements/0/time": ["then", [{"phrase": "then"}], {"@type": "Place"}],
    "/statements/0/addressees": ["urn:other#actor:b", ["actor:b"], [{"@id": "urn:x:1#actor:b", "name": "B"}]],
    "/actors/0/aliases": [{"en": ["A"]}, [7]],
    "/actors/0/identifiers": [
        [{"scheme": "a", "value": "1"}, {"scheme": "a", "value": "2"}],
        "Q1",
        [{"value": "1"}],
    ],
    "/extensions": ["x", 7, [{"acme:x": 1}]],
}


@pytest.mark.parametrize(
    ("pointer", "value"), [(pointer, value) for pointer in ODD for value in ODD[pointer]]
)
def test_a_value_that_cannot_be_read_is_told_kept_and_written_back(pointer, value):
    given_value = changed(_two_actors(), pointer, value)
    item = reading_of(given_value)
    assert told(item) == [("NE902", pointer)]
    assert item.document is not None
    assert encode(item.document, context="name") == [given_value]


def test_a_literal_with_its_datatype_is_read():
    whole = {"@type": "http://www.w3.org/2001/XMLSchema#integer", "@value": "7"}
    source = {"headline": {"@value": "x"}, "revision": whole, "authors": {"@list": ["A"]}}
    found = reading_of({**OURS, "source": source}).document.source
    assert (found.headline, found.revision, found.authors) == ("x", 7, ("A",))


@pytest.mark.parametrize(
    ("number", "expected"), [("2.50", "2.5"), ("2.0", 2), ("1e1", 10), ("9007199254740991", 2**53 - 1)]
)
def test_numbers_are_read_as_they_are_meant(number, expected):
    document = _two_actors().replaced(events=(ne.Meeting(id="event:1", occurrences=ne.Quantity(value=7)),))
    text = json.dumps(changed(document, "/events/0/occurrences/value", "NUMBER")).replace('"NUMBER"', number)
    [item] = ne.read_as("json-ld", text)
    assert item.document.events[0].occurrences.value == expected


@pytest.mark.parametrize("number", ["1e999999999", "-1e-999999999", "9" * 5_000 + ".5", "NaN"])
@pytest.mark.parametrize(
    "where", ["/source/revision", "/schema:award", "/actors/0/extensions", "/actors/0/extra"]
)
def test_numbers_without_end_are_not_written_out(number, where):
    [item] = decode(changed(_two_actors(), where, {"acme:x": Decimal(number)}))
    assert len(json.dumps(item.document)) < 10_000


# names that are not ours


@pytest.mark.parametrize(
    "iri", ["urn:other#actor:a", "actor:a", "_:b0", "", "urn:x:1", 7, ["urn:x:1#actor:a"], {}]
)
def test_a_record_of_another_document_is_told(iri):
    item = reading_of(changed(_two_actors(), "/actors/0/@id", iri))
    assert ("NE902", "/actors/0/@id") in told(item)
    assert item.document is None


def test_a_reference_into_another_document_is_told():
    item = reading_of(changed(_two_actors(), "/statements/0/speaker", "urn:other#actor:a"))
    assert ("NE902", "/statements/0/speaker") in told(item)
    assert item.document is None


def test_evidence_in_another_article_is_not_taken_for_ours():
    item = reading_of(changed(_two_actors(), "/statements/0/cue/evidence/0/hasSource", "urn:other#source"))
    assert told(item) == [("NE902", "/statements/0/cue/evidence")]
    assert item.document is None


def test_an_identifier_that_is_not_that_of_the_iri_is_told():
    item = reading_of(changed(_two_actors(), "/identifier", "urn:other"))
    assert told(item) == [("NE902", "/identifier")]
    assert item.document.id == "urn:x:1"


def test_records_of_one_name_are_told():
    value = encode(_two_actors())[0]
    value["actors"] += value["actors"][:1]
    assert "NE201" in reading_of(value).findings.counts()


def test_statements_inside_of_each_other_are_told():
    item = reading_of(changed(_two_actors(), "/statements/0/within", "urn:x:1#statement:1"))
    assert item.document is None
    assert not told(item)


# classes that are not ours


@pytest.mark.parametrize(
    "types", [["Place"], ["Person", "Organization"], ["Person", "Person"], [], None, 7, "Event"]
)
def test_an_actor_of_no_class_or_several_is_told(types):
    item = reading_of(changed(_two_actors(), "/actors/0/@type", types))
    assert told(item) == [("NE902", "/actors")]
    assert item.document is None


def test_classes_of_others_are_kept():
    value = changed(
        _two_actors(), "/actors/0/@type", ["Person", "schema:Person", "prov:Agent", "schema:Patient"]
    )
    item = reading_of(value)
    assert not told(item)
    assert encode(item.document, context="name") == [value]


def test_unknown_fields_cannot_stand_in_for_known_ones():
    item = reading_of(changed(_two_actors(), "/source/extra", {"headline": "fake", "status": "cancelled"}))
    assert told(item) == [("NE902", "/source/extra")]
    assert (item.document.source.headline, item.document.source.status) == ("x", "usable")


# what others say besides


def test_what_others_say_is_kept_and_written_back(seed):
    [value] = encode(seed)
    value["actors"][0]["schema:jobTitle"] = "envoy"
    value["actors"][0]["mentions"][0]["schema:award"] = [1, 2.5, None, {"ä": "ö"}]
    value["statements"][2]["cue"]["https://example.org/mood"] = {"@value": "grim", "@language": "en"}
    value["source"]["hasSource"] = "urn:x:y"
    value["times"][0]["@id"] = "urn:x:z"
    value["schema:keywords"] = ["talks", {"@value": "peace", "@language": "en"}]
    value["@reverse"] = {"schema:about": {"@id": "urn:x:page"}}
    item = reading_of(value)
    assert not told(item)
    assert "envoy" in item.document.actors[0].extensions[REST]
    assert encode(item.document) == [value]
    assert reading_of(encode(item.document)[0]).document == item.document


@given(
    st.text()
    | st.sampled_from(['{"/source": 1}', '{"/headline": "x"}', '{"/@id": "urn:y"}', '{"/a": 1}', "{}"])
)
def test_an_extension_of_that_name_is_left_as_it_is(text):
    for value in (text, [text], {"a": text}):
        source = ne.Source(extensions={REST: value, "acme:x": 1})
        document = ne.NewsDocument(id="urn:x:1", source=source, extensions={REST: value})
        assert reading_of(encode(document)[0]).document == document


# events of vendors


VOCABULARY = CORE.extended(event_types=(March,))


def test_events_of_vendors_come_back():
    assert_round_trips(
        lambda document: encode(document)[0],
        lambda value: reading_of(value, vocabulary=VOCABULARY).document,
        documents(vocabulary=VOCABULARY, event_types=(March,), sizes={"events": (1, 3)}),
    )


def test_unknown_fields_of_records_come_back():
    def again(document):
        [item] = decode(json.loads(json.dumps(encode(document)[0]), parse_float=Decimal))
        return json.dumps(item.document).encode()

    assert_preserves_unknown_fields(partial(ne.loads, lenient=True), again)


def test_unknown_fields_are_not_named_as_lost():
    document = ne.loads('{"id": "urn:x:1", "source": {"a": 1}, "b": 2}', lenient=True)
    assert ne.codec_named("json-ld").losses(document) == []


# nothing raises


def test_nothing_is_fetched_and_no_file_is_opened(monkeypatch, seed):
    [value] = encode(seed)
    monkeypatch.setattr(builtins, "open", refuse)
    for one in (value, *BAD.values()):
        assert list(decode(one))


@pytest.mark.parametrize("opening", ['{"@list":', "[", '{"@graph":', '{"schema:about":', '{"within":'])
def test_deep_data_are_told(opening):
    closing = "]" if opening == "[" else "}"
    deep = opening * DEEP + "1" + closing * DEEP
    text = json.dumps({**OURS, "source": {}, "statements": "DEEP"}).replace('"DEEP"', deep)
    [item] = ne.read_as("json-ld", text)
    assert item.document is None


@pytest.mark.parametrize(
    "key", ["schema:about", "extensions", "source", "actors", "extra", "@type", "identifier"]
)
def test_deep_values_do_not_raise(key):
    deep = []
    for _ in range(100_000):
        deep = [deep] if key != "extensions" else {"acme:x": deep}
    for item in decode({**OURS, key: deep}):
        assert item.findings


def test_a_document_that_is_of_another_class_as_well_is_told():
    [item] = ne.read_as("json-ld", json.dumps({**OURS, "@type": ["NewsDocument", "Event"]}))
    [found] = item.findings
    assert (item.document, found.code, found.pointer) == (None, "NE901", "/@type")


@given(st.data())
def test_near_misses_give_a_document_or_errors_and_never_an_exception(data):
    value = data.draw(mutated(encode(_two_actors(), context="name")[0], most=4))
    for item in ne.read_as("json-ld", json.dumps(value)):
        assert (item.document is None) == bool(item.findings.errors)
        if item.document is not None:
            [again] = encode(item.document)
            assert reading_of(again).document == item.document


_keys = st.sampled_from((
    "@list", "@id", "@value", "@type", "@set", "@context", "@graph", "@reverse", "identifier", "actors", "name",
    "extensions", "extra", "source", "publisher", "provenance", "generatedAtTime", "statements", "via", "events",
))  # fmt: skip
_names = st.sampled_from(("Person", "Event", "Statement", "urn:x:1#actor:a", "urn:x:1#event:1", "rule"))


@given(
    st.recursive(
        st.none() | st.text(max_size=3) | st.integers() | st.floats(allow_nan=False) | st.booleans() | _names,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_keys, inner, max_size=4),
    )
)
def test_anything_with_our_context_gives_a_document_or_errors(value):
    whole = {"source": value, **(value if isinstance(value, dict) else {}), **OURS}
    for item in ne.read_as("json-ld", json.dumps(whole)):
        assert (item.document is None) == bool(item.findings.errors)
