"""Rules of times."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsevents.checks.moments import day_of, is_before, is_before_anywhere
from newsevents.checks.rule import Fault
from newsevents.checks.windows import firm, reading
from newsevents.checks.wording import shown
from newsevents.edtf import Date, EdtfError, matches, parse
from newsevents.schema.time import TimeWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.checks.context import Context
    from newsevents.checks.moments import AnyMoment
    from newsevents.edtf import Bounds, Edtf
    from newsevents.schema.actor import Role
    from newsevents.schema.event import Event
    from newsevents.schema.statement import Statement
    from newsevents.schema.time import Part
    from newsevents.schema.visit import Stop

AHEAD = ("planned", "proposed")
UNDER_WAY = ("held", "ongoing")


def is_plain(window: TimeWindow, _: Context) -> bool:
    """Say at once whether no rule of times finds anything: EDTF that can be read, and no stated window."""
    values = window.__dict__
    edtf = values["edtf"]
    return (
        edtf is not None
        and values["earliest"] is None
        and values["latest"] is None
        and reading(edtf).value is not None
    )


def is_timeless(event: Event, context: Context) -> bool:
    """Say at once whether no rule of events finds anything: nothing to compare the event's times with."""
    values = event.__dict__
    return (
        values["end"] is None
        and values["occurrences"] is None
        and (values["start"] is None or context.document.source.published is None)
    )


def edtf_syntax(window: TimeWindow, _: Context) -> Iterator[Fault]:
    """NE405: `edtf` is in EDTF."""
    if window.edtf is not None and reading(window.edtf).value is None:
        try:
            parse(window.edtf)
        except EdtfError as error:
            yield Fault(("edtf",), f"{_sentence(str(error))} of {shown(window.edtf)}.")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def window_reversed(window: TimeWindow, _: Context) -> Iterator[Fault]:
    """NE406: a window begins before it ends."""
    if is_before(window.latest, window.earliest):
        message = f"Expected latest to be no earlier than {window.earliest}, found {window.latest}."
        yield Fault(("latest",), message)


def window_outside_edtf(window: TimeWindow, _: Context) -> Iterator[Fault]:
    """NE407: a stated window lies inside the one that `edtf` and `part` imply."""
    if window.edtf is None or (window.earliest is None and window.latest is None):
        return
    read = reading(window.edtf)
    if read.is_vague:
        return
    implied = read.firm
    for name, moment in (("earliest", window.earliest), ("latest", window.latest)):
        if is_before(moment, implied.earliest) or is_before(implied.latest, moment):
            yield Fault((name,), f"{shown(window.edtf)} implies {_span(implied)}, found {moment}.")
            return
    if _is_other_day(window, read.value):
        yield Fault(("earliest",), f"{shown(window.edtf)} does not name the day {window.earliest}.")
    elif window.part is not None and _is_other_part(window, implied):
        message = f"Expected a window {window.part} in {shown(window.edtf)}, found {_span(window)}."
        yield Fault(("part",), message)


def _span(window: Bounds | TimeWindow) -> str:
    return f"{window.earliest or '..'} to {window.latest or '..'}"


def _is_other_day(window: TimeWindow, value: Edtf | None) -> bool:
    """Say whether a window is one day, and none that a date with open digits may mean."""
    day = window.earliest
    if day is None or isinstance(day, datetime) or day != window.latest:
        return False
    return isinstance(value, Date) and value.time is None and not matches(value, day)


def _is_other_part(window: TimeWindow, implied: Bounds) -> bool:
    """Say whether a window wholly misses the part: a half for early and late, the inner half for middle."""
    if implied.earliest is None or implied.latest is None:
        return False
    first, last = day_of(implied.earliest), day_of(implied.latest)
    days = last - first
    begins = day_of(window.earliest) if window.earliest is not None else first
    ends = day_of(window.latest) if window.latest is not None else last
    if window.part == "early":
        return begins > first + days / 2
    if window.part == "late":
        return ends < last - days / 2
    return begins > last - days / 4 or ends < first + days / 4


@lru_cache(maxsize=4096)
def stated_bounds(
    edtf: str | None, part: Part | None, earliest: AnyMoment | None, latest: AnyMoment | None, _zones: object
) -> Bounds | None:
    """Return the window of a time with stated ends; `None` where they contradict one another or its EDTF.

    Example:
        >>> from datetime import date
        >>> day = date(2018, 11, 13)
        >>> stated_bounds("2018-10", None, day, day, None) is None
        True
    """
    window = TimeWindow.model_construct(edtf=edtf, part=part, earliest=earliest, latest=latest)
    no_context: Any = None
    if any(window_reversed(window, no_context)) or any(window_outside_edtf(window, no_context)):
        return None
    return firm(window)


def empty_time(window: TimeWindow, _: Context) -> Iterator[Fault]:
    """NE409: a time says something."""
    if window.phrase is None and window.edtf is None and window.earliest is None and window.latest is None:
        yield Fault((), "Expected a phrase, EDTF or a window, found none of them.")


def event_ends_before_start(event: Event, _: Context) -> Iterator[Fault]:
    """NE408: an event ends after it began."""
    yield from _ends_before_start("start", event.start, "end", event.end)


def role_ends_before_start(role: Role, _: Context) -> Iterator[Fault]:
    """NE408: an office ends after it began."""
    yield from _ends_before_start("since", role.since, "until", role.until)


def stop_ends_before_start(stop: Stop, _: Context) -> Iterator[Fault]:
    """NE408: travellers leave a place after they arrive there."""
    yield from _ends_before_start("arrival", stop.arrival, "departure", stop.departure)


def _ends_before_start(
    start_name: str, start: TimeWindow | None, end_name: str, end: TimeWindow | None
) -> Iterator[Fault]:
    if start is not None and end is not None:
        begins, ends = firm(start).earliest, firm(end).latest
        if is_before(ends, begins):
            message = f"Expected {end_name} to be no earlier than {start_name}, {begins}, found {ends}."
            yield Fault((end_name,), message)


def said_after_publication(statement: Statement, context: Context) -> Iterator[Fault]:
    """NE501: nothing is said after the article was published, unless it was revised since."""
    source = context.document.source
    if statement.time is None or (source.revision or 0) > 1:
        return
    earliest = firm(statement.time).earliest
    if is_before_anywhere(source.published, earliest):
        message = f"Expected a time up to the publication, {source.published}, found {earliest} or later."
        yield Fault(("time",), message)


def planned_in_the_past(event: Event, context: Context) -> Iterator[Fault]:
    """NE506: what is planned lies ahead of the publication."""
    if event.status not in AHEAD:
        return
    published = context.document.source.published
    latest = firm(event.end or event.start).latest
    if is_before_anywhere(latest, published):
        yield _misplaced(
            event, "end" if event.end else "start", f"after the publication, {published}, found {latest}"
        )


def held_in_the_future(event: Event, context: Context) -> Iterator[Fault]:
    """NE507: what has been held lies before the publication."""
    if event.status not in UNDER_WAY:
        return
    published = context.document.source.published
    earliest = firm(event.start).earliest
    if is_before_anywhere(published, earliest):
        yield _misplaced(event, "start", f"before the publication, {published}, found {earliest}")


def _misplaced(event: Event, field: str, expected: str) -> Fault:
    """Point at the time: the status may be one that the document leaves out."""
    return Fault((field,), f"Expected what is {event.status} to be {expected}.")
