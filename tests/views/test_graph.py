"""Graphs: whatever a label holds, it stays a label."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsevents.conflicts import (
    ClaimRef,
    Comparison,
    FoundConflict,
    Opposition,
    Side,
    Voice,
)
from newsevents.views import Edge, Graph, Node, conflict_graph, to_dot, to_mermaid

CLAIM = ClaimRef("urn:example:1", "claim:1")
LABELS = st.text(max_size=30) | st.text(st.sampled_from('"\\\n\x1b {}|'), max_size=8)


@given(LABELS, LABELS)
def test_a_label_never_ends_its_line_or_its_quotes(one, other):
    graph = Graph((Node("s0", "side", one), Node("v0", "voice", other)), (Edge("v0", "s0", one),))
    mermaid = to_mermaid(graph).splitlines()
    assert len(mermaid) == 4
    assert all(line.count('"') in {0, 2} for line in mermaid)
    assert all(character.isprintable() for line in mermaid for character in line)
    dot = to_dot(graph)
    assert len(dot.splitlines()) == 6
    assert all(character.isprintable() for line in dot.splitlines() for character in line)
    for line in dot.splitlines()[2:4]:
        assert re.fullmatch(r'  \w+ \[label="(?:[^"\\]|\\.)*", shape=box(, style="rounded")?\];', line)


def test_a_voice_that_speaks_on_two_questions_is_one_node():
    voice = Voice("actor:police", "the police", "asserts", 1, CLAIM)
    again = Voice("actor:police", "the police", "declines_to_confirm", 1, CLAIM)
    sides = (Side((CLAIM,), (voice, again), "4"), Side((CLAIM,), (), "5"))
    opposed = (Opposition(0, 1, Comparison("scope_differs", "because")),)
    found = [
        FoundConflict("place:x", "Port", name, "value", sides, opposed)
        for name in ("killed_count", "injured_count")
    ]
    graph = conflict_graph(found)
    assert [node.kind for node in graph.nodes].count("voice") == 1
    assert [edge.label for edge in graph.edges if edge.start == "v0"] == ["asserts, declines to confirm"] * 2
    assert {edge.label for edge in graph.edges if edge.opposes} == {"scope differs"}


POLICE = Voice("actor:police", "the police", "asserts", 1, CLAIM)
MINISTRY = Voice("actor:ministry", "a ministry", "confirms", 1, CLAIM)
DENIES = Voice("actor:ministry", "a ministry", "denies", 1, CLAIM)
DEATHS = FoundConflict(
    "place:x",
    "Port",
    "killed_count",
    "value",
    (Side((CLAIM,), (POLICE,), "4"), Side((CLAIM,), (MINISTRY, MINISTRY), "5"), Side((CLAIM,), (), "6")),
    (
        Opposition(0, 1, Comparison("contradicts", "because")),
        Opposition(1, 2, Comparison("scope_differs", "so")),
    ),
)
DENIED = FoundConflict(
    "place:x", "Port", "killed_count", "stance", (Side((CLAIM,), (DENIES,), "denied: 4", is_denial=True),), ()
)
WOUNDED = FoundConflict("place:x", "Port", "injured_count", "value", (Side((CLAIM,), (POLICE,), "7"),), ())


def test_a_graph_leads_from_voices_to_sides_and_from_sides_to_questions():
    assert conflict_graph([DEATHS, DENIED, WOUNDED]) == Graph(
        (
            Node("q0", "question", "Port: killed_count"),
            Node("c0s0", "side", "4"),
            Node("v0", "voice", "the police"),
            Node("c0s1", "side", "5"),
            Node("v1", "voice", "a ministry"),
            Node("c0s2", "side", "6"),
            Node("c1s0", "side", "denied: 4"),
            Node("q1", "question", "Port: injured_count"),
            Node("c2s0", "side", "7"),
        ),
        (
            Edge("c0s0", "q0", ""),
            Edge("v0", "c0s0", "asserts"),
            Edge("c0s1", "q0", ""),
            Edge("v1", "c0s1", "confirms"),
            Edge("c0s2", "q0", ""),
            Edge("c0s0", "c0s1", "contradicts", opposes=True),
            Edge("c0s1", "c0s2", "scope differs", opposes=True),
            Edge("c1s0", "q0", ""),
            Edge("v1", "c1s0", "denies"),
            Edge("c2s0", "q1", ""),
            Edge("v0", "c2s0", "asserts"),
        ),
    )


SMALL = Graph(
    (
        Node("q0", "question", "Port: killed_count"),
        Node("c0s0", "side", 'so-called  "4"\n\x1b[0m'),
        Node("v0", "voice", "C:\\<police>"),
    ),
    (
        Edge("c0s0", "q0", ""),
        Edge("v0", "c0s0", "asserts, denies"),
        Edge("c0s0", "c0s1", "contradicts", opposes=True),
    ),
)


def test_in_mermaid_shapes_tell_nodes_apart_and_opposition_has_no_direction():
    assert to_mermaid(SMALL).splitlines() == [
        "graph LR",
        '  q0{{"Port#58; killed_count"}}',
        '  c0s0["so-called #quot;4#quot;  #91;0m"]',
        '  v0(["C#58;#92;#60;police#62;"])',
        "  c0s0 --> q0",
        '  v0 -->|"asserts, denies"| c0s0',
        '  c0s0 -.-|"contradicts"| c0s1',
    ]


def test_in_dot_shapes_tell_nodes_apart_and_opposition_has_no_direction():
    assert to_dot(SMALL).splitlines() == [
        "digraph newsevents {",
        "  rankdir=LR;",
        '  q0 [label="Port: killed_count", shape=hexagon];',
        '  c0s0 [label="so-called \\"4\\"  [0m", shape=box];',
        '  v0 [label="C:\\\\<police>", shape=box, style="rounded"];',
        '  c0s0 -> q0 [label=""];',
        '  v0 -> c0s0 [label="asserts, denies"];',
        '  c0s0 -> c0s1 [label="contradicts", dir=none, style=dashed, constraint=false];',
        "}",
    ]


def test_a_graph_in_either_language_ends_its_last_line():
    assert to_mermaid(Graph((), ())) == "graph LR\n"
    assert to_dot(Graph((), ())) == "digraph newsevents {\n  rankdir=LR;\n}\n"
