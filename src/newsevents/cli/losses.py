"""Losses: what a conversion did not keep, summed over all documents."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from newsevents.cli.reports.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDEX = re.compile(r"/\d+(?=/|$)")


class Losses:
    """Counts what was lost, by field.

    Example:
        >>> losses = Losses()
        >>> losses.add(["/claims/0/scope", "/claims/1/scope"])
        >>> losses.lines()
        ['/claims/*/scope: 2 times']
    """

    def __init__(self) -> None:
        """Start with none."""
        self._times: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self.affected = 0

    def add(self, pointers: Iterable[str]) -> None:
        """Count what was lost of one document."""
        fields = [_INDEX.sub("/*", pointer) for pointer in pointers]
        self._times.update(fields)
        self._documents.update(set(fields))
        self.affected += bool(fields)

    def as_json(self) -> list[dict[str, Any]]:
        """Return the fields, how often each was lost, and in how many documents, the most frequent first."""
        return [
            {"field": field, "times": times, "documents": self._documents[field]}
            for field, times in sorted(self._times.items(), key=lambda item: (-item[1], item[0]))
        ]

    def lines(self, most: int = 10) -> list[str]:
        """Return the most frequent in words, one field a line."""
        rows = self.as_json()
        told = [f"{row['field']}: {counted(row['times'], 'time')}" for row in rows[:most]]
        return told if len(rows) <= most else [*told, f"and {counted(len(rows) - most, 'other field')}"]
