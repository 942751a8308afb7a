"""Targets: folders that Spark writes to, several of them for one result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from pyspark.errors import AnalysisException

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyspark.sql import SparkSession

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
