"""Tables: documents in Spark to the normalised tables of the codec, a DataFrame a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.storagelevel import StorageLevel

from newsevents.codecs.tables.catalogue import arrow_schemas
from newsevents.codecs.tables.rows import rows_of
from newsevents.engines.spark.columns import arrow_schema, columns, rows_in
from newsevents.intake.reading import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

_OFFSETS = 2**43
"""Offsets that an input can have: 8 TiB. The number of the input stands before them, in 20 bits."""

_AT_A_TIME = 50
"""Documents whose rows become one batch of Arrow."""


def numbered(documents: DataFrame) -> DataFrame:
    """Return documents with a number each, in a column `document`: whatever is there, or else by their place.

    The place is number of the input and offset, so that numbers are in the order of the inputs, and the same
    each time. They are not dense.

    Raises:
        ValueError: There is neither such a column nor a place.
    """
    if "document" in documents.columns:
        return documents
    if not {"number", "offset"} <= set(documents.columns):
        message = "Expected a column document (bigint), a number that no other row has, or number and offset"
        raise ValueError(message)
    number = F.col("number").cast("bigint") * _OFFSETS + F.col("offset")
    return documents.where(F.col("data").isNotNull()).withColumn("document", number)


def to_tables(documents: DataFrame, names: Sequence[str] = ()) -> dict[str, DataFrame]:
    """Return documents as tables, by name, with the columns of the codec's.

    All tables come of one DataFrame with a column of rows for each of them. To write several, use
    `write_tables`, which makes it once.

    Args:
        documents: Valid documents in a column `data`, with a number in `document`, or a place.
        names: Tables to return; all by default.

    Raises:
        ValueError: There is nothing to number documents by.
    """
    return _tables(_wide(documents, names or tuple(arrow_schemas())))


def write_tables(documents: DataFrame, folder: str, names: Sequence[str] = ()) -> None:
    """Write tables as Parquet, each in a folder of its name.

    While they are written, the rows are kept on the disks of the cluster, so that documents are read once.

    Args:
        documents: The documents; see `to_tables`.
        folder: Path or address of the folder.
        names: Tables to write; all by default.
    """
    held = _wide(documents, names or tuple(arrow_schemas())).persist(StorageLevel.DISK_ONLY)
    try:
        for name, table in _tables(held).items():
            table.write.parquet(f"{folder}/{name}")
    finally:
        held.unpersist()


def _wide(documents: DataFrame, names: Sequence[str]) -> DataFrame:
    schemas = arrow_schemas()
    fields = [(name, pa.list_(pa.struct(list(schemas[name])))) for name in names]
    kinds = columns(*fields)
    schema = arrow_schema(kinds)
    rows = numbered(documents).select("document", "data")
    return rows.mapInArrow(partial(_rows, schema), kinds)


def _tables(wide: DataFrame) -> dict[str, DataFrame]:
    return {name: wide.select(F.explode(name).alias("row")).select("row.*") for name in wide.columns}


def _rows(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    held: list[dict[str, object]] = []
    for number, data in rows_in(batches, ("document", "data")):
        rows = rows_of(loads(data), number)
        held.append({name: rows.get(name, []) for name in schema.names})
        if len(held) == _AT_A_TIME:
            yield pa.RecordBatch.from_pylist(held, schema=schema)
            held = []
    if held:
        yield pa.RecordBatch.from_pylist(held, schema=schema)
