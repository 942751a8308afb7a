"""Time words: what the words of a language mean where it speaks of time."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from newsevents.parser.feasts import Feast
    from newsevents.schema.time import Part

Unit: TypeAlias = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
]
"""A length of time that has a name."""

Direction: TypeAlias = Literal["ahead", "behind"]
"""Whether a clause speaks of the future or of the past."""

Limit: TypeAlias = Literal["from", "to"]
"""Which end of a stretch is named: all from then on ("since 1969"), all up to then ("by Friday")."""

_FAR = 120
"""Characters before a time that are looked at where its clause shows nothing."""


@attrs.frozen(eq=False)
class TimeWords:
    """The words of a language by which readers know what a match means, in small letters."""

    months: Mapping[str, int]
    """Months by name and abbreviation, from 1."""

    weekdays: Mapping[str, int]
    """Weekdays by name and abbreviation, from Monday, 0."""

    seasons: Mapping[str, int]
    """Seasons, as EDTF codes."""

    units: Mapping[str, Unit]
    """Units, singular and plural."""

    ordinals: Mapping[str, int]
    """Places in an order: "first"; -1 is the last."""

    shifts: Mapping[str, int]
    """Words that lead to the period before or after: "last" is -1, "this" 0, "next" 1."""

    parts: Mapping[str, Part]
    """Words for a part of a period: "early", "beginning", "end"."""

    decades: Mapping[str, int]
    """Decades that have a name: "nineties" is 90."""

    feasts: Mapping[str, Feast]
    """Holidays by name."""

    days: Mapping[str, int]
    """Words for days near today: "yesterday" is -1."""

    limits: Mapping[str, Limit]
    """Words before a time that make it one end of a stretch."""

    capitalised: frozenset[str]
    """Names that are other words when they are written small: "may", "march"."""

    number: Callable[[str], int | None]
    """Reads a whole number from words or digits: "twenty-three", "a", "12"."""

    dated: re.Pattern[str]
    """What shows that a number in digits may be a time without another word: "1997", "9:30"."""

    ahead: re.Pattern[str]
    """What shows that a clause speaks of the future."""

    past: re.Pattern[str]
    """Verbs that show that a clause speaks of the past."""

    participle: re.Pattern[str]
    """Forms that do so where no verb shows anything: "agreed", after "will be agreed" they do not."""

    clause: re.Pattern[str]
    """What ends a clause."""

    stated_year: re.Pattern[str]
    """A year that dates a whole sentence, as its first group."""

    @cached_property
    def limit(self) -> re.Pattern[str]:
        """A limit at the end of a text, as the first group."""
        return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, self.limits))})\s+$")

    def direction(self, before: str, behind: str) -> Direction | None:
        """Judge by the words of the same clause: those before a time, else those behind it.

        Example:
            >>> from newsevents.parser.lexicon.english.times import ENGLISH
            >>> ENGLISH.words.direction("they will meet on ", ".")
            'ahead'
        """
        cuts = [match.end() for match in self.clause.finditer(before)]
        clause = before[cuts[-1] :] if cuts else before
        cut = self.clause.search(behind)
        rest = behind[: cut.start()] if cut else behind
        return (
            self._judge(clause, max)
            or self._judge(rest, min)
            or self._judge(before[-_FAR:], max)
            or self._judge(behind[:_FAR], min)
        )

    def _judge(self, text: str, nearest: Callable[[Iterable[int]], int]) -> Direction | None:
        """Judge by the word of a stretch that is nearest to the time."""
        shown: dict[int, Direction] = {match.end(): "behind" for match in self.past.finditer(text)}
        shown |= {match.end(): "ahead" for match in self.ahead.finditer(text)}
        if shown:
            return shown[nearest(shown)]
        return "behind" if self.participle.search(text) else None
