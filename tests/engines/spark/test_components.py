"""Components are those of the graph, whatever the order of its nodes, in rounds that grow with its logarithm."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

NODES = st.integers(0, 40)
EDGES = st.sets(st.tuples(NODES, NODES).filter(lambda pair: pair[0] > pair[1]), max_size=80)


def least_parents(edges):
    found = {}
    for node, parent in edges:
        found[node] = min(parent, found.get(node, parent))
    return found


def contracted(edges):
    """Take a round as the module does, in plain Python: the edges behind it, and whether any is new."""
    above = least_parents(edges)
    large = {(node, above.get(parent, parent)) for node, parent in edges}
    least = least_parents(large)
    small = {(node, least[node]) for node, _ in large}
    small |= {(parent, least[node]) for node, parent in large if parent != least[node]}
    return small, small != edges


def settled(edges):
    """Return the edges in the end, and the number of rounds."""
    rounds, is_moved = 0, True
    while is_moved:
        edges, is_moved = contracted(edges)
        rounds += 1
    return edges, rounds


def reachable(edges):
    """Return for each node the least one that it hangs together with, step by step."""
    least = {node: node for edge in edges for node in edge}
    for _ in least:
        for one, other in edges:
            least[one] = least[other] = min(least[one], least[other])
    return least


def chained(nodes):
    return {(max(pair), min(pair)) for pair in pairwise(nodes)}


@given(EDGES)
def test_in_the_end_each_node_has_the_least_of_its_component_as_its_only_parent(edges):
    least = reachable(edges)
    found, _ = settled(edges)
    assert found == {(node, low) for node, low in least.items() if node != low}


@given(EDGES)
def test_a_round_has_no_more_edges_than_the_one_before_and_keeps_components(edges):
    found, _ = contracted(edges)
    assert len(found) <= len(edges)
    assert reachable(found) == reachable(edges)
    assert all(node > parent for node, parent in found)


@given(st.integers(2, 300), st.randoms(use_true_random=False))
def test_rounds_of_a_chain_grow_with_the_logarithm_of_its_length(length, rng):
    nodes = rng.sample(range(length), length)
    for order in (nodes, sorted(nodes), sorted(nodes, reverse=True)):
        _, rounds = settled(chained(order))
        assert rounds <= math.log2(length) + 3


def signs_of_many_graphs():
    """Return nodes with signs: three chains of 40, a star, two nodes with all signs the same, and some alone."""
    rng = random.Random(4)
    numbers = range(40)
    chains = {"up": numbers, "down": numbers[::-1], "mixed": rng.sample(numbers, 40)}
    rows = [
        (f"{name} {node:02}", f"{name} {sign}")
        for name, order in chains.items()
        for at, node in enumerate(order)
        for sign in (at, at + 1)
    ]
    rows += [(f"star {node:02}", "star") for node in numbers]
    rows += [(f"twins {node}", f"twins {sign}") for node in range(2) for sign in range(3)]
    return rows + [(f"alone {node}", f"alone {node}") for node in range(3)]


def test_components_on_spark_are_those_of_the_graph(spark, monkeypatch):
    from newsevents.engines.spark import components

    rounds = []
    contracted_by_spark = components.contracted
    monkeypatch.setattr(
        components, "contracted", lambda edges: rounds.append(edges) or contracted_by_spark(edges)
    )
    kept = spark.sparkContext._jsc.getPersistentRDDs().size()
    signs = spark.createDataFrame(signs_of_many_graphs(), "node string, sign string").repartition(3)
    with components.components(signs) as found:
        labels = sorted(tuple(row) for row in found.collect())
    expected = [
        (f"{name} {node:02}", f"{name} 00") for name in ("down", "mixed", "star", "up") for node in range(40)
    ]
    assert labels == sorted([*expected, ("twins 0", "twins 0"), ("twins 1", "twins 0")])
    assert len(rounds) <= 8
    assert spark.sparkContext._jsc.getPersistentRDDs().size() == kept


def test_a_round_on_spark_is_that_of_the_model(spark):
    from newsevents.engines.spark import components

    rng = random.Random(5)
    edges = {(max(pair), min(pair)) for pair in (rng.sample("abcdefghijklmnopq", 2) for _ in range(20))}
    found = components.contracted(spark.createDataFrame([*edges, *edges], "node string, parent string"))
    rows = found.collect()
    expected, is_moved = contracted(edges)
    assert {(row.node, row.parent) for row in rows} == expected
    assert any(row.is_moved for row in rows) == is_moved


def test_nothing_hangs_together_where_there_is_nothing(spark):
    from newsevents.engines.spark import components

    with components.components(spark.createDataFrame([], "node string, sign string")) as found:
        assert found.collect() == []


def test_what_rounds_keep_is_let_go_where_something_fails(spark):
    from newsevents.engines.spark import components

    kept = spark.sparkContext._jsc.getPersistentRDDs().size()
    with (
        pytest.raises(ZeroDivisionError),
        components.components(spark.createDataFrame([("a", "x")], "node string, sign string")),
    ):
        raise ZeroDivisionError
    assert spark.sparkContext._jsc.getPersistentRDDs().size() == kept
