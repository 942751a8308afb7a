"""Validation: documents in Spark to verdicts, by the function that local workers run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.sql.window import Window

from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import DOCUMENTS, FINDING, VERDICTS, batched, rows_in
from newsevents.engines.spark.share import SIZE as LARGE
from newsevents.engines.spark.source import feeds
from newsevents.engines.spark.verdicts import verdict_row
from newsevents.engines.verdict import Options
from newsevents.intake.entry import Entry
from newsevents.intake.identities import repetition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    from newsevents.intake.layout import LayoutOrAuto


def validate(documents: DataFrame, options: Options | None = None, *, repeated: bool = True) -> DataFrame:
    """Check documents.

    Args:
        documents: The documents: a column `data`, and the others of a feed where they are known.
        options: How they are checked; by default strictly.
        repeated: Tell documents whose identifier and revision an earlier one has (NE801). This takes a
            shuffle by identity.

    Returns:
        A row a document, and one for each input that could not be read to its end, with the columns of
        `newsevents.engines.spark.columns.VERDICTS`.
    """
    work = partial(_verdicts, options or Options())
    verdicts = documents.mapInArrow(work, VERDICTS)
    return _with_repetitions(verdicts) if repeated else verdicts


def validate_feeds(
    spark: SparkSession,
    paths: str | Sequence[str],
    options: Options | None = None,
    *,
    layout: LayoutOrAuto = "auto",
    size: int = LARGE,
    repeated: bool = True,
) -> DataFrame:
    """Check the documents of feeds where they are read.

    The result is that of `validate(read_feeds(spark, paths))`, and comes in less time: of a document no more
    goes through the JVM than what is kept of it.

    Args:
        spark: The session.
        paths: Paths or addresses of files and folders; see `read_feeds`.
        options: How documents are checked; by default strictly.
        layout: How documents stand in the files.
        size: Bytes that a task reads, about.
        repeated: Tell documents that were there before; see `validate`.
    """
    verdicts = feeds(spark, paths, layout, size, check=options or Options())
    return _with_repetitions(verdicts) if repeated else verdicts


def _verdicts(options: Options, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    rows = (verdict_row(options, *values) for values in rows_in(batches, tuple(DOCUMENTS.names)))
    yield from batched(rows, VERDICTS, SIZE)


def _with_repetitions(verdicts: DataFrame) -> DataFrame:
    """Add the finding that an earlier document has the same identity, in the order of inputs and offsets.

    A document without an identity is alone: otherwise all that are invalid would meet in one task.
    """
    alone = F.when(F.col("id").isNull(), F.struct("number", "offset"))
    first = Window.partitionBy("id", "revision", alone).orderBy("number", "offset")
    found = F.udf(_repeated, FINDING, useArrow=False)(
        "id",
        "revision",
        "input",
        F.struct("offset", "line", "column", "pointer"),
        F.struct(F.first("input").over(first), F.first("line").over(first)),
        F.row_number().over(first),
    )
    told = verdicts.withColumn("repeated", found)
    more = F.when(F.col("repeated").isNull(), F.col("findings")).otherwise(
        F.concat("findings", F.array("repeated"))
    )
    return told.withColumn("findings", more).drop("repeated").select(*verdicts.columns)


def _repeated(
    id: str | None,  # noqa: A002 - the field's name
    revision: int | None,
    name: str,
    place: Any,  # noqa: ANN401 - a row
    first: Any,  # noqa: ANN401 - a row
    rank: int,
) -> dict[str, Any] | None:
    if id is None or rank == 1:
        return None
    entry = Entry(place.offset, place.line, place.column, b"", place.pointer)
    return attrs.asdict(repetition((id, revision), tuple(first), name, entry))
