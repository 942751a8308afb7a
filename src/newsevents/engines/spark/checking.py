"""Checking: inputs on Spark to what the local engine gives, in its order, for whoever goes on from there.

Tasks check batches as local workers do, and Spark writes what comes of them to a folder, from which it is
taken in the order of the inputs. No document goes through the JVM but those whose bytes are kept.
"""

from __future__ import annotations

import pickle
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs
import pyarrow as pa
import pyarrow.parquet as pq

from newsevents.engines.batch import SIZE, Batch, batches
from newsevents.engines.checking import checked
from newsevents.engines.local import moved
from newsevents.engines.ranges import cut, whole_lines
from newsevents.engines.spark.columns import batched, columns, rows_in
from newsevents.engines.spark.files import opened_file
from newsevents.engines.spark.share import SIZE as LARGE
from newsevents.engines.spark.share import Share, shares
from newsevents.engines.verdict import Checked, Fault
from newsevents.errors import UnreadableInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import SparkSession

    from newsevents.engines.batch import Batches
    from newsevents.engines.ranges import ByteRange
    from newsevents.engines.verdict import Options
    from newsevents.intake.layout import LayoutOrAuto

_RESULTS = columns(("share", pa.int32()), ("place", pa.int32()), ("result", pa.binary()))


def check_files(
    spark: SparkSession,
    paths: Sequence[tuple[str, str] | Fault],
    layout: LayoutOrAuto,
    options: Options,
    *,
    size: int = LARGE,
) -> Iterator[Checked | Fault]:
    """Check files of this machine, and yield what comes of them in their order.

    Args:
        spark: A session whose tasks run on this machine.
        paths: Name and path of each input, or why there is none.
        layout: How documents stand in them.
        options: How documents are checked.
        size: Bytes of a task, about.
    """
    work = [share for item in paths for share in _shares(item, layout, size)]
    with tempfile.TemporaryDirectory(prefix="newsevents-") as folder:
        target = Path(folder, "results")
        if work:
            tasks = spark.range(0, len(work), 1, len(work))
            results = tasks.mapInArrow(partial(_results, work, options), _RESULTS)
            results.write.parquet(target.as_uri())
        yield from _with_lines(work, _taken(target))


def _shares(item: tuple[str, str] | Fault, layout: LayoutOrAuto, size: int) -> list[Share]:
    if isinstance(item, Fault):
        return [Share(0, item.input, "", reason=item.reason)]
    name, path = item
    return [attrs.evolve(share, input=name) for share in shares([path], layout, size, folder=str(Path.cwd()))]


def _results(
    work: Sequence[Share], options: Options, tasks: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    rows = (
        (number, place, pickle.dumps(batch if isinstance(batch, Fault) else checked(batch, options)))
        for (number,) in rows_in(tasks, ("id",))
        for place, batch in enumerate(_batches(work[number]))
    )
    yield from batched(rows, _RESULTS, SIZE)


def _batches(share: Share) -> Batches:
    if share.reason is not None:
        yield Fault(share.input, share.reason)
    elif share.part is None:
        yield from batches(share.input, share.path, share.layout)
    else:
        yield from _batches_of_part(share, share.part)


def _batches_of_part(share: Share, part: ByteRange) -> Batches:
    try:
        with opened_file(share.path) as file:
            lines = whole_lines(file, part)
    except UnreadableInput as error:
        yield Fault(share.input, error.reason)
        return
    for batch in cut(share.path, start=lines.start, end=lines.end, size=SIZE):
        yield Batch(share.input, batch, batch.end)


def _taken(folder: Path) -> Iterator[tuple[int, Checked | Fault]]:
    """Yield the results that Spark wrote, a file a task, in the order of the tasks."""
    for path in sorted(folder.glob("part-*.parquet")):
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=1):
                for number, result in rows_in([batch], ("share", "result")):
                    yield number, cast("Checked | Fault", pickle.loads(result))  # noqa: S301 - of our own tasks


def _with_lines(work: Sequence[Share], results: Iterable[tuple[int, Any]]) -> Iterator[Checked | Fault]:
    """Count the lines of stretches on from those before, as the local engine does."""
    line, last = 0, -1
    for number, result in results:
        part = work[number].part
        if number != last and (part is None or part.start == 0):
            line = 0
        last = number
        if isinstance(result, Checked) and part is not None:
            yield moved(result, line)
            line += result.lines
        else:
            yield result
