"""Statement: somebody says something, and on whose word it is told."""

from typing import Literal, TypeAlias

from newsevents.schema.actor import Role
from newsevents.schema.base import Extensions, Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import ActorId, EventId, PlaceId, StatementId, StatementKey
from newsevents.schema.scalars import Label
from newsevents.schema.time import TimeWindow

Mode: TypeAlias = Literal["direct", "indirect", "mixed"]
"""Quoted, reported in other words, or reported with quoted fragments (as in the PARC corpus)."""

Act: TypeAlias = Literal[
    "asserts",
    "confirms",
    "denies",
    "declines_to_confirm",
    "accuses",
    "demands",
    "proposes",
    "promises",
    "announces",
    "predicts",
    "questions",
]
"""What the speaker does by speaking. `declines_to_confirm` is neither a denial nor a confirmation."""

ContentKind: TypeAlias = Literal["proposition", "topic", "reference"]
"""What the content is: what was said; only what it was about; or a mention of something said elsewhere."""


class Cue(Record, frozen=True):
    """The words that mark a statement as somebody's: a verb, a noun, a colon.

    Example:
        >>> Cue(lemma="claim", evidence=Evidence(start=0, end=7, exact="claimed")).lemma
        'claim'
    """

    lemma: Label
    """Base form: `claim`, `according to`, `:`."""

    evidence: Evidence
    """Where the cue stands."""


class Relay(Record, frozen=True):
    """A hop of hearsay: somebody passed on what the speaker said.

    Example:
        >>> Relay(hedge="reportedly").hedge
        'reportedly'
    """

    actor: ActorId | None = None
    """Who relayed it; absent where the text does not say ("reportedly")."""

    hedge: Label | None = None
    """A word of distance: `reportedly`, `allegedly`."""

    evidence: Evidence | None = None
    """Where the text shows the relay."""


class Statement(Record, frozen=True):
    """One utterance, or one stretch of it, by one speaker.

    A statement told inside another one names it in `within`. Those who passed it on stand in `via`,
    outermost first. `newsevents.attribution_chain` puts both together. The same sentence from two
    mouths is two statements.

    Example:
        >>> Statement(id="statement:1", speaker="actor:kabulov", act="asserts", mode="indirect").within
    """

    id: StatementKey
    """Identifier in this document, such as `statement:3`."""

    speaker: ActorId
    """Who speaks."""

    speaker_role: Role | None = None
    """The role in which the speaker speaks, as of the utterance."""

    mode: Mode
    """Direct, indirect or mixed speech."""

    act: Act = "asserts"
    """What the speaker does by speaking."""

    cue: Cue | None = None
    """The words that attribute it; absent where a quotation goes on without any."""

    content: tuple[Evidence, ...] = ()
    """What is said, in the order of the text; several parts where the cue stands between them."""

    content_kind: ContentKind = "proposition"
    """Whether `content` is what was said, or only its topic, or a mention of it."""

    refers_to: StatementId | None = None
    """The statement that this one takes up: "the Kremlin's allegation", "has confirmed that"."""

    addressees: tuple[ActorId, ...] = ()
    """To whom it is said."""

    occasion: EventId | None = None
    """The event at which it is said."""

    medium: Label | None = None
    """By what means it is said: `press conference`, `television`."""

    time: TimeWindow | None = None
    """When it is said."""

    place: PlaceId | None = None
    """Where it is said."""

    within: StatementId | None = None
    """The statement inside which this one is told."""

    via: tuple[Relay, ...] = ()
    """Those who relayed it, outermost first."""

    evidence: tuple[Evidence, ...] = ()
    """The sentence or sentences that carry content and attribution together."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""
