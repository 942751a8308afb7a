"""Components: what hangs together by signs that are shared, step by step, as a table that Spark works out.

The algorithm is that of large stars and small stars (Kiveris and others, "Connected Components in MapReduce
and Beyond", 2014). The edges of a graph lead from nodes to lesser ones, and there never come to be more of
them. A round moves each edge up, from a parent to the least parent of that one (large star), and then has
each node keep its least parent, to which its other parents are led (small star). In the end all edges of a
component lead to its least node.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.sql.window import Window
from pyspark.storagelevel import StorageLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import DataFrame


@contextmanager
def components(signs: DataFrame) -> Iterator[DataFrame]:
    """Put nodes together that share a sign, directly or over others.

    The number of rounds grows with the logarithm of the longest path: a chain of 40 nodes takes 8 at most,
    one of 40,000 takes 17. A round has two shuffles of all edges. What the last round found is kept on the
    disks of the cluster until the context ends, and it is computed anew where it is lost with a machine.

    Args:
        signs: Columns `node` (text) and `sign` (of any type), a row for each sign of a node.

    Yields:
        Columns `node` and `component`, which is the least node of it. A node that shares no sign is left out.
    """
    edges = _edges(signs)
    is_settled = False
    try:
        while not is_settled:
            before, edges = edges, contracted(edges).persist(StorageLevel.DISK_ONLY)
            try:
                # All are counted: of what is kept in part, Spark would work out the rest from the start.
                is_settled = edges.where("is_moved").count() == 0
            finally:
                before.unpersist()
        ends = F.array(*(F.struct(F.col(end).alias("node"), "parent") for end in ("node", "parent")))
        labels = edges.select(F.explode(ends).alias("end")).select("end.node", "end.parent")
        yield labels.withColumnRenamed("parent", "component").distinct()
    finally:
        edges.unpersist()


def _edges(signs: DataFrame) -> DataFrame:
    """Return an edge from each node with a sign to the least one with it: columns `node` and `parent`."""
    least = F.min("node").over(Window.partitionBy("sign"))
    return signs.select("node", least.alias("parent")).where("node <> parent").distinct()


def contracted(edges: DataFrame) -> DataFrame:
    """Take a round: large stars, then small stars.

    Edges are looked at but once in the plan, without a join: a plan that has two of the round before it would
    grow twofold with each.

    Args:
        edges: Columns `node` and `parent`, which is less; an edge may be there twice.

    Returns:
        Columns `node`, `parent` and `is_moved`, which says of an edge that it has come by a move; where there
        is none such, each node has the least one of its component as its only parent.
    """
    return _small_stars(_large_stars(edges))


def _large_stars(edges: DataFrame) -> DataFrame:
    """Lead the children of each node to its least parent, if it has one."""
    nobody = F.lit(None).cast("string")
    seen_below = F.struct(F.col("parent").alias("at"), F.col("node").alias("child"), nobody.alias("above"))
    seen_above = F.struct(F.col("node").alias("at"), nobody.alias("child"), F.col("parent").alias("above"))
    seen = edges.select(F.explode(F.array(seen_below, seen_above)).alias("one")).select("one.*")
    least = seen.select("at", "child", F.min("above").over(Window.partitionBy("at")).alias("least"))
    return least.where("child is not null").select(
        F.col("child").alias("node"),
        F.coalesce("least", "at").alias("parent"),
        F.col("least").isNotNull().alias("is_moved"),
    )


def _small_stars(edges: DataFrame) -> DataFrame:
    """Lead each node, and its other parents, to its least parent; leave out edges that are there before."""
    around = Window.partitionBy("node")
    before = F.lag("parent").over(around.orderBy("parent"))
    seen = edges.select("*", F.min("parent").over(around).alias("least"), before.alias("before"))
    is_other = F.col("parent") != F.col("least")
    return seen.where("before is null or before <> parent").select(
        F.when(is_other, F.col("parent")).otherwise(F.col("node")).alias("node"),
        F.col("least").alias("parent"),
        (F.col("is_moved") | is_other).alias("is_moved"),
    )
