"""Session: Spark on this machine, which keeps its log to itself."""

from __future__ import annotations

import os
import sys
import tempfile
import warnings
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from py4j.protocol import Py4JError  # type: ignore[import-untyped]
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

_SETTINGS = {
    "spark.app.name": "newsevents",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "16",  # not 200, which pays on many machines
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
        FailedEngine: Spark cannot be started, or a task failed as often as it may.
    """
    with tempfile.TemporaryFile(prefix="newsevents-") as log, warnings.catch_warnings():
        warnings.filterwarnings("ignore", PANDAS, FutureWarning)
        try:
            with _session(f"local[{cores or '*'}]", log) as spark:
                yield spark
        except (PySparkException, Py4JError) as error:
            raise FailedEngine(_reason(error)) from error


@contextmanager
def _session(master: str, log: IO[bytes]) -> Iterator[SparkSession]:
    active = SparkSession.getActiveSession()
    if active is not None:
        yield active
        return
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    conf = SparkConf(loadDefaults=False).setMaster(master).setAll(list(_SETTINGS.items()))
    gateway = launch_gateway(conf, {"stdout": log, "stderr": log})  # type: ignore[no-untyped-call]
    with SparkContext(conf=conf, gateway=gateway) as context:
        yield SparkSession(context)


def _reason(error: Exception) -> str:
    """Return what an exception says in one line: of one in a task, what stands below its traceback."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    in_task = any(line.startswith("Traceback") for line in lines)
    return f"{lines[0]} {lines[-1]}" if in_task else lines[0]
