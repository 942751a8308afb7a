"""Collector: gathers findings up to a limit, and counts the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codes import CODES
from newsevents.findings import Finding, Findings, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

_SEVERITY: dict[str, Severity] = {code.code: code.severity for code in CODES}


class Collector:
    """Gathers the findings of one document. Errors take precedence over warnings where room is short.

    Example:
        >>> from newsevents.findings import finding
        >>> collector = Collector(limit=1)
        >>> collector.add("NE502", lambda: finding("NE502", "/statements/0", "No content."))
        >>> collector.add("NE203", lambda: finding("NE203", "/statements/0/speaker", "No such actor."))
        >>> findings = collector.findings()
        >>> findings.counts(), findings.omitted
        ({'NE203': 1}, 1)
    """

    def __init__(self, limit: int) -> None:
        """Take the number of findings to keep."""
        self._limit = max(limit, 0)
        self._kept: list[Finding] = []
        self._errors = 0
        self._warnings = 0

    def add(self, code: str, tell: Callable[[], Finding]) -> None:
        """Take a finding.

        Args:
            code: Its code.
            tell: Makes it; called only if there is room for it.
        """
        if _SEVERITY[code] == "error":
            self._errors += 1
            has_room = self._errors <= self._limit
        else:
            self._warnings += 1
            has_room = self._errors + self._warnings <= self._limit
        if has_room:
            self._kept.append(tell())

    def omit_errors(self, number: int) -> None:
        """Count errors that nobody put into words."""
        self._errors += number

    def findings(self) -> Findings:
        """Return what was gathered, in the order in which it was found."""
        kept_errors = sum(item.severity == "error" for item in self._kept)
        room = self._limit - kept_errors
        items: list[Finding] = []
        for item in self._kept:
            if item.severity == "warning":
                if room == 0:
                    continue
                room -= 1
            items.append(item)
        return Findings(
            tuple(items),
            omitted=self._errors + self._warnings - len(items),
            omitted_errors=self._errors - kept_errors,
        )
