"""Java: the machine in which Spark runs on this computer; what it writes is kept for when it fails."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from subprocess import TimeoutExpired
from typing import IO, TYPE_CHECKING, cast

import attrs
from pyspark.core.context import SparkContext
from pyspark.errors import PySparkRuntimeError
from pyspark.java_gateway import launch_gateway

from newsevents.errors import FailedEngine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from subprocess import Popen

    from py4j.java_gateway import JavaGateway  # type: ignore[import-untyped]
    from pyspark.conf import SparkConf

_PATIENCE = 10.0
"""Seconds that a machine may take to end when it is to."""

_MOMENT = 2.0
"""Seconds that it takes to be seen that a machine has ended, where it no longer answers."""


def require_java() -> None:
    """Make sure that there is a Java machine, before Spark looks for one.

    Raises:
        FailedEngine: There is none.
    """
    home = os.environ.get("JAVA_HOME")
    if home and shutil.which("java", path=str(Path(home, "bin"))) is None:
        reason = f"there is no Java at JAVA_HOME, {home}"
        raise FailedEngine(reason)
    if not home and shutil.which("java") is None:
        reason = "there is no Java; install version 17 or newer, or set JAVA_HOME"
        raise FailedEngine(reason)


@attrs.frozen
class Java:
    """A machine that runs."""

    gateway: JavaGateway | None
    """What pyspark talks to it through; `None` where it has that already."""

    log: IO[bytes]
    """What the machine writes."""

    @property
    def process(self) -> Popen[bytes] | None:
        """The process that it is; `None` where somebody else has started it."""
        return None if self.gateway is None else cast("Popen[bytes] | None", self.gateway.proc)

    def end(self) -> str | None:
        """Say how the machine has ended by itself; `None` where it has not."""
        if self.process is None:
            return None
        try:
            code = self.process.wait(_MOMENT)
        except TimeoutExpired:
            return None
        errors = [line for line in _lines(self.log) if " ERROR " in line]
        return ": ".join([f"the Java machine ended in the middle, with exit code {code}", *errors[-1:]])


@contextmanager
def java(conf: SparkConf) -> Iterator[Java]:
    """Start a machine, and end it, unless there is one: pyspark's, or that of `spark-submit`.

    Args:
        conf: Settings of Spark.

    Raises:
        FailedEngine: It does not start.
    """
    with tempfile.TemporaryFile(prefix="newsevents-") as log:
        if SparkContext._gateway is not None:  # noqa: SLF001 - where pyspark keeps it
            yield Java(None, log)
            return
        with _interrupts_kept() as interrupted:  # of a launch that is broken off the machine would stay
            try:
                gateway = launch_gateway(conf, {"stdout": log, "stderr": log})  # type: ignore[no-untyped-call]
            except PySparkRuntimeError as error:
                raise FailedEngine(_beginning(log)) from error
        machine = Java(gateway, log)
        try:
            if interrupted:
                signal.raise_signal(signal.SIGINT)
            yield machine
        finally:
            if machine.process is not None:
                SparkContext._gateway = SparkContext._jvm = None  # noqa: SLF001 - or the next session takes it
                gateway.shutdown()
                _end(machine.process)


@contextmanager
def _interrupts_kept() -> Iterator[list[int]]:
    """Keep Ctrl-C for later, and say whether there was one."""
    kept: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield kept
        return
    before = signal.signal(signal.SIGINT, lambda number, _: kept.append(number))
    try:
        yield kept
    finally:
        signal.signal(signal.SIGINT, before)


def _end(process: Popen[bytes]) -> None:
    """End a machine, which then puts away its files; a child of this process may hold its input open."""
    if process.stdin is not None:
        process.stdin.close()
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except TimeoutExpired:
        process.kill()
        process.wait()


def _beginning(log: IO[bytes]) -> str:
    """Return what a machine that did not start said; its launcher then complains that it has no command."""
    said = [line for line in _lines(log) if not line.startswith("at ") and "spark-class: line" not in line]
    errors = [line for line in said if "Exception" in line or line.startswith("Error")]
    return f"the Java machine ended: {' '.join(errors[:1] or said[-2:]) or 'it said nothing'}"


def _lines(log: IO[bytes]) -> list[str]:
    log.seek(0)
    return [line for line in map(str.strip, log.read().decode(errors="replace").splitlines()) if line]
