"""The timeline draws what is known, and no more."""

from datetime import date

import pytest
from hypothesis import given

import newsevents as ne
from newsevents.strategies import documents
from newsevents.views.sheet import Sheet
from newsevents.views.timeline import timeline_of


def meeting(name, start=None, end=None, **more):
    windows = {"start": start and ne.TimeWindow(edtf=start), "end": end and ne.TimeWindow(edtf=end)}
    return ne.Meeting(id=f"event:{name}", **windows, **more)


def timeline(*events, published=None):
    source = ne.Source(published=published)
    return timeline_of([Sheet(ne.NewsDocument(id="urn:example:1", source=source, events=events))])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2018-11-09", None, [("day", False, False)]),
        ("2018-10", None, [("window", False, False)]),
        ("../2018-11-12", None, [("window", True, False)]),
        ("2018-11-12/..", None, [("window", False, True)]),
        ("2018-11-08", "2018-11-20", [("lasting", False, False)]),
        ("2018-11", "2018-11", [("window", False, False), ("window", False, False)]),
        (None, None, []),
    ],
)
def test_an_event_is_drawn_as_exactly_as_it_is_told(start, end, expected):
    drawn = timeline(meeting("a", start, end), published=date(2018, 6, 1)).rows[0].bars
    assert [(bar.kind, bar.opens, bar.closes) for bar in drawn] == expected


def test_what_surely_lasts_lies_between_the_start_and_the_end():
    rows = timeline(meeting("a", "2018-11-01/2018-11-03", "2018-11-08/2018-11-10")).rows
    lasting = rows[0].bars[-1]
    assert (lasting.kind, lasting.start, lasting.end) == ("lasting", 30, 70)


def test_earlier_events_stand_first_and_undated_ones_last():
    rows = timeline(meeting("late", "2018-11"), meeting("never"), meeting("soon", "2018-02-01")).rows
    assert [row.event.id for row in rows] == ["event:soon", "event:late", "event:never"]


def test_the_day_of_publication_lies_on_the_line():
    found = timeline(meeting("a", "2018-11-01"), published=date(2018, 11, 10))
    assert found.published == (95,)


def test_a_phrase_that_names_no_day_is_drawn_nowhere():
    recent = ne.Meeting(id="event:a", start=ne.TimeWindow(phrase="in recent months"))
    assert timeline(recent).rows[0].bars == ()


@given(documents(max_size=3))
def test_every_event_has_a_row_and_every_bar_lies_on_the_line(item):
    rows = timeline_of([Sheet(item)]).rows
    assert sorted(row.event.id for row in rows) == sorted(event.id for event in item.events)
    assert all(0 <= bar.start <= bar.end <= 100 for row in rows for bar in row.bars)
