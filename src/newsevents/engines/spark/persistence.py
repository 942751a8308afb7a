"""Persistence: tables that are kept on the disks of the cluster for a while."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pyspark.storagelevel import StorageLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import DataFrame


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
