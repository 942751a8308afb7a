"""`newsevents conflicts`: the conflicts of documents, as asserted and as computed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
from rich.text import Text

import newsevents as ne
from newsevents.cli.command import Command, ExitCode
from newsevents.cli.conflict_view import conflict_tables, found_table
from newsevents.cli.documents import for_each_document
from newsevents.cli.dossiers import joined, read_dossier
from newsevents.cli.output import chosen_format, console, write_bytes, write_json_line
from newsevents.conflicts import compare_asserted
from newsevents.text.visible import visible
from newsevents.views.graphs.conflict_graph import conflict_graph
from newsevents.views.graphs.languages import to_dot, to_mermaid
from newsevents.views.wording import Wording

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

_GUIDE = """\
Show where the claims of documents conflict: each question, the sides with who stands for them, on whose word
and in which words, and how the sides relate. For one document, what somebody asserts to be a conflict stands
beside what comparing the claims gives.

  newsevents conflicts article.json
  newsevents parse article.txt | newsevents conflicts -
  newsevents conflicts feed.jsonl --together             across all documents
  newsevents conflicts feed.jsonl --dossier desk.json    ... joined as `newsevents dossier` has it
  newsevents conflicts feed.jsonl --together --format mermaid > conflicts.mmd

Across documents, records are joined that share an identifier, or a full name, or time and people. With
--dossier the joins that stand there are followed, and no others (`newsevents dossier propose` adds them).
Documents that were withdrawn, or replaced by a later one, do not count. Whoever is quoted by ten outlets is
one source.
"""

_GRAPHS = {"mermaid": to_mermaid, "dot": to_dot}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="document, feed, pattern in quotes, folder, or -"
    )
    parser.add_argument("--together", action="store_true", help="compare across all documents")
    parser.add_argument("--dossier", metavar="FILE", help="how documents are joined; implies --together")
    parser.add_argument(
        "--format",
        choices=("text", "json", *_GRAPHS),
        help="text: tables; json: one conflict a line; mermaid, dot: a graph "
        "(default: text on a terminal, json elsewhere)",
    )


def _run(arguments: Namespace) -> ExitCode:
    shown = chosen_format(arguments.format)
    together: list[ne.NewsDocument] = []
    is_joined = arguments.together or arguments.dossier is not None
    dossier = None if arguments.dossier is None else read_dossier(arguments.dossier)

    take = together.append if is_joined else partial(_show_one, shown=shown)
    code = for_each_document(arguments.files, take)
    if is_joined:
        _show_all(ne.find_conflicts(together, joined(together, dossier)), shown)
    return code


def _show_one(document: ne.NewsDocument, shown: str) -> None:
    if shown in _GRAPHS:
        _draw(ne.find_conflicts(document), shown)
    elif shown == "json":
        for conflict in document.conflicts:
            pairs = [attrs.asdict(pair) for pair in compare_asserted(document, conflict)]
            _line(document.id, "asserted", {**conflict.model_dump(mode="json"), "pairs": pairs})
        for found in ne.find_conflicts(document):
            _line(document.id, "computed", as_json(found))
    else:
        tables = [item for item in conflict_tables(document, Wording(document)) if item.row_count]
        if tables:
            console().print(*tables, sep="\n")
        else:
            console().print(Text(visible(f"{document.id}: no conflicts")))


def _show_all(conflicts: tuple[ne.FoundConflict, ...], shown: str) -> None:
    if shown in _GRAPHS:
        _draw(conflicts, shown)
    elif shown == "json":
        for found in conflicts:
            _line(None, "computed", as_json(found))
    elif conflicts:
        console().print(*map(found_table, conflicts), sep="\n")
    else:
        console().print(Text("no conflicts"))


def _draw(conflicts: Iterable[ne.FoundConflict], shown: str) -> None:
    write_bytes(_GRAPHS[shown](conflict_graph(conflicts)).encode())


def as_json(found: ne.FoundConflict) -> dict[str, Any]:
    """Return a conflict as values that JSON can write."""
    value = attrs.asdict(found, recurse=True, value_serializer=_plain)
    return {**value, "status": found.status}


def _plain(_: object, __: object, value: object) -> object:
    return value.model_dump(mode="json") if isinstance(value, ne.Record) else value


def _line(document: str | None, kind: str, conflict: dict[str, Any]) -> None:
    write_json_line({"document": document, "kind": kind, "conflict": conflict})


COMMAND = Command("conflicts", "Show where claims conflict.", _GUIDE, _configure, _run)
"""The command."""
