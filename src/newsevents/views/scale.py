"""Scale: days as places on a line, with long empty stretches cut short."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsevents.views.days import day_in_words, month_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTH = 100.0
"""Length of the line, in per cent."""

_LONGEST_GAP = 0.35
"""Share that an empty stretch has at most of all the days that are not empty."""

_SHORTEST_GAP = 45
"""Days up to which an empty stretch is never cut short."""

_MOST_TICKS = 7

_WIDE_LETTER, _NARROW_LETTER = 1.1, 2.1
"""Per cent of a wide line, and of the narrowest, that a letter of a name takes."""

_LONGEST_UNNAMED = 12
"""Per cent of the line, at its start, that may have no name."""


class Piece(NamedTuple):
    """A stretch of days that is drawn to one scale."""

    first: int
    """Ordinal of its first day."""

    last: int
    """Ordinal of the day behind its last."""

    start: float
    """Where it starts on the line, in per cent."""

    end: float
    """Where it ends."""

    is_cut: bool
    """Whether it is drawn shorter than the others."""


class Tick(NamedTuple):
    """A place on the line with its name."""

    at: float
    """In per cent."""

    words: str
    """A day, a month or a year."""

    needs_room: bool = False
    """Whether its name would run into the one before on a line as narrow as a telephone's."""

    @property
    def is_late(self) -> bool:
        """Whether it stands so far to the right that its name goes to its left."""
        return self.at > 85


@attrs.frozen
class Scale:
    """Days as places on a line from 0 to 100.

    Example:
        >>> scale = Scale.of([(date(2018, 11, 1), date(2018, 11, 10))])
        >>> scale.start_of(date(2018, 11, 1)), scale.end_of(date(2018, 11, 5))
        (0.0, 50.0)
    """

    pieces: tuple[Piece, ...]
    """The stretches, in order, without gaps."""

    @classmethod
    def of(cls, stretches: Iterable[tuple[date, date]]) -> Scale:
        """Return a scale on which all the stretches lie; without any it has no pieces."""
        busy = list(_joined((first.toordinal(), last.toordinal() + 1) for first, last in stretches))
        return cls(tuple(_pieces(busy)))

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each stretch that is cut short."""
        return tuple((piece.start + piece.end) / 2 for piece in self.pieces if piece.is_cut)

    def start_of(self, day: date) -> float:
        """Return where a day starts; the nearest end of the line for one that is not on it."""
        return self._at(day.toordinal())

    def end_of(self, day: date) -> float:
        """Return where a day ends."""
        return self._at(day.toordinal() + 1)

    def middle_of(self, day: date) -> float:
        """Return where the middle of a day is."""
        return (self.start_of(day) + self.end_of(day)) / 2

    def _at(self, ordinal: int) -> float:
        if not self.pieces:
            return 0.0
        number = bisect_right(self.pieces, ordinal, key=lambda piece: piece.first) - 1
        piece = self.pieces[max(0, number)]
        share = (ordinal - piece.first) / (piece.last - piece.first)
        return round(piece.start + min(1.0, max(0.0, share)) * (piece.end - piece.start), 3)

    def ticks(self) -> tuple[Tick, ...]:
        """Return days, months or years to be named on the line, whichever are few enough.

        Example:
            >>> scale = Scale.of([(date(2018, 7, 1), date(2018, 8, 31))])
            >>> [tick.words for tick in scale.ticks()]
            ['Jul 2018', 'Aug 2018']
        """
        if not self.pieces:
            return ()
        first, last = (date.fromordinal(day) for day in (self.pieces[0].first, self.pieces[-1].last - 1))
        months = [day for day in _months(first, last) if not self._is_inside_cut(day)]
        if len(months) < 2:
            return tuple(Tick(self.start_of(day), day_in_words(day)) for day in dict.fromkeys((first, last)))
        years = [day for day in months if day.month == 1]
        by_year = len(months) > _MOST_TICKS and len(years) > 1
        shown = years if by_year else months
        step = -(-len(shown) // _MOST_TICKS)
        named = _year_in_words if by_year else _month_in_short
        ticks = [Tick(self.start_of(day), named(day)) for day in shown[::step]]
        if ticks[0].at > _LONGEST_UNNAMED:
            ticks.insert(0, Tick(0.0, _month_in_short(first)))
        wide = list(_apart(ticks, _WIDE_LETTER))
        narrow = set(_apart(wide, _NARROW_LETTER))
        return tuple(tick._replace(needs_room=tick not in narrow) for tick in wide)

    def _is_inside_cut(self, day: date) -> bool:
        return any(piece.is_cut and piece.first < day.toordinal() < piece.last for piece in self.pieces)


def _apart(ticks: Iterable[Tick], letter: float) -> Iterator[Tick]:
    """Yield the places whose names do not run into the one before, by the per cent that a letter takes."""
    free = 0.0
    for tick in ticks:
        length = letter * (len(tick.words) + 1)
        start = tick.at - length if tick.is_late else tick.at
        if start >= free:
            yield tick
            free = start + length


def _month_in_short(day: date) -> str:
    return f"{month_in_words(day)[:3]} {day.year}"


def _year_in_words(day: date) -> str:
    return str(day.year)


def _joined(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches in their order, joined where they touch."""
    current: tuple[int, int] | None = None
    for first, last in sorted(stretches):
        if current is None:
            current = first, last
        elif first <= current[1]:
            current = current[0], max(current[1], last)
        else:
            yield current
            current = first, last
    if current is not None:
        yield current


def _pieces(busy: list[tuple[int, int]]) -> Iterator[Piece]:
    """Yield busy stretches and the gaps between them, with their places on the line."""
    limit = max(_SHORTEST_GAP, int(_LONGEST_GAP * sum(last - first for first, last in busy)))
    parts: list[tuple[int, int, int]] = []
    for first, last in busy:
        if parts:
            gap = first - parts[-1][1]
            parts.append((parts[-1][1], first, min(gap, limit)))
        parts.append((first, last, last - first))
    whole = sum(length for _, _, length in parts)
    at = 0
    for first, last, length in parts:
        start, at = at, at + length
        yield Piece(first, last, WIDTH * start / whole, WIDTH * at / whole, length < last - first)


def _months(first: date, last: date) -> Iterator[date]:
    """Yield the first days of the months from one day to another; the first day itself if it has none."""
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            yield day
        if (day.year, day.month) == (date.max.year, 12):
            return
        day = (day + timedelta(days=31)).replace(day=1)
