"""Local: the engine that checks batches on this machine, in one process or several, or in any other pool."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, nullcontext
from itertools import islice
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsevents.engines.batch import Batch
from newsevents.engines.checking import checked
from newsevents.engines.ranges import ByteRange
from newsevents.engines.verdict import Checked, Fault
from newsevents.errors import LostWorker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor
    from multiprocessing.context import BaseContext

    from newsevents.engines.verdict import Options, Verdict

    _Pair: TypeAlias = tuple[Batch | Fault, Checked | Fault]

_AHEAD = 3
"""Batches that are under way or ready, for each worker, so that none waits and memory stays bounded."""


def check_batches(
    batches: Iterable[Batch | Fault],
    options: Options,
    *,
    jobs: int = 1,
    line: int = 0,
    pool: Executor | None = None,
) -> Iterator[Checked | Fault]:
    r"""Check batches, and yield what comes of them in their order, whoever does the work.

    Args:
        batches: The batches of one input.
        options: How documents are checked.
        jobs: Number of processes; 1 works in this one.
        line: Lines of the input that come before the first batch.
        pool: Who does the work instead of processes of its own, `jobs` batches at a time: any executor, such
            as that of a Dask cluster. It reads the files of the batches by their paths, and stays open.

    Raises:
        LostWorker: A worker process ended before its work was done.
        Exception: Whatever the pool raises where it fails.

    Example:
        >>> import io
        >>> from newsevents.engines.batch import batches
        >>> from newsevents.engines.verdict import Options
        >>> found = check_batches(batches("feed", io.BytesIO(b"\n[]\n"), "jsonl"), Options())
        >>> [verdict.line for result in found for verdict in result.verdicts]
        [2]
    """
    alone = jobs == 1 and pool is None
    pairs = _one_by_one(batches, options) if alone else _in_order(batches, options, jobs, pool)
    for batch, result in pairs:
        part = batch.content if isinstance(batch, Batch) else None
        if isinstance(result, Checked) and isinstance(part, ByteRange):
            before = line if part.start else 0
            line = before + result.lines
            yield moved(result, before)
        else:
            yield result


def _one_by_one(batches: Iterable[Batch | Fault], options: Options) -> Iterator[_Pair]:
    for batch in batches:
        yield batch, batch if isinstance(batch, Fault) else checked(batch, options)


def _in_order(
    batches: Iterable[Batch | Fault], options: Options, jobs: int, pool: Executor | None
) -> Iterator[_Pair]:
    """Keep the workers busy, a few batches ahead of the one whose result is awaited."""
    source = iter(batches)
    with _processes(jobs) if pool is None else nullcontext(pool) as workers:
        waiting = deque(_sent(workers, islice(source, jobs * _AHEAD), options))
        try:
            while waiting:
                batch, result = waiting.popleft()
                yield batch, result.result() if isinstance(result, Future) else result
                waiting.extend(_sent(workers, islice(source, 1), options))
        finally:
            for _, result in waiting:
                if isinstance(result, Future):
                    result.cancel()


@contextmanager
def _processes(jobs: int) -> Iterator[Executor]:
    pool = ProcessPoolExecutor(jobs, _context(), _begin_work)
    try:
        yield pool
    except BrokenProcessPool as error:
        raise LostWorker from error
    finally:
        pool.shutdown(cancel_futures=True)


def _sent(
    pool: Executor, batches: Iterable[Batch | Fault], options: Options
) -> Iterator[tuple[Batch | Fault, Future[Checked | Fault] | Fault]]:
    for batch in batches:
        yield batch, batch if isinstance(batch, Fault) else pool.submit(checked, batch, options)


def _context() -> BaseContext:
    """Return how workers are started: never as a copy of this process with its threads and locks.

    Where there is a server that forks them, it loads what they need once for all.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([checked.__module__])
    return context


def _begin_work() -> None:
    """Prepare a worker: Ctrl-C is the parent's to handle, and without a parent there is no work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)  # the parent was killed: nobody is left to clean up for


def moved(result: Checked, lines: int) -> Checked:
    """Return what came of a byte range with the lines counted on from so many before it.

    Example:
        >>> from newsevents.engines.verdict import Verdict
        >>> from newsevents.findings import Findings
        >>> moved(Checked("feed", 9, (Verdict(1, 0, Findings()),), 1, 0), 6).verdicts[0].line
        7
    """
    if not lines:
        return result
    return attrs.evolve(result, verdicts=tuple(_further(verdict, lines) for verdict in result.verdicts))


def _further(verdict: Verdict, lines: int) -> Verdict:
    findings = verdict.findings
    if findings.items:
        items = tuple(attrs.evolve(item, line=(item.line or 1) + lines) for item in findings)
        findings = attrs.evolve(findings, items=items)
    return verdict._replace(line=verdict.line + lines, findings=findings)
