"""Hypothesis strategies for records: `pip install newsevents[testing]`."""

from newsevents.strategies.documents import actors, documents
from newsevents.strategies.texts import evidence_in, labels, passages
from newsevents.strategies.values import moments, numbers, quantities, time_windows

__all__ = [
    "actors",
    "documents",
    "evidence_in",
    "labels",
    "moments",
    "numbers",
    "passages",
    "quantities",
    "time_windows",
]
