"""Drafts: what the stages hand to each other before records are built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.language import Language
    from newsevents.parser.mention import Mention
    from newsevents.parser.times import TimeMention
    from newsevents.parser.tokens import Token
    from newsevents.schema.claim import StanceKind
    from newsevents.schema.conflict import AssertedRelation
    from newsevents.schema.event import Attendance, EventStatus, ParticipantRole, Secrecy
    from newsevents.schema.meeting import MeetingFormat
    from newsevents.schema.quantity import Comparator
    from newsevents.schema.statement import Act, ContentKind, Mode
    from newsevents.text.span import Span


@attrs.frozen(eq=False)
class Sentence:
    """A sentence with what was found in it."""

    span: Span
    """Where it stands."""

    paragraph: int
    """Number of its paragraph, from 0; the headline is -2, the line below it -1."""

    tokens: tuple[Token, ...]
    """Its tokens."""

    words: frozenset[str]
    """The words of its tokens, in lower case."""

    language: Language
    """The words of its language."""

    mentions: tuple[Mention, ...] = ()
    """Names and descriptions."""

    times: tuple[TimeMention, ...] = ()
    """Expressions of time."""

    counts: tuple[CountDraft, ...] = ()
    """Numbers."""


@attrs.define(eq=False)
class RelayDraft:
    """A hop of hearsay."""

    actor: Entity | None
    """Who relayed it, where the text says so."""

    span: Span
    """Where the text shows it."""

    hedge: str | None = None
    """A word of distance."""


@attrs.define(eq=False)
class StatementDraft:
    """A statement in the making."""

    speaker: Entity
    """Who speaks."""

    sentence: Sentence
    """The sentence that carries it."""

    act: Act
    """What the speaker does."""

    mode: Mode
    """Direct, indirect or mixed."""

    content: tuple[Span, ...]
    """What is said."""

    cue: Span | None = None
    """The cue."""

    lemma: str = ""
    """The cue's base form."""

    rule: str = ""
    """The rule that found it."""

    content_kind: ContentKind = "proposition"
    """Proposition, topic or reference."""

    speaker_span: Span | None = None
    """Where the speaker stands."""

    within: StatementDraft | None = None
    """The statement around it."""

    refers_to: StatementDraft | None = None
    """The statement that it takes up."""

    via: list[RelayDraft] = attrs.Factory(list)
    """Who relayed it."""

    addressees: list[Entity] = attrs.Factory(list)
    """To whom it is said."""

    time: TimeMention | None = None
    """When."""

    occasion: EventDraft | None = None
    """At which event."""

    def covers(self, offset: int) -> bool:
        """Say whether an offset lies in the content."""
        return any(span.start <= offset < span.end for span in self.content)

    def reach(self, offset: int) -> int:
        """Return the length of the shortest part of the content that an offset lies in."""
        return min(len(span) for span in self.content if span.start <= offset < span.end)


@attrs.frozen(eq=False)
class CountDraft:
    """A number as it was said."""

    span: Span
    """Where the words of the number stand."""

    phrase: str
    """Those words."""

    comparator: Comparator
    """How they bound what is meant."""

    unit: str | None = None
    """What is counted, in the singular."""

    value: int | str | None = None
    """The number."""

    low: int | str | None = None
    """Lower end of a range."""

    high: int | str | None = None
    """Upper end of a range."""


@attrs.define(eq=False)
class ParticipantDraft:
    """Somebody's part in an event."""

    actor: Entity
    """Who."""

    role: ParticipantRole = "attendee"
    """As what."""

    attendance: Attendance = "attended"
    """Whether they came."""

    represents: list[Entity] = attrs.Factory(list)
    """For whom."""

    span: Span | None = None
    """Where the text says so."""


@attrs.define(eq=False)
class EventDraft:
    """A meeting or a visit in the making."""

    type: str
    """`meeting` or `visit`."""

    format: MeetingFormat = "meeting"
    """Kind of meeting."""

    status: EventStatus = "held"
    """How the text presents it."""

    secrecy: Secrecy = "unknown"
    """Who knows."""

    participants: list[ParticipantDraft] = attrs.Factory(list)
    """Who takes part, or who travels."""

    place: Locality | None = None
    """Where."""

    stops: list[tuple[Locality, Span]] = attrs.Factory(list)
    """Stops of a journey, in order."""

    start: TimeMention | None = None
    """When."""

    end: TimeMention | None = None
    """When it ends."""

    count: CountDraft | None = None
    """How many happenings."""

    part_of: EventDraft | None = None
    """The series."""

    ordinal: int | None = None
    """Which visit of its kind."""

    topic: str | None = None
    """What it is about."""

    label: str | None = None
    """A short description."""

    spans: list[Span] = attrs.Factory(list)
    """Where the text speaks of it."""

    rule: str = ""
    """The rule that found it."""


@attrs.define(eq=False)
class StanceDraft:
    """What somebody makes of a claim."""

    holder: Entity | None
    """Who; `None` is the narrator."""

    stance: StanceKind
    """What they do."""

    statement: StatementDraft | None
    """By which statement."""

    span: Span
    """Where the text shows it."""


@attrs.define(eq=False)
class ClaimDraft:
    """A claim in the making."""

    subject: EventDraft | Entity | Locality
    """What it is about."""

    predicate: str
    """What is said of it."""

    value: CountDraft | Entity | Locality | bool
    """The value."""

    span: Span
    """Where the proposition stands."""

    negated: bool = False
    """Whether it says that it is not so."""

    secrecy: Secrecy | None = None
    """The scope's secrecy."""

    stances: list[StanceDraft] = attrs.Factory(list)
    """Who says what about it."""

    rule: str = ""
    """The rule that found it."""


@attrs.define(eq=False)
class ConflictDraft:
    """A conflict that the text asserts."""

    claims: list[ClaimDraft]
    """The claims."""

    relation: AssertedRelation
    """How they are said to relate."""

    marker: Span
    """The words that say so."""

    rule: str
    """The rule that found it."""

    asserted_by: Entity | None = None
    """Who says so; `None` is the narrator."""
