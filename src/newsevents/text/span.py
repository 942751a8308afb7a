"""Span: a stretch of a text by its offsets."""

from __future__ import annotations

from functools import total_ordering
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import re


@total_ordering
@attrs.frozen(order=False)
class Span:
    """A half-open stretch of code points, from 0: `text[start:end]`.

    Example:
        >>> Span(4, 8).of("the envoy")
        'envo'
    """

    start: int
    """Offset of the first code point."""

    end: int
    """Offset behind the last code point."""

    def __lt__(self, other: Span) -> bool:
        """Say whether this one starts before the other, or there and ends before it.

        Example:
            >>> Span(0, 4) < Span(0, 9) < Span(4, 5)
            True
        """
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    @classmethod
    def of_match(cls, match: re.Match[str], group: int | str = 0) -> Span:
        """Return the span of a regular expression's match, or of one of its groups.

        Example:
            >>> import re
            >>> Span.of_match(re.search("envoy", "the envoy"))
            Span(start=4, end=9)
        """
        return cls(match.start(group), match.end(group))

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of the text that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Say whether the other span lies wholly inside this one.

        Example:
            >>> Span(0, 9).contains(Span(4, 9))
            True
        """
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share a code point.

        Example:
            >>> Span(0, 4).overlaps(Span(4, 9))
            False
        """
        return self.start < other.end and other.start < self.end

    def distance(self, other: Span) -> int:
        """Return how many code points lie between the two spans; negative if they overlap.

        Example:
            >>> Span(0, 4).distance(Span(6, 9)), Span(6, 9).distance(Span(0, 4))
            (2, 2)
        """
        return max(self.start, other.start) - min(self.end, other.end)

    def stripped(self, text: str, characters: str | None = None) -> Span:
        """Return the span without the given characters (by default white space) at both ends.

        Example:
            >>> Span(3, 9).stripped("the envoy")
            Span(start=4, end=9)
        """
        covered = self.of(text)
        start = self.start + len(covered) - len(covered.lstrip(characters))
        return Span(start, max(start, self.start + len(covered.rstrip(characters))))
