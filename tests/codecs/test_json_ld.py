"""JSON-LD: two processors see the same graph, in which nothing is missing, and it comes back as the document."""

from __future__ import annotations

import json
import socket
import warnings
from decimal import Decimal

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyld import jsonld
from rdflib.compare import isomorphic
from rdflib.namespace import PROV, RDF

import newsevents as ne
from newsevents.codecs.json_ld import context, decode, encode
from newsevents.codecs.json_ld.names import document_iri, local_name, record_iri
from newsevents.codecs.json_ld.terms import (
    CONTEXT_NAME,
    FIELDS,
    OWN_KEYS,
    TYPES,
    classes,
    every_field,
    keys_of,
)
from newsevents.strategies import assert_round_trips, documents

NE = rdflib.Namespace("urn:newsevents:ns#")
slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def refuse(url, *_):
    message = f"{url} was to be fetched"
    raise AssertionError(message)


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    """Fail on anything that is fetched."""
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


def by_pyld(value):
    """Return the graph that pyld sees, as N-Quads."""
    return jsonld.to_rdf(value, {"format": "application/n-quads", "documentLoader": refuse, "base": ""})


def by_rdflib(value):
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # its reader of JSON-LD uses classes that it deprecates
        return rdflib.Graph().parse(data=json.dumps(value), format="json-ld")


def graph_of(quads):
    found = rdflib.Graph()
    found.parse(data=quads, format="nt")
    return found


def read(value):
    [item] = ne.read_as("json-ld", json.dumps(value))
    assert item.document is not None, [str(one) for one in item.findings]
    assert not {code for code in item.findings.counts() if code.startswith("NE9")}
    return item.document


# the context


def test_every_field_of_every_record_has_a_term_and_every_term_a_field():
    terms = context()
    keys = {key for record in classes() for key in keys_of(record)}
    assert keys <= terms.keys()
    names = {record.__name__ for record in classes()}
    prefixes = {"@version", "ne", "schema", "oa", "prov", "xsd", "edtf"}
    assert terms.keys() == keys | names | prefixes | OWN_KEYS.keys()


def test_terms_of_other_vocabularies_are_given_to_fields_that_there_are():
    assert {*FIELDS} <= {name for name, _ in every_field()}
    assert {*TYPES} <= {record.__name__ for record in classes()}


def test_no_two_fields_of_a_record_have_one_key():
    for record in classes():
        assert len(keys_of(record)) == len(record.model_fields)


def test_the_processor_takes_the_context():
    value = {"@context": context(), "@id": "urn:x:1", "headline": "Talks"}
    [node] = jsonld.expand(value, {"documentLoader": refuse})
    assert node["https://schema.org/headline"] == [{"@value": "Talks"}]


# the graph


@given(documents())
@slow
def test_pyld_and_rdflib_see_the_same_graph(document):
    [written] = encode(document)
    one, other = graph_of(by_pyld(written)), by_rdflib(written)
    assert len(one) == len(other)
    assert isomorphic(one, other)


@given(documents())
@slow
def test_every_value_of_the_document_is_in_the_graph(document):
    found = {str(value) for value in graph_of(by_pyld(encode(document)[0])).objects()}
    for leaf in leaves(json.loads(ne.dumps(document))):
        assert leaf in found or record_iri(document_iri(document.id), leaf) in found, leaf


def leaves(value, inside=""):
    """Yield the texts of all values of a document; extensions are one JSON text each."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name == "extensions":
                yield from item
                yield from (
                    json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in item.values()
                )
            else:
                yield from leaves(item, name)
                if inside == "identifiers":
                    yield name
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, inside)
    elif isinstance(value, bool):
        yield str(value).lower()
    elif value is not None:
        yield str(value)


@given(documents())
@slow
def test_all_names_are_absolute_and_blank_nodes_are_for_values_alone(document):
    graph = graph_of(by_pyld(encode(document)[0]))
    for subject, predicate, _ in graph:
        assert ":" in str(predicate)
        assert isinstance(subject, rdflib.BNode) or ":" in str(subject)
    kinds = ("actors", "places", "statements", "events", "claims", "conflicts")
    for record in (item for kind in kinds for item in getattr(document, kind)):
        assert (rdflib.URIRef(record_iri(document_iri(document.id), record.id)), None, None) in graph


def test_two_documents_do_not_run_into_one_another(seed):
    graph = rdflib.Graph()
    for document in (seed, seed.replaced(id="urn:example:2")):
        graph += graph_of(by_pyld(encode(document)[0]))
    assert len({*graph.subjects(RDF.type, NE.Claim)}) == 2 * len(seed.claims)


# and back


def test_a_document_comes_back():
    assert_round_trips(lambda document: encode(document)[0], read)
    assert_round_trips(lambda document: encode(document, context="name")[0], read)


@given(documents(max_size=2))
@slow
def test_a_document_comes_back_when_a_processor_expanded_and_compacted_it(document):
    expanded = jsonld.expand(encode(document)[0], {"documentLoader": refuse})
    compacted = jsonld.compact(expanded, context(), {"documentLoader": refuse})
    assert read(compacted) == document


def test_nothing_is_lost(seed):
    assert ne.codec_named("json-ld").losses(seed) == []


def test_vendors_events_and_unknown_fields_come_back():
    text = (
        '{"id": "urn:example:1", "source": {"desk": [1, {"a": null}]}, '
        '"events": [{"id": "event:1", "type": "acme:protest", "size": 3, "label": "March"}]}'
    )
    document = ne.loads(text, lenient=True)
    [decoded] = decode(json.loads(json.dumps(encode(document)[0]), parse_float=Decimal))
    assert ne.loads(json.dumps(decoded.document), lenient=True) == document


def test_what_others_say_of_a_record_is_kept_and_written_back(seed):
    [written] = encode(seed)
    written["actors"]["@list"][0]["schema:jobTitle"] = "envoy"
    written["schema:keywords"] = ["talks", {"@value": "peace", "@language": "en"}]
    document = read(written)
    assert "envoy" in document.actors[0].extensions["json-ld:rest"]
    assert encode(document) == [written]


def test_a_query_finds_who_said_what(seed):
    graph = graph_of(by_pyld(encode(seed)[0]))
    rows = graph.query(
        """
        select ?name ?act where {
          ?statement a ne:Statement ; prov:wasAttributedTo ?who ; ne:act ?act . ?who schema:name ?name
        }
        """,
        initNs={"ne": NE, "prov": PROV, "schema": rdflib.Namespace("https://schema.org/")},
    )
    assert ("Zamir Kabulov", "asserts") in {(str(name), str(act)) for name, act in rows}


# names


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), min_size=1))
def test_names_of_records_lead_back(text):
    iri = document_iri(f"urn:x:{text}")
    assert local_name(iri, record_iri(iri, "actor:a")) == "actor:a"
    assert not set(iri) & set('<>"{}|\\^` ')


@pytest.mark.parametrize(
    "identifier", ["urn:x:a|b", "https://example.org/a?b=<c>#d", 'urn:x:"q"', "urn:x:é\u200d"]
)
def test_awkward_identifiers_come_back_letter_for_letter(identifier):
    actor = ne.Person(id="actor:a", name="A")
    document = ne.NewsDocument(id=identifier, source=ne.Source(url="https://x.y/<a>|b"), actors=(actor,))
    [written] = encode(document)
    assert read(written) == document
    assert len(graph_of(by_pyld(written))) == len(by_rdflib(written))


# what others send


BAD = {
    "no context": {"@id": "urn:x:1", "@type": "NewsDocument"},
    "remote context": {"@context": "https://schema.org", "@id": "urn:x:1", "@type": "NewsDocument"},
    "import": {
        "@context": {"@import": "https://example.org/c", **context()},
        "@id": "urn:x:1",
        "@type": "NewsDocument",
    },
    "several contexts": {
        "@context": [CONTEXT_NAME, {"headline": "urn:x:y"}],
        "@id": "urn:x:1",
        "@type": "NewsDocument",
    },
    "no id": {"@context": CONTEXT_NAME, "@type": "NewsDocument"},
    "id that is none": {"@context": CONTEXT_NAME, "@id": 7, "@type": "NewsDocument"},
    "another class": {"@context": CONTEXT_NAME, "@id": "urn:x:1", "@type": ["schema:NewsArticle"]},
    "graph": {"@context": CONTEXT_NAME, "@graph": [{"@id": "urn:x:1", "@type": "NewsDocument"}]},
}


@pytest.mark.parametrize("name", BAD)
def test_other_shapes_are_told(name):
    [item] = ne.read_as("json-ld", json.dumps(BAD[name]))
    assert (item.document, item.findings.counts()) == (None, {"NE901": 1})


def test_a_reference_into_another_document_is_told(seed):
    [written] = encode(seed)
    written["statements"]["@list"][0][
        "prov_wasAttributedTo" if "prov_wasAttributedTo" in written else "speaker"
    ] = {"@id": "urn:other#actor:a"}
    [item] = ne.read_as("json-ld", json.dumps(written))
    assert "NE902" in item.findings.counts()


@pytest.mark.parametrize(
    "value", [{"@value": "x", "@language": "en"}, ["a", "b"], {"@list": ["a"]}, {"en": "a"}, {"@id": "urn:x"}]
)
def test_a_headline_that_is_no_literal_is_told_and_kept(value):
    [written] = encode(ne.NewsDocument(id="urn:x:1", source=ne.Source(headline="x")))
    written["source"]["headline"] = value
    [item] = ne.read_as("json-ld", json.dumps(written))
    assert item.findings.counts() == {"NE902": 1}
    assert json.loads(item.document.source.extensions["json-ld:rest"]) == {"headline": value}


@given(st.data())
@slow
def test_near_misses_give_a_document_or_errors_and_never_an_exception(data):
    document = ne.parse_article(
        "Ivan Petrov said on Monday that talks in Doha failed.", published="2018-11-13"
    )
    from newsevents.strategies.mutation import mutated

    changed = data.draw(mutated(encode(document, context="name")[0], most=4))
    for item in ne.read_as("json-ld", json.dumps(changed)):
        assert (item.document is None) == bool(item.findings.errors)


@given(
    st.recursive(
        st.none() | st.text(max_size=3) | st.integers(),
        lambda inner: (
            st.lists(inner, max_size=2)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "@list",
                        "@id",
                        "@value",
                        "@type",
                        "identifier",
                        "actors",
                        "kind",
                        "extension",
                        "json",
                        "extra",
                        "source",
                    ]
                ),
                inner,
                max_size=3,
            )
        ),
    )
)
@slow
def test_anything_with_our_context_gives_a_document_or_errors(value):
    whole = {"@context": CONTEXT_NAME, "@id": "urn:x:1", "@type": "NewsDocument"}
    for item in ne.read_as(
        "json-ld", json.dumps({**(value if isinstance(value, dict) else {"source": value}), **whole})
    ):
        assert (item.document is None) == bool(item.findings.errors)
