"""Codebook: which PLOVER type and mode, and which CAMEO code, a record has, or why it has none.

PLOVER is the ontology of the Open Event Data Alliance. Its manual allows a mode that is not known to be left
out, wants a source actor for every event, and codes no comments. A code is given here where the record says
what the codebook asks for; where it does not, a reason is given instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.schema.meeting import Meeting
from newsevents.schema.statement import Statement
from newsevents.schema.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable

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
ACTS = {
    "accuses": Code("ACCUSE", "allege", "112"),
    "demands": Code("REQUEST", None, "100"),
    "declines_to_confirm": Code(None, None, "011"),
}
"""Acts that are events by themselves, or comments that CAMEO has a code for."""

UNCODED_ACTS = {
    "denies": "a denial is a comment, which PLOVER does not code",
    "declines_to_confirm": "declining to comment is a comment, which PLOVER does not code",
    "promises": "what is promised may be cooperation or harm",
    "proposes": "what is proposed may be any kind of event",
    "announces": "what is announced may be any kind of event",
}
TOLD_BY_OTHERS = "told by somebody else, not by the source itself"


def coding_of(record: Event | Statement) -> Coding:
    """Return what an event or a statement is coded as.

    Example:
        >>> coding_of(Meeting(id="event:call", format="call")).reason
        'nobody who took part is known'
        >>> coding_of(Visit(id="event:tour", status="denied")).if_true.cameo
        '042'
    """
    if isinstance(record, Statement):
        return _of_statement(record)
    if isinstance(record, Meeting | Visit):
        return _of_happening(record)
    return Coding(reason="a type of event with no code")


def _of_happening(event: Meeting | Visit) -> Coding:
    code = _code_of(event)
    source, recipient = _sides(event)
    reason = _why_no_code(event, code, source)
    if reason is not None:
        return Coding(if_true=code, reason=reason, source=source, recipient=recipient)
    fact = INTEND_TO_MEET if event.status == "planned" else code
    return Coding(code=fact, source=source, recipient=recipient)


def _why_no_code(event: Meeting | Visit, code: Code | None, source: tuple[str, ...]) -> str | None:
    if code is None and isinstance(event, Meeting):
        return UNCODED_FORMATS[event.format]
    if event.status in NOT_A_FACT:
        return NOT_A_FACT[event.status]
    return None if source else "nobody who took part is known"


def _code_of(event: Meeting | Visit) -> Code | None:
    if isinstance(event, Visit):
        return VISIT
    if event.format in UNCODED_FORMATS:
        return None
    if any(one.role == "mediator" and one.attendance == "attended" for one in event.participants):
        return MEDIATE
    return FORMATS.get(event.format, CONSULT)


def _sides(event: Meeting | Visit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts, and the hosts where there are others beside them.

    By the manual all who take part are sources, unless one side visits and the other receives.
    """
    everybody = event.participants if isinstance(event, Meeting) else event.travellers
    present = [one for one in everybody if _takes_part(one, event.status)]
    hosts = _actors(one for one in present if one.role == "host")
    guests = _actors(one for one in present if one.role not in {"host", "observer"})
    guests = tuple(actor for actor in guests if actor not in hosts)
    return (guests, hosts) if guests else (hosts, ())


def _takes_part(one: Participant, status: str) -> bool:
    """Say whether somebody came; or is to come, to what has not taken place yet."""
    return one.attendance == "attended" or (
        one.attendance == "expected" and status in {"planned", "proposed"}
    )


def _actors(participants: Iterable[Participant]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.actor for one in participants))


def _of_statement(statement: Statement) -> Coding:
    code = ACTS.get(statement.act)
    reason = _why_a_comment(statement)
    is_fact = statement.content_kind != "reference" and not is_told_by_others(statement)
    if reason is None and not is_fact:
        reason = TOLD_BY_OTHERS if is_told_by_others(statement) else "only mentions what is said elsewhere"
    return Coding(
        code=code if is_fact else None,
        if_true=None if is_fact else code,
        reason=reason,
        source=(statement.speaker,),
        recipient=_asked(statement) if statement.act == "demands" else (),
    )


def _asked(statement: Statement) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(statement.addressees) if one != statement.speaker)


def _why_a_comment(statement: Statement) -> str | None:
    if statement.act in UNCODED_ACTS:
        return UNCODED_ACTS[statement.act]
    return None if statement.act in ACTS else "a plain statement, which PLOVER does not code"


def is_told_by_others(statement: Statement) -> bool:
    """Say whether the source has a statement from somebody else's mouth.

    Example:
        >>> from newsevents.schema.statement import Statement
        >>> is_told_by_others(Statement(id="statement:1", speaker="actor:envoy", mode="indirect"))
        False
    """
    return statement.within is not None or bool(statement.via)
