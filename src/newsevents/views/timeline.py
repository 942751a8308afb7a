"""Timeline: events on a line of days, with what is not known of their dates."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import attrs

from newsevents.views.days import days_of, is_vague
from newsevents.views.scale import WIDTH, Scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.schema.event import Event
    from newsevents.views.scale import Tick
    from newsevents.views.sheet import Sheet

BarKind: TypeAlias = Literal["day", "lasting", "window"]
"""One day; all days of the bar; or some time in it, and nobody says when."""


class _When(NamedTuple):
    """A window of days."""

    first: date | None
    last: date | None
    is_day: bool
    """Whether it is one day, and told as that."""


@attrs.frozen
class Bar:
    """A stretch of a timeline.

    Example:
        >>> Bar("window", 0.0, 50.0).opens
        False
    """

    kind: BarKind
    """What its days mean."""

    start: float
    """Where it starts, in per cent of the line."""

    end: float
    """Where it ends."""

    opens: bool = False
    """Whether it begins at an unknown time before the line."""

    closes: bool = False
    """Whether it goes on for an unknown time behind the line."""

    is_expected: bool = False
    """Whether it lies behind the day on which it was told, so that it was yet to come."""


@attrs.frozen
class Row:
    """An event on a timeline."""

    sheet: Sheet
    """The document that tells of it."""

    event: Event
    """The event."""

    bars: tuple[Bar, ...]
    """Where it lies; none where no date bounds it."""


@attrs.frozen
class Timeline:
    """The events of some documents, those with a date first, the earliest first."""

    scale: Scale
    """The line of days."""

    ticks: tuple[Tick, ...]
    """The places on it that are named."""

    rows: tuple[Row, ...]
    """The events."""

    published: tuple[float, ...]
    """Where the days lie on which the documents were published."""


def timeline_of(sheets: Iterable[Sheet]) -> Timeline:
    """Lay out the events of some documents on one line of days.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.meeting import Meeting
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.time import TimeWindow
        >>> from newsevents.views.sheet import Sheet
        >>> talks = Meeting(id="event:talks", start=TimeWindow(edtf="2018-10"))
        >>> document = NewsDocument(id="urn:example:1", source=Source(), events=(talks,))
        >>> [(bar.kind, bar.start, bar.end) for bar in timeline_of([Sheet(document)]).rows[0].bars]
        [('window', 0.0, 100.0)]
    """
    sheets = list(sheets)
    told = [(sheet, event, _when(event)) for sheet in sheets for event in sheet.document.events]
    published = [day for sheet in sheets if (day := _published(sheet))]
    drawn = (_stretch(windows) for _, _, windows in told)
    scale = Scale.of([*filter(None, drawn), *((day, day) for day in published)])
    told.sort(key=lambda item: _stretch(item[2]) or (date.max, date.max))
    rows = tuple(
        Row(sheet, event, tuple(_row(sheet, event, windows, scale))) for sheet, event, windows in told
    )
    return Timeline(scale, scale.ticks(), rows, tuple(dict.fromkeys(map(scale.middle_of, published))))


def _published(sheet: Sheet) -> date | None:
    moment = sheet.document.source.published
    return moment.date() if isinstance(moment, datetime) else moment


def _when(event: Event) -> tuple[_When, ...]:
    """Return the windows of an event's start and of its end, so far as any day bounds them."""
    told = ((window, days_of(window)) for window in (event.start, event.end) if window is not None)
    return tuple(
        _When(*days, is_day=days[0] == days[1] and not is_vague(window)) for window, days in told if days
    )


def _stretch(windows: tuple[_When, ...]) -> tuple[date, date] | None:
    """Return the days that the line must hold, from the first that is known to the last."""
    known = [day for window in windows for day in (window.first, window.last) if day is not None]
    return (min(known), max(known)) if known else None


def _row(sheet: Sheet, event: Event, windows: tuple[_When, ...], scale: Scale) -> Iterator[Bar]:
    """Yield the bars of an event; what one that goes on has behind the day of publication was yet to come."""
    published = _published(sheet)
    now = scale.end_of(published) if published is not None and event.status == "ongoing" else WIDTH
    for bar in _bars(windows, scale):
        if bar.kind == "window" or bar.end <= now:
            yield bar
        elif bar.start >= now:
            yield attrs.evolve(bar, is_expected=True)
        else:
            yield attrs.evolve(bar, end=now)
            yield attrs.evolve(bar, start=now, is_expected=True)


def _bars(windows: tuple[_When, ...], scale: Scale) -> Iterator[Bar]:
    """Yield the bars of an event: between a start and an end it surely lasts, around them nobody knows."""
    stretch = _stretch(windows)
    if len(windows) == 2 and stretch and all(window.is_day for window in windows):
        yield Bar("lasting", scale.start_of(stretch[0]), scale.end_of(stretch[1]))
        return
    for window in windows:
        start = 0.0 if window.first is None else scale.start_of(window.first)
        end = WIDTH if window.last is None else scale.end_of(window.last)
        kind: BarKind = "day" if window.is_day else "window"
        yield Bar(kind, start, end, opens=window.first is None, closes=window.last is None)
    if len(windows) == 2 and (sure := _between(*windows)):
        yield Bar("lasting", scale.end_of(sure[0]), scale.start_of(sure[1]))


def _between(start: _When, end: _When) -> tuple[date, date] | None:
    """Return the last day on which it may begin and the first on which it may end, where days lie between."""
    begun, over = start.last, end.first
    return (begun, over) if begun is not None and over is not None and begun < over else None
