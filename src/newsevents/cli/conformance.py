"""`newsevents conformance`: put the conformance files to any command that checks documents."""

from __future__ import annotations

import os
import shlex
from argparse import REMAINDER, ArgumentTypeError
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.conformance_view import ResultView, show_cases
from newsevents.cli.counts import cores, positive, processes
from newsevents.cli.examination import Plan, tally_of
from newsevents.cli.outfile import whole_folder
from newsevents.cli.output import add_format_option, chosen_format
from newsevents.cli.selection import Selection, codes_like
from newsevents.conformance import cases, contents
from newsevents.conformance.answer import is_error

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

_GUIDE = """\
Put the conformance files to a command that checks documents, in whatever language it is written: for each of
them the command is run once, and what it tells is compared with what is expected.

  newsevents conformance my-validator --strict            the document comes on standard input
  newsevents conformance my-validator --file {}           ... or as a file: {} stands for its path
  newsevents conformance --jobs 2 -- my-validator -q      -- ends the options of newsevents
  newsevents conformance --lenient 'my-validator -l' my-validator
  newsevents conformance --errors-only --ignore NE3 my-validator
  newsevents conformance --list --select NE203            what is expected; runs nothing
  newsevents conformance --export conformance             the files, with a guide for implementers
  newsevents conformance --lenient 'newsevents validate --lenient --input json --format json -' \\
      newsevents validate --input json --format json -

The command answers on standard output with one finding a line: CODE, or CODE POINTER, or a JSON object with
code and pointer. No line means that nothing is found. Pointers are compared if any is told. Its exit status
is not looked at, but a run that dies by a signal, takes too long or prints more than 1 MiB fails. Text shows
the first failing cases, and JSON all of them, one a line, with the counts in the last line.
"""

_OUTCOME = """\
Exit codes: 0 the command conforms; 1 in some case it does not; 2 wrong usage; 3 the command cannot be
started; 4 an output cannot be written; 130 interrupted; 141 nobody reads the output any more; 143 asked to
end. Runs that are under way are killed then, with all that they started.
"""


def _configure(parser: ArgumentParser) -> None:
    parser.usage = "newsevents conformance [options] CMD [ARG ...]"
    parser.epilog = _OUTCOME
    parser.allow_abbrev = False  # a beginning of an option may be one of CMD
    parser.add_argument("command", nargs=REMAINDER, metavar="CMD [ARG ...]", help="the command to examine")
    comparing = parser.add_argument_group("comparing")
    comparing.add_argument(
        "--lenient",
        type=_words,
        metavar="CMD",
        help="the command that lets unknown fields and event types pass with a warning, as one argument; "
        "without it the cases for it are skipped",
    )
    comparing.add_argument(
        "--select",
        type=codes_like,
        metavar="CODES",
        help="compare these alone: NE203, NE3 (all of them), names",
    )
    comparing.add_argument("--ignore", type=codes_like, metavar="CODES", help="do not compare these")
    comparing.add_argument("--errors-only", action="store_true", help="do not compare warnings")
    comparing.add_argument(
        "--pointers",
        action="store_true",
        help="expect pointers even of an answer that has none; a code alone then means the whole document",
    )
    running = parser.add_argument_group("running")
    running.add_argument(
        "--jobs",
        type=processes,
        default=cores(),
        metavar="N",
        help="runs at a time; 0 takes one for each core (default). Whatever the number, the output is "
        "the same",
    )
    running.add_argument(
        "--timeout",
        type=_seconds,
        default=10.0,
        metavar="SECONDS",
        help="kill a run, with all that it started, when it takes longer (default: 10)",
    )
    running.add_argument(
        "--max-failures",
        type=partial(positive, noun="failing cases"),
        metavar="N",
        help="stop behind so many failing cases (default: run all)",
    )
    instead = parser.add_argument_group("instead of running").add_mutually_exclusive_group()
    instead.add_argument("--list", action="store_true", help="list the cases with what is expected")
    instead.add_argument(
        "--export", type=Path, metavar="DIR", help="copy the files into a new folder of this name"
    )
    add_format_option(parser)


def _words(text: str) -> list[str]:
    try:
        words = shlex.split(text)
    except ValueError as error:
        message = f"expected a command as a shell takes it, found {text!r}: {error}"
        raise ArgumentTypeError(message) from error
    if not words:
        message = "expected a command, found nothing"
        raise ArgumentTypeError(message)
    return words


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 86_400:
        message = f"expected a number of seconds above 0, at most a day, found {text!r}"
        raise ArgumentTypeError(message)
    return seconds


def _run(arguments: Namespace) -> ExitCode:
    if arguments.export is not None:
        return _export(arguments.export)
    as_json = chosen_format(arguments.format) == "json"
    has = _chosen(arguments)
    if arguments.list:
        show_cases(cases(), has, as_json=as_json)
        return ExitCode.VALID
    plan = Plan(
        _command(arguments.command),
        arguments.lenient,
        has,
        arguments.pointers,
        arguments.jobs,
        arguments.timeout,
    )
    held = tuple(cases())
    view = ResultView(as_json=as_json)
    tally = tally_of(plan, held, view.add, stop_after=arguments.max_failures or len(held))
    view.finish(tally)
    return ExitCode.FINDINGS if tally.fail else ExitCode.VALID


def _command(words: list[str]) -> list[str]:
    command = words[1:] if words[:1] == ["--"] else words
    if not command:
        message = "Expected a command to examine, such as: newsevents conformance my-validator --strict"
        raise UsageError(message)
    return command


def _chosen(arguments: Namespace) -> Callable[[str], bool]:
    selection = Selection(arguments.select or frozenset(), arguments.ignore or frozenset(), 1)
    if not arguments.errors_only:
        return selection.has
    return lambda code: selection.has(code) and is_error(code)


def _export(folder: Path) -> ExitCode:
    if os.path.lexists(folder):
        message = f"{folder} is there already, and nothing is written over; give the name of a new folder"
        raise UsageError(message)
    with whole_folder(folder) as part:
        for path, data in contents():
            target = part / path
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(data)
    return ExitCode.VALID


COMMAND = Command("conformance", "Put the conformance files to any command.", _GUIDE, _configure, _run)
"""The command."""
