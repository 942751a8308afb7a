"""Writes `docs/reference/cli.md`: every command with its guide and its arguments, from the parsers.

Run it with `make docs`. A test compares the page with what this would write. `--help` is not copied: how
argparse sets it differs between versions of Python.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from argparse import SUPPRESS, Action, ArgumentParser, _ArgumentGroup, _HelpAction, _SubParsersAction
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from newsevents.cli.command import ExitCode
from newsevents.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.cli.command import Command

DOCS = Path(__file__).parent

HEAD = """\
<!-- Written by docs/command_line.py from the code; change the code, then run `make docs`. -->

# Commands

What `newsevents COMMAND --help` says of each command, and which arguments it takes. Output is text on a
terminal and JSON when piped, unless `--format` says otherwise.

"""


def page() -> str:
    """Return the page."""
    return HEAD + "\n\n".join([_exit_codes(), *map(_command, COMMANDS)]) + "\n"


def _exit_codes() -> str:
    """Return the exit codes, with the docstring below each."""
    [body] = ast.parse(textwrap.dedent(inspect.getsource(ExitCode))).body
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - for type checkers
    rows = [
        f"| {ast.unparse(name.value)} | {ast.literal_eval(below.value)} |"
        for name, below in pairwise(body.body)
        if isinstance(name, ast.Assign) and isinstance(below, ast.Expr)
    ]
    return "## Exit codes\n\n| Code | Meaning |\n|---|---|\n" + "\n".join(rows)


def _command(command: Command) -> str:
    parser = ArgumentParser(prog=f"newsevents {command.name}", description=command.guide)
    command.configure(parser)
    return "\n\n".join((f"## newsevents {command.name}", command.summary, *_described(parser, level=3)))


def _described(parser: ArgumentParser, *, level: int) -> Iterator[str]:
    """Yield what a parser says first, its arguments, its actions, and what it says at the end."""
    if parser.description and "\n" in parser.description:
        yield _fenced(parser.description)
    for group in parser._action_groups:  # noqa: SLF001 - argparse has no other way to ask
        yield from _group(group)
    for name, action in _actions(parser):
        yield f"{'#' * level} {parser.prog} {name}"
        if action.description:
            yield f"{action.description[0].upper()}{action.description[1:]}."
        yield from _described(action, level=level + 1)
    if parser.epilog:
        yield _fenced(parser.epilog)


def _group(group: _ArgumentGroup) -> Iterator[str]:
    """Yield a group of arguments; those that every program has, and actions, have no row."""
    rows = [_row(item) for item in group._group_actions if not _is_apart(item)]  # noqa: SLF001 - as above
    if not rows:
        return
    yield f"**{(group.title or '').capitalize()}**"
    if group.description:
        yield _fenced(group.description)
    yield "| Argument | Meaning |\n|---|---|\n" + "\n".join(rows)


def _is_apart(item: Action) -> bool:
    return isinstance(item, _HelpAction | _SubParsersAction) or item.help == SUPPRESS


def _row(item: Action) -> str:
    forms = " ".join(f"`{form}`" for form in _forms(item))
    required = " (required)" if item.required and item.option_strings else ""
    meaning = (item.help or "") % vars(item) if item.help else ""
    return f"| {forms}{required} | {_cell(meaning)} |"


def _forms(item: Action) -> list[str]:
    """Return how an argument is written, with its value."""
    value = _value(item)
    if not item.option_strings:
        return [value]
    return [f"{name} {value}".rstrip() for name in item.option_strings]


def _value(item: Action) -> str:
    if item.nargs == 0:
        return ""
    words = str(item.metavar or "\\|".join(map(str, item.choices or ())) or item.dest.upper())
    if isinstance(item.nargs, int):
        return " ".join([words] * item.nargs)
    return {"+": f"{words} ...", "*": f"[{words} ...]", "?": f"[{words}]"}.get(item.nargs or "", words)


def _actions(parser: ArgumentParser) -> Iterator[tuple[str, ArgumentParser]]:
    """Yield the actions of a command that has some."""
    for item in parser._actions:  # noqa: SLF001 - as above
        if isinstance(item, _SubParsersAction):
            yield from item.choices.items()


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _fenced(text: str) -> str:
    return f"```text\n{text.strip()}\n```"


if __name__ == "__main__":
    (DOCS / "reference" / "cli.md").write_text(page(), encoding="utf-8")
