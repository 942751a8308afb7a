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
    from collections.abc import Iterator

    from newsevents.engines.spark.java import Java

PANDAS = "PySpark does not yet fully support pandas"
"""How a warning begins that is of no concern here: no data goes through pandas."""

_UNCLEAN = "Unable to cleanly shutdown Spark JVM process"
"""How a warning begins of what is an error here, and tells how the machine ended."""

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
def local_session(cores: int | None = None) -> Iterator[SparkSession]:
    """Start Spark for this process, with the same interpreter for its workers, and stop it at the end.

    Where the process has a session already, it is that one, and it stays. What the Java machine writes goes
    to a file that is there as long as it runs.

    Args:
        cores: Cores that it uses; by default all that there are.

    Raises:
        FailedEngine: Spark cannot be started, a task failed as often as it may, or the Java machine ended.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", PANDAS, FutureWarning)
        warnings.filterwarnings("ignore", _UNCLEAN, RuntimeWarning)
        active = SparkSession.getActiveSession()
        if active is None:
            with _new_session(f"local[{cores or '*'},{_ATTEMPTS}]") as spark:
                yield spark
        else:
            with _explained(None):
                yield active


@contextmanager
def _new_session(master: str) -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    conf = SparkConf(loadDefaults=False).setMaster(master).setAll(list(_SETTINGS.items()))
    interrupt = signal.getsignal(signal.SIGINT)
    with (
        java(conf) as machine,  # is there until what went wrong in it has been explained
        _explained(machine),
        SparkContext(conf=conf, gateway=machine.gateway) as context,
    ):
        _handle_interrupts_by(interrupt)
        yield SparkSession(context)


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
        raise FailedEngine(reason) from error


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
