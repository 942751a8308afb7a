"""Timeline: events on a line of days, with what is not known of their dates."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.views.days import days_of
from newsevents.views.scale import WIDTH, Scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.schema.event import Event
    from newsevents.views.sheet import Sheet

    Days: TypeAlias = tuple[date | None, date | None]

BarKind: TypeAlias = Literal["day", "lasting", "window"]
"""One day; all days of the bar; or some time in it, and nobody says when."""


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
        >>> timeline_of([Sheet(document)]).rows[0].bars
        (Bar(kind='window', start=0.0, end=100.0, opens=False, closes=False),)
    """
    sheets = list(sheets)
    told = [(sheet, event, _when(event)) for sheet in sheets for event in sheet.document.events]
    published = [day for sheet in sheets if (day := _published(sheet))]
    scale = Scale.of(
        [*_closed(days for _, _, both in told for days in both), *zip(published, published, strict=True)]
    )
    told.sort(key=lambda item: _first_day(item[2]))
    rows = tuple(Row(sheet, event, tuple(_bars(days, scale))) for sheet, event, days in told)
    return Timeline(scale, rows, tuple(dict.fromkeys(map(scale.start_of, published))))


def _published(sheet: Sheet) -> date | None:
    moment = sheet.document.source.published
    return moment.date() if isinstance(moment, datetime) else moment


def _when(event: Event) -> tuple[Days, ...]:
    """Return the windows of an event's start and of its end, so far as any day bounds them."""
    windows = (days_of(window) for window in (event.start, event.end) if window is not None)
    return tuple(days for days in windows if days is not None)


def _closed(windows: Iterable[Days]) -> Iterator[tuple[date, date]]:
    """Yield the stretches that the line must hold; of an open window that is the end which is known."""
    for first, last in windows:
        known = [day for day in (first, last) if day is not None]
        if known:
            yield min(known), max(known)


def _first_day(windows: tuple[Days, ...]) -> tuple[date, date]:
    closed = list(_closed(windows))
    return min(closed) if closed else (date.max, date.max)


def _bars(windows: tuple[Days, ...], scale: Scale) -> Iterator[Bar]:
    """Yield the bars of an event: between a start and an end it surely lasts, around them nobody knows."""
    if len(windows) == 2 and all(first is not None and first == last for first, last in windows):
        (begun, _), (_, over) = windows
        if begun is not None and over is not None and begun <= over:
            yield Bar("lasting", scale.start_of(begun), scale.end_of(over))
            return
    for first, last in windows:
        start = 0.0 if first is None else scale.start_of(first)
        end = WIDTH if last is None else scale.end_of(last)
        kind: BarKind = "day" if first == last else "window"
        yield Bar(kind, start, end, opens=first is None, closes=last is None)
    if len(windows) == 2 and (sure := _between(*windows)):
        yield Bar("lasting", scale.end_of(sure[0]), scale.start_of(sure[1]))


def _between(start: Days, end: Days) -> tuple[date, date] | None:
    """Return the last day on which it may begin and the first on which it may end, where days lie between."""
    begun, over = start[1], end[0]
    return (begun, over) if begun is not None and over is not None and begun < over else None
