"""Questions: what comparing the claims of documents finds, brought together by what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.conflicts import Comparison, FoundConflict, Side, Step
    from newsevents.conflicts.found import ConflictStatus


@attrs.frozen
class Link:
    """How two positions of a question relate.

    Example:
        >>> from newsevents.conflicts import Comparison
        >>> Link("A", "B", Comparison("contradicts", "yes against no")).one
        'A'
    """

    one: str
    """Letter of a position."""

    other: str
    """Letter of another one."""

    comparison: Comparison
    """How the first relates to the second."""


@attrs.frozen
class Question:
    """What is asked, every position on it, and how these relate.

    Comparing gives contradictions and differences of scope as two conflicts; a reader has one question.

    Example:
        >>> Question("the talks", "occurred", {}, ()).status
        'open'
    """

    name: str
    """What the question is about."""

    predicate: str
    """What is asked of it."""

    positions: dict[str, Side]
    """The positions by their letters, in the order of the documents."""

    links: tuple[Link, ...]
    """How they relate, contradictions first."""

    history: tuple[Step, ...] = ()
    """What became of the question, oldest first."""

    status: ConflictStatus = "open"
    """What became of it at last."""

    omitted: int = 0
    """How many further positions, with fewer voices, were not compared."""

    @property
    def holders(self) -> frozenset[str]:
        """Keys of all who put a position forward."""
        sides = self.positions.values()
        return frozenset(voice.holder for side in sides for voice in side.voices if side.is_held_by(voice))


def questions_of(conflicts: Iterable[FoundConflict]) -> list[Question]:
    """Bring the conflicts together that ask the same.

    Example:
        >>> from newsevents.conflicts import ClaimRef, Comparison, FoundConflict, Opposition, Side
        >>> yes = Side((ClaimRef("urn:example:1", "claim:1"),), (), "yes")
        >>> no = Side((ClaimRef("urn:example:1", "claim:2"),), (), "no")
        >>> against = Opposition(0, 1, Comparison("contradicts", "yes against no"))
        >>> found = FoundConflict("event:talks", "the talks", "occurred", "value", (yes, no), (against,))
        >>> [(item.name, list(item.positions), len(item.links)) for item in questions_of([found])]
        [('the talks', ['A', 'B'], 1)]
    """
    asked: dict[tuple[str, str], list[FoundConflict]] = {}
    for found in conflicts:
        asked.setdefault((found.subject, found.predicate), []).append(found)
    return [_question(group) for group in asked.values()]


def _question(group: list[FoundConflict]) -> Question:
    # The longest has the others in their order; a denial comes behind what it denies.
    ordered = sorted(group, key=lambda found: (-len(found.sides), found.kind == "stance"))
    sides = dict.fromkeys(side for found in ordered for side in found.sides)
    letters = {side: letter(number) for number, side in enumerate(sides)}
    links = [
        Link(letters[found.sides[item.one]], letters[found.sides[item.other]], item.comparison)
        for found in group
        for item in found.oppositions
    ]
    links.sort(key=lambda link: link.comparison.relation != "contradicts")
    first = group[0]
    return Question(
        first.name,
        first.predicate,
        {name: side for side, name in letters.items()},
        tuple(links),
        first.history,
        first.status,
        max(found.omitted for found in group),
    )


def letter(number: int) -> str:
    """Return the letter of a position by its number, from 0; behind Z come numbers.

    Example:
        >>> letter(1), letter(26)
        ('B', '27')
    """
    return chr(ord("A") + number) if number < 26 else str(number + 1)
