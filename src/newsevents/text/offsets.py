"""Offsets: positions in a text counted in code points, UTF-8 bytes and UTF-16 units.

Records count code points. Programs in JavaScript, Java and C# count UTF-16 units, and many tools count
bytes; `Offsets` converts between them.
"""

from __future__ import annotations

from bisect import bisect_right

import attrs


@attrs.frozen
class _Scale:
    """Where a unit of measure departs from code points.

    After the code point `starts[i]` an offset in the unit is `extra[i]` larger than in code points.
    """

    starts: tuple[int, ...]
    extra: tuple[int, ...]
    unit_starts: tuple[int, ...]

    def to_unit(self, offset: int) -> int:
        at = bisect_right(self.starts, offset - 1) - 1
        return offset + (self.extra[at] if at >= 0 else 0)

    def to_code_points(self, offset: int) -> int | None:
        """Return the code point at an offset, or `None` inside a character."""
        at = bisect_right(self.unit_starts, offset - 1) - 1
        if at < 0:
            return offset
        found = offset - self.extra[at]
        return found if found > self.starts[at] and self.to_unit(found) == offset else None


def _scale(text: str, width: int) -> _Scale:
    """Note each character that takes several units: bytes (`width` 1) or UTF-16 units (`width` 2)."""
    starts, extra, unit_starts, total = [], [], [], 0
    encoding = "utf-8" if width == 1 else "utf-16-le"
    for at, character in enumerate(text):
        if character < "\x80" or (width == 2 and character < "\U00010000"):
            continue
        unit_starts.append(at + total)
        total += len(character.encode(encoding)) // width - 1
        starts.append(at)
        extra.append(total)
    return _Scale(tuple(starts), tuple(extra), tuple(unit_starts))


class Offsets:
    """Converts the offsets of one text; built once, each look-up takes logarithmic time.

    Args:
        text: The text that the offsets count.

    Raises:
        UnicodeEncodeError: The text holds a lone surrogate, which has no bytes.

    Example:
        >>> offsets = Offsets("“ten” meetings")
        >>> offsets.to_utf8(1), offsets.from_utf8(3), offsets.to_utf16(5)
        (3, 1, 5)
    """

    def __init__(self, text: str) -> None:
        """Go through the text once."""
        self._length = len(text)
        self._utf8 = _scale(text, 1)
        self._utf16 = _scale(text, 2)

    def to_utf8(self, offset: int) -> int:
        """Return the offset in UTF-8 bytes of an offset in code points.

        Raises:
            ValueError: The offset lies outside the text.
        """
        return self._utf8.to_unit(self._checked(offset))

    def to_utf16(self, offset: int) -> int:
        """Return the offset in UTF-16 units of an offset in code points.

        Raises:
            ValueError: The offset lies outside the text.
        """
        return self._utf16.to_unit(self._checked(offset))

    def from_utf8(self, offset: int) -> int:
        """Return the offset in code points of an offset in UTF-8 bytes.

        Raises:
            ValueError: The offset lies outside the text, or inside a character.
        """
        return self._back(self._utf8, offset, "UTF-8 bytes")

    def from_utf16(self, offset: int) -> int:
        """Return the offset in code points of an offset in UTF-16 units.

        Raises:
            ValueError: The offset lies outside the text, or between two surrogates.
        """
        return self._back(self._utf16, offset, "UTF-16 units")

    def _checked(self, offset: int) -> int:
        if not 0 <= offset <= self._length:
            message = f"Expected an offset from 0 to {self._length} code points, found {offset}"
            raise ValueError(message)
        return offset

    def _back(self, scale: _Scale, offset: int, unit: str) -> int:
        end = scale.to_unit(self._length)
        if not 0 <= offset <= end:
            message = f"Expected an offset from 0 to {end} {unit}, found {offset}"
            raise ValueError(message)
        found = scale.to_code_points(offset)
        if found is None:
            message = f"Expected the start of a character, found {offset} {unit} inside one"
            raise ValueError(message)
        return found
