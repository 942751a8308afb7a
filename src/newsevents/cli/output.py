"""Output: tables for people, JSON for programs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, BinaryIO, Literal, TextIO, TypeAlias

import orjson
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsevents.text.visible import visible

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterable, Sequence

Format: TypeAlias = Literal["text", "json"]
"""Tables and sentences, or JSON."""

PIPED_WIDTH = 120
"""Columns of a table that goes to no terminal, unless the environment's COLUMNS says otherwise."""


def add_format_option(parser: ArgumentParser) -> None:
    """Add `--format` to a command."""
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        help="text: tables and sentences; json: one object a line "
        "(default: text on a terminal, json elsewhere)",
    )


def chosen_format(asked: str | None) -> str:
    """Return the format that was asked for, else text on a terminal and JSON elsewhere."""
    return asked or ("text" if sys.stdout.isatty() else "json")


def console(file: TextIO | None = None) -> Console:
    """Return where text goes, by default standard output. Nothing in it is taken for markup or emoji."""
    on_terminal = file is None and sys.stdout.isatty()
    width = None if on_terminal or "COLUMNS" in os.environ else PIPED_WIDTH
    return Console(file=file, width=width, markup=False, highlight=False, emoji=False)


Cell: TypeAlias = "str | Sequence[str]"
"""One line of plain text, or several."""


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Table:
    """Lay out rows of plain text under a title.

    Example:
        >>> len(table("Places", ("Name",), [("Doha",), ("Kabul",)]).rows)
        2
    """
    laid_out = Table(
        title=Text(visible(title), style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        leading=0,
    )
    for column in columns:
        laid_out.add_column(column, overflow="fold")
    for row in rows:
        laid_out.add_row(*map(_plain, row))
    return laid_out


def _plain(cell: Cell) -> Text:
    return Text("\n".join(map(visible, [cell] if isinstance(cell, str) else cell)))


def write_json_line(value: object) -> None:
    """Write one JSON object and a line feed to standard output, as UTF-8."""
    write_bytes(orjson.dumps(value) + b"\n")


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output, after what was written to it as text."""
    stdout().write(data)


def stdout() -> BinaryIO:
    """Return standard output for bytes, after what was written to it as text."""
    sys.stdout.flush()
    return sys.stdout.buffer


def complain(message: str) -> None:
    """Write one line to standard error."""
    print(f"newsevents: {visible(message)}", file=sys.stderr)
