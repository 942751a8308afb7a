"""Worker processes: the same results in the same order, and no silence when one is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

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
