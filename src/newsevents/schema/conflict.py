"""Conflict: somebody says that claims do not go together.

What the library itself finds by comparing claims is computed (`newsevents.conflicts`) and never stored
here, so that a reporter's word and a program's finding stay apart.
"""

from typing import Literal, TypeAlias

from pydantic import Field

from newsevents.schema.base import Extensions, Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import ClaimId, ConflictKey, HolderId
from newsevents.schema.scalars import Passage
from newsevents.schema.time import TimeWindow

AssertedRelation: TypeAlias = Literal["contradicts", "disputes", "differs", "corrects"]
"""How the claims are said to relate, in the asserter's strength of words."""

ResolutionStatus: TypeAlias = Literal["settled", "withdrawn", "superseded", "reopened"]
"""What became of a conflict."""


class Resolution(Record, frozen=True):
    """One step in the history of a conflict.

    Example:
        >>> Resolution(status="settled", by="narrator", favours="claim:2").favours
        'claim:2'
    """

    status: ResolutionStatus
    """What became of it."""

    by: HolderId
    """Who settled it."""

    time: TimeWindow | None = None
    """When."""

    favours: ClaimId | None = None
    """The claim that stands, where one does."""

    note: Passage | None = None
    """How it was settled, in words."""

    evidence: tuple[Evidence, ...] = ()
    """Where the source says so."""


class Conflict(Record, frozen=True):
    """Two or more claims that somebody presents as conflicting.

    Example:
        >>> Conflict(id="conflict:1", claims=("claim:1", "claim:2"), asserted_by="narrator").relation
        'contradicts'
    """

    id: ConflictKey
    """Identifier in this document, such as `conflict:1`."""

    claims: tuple[ClaimId, ...] = Field(min_length=2)
    """The claims, in the order of the text."""

    asserted_by: HolderId
    """Who presents them as conflicting."""

    relation: AssertedRelation = "contradicts"
    """How they are said to relate."""

    marker: Evidence | None = None
    """The words that assert it: "contradicting"."""

    resolution: tuple[Resolution, ...] = ()
    """What became of it, oldest first."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""
