"""`newsevents validate`: check documents and feeds, and show every finding."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

import newsevents as ne
from newsevents.cli.command import Command, ExitCode
from newsevents.cli.inputs import STDIN, expanded, for_each
from newsevents.cli.output import add_format_option, chosen_format
from newsevents.cli.progress import metered
from newsevents.cli.report import JsonReport, TextReport

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsevents.cli.inputs import Input
    from newsevents.cli.progress import Meter
    from newsevents.cli.report import Report
    from newsevents.findings import Findings

_GUIDE = """\
Check documents (JSON) and feeds (JSON Lines: .jsonl, .ndjson) and tell every finding with its code, line,
column, JSON Pointer, and a hint. `newsevents explain CODE` tells what a code means and how to mend it.

  newsevents validate article.json
  newsevents validate 'feeds/**/*.jsonl'
  cat feed.jsonl | newsevents validate - --input jsonl --format json

With --format json each finding is one object a line: input, code, severity, pointer, line, column, message,
hint. Exit code: 0 if all documents are valid, 1 if one is not, 3 if an input cannot be read. Warnings alone
do not make a document invalid; with --strict they count as well.
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="file, pattern in quotes, or - for standard input"
    )
    parser.add_argument(
        "--input",
        choices=("auto", "json", "jsonl"),
        default="auto",
        help="one document (json) or one document a line (jsonl); auto goes by the ending of the name, "
        "and on standard input by its first line",
    )
    parser.add_argument(
        "--lenient", action="store_true", help="let unknown fields and event types pass, with a warning each"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 on warnings, too")
    parser.add_argument(
        "--max-findings",
        type=int,
        default=100,
        metavar="N",
        help="findings told for each document (default: 100)",
    )
    add_format_option(parser)


def _run(arguments: Namespace) -> ExitCode:
    inputs = expanded(arguments.files)
    shown = chosen_format(arguments.format)
    report: Report = JsonReport() if shown == "json" else TextReport()
    with metered(beside_output=shown == "json") as meter:
        run = _Validation(arguments, report, meter)
        code = for_each(inputs, run.validate)
    report.finish()
    return code


class _Validation:
    """One run over several inputs."""

    def __init__(self, arguments: Namespace, report: Report, meter: Meter) -> None:
        self._lenient: bool = arguments.lenient
        self._strict: bool = arguments.strict
        self._input: str = arguments.input
        self._limit: int = max(1, arguments.max_findings)
        self._report = report
        self._meter = meter

    def validate(self, item: Input) -> ExitCode:
        """Check one input and say whether something is wrong with it."""
        if self._input == "jsonl" or (self._input == "auto" and item.is_feed):
            with item.opened() as stream:
                return self._feed(item.title, stream)
        data = item.data()
        if item.name == STDIN and self._input == "auto" and looks_like_feed(data):
            return self._feed(item.title, BytesIO(data))
        findings = ne.read(data, lenient=self._lenient, limit=self._limit).findings
        self._report.add(item.title, findings, data)
        return self._code(findings)

    def _feed(self, title: str, stream: BinaryIO) -> ExitCode:
        worst = ExitCode.VALID
        for count, item in enumerate(ne.read_feed(stream, lenient=self._lenient, limit=self._limit), start=1):
            self._report.add(title, item.findings, None)
            self._meter.advance(title, count, None)
            worst = max(worst, self._code(item.findings))
        return worst

    def _code(self, findings: Findings) -> ExitCode:
        wrong = not findings.valid or (self._strict and len(findings) > 0)
        return ExitCode.FINDINGS if wrong else ExitCode.VALID


def looks_like_feed(data: bytes) -> bool:
    r"""Say whether bytes are one document a line: the first of several lines is a whole object.

    Example:
        >>> looks_like_feed(b'{"id": 1}\n{"id": 2}\n'), looks_like_feed(b'{\n"id": 1}\n')
        (True, False)
    """
    first, _, rest = data.strip().partition(b"\n")
    return first.startswith(b"{") and first.rstrip().endswith(b"}") and bool(rest.strip())


COMMAND = Command("validate", "Check documents and feeds.", _GUIDE, _configure, _run)
"""The command."""
