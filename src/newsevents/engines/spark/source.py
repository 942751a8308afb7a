"""Source: feeds as a data source of Spark, read by ranges of bytes, and no byte of a document changed.

`spark.read.text` ends lines at a lone CR, and replaces what is not UTF-8; here a document is what
stands between two line feeds, as it is.
"""

from __future__ import annotations

import json
import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

import attrs
import pyarrow as pa
from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition

from newsevents.engines.batch import SIZE as BATCH
from newsevents.engines.spark.columns import DOCUMENTS, VERDICTS, batched, columns, rows_in
from newsevents.engines.spark.entries import entries_of
from newsevents.engines.spark.files import files_at
from newsevents.engines.spark.share import (
    SIZE,
    as_json,
    counted_here,
    followed,
    from_json,
    line_feeds,
    numbered,
    shares,
)
from newsevents.engines.spark.task import gathered
from newsevents.engines.spark.verdicts import verdict_row
from newsevents.engines.verdict import Fault, Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

    from newsevents.engines.spark.columns import Row
    from newsevents.engines.spark.share import Share
    from newsevents.intake.layout import LayoutOrAuto

    StrPath: TypeAlias = str | os.PathLike[str]

NAME = "newsevents"
"""What the source is called in `spark.read.format`."""

_COUNTED = 256 * 1024 * 1024
"""Bytes of a task that counts, about: less than a second's work, where they are in memory."""

_PARTS = columns(("share", pa.int32()), ("part", pa.binary()))
_COUNTS = columns(("share", pa.int32()), ("feeds", pa.int64()))


class FeedSource(DataSource):
    """Reads feeds; `spark.dataSource.register(FeedSource)` makes it known.

    Options: `layout` (`auto`, `jsonl`, `array`, `json`) and `size` (bytes of a task, about).
    """

    # Two more are for this module: `shares` (see `as_json`), files that have been cut and their lines
    # counted, and `check`, how documents are checked, as a JSON object; rows are then verdicts.

    _has_reader = False

    @classmethod
    def name(cls) -> str:
        """Return what it is called."""
        return NAME

    def schema(self) -> StructType:
        """Return its columns."""
        return VERDICTS if "check" in self.options else DOCUMENTS

    def reader(self, schema: StructType) -> DataSourceReader:  # noqa: ARG002 - there is one
        """Return what reads."""
        self._has_reader = True
        return _Reader(dict(self.options))

    def __getstate__(self) -> dict[str, object]:
        """Return what is pickled: without its options when it has a reader.

        pyspark then hands it to every task, which asks it for its name alone.
        """
        state = dict(self.__dict__)
        if self._has_reader:
            state["options"] = {}
        return state


class _Task(InputPartition):
    def __init__(self, task: Sequence[Share]) -> None:
        super().__init__(task)


class _Reader(DataSourceReader):
    def __init__(self, options: dict[str, str]) -> None:
        self._options = options

    def __getstate__(self) -> dict[str, object]:
        """Return what is pickled for every task, and is not to grow with the work of all of them."""
        return {"_options": {name: told for name, told in self._options.items() if name == "check"}}

    def partitions(self) -> Sequence[InputPartition]:
        """Plan what each task reads.

        Raises:
            ValueError: There is no path, or what an option says is not possible.
        """
        given = self._options
        size = _size(given)
        cut = from_json(given["shares"]) if "shares" in given else _cut_here(given, size)
        return [_Task(task) for task in gathered(cut, size)]

    def read(self, partition: InputPartition | None) -> Iterator[pa.RecordBatch]:
        """Read shares; where there are none Spark asks nevertheless, with nothing, or nothing in it."""
        task = cast("Sequence[Share] | None", None if partition is None else partition.value)
        rows = (row for share in task or () for row in _rows(share))
        if "check" not in self._options:
            return batched(rows, DOCUMENTS, BATCH)
        options = Options(**json.loads(self._options["check"]))
        return batched((verdict_row(options, *row) for row in rows), VERDICTS, BATCH)


def _size(options: dict[str, str]) -> int:
    size = options.get("size", str(SIZE))
    if not size.isdigit():
        message = f"Expected the option size as a number of bytes, such as {SIZE}, found {size!r}"
        raise ValueError(message)
    return int(size)


def _cut_here(options: dict[str, str], size: int) -> list[Share]:
    if not {"path", "paths"} & set(options):
        message = 'Expected a path, as in spark.read.format("newsevents").load("archive/"), found none'
        raise ValueError(message)
    paths = json.loads(options["paths"]) if "paths" in options else [options["path"]]
    layout = cast("LayoutOrAuto", options.get("layout", "auto"))
    cut = shares(_files(paths, layout), layout, size)
    return numbered(cut, counted_here(cut))


def _files(paths: Iterable[str], layout: LayoutOrAuto) -> list[str | Fault]:
    """Return the files that paths stand for, each once."""
    return list(dict.fromkeys(file for path in paths for file in files_at(path, layout)))


def _rows(share: Share) -> Iterator[Row]:
    for entry in entries_of(share):
        if isinstance(entry, Fault):
            yield (share.number, share.input, *([None] * 6), entry.reason)
            continue
        place = (share.number, share.input, entry.offset, entry.line, entry.column, entry.pointer)
        if isinstance(entry.content, bytes):
            yield (*place, entry.content, None, None)
        else:
            told = entry.content
            yield (*place, None, {"code": told.code, "message": told.message, "hint": told.hint}, None)


def read_feeds(
    spark: SparkSession,
    paths: StrPath | Sequence[StrPath],
    *,
    layout: LayoutOrAuto = "auto",
    size: int = SIZE,
) -> DataFrame:
    """Return the documents of feeds; lines are counted at once, by tasks of Spark, and documents read later.

    Files are looked at now. One that has changed until its documents are read is told as unreadable.

    Args:
        spark: The session.
        paths: Paths, patterns of paths, or addresses of files and folders, in the order of the inputs.
        layout: How documents stand in them.
        size: Bytes that a task reads, about.

    Returns:
        A row a document, with the columns of `newsevents.engines.spark.columns.DOCUMENTS`.

    Raises:
        ValueError: There is no such layout, size or file system, or an address is a pattern.
        OSError: The file system of an address does not answer.
    """
    return feeds(spark, paths, layout, size)


def feeds(
    spark: SparkSession,
    paths: StrPath | Sequence[StrPath],
    layout: LayoutOrAuto,
    size: int,
    *,
    check: Options | None = None,
) -> DataFrame:
    """Return documents, or the verdicts on them if they are to be checked; see `read_feeds`."""
    spark.dataSource.register(FeedSource)
    given = [paths] if isinstance(paths, str | os.PathLike) else paths
    files = _files((os.fspath(path) for path in given), layout)
    cut = shares(files, layout, size, folder=str(Path.cwd()))
    options = {"shares": as_json(numbered(cut, _counted(spark, cut))), "size": str(size)}
    if check is not None:
        options["check"] = json.dumps(attrs.asdict(check))
    return spark.read.format(NAME).options(**options).load()


def _counted(spark: SparkSession, cut: Sequence[Share]) -> list[int]:
    """Count the line feeds of shares, by tasks that have enough of them to be worth starting."""
    counted = followed(cut)
    parts = [(at, bytearray(pickle.dumps(share))) for at, share in counted]
    size = sum(share.size or 0 for _, share in counted)
    counts = [0] * len(cut)
    if parts:
        tasks = spark.createDataFrame(parts, _PARTS).repartition(min(len(parts), size // _COUNTED + 2))
        for row in tasks.mapInArrow(_counts, _COUNTS).collect():
            counts[row.share] = row.feeds
    return counts


def _counts(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    rows = (
        (at, line_feeds(pickle.loads(part)))  # noqa: S301 - of this program's driver
        for at, part in rows_in(batches, ("share", "part"))
    )
    yield from batched(rows, _COUNTS, BATCH)
