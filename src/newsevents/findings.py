"""Findings: what a check has to say, as data.

A finding is one fault or remark, with a code that `newsevents explain` tells about, the place in the
user's own JSON, a message and a hint.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

import attrs

from newsevents.codes import CODES
from newsevents.display import Displayed

if TYPE_CHECKING:
    from collections.abc import Iterator

Severity: TypeAlias = Literal["error", "warning"]
"""An error makes a document invalid; a warning does not."""


@attrs.frozen
class Finding:
    """One fault, or one remark.

    Example:
        >>> str(Finding("NE203", "/statements/0/speaker", "No actor has the id 'actor:x'."))
        "NE203 at /statements/0/speaker: No actor has the id 'actor:x'."
    """

    code: str
    """Code, such as `NE203`, that stays the same from version to version."""

    pointer: str
    """JSON Pointer (RFC 6901) into the data as it was given; empty for the whole of it."""

    message: str
    """What was found and what was expected, in one sentence."""

    hint: str | None = None
    """How it can be mended, where something helpful can be said."""

    severity: Severity = "error"
    """`error` or `warning`."""

    line: int | None = None
    """Line of the input, from 1, where it is known."""

    column: int | None = None
    """Column in that line, in code points from 1, where it is known."""

    offset: int | None = None
    """Offset of that place in the input, in bytes of UTF-8 from 0, where it is known."""

    def __str__(self) -> str:
        """Return code, place and message in one line."""
        place = self.pointer or "the top of the document"
        return f"{self.code} at {place}: {self.message}"


_SEVERITY: dict[str, Severity] = {code.code: code.severity for code in CODES}


def finding(code: str, pointer: str, message: str, hint: str | None = None) -> Finding:
    """Return a finding with the severity that its code has in the registry.

    Example:
        >>> finding("NE502", "/statements/0", "Expected content, found none.").severity
        'warning'
    """
    return Finding(code, pointer, message, hint, _SEVERITY[code])


@attrs.frozen
class Findings(Displayed):
    """All that a check found in one document, in a fixed order.

    Example:
        >>> findings = Findings((Finding("NE401", "/a", "m", severity="warning"),))
        >>> findings.valid, len(findings)
        (True, 1)
    """

    items: tuple[Finding, ...] = ()
    """The findings that are kept."""

    omitted: int = 0
    """How many more there were beyond the limit."""

    omitted_errors: int = 0
    """How many of those are errors."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make the document invalid."""
        return tuple(item for item in self.items if item.severity == "error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that do not."""
        return tuple(item for item in self.items if item.severity == "warning")

    @property
    def valid(self) -> bool:
        """Whether there is no error, kept or omitted."""
        return not self.omitted_errors and (not self.items or not self.errors)

    def counts(self) -> dict[str, int]:
        """Return how often each code occurs among the findings that are kept, by code.

        Example:
            >>> Findings((Finding("NE401", "/a", "m"), Finding("NE401", "/b", "m"))).counts()
            {'NE401': 2}
        """
        return dict(sorted(Counter(item.code for item in self.items).items()))

    def summary(self) -> str:
        """Return the first error and the number of further findings, in one line.

        Example:
            >>> Findings().summary()
            'no findings'
        """
        if not self.items:
            return "no findings"
        first = (self.errors or self.items)[0]
        more = len(self.items) - 1 + self.omitted
        return f"{first} (and {more} more)" if more else str(first)

    def __iter__(self) -> Iterator[Finding]:
        """Iterate over the findings that are kept."""
        return iter(self.items)

    def __len__(self) -> int:
        """Return the number of findings that are kept."""
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...

    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        """Return one finding, or a tuple of several."""
        return self.items[index]
