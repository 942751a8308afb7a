"""Graphs: whatever a label holds, it stays a label."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsevents.conflicts import (
    ClaimRef,
    Comparison,
    Edge,
    FoundConflict,
    Graph,
    Node,
    Opposition,
    Side,
    Voice,
    conflict_graph,
    to_dot,
    to_mermaid,
)

CLAIM = ClaimRef("urn:example:1", "claim:1")
LABELS = st.text(max_size=30)


@given(LABELS, LABELS)
def test_a_label_never_ends_its_line_or_its_quotes(one, other):
    graph = Graph((Node("s0", "side", one), Node("v0", "voice", other)), (Edge("v0", "s0", one),))
    mermaid = to_mermaid(graph).splitlines()
    assert len(mermaid) == 4
    assert all(line.count('"') in {0, 2} for line in mermaid)
    assert all(character.isprintable() for line in mermaid for character in line)
    dot = to_dot(graph)
    assert len(dot.splitlines()) == 6
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
