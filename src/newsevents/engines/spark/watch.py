"""Watch: how many tasks of what runs on Spark are done, told while it runs."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeAlias

from py4j.protocol import Py4JError  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pyspark import StatusTracker
    from pyspark.sql import SparkSession

Tell: TypeAlias = "Callable[[int, int], None]"
"""Is told how many tasks are done, and how many there are."""

PAUSE = 0.5
"""Seconds from one look to the next."""

_PATIENCE = 5.0
"""Seconds to wait for a last look, should the Java machine no longer answer."""


@contextmanager
def watched(spark: SparkSession, tell: Tell) -> Iterator[None]:
    """Tell how far Spark is, from a thread of its own, while something is done with a session.

    Args:
        spark: The session.
        tell: Is called in that thread, twice a second, with the tasks of the stages that run.
    """
    ended = threading.Event()
    tracker = spark.sparkContext.statusTracker()
    watch = threading.Thread(target=_look, args=(tracker, tell, ended), daemon=True)
    watch.start()
    try:
        yield
    finally:
        ended.set()
        watch.join(_PATIENCE)


def _look(tracker: StatusTracker, tell: Tell, ended: threading.Event) -> None:
    with suppress(Py4JError, OSError):  # Spark is gone: what is done with it tells why
        while not ended.wait(PAUSE):
            stages = [tracker.getStageInfo(number) for number in tracker.getActiveStageIds()]
            running = [stage for stage in stages if stage is not None]
            if running:
                done = sum(stage.numCompletedTasks for stage in running)
                tell(done, sum(stage.numTasks for stage in running))
