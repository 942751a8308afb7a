"""Columns: those of documents, verdicts and findings in Spark, and rows as batches of Arrow."""

from __future__ import annotations

from functools import partial
from inspect import signature
from typing import TYPE_CHECKING, Any, TypeAlias

import pyarrow as pa
from pyspark.errors import PySparkTypeError
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
from pyspark.sql.types import BinaryType, DataType, IntegralType, StringType, StructField, StructType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pyspark.sql import Column, DataFrame

_PLACE = [
    ("number", pa.int64()),
    ("input", pa.string()),
    ("offset", pa.int64()),
    ("line", pa.int64()),
    ("column", pa.int64()),
    ("pointer", pa.string()),
]
_PROBLEM = pa.struct([("code", pa.string()), ("message", pa.string()), ("hint", pa.string())])
_FINDING = pa.struct(
    [
        ("code", pa.string()),
        ("severity", pa.string()),
        ("pointer", pa.string()),
        ("message", pa.string()),
        ("hint", pa.string()),
        ("line", pa.int64()),
        ("column", pa.int64()),
        ("offset", pa.int64()),
    ]
)


def arrow_schema(kinds: StructType) -> pa.Schema:
    """Return columns of Spark as a schema of Arrow, with instants in UTC, which pyspark 4.0 does by itself.

    Example:
        >>> arrow_schema(columns(("line", pa.int64()))).field("line").type
        DataType(int64)
    """
    has_zones = "timezone" in signature(to_arrow_schema).parameters
    return to_arrow_schema(kinds, timezone="UTC") if has_zones else to_arrow_schema(kinds)


def columns(*fields: tuple[str, pa.DataType]) -> StructType:
    """Return columns of Spark from names and types of Arrow.

    Example:
        >>> columns(("line", pa.int64())).simpleString()
        'struct<line:bigint>'
    """
    return from_arrow_schema(pa.schema(fields))


DOCUMENTS = columns(*_PLACE, ("data", pa.binary()), ("problem", _PROBLEM), ("unreadable", pa.string()))
"""A document: number and name of its input, from 0; offset of its first byte in the input as it is unpacked;
line and column from 1; its JSON Pointer where the input is one JSON array; its bytes, or why there are none.
A row with `unreadable` alone says why an input cannot be read, or not further."""

FINDING = columns(("finding", _FINDING))["finding"].dataType
"""A finding."""

VERDICTS = columns(
    *_PLACE,
    ("id", pa.string()),
    ("revision", pa.int64()),
    ("valid", pa.bool_()),
    ("findings", pa.list_(_FINDING)),
    ("omitted", pa.int32()),
    ("omitted_errors", pa.int32()),
    ("data", pa.binary()),
    ("unreadable", pa.string()),
)
"""What checking says of a document. `id` and `revision` are there where it is valid, `data` where its bytes
are kept; a row with `unreadable` is that of an input."""

_ALIKE: tuple[tuple[type[DataType], ...], ...] = (
    (IntegralType,),
    (StringType, BinaryType),
)
"""Types that are taken for one another."""


def aligned(frame: DataFrame, kinds: StructType, required: Sequence[str] = ()) -> list[Column]:
    """Return columns of a DataFrame by the names and types that they are to have.

    Names are found as Spark finds them, in capitals or not. Whole numbers of any size are taken for one
    another, and so are text and bytes; a column that is not there is null.

    Raises:
        ValueError: One that is required is not there, or one is of another type.
    """
    held = {field.name.lower(): field for field in frame.schema}
    missing = [name for name in required if name not in held]
    if missing:
        wanted = ", ".join(f"{name} ({kinds[name].dataType.simpleString()})" for name in missing)
        message = f"Expected a column {wanted}, found {', '.join(frame.columns) or 'none'}"
        raise ValueError(message)
    return [_aligned(frame, held.get(kind.name), kind) for kind in kinds]


def _aligned(frame: DataFrame, found: StructField | None, kind: StructField) -> Column:
    if found is None:
        return F.lit(None).cast(kind.dataType).alias(kind.name)
    if not _is_like(found.dataType, kind.dataType):
        one, other = kind.dataType.simpleString(), found.dataType.simpleString()
        message = f"Expected a column {kind.name} of type {one}, found {other}"
        raise ValueError(message)
    return frame[found.name].cast(kind.dataType).alias(kind.name)


def _is_like(one: DataType, other: DataType) -> bool:
    return one.simpleString() == other.simpleString() or any(
        isinstance(one, alike) and isinstance(other, alike) for alike in _ALIKE
    )


def others(frame: DataFrame, kinds: StructType, added: StructType) -> list[StructField]:
    """Return the columns of a DataFrame besides some, which stay as they are.

    Raises:
        ValueError: One of them has the name of a column that is to be added.
    """
    known, new = ({name.lower() for name in one.names} for one in (kinds, added))
    found = [field for field in frame.schema if field.name.lower() not in known]
    doubled = [field.name for field in found if field.name.lower() in new]
    if doubled:
        message = f"Expected other names than those of columns that are added, found {', '.join(doubled)}"
        raise ValueError(message)
    return found


def _require_arrow(field: StructField) -> None:
    try:
        arrow_schema(StructType([field]))
    except PySparkTypeError as error:
        found = field.dataType.simpleString()
        message = f"Expected columns that Arrow has types for, found {field.name} of type {found}"
        raise ValueError(message) from error


def quoted(name: str) -> str:
    """Return a name of a column as Spark takes it, whatever is in it.

    Example:
        >>> quoted("source.title")
        '`source.title`'
    """
    return f"`{name.replace('`', '``')}`"


Row: TypeAlias = tuple[Any, ...]
"""The values of a row, in the order of the columns."""

_ROWS = 1_000


def batched(rows: Iterable[Row], kinds: StructType, most: int) -> Iterator[pa.RecordBatch]:
    """Yield rows as batches of Arrow.

    Args:
        rows: The rows.
        kinds: Their columns.
        most: Bytes of text and of binary values from which on a batch is full.
    """
    schema = arrow_schema(kinds)
    held: list[Row] = []
    weight = 0
    for row in rows:
        held.append(row)
        weight += sum(map(_weight, row))
        if weight >= most or len(held) == _ROWS:
            yield _batch(held, schema)
            held, weight = [], 0
    if held:
        yield _batch(held, schema)


def _weight(value: object) -> int:
    if isinstance(value, bytes | str):
        return len(value)
    if isinstance(value, dict):
        return sum(map(_weight, value.values()))
    return sum(map(_weight, value)) if isinstance(value, list | tuple) else 0


def _batch(rows: list[Row], schema: pa.Schema) -> pa.RecordBatch:
    arrays = [
        pa.array(values, field.type) for values, field in zip(zip(*rows, strict=True), schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def rows_in(batches: Iterable[pa.RecordBatch], names: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of batches of Arrow, of some columns; `None` stands for one that is not there."""
    for batch in batches:
        held = set(batch.schema.names)
        values = [
            batch.column(name).to_pylist() if name in held else [None] * batch.num_rows for name in names
        ]
        yield from zip(*values, strict=True)


def mapped(
    frame: DataFrame,
    given: Sequence[Column],
    others: Sequence[StructField],
    work: Callable[[pa.RecordBatch], Iterable[Row]],
    kinds: StructType,
    most: int,
) -> DataFrame:
    """Return what is made of some columns, a row of each row, and beside it other columns as they are.

    Those stay in Arrow, which can hold what Python has no value for, such as a date before our era. On their
    way their names have no dots, since `mapInArrow` finds no columns by names that have.

    Args:
        frame: The DataFrame.
        given: The columns of which something is made.
        others: The columns that stay.
        work: Makes rows of a batch of the columns that are given.
        kinds: Their columns.
        most: As for `batched`.

    Raises:
        ValueError: Arrow has no such type as one of the other columns is of.
    """
    for field in others:
        _require_arrow(field)
    named = [
        StructField(f"newsevents_{number}", field.dataType, field.nullable, field.metadata)
        for number, field in enumerate(others)
    ]
    names = [kind.name for kind in named]
    values = [frame[quoted(field.name)].alias(name) for field, name in zip(others, names, strict=True)]
    made = frame.select(*given, *values).mapInArrow(
        partial(_beside, work, kinds, names, most), StructType([*kinds, *named])
    )
    return made.toDF(*kinds.names, *(field.name for field in others))


def _beside(
    work: Callable[[pa.RecordBatch], Iterable[Row]],
    kinds: StructType,
    names: Sequence[str],
    most: int,
    batches: Iterable[pa.RecordBatch],
) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        start = 0
        for made in batched(work(batch), kinds, most):
            kept = [batch.column(name).slice(start, made.num_rows) for name in names]
            start += made.num_rows
            yield pa.RecordBatch.from_arrays([*made.columns, *kept], [*made.schema.names, *names])
