"""Progress: a bar on the terminal for work that takes long."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress, TextColumn
from rich.text import Text

from newsevents.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 1.0
"""Seconds of work before a bar is drawn."""


class Meter:
    """Draws a bar on standard error once the work has taken over a second.

    Example:
        >>> Meter(None).advance("feed.jsonl", 10, 100)
    """

    def __init__(self, bar: Progress | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Take the bar, `None` to draw nothing, and the clock in seconds."""
        self._bar = bar
        self._clock = clock
        self._began = clock()
        self._title: str | None = None

    def advance(self, title: str, done: int, total: int | None, note: Callable[[], str] = str) -> None:
        """Say how far the work on one input is.

        Args:
            title: The input.
            done: How much is done.
            total: How much there is; `None` where its end is not known.
            note: Gives what stands behind the bar.
        """
        if self._bar is None or self._clock() - self._began < PATIENCE:
            return
        if self._title != title:
            self._begin(self._bar, title)
        self._bar.update(self._bar.task_ids[-1], completed=done, total=total, note=Text(note()).markup)

    def _begin(self, bar: Progress, title: str) -> None:
        for task in bar.task_ids:
            bar.remove_task(task)
        bar.add_task(Text(visible(title)).markup, total=None, note="")
        bar.start()
        self._title = title


@contextmanager
def metered(*, beside_output: bool = False) -> Iterator[Meter]:
    """Give a meter, and take its bar away at the end.

    Args:
        beside_output: Output is written while the work goes on; where that goes to a terminal too,
            no bar is drawn between its lines.
    """
    quiet = not sys.stderr.isatty() or (beside_output and sys.stdout.isatty())
    columns = (*Progress.get_default_columns(), TextColumn("{task.fields[note]}"))
    bar = None if quiet else Progress(*columns, console=Console(stderr=True), transient=True)
    try:
        yield Meter(bar)
    finally:
        if bar is not None:
            bar.stop()
