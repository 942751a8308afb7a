"""`newsevents render`: documents as a page for people, or as a graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import newsevents as ne
from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.documents import for_each_document
from newsevents.cli.dossiers import joined, read_dossier
from newsevents.cli.inputs import expanded
from newsevents.cli.outfile import whole_file
from newsevents.cli.output import complain, write_bytes
from newsevents.cli.targets import output_path, require_distinct
from newsevents.views.graphs.document_graph import document_graph
from newsevents.views.graphs.languages import to_dot, to_graphml, to_mermaid

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

MOST_DOCUMENTS = 200
"""Documents that one page shows at most; a feed of more is no reading matter."""

_GUIDE = f"""\
Write documents as one HTML page that needs nothing beside it: the article with what the records stand on
marked in it, who said what on whose word, what happened when, and where accounts conflict. It loads nothing
from the network, can be printed, and can be read without scripts.

  newsevents render article.json -o article.html
  newsevents parse article.txt | newsevents render - > article.html
  newsevents render a.json b.json -o dossier.html                   several documents on one page
  newsevents render feed.jsonl --dossier desk.json -o dossier.html  ... joined as `newsevents dossier` has it

  newsevents render article.json --format mermaid                   actors, statements, claims as a graph
  newsevents render article.json --format graphml -o article.graphml

Several documents are joined as `newsevents conflicts --together` joins them. A page shows at most
{MOST_DOCUMENTS} documents. GraphML needs networkx: pip install 'newsevents[graphs]'.
"""

_GRAPHS = {"mermaid": to_mermaid, "dot": to_dot, "graphml": to_graphml}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="document, feed, pattern in quotes, folder, or -"
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="write to this file (default, or -: standard output)"
    )
    parser.add_argument(
        "--format",
        choices=("page", *_GRAPHS),
        default="page",
        help="page: HTML (default); mermaid, dot, graphml: a graph of actors, statements and claims",
    )
    parser.add_argument("--dossier", metavar="FILE", help="how several documents are joined")


def _run(arguments: Namespace) -> ExitCode:
    output = None if arguments.output is None else output_path(arguments.output)
    kept = None if arguments.dossier is None else Path(arguments.dossier)
    require_distinct({"--output": output, "--dossier": kept}, expanded(arguments.files))
    if kept is not None and arguments.format in _GRAPHS:
        message = "--dossier joins documents on a page; a graph shows each document by itself"
        raise UsageError(message)
    dossier = None if arguments.dossier is None else read_dossier(arguments.dossier)
    documents: list[ne.NewsDocument] = []

    def take(document: ne.NewsDocument) -> None:
        if len(documents) == MOST_DOCUMENTS:
            message = f"A page shows at most {MOST_DOCUMENTS} documents, and there are more"
            raise UsageError(message)
        documents.append(document)

    code = for_each_document(arguments.files, take)
    if not documents:
        complain("there is no valid document to show")
        return max(code, ExitCode.FINDINGS)
    written = _written(documents, dossier, arguments.format).encode()
    if output is None:
        write_bytes(written)
    else:
        with whole_file(output) as stream:
            stream.write(written)
    return code


def _written(documents: list[ne.NewsDocument], dossier: ne.Dossier | None, shown: str) -> str:
    if shown in _GRAPHS:
        return _GRAPHS[shown](document_graph(documents))
    return ne.render_page(documents, joined(documents, dossier))


COMMAND = Command("render", "Write documents as a page for people, or as a graph.", _GUIDE, _configure, _run)
"""The command."""
