"""Conflicts: comparing claims of vague values, and finding those that do not go together."""

from newsevents.conflicts.compare import compare_claims, compare_values
from newsevents.conflicts.comparison import Comparison, Relation
from newsevents.conflicts.entities import Entities, Entity
from newsevents.conflicts.find import ClaimPair, compare_asserted, find_conflicts
from newsevents.conflicts.found import ClaimRef, FoundConflict, Opposition, Side, Step, Voice
from newsevents.conflicts.standing import Standing, standings
from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE, VAGUE_WORDS, Tolerance, VagueWord

__all__ = [
    "DEFAULT_TOLERANCE",
    "VAGUE_WORDS",
    "ClaimPair",
    "ClaimRef",
    "Comparison",
    "Entities",
    "Entity",
    "FoundConflict",
    "Opposition",
    "Relation",
    "Side",
    "Standing",
    "Step",
    "Tolerance",
    "VagueWord",
    "Voice",
    "compare_asserted",
    "compare_claims",
    "compare_values",
    "find_conflicts",
    "standings",
]
