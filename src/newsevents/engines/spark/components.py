"""Components: what hangs together by signs that are shared, step by step, as a table that Spark works out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def components(signs: DataFrame) -> DataFrame:
    """Put nodes together that share a sign, directly or over others.

    Each round takes two shuffles, and a component is found in no more rounds than steps lead from its least
    node to any other.

    Args:
        signs: Columns `node` (text) and `sign`, a row for each sign of a node.

    Returns:
        Columns `node` and `component`, which is the least node of it. A node that shares no sign is left out.
    """
    several = signs.groupBy("sign").agg(F.count_distinct("node").alias("nodes")).where("nodes > 1")
    edges = signs.join(several.select("sign"), "sign").distinct().localCheckpoint()
    labels = edges.select("node", F.col("node").alias("component")).distinct()
    while True:
        least = edges.join(labels, "node").groupBy("sign").agg(F.min("component").alias("component"))
        found = edges.join(least, "sign").groupBy("node").agg(F.min("component").alias("next"))
        both = labels.join(found, "node").localCheckpoint()
        labels = both.select("node", F.col("next").alias("component"))
        if both.where("next <> component").isEmpty():
            return labels
