"""Document graphs, and the languages of graphs."""

import io

import networkx as nx
import pytest
from hypothesis import given, settings

import newsevents as ne
from newsevents.strategies import documents
from newsevents.views import document_graph, to_dot, to_graphml, to_mermaid, to_networkx

TEXT = "Two people were killed in Norlund, police said. Three people were killed in Norlund, Ida Lunde said."


@given(documents(max_size=3))
@settings(max_examples=60, deadline=None)
def test_every_edge_joins_nodes_that_are_there(item):
    graph = document_graph([item, item])
    names = [node.id for node in graph.nodes]
    assert len(names) == len(set(names))
    assert {end for edge in graph.edges for end in (edge.start, edge.end)} <= set(names)
    assert all(name.isalnum() for name in names)


@given(documents(max_size=3))
@settings(max_examples=60, deadline=None)
def test_every_speaker_leads_to_what_they_say(item):
    graph = document_graph([item])
    said = [edge for edge in graph.edges if edge.start.startswith("d0a") and edge.end.startswith("d0s")]
    assert len(said) >= len(item.statements)


@given(documents(max_size=3))
@settings(max_examples=60, deadline=None)
def test_graphml_comes_back_as_the_graph(item):
    graph = document_graph([item])
    back = nx.read_graphml(io.BytesIO(to_graphml(graph).encode()), force_multigraph=True)
    made = to_networkx(graph)
    assert dict(back.nodes(data=True)) == dict(made.nodes(data=True))
    assert sorted(map(_told, back.edges(data=True))) == sorted(map(_told, made.edges(data=True)))


def _told(edge):
    start, end, values = edge
    return start, end, values.get("label", ""), values["opposes"]


def test_claims_that_conflict_are_joined_and_stances_come_from_statements():
    graph = document_graph([ne.parse_article(TEXT, published="2024-05-14")])
    labels = {node.id: node.label for node in graph.nodes}
    opposed = [(labels[edge.start], edge.label, labels[edge.end]) for edge in graph.edges if edge.opposes]
    assert len(opposed) == 1
    assert opposed[0][1] == "contradicts"
    stances = {
        (edge.start[:3], edge.label)
        for edge in graph.edges
        if edge.end.startswith("d0c") and not edge.opposes
    }
    assert stances == {("d0s", "asserts")}


def test_a_long_saying_is_cut_and_all_languages_take_it():
    graph = document_graph(
        [ne.parse_article("“" + "It failed and failed again. " * 20 + "” Ida Lunde said.")]
    )
    assert max(len(node.label) for node in graph.nodes) == 90
    assert to_mermaid(graph).startswith("graph LR\n")
    assert to_dot(graph).endswith("}\n")


def test_without_networkx_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "networkx", None)
    with pytest.raises(ne.MissingExtra, match=r"newsevents\[graphs\]"):
        to_graphml(document_graph([]))
