"""Session: Spark on this machine, which keeps its log to itself."""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from py4j.protocol import Py4JError, Py4JJavaError  # type: ignore[import-untyped]
from pyspark.conf import SparkConf
from pyspark.core.context import SparkContext
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from newsevents.engines.spark.java import java
from newsevents.errors import FailedEngine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsevents.engines.spark.java import Java

PANDAS = "PySpark does not yet fully support pandas"
"""How a warning begins that is of no concern here: no data goes through pandas."""

_UNCLEAN = "Unable to cleanly shutdown Spark JVM process"
"""How a warning begins of what is an error here, and tells how the machine ended."""

_INTERPRETERS = ("PYSPARK_PYTHON", "PYSPARK_DRIVER_PYTHON")

_ATTEMPTS = 4
"""Times that a task is tried, as on a cluster; of itself Spark on one machine tries it once."""

_SETTINGS = {
    "spark.app.name": "newsevents",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "16",  # not 200, which pays on many machines
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",  # which says that instants are in UTC
    "spark.ui.showConsoleProgress": "false",
}


@contextmanager
def local_session(
    cores: int | None = None, settings: Mapping[str, str] | None = None
) -> Iterator[SparkSession]:
    """Start Spark for this process, with the same interpreter for its workers, and stop it at the end.

    Where the process has a session already, it is that one, as it is, and it stays. What the Java machine
    writes goes to a file that is there as long as it runs.

    Args:
        cores: Cores that it uses; by default all that there are.
        settings: More settings of Spark, such as `{"spark.driver.memory": "4g"}`.

    Raises:
        FailedEngine: Spark cannot be started, a task failed as often as it may, or the Java machine ended.
            The message has one line; notes of the exception have all that Spark says.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", PANDAS, FutureWarning)
        warnings.filterwarnings("ignore", _UNCLEAN, RuntimeWarning)
        with _explained(None):
            there = _session_there()
        if there is None:
            conf = SparkConf(loadDefaults=False).setMaster(f"local[{cores or '*'},{_ATTEMPTS}]")
            with _new_session(conf.setAll(list({**_SETTINGS, **(settings or {})}.items()))) as spark:
                yield spark
        else:
            with _explained(None):
                yield there


def _session_there() -> SparkSession | None:
    """Return the session of this process, which pyspark takes for active in the thread that has made it."""
    try:
        active = SparkSession.getActiveSession()
    except (Py4JError, ConnectionError) as error:
        reason = "the session of this process no longer answers; stop() it first"
        raise FailedEngine(reason) from error
    made = SparkSession._instantiatedSession  # noqa: SLF001 - where pyspark keeps it
    if active is None and made is not None and made._sc._jsc is not None:  # noqa: SLF001 - it runs
        return made
    return active


@contextmanager
def _new_session(conf: SparkConf) -> Iterator[SparkSession]:
    interrupt = signal.getsignal(signal.SIGINT)
    with (
        _workers_like_this(),
        java(conf) as machine,  # is there until what went wrong in it has been explained
        _explained(machine),
    ):
        context = SparkContext(conf=conf, gateway=machine.gateway)
        try:
            _handle_interrupts_by(interrupt)
            yield SparkSession(context)
        finally:
            try:
                context.stop()
            finally:
                context.stop()  # goes on where it broke off, if the machine is gone


@contextmanager
def _workers_like_this() -> Iterator[None]:
    """Name the interpreter of workers, which Spark takes from the environment."""
    before = {name: os.environ.get(name) for name in _INTERPRETERS}
    os.environ.update(dict.fromkeys(_INTERPRETERS, sys.executable))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


def _handle_interrupts_by(handler: Any) -> None:  # noqa: ANN401 - as signal has it
    """Take back the handler of pyspark, which talks to Java in the middle of whatever it interrupts."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, handler)


@contextmanager
def _explained(machine: Java | None) -> Iterator[None]:
    """Say in one line what Spark fails at."""
    try:
        yield
    except (PySparkException, Py4JError, ConnectionError) as error:
        reason = _why(error, machine)
        if reason is None:
            raise
        failed = FailedEngine(reason)
        with suppress(Py4JError, ConnectionError, AssertionError):
            failed.add_note(str(error))  # now: later the machine cannot be asked for it
        raise failed from error


def _why(error: Exception, machine: Java | None) -> str | None:
    """Return why something failed; `None` where it is no affair of Spark's that a connection failed."""
    tells = isinstance(error, (PySparkException, Py4JJavaError))
    if tells:
        with suppress(Py4JError, ConnectionError):  # the machine is asked for it, which may be gone
            return _reason(error)
    end = None if machine is None else machine.end()
    if end or isinstance(error, ConnectionError):
        return end
    return "the Java machine no longer answers" if tells else _reason(error)


def _reason(error: Exception) -> str:
    """Return what an exception says in one line.

    Of an error in Java it is what the deepest cause says; of one in a task what stands below its traceback.
    """
    told = str(error)
    if isinstance(error, Py4JJavaError):
        cause = error.java_exception
        while (deeper := cause.getCause()) is not None:
            cause = deeper
        told = cause.toString()
    lines = [line.strip() for line in told.splitlines() if line.strip()] or [type(error).__name__]
    in_task = any(line.startswith("Traceback") for line in lines)
    return f"{lines[0]} {lines[-1]}" if in_task else lines[0]
