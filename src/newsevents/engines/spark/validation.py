"""Validation: documents in Spark to verdicts, by the function that local workers run."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.sql.window import Window

from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import (
    DOCUMENTS,
    FINDING,
    VERDICTS,
    aligned,
    mapped,
    others,
    quoted,
    rows_in,
)
from newsevents.engines.spark.persistence import kept
from newsevents.engines.spark.share import SIZE as LARGE
from newsevents.engines.spark.source import feeds
from newsevents.engines.spark.verdicts import verdict_row
from newsevents.engines.verdict import Options
from newsevents.intake.entry import Entry
from newsevents.intake.identities import REPEATED, repetition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession
    from pyspark.sql.window import WindowSpec

    from newsevents.engines.spark.columns import Row
    from newsevents.engines.spark.source import StrPath
    from newsevents.intake.layout import LayoutOrAuto

_RANK, _FIRST, _REPEATED = (f"newsevents_{name}" for name in ("rank", "first", "repeated"))
"""Columns on the way, named so that no column of a table is meant by them."""

_KEY = ["number", "input", "offset"]
"""What tells documents apart and says which is earlier; inputs of several calls can have one number."""

_PLACE = ("offset", "line", "column", "pointer")
_PLACED = ("number", "input", *_PLACE, "id", "revision")


def validate(documents: DataFrame, options: Options | None = None, *, repeated: bool = True) -> DataFrame:
    """Check documents.

    Args:
        documents: The documents: a column `data` (binary, or text), and the others of a feed where they are
            known, as `read_feeds` gives them. Other columns stay.
        options: How they are checked; by default strictly.
        repeated: Tell documents whose identifier and revision an earlier one has (NE801). This takes a
            shuffle by identity, and columns `number` and `offset`, which say what is earlier.

    Returns:
        A row a document, and one for each input that could not be read to its end, with the columns of
        `newsevents.engines.spark.columns.VERDICTS`.

    Raises:
        ValueError: A column is not there, or of another type, or has the name of one that is added.
    """
    rows = aligned(documents, DOCUMENTS, ("data", "number", "offset") if repeated else ("data",))
    more = others(documents, DOCUMENTS, VERDICTS)
    verdicts = mapped(documents, rows, more, partial(_verdicts, options or Options()), VERDICTS, SIZE)
    return _with_repetitions(verdicts) if repeated else verdicts


def validate_feeds(
    spark: SparkSession,
    paths: StrPath | Sequence[StrPath],
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
        paths: Paths, patterns of paths, or addresses of files and folders; see `read_feeds`.
        options: How documents are checked; by default strictly.
        layout: How documents stand in the files.
        size: Bytes that a task reads, about.
        repeated: Tell documents that were there before; see `validate`.
    """
    verdicts = feeds(spark, paths, layout, size, check=options or Options())
    return _with_repetitions(verdicts) if repeated else verdicts


def _verdicts(options: Options, batch: pa.RecordBatch) -> Iterator[Row]:
    return (verdict_row(options, *row) for row in rows_in([batch], tuple(DOCUMENTS.names)))


def _with_repetitions(verdicts: DataFrame) -> DataFrame:
    """Add the finding that an earlier document has the same identity, in the order of inputs and offsets.

    A document without an identity is alone: otherwise all that are invalid would meet in one task.
    """
    alone = F.when(F.col("id").isNull(), F.struct(*_KEY))
    ranked = verdicts.withColumns(_ranks(Window.partitionBy("id", "revision", alone)))
    return _with_findings(ranked.withColumn(_REPEATED, _repetition()), verdicts.columns)


@contextmanager
def repetitions_of_kept(verdicts: DataFrame) -> Iterator[DataFrame]:
    """Do the same for verdicts that are kept, and move no more than their identities.

    They are gone through twice. Where few documents are repeated, nothing else is moved; where many are, all
    are.
    """
    known = verdicts.where(F.col("id").isNotNull()).select(*_PLACED)
    ranked = known.withColumns(_ranks(Window.partitionBy("id", "revision"))).where(F.col(_RANK) > 1)
    again = ranked.select(*_KEY, _repetition().alias(_REPEATED)).dropDuplicates(_KEY)
    with kept(again) as held:
        held.count()  # its size is known then, when it is joined
        yield _with_findings(verdicts.join(held, _KEY, "left"), verdicts.columns)


def _ranks(alike: WindowSpec) -> dict[str, Column]:
    """Return which a document is of those like it, from 1, and where the first of them stands."""
    inputs = alike.orderBy(*_KEY)
    first = F.struct(F.first("input").over(inputs), F.first("line").over(inputs))
    return {_RANK: F.row_number().over(inputs), _FIRST: first}


def _repetition() -> Column:
    """Return the finding on a document that is not the first of those like it."""
    made = F.udf(_repeated, FINDING, useArrow=False)
    return made("id", "revision", "input", F.struct(*_PLACE), _FIRST, _RANK)


def _with_findings(told: DataFrame, names: Sequence[str]) -> DataFrame:
    repeated = F.col(_REPEATED)
    is_told = F.exists("findings", lambda item: item["code"] == REPEATED)
    more = F.when(repeated.isNull() | is_told, F.col("findings"))
    more = more.otherwise(F.concat("findings", F.array(repeated)))
    return told.withColumn("findings", more).select(*map(quoted, names))


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
