"""Claim: a proposition, and who takes which stance towards it."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from newsevents.schema.base import Extensions, Record
from newsevents.schema.event import Secrecy
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import ActorId, ClaimKey, HolderId, PlaceId, StatementId, SubjectId
from newsevents.schema.quantity import Quantity
from newsevents.schema.scalars import Label, Passage
from newsevents.schema.time import TimeWindow

PredicateName = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9.\-]{0,62}:)?[a-z][a-z0-9_]{0,62}$")]
"""Name of a predicate: plain for the core's (`place`), under a prefix for others (`acme:mood`)."""

StanceKind: TypeAlias = Literal[
    "asserts", "confirms", "denies", "declines_to_confirm", "questions", "reports", "retracts"
]
"""What a holder does with a claim. `reports` passes it on without vouching for it."""

Certainty: TypeAlias = Literal["certain", "probable", "possible", "unspecified"]
"""How sure the holder is, in the grades of FactBank (Saurí and Pustejovsky, 2009)."""

Polarity: TypeAlias = Literal["affirmed", "negated"]
"""Whether the claim says that it is so, or that it is not so."""


class QuantityValue(Record, frozen=True):
    """A claim's value that is a quantity.

    Example:
        >>> QuantityValue(quantity=Quantity(value=2)).type
        'quantity'
    """

    type: Literal["quantity"] = "quantity"
    """Tag of the union."""

    quantity: Quantity
    """How many."""


class TimeValue(Record, frozen=True):
    """A claim's value that is a time.

    Example:
        >>> TimeValue(time=TimeWindow(edtf="2018-11-09")).time.edtf
        '2018-11-09'
    """

    type: Literal["time"] = "time"
    """Tag of the union."""

    time: TimeWindow
    """When."""


class PlaceValue(Record, frozen=True):
    """A claim's value that is a place.

    Example:
        >>> PlaceValue(place="place:doha").place
        'place:doha'
    """

    type: Literal["place"] = "place"
    """Tag of the union."""

    place: PlaceId
    """Where."""


class ActorValue(Record, frozen=True):
    """A claim's value that is an actor.

    Example:
        >>> ActorValue(actor="actor:taliban").actor
        'actor:taliban'
    """

    type: Literal["actor"] = "actor"
    """Tag of the union."""

    actor: ActorId
    """Who."""


class BooleanValue(Record, frozen=True):
    """A claim's value that is yes or no.

    Example:
        >>> BooleanValue(boolean=True).boolean
        True
    """

    type: Literal["boolean"] = "boolean"
    """Tag of the union."""

    boolean: bool
    """Yes or no."""


class TextValue(Record, frozen=True):
    """A claim's value in words.

    Example:
        >>> TextValue(text="unique").text
        'unique'
    """

    type: Literal["text"] = "text"
    """Tag of the union."""

    text: Passage
    """The words."""


Value: TypeAlias = Annotated[
    QuantityValue | TimeValue | PlaceValue | ActorValue | BooleanValue | TextValue,
    Field(discriminator="type"),
]
"""What a claim says of its subject, told apart by `type`."""


class Scope(Record, frozen=True):
    """Of which part of the subject the claim speaks. Claims of different scope do not contradict.

    Example:
        >>> Scope(secrecy="secret").secrecy
        'secret'
    """

    secrecy: Secrecy | None = None
    """Only what is secret, or only what is publicly known."""

    time: TimeWindow | None = None
    """Only what falls into this window."""

    place: PlaceId | None = None
    """Only what is at this place."""

    participants: tuple[ActorId, ...] = ()
    """Only that in which these take part."""

    phrase: Label | None = None
    """The words that limit the claim: "publicly known"."""

    evidence: Evidence | None = None
    """Where the words stand."""


class Stance(Record, frozen=True):
    """What one holder makes of a claim, and by which statement.

    Example:
        >>> Stance(holder="actor:taliban", stance="confirms").certainty
        'unspecified'
    """

    holder: HolderId
    """Who: an actor, or `narrator` for the document's own voice."""

    stance: StanceKind
    """What they do with the claim."""

    certainty: Certainty = "unspecified"
    """How sure they are."""

    statement: StatementId | None = None
    """The statement by which they take the stance; absent for the narrator."""

    evidence: Evidence | None = None
    """Where the source shows the stance."""


class Claim(Record, frozen=True):
    """A proposition about one subject, apart from anyone's belief in it.

    Example:
        >>> Claim(
        ...     id="claim:1",
        ...     subject="event:talks",
        ...     predicate="occurrence_count",
        ...     value=QuantityValue(quantity=Quantity(value=2)),
        ... ).polarity
        'affirmed'
    """

    id: ClaimKey
    """Identifier in this document, such as `claim:2`."""

    subject: SubjectId
    """What it is about."""

    predicate: PredicateName
    """What is said of the subject, by its name in the predicate registry."""

    value: Value
    """The value that the claim gives."""

    scope: Scope | None = None
    """What limits the claim."""

    polarity: Polarity = "affirmed"
    """Whether it says that it is so, or that it is not so."""

    stances: tuple[Stance, ...] = ()
    """Who says what about it."""

    evidence: tuple[Evidence, ...] = ()
    """Where the source gives the proposition."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""
