"""Counts: numbers on the command line."""

from __future__ import annotations

import os
from argparse import ArgumentTypeError


def processes(text: str) -> int:
    """Read a number of processes; 0 stands for one on each core.

    Raises:
        ArgumentTypeError: It is no such number.

    Example:
        >>> processes("3"), processes("0") >= 1
        (3, True)
    """
    if not text.isdecimal():
        message = f"expected a number of processes, 0 for one on each core, found {text!r}"
        raise ArgumentTypeError(message)
    return int(text) or cores()


def positive(text: str, noun: str) -> int:
    """Read a number of things, at least one.

    Raises:
        ArgumentTypeError: It is no such number.

    Example:
        >>> positive("100", "findings")
        100
    """
    if not text.isdecimal() or not int(text):
        message = f"expected a number of {noun}, 1 or more, found {text!r}"
        raise ArgumentTypeError(message)
    return int(text)


def cores() -> int:
    """Return how many cores this process may use.

    Example:
        >>> cores() >= 1
        True
    """
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
