"""Conflict view: what a document says conflicts, beside what comparing its claims gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.cli.output import table
from newsevents.conflicts import compare_asserted, find_conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table

    from newsevents.cli.output import Cell
    from newsevents.cli.wording import Wording
    from newsevents.conflicts import ClaimPair
    from newsevents.schema.document import NewsDocument


def conflict_tables(document: NewsDocument, wording: Wording) -> Iterator[Table]:
    """Return two tables: the conflicts that somebody asserts, and those that comparing finds."""
    yield _asserted(document, wording)
    yield _found(document, wording)


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


def _found(document: NewsDocument, wording: Wording) -> Table:
    claims = {claim.id: claim for claim in document.claims}
    rows: list[tuple[Cell, ...]] = []
    for found in find_conflicts(document):
        question = f"{wording.name(found.subject)}: {found.predicate}"
        if not found.pairs:
            stances = wording.stances(claims[found.claims[0]])
            rows.append((question, found.kind, stances, "", "some hold it, some deny it"))
        rows.extend(
            (question, found.kind, *_sides(document, wording, pair), pair.comparison.reason)
            for pair in found.pairs
        )
    columns = ("Question", "Kind", "One", "Other", "Because")
    return table("Conflicts found by comparing claims", columns, rows)


def _sides(document: NewsDocument, wording: Wording, pair: ClaimPair) -> tuple[list[str], list[str]]:
    claims = {claim.id: claim for claim in document.claims}
    one, other = (claims[identifier] for identifier in (pair.one, pair.other))
    return [wording.claim(one), *wording.stances(one)], [wording.claim(other), *wording.stances(other)]
