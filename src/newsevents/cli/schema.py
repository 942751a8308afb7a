"""`newsevents schema`: JSON Schemas of what is written and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

import newsevents as ne
from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.output import write_bytes

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_GUIDE = """\
Print a JSON Schema (2020-12): of a document, of a dossier, or of the draft that a language model is asked to
fill in (for `newsevents.anchor`). Event types and predicates of installed packages are included, unless
--published says which version of the core to print, as it was published.

  newsevents schema > newsevents.schema.json
  newsevents schema draft > draft.schema.json
  newsevents schema --published 1.0

A schema checks structure alone: whether a reference names something, or evidence equals the text, is for
`newsevents validate`.
"""

DOSSIER_ID = "urn:newsevents:schema:dossier"
"""Name of the schema of dossiers."""

_KINDS = ("document", "dossier", "draft")


def _schema(kind: str) -> dict[str, Any]:
    """Return a schema; what makes it is loaded by whoever asks for one."""
    if kind == "dossier":
        from newsevents.schema.json_schema import schema_of  # noqa: PLC0415 - see above

        return schema_of(ne.Dossier, DOSSIER_ID)
    return ne.extraction_schema() if kind == "draft" else ne.json_schema()


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what",
        nargs="?",
        choices=_KINDS,
        default="document",
        help="what it describes (default: document)",
    )
    parser.add_argument("--published", metavar="VERSION", help="the core, as published with this version")


def _run(arguments: Namespace) -> ExitCode:
    if arguments.published is None:
        schema = _schema(arguments.what)
        write_bytes(orjson.dumps(schema, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        return ExitCode.VALID
    if arguments.what != "document":
        message = f"Only the schema of documents is published, not that of a {arguments.what}"
        raise UsageError(message)
    try:
        write_bytes(ne.published_schema(arguments.published))
    except FileNotFoundError as error:
        message = f"No version {arguments.published} was published; the newest is {ne.SCHEMA_VERSION}"
        raise UsageError(message) from error
    return ExitCode.VALID


COMMAND = Command("schema", "Print a JSON Schema.", _GUIDE, _configure, _run)
"""The command."""
