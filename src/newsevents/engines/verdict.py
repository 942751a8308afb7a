"""Verdict: what checking says of one document of a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsevents.intake.entry import Entry

if TYPE_CHECKING:
    from newsevents.findings import Finding, Findings
    from newsevents.intake.identities import Identity


@attrs.frozen
class Options:
    """How documents are checked.

    Example:
        >>> Options(lenient=True).limit
        100
    """

    lenient: bool = False
    """Let what is not known pass, with a warning each."""

    limit: int = 100
    """Findings to keep for each document; the others are counted."""

    keep: bool = False
    """Keep the bytes of every document, and not only of those with findings."""


class Verdict(NamedTuple):
    """What checking says of one document. It is small, and travels between processes, as tuples do best.

    Example:
        >>> from newsevents.findings import Findings
        >>> Verdict(1, 0, Findings()).valid
        True
    """

    line: int
    """Line in which the document begins, from 1."""

    offset: int
    """Offset of its first byte, from 0, in the input as it is unpacked."""

    findings: Findings
    """What is wrong or remarkable; places are those in the whole input."""

    identity: Identity | None = None
    """Identifier and revision of the document, where it is valid."""

    data: bytes | None = None
    """Its bytes, where they are kept; those of one that is too long never are."""

    column: int = 1
    """Column at which it begins, in code points from 1."""

    pointer: str = ""
    """JSON Pointer of it in the input, where that is one JSON array."""

    @property
    def valid(self) -> bool:
        """Whether there is no error among the findings."""
        return self.findings.valid

    def placed(self, told: Finding, /) -> Finding:
        """Return a finding with its place in the input, from its place in the document."""
        return Entry(self.offset, self.line, self.column, b"", self.pointer).placed(told)


@attrs.frozen
class Fault:
    """An input that could not be read, or not to its end.

    Example:
        >>> Fault("feed.jsonl.gz", "the compressed data is cut off").input
        'feed.jsonl.gz'
    """

    input: str
    """Name of the input."""

    reason: str
    """What stands in the way."""


@attrs.frozen
class Checked:
    """What came of one batch.

    Example:
        >>> Checked("feed.jsonl", 0, (), lines=3, blank=3).verdicts
        ()
    """

    input: str
    """Name of the input."""

    end: int
    """Offset behind the last byte of the batch in its input."""

    verdicts: tuple[Verdict, ...]
    """One for each document, in the order of the input."""

    lines: int
    """Lines that the batch has; 0 where documents do not stand in lines."""

    blank: int
    """How many of them are blank."""
