"""Sparked: validation whose documents Spark checks, which is loaded when it is asked for."""

from __future__ import annotations

import os
import shutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsevents.cli.command import UsageError
from newsevents.cli.inputs import STDIN
from newsevents.engines.verdict import Fault
from newsevents.errors import FailedEngine, MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsevents.cli.inputs import Input
    from newsevents.cli.validation import Plan
    from newsevents.engines.verdict import Checked, Options
    from newsevents.intake.layout import LayoutOrAuto

_PACKAGES = ("pyspark", "py4j", "pyarrow", "pandas")


def require_spark(plan: Plan) -> None:
    """Refuse what Spark cannot do, before it is started.

    Raises:
        UsageError: An option or an input is for the local engine alone.
        MissingExtra: pyspark, or a package that it needs, is not installed.
        FailedEngine: There is no Java.
    """
    if plan.checkpoint is not None:
        message = "--checkpoint is for --engine local; Spark tries tasks again by itself"
        raise UsageError(message)
    for item in plan.inputs:
        if item.name == STDIN or (Path(item.name).exists() and not Path(item.name).is_file()):
            message = f"{item.title} is no file, and --engine spark reads files from several places at once"
            raise UsageError(message)
    _module("session")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        reason = "there is no Java; install version 17 or newer, or set JAVA_HOME"
        raise FailedEngine(reason)


def spark_results(
    inputs: Sequence[Input], layout: LayoutOrAuto, options: Options, cores: int
) -> Iterator[Checked | Fault]:
    """Check inputs with Spark on this machine, and yield what comes of them in their order."""
    given = [
        (item.title, item.name) if item.reason is None else Fault(item.title, item.reason) for item in inputs
    ]
    with _module("session").local_session(cores) as spark:
        yield from _module("checking").check_files(spark, given, layout, options)


def _module(name: str) -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(f"newsevents.engines.spark.{name}")
    except ModuleNotFoundError as error:
        if error.name not in _PACKAGES:
            raise
        raise MissingExtra(package=error.name, extra="spark") from error
