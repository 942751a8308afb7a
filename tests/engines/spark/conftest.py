"""One session of Spark for all of these tests, on two cores, in which a task may fail three times."""

from __future__ import annotations

import os
import shutil
import sys
import warnings

import pytest

PANDAS = "PySpark does not yet fully support pandas"


def pytest_collection_modifyitems(items):
    for item in items:
        if "/engines/spark/" in item.path.as_posix():
            item.add_marker(pytest.mark.xdist_group("spark"))
            item.add_marker(pytest.mark.filterwarnings(f"ignore:{PANDAS}:FutureWarning"))


@pytest.fixture(scope="session")
def spark():
    pyspark = pytest.importorskip("pyspark.sql", reason="the extra `spark` is not installed")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        pytest.skip("Spark needs Java, which is not there")
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
        "spark.sql.adaptive.enabled": "false",  # plans of a few rows: what prepares them takes longest
        "spark.sql.codegen.wholeStage": "false",
    }
    builder = pyspark.SparkSession.builder.master("local[2,4]").config(map=settings)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", PANDAS, FutureWarning)
        session = builder.getOrCreate()
    yield session
    session.stop()
