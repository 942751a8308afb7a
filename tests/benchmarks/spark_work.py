"""Prints how fast articles are parsed, and documents made into tables, sorted and compared: here, and by Spark.

    python tests/benchmarks/spark_work.py --count 3000

`here` is one process, in memory; Spark has two cores and reads Parquet. All is done in turn, round by round, and a
row is the median. The stories of `compared` are six documents each on one event, which disagree. Of what is sorted
there are ten times as many as well, and of what is compared a tenth, so that what each document costs is told from
what a run costs.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from news_feed import article, documents
from pyspark.sql import DataFrame, SparkSession
from spark_engines import command, seconds

import newsevents as ne
from newsevents.codecs.tables.arrow import to_tables as tables_of_all
from newsevents.engines.spark.conflicts import find_conflicts
from newsevents.engines.spark.outcome import write_outcome
from newsevents.engines.spark.parsing import parse
from newsevents.engines.spark.session import local_session
from newsevents.engines.spark.tables import write_tables
from newsevents.engines.spark.validation import validate_feeds
from newsevents.engines.verdict import Options

sys.path.insert(0, str(Path(__file__).parents[1] / "engines" / "spark"))
from stories import document

Work = tuple[int, Callable[[], Any], Callable[[], Any]]


def parsing(spark: SparkSession, folder: Path, count: int) -> Work:
    """Return how articles are parsed."""
    rng = random.Random(1)
    rows = [(number, *article(rng)) for number in range(count)]
    kept = _kept(spark, rows, "key int, text string, published date", folder / "articles")
    return (
        count,
        lambda: [ne.dumps(ne.parse_article(text, published=day)) for _, text, day in rows],
        lambda: parse(kept).write.format("noop").mode("overwrite").save(),
    )


def tabulating(spark: SparkSession, folder: Path, count: int) -> Work:
    """Return how documents are made into tables."""
    found = list(islice(documents(1), count))
    kept = _kept_documents(spark, found, folder / "documents")
    target = folder / "tables"
    return (
        count,
        lambda: tables_of_all(map(ne.loads, found)),
        lambda: (shutil.rmtree(target, ignore_errors=True), write_tables(kept, f"file://{target}")),
    )


def comparing(spark: SparkSession, folder: Path, count: int) -> Work:
    """Return how documents are compared."""
    found = [ne.dumps(document(number // 6, number % 6)) for number in range(count)]
    kept = _kept_documents(spark, found, folder / f"stories{count}")

    def here() -> None:
        again = list(map(ne.loads, found))
        ne.find_conflicts(again, ne.propose_joins(again))

    return count, here, find_conflicts(kept).count


def sorting(spark: SparkSession, folder: Path, count: int) -> Work:
    """Return how a feed is sorted into what passes and what does not, with a report, in files."""
    path, target = folder / f"feed{count}.jsonl", folder / "outcome"
    with path.open("wb") as out:
        out.writelines(line + b"\n" for line in islice(documents(2), count))
    names = [
        part for name in ("accepted", "rejected", "output") for part in (f"--{name}", str(folder / name))
    ]

    def on_spark() -> None:
        shutil.rmtree(target, ignore_errors=True)
        verdicts = validate_feeds(spark, str(path), Options(keep=True), repeated=False)
        write_outcome(verdicts, f"file://{target}", repeated=True)

    return count, command(path, "--jobs", "1", *names), on_spark


def _kept_documents(spark: SparkSession, found: list[bytes], path: Path) -> DataFrame:
    rows = [(number, bytearray(data)) for number, data in enumerate(found)]
    return _kept(spark, rows, "document bigint, data binary", path)


def _kept(spark: SparkSession, rows: list[tuple[Any, ...]], kinds: str, path: Path) -> DataFrame:
    spark.createDataFrame(rows, kinds).repartition(8).write.parquet(f"file://{path}")
    return spark.read.parquet(f"file://{path}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=6_000, help="documents of each kind (default: 6000)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (default: 3)")
    arguments = parser.parse_args()
    count = arguments.count
    with tempfile.TemporaryDirectory() as name, local_session(2) as spark:
        folder = Path(name)
        spark.conf.set("spark.sql.shuffle.partitions", "4")
        work = {
            "articles parsed": parsing(spark, folder, count),
            "documents checked and sorted, in files": sorting(spark, folder, count),
            "documents checked and sorted, tenfold": sorting(spark, folder, count * 10),
            "documents made into tables": tabulating(spark, folder, count),
            "documents compared": comparing(spark, folder, count),
            "documents compared, a tenth": comparing(spark, folder, count // 10),
        }
        rounds = [
            {name: (seconds(here), seconds(there)) for name, (_, here, there) in work.items()}
            for _ in range(arguments.rounds + 1)
        ][1:]  # the first warms up
    print("| What | documents | here, s | Spark, s | here, a second | Spark, a second | Ratio |")
    print("|---|---|---|---|---|---|---|")
    for name, (number, _, _) in work.items():
        here, there = (statistics.median(times[name][at] for times in rounds) for at in (0, 1))
        rates = f"{number / here:,.0f} | {number / there:,.0f} | {here / there:.2f}"
        print(f"| {name} | {number:,} | {here:.1f} | {there:.1f} | {rates} |")


if __name__ == "__main__":
    main()
