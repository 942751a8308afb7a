"""Targets: folders that Spark writes to, several of them for one result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from pyspark.errors import AnalysisException

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyspark.sql import SparkSession

Mode: TypeAlias = Literal["error", "overwrite"]
"""What is done where there is something already: nothing at all, or it is replaced."""


def require_target(spark: SparkSession, folder: str, names: Iterable[str], mode: Mode) -> None:
    """Refuse a folder with an earlier result before anything is done, and not when a part is written.

    Raises:
        ValueError: There is something at one of the names, if it is not to be replaced; or no such mode.
    """
    if mode not in get_args(Mode):
        message = f"Expected mode to be one of {', '.join(get_args(Mode))}, found {mode!r}"
        raise ValueError(message)
    for name in names if mode == "error" else ():
        try:
            _ = spark.read.format("binaryFile").load(_escaped(f"{folder}/{name}")).schema
        except AnalysisException:  # there is no such path, as it should be
            continue
        message = f"Expected nothing at {folder}/{name}, found something; mode='overwrite' replaces it"
        raise ValueError(message)


def _escaped(path: str) -> str:
    """Return a path as one that is no pattern for Hadoop."""
    return re.sub(r"([][{}*?\\])", r"\\\1", path)
