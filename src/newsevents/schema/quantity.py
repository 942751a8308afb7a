"""Quantity: how many, as it was said."""

from typing import Literal, TypeAlias

from newsevents.schema.base import Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.scalars import Label, Number

Comparator: TypeAlias = Literal[
    "exact", "about", "at_least", "at_most", "more_than", "fewer_than", "between", "several"
]
"""How the number bounds what is meant. `several` covers all words that name no number."""


class Quantity(Record, frozen=True):
    """A number with the vagueness with which it was said.

    "around ten" is `value=10, comparator="about"`; "at least a dozen" is `value=12,
    comparator="at_least"`; "between 10 and 15" is `low=10, high=15, comparator="between"`; "several"
    has no number at all. How far "about" reaches is a policy of whoever compares
    (`newsevents.conflicts.tolerance`), never part of the data.

    Example:
        >>> Quantity(value=10, comparator="about", unit="meeting", phrase="around ten").value
        10
    """

    value: Number | None = None
    """The number that was said; absent with `between` and `several`."""

    low: Number | None = None
    """Smallest number meant, inclusive, where a range was said."""

    high: Number | None = None
    """Largest number meant, inclusive, where a range was said."""

    comparator: Comparator = "exact"
    """How the number bounds what is meant."""

    unit: Label | None = None
    """What is counted, in the singular (`meeting`, `person`), or a unit of measure (`percent`, `USD`)."""

    phrase: Label | None = None
    """The words as they were said: "around ten"."""

    evidence: Evidence | None = None
    """Where the words stand."""
