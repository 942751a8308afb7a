"""`newsevents validate`: check documents and feeds, and tell every finding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsevents.cli.command import Command, ExitCode
from newsevents.cli.counts import cores, positive, processes
from newsevents.cli.inputs import expanded
from newsevents.cli.output import chosen_format
from newsevents.cli.reports import FORMATS
from newsevents.cli.selection import Selection, codes_like
from newsevents.cli.sparked import require_spark
from newsevents.cli.targets import file_path, output_path, require_distinct
from newsevents.cli.validation import Plan, validate
from newsevents.intake.layout import endings_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsevents.cli.inputs import Input

_GUIDE = """\
Check documents and feeds and tell every finding with its code, line, column, byte offset, JSON Pointer, and
a hint. `newsevents explain CODE` tells what a code means and how to mend it.

  newsevents validate article.json                        one document
  newsevents validate feed.jsonl.gz                       one document a line
  newsevents validate feeds/ 'archive/**/*.jsonl.zst'     folders and patterns
  curl https://example.org/feed | newsevents validate -   standard input
  newsevents validate feed.jsonl --accepted good.jsonl --rejected bad.jsonl
  newsevents validate feed.jsonl --format sarif --output newsevents.sarif
  newsevents validate archive/ --jobs 8 --checkpoint run.json --rejected bad.jsonl

FILE is a path, a pattern in quotes, a folder (all files below it that end in .json, .jsonl or .ndjson, and
with --input jsonl in .txt, each with or without .gz or .zst), or - for standard input. What gzip or Zstandard
has packed is unpacked, whatever its name. An input is one document (json), one document a line (jsonl; lines
end at LF), or an array of documents (array); --input says which, otherwise the name does, or the first
mebibyte. Memory holds a few documents at a time, whatever the size of the input. Offsets count bytes of the
unpacked input from 0. Where msgspec is installed (pip install 'newsevents[fast]'), valid documents take less
than half the time.
"""

_REPORT = """\
text   for people: a summary by code, then the first five findings of each, with the place in the input
json   one finding a line: input, code, severity, pointer, message, hint, line, column, offset
sarif  SARIF 2.1.0, for code-scanning services and editors
junit  JUnit XML, for continuous integration: one test a document that has findings
(default: text on a terminal, json elsewhere)
"""

_OUTCOME = """\
Exit codes: 0 no document fails; 1 one does; 2 wrong usage; 3 an input cannot be read, or not to its end;
4 an output cannot be written; 130 interrupted; 141 nobody reads the output any more; 143 asked to end. What
is written with --output, --accepted and --rejected is there whole or not at all. Where an input cannot be
read and no other gives a document, the files of --accepted and --rejected are left as they were.

A line of the rejected file is a JSON object: input, line and offset of the document, sha256 of its bytes, the
bytes as text (as base64 if they are not UTF-8), and the findings. Documents that are longer than 64 MiB are
told and not kept. Documents read are documents accepted and documents rejected, or the command fails.
"""

_MANY = 64 * 1024 * 1024
"""Bytes of input from which it pays to start other processes."""


def _configure(parser: ArgumentParser) -> None:
    parser.epilog = _OUTCOME
    parser.add_argument("files", nargs="+", metavar="FILE", help="file, folder, pattern in quotes, or -")
    reading = parser.add_argument_group("reading")
    reading.add_argument(
        "--input",
        choices=("auto", "json", "jsonl", "array"),
        default="auto",
        help="how documents stand in the inputs (default: auto)",
    )
    reading.add_argument(
        "--lenient", action="store_true", help="let unknown fields and event types pass, with a warning each"
    )
    reading.add_argument(
        "--jobs",
        type=processes,
        metavar="N",
        help="processes that check; 0 takes one for each core (default: that many for 64 MiB and more, "
        "else 1). Whatever the number, the output is the same",
    )
    reading.add_argument(
        "--engine",
        choices=("local", "spark"),
        default="local",
        help="what checks: processes of this command, or Apache Spark on this machine, which needs Java and "
        "pip install 'newsevents[spark]'; --jobs says on how many cores (default: local)",
    )
    telling = parser.add_argument_group("telling", _REPORT)
    telling.add_argument("--format", choices=tuple(FORMATS), help="format of the report")
    telling.add_argument(
        "-o",
        "--output",
        type=output_path,
        metavar="FILE",
        help="write the report to this file, or to standard output (-)",
    )
    telling.add_argument(
        "--select", type=codes_like, metavar="CODES", help="tell these alone: NE203, NE3 (all of them), names"
    )
    telling.add_argument("--ignore", type=codes_like, metavar="CODES", help="do not tell these")
    telling.add_argument(
        "--max-findings",
        type=partial(positive, noun="findings"),
        default=100,
        metavar="N",
        help="findings told of each document, 1 or more (default: 100); the others are counted",
    )
    telling.add_argument(
        "--fail-on",
        choices=("error", "warning", "never"),
        default="error",
        help="what makes a document fail, of the codes that are told (default: error)",
    )
    keeping = parser.add_argument_group("keeping")
    keeping.add_argument(
        "--accepted", type=file_path, metavar="FILE", help="write the valid documents here, one a line"
    )
    keeping.add_argument(
        "--rejected",
        type=file_path,
        metavar="FILE",
        help="write the others here, with their findings: "
        "those with an error, also one of a code that is not told, and with --fail-on warning those with a "
        "warning that is told",
    )
    keeping.add_argument(
        "--checkpoint",
        type=file_path,
        metavar="FILE",
        help="note here how far the run is; after any end, the same command goes on from there, and all "
        "outputs become what they would have been. The report is written at the end",
    )


def _run(arguments: Namespace) -> ExitCode:
    inputs = expanded(arguments.files, endings_of(arguments.input))
    selection = Selection(
        arguments.select or frozenset(), arguments.ignore or frozenset(), arguments.max_findings
    )
    asked = arguments.format or ("json" if arguments.output is not None else None)
    plan = Plan(
        inputs,
        arguments.input,
        arguments.lenient,
        selection,
        arguments.fail_on,
        chosen_format(asked),
        arguments.output,
        arguments.accepted,
        arguments.rejected,
        arguments.checkpoint,
        _jobs_for(inputs, arguments),
        arguments.engine,
    )
    outputs = {name: getattr(plan, name) for name in ("output", "accepted", "rejected", "checkpoint")}
    require_distinct({f"--{name}": path for name, path in outputs.items()}, inputs)
    if plan.engine == "spark":
        require_spark(plan)
    return validate(plan)


def _jobs_for(inputs: list[Input], arguments: Namespace) -> int:
    if arguments.jobs is not None:
        return int(arguments.jobs)
    is_long = sum(item.size or 0 for item in inputs) >= _MANY
    return cores() if is_long or arguments.engine == "spark" else 1


COMMAND = Command("validate", "Check documents and feeds.", _GUIDE, _configure, _run)
"""The command."""
