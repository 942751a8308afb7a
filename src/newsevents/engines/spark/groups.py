"""Groups: which records of documents hang together by signs, and how large what hangs together is.

Only documents that their publishers stand by are looked at, and only what claims of several of them are
about: else nothing can disagree.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.sql.window import Window
from pyspark.storagelevel import StorageLevel

from newsevents.conflicts.wording import event_in_words
from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import batched, columns
from newsevents.engines.spark.components import components
from newsevents.engines.spark.persistence import kept
from newsevents.engines.spark.reading import read_documents
from newsevents.engines.spark.signs import signs_of
from newsevents.engines.spark.tables import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from newsevents.engines.spark.columns import Row
    from newsevents.schema.document import NewsDocument

_NAMES = 5
"""Names by which a group is told."""

_RECORD = pa.struct(
    [
        ("about", pa.string()),
        ("name", pa.string()),
        ("is_claimed", pa.bool_()),
        ("signs", pa.list_(pa.string())),
    ]
)
_FACTS = columns(
    ("document", pa.int64()),
    ("id", pa.string()),
    ("names", pa.list_(pa.string())),
    ("revision", pa.int64()),
    ("is_gone", pa.bool_()),
    ("replaces", pa.string()),
    ("records", pa.list_(_RECORD)),
)


def groups(documents: DataFrame, *, lenient: bool = False, members: DataFrame | None = None) -> DataFrame:
    """Return how large the groups are in which `find_conflicts` compares documents, and what they are about.

    `groups(documents).orderBy("documents", ascending=False).show()` tells whether there are some that one
    task cannot hold; `find_conflicts(documents, most=...)` leaves those out.

    Args:
        documents: Valid documents; see `find_conflicts`.
        lenient: Read what was accepted leniently.
        members: What `group_members` has returned for these documents, where it has been called before.

    Returns:
        A row for each group: `component`, a text by which it is known; `documents`, how many it has; `names`,
        up to five, of what most of its documents have claims about or tell of.
    """
    held = group_members(documents, lenient=lenient) if members is None else members
    found = held.where("component is not null")
    named = found.groupBy("component", "name").agg(F.count_distinct("document").alias("times"))
    rank = F.row_number().over(Window.partitionBy("component").orderBy(F.desc("times"), "name"))
    first = named.withColumn("rank", rank).where(F.col("rank") <= _NAMES)
    listed = F.array_sort(F.collect_list(F.struct("rank", "name"))).getField("name")
    names = first.groupBy("component").agg(listed.alias("names"))
    return sizes(found).join(names, "component")


def sizes(members: DataFrame) -> DataFrame:
    """Return how many documents each group has: columns `component` and `documents`."""
    found = members.where("component is not null").groupBy("component")
    return found.agg(F.count_distinct("document").alias("documents"))


def group_members(documents: DataFrame, *, lenient: bool = False) -> DataFrame:
    """Work out which records of which documents make up the groups.

    It is worked out at once, and kept on the disks of the cluster, some tens of bytes a record, until
    `unpersist()` is called on what is returned, or the session ends. What is lost with a machine is worked
    out anew when it is asked for.

    Args:
        documents: Valid documents; see `find_conflicts`.
        lenient: Read what was accepted leniently.

    Returns:
        Columns `document`, `component`, `about` (an identifier in the document) and `name`: a row for each
        record of a group, and one without a component for each document that counts and is in no group.

    Raises:
        ValueError: Documents have one number, or there is nothing to number them by.
    """
    given = numbered(documents)
    read = given.mapInArrow(partial(_facts, lenient=lenient), _FACTS)
    with kept(read) as facts, kept(_current(facts)) as current:
        _require_numbers(facts)
        nodes = _nodes(current.join(facts, "document"))
        with components(_signs(nodes)) as found:
            across = _across(nodes.join(found, "node"))
            return _worked_out(current.join(across, "document", "left"))


def _require_numbers(facts: DataFrame) -> None:
    """Refuse numbers that several documents have: each would be taken for the others."""
    doubled = facts.groupBy("document").count().where("count > 1").first()
    if doubled is not None:
        message = (
            f"Expected a number for each document, found {doubled['document']} {doubled['count']} times; "
            "a union needs a column document with numbers of its own"
        )
        raise ValueError(message)


def _worked_out(table: DataFrame) -> DataFrame:
    """Keep a table, all of it, so that what it is made of can be let go."""
    held = table.persist(StorageLevel.DISK_ONLY)
    try:
        held.count()
    except BaseException:
        held.unpersist()
        raise
    return held


def _nodes(facts: DataFrame) -> DataFrame:
    """Return a row for each record that has signs or claims, with a text in the order of the documents."""
    records = facts.select("document", F.explode("records").alias("one")).select("document", "one.*")
    number = F.lpad(F.col("document").cast("string"), 20, "0")
    return records.withColumn("node", F.concat_ws(" ", number, "about"))


def _signs(nodes: DataFrame) -> DataFrame:
    """Return a row for each sign of a record, as a number of eight bytes: fewer are moved than of its text.

    Two signs that come to one number bring together what does not belong together, where it is then compared
    by all that is known of it.
    """
    signs = nodes.select("node", F.explode("signs").alias("sign"))
    return signs.select("node", F.xxhash64("sign").alias("sign"))


def _across(found: DataFrame) -> DataFrame:
    """Return what hangs together where claims of several documents do."""
    claimed = F.when(F.col("is_claimed"), F.col("document"))
    whole = Window.partitionBy("component")
    are_several = F.min(claimed).over(whole) < F.max(claimed).over(whole)
    told = found.select("document", "component", "about", "name", are_several.alias("are_several"))
    return told.where("are_several").drop("are_several")


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


def _facts(batches: Iterable[pa.RecordBatch], *, lenient: bool) -> Iterator[pa.RecordBatch]:
    rows = (_fact(number, document) for number, document in read_documents(batches, lenient=lenient))
    yield from batched(rows, _FACTS, SIZE)


def _fact(number: int, document: NewsDocument) -> Row:
    source = document.source
    names = [document.id] if source.guid is None else [document.id, source.guid]
    claimed = {claim.subject for claim in document.claims}
    called = _called(document)
    records = [
        {"about": one, "name": called.get(one, one), "is_claimed": one in claimed, "signs": sorted(signs)}
        for one, signs in signs_of(document).items()
    ]
    revision = source.revision or 0
    return number, document.id, names, revision, source.status != "usable", source.replaces, records


def _called(document: NewsDocument) -> dict[str, str]:
    """Return what actors, places and events are called, by their identifiers."""
    names = {one.id: one.name or one.id for one in (*document.actors, *document.places)}
    events = (
        (event.id, event_in_words(event, lambda actor: names.get(actor, actor))) for event in document.events
    )
    return {**names, **dict(events)}
