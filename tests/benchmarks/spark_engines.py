"""Prints how fast feeds are checked by one process, by two, and by Spark on two cores, on one generated feed.

    python tests/benchmarks/spark_engines.py --megabytes 500

All is done in turn, round by round, so that whatever else the machine does meets all of them; a row is the
median. `cold` is the command `newsevents validate --engine spark` from its start to its end; the rows that are
warm are of one session. `the same rows, not checked` sends documents through Spark and Arrow to Python without
looking at them, so that its share of `validate(read_feeds())` is what the way costs.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from news_feed import documents
from pyspark.sql import DataFrame

from newsevents.engines.spark.session import local_session
from newsevents.engines.spark.share import shares
from newsevents.engines.spark.source import _counted, read_feeds
from newsevents.engines.spark.validation import validate, validate_feeds

_COMMAND = "import sys; from newsevents.cli.main import main; sys.exit(main(sys.argv[1:]))"
DISTINCT = 500


def feed(path: Path, megabytes: int) -> int:
    """Write a feed of about a size, and return how many documents it has."""
    source = documents(1)
    some = [next(source) for _ in range(DISTINCT)]
    count = 0
    with path.open("wb") as out:
        for number, line in enumerate(chain.from_iterable(repeat(some))):
            name = b'"id":"urn:example:feed:1:'
            out.write(line.replace(name, name + b"%d-" % number, 1) + b"\n")
            count += 1
            if out.tell() >= megabytes * 1_000_000:
                return count
    return count


def seconds(action: Callable[[], Any]) -> float:
    """Return how long something takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def command(path: Path, *options: str) -> Callable[[], Any]:
    """Return what runs the command on a feed."""
    line = [sys.executable, "-c", _COMMAND, "validate", str(path), *options]
    return lambda: subprocess.run(line, stdout=subprocess.DEVNULL, check=False)


def unchanged(batches: Iterator[Any]) -> Iterator[Any]:
    """Yield of each batch its place alone."""
    for batch in batches:
        yield batch.select(["number", "offset"])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=int, default=500, help="size of the feed (default: 500)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (default: 3)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path, tiny = Path(folder, "feed.jsonl"), Path(folder, "tiny.jsonl")
        count = feed(path, arguments.megabytes)
        feed(tiny, 0)
        began = time.perf_counter()
        with local_session(2) as spark:
            started = time.perf_counter() - began
            spark.conf.set("spark.sql.shuffle.partitions", "2")

            def told(verdicts: DataFrame) -> None:
                verdicts.where("size(findings) > 0").count()

            work = {
                "local, one process": command(path, "--jobs", "1"),
                "local, two processes": command(path, "--jobs", "2"),
                "Spark local[2], the command, cold": command(path, "--engine", "spark", "--jobs", "2"),
                "Spark local[2], the command on one document": command(
                    tiny, "--engine", "spark", "--jobs", "2"
                ),
                "Spark local[2], warm: `validate_feeds`": lambda: told(validate_feeds(spark, str(path))),
                "... without the shuffle by identity": lambda: told(
                    validate_feeds(spark, str(path), repeated=False)
                ),
                "... counting line feeds alone": lambda: _counted(spark, shares([str(path)])),
                "Spark local[2], warm: `validate(read_feeds())`": lambda: told(
                    validate(read_feeds(spark, str(path)))
                ),
                "... without the shuffle by identity, too": lambda: told(
                    validate(read_feeds(spark, str(path)), repeated=False)
                ),
                "... the same rows, not checked": lambda: (
                    read_feeds(spark, str(path)).mapInArrow(unchanged, "number bigint, offset bigint").count()
                ),
            }
            told(validate(read_feeds(spark, str(path))))
            rounds = [
                {name: seconds(action) for name, action in work.items()} for _ in range(arguments.rounds)
            ]
        medians = {name: statistics.median(times[name] for times in rounds) for name in work}
    first = medians["local, one process"]
    print(f"{count:,} documents, {arguments.megabytes:,} MB; the session starts in {started:.1f} s\n")
    print("| What checks | s | documents a second | × one process |\n|---|---|---|---|")
    for name, taken in medians.items():
        rate = "" if "one document" in name else f"{count / taken:,.0f}"
        print(f"| {name} | {taken:.1f} | {rate} | {first / taken:.2f} |")


if __name__ == "__main__":
    main()
