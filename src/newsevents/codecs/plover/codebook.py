"""Codebook: which PLOVER type and mode, and which CAMEO code, a record has, or why it has none.

PLOVER is the ontology of the Open Event Data Alliance. Its manual allows a mode that is not known to be left
out, wants a source actor for every event, and codes no comments. A code is given here where the record says
what the codebook asks for; where it does not, a reason is given instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.codecs.happening import present_at
from newsevents.schema.meeting import Meeting
from newsevents.schema.statement import Statement
from newsevents.schema.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.schema.attribution import OnlySaid
    from newsevents.schema.event import Event, Participant

CAMEO_1_1B3 = "1.1b3"
"""The edition of CAMEO (March 2012) that the codes are taken from."""


@attrs.frozen
class Code:
    """A type of event, by its names in both ontologies.

    Example:
        >>> Code("CONSULT", "phone", "041").cameo
        '041'
    """

    event_type: str | None
    """PLOVER's type; none where PLOVER does not code it although CAMEO does."""

    mode: str | None
    """PLOVER's mode; none where the type has none, or it is not known."""

    cameo: str
    """CAMEO's code."""


@attrs.frozen
class Coding:
    """What a record is coded as.

    Example:
        >>> Coding(reason="a statement without a code of its own").code is None
        True
    """

    code: Code | None = None
    """The code, where the record says that the thing took place."""

    if_true: Code | None = None
    """The code that it would have, where the record only says that somebody speaks of it."""

    reason: str | None = None
    """Why there is no PLOVER type."""

    source: tuple[str, ...] = ()
    """Identifiers of those who act."""

    recipient: tuple[str, ...] = ()
    """Identifiers of those to whom it is done."""


CONSULT = Code("CONSULT", None, "040")
VISIT = Code("CONSULT", "visit", "042")
MEDIATE = Code("CONSULT", None, "045")
INTEND_TO_MEET = Code("AGREE", None, "036")
FORMATS = {"call": Code("CONSULT", "phone", "041"), "negotiation": Code("CONSULT", None, "046")}
"""Meetings that CAMEO tells from others by their kind."""

UNCODED_FORMATS = {
    "briefing": "a briefing informs an audience: nobody is consulted",
    "hearing": "a hearing is no consultation between actors",
}
NOT_A_FACT = {
    "alleged": "alleged, not told as fact",
    "denied": "denied",
    "cancelled": "cancelled, and the record does not say by whom",
    "proposed": "proposed, and the record does not say by whom",
}
TOLD_BY_OTHERS = "told by somebody else, not by the source itself"
NOBODY_KNOWN = "nobody who took part is known"

ACTS = {
    "accuses": Coding(Code("ACCUSE", "allege", "112")),
    "demands": Coding(Code("REQUEST", None, "100")),
    "declines_to_confirm": Coding(
        Code(None, None, "011"), reason="declining to comment is a comment, which PLOVER does not code"
    ),
    "denies": Coding(reason="a denial is a comment, which PLOVER does not code"),
    "promises": Coding(reason="what is promised may be cooperation or harm"),
    "proposes": Coding(reason="what is proposed may be any kind of event"),
    "announces": Coding(reason="what is announced may be any kind of event"),
}
"""Acts that are events by themselves, or for which there is a reason of their own that they are none."""

PLAIN = Coding(reason="a plain statement, which PLOVER does not code")


def coding_of(record: Event | Statement, only_said: OnlySaid) -> Coding:
    """Return what an event or a statement is coded as.

    Args:
        record: The event or statement.
        only_said: Which evidence stands only inside what statements of the document say.

    Example:
        >>> from newsevents.schema.attribution import only_said_in
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> only_said = only_said_in(NewsDocument(id="urn:example:1", source=Source()))
        >>> coding_of(Meeting(id="event:call", format="call"), only_said).reason
        'nobody who took part is known'
        >>> coding_of(Visit(id="event:tour", status="denied"), only_said).if_true.cameo
        '042'
    """
    if isinstance(record, Statement):
        return _of_statement(record)
    if isinstance(record, Meeting | Visit):
        return _of_happening(record, only_said)
    return Coding(reason="a type of event with no code")


def _of_happening(event: Meeting | Visit, only_said: OnlySaid) -> Coding:
    present = present_at(event, only_said)
    source, recipient = _sides(present)
    if isinstance(event, Meeting) and event.format in UNCODED_FORMATS:
        return Coding(reason=UNCODED_FORMATS[event.format], source=source, recipient=recipient)
    code = _code_of(event, present)
    told = TOLD_BY_OTHERS if only_said(event.evidence) else None
    if (doubt := NOT_A_FACT.get(event.status, told)) is not None:
        return Coding(if_true=code, reason=doubt, source=source, recipient=recipient)
    return Coding(code, source=source, recipient=recipient) if source else Coding(reason=NOBODY_KNOWN)


def _code_of(event: Meeting | Visit, present: Iterable[Participant]) -> Code:
    if event.status == "planned":
        return INTEND_TO_MEET
    if isinstance(event, Visit):
        return VISIT
    if any(one.role == "mediator" for one in present):
        return MEDIATE
    return FORMATS.get(event.format, CONSULT)


def _sides(present: tuple[Participant, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts, and the hosts where there are others beside them.

    By the manual all who take part are sources, unless one side visits and the other receives.
    """
    hosts = _actors(one for one in present if one.role == "host")
    guests = _actors(one for one in present if one.role not in {"host", "observer"})
    guests = tuple(actor for actor in guests if actor not in hosts)
    return (guests, hosts) if guests else (hosts, ())


def _actors(participants: Iterable[Participant]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.actor for one in participants))


def _of_statement(statement: Statement) -> Coding:
    found = ACTS.get(statement.act, PLAIN)
    doubt = _why_no_fact(statement) if found.code is not None else None
    return Coding(
        code=found.code if doubt is None else None,
        if_true=None if doubt is None else found.code,
        reason=doubt or found.reason,
        source=(statement.speaker,),
        recipient=_asked(statement) if statement.act == "demands" else (),
    )


def _why_no_fact(statement: Statement) -> str | None:
    if is_told_by_others(statement):
        return TOLD_BY_OTHERS
    return "only mentions what is said elsewhere" if statement.content_kind == "reference" else None


def _asked(statement: Statement) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(statement.addressees) if one != statement.speaker)


def is_told_by_others(statement: Statement) -> bool:
    """Say whether the source has a statement from somebody else's mouth.

    Example:
        >>> from newsevents.schema.statement import Statement
        >>> is_told_by_others(Statement(id="statement:1", speaker="actor:envoy", mode="indirect"))
        False
    """
    return statement.within is not None or bool(statement.via)
