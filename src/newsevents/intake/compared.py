"""Compared: asserted conflicts beside what comparing their claims gives (NE609).

It stands here and not among the rules, since rules and comparison do not know of each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.checks.wording import shown
from newsevents.conflicts import compare_asserted
from newsevents.conflicts.comparison import CAN_BOTH_BE_TRUE, CONFLICTING
from newsevents.intake.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.conflict import Conflict
    from newsevents.schema.document import NewsDocument

_MOST_CLAIMS = 50
"""Conflicts of more claims are not compared: the number of pairs grows with the square."""


def comparison_problems(document: NewsDocument) -> Iterator[Problem]:
    """Tell which conflicts are asserted of claims that can be true together by value and scope.

    A conflict that names a claim twice, or one that is not in the document, is passed over: NE605 and
    NE203 tell of it.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> list(comparison_problems(NewsDocument(id="urn:example:1", source=Source())))
        []
    """
    claims = {claim.id for claim in document.claims}
    for index, conflict in enumerate(document.conflicts):
        if conflict.relation in CONFLICTING and _is_comparable(conflict, claims):
            yield from _differing(document, conflict, index)


def _is_comparable(conflict: Conflict, claims: set[str]) -> bool:
    sides = set(conflict.claims)
    return sides <= claims and len(sides) == len(conflict.claims) <= _MOST_CLAIMS


def _differing(document: NewsDocument, conflict: Conflict, index: int) -> Iterator[Problem]:
    comparisons = [pair.comparison for pair in compare_asserted(document, conflict)]
    if all(item.relation in CAN_BOTH_BE_TRUE for item in comparisons):
        first = comparisons[0]
        message = (
            f"Expected claims that do not go together, found {shown(first.relation)} "
            f"by comparing them: {first.reason}."
        )
        yield Problem("NE609", ("conflicts", index, "relation"), message)
