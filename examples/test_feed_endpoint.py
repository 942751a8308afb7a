"""What the endpoint owes: an answer of the form it describes, to whatever comes."""

from __future__ import annotations

import asyncio
import gzip
import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO

import jsonschema_rs
import pytest
from fastapi import Request
from fastapi.testclient import TestClient
from feed_endpoint import JSON, LINES, LOG, Limits, Refused, Summary, create_app, examined, receive
from hypothesis import given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents import strategies

DATA = Path(__file__).parent / "data"
VALID = (DATA / "lowport.json").read_bytes()
ONE = b'{"id": "urn:example:1", "source": {}}'
TWO = b'{"id": "urn:example:2", "source": {}}'
CLIENT = TestClient(create_app())
SMALL = TestClient(create_app(Limits(body=2_000, documents=3, findings=2)))
DESCRIPTION: dict[str, Any] = CLIENT.get("/openapi.json").json()
NOTHING = {"accepted": [], "warnings": [], "omitted": 0}
ANSWERS: dict[str, Any] = DESCRIPTION["paths"]["/documents"]["post"]["responses"]


def validator(status: int) -> jsonschema_rs.Validator:
    (content,) = ANSWERS[str(status)]["content"].values()
    return jsonschema_rs.validator_for({**content["schema"], "components": DESCRIPTION["components"]})


VALIDATORS = {status: validator(status) for status in (200, 400, 413, 415, 422)}


def post(
    body: bytes | Iterator[bytes],
    media_type: str = LINES,
    client: TestClient = CLIENT,
    coding: str = "identity",
) -> tuple[int, dict[str, Any]]:
    """Send a body, and return status and answer, which is as OpenAPI describes it."""
    headers = {"content-type": media_type, "content-encoding": coding}
    response = client.post("/documents", content=body, headers=headers)
    answer: dict[str, Any] = response.json()
    VALIDATORS[response.status_code].validate(answer)
    (described,) = ANSWERS[str(response.status_code)]["content"]
    assert response.headers["content-type"] == described
    assert answer.get("status", 200) == response.status_code
    return response.status_code, answer


def codes(answer: dict[str, Any]) -> list[tuple[str, str, int]]:
    return [(error["code"], error["pointer"], error["line"]) for error in answer["errors"]]


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (VALID, JSON),
        (b" \n" * 50_000 + VALID, JSON),
        (b"[" + VALID + b"]", f"{JSON}; charset=utf-8"),
        (VALID.replace(b"\n", b" "), LINES.upper()),
    ],
)
def test_a_valid_document_is_accepted(body: bytes, media_type: str) -> None:
    status, answer = post(body, media_type)
    document = ne.loads(VALID)
    (accepted,) = answer["accepted"]
    assert (status, accepted["id"], accepted["content_id"]) == (200, document.id, ne.content_id(document))


def test_a_feed_is_accepted_with_its_lines_and_warnings() -> None:
    status, answer = post(ONE + b"\n\n" + TWO + b"\r\n" + ONE)
    assert (status, [(one["id"], one["line"]) for one in answer["accepted"]]) == (
        200,
        [("urn:example:1", 1), ("urn:example:2", 3), ("urn:example:1", 4)],
    )
    assert [(one["code"], one["line"]) for one in answer["warnings"]] == [("NE801", 4)]


def test_an_empty_array_is_a_feed_of_nothing() -> None:
    assert post(b"[]", JSON) == (200, NOTHING)


def test_of_a_mixed_feed_nothing_is_accepted() -> None:
    status, answer = post(ONE + b'\n{"id": "urn:example:2", "sourc": {}}\n' + TWO)
    assert status == 422
    assert answer["detail"] == "1 of 3 documents are not valid; none is accepted."
    assert codes(answer) == [("NE102", "/source", 2), ("NE101", "/sourc", 2)]
    assert answer["errors"][1]["hint"] == "Did you mean 'source'?"
    assert answer["instance"].startswith("urn:uuid:")


def test_pointers_into_an_array_begin_at_its_root() -> None:
    status, answer = post(b"[" + ONE + b',\n{"id": 1, "source": {}}]', JSON)
    assert (status, codes(answer)) == (422, [("NE103", "/1/id", 2)])


@pytest.mark.parametrize(
    ("body", "media_type", "code", "line"),
    [
        (b"", LINES, "NE009", 1),
        (b"", JSON, "NE009", 1),
        (b"\n \r\n", LINES, "NE009", 1),
        (b"\xef\xbb\xbf" + ONE, LINES, "NE002", 1),
        (b"\xef\xbb\xbf" + ONE, JSON, "NE002", 1),
        (ONE + b"\n" + '{"id": "urn:example:é"}'.encode("latin-1"), LINES, "NE001", 2),
        (ONE.decode().encode("utf-16"), JSON, "NE001", 1),
        (ONE + b"\n" + TWO[:-1], LINES, "NE003", 2),
        (ONE + b"\n" + TWO, JSON, "NE003", 2),
        (b"[" + ONE, JSON, "NE003", 1),
        (b"\x00" * 1_000, LINES, "NE003", 1),
        (b'{"id": "urn:example:1", "source": {"revision": NaN}}', JSON, "NE004", 1),
        (gzip.compress(ONE, mtime=0), LINES, "NE001", 1),
        (b"\x28\xb5\x2f\xfd" + ONE, JSON, "NE001", 1),
    ],
)
def test_what_is_no_json_is_a_bad_request(body: bytes, media_type: str, code: str, line: int) -> None:
    status, answer = post(body, media_type)
    assert status == 400
    assert [(error["code"], error["line"]) for error in answer["errors"]] == [(code, line)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"[" * 100_000 + b"]" * 100_000, "NE007"),
        (b'{"id":' + b'{"id":' * 100_000, "NE007"),
        (b'{"id": "\\ud800", "source": {}}', "NE006"),
        (b'{"\\udfff": 1, "id": "urn:example:1", "source": {}}', "NE006"),
        (b'{"id": "urn:example:1", "id": "urn:example:2", "source": {}}', "NE005"),
        (b"9" * 100_000, "NE008"),
    ],
)
def test_hostile_json_is_told(body: bytes, code: str) -> None:
    status, answer = post(body)
    assert (status, [error["code"] for error in answer["errors"]]) == (422, [code])


@given(st.binary(max_size=200), st.sampled_from([JSON, LINES]))
@settings(deadline=None)
def test_bytes_are_accepted_only_if_they_are_a_feed_of_nothing(body: bytes, media_type: str) -> None:
    status, answer = post(body, media_type)
    assert status in {400, 422} or answer == NOTHING


@given(strategies.feeds(invalid=True) | strategies.feeds())
@settings(max_examples=50, deadline=None)
def test_a_feed_is_accepted_if_all_of_it_is_valid(feed: strategies.Feed) -> None:
    read = [item.document for item in ne.read_feed(io.BytesIO(feed.data), layout=feed.layout)]
    status, answer = post(feed.data, LINES if feed.layout == "jsonl" else JSON)
    names = [document.id for document in read if document]
    if status == 200:
        assert [one["id"] for one in answer["accepted"]] == names
        assert None not in read
    elif read:
        assert answer["detail"].startswith(f"{read.count(None)} of {len(read)} documents are not valid")


def test_findings_are_capped_and_counted() -> None:
    status, answer = post(b"{}\n{}\n{}", client=SMALL)
    assert (status, len(answer["errors"]), answer["omitted"]) == (422, 2, 4)


def test_too_many_documents_are_refused() -> None:
    status, answer = post(b"1\n" * 4, client=SMALL)
    assert (status, answer["detail"]) == (413, "Expected at most 3 documents, found more.")


@pytest.mark.parametrize("body", [b" " * 2_001, iter([b" " * 1_000] * 3)], ids=["announced", "in pieces"])
def test_a_large_body_is_refused(body: bytes | Iterator[bytes]) -> None:
    assert post(body, client=SMALL)[0] == 413


def test_a_body_of_the_size_that_is_allowed_is_read() -> None:
    assert post(ONE.ljust(2_000), client=SMALL)[0] == 200


@pytest.mark.parametrize("media_type", ["", "text/plain", "application/jsonl", "application/json+x"])
def test_other_types_are_refused(media_type: str) -> None:
    assert post(ONE, media_type)[0] == 415


def test_packed_bodies_are_refused() -> None:
    assert post(gzip.compress(ONE), coding="gzip")[0] == 415


def test_no_more_is_read_of_a_body_than_is_allowed() -> None:
    asked = itertools.count(1)

    async def endless() -> dict[str, Any]:
        assert next(asked) <= 4
        return {"type": "http.request", "body": b" " * 1_000, "more_body": True}

    async def receive_it() -> None:
        with TemporaryFile() as body:
            await receive(Request({"type": "http", "headers": []}, endless), body, 3_500)

    with pytest.raises(Refused, match="at most 3500 bytes"):
        asyncio.run(receive_it())


def test_the_event_loop_is_free_while_a_feed_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def in_a_thread(body: BinaryIO, media_type: str, limits: Limits) -> Summary:
        with pytest.raises(RuntimeError, match="no running event loop"):
            asyncio.get_running_loop()
        return examined(body, media_type, limits)

    monkeypatch.setattr("feed_endpoint.examined", in_a_thread)
    assert post(ONE)[0] == 200


def test_what_is_refused_is_logged_by_the_name_that_the_answer_has(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LOG, "disabled", False)  # import-linter, in other tests, disables what loggers exist
    with caplog.at_level("INFO", logger=LOG.name):
        _, answer = post(b"{}")
    assert caplog.messages == [f"{answer['instance']}: 422 {answer['detail']}"]
