"""Graphs: what two processors of JSON-LD make of an object, without a network and without a warning."""

from __future__ import annotations

import json
import logging
import warnings
from contextlib import contextmanager

import rdflib
from pyld import jsonld
from pyld.canon import URDNA2015

from newsevents.codecs.json_ld import context, frame

NE = rdflib.Namespace("urn:newsevents:ns#")
SCHEMA = rdflib.Namespace("https://schema.org/")


def refuse(url, *_):
    """Fail on anything that is to be fetched."""
    message = f"{url} was to be fetched"
    raise AssertionError(message)


OFFLINE = {"documentLoader": refuse, "base": ""}


def by_pyld(value):
    """Return the graph that pyld makes of an object."""
    dataset = jsonld.to_rdf(value, OFFLINE)
    assert dataset.keys() == {"@default"}
    graph = rdflib.Graph()
    with _no_complaints():
        for triple in dataset["@default"]:
            graph.add(tuple(_term(triple[part]) for part in ("subject", "predicate", "object")))
    assert len(graph) == len(dataset["@default"])
    return graph


def _term(part):
    if part["type"] == "IRI":
        return rdflib.URIRef(part["value"])
    if part["type"] == "blank node":
        return rdflib.BNode(part["value"])
    datatype = part["datatype"]
    return rdflib.Literal(
        part["value"], datatype=None if datatype == str(rdflib.XSD.string) else rdflib.URIRef(datatype)
    )


class _Complaints(logging.Handler):
    def emit(self, record):
        raise AssertionError(record.getMessage())


@contextmanager
def _no_complaints():
    handler, normalises = _Complaints(logging.WARNING), rdflib.NORMALIZE_LITERALS
    logging.getLogger("rdflib").addHandler(handler)
    rdflib.NORMALIZE_LITERALS = False  # it would write 09:30Z as 09:30+00:00
    try:
        with warnings.catch_warnings():
            # rdflib's reader of JSON-LD uses classes that rdflib deprecates
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        rdflib.NORMALIZE_LITERALS = normalises
        logging.getLogger("rdflib").removeHandler(handler)


def by_rdflib(value):
    """Return the graph that rdflib makes of an object."""
    with _no_complaints():
        return rdflib.Graph().parse(data=json.dumps(value), format="json-ld")


def canonical(graph):
    """Return a graph as N-Quads in which blank nodes have canonical names (RDF Dataset Canonicalization)."""
    triples = [
        dict(zip(("subject", "predicate", "object"), map(_part, triple), strict=True)) for triple in graph
    ]
    return URDNA2015().main({"@default": triples}, {"format": "application/n-quads"})


def _part(term):
    if isinstance(term, rdflib.URIRef):
        return {"type": "IRI", "value": str(term)}
    if isinstance(term, rdflib.BNode):
        return {"type": "blank node", "value": f"_:{str(term).removeprefix('_:')}"}
    return {"type": "literal", "value": str(term), "datatype": str(term.datatype or rdflib.XSD.string)}


def again_compacted(value):
    """Return what comes of expanding an object and compacting it with our context."""
    return jsonld.compact(jsonld.expand(value, OFFLINE), context(), OFFLINE)


def out_of_the_graph(value):
    """Return what comes of turning an object into a graph, and framing that."""
    nodes = jsonld.from_rdf(jsonld.to_rdf(value, OFFLINE), {"useNativeTypes": True})
    return jsonld.frame(nodes, frame(), {**OFFLINE, "embed": "@always", "omitDefault": True})
