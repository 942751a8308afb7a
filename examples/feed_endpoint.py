"""Takes documents over HTTP: `POST /documents` checks a document or a feed, and answers with what is wrong.

It is all or nothing: 200 if every document is valid; else none is accepted, and the sender mends the feed and
sends it again as a whole. The body goes into a temporary file piece by piece, and is checked in a thread once
it is complete: a slow sender holds no thread, and the event loop goes on meanwhile. What is accepted is named
and not kept: hand the documents to a store of yours in `examined`, in one transaction.

What is refused is answered with problem details (RFC 9457). Print the description of the interface (OpenAPI),
or serve it, where uvicorn is installed:

    python examples/feed_endpoint.py > openapi.json
    uvicorn --app-dir examples --factory feed_endpoint:create_app
"""

from __future__ import annotations

import json
import logging
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, Literal, cast
from uuid import uuid4

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

import newsevents as ne

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO, BinaryIO

LOG = logging.getLogger(__name__)
JSON, LINES, PROBLEM = "application/json", "application/x-ndjson", "application/problem+json"
BLANK = b" \t\r\n"
PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd")
"""How gzip and Zstandard begin. `read_feed` unpacks them, and what is small packed can be large."""

NOT_JSON = {"NE001", "NE002", "NE003", "NE004", "NE009"}
"""Codes of what is wrong with bytes and with the grammar of JSON: 400, where all other errors are 422."""


class Limits(BaseModel, frozen=True):
    """How much one request may ask for."""

    body: int = 16 * 1024 * 1024
    """Bytes of the body."""

    documents: int = 10_000
    """Documents of a feed: a bad line is two bytes to send, and much more work to say what is wrong with."""

    findings: int = 100
    """Errors, and warnings, that an answer has; the others are counted."""


class Fault(BaseModel):
    """One finding."""

    code: str = Field(examples=["NE203"], description="`newsevents explain` tells what it means")
    pointer: str = Field(description="JSON Pointer in the document; in an array, from the array's root")
    message: str
    hint: str | None
    line: int = Field(description="line of the body, from 1")


class Problem(BaseModel):
    """Why nothing was accepted (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str = Field(description="name of this one answer, as the log has it")
    errors: list[Fault] = []
    omitted: int = Field(default=0, description="how many more errors there are")


class Accepted(BaseModel):
    """A document that is valid."""

    id: str
    content_id: str = Field(description="hash of what it says, in whatever order its fields are written")
    line: int = Field(description="line of the body in which it begins, from 1")


class Summary(BaseModel):
    """What was accepted."""

    accepted: list[Accepted]
    warnings: list[Fault]
    omitted: int = Field(description="how many more warnings there are")


PROBLEMS = {
    400: ("not-json", "The body is not JSON in UTF-8"),
    413: ("too-large", "The body is too large"),
    415: ("unknown-type", "The body is of a type that is not read here"),
    422: ("invalid-documents", "There are documents that are not valid"),
}
"""Kinds of problems by status: the end of their URI, and their title."""


class Faults:
    """Findings of all documents, as many as an answer has; the others are counted."""

    def __init__(self, most: int) -> None:
        """Keep so many."""
        self.most = most
        self.kept: list[Fault] = []
        self.omitted = 0

    def add(self, findings: Iterable[ne.Finding], line: int, omitted: int) -> None:
        """Take in the findings of the document that begins in a line, and how many more it has."""
        for item in findings:
            if len(self.kept) < self.most:
                place = item.line or line
                told = Fault(
                    code=item.code, pointer=item.pointer, message=item.message, hint=item.hint, line=place
                )
                self.kept.append(told)
            else:
                self.omitted += 1
        self.omitted += omitted


class Refused(Exception):  # noqa: N818 - an answer, and no fault of this program
    """The body is not accepted."""

    def __init__(self, status: int, detail: str, faults: Faults | None = None) -> None:
        """Say with which status, and why."""
        super().__init__(detail)
        kind, title = PROBLEMS[status]
        self.problem = Problem(
            type=f"urn:example:problem:{kind}",
            title=title,
            status=status,
            detail=detail,
            instance=uuid4().urn,
            errors=faults.kept if faults else [],
            omitted=faults.omitted if faults else 0,
        )


def create_app(limits: Limits | None = None) -> FastAPI:
    """Return the application."""
    allowed = limits or Limits()
    app = FastAPI(title="Documents of news events", version=ne.__version__)

    @app.exception_handler(Refused)
    async def refused(_: Request, error: Refused) -> JSONResponse:
        problem = error.problem
        LOG.info("%s: %s %s", problem.instance, problem.status, problem.detail)
        return JSONResponse(problem.model_dump(), problem.status, media_type=PROBLEM)

    @app.post("/documents", responses=described_problems(), openapi_extra={"requestBody": described_body()})
    async def post_documents(request: Request) -> Summary:
        """Check a document or a feed of documents; all are accepted, or none."""
        media_type = media_type_of(request)
        with SpooledTemporaryFile(max_size=1024 * 1024) as body:
            await receive(request, body, allowed.body)
            return await run_in_threadpool(examined, cast("BinaryIO", body), media_type, allowed)

    return app


def media_type_of(request: Request) -> str:
    """Return the media type of the body, if it is one that is read here."""
    found = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if found not in {JSON, LINES}:
        raise Refused(415, f"Expected {JSON} or {LINES}, found {found or 'no type'}.")
    coding = request.headers.get("content-encoding", "identity")
    if coding.lower() != "identity":
        raise Refused(415, f"Expected a body without content coding, found {coding}.")
    return found


async def receive(request: Request, body: IO[bytes], limit: int) -> None:
    """Put the body into a file, as long as it is not too large."""
    too_large = Refused(413, f"Expected at most {limit} bytes, found more.")
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise too_large
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise too_large
        await run_in_threadpool(body.write, chunk)
    body.seek(0)


def examined(body: BinaryIO, media_type: str, limits: Limits) -> Summary:
    """Return what is accepted, if all is. It takes its time: run it in a thread."""
    accepted: list[Accepted] = []
    errors, warnings = Faults(limits.findings), Faults(limits.findings)
    number, status = 0, 422
    for number, item in enumerate(items_of(body, media_type, limits), start=1):
        if number > limits.documents:
            raise Refused(413, f"Expected at most {limits.documents} documents, found more.")
        found = item.findings
        errors.add(found.errors, item.line, found.omitted_errors)
        warnings.add(found.warnings, item.line, found.omitted - found.omitted_errors)
        if item.document is not None:
            name = ne.content_id(item.document)
            accepted.append(Accepted(id=item.document.id, content_id=name, line=item.line))
        if not NOT_JSON.isdisjoint(found.counts()):
            status = 400
    if len(accepted) < number:
        wrong = number - len(accepted)
        raise Refused(status, f"{wrong} of {number} documents are not valid; none is accepted.", errors)
    return Summary(accepted=accepted, warnings=warnings.kept, omitted=warnings.omitted)


def items_of(body: BinaryIO, media_type: str, limits: Limits) -> Iterator[ne.FeedItem]:
    """Yield the documents of the body, valid or not; an empty or a packed one has a finding."""
    head = head_of(body)
    if not head or head.startswith(PACKED):
        yield ne.FeedItem(1, 0, None, ne.check(head[:4]))
        return
    layout: Literal["jsonl", "array", "json"] = "jsonl"
    if media_type == JSON:
        layout = "array" if head.startswith(b"[") else "json"
    yield from ne.read_feed(body, layout=layout, limit=limits.findings)


def head_of(body: BinaryIO) -> bytes:
    """Return the first bytes that are not blank, and go back to the beginning."""
    head = b""
    while not head and (chunk := body.read(65_536)):
        head = chunk.lstrip(BLANK)
    body.seek(0)
    return head


def described_problems() -> dict[int | str, dict[str, Any]]:
    """Return the refusals as OpenAPI has them; `Fault` is known to it from the summary."""
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    del schema["$defs"]
    content = {PROBLEM: {"schema": schema}}
    return {status: {"description": title, "content": content} for status, (_, title) in PROBLEMS.items()}


def described_body() -> dict[str, Any]:
    """Return the body as OpenAPI has it."""
    document = {"type": "object", "description": "a document; `newsevents schema` prints its JSON Schema"}
    lines = {"type": "string", "description": "a document a line"}
    return {
        "required": True,
        "content": {
            JSON: {"schema": {"anyOf": [document, {"type": "array", "items": document}]}},
            LINES: {"schema": lines},
        },
    }


def main() -> None:
    """Print the description of the interface."""
    print(json.dumps(create_app().openapi(), indent=2))


if __name__ == "__main__":
    main()
