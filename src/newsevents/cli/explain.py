"""`newsevents explain`: what a finding means, and how to mend it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import attrs
from rich.text import Text

from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.output import add_format_option, chosen_format, console, table, write_json_line
from newsevents.cli.visible import visible
from newsevents.codes import CODES, Code

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_GUIDE = """\
Tell what a code means, why it matters, and how to mend what it finds, with a good and a bad example.

  newsevents explain NE203
  newsevents explain unresolved-reference       by its name
  newsevents explain                            list all codes
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("codes", nargs="*", metavar="CODE", help="code or name; none lists all")
    add_format_option(parser)


def _run(arguments: Namespace) -> ExitCode:
    codes = [_code(text) for text in arguments.codes]
    if chosen_format(arguments.format) == "json":
        for code in codes or CODES:
            write_json_line(attrs.asdict(code))
    elif codes:
        for code in codes:
            console().print(_page(code))
    else:
        rows = [(code.code, code.name, code.severity, code.title) for code in CODES]
        console().print(table("Findings", ("Code", "Name", "Severity", "What it says"), rows))
    return ExitCode.VALID


def _code(text: str) -> Code:
    wanted = text.strip().lower()
    known = {key.lower(): code for code in CODES for key in (code.code, code.name)}
    if wanted in known:
        return known[wanted]
    near = get_close_matches(wanted, known, n=1)
    hint = (
        f"did you mean {known[near[0]].code} ({known[near[0]].name})?" if near else "see `newsevents explain`"
    )
    message = f"There is no code {text!r}; {hint}"
    raise UsageError(message)


def _page(code: Code) -> Text:
    parts = [f"{code.code} {code.name} ({code.severity})", code.title, code.explanation]
    parts += [f"To mend it: {code.mend}", f"Good:\n{_indented(code.good)}", f"Bad:\n{_indented(code.bad)}"]
    return Text("\n\n".join(parts))


def _indented(example: str) -> str:
    return "\n".join(f"  {visible(line)}" for line in example.splitlines())


COMMAND = Command("explain", "Tell what a finding means, and how to mend it.", _GUIDE, _configure, _run)
"""The command."""
