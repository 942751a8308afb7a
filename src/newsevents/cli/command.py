"""Command: one word of the command line, with its help, its options and what it does."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable


class ExitCode(IntEnum):
    """What a run of the command tells the shell.

    Example:
        >>> int(ExitCode.FINDINGS)
        1
    """

    VALID = 0
    """All was read, and nothing is wrong."""

    FINDINGS = 1
    """At least one document is invalid."""

    USAGE = 2
    """The command was called wrongly."""

    UNREADABLE = 3
    """An input could not be read, or not to its end."""

    OUTPUT = 4
    """An output could not be written, or a process of the run was lost."""

    INTERRUPTED = 130
    """Stopped by Ctrl-C: 128 + SIGINT, as shells count."""

    BROKEN_PIPE = 141
    """Whoever read the output went away: 128 + SIGPIPE, as shells count."""

    TERMINATED = 143
    """Asked to end: 128 + SIGTERM, as shells count."""


class UsageError(Exception):
    """A call that makes no sense; the message says what would.

    Example:
        >>> str(UsageError("Standard input can be read only once"))
        'Standard input can be read only once'
    """


@attrs.frozen
class Command:
    """One command.

    Example:
        >>> Command("greet", "Say hello.", "", lambda _: None, lambda _: ExitCode.VALID).name
        'greet'
    """

    name: str
    """The word on the command line."""

    summary: str
    """What it does, in one line of the list of commands."""

    guide: str
    """Text of its `--help`: what it does and shows, with examples."""

    configure: Callable[[ArgumentParser], None]
    """Adds its arguments to its parser."""

    run: Callable[[Namespace], ExitCode]
    """Does the work."""
