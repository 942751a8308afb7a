"""Conflicts: those of documents across an archive, by a shuffle that brings together who could disagree.

A question is what claims are about, and what is said of it. Claims of two documents meet in one where
`propose_joins` takes what they are about for one, and for that it must share a sign (`signs`). What hangs
together by signs is one group, and in it works what works on a desk: `propose_joins` and `find_conflicts`.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import attrs
import pyarrow as pa
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.sql.window import Window
from pyspark.storagelevel import StorageLevel

from newsevents.conflicts.comparison import Comparison
from newsevents.conflicts.find import find_conflicts as find_among
from newsevents.conflicts.found import ClaimRef, Side, Voice
from newsevents.dossier.propose import propose_joins
from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import arrow_schema, batched, columns, rows_in
from newsevents.engines.spark.components import components
from newsevents.engines.spark.signs import signs_of
from newsevents.engines.spark.tables import numbered
from newsevents.intake.reading import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from newsevents.conflicts.found import FoundConflict
    from newsevents.engines.spark.columns import Row
    from newsevents.schema.document import NewsDocument


def _fields(kind: type[attrs.AttrsInstance], **types: pa.DataType) -> list[tuple[str, pa.DataType]]:
    """Return the fields of values as columns, all of them, lest Arrow leave out one without a word."""
    return [(field.name, types.get(field.name, pa.string())) for field in attrs.fields(kind)]


_CLAIM = pa.struct(_fields(ClaimRef, revision=pa.int64()))
_VOICE = pa.struct(_fields(Voice, depth=pa.int32(), claim=_CLAIM))
_LISTS = {"claims": pa.list_(_CLAIM), "voices": pa.list_(_VOICE)}
_SIDE = pa.struct([*_fields(Side, **_LISTS, is_denial=pa.bool_()), ("sources", pa.int32())])
_OPPOSITION = pa.struct([("one", pa.int32()), ("other", pa.int32()), *_fields(Comparison)])

CONFLICTS = columns(
    *((name, pa.string()) for name in ("subject", "name", "predicate", "kind", "status")),
    ("sides", pa.list_(_SIDE)),
    ("oppositions", pa.list_(_OPPOSITION)),
    ("omitted", pa.int32()),
)
"""A conflict, as `FoundConflict` has it; `subject` and the voices' `holder` are keys within one conflict."""

_RECORD = pa.struct([("about", pa.string()), ("is_claimed", pa.bool_()), ("signs", pa.list_(pa.string()))])
_FACTS = columns(
    ("document", pa.int64()),
    ("id", pa.string()),
    ("names", pa.list_(pa.string())),
    ("revision", pa.int64()),
    ("is_gone", pa.bool_()),
    ("replaces", pa.string()),
    ("records", pa.list_(_RECORD)),
)
_PLACED = columns(
    ("document", pa.int64()),
    ("about", pa.string()),
    *((one.name, one.type) for one in arrow_schema(CONFLICTS)),
)


def find_conflicts(documents: DataFrame) -> DataFrame:
    """Find the questions on which claims do not go together, in one document or across the archive.

    What documents say is joined as `propose_joins` proposes it within each group; see the page on Spark for
    what that can differ in from one call over all documents. A group is read by one task.

    Args:
        documents: Valid documents in a column `data`, with a number in `document`, or a place.

    Returns:
        The conflicts, with the columns of `CONFLICTS`, in no order.
    """
    given = numbered(documents).select("document", "data")
    facts = given.mapInArrow(_facts, _FACTS).persist(StorageLevel.DISK_ONLY)
    current = _current(facts).localCheckpoint()
    across = _across(current.join(facts, "document")).localCheckpoint()
    facts.unpersist()
    together = across.groupBy("component", "document").agg(F.collect_list("about").alias("abouts"))
    groups = together.join(given, "document").repartition("component")
    groups = groups.sortWithinPartitions("component", "document")
    alone = given.mapInArrow(_found_alone, _PLACED).join(current, "document")
    alone = alone.join(across, ["document", "about"], "left_anti").select(*CONFLICTS.names)
    return alone.unionByName(groups.mapInArrow(_found_in_groups, CONFLICTS))


def _across(facts: DataFrame) -> DataFrame:
    """Return which records hang together where claims of several documents do: component, document, about."""
    records = facts.select("document", F.explode("records").alias("one")).select("document", "one.*")
    node = F.concat_ws(" ", F.lpad(F.col("document").cast("string"), 19, "0"), "about")
    nodes = records.withColumn("node", node)
    shared = components(nodes.select("node", F.explode("signs").alias("sign")))
    found = nodes.join(shared, "node").select("component", "document", "about", "is_claimed")
    claimed = (
        found.where("is_claimed").groupBy("component").agg(F.count_distinct("document").alias("documents"))
    )
    return found.join(claimed.where("documents > 1"), "component").select("component", "document", "about")


def _current(facts: DataFrame) -> DataFrame:
    """Return the documents that their publishers stand by, as `standings` tells them."""
    alike = Window.partitionBy("id", "revision")
    first = F.row_number().over(alike.orderBy("document"))
    usable = facts.select("*", F.max("is_gone").over(alike).alias("is_withdrawn"), first.alias("rank")).where(
        "rank = 1 and not is_withdrawn"
    )
    names = facts.select("document", "revision", F.explode("names").alias("called"))
    newest = names.groupBy("called").agg(F.max("revision").alias("newest"))
    outdated = names.join(newest, "called").where("newest > revision").select("document")
    replaced = facts.select(F.col("replaces").alias("id")).where("id is not null")
    return usable.join(outdated, "document", "left_anti").join(replaced, "id", "left_anti").select("document")


def _facts(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    rows = (_fact(number, loads(data)) for number, data in rows_in(batches, ("document", "data")))
    yield from batched(rows, _FACTS, SIZE)


def _fact(number: int, document: NewsDocument) -> Row:
    source = document.source
    names = [document.id] if source.guid is None else [document.id, source.guid]
    claimed = {claim.subject for claim in document.claims}
    records = [
        {"about": record, "is_claimed": record in claimed, "signs": sorted(signs)}
        for record, signs in signs_of(document).items()
    ]
    revision = source.revision or 0
    return number, document.id, names, revision, source.status != "usable", source.replaces, records


def _found_alone(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    rows = (
        (number, _subject(found, {document.id: document}), *_row(found))
        for number, data in rows_in(batches, ("document", "data"))
        for document in [loads(data)]
        for found in find_among(document)
    )
    yield from batched(rows, _PLACED, SIZE)


def _found_in_groups(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Find the conflicts of groups whose rows follow one another, in the order of the documents.

    A call for each group (`applyInArrow`) takes several times as long where groups are small.
    """
    rows = rows_in(batches, ("component", "data", "abouts"))
    groups = (list(group) for _, group in groupby(rows, itemgetter(0)))
    yield from batched((_row(found) for group in groups for found in _found_in_group(group)), CONFLICTS, SIZE)


def _found_in_group(rows: list[Row]) -> Iterator[FoundConflict]:
    """Find the conflicts of a group, and keep those about what has brought it together."""
    documents = [loads(data) for _, data, _ in rows]
    by_id = {document.id: document for document in documents}
    about = {(one.id, name) for one, (_, _, names) in zip(documents, rows, strict=True) for name in names}
    for conflict in find_among(documents, propose_joins(documents)):
        if (_first(conflict).document, _subject(conflict, by_id)) in about:
            yield conflict


def _first(conflict: FoundConflict) -> Any:  # noqa: ANN401 - a claim
    return conflict.sides[0].claims[0]


def _subject(conflict: FoundConflict, documents: dict[str, NewsDocument]) -> str:
    """Return what the first claim of a conflict is about, by its identifier in its document."""
    first = _first(conflict)
    return next(claim.subject for claim in documents[first.document].claims if claim.id == first.claim)


def _row(conflict: FoundConflict) -> Row:
    oppositions = [
        {"one": pair.one, "other": pair.other, **attrs.asdict(pair.comparison)}
        for pair in conflict.oppositions
    ]
    told = (conflict.subject, conflict.name, conflict.predicate, conflict.kind, conflict.status)
    return (*told, list(map(_side, conflict.sides)), oppositions, conflict.omitted)


def _side(side: Side) -> dict[str, Any]:
    return {**attrs.asdict(side), "sources": side.sources}
