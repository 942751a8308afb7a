"""Conflict view: what a document says conflicts, beside what comparing its claims gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.cli.output import table
from newsevents.conflicts import compare_asserted, find_conflicts
from newsevents.conflicts.wording import spaced
from newsevents.views.questions import letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table

    from newsevents.cli.output import Cell
    from newsevents.conflicts import ClaimPair, FoundConflict, Side, Voice
    from newsevents.schema.document import NewsDocument
    from newsevents.views.wording import Wording


_QUOTE = 90
"""Code points of a quotation that are shown."""


def conflict_tables(document: NewsDocument, wording: Wording) -> Iterator[Table]:
    """Return a table of the conflicts that somebody asserts, and one for each that comparing finds."""
    yield _asserted(document, wording)
    yield from map(found_table, find_conflicts(document))


def _asserted(document: NewsDocument, wording: Wording) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for conflict in document.conflicts:
        marker = f" (“{conflict.marker.exact}”)" if conflict.marker else ""
        asserted = f"{wording.name(conflict.asserted_by)}: {conflict.relation}{marker}"
        rows.extend(
            (*_sides(document, wording, pair), asserted, pair.comparison.relation, pair.comparison.reason)
            for pair in compare_asserted(document, conflict)
        )
    columns = ("One", "Other", "Asserted by", "Computed", "Because")
    return table("Conflicts, as asserted and as computed", columns, rows)


def found_table(found: FoundConflict) -> Table:
    """Return a table of a conflict that comparing finds: a row for each side."""
    letters = [letter(number) for number in range(len(found.sides))]
    rows = [
        (
            letters[number],
            [side.says, _sources(side)],
            list(map(_voice, side.voices)),
            _against(found, number),
        )
        for number, side in enumerate(found.sides)
    ]
    title = ". ".join((f"{found.name}: {found.predicate} ({found.kind})", *_state(found)))
    return table(title, ("", "Says", "Who", "Goes against"), rows)


def _against(found: FoundConflict, number: int) -> list[str]:
    """Return against which sides a side goes; the reason stands with the first of the two."""
    return [
        f"{letter(item.other)}, {spaced(item.comparison.relation)}: {item.comparison.reason}"
        for item in found.oppositions
        if item.one == number
    ] + [f"{letter(item.one)}, see there" for item in found.oppositions if item.other == number]


def _state(found: FoundConflict) -> list[str]:
    """Return what became of a conflict, where anybody says so, and how many positions are left out."""
    lines = [": ".join(filter(None, (f"{step.status} by {step.by}", step.note))) for step in found.history]
    if found.history and not found.history[-1].stands:
        lines.append("reopened, since what that rests on no longer stands")
    return [*lines, *([f"{found.omitted} more positions"] if found.omitted else [])]


def _sources(side: Side) -> str:
    if side.sources == 0:
        return "(hearsay alone)"
    return "(one source)" if side.sources == 1 else f"({side.sources} sources)"


def _voice(voice: Voice) -> str:
    """Return who takes which stance, through how many mouths, and in which words."""
    hops = f" at {voice.depth} hops" if voice.depth > 1 else ""
    quote = f": “{_shortened(voice.quote)}”" if voice.quote else ""
    return f"{voice.name} {spaced(voice.stance)}{hops}{quote}"


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTE else words[:_QUOTE].rsplit(" ", 1)[0] + " …"


def _sides(document: NewsDocument, wording: Wording, pair: ClaimPair) -> tuple[list[str], list[str]]:
    claims = {claim.id: claim for claim in document.claims}
    one, other = (claims[identifier] for identifier in (pair.one, pair.other))
    return [wording.claim(one), *wording.stances(one)], [wording.claim(other), *wording.stances(other)]
