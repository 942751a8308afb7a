"""Sparked: validation whose documents Spark checks, which is loaded when it is asked for."""

from __future__ import annotations

import logging
import tempfile
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsevents.cli.command import UsageError
from newsevents.cli.inputs import STDIN
from newsevents.engines.verdict import Fault
from newsevents.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsevents.cli.inputs import Input
    from newsevents.cli.validation import Plan
    from newsevents.engines.verdict import Checked, Options
    from newsevents.intake.layout import LayoutOrAuto


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
        if item.name == STDIN or (item.reason is None and _is_no_file(Path(item.name))):
            message = f"{item.title} is no file, and --engine spark reads files from several places at once"
            raise UsageError(message)
    _module("java").require_java()


def _is_no_file(path: Path) -> bool:
    return path.exists() and not path.is_file()


def spark_results(
    inputs: Sequence[Input],
    layout: LayoutOrAuto,
    options: Options,
    cores: int,
    tell: Callable[[int, int], None],
) -> Iterator[Checked | Fault]:
    """Check inputs with Spark on this machine, and yield what comes of them in their order.

    While Spark works, `tell` is told how many tasks are done of how many.
    """
    given = [
        (item.title, item.name) if item.reason is None else Fault(item.title, item.reason) for item in inputs
    ]
    session, checking = _module("session"), _module("checking")
    with (
        tempfile.TemporaryDirectory(prefix="newsevents-") as folder,  # is gone when Spark has stopped
        _without_logging(),
        session.local_session(cores) as spark,
    ):
        yield from checking.check_files(spark, given, layout, options, Path(folder), tell=tell)


@contextmanager
def _without_logging() -> Iterator[None]:
    """Let py4j not print where it was interrupted; what went wrong comes as an exception as well."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)


def _module(name: str) -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(f"newsevents.engines.spark.{name}")
    except ModuleNotFoundError as error:
        package = (error.name or "newsevents").partition(".")[0]
        if package == "newsevents":
            raise
        raise MissingExtra(package=package, extra="spark") from error
