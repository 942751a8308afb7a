"""Conflicts: comparing claims of vague values, and finding those that do not go together."""

from newsevents.conflicts.compare import compare_claims, compare_values
from newsevents.conflicts.comparison import Comparison, Relation
from newsevents.conflicts.find import ClaimPair, FoundConflict, compare_asserted, find_conflicts
from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE, Tolerance

__all__ = [
    "DEFAULT_TOLERANCE",
    "ClaimPair",
    "Comparison",
    "FoundConflict",
    "Relation",
    "Tolerance",
    "compare_asserted",
    "compare_claims",
    "compare_values",
    "find_conflicts",
]
