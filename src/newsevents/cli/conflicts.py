"""`newsevents conflicts`: the conflicts of documents, as asserted and as computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from rich.text import Text

import newsevents as ne
from newsevents.cli.command import Command, ExitCode
from newsevents.cli.conflict_view import conflict_tables
from newsevents.cli.inputs import expanded, for_each
from newsevents.cli.output import add_format_option, chosen_format, complain, console, write_json_line
from newsevents.cli.visible import visible
from newsevents.cli.wording import Wording
from newsevents.conflicts import compare_asserted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from newsevents.cli.inputs import Input

_GUIDE = """\
Show where the claims of documents conflict: what somebody asserts to be a conflict, beside what comparing the
claims gives, and the conflicts that nobody mentions. See docs/explanation/conflicts.md for the words.

  newsevents conflicts article.json
  newsevents parse article.txt | newsevents conflicts -
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="document, feed, pattern in quotes, folder, or -"
    )
    add_format_option(parser)


def _run(arguments: Namespace) -> ExitCode:
    shown = chosen_format(arguments.format)

    def show(item: Input) -> ExitCode:
        worst = ExitCode.VALID
        for read in _items(item):
            if read.document is None:
                complain(f"{item.title}: {read.findings.summary()}")
                worst = ExitCode.FINDINGS
            elif shown == "json":
                _write(read.document)
            else:
                _print(read.document)
        return worst

    return for_each(expanded(arguments.files), show)


def _items(item: Input) -> Iterator[ne.FeedItem]:
    with item.opened() as stream:
        yield from ne.read_feed(stream, layout="auto")


def _print(document: ne.NewsDocument) -> None:
    out = console()
    tables = [item for item in conflict_tables(document, Wording(document)) if item.row_count]
    if tables:
        out.print(*tables, sep="\n")
    else:
        out.print(Text(visible(f"{document.id}: no conflicts")))


def _write(document: ne.NewsDocument) -> None:
    for conflict in document.conflicts:
        pairs = [attrs.asdict(pair) for pair in compare_asserted(document, conflict)]
        _line(document, "asserted", {**conflict.model_dump(mode="json"), "pairs": pairs})
    for found in ne.find_conflicts(document):
        _line(document, "computed", attrs.asdict(found))


def _line(document: ne.NewsDocument, kind: str, conflict: dict[str, Any]) -> None:
    write_json_line({"document": document.id, "kind": kind, "conflict": conflict})


COMMAND = Command("conflicts", "Show where claims conflict.", _GUIDE, _configure, _run)
"""The command."""
