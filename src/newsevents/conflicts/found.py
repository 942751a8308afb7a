"""Found: what comparing the claims of one or several documents gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.display import Displayed

if TYPE_CHECKING:
    from newsevents.conflicts.comparison import Comparison
    from newsevents.schema.claim import StanceKind
    from newsevents.schema.conflict import ResolutionStatus
    from newsevents.schema.statement import Mode
    from newsevents.schema.time import TimeWindow

ConflictKind: TypeAlias = Literal["value", "scope", "stance"]
"""Values that exclude each other; values of different scope; or one claim that some hold and some deny."""

ConflictStatus: TypeAlias = Literal["open", "settled", "withdrawn", "superseded", "reopened"]
"""What became of a conflict; `open` as long as nobody says anything of it."""

HOLDS: frozenset[StanceKind] = frozenset(("asserts", "confirms", "reports"))
"""Stances by which somebody puts a claim forward."""

VOUCHES: frozenset[StanceKind] = frozenset(("asserts", "confirms"))
"""Stances by which somebody stands for a claim on their own word."""


@attrs.frozen(order=True)
class ClaimRef:
    """A claim of a document.

    Example:
        >>> str(ClaimRef("urn:example:1", "claim:2"))
        'urn:example:1#claim:2'
    """

    document: str
    """Identifier of the document."""

    claim: str
    """Identifier of the claim in that document."""

    revision: int | None = None
    """Number of the document's revision, where it has one."""

    def __str__(self) -> str:
        """Return document and claim as one name."""
        return f"{self.document}#{self.claim}"


@attrs.frozen
class Voice:
    """Somebody's stance on a claim, and through how many mouths it came.

    Example:
        >>> Voice("actor:police", "the police", "asserts", 1, ClaimRef("urn:example:1", "claim:2")).vouches
        True
    """

    holder: str
    """Key of who takes the stance; two stances with the same key are one voice."""

    name: str
    """What they are called."""

    stance: StanceKind
    """What they do with the claim."""

    depth: int
    """Hops of hearsay from the document to them: 0 for the document itself, 1 for whom it quotes."""

    claim: ClaimRef
    """The claim, in its document."""

    quote: str | None = None
    """The words by which they take the stance, where the document has them."""

    statement: str | None = None
    """Identifier of the statement by which they take it, in the document of the claim."""

    mode: Mode | None = None
    """How that statement is told: only in `direct` speech are the words of the quote the holder's own."""

    @property
    def vouches(self) -> bool:
        """Whether they stand for the claim on their own word."""
        return self.stance in VOUCHES


@attrs.frozen
class Side:
    """One position on a question: claims that say the same, and everybody's stance on them.

    Example:
        >>> Side((ClaimRef("urn:example:1", "claim:2"),), (), "2").sources
        0
    """

    claims: tuple[ClaimRef, ...]
    """The claims, in the order of the documents."""

    voices: tuple[Voice, ...]
    """Everybody's stance on the claims."""

    says: str
    """The position in words."""

    is_denial: bool = False
    """Whether the position is that the claims are not so."""

    def is_held_by(self, voice: Voice) -> bool:
        """Say whether a voice puts the position forward, on its own word or on that of others."""
        return voice.stance == "denies" if self.is_denial else voice.stance in HOLDS

    @property
    def sources(self) -> int:
        """How many voices stand for it on their own word: whoever is quoted by ten outlets is one."""
        return len(
            {
                voice.holder
                for voice in self.voices
                if (voice.stance == "denies" if self.is_denial else voice.vouches)
            }
        )


@attrs.frozen
class Opposition:
    """Two sides that do not go together.

    Example:
        >>> from newsevents.conflicts.comparison import Comparison
        >>> Opposition(0, 1, Comparison("contradicts", "yes against no")).other
        1
    """

    one: int
    """Number of a side, from 0."""

    other: int
    """Number of the other side."""

    comparison: Comparison
    """How the first relates to the second."""


@attrs.frozen
class Step:
    """One step in the history of a question.

    Example:
        >>> Step("settled", "the coroner").stands
        True
    """

    status: ResolutionStatus
    """What became of it."""

    by: str
    """Who says so."""

    time: TimeWindow | None = None
    """When."""

    favours: ClaimRef | None = None
    """The claim that stands, where one does."""

    note: str | None = None
    """How, in words."""

    stands: bool = True
    """Whether the claim that it favours, and the documents that it rests on, still stand."""


@attrs.frozen
class FoundConflict(Displayed):
    """A question on which claims do not go together.

    Example:
        >>> FoundConflict("event:talks", "the talks", "occurred", "stance", (), ()).status
        'open'
    """

    subject: str
    """Key of what the claims are about: in one document its identifier."""

    name: str
    """What that is called."""

    predicate: str
    """What is said of it."""

    kind: ConflictKind
    """In what the claims do not go together."""

    sides: tuple[Side, ...]
    """The positions, in the order of the documents."""

    oppositions: tuple[Opposition, ...]
    """Which of them do not go together, and why."""

    omitted: int = 0
    """How many further positions, with fewer voices, were not compared."""

    history: tuple[Step, ...] = ()
    """What became of the question, oldest first."""

    @property
    def status(self) -> ConflictStatus:
        """What became of it at last; a settlement whose claim has been withdrawn is open again."""
        if not self.history:
            return "open"
        last = self.history[-1]
        return last.status if last.stands else "reopened"
