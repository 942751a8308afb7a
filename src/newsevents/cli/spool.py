"""Spool: findings in a file, from which a report of any format can be written later."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import attrs
import orjson

from newsevents.cli.reports import Told
from newsevents.engines.verdict import Fault
from newsevents.findings import Finding, Findings

if TYPE_CHECKING:
    from newsevents.cli.reports import Report, Totals


class Spool:
    """A report that only takes notes, and tells them to another at the end."""

    def __init__(self, notes: BinaryIO) -> None:
        """Take where the notes go."""
        self._notes = notes

    def add(self, told: Told) -> None:
        """Note the findings of a document."""
        self._write(attrs.asdict(told))

    def fail(self, fault: Fault) -> None:
        """Note an input that cannot be read."""
        self._write(attrs.asdict(fault))

    def finish(self, totals: Totals) -> None:
        """Note nothing more."""

    def _write(self, value: object) -> None:
        self._notes.write(orjson.dumps(value) + b"\n")


def replay(notes: BinaryIO, report: Report) -> None:
    r"""Tell a report what was noted.

    Example:
        >>> import io
        >>> from newsevents.cli.reports import new_report
        >>> notes, out = io.BytesIO(), io.BytesIO()
        >>> Spool(notes).fail(Fault("feed.jsonl", "no such file"))
        >>> _ = notes.seek(0)
        >>> replay(notes, new_report("json", out))
        >>> out.getvalue()
        b'{"input":"feed.jsonl","unreadable":"no such file"}\n'
    """
    for line in notes:
        value = orjson.loads(line)
        if "reason" in value:
            report.fail(Fault(**value))
            continue
        noted = value["findings"]
        noted["items"] = tuple(Finding(**item) for item in noted["items"])
        report.add(Told(value["input"], value["line"], Findings(**noted), tuple(value["excerpts"])))
