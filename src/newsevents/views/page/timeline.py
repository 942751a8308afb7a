"""Timeline view: events on a line of days, vague dates drawn as vague."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.conflicts.wording import spaced
from newsevents.schema.event import participants_of
from newsevents.views.days import window_in_words
from newsevents.views.page.cards import badge, card, in_text, record_link, source_link
from newsevents.views.page.words import plain, separated
from newsevents.views.wording import quantity_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from htpy import Node, Renderable

    from newsevents.schema.event import Event, Participant
    from newsevents.schema.time import TimeWindow
    from newsevents.views.sheet import Sheet
    from newsevents.views.timeline import Bar, Row, Timeline

_GRADIENT = h.Element("linearGradient")
_HEIGHT = 22
_LEAST = 0.9
"""Least width of a bar in per cent, so that a day can be seen on a line of years."""


def timeline_view(timeline: Timeline) -> Renderable:
    """Return the events of some documents, each with its place on one line of days."""
    dated = [row for row in timeline.rows if row.bars]
    undated = [row for row in timeline.rows if not row.bars]
    return h.div(".timeline")[
        [_axis(timeline), h.ol(".cards.rows")[(_row(row, timeline) for row in dated)], _axis(timeline)]
        if dated
        else None,
        [h.h3["No date can be drawn"], h.ol(".cards.rows")[(_row(row, timeline) for row in undated)]]
        if undated
        else None,
        _legend() if dated else None,
    ]


def definitions() -> Renderable:
    """Return the patterns that the bars are filled with, and the masks by which they fade; once on a page."""
    return h.svg(".definitions", width="0", height="0", aria_hidden="true")[
        h.defs[
            h.pattern(
                "#hatch", width="6", height="6", patternUnits="userSpaceOnUse", patternTransform="rotate(45)"
            )[h.rect(".hatch-ground", width="6", height="6"), h.rect(".hatch-line", width="2.5", height="6")],
            _fade("opens", "0", "1"),
            _fade("closes", "1", "0"),
        ]
    ]


def _fade(name: str, left: str, right: str) -> Node:
    """Return a mask that lets one end of a bar vanish."""
    white = "#fff"
    return [
        _GRADIENT(id=f"{name}-shade")[
            h.stop(offset="0", stop_color=white, stop_opacity=left),
            h.stop(offset="1", stop_color=white, stop_opacity=right),
        ],
        h.mask(id=name, maskContentUnits="objectBoundingBox")[
            h.rect(width="1", height="1", fill=f"url(#{name}-shade)")
        ],
    ]


def _axis(timeline: Timeline) -> Renderable:
    """Return the names of days, months or years; each row says when in words, so these are not read out."""
    return h.svg(".axis", width="100%", height="18", aria_hidden="true")[
        (
            h.text(
                class_="needs-room" if tick.needs_room else None,
                x=_percent(tick.at),
                y="13",
                text_anchor="end" if tick.is_late else "start",
            )[tick.words]
            for tick in timeline.ticks
        )
    ]


def _row(row: Row, timeline: Timeline) -> Renderable:
    event, sheet = row.event, row.sheet
    return card(
        sheet,
        event.id,
        "event",
        h.p(".head")[
            h.strong[plain(sheet.wording.name(event.id))],
            " ",
            badge(event.status),
            badge(event.secrecy) if event.secrecy != "unknown" else None,
        ],
        h.p(".when")[when] if (when := _when(event)) else None,
        _strip(row, timeline) if row.bars else None,
        h.p(".meta")[separated([*_details(sheet, event), in_text(sheet, event.id), _teller(row, timeline)])],
    )


def _when(event: Event) -> str:
    """Return the window of an event in words, and the words that the text has for it."""
    words = (_window(window) for window in (event.start, event.end) if window is not None)
    return " – ".join(filter(None, words))


def _window(window: TimeWindow) -> str:
    words = window_in_words(window)
    phrase = f"“{plain(window.phrase)}”" if window.phrase else ""
    return f"{words} ({phrase})" if words and phrase else words or phrase


def _details(sheet: Sheet, event: Event) -> Iterator[Node]:
    """Yield what kind of event it is, how many, where, and who takes part."""
    yield spaced(getattr(event, "format", event.type))
    if event.occurrences:
        yield plain(quantity_words(event.occurrences))
    if places := sheet.wording.event_places(event):
        yield plain(places)
    by_notes: dict[str, list[Participant]] = {}
    for item in participants_of(event):
        by_notes.setdefault(sheet.wording.participant_notes(item), []).append(item)
    for notes, people in by_notes.items():
        yield _together(sheet, notes, people)


def _teller(row: Row, timeline: Timeline) -> Node:
    """Return which of several documents tells of an event."""
    if len({other.sheet.prefix for other in timeline.rows}) < 2:
        return None
    return source_link(row.sheet)


def _together(sheet: Sheet, notes: str, people: list[Participant]) -> Node:
    """Return those who take part in the same way, with that way before them."""
    links = [[", " if at else None, record_link(sheet, item.actor)] for at, item in enumerate(people)]
    return [f"{plain(notes)}: " if notes else None, links]


def _strip(row: Row, timeline: Timeline) -> Renderable:
    """Return the line of days with the bars of an event; its words stand beside it."""
    return h.svg(class_=f"strip {row.event.status}", width="100%", height=str(_HEIGHT), aria_hidden="true")[
        h.line(".ground", x1="0", x2="100%", y1=str(_HEIGHT // 2), y2=str(_HEIGHT // 2)),
        (_tick(tick.at, "tick") for tick in timeline.ticks),
        (_tick(at, "published") for at in timeline.published),
        map(_bar, row.bars),
        (_cut(at) for at in timeline.scale.breaks),
    ]


def _tick(at: float, kind: str) -> Renderable:
    return h.line(class_=kind, x1=_percent(at), x2=_percent(at), y1="0", y2=str(_HEIGHT))


def _cut(at: float) -> Renderable:
    """Return the sign that days are left out here."""
    return h.text(".cut", x=_percent(at), y=str(_HEIGHT // 2 + 5), text_anchor="middle")["≈"]


def _bar(bar: Bar) -> Renderable:
    width = max(_LEAST, bar.end - bar.start)
    shapes = {"opens": bar.opens, "closes": bar.closes, "expected": bar.is_expected}
    return h.rect(
        class_=" ".join(["bar", bar.kind, *(name for name, holds in shapes.items() if holds)]),
        x=_percent(min(bar.start, 100 - width)),
        width=_percent(width),
        y="4",
        height=str(_HEIGHT - 8),
    )


def _percent(value: float) -> str:
    return f"{value:g}%"


def _legend() -> Renderable:
    """Return what the bars mean."""
    samples = (
        ("held", "day", "on these days"),
        ("held", "window", "at some time in it"),
        ("held", "window opens", "it may have begun before"),
        ("planned", "day", "planned, proposed or expected"),
        ("alleged", "day", "alleged, cancelled or denied"),
    )
    return h.ul(".key")[
        (
            h.li[
                h.svg(class_=f"strip {status}", width="34", height="14", aria_hidden="true")[
                    h.rect(class_=f"bar {kind}", x="1", y="1", width="32", height="12")
                ],
                f" {words}",
            ]
            for status, kind, words in samples
        ),
        h.li[h.span(".sample-published", aria_hidden="true"), " day of publication"],
        h.li["≈ long empty stretch, cut short"],
    ]
