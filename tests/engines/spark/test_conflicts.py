"""Conflicts on Spark are those of one call over all documents, where stories have no names in common."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import archive, document

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


def on_spark(spark, items):
    from newsevents.engines.spark.conflicts import find_conflicts

    rows = [(number, bytearray(ne.dumps(item))) for number, item in enumerate(items)]
    given_rows = spark.createDataFrame(rows, "document bigint, data binary").repartition(3)
    found = find_conflicts(given_rows).collect()
    return sorted((seen(one, one.sides), sorted(pair.reason for pair in one.oppositions)) for one in found)


def test_conflicts_of_an_archive_are_those_of_one_call(spark):
    items = archive()
    expected = local(items)
    assert len(expected) >= 12
    assert "'So it was', 'statement:1', 'direct'" in repr(expected)
    assert on_spark(spark, items) == expected


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


@pytest.mark.parametrize(
    ("edtf", "months"),
    [
        ("2021-05-03", ["2021-05"]),
        ("2021-05-01", ["2021-04", "2021-05"]),
        ("2020-12-31", ["2020-12", "2021-01"]),
        ("2021-05/..", ["2021-04", "2021-05"]),
    ],
)
def test_an_event_is_looked_for_in_the_months_of_its_time(edtf, months):
    found = list(signs._months(ne.TimeWindow(edtf=edtf)))
    assert found == [f"{edtf} None", *months]


def test_long_times_are_looked_for_by_their_first_ten_years():
    found = list(islice(signs._months(ne.TimeWindow(edtf="18XX")), 1, None))
    assert (found[0], found[-1], len(found)) == ("1799-12", "1809-12", signs.MOST_MONTHS + 1)
