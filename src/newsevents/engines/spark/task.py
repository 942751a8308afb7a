"""Task: consecutive shares that one task of Spark reads; to start one costs more than a small file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.engines.spark.share import Share

MOST = 100
"""Shares of a task, at most: opening a file takes time, and much of it where the file is far away."""


def gathered(cut: Iterable[Share], size: int) -> list[list[Share]]:
    """Return shares as tasks, in their order.

    Args:
        cut: The shares.
        size: Bytes that the shares of a task have together, at most; one that has more is alone, and so is
            one of which that is not known.

    Example:
        >>> from newsevents.engines.spark.share import Share
        >>> cut = [Share(number, "feed", "/feed", stamp=(4, None)) for number in range(5)]
        >>> [[share.number for share in task] for task in gathered(cut, 8)]
        [[0, 1], [2, 3], [4]]
    """
    tasks: list[list[Share]] = []
    room = 0
    for share in cut:
        weight = size if share.size is None else share.size
        if not tasks or weight > room or len(tasks[-1]) == MOST:
            tasks.append([])
            room = size
        tasks[-1].append(share)
        room -= weight
    return tasks
