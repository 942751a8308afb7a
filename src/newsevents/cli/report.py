"""Report: what validation found, for people and for programs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

import attrs
from rich.text import Text

from newsevents.cli.excerpt import excerpt
from newsevents.cli.output import console, write_json_line
from newsevents.cli.visible import visible
from newsevents.codes import code_named

if TYPE_CHECKING:
    from newsevents.findings import Finding, Findings

SHOWN = 5
"""Findings of one code that the text report shows; the others are counted."""


class Report(Protocol):
    """Takes the findings of one document after another."""

    def add(self, name: str, findings: Findings, data: bytes | None) -> None:
        """Take the findings of a document; `data` is the input, where it is at hand."""
        ...

    def finish(self) -> None:
        """Say what is left to say."""
        ...


class JsonReport:
    """Writes each finding as one JSON object a line, as soon as it is found."""

    def add(self, name: str, findings: Findings, data: bytes | None) -> None:
        """Write the findings of a document, and how many were left out."""
        del data
        for finding in findings:
            write_json_line({"input": name, **attrs.asdict(finding)})
        if findings.omitted:
            write_json_line({"input": name, "omitted": findings.omitted})

    def finish(self) -> None:
        """Write nothing more."""


@attrs.define
class TextReport:
    """Counts the findings by code, shows the first of each, and ends with a summary."""

    documents: int = 0
    """Documents read."""

    invalid: int = 0
    """Documents with an error."""

    counts: Counter[str] = attrs.Factory(Counter)
    """Findings by code."""

    omitted: int = 0
    """Findings beyond the limit of their document."""

    kept: dict[str, list[str]] = attrs.Factory(dict)
    """The first findings of each code, in words."""

    def add(self, name: str, findings: Findings, data: bytes | None) -> None:
        """Count the findings of a document, and keep the first of each code."""
        self.documents += 1
        self.invalid += not findings.valid
        self.omitted += findings.omitted
        for finding in findings:
            self.counts[finding.code] += 1
            shown = self.kept.setdefault(finding.code, [])
            if len(shown) < SHOWN:
                shown.append(_in_words(name, finding, data))

    def finish(self) -> None:
        """Write the report."""
        out = console()
        for code in sorted(self.counts):
            known = code_named(code)
            title = f"{code} {known.name} ({known.severity}): {known.title}"
            out.print(Text(f"{title}  × {self.counts[code]}", style="bold"))
            out.print(Text("\n".join(self.kept[code])))
            more = self.counts[code] - len(self.kept[code])
            out.print(Text(f"  … and {more} more\n" if more else ""))
        out.print(Text(self._summary()))

    def _summary(self) -> str:
        found = sum(self.counts.values()) + self.omitted
        words = f"{counted(self.documents, 'document')}, {self.invalid} invalid, {counted(found, 'finding')}"
        return words + (f" ({self.omitted} not shown or counted by code)" if self.omitted else "")


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    Example:
        >>> counted(1, "finding"), counted(0, "finding")
        ('1 finding', '0 findings')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _in_words(name: str, finding: Finding, data: bytes | None) -> str:
    place = ":".join(str(part) for part in (name, finding.line, finding.column) if part is not None)
    lines = [f"  {visible(place)}  {visible(finding.pointer) or '(the whole document)'}"]
    lines.append(f"    {visible(finding.message)}")
    if finding.hint:
        lines.append(f"    hint: {visible(finding.hint)}")
    if data is not None and finding.line is not None and finding.column is not None:
        line = _line(data, finding.line)
        lines += [f"    {part}" for part in excerpt(line, finding.column).split("\n")]
    return "\n".join(lines)


def _line(data: bytes, number: int) -> str:
    """Return a line of the input by its number, from 1, whatever its bytes are."""
    lines = data.split(b"\n", number)
    return lines[number - 1].decode("utf-8", "replace") if len(lines) >= number else ""
