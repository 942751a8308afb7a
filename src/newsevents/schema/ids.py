"""Identifiers of records, typed by their prefix.

An identifier names one record inside one document: `actor:kabulov`, `event:qatar-talks`,
`statement:3`. The prefix is the record's kind, so a reference to the wrong kind of record already
fails the structural check.
"""

from typing import Annotated, Literal, TypeAlias

import attrs
from pydantic import StringConstraints

_NAME = r"[A-Za-z0-9][A-Za-z0-9._\-]{0,99}"

Kind: TypeAlias = Literal["actor", "place", "statement", "event", "claim", "conflict"]
"""Kinds of record that have an identifier; also the prefixes."""

NARRATOR = "narrator"
"""Stands where an actor could stand: the voice of the document itself."""


@attrs.frozen
class Reference:
    """Marks a field that names another record of the same document.

    Example:
        >>> Reference(("event",)).accepts("event:qatar-talks")
        True
    """

    kinds: tuple[Kind, ...]
    """Kinds of record that the field may name."""

    narrator: bool = False
    """Whether the field may also hold `narrator`."""

    def accepts(self, identifier: str) -> bool:
        """Say whether an identifier is of a kind that may stand here.

        Example:
            >>> Reference(("actor",), narrator=True).accepts("narrator")
            True
        """
        if identifier == NARRATOR:
            return self.narrator
        return identifier.partition(":")[0] in self.kinds


ActorKey: TypeAlias = Annotated[str, StringConstraints(pattern=f"^actor:{_NAME}$")]
"""The identifier of an actor, where the actor itself is stated."""

PlaceKey: TypeAlias = Annotated[str, StringConstraints(pattern=f"^place:{_NAME}$")]
"""The identifier of a place, where the place itself is stated."""

StatementKey: TypeAlias = Annotated[str, StringConstraints(pattern=f"^statement:{_NAME}$")]
"""The identifier of a statement, where the statement itself is stated."""

EventKey: TypeAlias = Annotated[str, StringConstraints(pattern=f"^event:{_NAME}$")]
"""The identifier of an event, where the event itself is stated."""

ClaimKey: TypeAlias = Annotated[str, StringConstraints(pattern=f"^claim:{_NAME}$")]
"""The identifier of a claim, where the claim itself is stated."""

ConflictKey: TypeAlias = Annotated[str, StringConstraints(pattern=f"^conflict:{_NAME}$")]
"""The identifier of a conflict, where the conflict itself is stated."""

ActorId: TypeAlias = Annotated[ActorKey, Reference(("actor",))]
"""A reference to an actor, such as `actor:kabulov`."""

PlaceId: TypeAlias = Annotated[PlaceKey, Reference(("place",))]
"""A reference to a place, such as `place:doha`."""

StatementId: TypeAlias = Annotated[StatementKey, Reference(("statement",))]
"""A reference to a statement, such as `statement:3`."""

EventId: TypeAlias = Annotated[EventKey, Reference(("event",))]
"""A reference to an event, such as `event:qatar-talks`."""

ClaimId: TypeAlias = Annotated[ClaimKey, Reference(("claim",))]
"""A reference to a claim, such as `claim:2`."""

HolderId: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=f"^(narrator|actor:{_NAME})$"),
    Reference(("actor",), narrator=True),
]
"""Whoever holds a view: an actor, or `narrator` for the document's own voice."""

SubjectId: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=f"^(actor|place|event|statement):{_NAME}$"),
    Reference(("actor", "place", "event", "statement")),
]
"""What a claim is about: an actor, a place, an event or a statement."""
