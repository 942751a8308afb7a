"""Feeds read back as what stands in them."""

from __future__ import annotations

import io
import json

from hypothesis import find, given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents.strategies import InvalidDocument, documents, dossiers, feeds, mutations


@given(feeds())
@settings(max_examples=50)
def test_all_documents_of_a_feed_are_read_in_their_order(feed):
    items = list(ne.read_feed(io.BytesIO(feed.data), layout=feed.layout))
    assert [item.document for item in items] == list(feed.documents)
    assert len({document.id for document in feed.documents}) == len(feed.documents)


@given(feeds())
@settings(max_examples=50)
def test_a_feed_that_is_written_reads_back_as_it_was(feed):
    stream = io.BytesIO()
    assert ne.dump_feed(feed.documents, stream) == len(feed.documents)
    stream.seek(0)
    assert [item.document for item in ne.read_feed(stream)] == list(feed.documents)


@given(feeds(invalid=True))
@settings(max_examples=50)
def test_what_is_wrong_is_told_of_the_line_where_it_stands(feed):
    items = list(ne.read_feed(io.BytesIO(feed.data), layout=feed.layout))
    assert len(items) == len(feed.items)
    for item, made in zip(items, feed.items, strict=True):
        if isinstance(made, InvalidDocument):
            assert [(found.code, found.pointer) for found in item.findings] == [(made.code, made.pointer)]
        else:
            assert item.document == made


def test_both_forms_and_line_ends_come_up():
    wishes = {
        "array": lambda feed: feed.layout == "array" and len(feed.items) > 1,
        "CRLF": lambda feed: b"\r\n" in feed.data,
        "blank line": lambda feed: b"\n\n" in feed.data,
        "no last line end": lambda feed: feed.layout == "jsonl" and feed.data[-1:] == b"}",
        "nothing": lambda feed: feed.data == b"",
    }
    for wish in wishes.values():
        assert wish(find(feeds(documents(max_size=0)), wish))


@given(documents(max_size=2), st.data())
@settings(max_examples=50)
def test_near_misses_are_json_and_never_break_a_reader(document, data):
    text = data.draw(mutations(document))
    assert isinstance(json.loads(text), dict)
    reading = ne.read(text)
    assert (reading.document is None) == bool(reading.findings.errors)


@given(st.lists(documents(max_size=2), min_size=2, max_size=3), st.data())
@settings(max_examples=30)
def test_dossiers_join_records_of_the_documents_that_they_are_drawn_for(items, data):
    named = [item.replaced(id=f"urn:example:{at}") for at, item in enumerate(items)]
    dossier = data.draw(dossiers(named))
    known = {
        (item.id, record.id)
        for item in named
        for record in (*item.actors, *item.places, *item.events, *item.statements)
    }
    for join in dossier.joins:
        assert {(join.one.document, join.one.record), (join.other.document, join.other.record)} <= known
        assert join.one.document != join.other.document
    list(ne.find_conflicts(named, dossier))
