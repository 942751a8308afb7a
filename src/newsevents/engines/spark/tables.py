"""Tables: documents in Spark to the normalised tables of the codec, a DataFrame a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it

from newsevents.codecs.tables.catalogue import arrow_schemas
from newsevents.codecs.tables.rows import rows_of
from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import aligned, arrow_schema, columns
from newsevents.engines.spark.persistence import kept
from newsevents.engines.spark.reading import read_documents
from newsevents.engines.spark.targets import Mode, require_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import Column, DataFrame

_NUMBERED = columns(("document", pa.int64()), ("data", pa.binary()))
_PLACED = columns(("number", pa.int64()), ("offset", pa.int64()), ("data", pa.binary()))

_OFFSETS = 2**43
"""Offsets that an input can have: 8 TiB."""

_INPUTS = 2**20
"""Inputs that can be numbered before them in 63 bits."""

_AT_A_TIME = 50
"""Documents, at most, whose rows become one batch of Arrow."""


def numbered(documents: DataFrame) -> DataFrame:
    """Return the numbers and bytes of documents, as columns `document` and `data`.

    The number is that of a column `document`, or else goes by the place, number of the input and offset, so
    that numbers are in the order of the inputs, and the same each time. They are not dense. Each call that
    reads feeds numbers its inputs from 0, so that a union of what several gave needs numbers of its own. Rows
    without bytes are left out.

    Raises:
        ValueError: There is neither such a column nor a place, or no column `data`.
    """
    held = {name.lower() for name in documents.columns}
    if "document" in held:
        number, data = aligned(documents, _NUMBERED, ("document", "data"))
        lost = F.raise_error(F.lit("Expected a number in document, found null")).cast("bigint")
        found = documents.select(F.coalesce(number, lost).alias("document"), data)
    elif {"number", "offset"} <= held:
        placed = documents.select(*aligned(documents, _PLACED, ("data",)))
        found = placed.select(_number().alias("document"), "data")
    else:
        names = ", ".join(documents.columns) or "none"
        message = f"Expected a column document (bigint), or number and offset, found {names}"
        raise ValueError(message)
    return found.where(F.col("data").isNotNull())


def _number() -> Column:
    many = f"Expected fewer than {_INPUTS:,} inputs, or a column document with numbers of your own"
    number = F.col("number") * _OFFSETS + F.col("offset")
    return F.when(F.col("number") < _INPUTS, number).otherwise(F.raise_error(F.lit(many)).cast("bigint"))


def to_tables(
    documents: DataFrame, names: Sequence[str] = (), *, lenient: bool = False
) -> dict[str, DataFrame]:
    """Return documents as tables, by name, with the columns of the codec's.

    All tables come of one DataFrame with a column of rows for each of them. To write several, use
    `write_tables`, which makes it once.

    Args:
        documents: Valid documents in a column `data`, with a number in `document`, or a place; those of
            several calls need numbers of their own.
        names: Tables to return; all by default.
        lenient: Read what was accepted leniently.

    Raises:
        ValueError: There is nothing to number documents by, or no table of a name.

    A document that is not valid ends the job, with an error that has its number (see `read_documents`).
    """
    return _tables(_wide(documents, names, lenient=lenient))


def write_tables(
    documents: DataFrame,
    folder: str,
    names: Sequence[str] = (),
    *,
    lenient: bool = False,
    mode: Mode = "error",
) -> None:
    """Write tables as Parquet, each in a folder of its name.

    While they are written, the rows are kept on the disks of the cluster, so that documents are read once.

    Args:
        documents: The documents; see `to_tables`.
        folder: Path or address of the folder, as Spark writes to it.
        names: Tables to write; all by default.
        lenient: Read what was accepted leniently.
        mode: What is done where there is a table already: nothing at all, or it is replaced.

    Raises:
        ValueError: There is a table already; or see `to_tables`.
    """
    require_target(documents.sparkSession, folder, names or tuple(arrow_schemas()), mode)
    with kept(_wide(documents, names, lenient=lenient)) as held:
        for name, table in _tables(held).items():
            table.write.mode(mode).parquet(f"{folder}/{name}")


def _wide(documents: DataFrame, names: Sequence[str], *, lenient: bool) -> DataFrame:
    schemas = arrow_schemas()
    unknown = [name for name in names if name not in schemas]
    if unknown:
        message = f"Expected names of tables, of {', '.join(schemas)}; found {', '.join(unknown)}"
        raise ValueError(message)
    kinds = columns(*((name, pa.list_(pa.struct(list(schemas[name])))) for name in names or schemas))
    return numbered(documents).mapInArrow(partial(_rows, arrow_schema(kinds), lenient=lenient), kinds)


def _tables(wide: DataFrame) -> dict[str, DataFrame]:
    return {name: wide.select(F.explode(name).alias("row")).select("row.*") for name in wide.columns}


def _rows(schema: pa.Schema, batches: Iterable[pa.RecordBatch], *, lenient: bool) -> Iterator[pa.RecordBatch]:
    held: list[dict[str, object]] = []
    weight = 0
    for number, document, data in read_documents(batches, "data", lenient=lenient):
        rows = rows_of(document, number)
        held.append({name: rows.get(name, []) for name in schema.names})
        weight += len(data)
        if weight >= SIZE or len(held) == _AT_A_TIME:
            yield pa.RecordBatch.from_pylist(held, schema=schema)
            held, weight = [], 0
    if held:
        yield pa.RecordBatch.from_pylist(held, schema=schema)
