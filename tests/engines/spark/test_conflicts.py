"""Conflicts on Spark are those of one call over all documents, where stories have no names in common."""

from __future__ import annotations

import re
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import HUB, archive, chain, document, on, with_hub

import newsevents as ne
from newsevents.engines.spark import signs
from newsevents.strategies import documents

SIDE = ("says", "is_denial", "sources")
VOICE = ("name", "stance", "depth", "quote", "statement", "mode")


def seen(conflict, sides):
    """Return what a conflict says, without the keys, which are counted among the documents at hand."""
    told = [
        (
            *(getattr(side, name) for name in SIDE),
            tuple(f"{claim.document} {claim.claim}" for claim in side.claims),
            tuple((*(getattr(voice, name) for name in VOICE), voice.claim.document) for voice in side.voices),
        )
        for side in sides
    ]
    return repr((conflict.name, conflict.predicate, conflict.kind, conflict.status, conflict.omitted, told))


def local(items):
    found = ne.find_conflicts(items, ne.propose_joins(items))
    return sorted(
        (seen(one, one.sides), sorted(pair.comparison.reason for pair in one.oppositions)) for one in found
    )


def rows_of(spark, items):
    rows = [(number, bytearray(ne.dumps(item))) for number, item in enumerate(items)]
    return spark.createDataFrame([*rows, (len(rows), None)], "document bigint, data binary").repartition(3)


def told(found):
    return sorted(
        (seen(one, one.sides), sorted(pair.reason for pair in one.oppositions)) for one in found.collect()
    )


def kept(spark):
    """Return what the session keeps, by the numbers that Spark gives it."""
    return set(spark.sparkContext._jsc.getPersistentRDDs())


@contextmanager
def setting(spark, **values):
    names = {name.replace("_", "."): value for name, value in values.items()}
    before = {name: spark.conf.get(name) for name in names}
    try:
        for name, value in names.items():
            spark.conf.set(name, value)
        yield
    finally:
        for name, value in before.items():
            spark.conf.set(name, value)


def test_conflicts_of_an_archive_are_those_of_one_call(spark):
    from newsevents.engines.spark.conflicts import find_conflicts
    from newsevents.engines.spark.groups import group_members, groups

    items = archive()
    expected = local(items)
    assert len(expected) >= 12
    assert "'So it was', 'statement:1', 'direct'" in repr(expected)
    given_rows, before = rows_of(spark, items), kept(spark)
    members = group_members(given_rows)
    (held,) = kept(spark) - before
    found = find_conflicts(given_rows, members=members)
    assert told(found) == expected

    # Its blocks go, as with the machines that have them.
    spark.sparkContext._jsc.sc().unpersistRDD(held, True)  # noqa: FBT003
    sizes = {one.names[0]: one.documents for one in groups(given_rows, members=members).collect()}
    assert sizes["Port Aaaaaa"] == len([item for item in items if item.id.startswith("urn:example:0:")]) - 1
    members.unpersist()
    assert kept(spark) == before


def test_hubs_that_nothing_is_claimed_of_and_chains_of_names_change_nothing(spark):
    """With plans that Spark changes as it goes, which may put several partitions into one."""
    from newsevents.engines.spark.conflicts import find_conflicts

    items = [with_hub(item, at) for at, item in enumerate(archive(2))]
    items += chain(9)
    expected = local(items)
    assert any("'Fort " in conflict and conflict.count("urn:example:fort") >= 8 for conflict, _ in expected)
    with setting(spark, spark_sql_adaptive_enabled="true", spark_sql_shuffle_partitions="5"):
        assert told(find_conflicts(rows_of(spark, items))) == expected


def test_large_groups_are_told_and_can_be_left_out(spark):
    from newsevents.engines.spark.conflicts import find_conflicts
    from newsevents.engines.spark.groups import group_members, groups

    fort = ne.Place(id="place:fort", name="Fort Ross", country="US")
    small = [on(fort, at, at) for at in range(2)]
    alone = on(HUB, 9, 3, 4)
    items = [*small, *(on(HUB, at, at) for at in range(6)), alone]
    given_rows = rows_of(spark, items)
    members = group_members(given_rows)
    sizes = groups(given_rows, members=members).orderBy("documents", ascending=False).collect()
    assert [(row.documents, row.names) for row in sizes] == [(7, ["United Nations"]), (2, ["Fort Ross"])]
    assert told(find_conflicts(given_rows, most=7, members=members)) == local(items)
    with pytest.warns(UserWarning, match=re.escape("more than 6 documents are not compared: 1; groups()")):
        found = find_conflicts(given_rows, most=6, members=members)
    assert told(found) == sorted([*local(small), *local([alone])])
    members.unpersist()


def test_documents_of_one_number_are_refused(spark):
    from newsevents.engines.spark.groups import group_members

    rows = [(7, bytearray(b'{"id":"urn:example:%d","source":{}}' % number)) for number in range(3)]
    with pytest.raises(ValueError, match="Expected a number for each document, found 7 3 times"):
        group_members(spark.createDataFrame(rows, "document bigint, data binary"))


def test_documents_that_were_accepted_leniently_are_read_so(spark):
    from pyspark.errors import PythonException

    from newsevents.engines.spark.conflicts import find_conflicts

    items = [on(HUB, at, at) for at in range(2)]
    rows = [(number, bytearray(with_more(item))) for number, item in enumerate(items, 17)]
    given_rows = spark.createDataFrame(rows, "document bigint, data binary").coalesce(1)
    members = spark.createDataFrame(
        [(number, "one", HUB.id, HUB.name) for number, _ in rows],
        "document bigint, component string, about string, name string",
    )
    assert told(find_conflicts(given_rows, lenient=True, members=members)) == local(items)
    before = kept(spark)
    with pytest.raises(PythonException, match=r"ValueError: document 17: NE101 at /claims/0/x_more: "):
        find_conflicts(given_rows)
    assert kept(spark) == before


def with_more(item):
    """Return a document as bytes, with a field that is not known."""
    return ne.dumps(item).replace(b'{"id"', b'{"x_more": 1, "id"', 1)


def test_members_are_read_leniently_where_documents_were_accepted_so(spark):
    import pyarrow as pa

    from newsevents.engines.spark.groups import _facts

    batch = pa.RecordBatch.from_pydict({"document": [17], "data": [with_more(on(HUB, 1, 1))]})
    (facts,) = _facts([batch], lenient=True)
    assert facts["records"].to_pylist() == [
        [
            {
                "about": HUB.id,
                "name": "United Nations",
                "is_claimed": True,
                "signs": ["actor name un", "actor name united nations"],
            }
        ]
    ]
    with pytest.raises(ValueError, match="document 17: NE101"):
        list(_facts([batch], lenient=False))


def joined(items):
    """Return the records that standing joins take for one, as pairs."""
    return [
        tuple((end.document, end.record) for end in (join.one, join.other))
        for join in ne.propose_joins(items).joins
        if join.stands
    ]


def hangs_together(items):
    """Return for each record the least one that it hangs together with by signs."""
    by_sign, least = {}, {}
    for item in items:
        of = signs.signs_of(item)
        for record in (*item.actors, *item.places):
            kind = record.id.partition(":")[0]
            of[record.id] = {f"{kind} {sign}" for sign in signs._names(record)}
        for record, found in of.items():
            least[item.id, record] = (item.id, record)
            for sign in found:
                by_sign.setdefault(sign, []).append((item.id, record))
    for _ in range(len(least)):
        before = dict(least)
        for nodes in by_sign.values():
            low = min(least[node] for node in nodes)
            least.update(dict.fromkeys(nodes, low))
        if least == before:
            break
    return least


@settings(max_examples=30)
@given(st.lists(documents(), min_size=2, max_size=5, unique_by=lambda item: item.id))
def test_what_is_joined_shares_signs(items):
    least = hangs_together(items)
    assert all(least[one] == least[other] for one, other in joined(items))


@given(st.data())
def test_what_is_joined_in_stories_shares_signs(data):
    numbers = data.draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9)), unique=True, max_size=6))
    items = [document(story, number) for story, number in numbers]
    least = hangs_together(items)
    pairs = joined(items)
    assert all(least[one] == least[other] for one, other in pairs)
    assert bool(pairs) == (len({story for story, _ in numbers}) < len(numbers))
