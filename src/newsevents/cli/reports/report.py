"""Report: what each format is given, document by document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import attrs

if TYPE_CHECKING:
    from newsevents.engines.verdict import Fault
    from newsevents.findings import Findings


@attrs.frozen
class Told:
    """The findings of one document, at least one.

    Example:
        >>> from newsevents.findings import Finding, Findings
        >>> Told("feed.jsonl", 3, Findings((Finding("NE101", "/x", "m"),))).excerpts
        ()
    """

    input: str
    """Name of the input."""

    line: int
    """Line in which the document begins."""

    findings: Findings
    """What is told of it."""

    excerpts: tuple[str | None, ...] = ()
    """For each finding the line it is about with a caret below, where that helps; or nothing at all."""


@attrs.define
class Totals:
    """What was read, and what became of it.

    Example:
        >>> Totals(lines=3, blank=1, in_lines=2, documents=2, accepted=1, rejected=1).lost
        0
    """

    lines: int = 0
    """Lines read, of inputs with one document a line."""

    blank: int = 0
    """How many of them are blank."""

    documents: int = 0
    """Documents read."""

    invalid: int = 0
    """Documents with an error."""

    accepted: int = 0
    """Documents that pass."""

    rejected: int = 0
    """Documents that do not."""

    findings: int = 0
    """Findings told."""

    omitted: int = 0
    """Findings beyond the limit of their document."""

    faults: int = 0
    """Inputs that could not be read, or not to their end."""

    in_lines: int = 0
    """Documents of inputs with one document a line."""

    @property
    def lost(self) -> int:
        """Lines of which nothing became: 0, or the counts contradict one another."""
        return abs(self.lines - self.blank - self.in_lines) + abs(
            self.documents - self.accepted - self.rejected
        )


class Report(Protocol):
    """Takes the findings of one document after another."""

    def add(self, told: Told) -> None:
        """Take the findings of a document."""
        ...

    def fail(self, fault: Fault) -> None:
        """Take note of an input that cannot be read."""
        ...

    def finish(self, totals: Totals) -> None:
        """Say what is left to say."""
        ...
