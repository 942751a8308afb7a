"""Worker processes: the same results in the same order, and no silence when one is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import pytest

from newsevents.engines.batch import batches
from newsevents.engines.local import check_batches
from newsevents.engines.verdict import Fault, Options

GOOD = b'{"id":"urn:example:%d","source":{}}\n'


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b"".join(GOOD % number if number % 5 else b"[]\n\n" for number in range(2_000)))
    return path


@pytest.mark.parametrize("keep", [False, True])
def test_results_are_the_same_for_any_number_of_processes(feed, keep):
    options = Options(keep=keep)
    alone = list(check_batches(batches("feed", str(feed), size=5_000), options))
    together = list(check_batches(batches("feed", str(feed), size=5_000), options, jobs=2))
    assert len(alone) > 10
    assert together == alone


def test_faults_keep_their_place_among_the_results(feed):
    def source():
        yield Fault("none.jsonl", "no such file")
        yield from batches("feed", str(feed), size=30_000)
        yield Fault("other.jsonl", "no such file")

    assert list(check_batches(source(), Options(), jobs=2)) == list(check_batches(source(), Options()))


def test_a_lost_worker_is_told(tmp_path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)  # nobody writes to it, so the worker waits until it is killed
    script = textwrap.dedent(f"""
        import os, signal, sys, threading, time
        from newsevents.engines.batch import Batch
        from newsevents.engines.local import check_batches
        from newsevents.engines.ranges import ByteRange
        from newsevents.engines.verdict import Options
        from newsevents.errors import LostWorker
        import multiprocessing

        def kill():
            while not multiprocessing.active_children():
                time.sleep(0.05)
            for child in multiprocessing.active_children():
                os.kill(child.pid, signal.SIGKILL)

        if __name__ == "__main__":
            threading.Thread(target=kill).start()
            try:
                list(check_batches([Batch("f", ByteRange({str(fifo)!r}, 0, 10), 10)], Options(), jobs=2))
            except LostWorker as error:
                sys.exit(str(error))
    """)
    path = tmp_path / "script.py"
    path.write_text(script)
    done = subprocess.run(
        [sys.executable, str(path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert "process" in done.stderr
    assert "Traceback" not in done.stderr


def test_any_pool_gives_the_same_and_stays_open(feed):
    with ThreadPoolExecutor(2) as pool:
        found = list(check_batches(batches("feed", str(feed), size=5_000), Options(), jobs=2, pool=pool))
        assert pool.submit(len, "open").result() == 4
    assert found == list(check_batches(batches("feed", str(feed), size=5_000), Options()))


class Idle(Executor):
    """A pool that takes work and does none of it."""

    def __init__(self):
        self.futures = []

    def submit(self, work, *args):
        self.futures.append(Future())
        return self.futures[-1]


def test_what_a_pool_raises_comes_out_and_the_rest_of_the_work_is_taken_back(feed):
    pool = Idle()
    results = check_batches(batches("feed", str(feed), size=5_000), Options(), jobs=2, pool=pool)
    pool_fails = threading.Thread(target=fail_first, args=(pool,))
    pool_fails.start()
    with pytest.raises(ZeroDivisionError):
        next(results)
    pool_fails.join()
    assert [future.cancelled() for future in pool.futures] == [False, *[True] * 5]


def fail_first(pool):
    while len(pool.futures) < 6:
        time.sleep(0.01)
    pool.futures[0].set_exception(ZeroDivisionError())
