"""Timeline view: events on a line of days, vague dates drawn as vague."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.views.days import window_in_words
from newsevents.views.page.cards import badge, card, in_text, record_link
from newsevents.views.page.words import plain, spaced
from newsevents.views.wording import participants_of, quantity_words

if TYPE_CHECKING:
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
        [h.h3["No date is given"], h.ol(".cards.rows")[(_row(row, timeline) for row in undated)]]
        if undated
        else None,
        _legend() if dated else None,
    ]


def definitions() -> Renderable:
    """Return the patterns that the bars are filled with; they stand once on a page."""
    return h.svg(".definitions", width="0", height="0", aria_hidden="true")[
        h.defs[
            h.pattern(
                "#hatch", width="6", height="6", patternUnits="userSpaceOnUse", patternTransform="rotate(45)"
            )[h.rect(".hatch-ground", width="6", height="6"), h.rect(".hatch-line", width="2.5", height="6")],
            _fade("fade-left", "0", "1"),
            _fade("fade-right", "1", "0"),
        ]
    ]


def _fade(name: str, left: str, right: str) -> Renderable:
    return _GRADIENT(id=name)[
        h.stop(".fade", offset="0", stop_opacity=left), h.stop(".fade", offset="1", stop_opacity=right)
    ]


def _axis(timeline: Timeline) -> Renderable:
    """Return the names of days, months or years; each row says when in words, so these are not read out."""
    ticks = timeline.scale.ticks()
    return h.svg(".axis", width="100%", height="18", aria_hidden="true")[
        (
            h.text(x=_percent(tick.at), y="13", text_anchor="end" if tick.at > 85 else "start")[tick.words]
            for tick in ticks
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
        h.p(".meta")[_details(sheet, event), " ", in_text(sheet, event.id)],
    )


def _when(event: Event) -> str:
    """Return the window of an event in words, and the words that the text has for it."""
    windows = [window for window in (event.start, event.end) if window is not None]
    return " – ".join(map(_window, windows))


def _window(window: TimeWindow) -> str:
    words = window_in_words(window)
    phrase = f"“{plain(window.phrase)}”" if window.phrase else ""
    return f"{words} ({phrase})" if words and phrase else words or phrase


def _details(sheet: Sheet, event: Event) -> Node:
    parts: list[Node] = [spaced(getattr(event, "format", event.type))]
    if event.occurrences:
        parts.append(plain(quantity_words(event.occurrences)))
    if places := sheet.wording.event_places(event):
        parts.append(plain(places))
    by_notes: dict[str, list[Participant]] = {}
    for item in participants_of(event):
        by_notes.setdefault(sheet.wording.participant_notes(item), []).append(item)
    parts.extend(_together(sheet, notes, people) for notes, people in by_notes.items())
    return [[" · " if at else None, part] for at, part in enumerate(parts)]


def _together(sheet: Sheet, notes: str, people: list[Participant]) -> Node:
    """Return those who take part in the same way, with that way before them."""
    links = [[", " if at else None, record_link(sheet, item.actor)] for at, item in enumerate(people)]
    return [f"{plain(notes)}: " if notes else None, links]


def _strip(row: Row, timeline: Timeline) -> Renderable:
    """Return the line of days with the bars of an event; its words stand beside it."""
    return h.svg(class_=f"strip {row.event.status}", width="100%", height=str(_HEIGHT), aria_hidden="true")[
        h.line(".ground", x1="0", x2="100%", y1=str(_HEIGHT // 2), y2=str(_HEIGHT // 2)),
        (_tick(tick.at, "tick") for tick in timeline.scale.ticks()),
        (_cut(at) for at in timeline.scale.breaks),
        (_tick(at, "published") for at in timeline.published),
        map(_bar, row.bars),
    ]


def _tick(at: float, kind: str) -> Renderable:
    return h.line(class_=kind, x1=_percent(at), x2=_percent(at), y1="0", y2=str(_HEIGHT))


def _cut(at: float) -> Renderable:
    """Return the sign that days are left out here."""
    return h.text(".cut", x=_percent(at), y=str(_HEIGHT // 2 + 5), text_anchor="middle")["≈"]


def _bar(bar: Bar) -> Renderable:
    width = max(_LEAST, bar.end - bar.start)
    fade = " fade-left" if bar.opens else " fade-right" if bar.closes else ""
    return h.rect(
        class_=f"bar {bar.kind}{fade}",
        x=_percent(min(bar.start, 100 - width)),
        width=_percent(width),
        y="4",
        height=str(_HEIGHT - 8),
        rx="2",
    )


def _percent(value: float) -> str:
    return f"{value:g}%"


def _legend() -> Renderable:
    """Return what the bars mean."""
    samples = (
        ("held", "day", "on these days"),
        ("held", "window", "some time in it"),
        ("planned", "day", "planned, proposed or expected"),
        ("alleged", "day", "alleged, cancelled or denied"),
    )
    return h.ul(".key")[
        (
            h.li[
                h.svg(class_=f"strip {status}", width="34", height="14", aria_hidden="true")[
                    h.rect(class_=f"bar {kind}", x="1", y="1", width="32", height="12", rx="2")
                ],
                f" {words}",
            ]
            for status, kind, words in samples
        ),
        h.li[h.span(".sample-published", aria_hidden="true"), " day of publication"],
        h.li["≈ days left out"],
    ]
