from __future__ import annotations

import re
from io import BytesIO

import orjson
import pytest
import rfc8785
from hypothesis import given, settings

from newsevents.codecs import UnwritableDocument, content_id, dump_feed, dumps
from newsevents.schema.document import NewsDocument
from newsevents.schema.source import Source
from newsevents.schema.vocabulary import CORE
from newsevents.strategies import documents

DOCUMENT = NewsDocument(id="urn:example:1", source=Source(publisher="Harbour Post"))
LENIENT = CORE.lenient_document_model


def lenient(text: str) -> NewsDocument:
    return LENIENT.model_validate_json(f'{{"id": "urn:example:1", "source": {{}}, {text}}}', extra="allow")


@given(documents())
@settings(max_examples=60, deadline=None)
def test_fast_path_gives_the_bytes_of_pydantic(document) -> None:
    assert dumps(document) == document.model_dump_json().encode()


@given(documents())
@settings(max_examples=60, deadline=None)
def test_reading_what_was_written_gives_the_same_document(document) -> None:
    for data in (dumps(document), dumps(document, canonical=True), dumps(document, indent=True)):
        assert NewsDocument.model_validate_json(data) == document


@given(documents())
@settings(max_examples=60, deadline=None)
def test_canonical_form_is_that_of_rfc_8785(document) -> None:
    assert dumps(document, canonical=True) == rfc8785.dumps(orjson.loads(dumps(document)))


@given(documents(), documents())
@settings(max_examples=30, deadline=None)
def test_content_ids_are_equal_exactly_where_documents_are(one, other) -> None:
    assert content_id(one) == content_id(NewsDocument.model_validate_json(dumps(one, indent=True)))
    assert (content_id(one) == content_id(other)) == (one == other)


def test_all_fields_are_written_empty_ones_too() -> None:
    written = orjson.loads(dumps(DOCUMENT))
    assert written.keys() == NewsDocument.model_fields.keys()
    assert written["source"]["url"] is None


def test_unknown_fields_and_events_are_written_back() -> None:
    text = '"vendor": [1.5, {"a": null}], "events": [{"id": "event:1", "type": "acme:protest", "size": 3}]'
    document = lenient(text)
    written = orjson.loads(dumps(document))
    assert written["vendor"] == [1.5, {"a": None}]
    assert (written["events"][0]["type"], written["events"][0]["size"]) == ("acme:protest", 3)
    assert LENIENT.model_validate_json(dumps(document), extra="allow") == document


@pytest.mark.parametrize(
    ("text", "pointer", "found"),
    [
        ('"vendor": {"a": [1.5]}', "/vendor/a/0", "a float"),
        ('"vendor": 9007199254740992', "/vendor", "an integer beyond 2^53 - 1"),
        ('"vendor": {"é": 1}', "/vendor", "not ASCII"),
        ('"é": 1', "/é", "not ASCII"),
        ('"events": [{"id": "event:1", "type": "acme:x", "size": 0.5}]', "/events/0/size", "a float"),
    ],
)
def test_canonical_form_refuses_what_it_cannot_hold(text: str, pointer: str, found: str) -> None:
    with pytest.raises(UnwritableDocument, match=re.escape(found)) as caught:
        dumps(lenient(text), canonical=True)
    assert caught.value.pointer == pointer


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("\ud800", "lone surrogate"),
        (2**70, "more than 64 bits"),
        ({1, 2}, "type set"),
        ([object()], "type object"),
    ],
)
@pytest.mark.parametrize("canonical", [False, True])
def test_values_that_bypassed_validation_are_refused_with_their_place(value, found, canonical) -> None:
    document = DOCUMENT.model_copy(update={"extensions": {"acme:x": {"deep": value}}})
    with pytest.raises(UnwritableDocument, match=re.escape(found)) as caught:
        dumps(document, canonical=canonical)
    assert caught.value.pointer.startswith("/extensions/acme:x/deep")


def test_endless_nesting_is_refused() -> None:
    value: list = []
    for _ in range(600):
        value = [value]
    document = DOCUMENT.model_copy(update={"extensions": {"acme:x": value}})
    with pytest.raises(UnwritableDocument, match="nested too deeply"):
        dumps(document)


@given(documents())
@settings(max_examples=30, deadline=None)
def test_a_line_is_a_document(document) -> None:
    stream = BytesIO()
    assert dump_feed([document, DOCUMENT], stream) == 2
    lines = stream.getvalue().split(b"\n")
    assert [NewsDocument.model_validate_json(line) for line in lines[:-1]] == [document, DOCUMENT]
    assert lines[-1] == b""
