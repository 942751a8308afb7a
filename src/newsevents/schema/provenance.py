"""Provenance: how a document came to be, and what it does not say."""

from typing import Literal, TypeAlias

from newsevents.schema.base import Record
from newsevents.schema.scalars import JsonPointer, Label, Moment, Passage, Percentage

Method: TypeAlias = Literal["human", "rule", "model"]
"""Who or what made the records: a person, rules, or a statistical model."""

GapReason: TypeAlias = Literal["unknown", "withheld", "not_applicable", "disputed"]
"""Why a value is missing."""


class Provenance(Record, frozen=True):
    """How the records were made.

    Example:
        >>> Provenance(method="rule", tool="newsevents").method
        'rule'
    """

    method: Method
    """A person, rules, or a statistical model."""

    tool: Label | None = None
    """Name of the program or of the desk."""

    version: Label | None = None
    """Version of the program or of its rules."""

    time: Moment | None = None
    """When the records were made."""

    confidence: Percentage | None = None
    """How reliable the records are held to be, from 0 to 100."""


class Gap(Record, frozen=True):
    """A value that is missing, and why.

    Example:
        >>> Gap(path="/source/published", reason="unknown").reason
        'unknown'
    """

    path: JsonPointer
    """JSON Pointer, in this document, to the field that has no value."""

    reason: GapReason
    """Why."""

    note: Passage | None = None
    """More about it, in words."""
