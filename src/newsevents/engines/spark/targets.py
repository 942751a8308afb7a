"""Targets: folders that Spark writes to, several of them for one result."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, TypeAlias

from pyspark.errors import AnalysisException
from pyspark.storagelevel import StorageLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame, SparkSession

Mode: TypeAlias = Literal["error", "overwrite"]
"""What is done where there is something already: nothing at all, or it is replaced."""


def refuse_old(spark: SparkSession, folder: str, names: Iterable[str]) -> None:
    """Refuse a folder with an earlier result before anything is done, and not when a part is written.

    Raises:
        ValueError: There is something at one of the names.
    """
    for name in names:
        try:
            _ = spark.read.format("binaryFile").load(f"{folder}/{name}").schema
        except AnalysisException:  # there is no such path, as it should be
            continue
        message = f"Expected nothing at {folder}/{name}, found something; mode='overwrite' replaces it"
        raise ValueError(message)


@contextmanager
def kept(table: DataFrame) -> Iterator[DataFrame]:
    """Keep a table on the disks of the cluster while several things are made of it.

    One that is kept already stays so, as it is: its owner lets it go.
    """
    level = table.storageLevel
    if level.useDisk or level.useMemory:
        yield table
        return
    held = table.persist(StorageLevel.DISK_ONLY)
    try:
        yield held
    finally:
        held.unpersist()
