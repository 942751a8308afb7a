"""Session: Spark on this machine, which keeps its log to itself."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import threading
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from py4j.protocol import Py4JError, Py4JJavaError  # type: ignore[import-untyped]
from pyspark.conf import SparkConf
from pyspark.core.context import SparkContext
from pyspark.errors import PySparkException
from pyspark.java_gateway import launch_gateway
from pyspark.sql import SparkSession

from newsevents.errors import FailedEngine

if TYPE_CHECKING:
    from collections.abc import Iterator

PANDAS = "PySpark does not yet fully support pandas"
"""How a warning begins that is of no concern here: no data goes through pandas."""

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


@contextmanager
def local_session(cores: int | None = None) -> Iterator[SparkSession]:
    """Start Spark for this process, with the same interpreter for its workers, and stop it at the end.

    Where the process has a session already, it is that one, and it stays. What the Java machine writes goes
    to a file that is there as long as it runs.

    Args:
        cores: Cores that it uses; by default all that there are.

    Raises:
        FailedEngine: Spark cannot be started, or a task failed as often as it may.
    """
    with tempfile.TemporaryFile(prefix="newsevents-") as log, warnings.catch_warnings():
        warnings.filterwarnings("ignore", PANDAS, FutureWarning)
        try:
            with _session(f"local[{cores or '*'},{_ATTEMPTS}]", log) as spark:
                yield spark
        except (PySparkException, Py4JError) as error:
            raise FailedEngine(_reason(error) or _end_of(log)) from error


@contextmanager
def _session(master: str, log: IO[bytes]) -> Iterator[SparkSession]:
    active = SparkSession.getActiveSession()
    if active is not None:
        yield active
        return
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    conf = SparkConf(loadDefaults=False).setMaster(master).setAll(list(_SETTINGS.items()))
    gateway = launch_gateway(conf, {"stdout": log, "stderr": log})  # type: ignore[no-untyped-call]
    interrupt = signal.getsignal(signal.SIGINT)
    with SparkContext(conf=conf, gateway=gateway) as context:
        _handle_interrupts_by(interrupt)
        yield SparkSession(context)


def _handle_interrupts_by(handler: Any) -> None:  # noqa: ANN401 - as signal has it
    """Take back the handler of pyspark, which talks to Java in the middle of whatever it interrupts."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, handler)


def _reason(error: Exception) -> str:
    """Return what an exception says in one line; nothing where the Java machine says it in its log alone.

    Of an error in Java it is what the deepest cause says; of one in a task what stands below its traceback.
    """
    if isinstance(error, PySparkException) and error.getCondition() == "JAVA_GATEWAY_EXITED":
        return ""
    told = str(error)
    if isinstance(error, Py4JJavaError):
        cause = error.java_exception
        while (deeper := cause.getCause()) is not None:
            cause = deeper
        told = cause.toString()
    lines = [line.strip() for line in told.splitlines() if line.strip()] or [type(error).__name__]
    in_task = any(line.startswith("Traceback") for line in lines)
    return f"{lines[0]} {lines[-1]}" if in_task else lines[0]


def _end_of(log: IO[bytes]) -> str:
    """Return what the Java machine said at last; its launcher then complains that it has no command."""
    log.seek(0)
    lines = [line.strip() for line in log.read().decode(errors="replace").splitlines()]
    said = [line for line in lines if line and "spark-class: line" not in line]
    return f"the Java machine ended: {' '.join(said[-2:]) or 'it said nothing'}"
