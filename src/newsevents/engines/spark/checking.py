"""Checking: inputs on Spark to what the local engine gives, in its order, for whoever goes on from there.

Tasks check batches as local workers do, and Spark writes what comes of them to a folder, from which it is
taken in the order of the inputs. No document goes through the JVM but those whose bytes are kept.
"""

from __future__ import annotations

import pickle
from contextlib import nullcontext
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

import attrs
import pyarrow as pa
import pyarrow.parquet as pq

from newsevents.engines.batch import SIZE, Batch, batches
from newsevents.engines.checking import checked
from newsevents.engines.local import moved
from newsevents.engines.ranges import cut, plain_file, whole_lines
from newsevents.engines.spark.columns import batched, columns, rows_in
from newsevents.engines.spark.files import reason_of
from newsevents.engines.spark.share import SIZE as LARGE
from newsevents.engines.spark.share import Share, shares
from newsevents.engines.spark.task import gathered
from newsevents.engines.spark.watch import watched
from newsevents.engines.verdict import Checked, Fault
from newsevents.errors import FailedEngine, UnreadableInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame, SparkSession

    from newsevents.engines.batch import Batches
    from newsevents.engines.ranges import ByteRange
    from newsevents.engines.spark.columns import Row
    from newsevents.engines.spark.watch import Tell
    from newsevents.engines.verdict import Options
    from newsevents.intake.layout import LayoutOrAuto

Result: TypeAlias = Checked | Fault
"""What came of one batch, or why there is nothing more of its input."""

_TASKS = columns(("shares", pa.binary()))
_RESULTS = columns(("share", pa.int32()), ("result", pa.binary()))


def check_files(
    spark: SparkSession,
    paths: Sequence[tuple[str, str] | Fault],
    layout: LayoutOrAuto,
    options: Options,
    folder: Path,
    *,
    size: int = LARGE,
    tell: Tell | None = None,
) -> Iterator[Checked | Fault]:
    """Check files of this machine, and yield what comes of them in their order.

    Args:
        spark: A session whose tasks run on this machine.
        paths: Name and path of each input, or why there is none.
        layout: How documents stand in them.
        options: How documents are checked.
        folder: Where Spark writes what comes of them.
        size: Bytes of a task, about.
        tell: Is told, while Spark works, how many tasks are done of how many.

    Raises:
        FailedEngine: Spark has not written what came of each share.
    """
    work = _shares(paths, layout, size)
    target = Path(folder, "results")
    if work:
        results = _tasks(spark, work, size).mapInArrow(partial(_results, options), _RESULTS)
        written = results.write.option("maxRecordsPerFile", 0)  # of several files the order would be lost
        with nullcontext() if tell is None else watched(spark, tell):
            written.parquet(f"file://{target}")  # not a URI: Spark takes its escapes for names
    yield from _with_lines(work, _taken(work, target))


def _shares(paths: Sequence[tuple[str, str] | Fault], layout: LayoutOrAuto, size: int) -> list[Share]:
    """Cut files into shares; what looks like an address is a path here, too."""
    names = [item.input if isinstance(item, Fault) else item[0] for item in paths]
    places = [item if isinstance(item, Fault) else str(Path(item[1]).absolute()) for item in paths]
    return [attrs.evolve(share, input=names[share.number]) for share in shares(places, layout, size)]


def _tasks(spark: SparkSession, work: Sequence[Share], size: int) -> DataFrame:
    """Return a row for each task, which is a partition of its own, with its shares and their places."""
    numbers = count()
    tasks = [[(next(numbers), share) for share in task] for task in gathered(work, size)]
    rows = [(bytearray(pickle.dumps(task)),) for task in tasks]
    return spark.createDataFrame(spark.sparkContext.parallelize(rows, len(rows)), _TASKS, verifySchema=False)


def _results(options: Options, tasks: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    rows = (
        row
        for (task,) in rows_in(tasks, ("shares",))
        for number, share in pickle.loads(task)  # noqa: S301 - of this program's driver
        for row in _rows(number, share, options)
    )
    yield from batched(rows, _RESULTS, SIZE)


def _rows(number: int, share: Share, options: Options) -> Iterator[Row]:
    """Yield a row for each batch of a share, and a last one by which it is known to be whole."""
    for batch in _batches(share):
        yield number, pickle.dumps(batch if isinstance(batch, Fault) else checked(batch, options))
    yield number, None


def _batches(share: Share) -> Batches:
    if share.reason is not None:
        yield Fault(share.input, share.reason)
    elif share.part is None:
        yield from batches(share.input, share.path, share.layout)
    else:
        yield from _batches_of_part(share, share.part)


def _batches_of_part(share: Share, part: ByteRange) -> Batches:
    try:
        with plain_file(share.path) as file:
            lines = whole_lines(file, part)
        for batch in cut(share.path, start=lines.start, end=lines.end, size=SIZE):
            yield Batch(share.input, batch, batch.end)
    except (UnreadableInput, OSError) as error:
        yield Fault(share.input, reason_of(error))


def _taken(work: Sequence[Share], folder: Path) -> Iterator[tuple[int, Result]]:
    """Yield the results that Spark wrote, a file a task, in the order of the tasks, and make sure of all."""
    whole = 0
    for path in sorted(folder.glob("part-*.parquet"), key=_number):
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=1):
                for number, result in rows_in([batch], ("share", "result")):
                    whole += result is None
                    if result is not None:
                        yield number, cast("Result", pickle.loads(result))  # noqa: S301 - of our own tasks
    if whole != len(work):
        reason = f"{folder} has the results of {whole} shares, and not those of all {len(work)}"
        raise FailedEngine(reason)


def _number(path: Path) -> int:
    """Return the number of a task from the name of its file; in the order of names 100000 is before 99999."""
    return int(path.name.split("-")[1])


def _with_lines(work: Sequence[Share], results: Iterable[tuple[int, Result]]) -> Iterator[Result]:
    """Count the lines of stretches on from those before, as the local engine does.

    A fault ends the results of its input, as it does there.
    """
    line, last, ended = 0, -1, -1
    for number, result in results:
        share = work[number]
        if number != last and share.is_first:
            line, ended = 0, -1
        last = number
        if ended >= 0:
            continue
        if isinstance(result, Fault):
            ended = number
        if isinstance(result, Checked) and share.part is not None:
            yield moved(result, line)
            line += result.lines
        else:
            yield result
