"""JSON-LD: two processors see the same graph, in which nothing is missing, and it comes back as the document."""

from __future__ import annotations

import json
import re
import socket
from collections import Counter

import pytest
import rdflib
from graphs import (
    NE,
    OFFLINE,
    SCHEMA,
    again_compacted,
    by_pyld,
    by_rdflib,
    canonical,
    out_of_the_graph,
    refuse,
)
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from rdflib.namespace import DCTERMS, OWL, PROV, RDF, XSD

import newsevents as ne
from newsevents.codecs.json_ld import context, encode
from newsevents.codecs.json_ld.names import document_iri, local_name, record_iri
from newsevents.codecs.json_ld.terms import (
    CONTEXT_NAME,
    FIELDS,
    OTHER_KEYS,
    PREFIXES,
    TYPES,
    WRAPS,
    classes,
    every_field,
    form_of,
    iri_of,
    key_of,
)
from newsevents.schema import actor, claim, document, event, meeting, place, source, statement
from newsevents.schema.base import Record
from newsevents.strategies import assert_round_trips, documents

EDTF = rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
KINDS = ("actors", "places", "statements", "events", "claims", "conflicts")
TAGS = {"kind", "type"}


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    monkeypatch.setattr(socket.socket, "connect", refuse)


def read(value):
    [item] = ne.read_as("json-ld", json.dumps(value))
    assert item.document is not None, [str(one) for one in item.findings]
    assert not {code for code in item.findings.counts() if code.startswith("NE9")}
    return item.document


# the context


def test_every_field_of_every_record_has_a_term_and_every_term_a_field():
    keys = {key_of(record, field) for record, field in every_field()}
    names = {record.__name__ for record in classes()}
    wraps = {wrap.key for wrap in WRAPS}
    assert context().keys() == keys | names | wraps | PREFIXES.keys() | OTHER_KEYS.keys() | {"@version"}


def test_fields_without_a_term_are_identifiers_and_tags():
    stated = {(record, field) for record, field in every_field()}
    left = {field for record in classes() for field in record.model_fields if (record, field) not in stated}
    assert left == {"id", *TAGS}


def test_every_record_class_of_a_document_is_covered():
    modules = (actor, claim, document, event, meeting, place, source, statement)
    records = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Record) and value.__module__ == module.__name__
    }
    assert records - {Record, actor.ActorBase} <= {*classes()}


def test_tables_speak_of_what_there_is():
    there = {f"{record.__name__}.{field}" for record in classes() for field in record.model_fields}
    assert {*FIELDS, *(field for wrap in WRAPS for field in wrap.fields)} <= there
    assert {*TYPES} <= {record.__name__ for record in classes()}


def test_each_key_has_one_meaning_and_each_iri_one_key():
    meanings, keys = {}, {}
    for record, field in every_field():
        meanings.setdefault(key_of(record, field), set()).add((iri_of(record, field), form_of(record, field)))
        keys.setdefault(iri_of(record, field), set()).add(key_of(record, field))
    assert not [key for key, found in meanings.items() if len(found) > 1]
    assert not [iri for iri, found in keys.items() if len(found) > 1]


def test_no_term_is_a_scheme_that_names_documents():
    schemes = re.search(r"\(([^)]*)\)", str(ne.NewsDocument.model_json_schema()["properties"]["id"])).group(1)
    assert "urn" in schemes.split("|")
    assert not {*context()} & {part.rstrip("?") for part in schemes.split("|")}


@pytest.mark.parametrize("prefix", PREFIXES)
def test_terms_expand_to_absolute_iris(prefix):
    nodes = jsonld.expand({"@context": context(), "@id": "urn:x:1", f"{prefix}:thing": "x"}, OFFLINE)
    assert f"{PREFIXES[prefix]}thing" in nodes[0]
    assert re.match(r"(https?|urn):", PREFIXES[prefix])


# the graph


@given(documents())
def test_pyld_and_rdflib_see_the_same_graph(document):
    [written] = encode(document)
    one, other = by_pyld(written), by_rdflib(written)
    assert len(one) == len(other)
    assert canonical(one) == canonical(other)


def test_pyld_and_rdflib_see_the_same_graph_of_the_article_in_the_seeds(seed):
    [written] = encode(seed)
    assert canonical(by_pyld(written)) == canonical(by_rdflib(written))


@given(documents())
def test_every_value_of_the_document_is_an_object_as_often_as_it_stands_there(document):
    graph = by_pyld(encode(document)[0])
    iri = document_iri(document.id)
    found = Counter(local_name(iri, str(value)) or str(value) for value in graph.objects())
    expected = Counter(leaves(json.loads(ne.dumps(document))))
    assert not expected - found
    named = {record.id for kind in KINDS for record in getattr(document, kind)}
    assert {rdflib.URIRef(record_iri(iri, name)) for name in named} <= {*graph.subjects()}


@given(documents())
def test_every_extension_is_one_json_literal(document):
    graph = by_pyld(encode(document)[0])
    found = list(graph.objects(predicate=NE.extensions))
    assert all(value.datatype == RDF.JSON for value in found)
    expected = [in_one_form(item) for item in extensions(json.loads(ne.dumps(document)))]
    assert Counter(in_one_form(json.loads(str(value))) for value in found) == Counter(expected)


@given(documents())
def test_there_are_as_many_nodes_of_each_class_as_records(document):
    found = Counter(by_pyld(encode(document)[0]).objects(predicate=RDF.type))
    for record, count in Counter(records_in(document)).items():
        assert found[NE[record]] == count, record


def leaves(value, inside=""):
    """Yield the texts of all values of a document, but for names of records, tags and extensions."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name == "extensions" or name in TAGS or (name == "id" and inside):
                continue
            if inside == "identifiers":
                yield name
            yield from leaves(item, name)
    elif isinstance(value, list):
        each = dict.fromkeys(value) if inside == "aliases" else value
        for item in each:
            yield from leaves(item, inside)
    elif isinstance(value, bool):
        yield str(value).lower()
    elif value is not None:
        yield str(value)


def in_one_form(value):
    return json.dumps(value, sort_keys=True)


def extensions(value):
    if isinstance(value, dict):
        for name, item in value.items():
            if name == "extensions" and item:
                yield item
            elif name != "extensions":
                yield from extensions(item)
    elif isinstance(value, list):
        for item in value:
            yield from extensions(item)


def records_in(value):
    if isinstance(value, Record):
        yield type(value).__name__
        for item in value.__dict__.values():
            yield from records_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)


@given(documents())
def test_all_iris_are_absolute_and_records_have_some(document):
    for triple in by_pyld(encode(document)[0]):
        for term in triple:
            assert not isinstance(term, rdflib.URIRef) or re.match(r"[a-z][a-z0-9.+-]*:", str(term)), term


def test_two_documents_do_not_run_into_one_another(seed):
    graph = rdflib.Graph()
    for one in (seed, seed.replaced(id="urn:example:2")):
        graph += by_pyld(encode(one)[0])
    assert len({*graph.subjects(RDF.type, NE.Claim)}) == 2 * len(seed.claims)
    assert (None, OWL.sameAs, None) not in graph


def written(**fields):
    document = ne.NewsDocument(id="urn:example:1", **{"source": ne.Source(), **fields})
    [value] = encode(document)
    return by_pyld(value), rdflib.URIRef("urn:example:1")


def test_times_have_the_datatype_that_they_are_valid_in():
    windows = [{"edtf": "2018-10"}, {"edtf": "whenever"}, {"earliest": "2018-11-13"}]
    windows += [{"earliest": f"2018-11-13T09:30:00{zone}"} for zone in ("Z", "+03:00", "+14:00", "+15:00")]
    times = tuple(ne.TimeWindow.model_validate_json(json.dumps(window)) for window in windows)
    graph, _ = written(times=times)
    assert {*graph.objects(predicate=NE.edtf)} == {
        rdflib.Literal("2018-10", datatype=EDTF),
        rdflib.Literal("whenever"),
    }
    assert Counter(item.datatype for item in graph.objects(predicate=NE.earliest)) == {
        XSD.date: 1,
        XSD.dateTime: 3,
        None: 1,
    }


@pytest.mark.parametrize(
    ("quantity", "predicate"),
    [
        (ne.Quantity(value=10), SCHEMA.value),
        (ne.Quantity(value=10, comparator="about", phrase="around ten"), NE.stated_value),
        (ne.Quantity(value=12, comparator="at_least"), NE.stated_value),
    ],
)
def test_a_number_that_is_not_exact_is_no_value_of_schema_org(quantity, predicate):
    meeting = ne.Meeting(id="event:1", occurrences=quantity)
    graph, _ = written(events=(meeting,))
    assert {found for found in (SCHEMA.value, NE.stated_value) if (None, found, None) in graph} == {predicate}


def test_hearsay_is_a_qualified_attribution():
    teller, agency = ne.Person(id="actor:a", name="A"), ne.Person(id="actor:b", name="B")
    via = (ne.Relay(actor="actor:b"), ne.Relay(hedge="reportedly"))
    said = ne.Statement(id="statement:1", speaker="actor:a", mode="indirect", via=via)
    graph, document = written(actors=(teller, agency), statements=(said,))
    node = document + "#statement:1"
    assert graph.value(node, PROV.wasAttributedTo) == document + "#actor:a"
    relays = [*graph.objects(node, PROV.qualifiedAttribution)]
    agents = {int(graph.value(one, SCHEMA.position)): graph.value(one, PROV.agent) for one in relays}
    assert agents == {1: document + "#actor:b", 2: None}
    assert (node, RDF.type, SCHEMA.Quotation) not in graph


@pytest.mark.parametrize(
    ("time", "predicate"),
    [("2018-11-13", NE.generated_on), ("2018-11-13T09:30:00Z", PROV.generatedAtTime)],
)
def test_when_and_by_what_the_records_were_made(time, predicate):
    made = ne.Provenance.model_validate_json(
        json.dumps({"method": "rule", "tool": "newsevents", "version": "1", "time": time})
    )
    graph, document = written(provenance=made)
    assert str(graph.value(document, predicate)) == time
    activity = graph.value(document, PROV.wasGeneratedBy)
    agent = graph.value(activity, PROV.wasAssociatedWith)
    assert (agent, SCHEMA.name, rdflib.Literal("newsevents")) in graph


def test_addresses_are_nodes_and_the_identifier_is_there_letter_for_letter():
    source = ne.Source(url="https://example.org/1", replaces="urn:example:0", guid="tag:example.org,2018:a|b")
    graph, document = written(source=source)
    article = document + "#source"
    assert graph.value(article, SCHEMA.url) == rdflib.URIRef("https://example.org/1")
    assert graph.value(article, NE.replaces) == rdflib.URIRef("urn:example:0")
    assert graph.value(article, NE.guid) == rdflib.Literal("tag:example.org,2018:a|b", datatype=XSD.anyURI)
    assert graph.value(document, DCTERMS.identifier) == rdflib.Literal("urn:example:1")


# and back


def test_a_document_comes_back():
    assert_round_trips(lambda document: encode(document)[0], read)
    assert_round_trips(lambda document: encode(document, context="name")[0], read)


def test_a_document_comes_back_when_a_processor_expanded_and_compacted_it():
    assert_round_trips(lambda document: again_compacted(encode(document)[0]), read)


def test_a_document_comes_back_out_of_the_graph(seed):
    assert read(out_of_the_graph(encode(seed)[0])) == seed


@given(documents(max_size=2))
def test_a_document_comes_back_out_of_the_graph_but_for_what_a_graph_cannot_hold(document):
    found = read(out_of_the_graph(encode(document)[0]))
    assert in_graph(json.loads(ne.dumps(found))) == in_graph(json.loads(ne.dumps(document)))


def in_graph(value, inside=""):
    """Return JSON without the order of aliases, and without nulls, which pyld's framing drops from literals."""
    if isinstance(value, dict):
        return {name: in_graph(item, name) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return (
            sorted({*value})
            if inside == "aliases"
            else [in_graph(item) for item in value if item is not None]
        )
    return value


@given(documents())
def test_nothing_is_lost(document):
    assert ne.codec_named("json-ld").losses(document) == []


def test_what_is_written_is_nobody_elses():
    one, other = (encode(ne.NewsDocument(id="urn:x:1", source=ne.Source()))[0] for _ in range(2))
    one["@context"]["headline"] = "urn:x:other"
    assert other["@context"] == context() != one["@context"]


def test_the_context_can_be_named():
    [value] = encode(ne.NewsDocument(id="urn:x:1", source=ne.Source()), context="name")
    assert value["@context"] == CONTEXT_NAME


# names


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), min_size=1))
def test_names_of_records_lead_back(text):
    iri = document_iri(f"urn:x:{text}")
    assert local_name(iri, record_iri(iri, "actor:a")) == "actor:a"
    assert not set(iri) & set('<>"{}|\\^` ')
    assert record_iri(iri, "actor:a").count("#") == 1
    assert document_iri(iri) == iri


AWKWARD = (
    "urn:x:a|b", "https://example.org/a?b=<c>#d", 'urn:x:"q"', "urn:x:é\u200d", "urn:x:a#b", "urn:x:a#b#c", "urn:x:#",
    "https://schema.org/name", "http://www.w3.org/ns/prov#agent", "urn:newsevents:ns#Claim", "sha256:0", "doi:10.1/X#",
)  # fmt: skip


@pytest.mark.parametrize("identifier", AWKWARD)
def test_awkward_identifiers_come_back_letter_for_letter(identifier):
    source = ne.Source(url="https://schema.org/name", guid=identifier, replaces=f"{identifier}.0")
    one = ne.Person(id="actor:a", name="A")
    document = ne.NewsDocument(id=identifier, source=source, actors=(one,))
    [value] = encode(document)
    assert read(value) == read(again_compacted(value)) == read(out_of_the_graph(value)) == document
    assert canonical(by_pyld(value)) == canonical(by_rdflib(value))
