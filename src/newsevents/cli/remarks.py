"""Remarks: what is found in data that are converted; the first are told, and all are written down."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, BinaryIO

import attrs
import orjson

from newsevents.cli.reports.text import counted

if TYPE_CHECKING:
    from newsevents.findings import Finding, Findings

SHOWN = 10
"""Remarks that are told; the others are counted."""


@attrs.frozen
class Place:
    """Where a document stands in what is read.

    Example:
        >>> str(Place("feed.jsonl", 2, 3)), str(Place("tables", 2))
        ('feed.jsonl, document 2, line 3', 'tables, document 2')
    """

    input: str
    """Name of the input."""

    document: int
    """Number of the document in it, from 1."""

    line: int | None = None
    """Line, from 1, where there are lines."""

    def __str__(self) -> str:
        """Return the place in words."""
        line = () if self.line is None else (f"line {self.line}",)
        return ", ".join((self.input, f"document {self.document}", *line))

    def of(self, item: Finding) -> Place:
        """Return the place of a finding: its own line, and none if it is about what came of the data."""
        return attrs.evolve(self, line=item.line)


class Remarks:
    """Takes the findings of one document after another.

    Args:
        out: Where all of them are written, as the first member of a JSON object; `None` for nowhere.

    Example:
        >>> import io
        >>> from newsevents.findings import Finding, Findings
        >>> out = io.BytesIO()
        >>> remarks = Remarks(out)
        >>> remarks.add(Place("a.json", 1), Findings((Finding("NE902", "/x", "Odd."),)))
        >>> remarks.lines()[0]
        'a.json, document 1: NE902 at /x: Odd.'
        >>> remarks.finish({"documents": 1})
        >>> orjson.loads(out.getvalue())["documents"]
        1
    """

    def __init__(self, out: BinaryIO | None) -> None:
        """Start with none."""
        self._out = out
        self._first: list[str] = []
        self._codes: Counter[str] = Counter()
        self._omitted = 0
        self._separator = b'{"findings":[\n'

    def add(self, place: Place, findings: Findings) -> None:
        """Take the findings of a document that is to be told of, and write them down."""
        self._codes.update(item.code for item in findings)
        self._omitted += findings.omitted
        left = SHOWN - len(self._first)
        self._first += [f"{place.of(item)}: {item}" for item in findings.items[:left]]
        self.note(place, findings)

    def note(self, place: Place, findings: Findings) -> None:
        """Write the findings of a document down, and no more."""
        where = {"input": place.input, "document": place.document}
        for item in findings:
            self._write({**where, **attrs.asdict(item)})
        if findings.omitted:
            self._write({**where, "omitted": findings.omitted})

    def finish(self, report: dict[str, Any]) -> None:
        """Write the end of the object: what else there is to report."""
        if self._out is not None:
            begun = b"\n]" if self._separator == b",\n" else b'{"findings":[]'
            rest = orjson.dumps(report, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
            self._out.write(begun + b"," + rest.removeprefix(b"{"))

    def lines(self) -> list[str]:
        """Return the first in words, how many more there are, and how often each code came."""
        more = self._codes.total() + self._omitted - len(self._first)
        told = [f"and {counted(more, 'other finding')}"] if more else []
        codes = [
            f"{code}: {counted(times, 'time')} (see `newsevents explain {code}`)"
            for code, times in sorted(self._codes.items())
        ]
        return [*self._first, *told, *codes]

    def _write(self, value: object) -> None:
        if self._out is not None:
            self._out.write(self._separator + orjson.dumps(value))
            self._separator = b",\n"
