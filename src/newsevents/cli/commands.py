"""The table of commands. A new one is its own module and one name here."""

from __future__ import annotations

from newsevents.cli import conflicts, conformance, convert, dossier, explain, parse, render, schema, validate

COMMANDS = (
    parse.COMMAND,
    validate.COMMAND,
    convert.COMMAND,
    conflicts.COMMAND,
    dossier.COMMAND,
    render.COMMAND,
    explain.COMMAND,
    schema.COMMAND,
    conformance.COMMAND,
)
"""All commands, in the order of the help."""
