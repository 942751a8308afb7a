"""Prints how many bytes the plan of a read on Spark has in the driver, and how many of them a task is handed.

    python tests/benchmarks/spark_plan.py --stretches 13200 --files 100000

The driver holds what has been cut as text, in the options of the source and in the source as it is pickled, and what
it hands to each task. Nothing is read, and no session is started.
"""

from __future__ import annotations

import argparse

from pyspark.serializers import CloudPickleSerializer

from newsevents.engines.ranges import ByteRange
from newsevents.engines.spark.share import Share, as_json
from newsevents.engines.spark.source import FeedSource

GIB = 2**30
CHANGED = 1_700_000_000_000_000_000


def stretches(count: int) -> list[Share]:
    """Return the shares of one plain feed, of a gibibyte each."""
    name = "hdfs:///archive/2018/feed.jsonl"
    stamp = (count * GIB, CHANGED)
    return [
        Share(0, name, name, part=ByteRange(name, at * GIB, (at + 1) * GIB), stamp=stamp, lines=at * 70_000)
        for at in range(count)
    ]


def files(count: int) -> list[Share]:
    """Return the shares of packed files of some bytes."""
    names = [f"hdfs:///archive/2018/feed-{number:06}.jsonl.gz" for number in range(count)]
    return [Share(number, name, name, stamp=(100, CHANGED)) for number, name in enumerate(names)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stretches", type=int, default=13_200, help="ranges of a feed (default: 13200)")
    parser.add_argument("--files", type=int, default=100_000, help="small packed files (default: 100000)")
    arguments = parser.parse_args()
    print(
        "| What is cut | shares | tasks | bytes a share, driver | bytes a task, its shares | the same for all |"
    )
    print("|---|---|---|---|---|---|")
    work = {"ranges of 1 GiB": stretches(arguments.stretches), "small files": files(arguments.files)}
    pickler = CloudPickleSerializer()
    for name, cut in work.items():
        text = as_json(cut)
        source = FeedSource({"shares": text, "size": str(GIB)})
        held = len(text) + len(pickler.dumps(source))
        reader = source.reader(source.schema())
        tasks = [len(pickler.dumps(task)) for task in reader.partitions()]
        every = len(pickler.dumps((reader, source)))
        driver = (held + sum(tasks)) / len(cut)
        print(f"| {name} | {len(cut):,} | {len(tasks):,} | {driver:,.0f} | {max(tasks):,} | {every:,} |")


if __name__ == "__main__":
    main()
