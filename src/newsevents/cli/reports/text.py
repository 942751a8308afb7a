"""Text: a summary by code, and the first findings of each, for people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from newsevents.cli.output import table
from newsevents.codes import code_named
from newsevents.text.visible import visible

if TYPE_CHECKING:
    from rich.console import Console

    from newsevents.cli.reports.report import Told, Totals
    from newsevents.engines.verdict import Fault
    from newsevents.findings import Finding

SHOWN = 5
"""Findings of one code that are shown; the others are counted."""


class TextReport:
    """Counts the findings by code, keeps the first of each, and writes all at the end."""

    def __init__(self, out: Console) -> None:
        """Take where to write."""
        self._out = out
        self._counts: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self._kept: dict[str, list[str]] = {}
        self._faults: list[Fault] = []

    def add(self, told: Told) -> None:
        """Count the findings of a document, and keep the first of each code."""
        for number, finding in enumerate(told.findings):
            self._counts[finding.code] += 1
            shown = self._kept.setdefault(finding.code, [])
            if len(shown) < SHOWN:
                excerpt = told.excerpts[number] if told.excerpts else None
                shown.append(_in_words(told.input, finding, excerpt))
        self._documents.update({finding.code for finding in told.findings})

    def fail(self, fault: Fault) -> None:
        """Say why an input could not be read, at the end; of many the first."""
        self._faults.append(fault)
        del self._faults[SHOWN:]

    def finish(self, totals: Totals) -> None:
        """Write the report: the summary, the findings, the totals."""
        codes = sorted(self._counts)
        if codes:
            self._out.print(self._summary(codes))
        for code in codes:
            known = code_named(code)
            title = f"{code} {known.name} ({known.severity}): {known.title}"
            self._out.print(Text(title, style="bold"))
            self._out.print(Text("\n".join(self._kept[code])))
            more = self._counts[code] - len(self._kept[code])
            self._out.print(Text(f"  … and {more:,} more\n" if more else ""))
        for fault in self._faults:
            self._out.print(Text(visible(f"unreadable: {fault.input}: {fault.reason}"), style="bold"))
        self._out.print(Text(in_words(totals)))

    def _summary(self, codes: list[str]) -> object:
        rows = [
            (
                code,
                code_named(code).severity,
                f"{self._counts[code]:,}",
                f"{self._documents[code]:,}",
                code_named(code).title,
            )
            for code in codes
        ]
        return table("Findings by code", ("Code", "Severity", "Findings", "Documents", "Meaning"), rows)


def in_words(totals: Totals) -> str:
    """Return the totals in one line.

    Example:
        >>> from newsevents.cli.reports.report import Totals
        >>> in_words(Totals(documents=2, invalid=1, findings=3))
        '2 documents, 1 invalid, 3 findings'
    """
    words = [
        counted(totals.documents, "document"),
        f"{totals.invalid:,} invalid",
        counted(totals.findings + totals.omitted, "finding"),
    ]
    if totals.faults:
        words.append(counted(totals.faults, "unreadable input"))
    line = ", ".join(words)
    return line + (f" ({totals.omitted:,} not shown or counted by code)" if totals.omitted else "")


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    Example:
        >>> counted(1, "finding"), counted(0, "finding"), counted(1500, "finding")
        ('1 finding', '0 findings', '1,500 findings')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _in_words(name: str, finding: Finding, excerpt: str | None) -> str:
    place = ":".join(str(part) for part in (name, finding.line, finding.column) if part is not None)
    at_byte = "" if finding.offset is None else f"  (byte {finding.offset:,})"
    lines = [f"  {visible(place)}  {visible(finding.pointer) or '(the whole document)'}{at_byte}"]
    lines.append(f"    {visible(finding.message)}")
    if finding.hint:
        lines.append(f"    hint: {visible(finding.hint)}")
    if excerpt is not None:
        lines += [f"    {part}" for part in excerpt.split("\n")]
    return "\n".join(lines)
