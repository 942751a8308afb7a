"""JSON Feed: items read as documents, whatever a feed holds."""

from __future__ import annotations

import builtins
import copy
import json
import socket

import pytest
from altering import JSON, at
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Harbour Post",
    "home_page_url": "https://example.org/",
    "feed_url": "https://example.org/feed.json",
    "language": "en",
    "authors": [{"name": "The desk"}],
    "items": [
        {
            "id": "https://example.org/1",
            "url": "https://example.org/1",
            "title": "Talks in Doha",
            "summary": "Envoys met in secret.",
            "content_html": "<p>Envoys met.</p><p>Nobody says when.</p>",
            "date_published": "2018-11-13T09:30:00+03:00",
            "authors": [{"name": "A. Writer"}, {"name": "B. Writer"}],
            "language": "en-GB",
            "tags": ["talks"],
            "attachments": [
                {"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": 2.5}
            ],
        },
        {"id": 17, "content_text": "A note.", "content_html": "<p>A <b>note</b>.</p>"},
    ],
}
OLD = {
    "version": "https://jsonfeed.org/version/1",
    "title": "Post",
    "author": {"name": "The desk", "url": "https://example.org/desk"},
    "items": [{"id": "note 1", "author": {"name": "A. Writer"}, "content_text": "A note."}],
}


def readings(feed):
    return list(ne.read_as("json-feed", json.dumps(feed)))


def documents_of(feed):
    found = readings(feed)
    assert [str(one) for item in found for one in item.findings] == []
    return [item.document for item in found]


def test_each_item_is_a_document():
    first, second = documents_of(FEED)
    source = first.source
    assert (first.id, source.url, source.headline) == ("https://example.org/1",) * 2 + ("Talks in Doha",)
    assert (source.publisher, source.subheadline) == ("Harbour Post", "Envoys met in secret.")
    assert source.text == "Envoys met.\n\nNobody says when."
    assert source.authors == ("A. Writer", "B. Writer")
    assert source.published.isoformat() == "2018-11-13T09:30:00+03:00"
    assert (source.language, second.source.language) == ("en-GB", "en")
    assert second.source.authors == ("The desk",)
    assert second.source.text == "A note."


def test_what_has_no_field_is_kept():
    first, second = documents_of(FEED)
    rest = first.extensions["jsonfeed:rest"]
    assert rest["item"] == {
        "content_html": FEED["items"][0]["content_html"],
        "tags": ["talks"],
        "attachments": [{**FEED["items"][0]["attachments"][0], "duration_in_seconds": "2.5"}],
    }
    assert rest["feed"]["home_page_url"] == "https://example.org/"
    assert second.extensions["jsonfeed:rest"]["item"] == {"id": 17, "content_html": "<p>A <b>note</b>.</p>"}


def test_an_id_that_is_no_uri_is_put_into_one_with_the_address_of_the_feed():
    _, second = documents_of(FEED)
    assert second.id == "urn:newsevents:feed:https%3A%2F%2Fexample.org%2Ffeed.json:17"
    [other] = documents_of(OLD)
    assert other.id == "urn:newsevents:feed::note%201"
    assert other.extensions["jsonfeed:rest"]["item"] == {"id": "note 1"}
    [long] = documents_of({**FEED, "items": [{"id": "x" * 9000}]})
    assert long.id.startswith("sha256:")


def test_version_1_has_one_author():
    [document] = documents_of(OLD)
    assert document.source.authors == ("A. Writer",)
    without = {**OLD, "items": [{"id": "urn:example:1"}]}
    [document] = documents_of(without)
    assert document.source.authors == ("The desk",)
    assert document.extensions["jsonfeed:rest"]["feed"] == {"author": OLD["author"]}


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        ({"version": "2.0"}, "NE901", "/version"),
        ({"version": 1}, "NE901", "/version"),
        ({"items": {}}, "NE901", "/items"),
        ({"items": [7]}, "NE901", "/items/0"),
        ({"items": [{}]}, "NE901", "/items/0"),
        ({"items": [{"id": ""}]}, "NE901", "/items/0/id"),
        ({"version": "https://jsonfeed.org/version/2"}, "NE903", "/version"),
        ({"language": "klingon!"}, "NE902", "/language"),
        ({"title": 7}, "NE902", "/title"),
        ({"items": [{"id": "urn:e:1", "date_published": "2018-11-13"}]}, "NE902", "/items/0/date_published"),
        ({"items": [{"id": "urn:e:1", "url": "ftp://example.org"}]}, "NE902", "/items/0/url"),
        ({"items": [{"id": "urn:e:1", "authors": "me"}]}, "NE902", "/items/0/authors"),
        ({"items": [{"id": "urn:e:1", "content_text": 7}]}, "NE902", "/items/0/content_text"),
        ({"items": [{"id": "urn:e:1", "title": "x" * 1001}]}, "NE902", "/items/0/title"),
    ],
)
def test_what_cannot_be_read_is_told(change, code, pointer):
    one_item = {**FEED, "items": [{"id": "urn:e:1"}]}
    [reading] = readings({**one_item, **change})
    assert [(one.code, one.pointer) for one in reading.findings] == [(code, pointer)]
    assert (reading.document is None) == (code == "NE901")


def test_what_is_wrong_with_the_feed_is_told_once():
    first, second = readings({**FEED, "title": 7})
    assert (len(first.findings), len(second.findings)) == (1, 0)


def test_a_feed_without_a_version_is_none():
    [reading] = readings({"items": []})
    assert [(one.code, one.pointer) for one in reading.findings] == [("NE901", "")]


def paths(value, path=()):
    if path:
        yield path
    for key, item in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from paths(item, (*path, key))


@given(st.sampled_from([FEED, OLD]), st.data())
def test_feeds_with_a_value_exchanged_give_documents_or_errors(feed, data):
    feed = copy.deepcopy(feed)
    path = data.draw(st.sampled_from(sorted(paths(feed), key=str)))
    at(feed, path[:-1])[path[-1]] = data.draw(JSON)
    for reading in readings(feed):
        assert (reading.document is None) == bool(reading.findings.errors)


@given(st.dictionaries(st.sampled_from(["version", "items", "title", "authors", "x"]), JSON))
def test_any_object_gives_documents_or_errors(feed):
    for reading in readings(feed):
        assert (reading.document is None) == bool(reading.findings.errors)


def test_nothing_is_fetched_and_nothing_opened(monkeypatch):
    def refuse(*_, **__):
        message = "opened"
        raise AssertionError(message)

    readings(FEED)
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(builtins, "open", refuse)
    assert len(documents_of(FEED)) == 2
