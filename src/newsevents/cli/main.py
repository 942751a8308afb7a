"""The command `newsevents`."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from contextlib import contextmanager
from typing import TYPE_CHECKING

import newsevents
from newsevents.cli.command import ExitCode, UsageError
from newsevents.cli.commands import COMMANDS
from newsevents.cli.output import complain
from newsevents.errors import FailedEngine, LostDocuments, LostWorker, NewsEventsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import FrameType

_DESCRIPTION = """\
News events as typed, checked records: who said what, on whose word, and where accounts conflict.

  newsevents parse article.txt --published 2018-11-13    read an article and show what it says
  newsevents parse article.txt -o article.json           ... and keep it as a JSON document
  newsevents validate article.json feed.jsonl            check documents and feeds
  newsevents explain NE203                               what a finding means, and how to mend it
"""

_EPILOG = """\
FILE is a path, a pattern in quotes such as 'feeds/**/*.jsonl', or - for standard input.
Output is text on a terminal and JSON when piped; --format says otherwise.

Exit codes: 0 all valid, 1 findings, 2 wrong usage, 3 an input that cannot be read,
4 an output that cannot be written.
Each command tells more: newsevents validate --help
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments without the program's name; those of the process by default.

    Returns:
        An `ExitCode`.

    Raises:
        SystemExit: The arguments are wrong, or `--help` or `--version` was asked for (from argparse).

    Example:
        >>> int(main(["explain", "--format", "json", "NE999"]))
        2
    """
    _escape_what_cannot_be_encoded()
    try:
        with _terminable():
            arguments = _parser().parse_args(argv)
            code: ExitCode = arguments.run(arguments)
            sys.stdout.flush()
    except UsageError as error:
        complain(str(error))
        return ExitCode.USAGE
    except (FailedEngine, LostDocuments, LostWorker) as error:
        complain(str(error))
        return ExitCode.OUTPUT
    except NewsEventsError as error:
        complain(str(error))
        return ExitCode.UNREADABLE
    except _Terminated:
        return ExitCode.TERMINATED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _close_stdout()
        return ExitCode.BROKEN_PIPE
    except OSError as error:
        complain(": ".join(filter(None, (error.filename, error.strerror or str(error)))))
        _give_up_stdout_if_it_fails()
        return ExitCode.OUTPUT
    return code


class _Terminated(KeyboardInterrupt):
    """The process was asked to end, which is an interruption that nobody typed."""


@contextmanager
def _terminable() -> Iterator[None]:
    """Let a request to end (SIGTERM) be cleaned up after, as Ctrl-C is."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_: int, __: FrameType | None) -> None:
    raise _Terminated


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="newsevents",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"newsevents {newsevents.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        part = commands.add_parser(
            command.name,
            help=command.summary,
            description=command.guide,
            formatter_class=RawDescriptionHelpFormatter,
        )
        command.configure(part)
        part.set_defaults(run=command.run)
    return parser


def _escape_what_cannot_be_encoded() -> None:
    """Let a terminal of narrow encoding show escapes where Python would raise."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _give_up_stdout_if_it_fails() -> None:
    """Write what is left for standard output, or let it go, so that the exit code stays what it is."""
    try:
        sys.stdout.flush()
    except OSError:
        _close_stdout()


def _close_stdout() -> None:
    """Keep the interpreter from complaining, at its exit, that nobody reads standard output."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
    os.close(sink)
