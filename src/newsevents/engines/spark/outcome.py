"""Outcome: verdicts as tables that Spark writes: documents accepted, documents rejected, and the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.storagelevel import StorageLevel

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

FailOn: TypeAlias = Literal["error", "warning"]
"""What keeps a document from being accepted."""

_FINDING = ("code", "pointer", "message", "hint", "severity", "line", "column", "offset")


def report(verdicts: DataFrame) -> DataFrame:
    """Return a row for each finding, as `newsevents validate --format json` tells them.

    A row with `omitted` says how many more there are of a document; one with `unreadable` that an input
    cannot be read, or not to its end.
    """
    line, omitted, unreadable = F.col("line"), F.col("omitted"), F.col("unreadable")
    rows = F.concat(
        F.transform(
            F.coalesce("findings", F.array()), lambda one: _line({name: one[name] for name in _FINDING})
        ),
        F.when(omitted > 0, F.array(_line({"line": line, "omitted": omitted}))).otherwise(F.array()),
        F.when(unreadable.isNotNull(), F.array(_line({"unreadable": unreadable}))).otherwise(F.array()),
    )
    return verdicts.select("input", F.explode(rows).alias("told")).select("input", "told.*")


def _line(told: dict[str, Column]) -> Column:
    """Return a row of the report; what it does not tell is not there."""
    kinds = dict.fromkeys(_FINDING, "string") | {"line": "bigint", "column": "bigint", "offset": "bigint"}
    kinds |= {"omitted": "int", "unreadable": "string"}
    return F.struct(*(told.get(name, F.lit(None)).cast(kind).alias(name) for name, kind in kinds.items()))


def accepted(verdicts: DataFrame, *, fail_on: FailOn = "error") -> DataFrame:
    """Return the documents that pass, as one column of text; ends of lines in them become spaces.

    Their bytes must have been kept (`Options(keep=True)`).
    """
    text = F.col("data").cast("string")  # what passes is UTF-8
    has_ends = F.contains(text, F.lit("\r")) | F.contains(text, F.lit("\n"))
    line = F.when(has_ends, F.translate(text, "\r\n", "  ")).otherwise(text)  # few have: translating is slow
    return verdicts.where(_passes(fail_on)).select(line.alias("value"))


def rejected(verdicts: DataFrame, *, fail_on: FailOn = "error") -> DataFrame:
    """Return the verdicts on the documents that do not pass, with their bytes where they are kept."""
    return verdicts.where(F.col("unreadable").isNull() & ~_passes(fail_on))


def _passes(fail_on: FailOn) -> Column:
    clean = (F.size("findings") == 0) & (F.col("omitted") == 0)
    return F.col("valid") & clean if fail_on == "warning" else F.col("valid")


def write_outcome(
    verdicts: DataFrame, folder: str, *, fail_on: FailOn = "error", compression: str = "none"
) -> None:
    """Write what came of checking into a new folder, by Spark's writers.

    `accepted` has one document a line, `rejected` is Parquet, and `report` has one JSON object a line, as
    `report()` has rows. While they are written, verdicts are kept on the disks of the cluster, so that
    documents are checked once.

    Args:
        verdicts: What `validate` gave, with the bytes kept.
        folder: Path or address of the folder.
        fail_on: What keeps a document from being accepted.
        compression: How the text files are packed, such as `gzip`.
    """
    held = verdicts.persist(StorageLevel.DISK_ONLY)
    try:
        good = accepted(held, fail_on=fail_on)
        good.write.text(f"{folder}/accepted", compression=compression, lineSep="\n")
        rejected(held, fail_on=fail_on).write.parquet(f"{folder}/rejected")
        report(held).write.json(f"{folder}/report", compression=compression)
    finally:
        held.unpersist()
