"""`newsevents schema`: the JSON Schema of the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

import newsevents as ne
from newsevents.cli.command import Command, ExitCode
from newsevents.cli.output import write_bytes

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_GUIDE = """\
Print the JSON Schema (2020-12) of a document, event types and predicates of installed packages
included. A schema checks structure alone: whether a reference names something, or evidence equals
the text, is for `newsevents validate`.

  newsevents schema > newsevents.schema.json
"""


def _configure(_: ArgumentParser) -> None:
    """Take no arguments."""


def _run(_: Namespace) -> ExitCode:
    write_bytes(orjson.dumps(ne.json_schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    return ExitCode.VALID


COMMAND = Command("schema", "Print the JSON Schema of the documents.", _GUIDE, _configure, _run)
"""The command."""
