"""Outcome: verdicts as tables that Spark writes: documents accepted, documents rejected, and the report."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it

from newsevents.engines.spark.persistence import kept
from newsevents.engines.spark.targets import Mode, require_target
from newsevents.engines.spark.validation import repetitions_of_kept

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

    Their bytes must have been kept (`Options(keep=True)`); without them the job ends with an error.

    Raises:
        ValueError: `fail_on` is no such word.
    """
    text = F.col("data").cast("string")  # what passes is UTF-8
    has_ends = F.contains(text, F.lit("\r")) | F.contains(text, F.lit("\n"))
    line = F.when(has_ends, F.translate(text, "\r\n", "  ")).otherwise(text)  # few have: translating is slow
    lost = F.raise_error(F.lit("Expected bytes of documents, found none; keep them by Options(keep=True)"))
    kept = F.when(F.col("data").isNull(), lost).otherwise(line)
    return verdicts.where(_passes(fail_on)).select(kept.alias("value"))


def rejected(verdicts: DataFrame, *, fail_on: FailOn = "error") -> DataFrame:
    """Return the verdicts on the documents that do not pass, with their bytes where they are kept."""
    return verdicts.where(F.col("unreadable").isNull() & ~_passes(fail_on))


def _passes(fail_on: FailOn) -> Column:
    if fail_on not in get_args(FailOn):
        message = f"Expected fail_on to be one of {', '.join(get_args(FailOn))}, found {fail_on!r}"
        raise ValueError(message)
    clean = (F.size("findings") == 0) & (F.col("omitted") == 0)
    return F.col("valid") & clean if fail_on == "warning" else F.col("valid")


def write_outcome(
    verdicts: DataFrame,
    folder: str,
    *,
    fail_on: FailOn = "error",
    compression: str = "none",
    mode: Mode = "error",
    repeated: bool = False,
) -> None:
    """Write what came of checking into a folder, by Spark's writers.

    `accepted` has one document a line, `rejected` is Parquet, and `report` has one JSON object a line, as
    `report()` has rows. While they are written, verdicts are kept on the disks of the cluster, so that
    documents are checked once. Each of the three is whole when it has a file `_SUCCESS`.

    Args:
        verdicts: What `validate` or `validate_feeds` gave, with the bytes kept.
        folder: Path or address of the folder, as Spark writes to it.
        fail_on: What keeps a document from being accepted.
        compression: How the text files are packed, such as `gzip`.
        mode: What is done where there is something in the folder already: nothing at all, or it is replaced.
        repeated: Tell here what was there before (NE801), for verdicts that were asked for without
            (`repeated=False`). The bytes of documents are then not moved for it.

    Raises:
        ValueError: There is something in the folder already, or an argument is no such word.
    """
    _passes(fail_on)
    require_target(verdicts.sparkSession, folder, ("accepted", "rejected", "report"), mode)
    with kept(verdicts) as held, repetitions_of_kept(held) if repeated else nullcontext(held) as told:
        good = accepted(told, fail_on=fail_on)
        good.write.mode(mode).text(f"{folder}/accepted", compression=compression, lineSep="\n")
        rejected(told, fail_on=fail_on).write.mode(mode).parquet(f"{folder}/rejected")
        report(told).write.mode(mode).json(f"{folder}/report", compression=compression)
