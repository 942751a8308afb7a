"""JSON lines: one finding a line, as soon as it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import attrs
import orjson

if TYPE_CHECKING:
    from newsevents.cli.reports.report import Told, Totals
    from newsevents.engines.verdict import Fault


class JsonLinesReport:
    """Writes each finding as one JSON object a line."""

    def __init__(self, out: BinaryIO) -> None:
        """Take where to write."""
        self._out = out

    def add(self, told: Told) -> None:
        """Write the findings of a document, and how many were left out."""
        for finding in told.findings:
            self._write({"input": told.input, **attrs.asdict(finding)})
        if told.findings.omitted:
            self._write({"input": told.input, "line": told.line, "omitted": told.findings.omitted})

    def fail(self, fault: Fault) -> None:
        """Write why an input could not be read."""
        self._write({"input": fault.input, "unreadable": fault.reason})

    def finish(self, totals: Totals) -> None:
        """Write nothing more."""

    def _write(self, value: object) -> None:
        self._out.write(orjson.dumps(value) + b"\n")
