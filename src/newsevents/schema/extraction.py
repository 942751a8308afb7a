"""Extraction: the draft that a language model fills in, before its quotes are found in the text.

A language model cannot count the characters of a text. So a draft has no offsets: it quotes, and
`newsevents.anchor` finds the quotes and makes a document. The shape keeps to what services for structured
output take: every object is closed, every field is required and may be null or empty, unions are `anyOf`,
there are no patterns, and nothing lies deeper than five levels.

The docstrings under the fields are the instructions that the model reads.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, Field

from newsevents.schema.actor import Anonymity, OrganizationType
from newsevents.schema.claim import Certainty, Polarity, StanceKind
from newsevents.schema.conflict import AssertedRelation
from newsevents.schema.event import Attendance, EventStatus, ParticipantRole, Secrecy
from newsevents.schema.meeting import MeetingFormat
from newsevents.schema.place import PlacePrecision
from newsevents.schema.quantity import Comparator
from newsevents.schema.statement import Act, ContentKind, Mode

ActorKind: TypeAlias = Literal["person", "organization", "group", "unidentified"]
"""Tags of the kinds of actor."""

Quote: TypeAlias = str
"""Words of the article, letter for letter."""

Key: TypeAlias = str
"""A name that a record of the draft has in the draft."""


class DraftPart(BaseModel, frozen=True, extra="forbid", strict=True, defer_build=True, allow_inf_nan=False):
    """Base of all parts of a draft: closed, with every field required."""


class DraftTime(DraftPart, frozen=True):
    """A point or stretch of time."""

    phrase: Quote | None
    """The words of the article: "last month"."""

    edtf: str | None
    """The date in EDTF (ISO 8601-2), no more precise than the words: 2018-10, or XXXX-11-20 where the year is
    not known; null where the words cannot be resolved."""


class DraftActor(DraftPart, frozen=True):
    """A person, body or group that speaks, takes part or is spoken of."""

    key: Key
    """A short name by which other records refer to it, such as "kabulov"."""

    kind: ActorKind
    """One human being; a body with an identity of its own; several people without names; or nobody known."""

    name: str | None
    """The fullest name in the article, without titles; null where it gives none."""

    aliases: list[str]
    """Other names and descriptions that the article uses for the same actor."""

    organization_type: OrganizationType | None
    """For an organization; null for others."""

    reason: Anonymity | None
    """For an unidentified actor, why nobody is named; null for others."""

    part_of: Key | None
    """Key of the body that an organization or a group belongs to."""

    role: str | None
    """The office or function of the actor, as in the article: "presidential envoy"."""

    role_in: Key | None
    """Key of the body in which the role is held."""

    quotes: list[Quote]
    """Where the article names the actor: each mention, letter for letter, in the order of the text."""


class DraftPlace(DraftPart, frozen=True):
    """A place that the article names."""

    key: Key
    """A short name by which other records refer to it, such as "doha"."""

    name: str
    """The name that the article gives."""

    country: str | None
    """The country that it lies in or is, as two capital letters (ISO 3166-1)."""

    precision: PlacePrecision | None
    """What kind of place it is."""

    part_of: Key | None
    """Key of the larger place that it lies in."""

    quotes: list[Quote]
    """Where the article names the place, letter for letter."""


class DraftStatement(DraftPart, frozen=True):
    """Somebody says something."""

    key: Key
    """A short name by which other records refer to it, such as "s1"."""

    speaker: Key
    """Key of the actor that speaks."""

    mode: Mode
    """In quotation marks, in other words, or both."""

    act: Act
    """What the speaker does by speaking."""

    cue: Quote | None
    """The word that attributes it: "said", "claimed", "according to"."""

    cue_lemma: str | None
    """Base form of the cue: "say"."""

    content: list[Quote]
    """What is said, letter for letter as in the article, without quotation marks; several parts where the cue
    stands between them."""

    content_kind: ContentKind
    """Whether `content` is what was said; only its topic; or a mention of what was said elsewhere."""

    sentence: Quote | None
    """The whole sentence that holds content and attribution."""

    told_in: Key | None
    """Key of the statement inside which this one is told, where a speaker reports what somebody else said."""

    relayed_by: list[Key]
    """Keys of those who passed it on, outermost first."""

    hedge: str | None
    """A word of distance: "reportedly", "allegedly"."""

    addressees: list[Key]
    """Keys of those to whom it is said."""

    time: DraftTime | None
    """When it is said."""


class DraftParticipant(DraftPart, frozen=True):
    """Somebody's part in an event."""

    actor: Key
    """Key of the actor."""

    role: ParticipantRole
    """In which function."""

    attendance: Attendance
    """Whether they came, as the article has it."""

    represents: list[Key]
    """Keys of those for whom they act there."""


class DraftMeeting(DraftPart, frozen=True):
    """A meeting, or several spoken of together."""

    type: Literal["meeting"]
    """The word "meeting"."""

    key: Key
    """A short name by which other records refer to it, such as "qatar-talks"."""

    label: str | None
    """A short description."""

    format: MeetingFormat
    """Kind of meeting; "meeting" where the article says no more."""

    status: EventStatus
    """How the article presents it."""

    secrecy: Secrecy
    """Who knows of it."""

    start: DraftTime | None
    """When it took place, or began."""

    end: DraftTime | None
    """When it ended, where the article says so."""

    place: Key | None
    """Key of the place."""

    participants: list[DraftParticipant]
    """Who takes part."""

    topic: str | None
    """What it is about."""

    part_of: Key | None
    """Key of the series of meetings that it belongs to."""

    quotes: list[Quote]
    """Where the article speaks of it, letter for letter."""


class DraftVisit(DraftPart, frozen=True):
    """A journey."""

    type: Literal["visit"]
    """The word "visit"."""

    key: Key
    """A short name by which other records refer to it, such as "tour"."""

    label: str | None
    """A short description."""

    status: EventStatus
    """How the article presents it."""

    start: DraftTime | None
    """When it began."""

    end: DraftTime | None
    """When it ended."""

    travellers: list[DraftParticipant]
    """Who travels."""

    stops: list[Key]
    """Keys of the places, in the order of the journey."""

    purpose: str | None
    """What it is for."""

    quotes: list[Quote]
    """Where the article speaks of it, letter for letter."""


DraftEvent: TypeAlias = Annotated[DraftMeeting | DraftVisit, Field(discriminator="type")]
"""Any event of a draft, told apart by `type`."""


class DraftQuantity(DraftPart, frozen=True):
    """A claim's value that is a number."""

    type: Literal["quantity"]
    """The word "quantity"."""

    comparator: Comparator
    """How the number bounds what is meant: "about" for "around ten"."""

    number: float | None
    """The number that was said; null with "between" and "several"."""

    low: float | None
    """Smallest number, with "between"."""

    high: float | None
    """Largest number, with "between"."""

    unit: str | None
    """What is counted, in the singular: "meeting"."""

    phrase: Quote | None
    """The words of the article: "around ten"."""


class DraftTimeValue(DraftPart, frozen=True):
    """A claim's value that is a time."""

    type: Literal["time"]
    """The word "time"."""

    phrase: Quote | None
    """The words of the article."""

    edtf: str | None
    """The date in EDTF, no more precise than the words."""


class DraftPlaceValue(DraftPart, frozen=True):
    """A claim's value that is a place."""

    type: Literal["place"]
    """The word "place"."""

    place: Key
    """Key of the place."""


class DraftActorValue(DraftPart, frozen=True):
    """A claim's value that is an actor."""

    type: Literal["actor"]
    """The word "actor"."""

    actor: Key
    """Key of the actor."""


class DraftBooleanValue(DraftPart, frozen=True):
    """A claim's value that is yes or no."""

    type: Literal["boolean"]
    """The word "boolean"."""

    boolean: bool
    """Yes or no."""


class DraftTextValue(DraftPart, frozen=True):
    """A claim's value in words."""

    type: Literal["text"]
    """The word "text"."""

    text: str
    """The words."""


DraftValue: TypeAlias = Annotated[
    DraftQuantity | DraftTimeValue | DraftPlaceValue | DraftActorValue | DraftBooleanValue | DraftTextValue,
    Field(discriminator="type"),
]
"""What a claim says of its subject, told apart by `type`."""


class DraftScope(DraftPart, frozen=True):
    """Of which part of the subject a claim speaks."""

    secrecy: Secrecy | None
    """Only what is secret, or only what is publicly known."""

    place: Key | None
    """Key of the place, where only what is there is meant."""

    phrase: Quote | None
    """The words that limit the claim: "publicly known"."""


class DraftStance(DraftPart, frozen=True):
    """What somebody makes of a claim."""

    holder: Key
    """Key of the actor, or "narrator" for the article's own voice."""

    stance: StanceKind
    """What they do with the claim; "reports" passes it on without vouching for it."""

    certainty: Certainty
    """How sure they are."""

    statement: Key | None
    """Key of the statement by which they take the stance; null for the narrator."""


class DraftClaim(DraftPart, frozen=True):
    """A proposition at issue, apart from anyone's belief in it."""

    key: Key
    """A short name by which other records refer to it, such as "c1"."""

    subject: Key
    """Key of the event, actor, place or statement that it is about."""

    predicate: str
    """What is said of the subject."""

    value: DraftValue
    """The value that the claim gives, of the type that the predicate takes."""

    scope: DraftScope | None
    """What limits the claim."""

    polarity: Polarity
    """Whether it says that it is so, or that it is not so."""

    stances: list[DraftStance]
    """Who says what about it."""

    quotes: list[Quote]
    """Where the article gives the proposition, letter for letter."""


class DraftConflict(DraftPart, frozen=True):
    """Claims that somebody in the article presents as conflicting."""

    claims: list[Key]
    """Keys of the claims, two or more."""

    asserted_by: Key
    """Key of the actor that presents them so, or "narrator"."""

    relation: AssertedRelation
    """How they are said to relate."""

    marker: Quote | None
    """The word that asserts it: "contradicting"."""


class Draft(DraftPart, frozen=True):
    """What an article says, with quotes in place of offsets."""

    actors: list[DraftActor]
    """Who speaks, takes part, or is spoken of."""

    places: list[DraftPlace]
    """Where things happen."""

    statements: list[DraftStatement]
    """Who said what, in the order of the text."""

    events: list[DraftEvent]
    """Meetings and visits that happened, are planned or are alleged."""

    claims: list[DraftClaim]
    """The propositions at issue, with everyone's stance."""

    conflicts: list[DraftConflict]
    """Conflicts that somebody in the article asserts; none that you find yourself."""
