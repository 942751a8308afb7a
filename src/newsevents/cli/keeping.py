"""Keeping: the documents that pass and those that do not, each in a file of its own, none lost."""

from __future__ import annotations

import base64
from hashlib import sha256
from typing import TYPE_CHECKING, Any, BinaryIO

import attrs
import orjson

if TYPE_CHECKING:
    from newsevents.engines.verdict import Verdict


@attrs.define
class Keeping:
    """Writes each document to where it belongs, as one line.

    Example:
        >>> from newsevents.engines.verdict import Verdict
        >>> from newsevents.findings import Findings
        >>> Keeping(None, None).keep("feed.jsonl", Verdict(1, 0, Findings(), data=b"{}"), passes=True)
    """

    accepted: BinaryIO | None
    """Takes the documents that pass, byte for byte; ends of lines in them become spaces."""

    rejected: BinaryIO | None
    """Takes the others, each in a JSON object that says whence it came and what is wrong."""

    def keep(self, name: str, verdict: Verdict, *, passes: bool) -> None:
        """Write one document."""
        if passes and self.accepted is not None:
            self.accepted.write(one_line(verdict.data or b"") + b"\n")
        elif not passes and self.rejected is not None:
            self.rejected.write(orjson.dumps(rejection(name, verdict)) + b"\n")


def one_line(data: bytes) -> bytes:
    r"""Return a JSON text in one line. Line ends in valid JSON are white space, never part of a text.

    Example:
        >>> one_line(b'{"id":\r\n 1}')
        b'{"id":   1}'
    """
    if b"\n" not in data and b"\r" not in data:
        return data
    return data.replace(b"\r", b" ").replace(b"\n", b" ")


def rejection(name: str, verdict: Verdict) -> dict[str, Any]:
    r"""Return what is kept of a document that does not pass.

    Its bytes stand under `text` if they are UTF-8, else under `base64`; those of a document that is too
    long for this package are not kept.

    Example:
        >>> from newsevents.engines.verdict import Verdict
        >>> from newsevents.findings import Findings
        >>> rejection("feed.jsonl", Verdict(3, 70, Findings(), data=b"\xff\xfe"))["base64"]
        '//4='
    """
    data = verdict.data
    kept: dict[str, Any] = {"input": name, "line": verdict.line, "offset": verdict.offset}
    if data is not None:
        kept["sha256"] = sha256(data).hexdigest()
        try:
            kept["text"] = data.decode()
        except UnicodeDecodeError:
            kept["base64"] = base64.b64encode(data).decode()
    kept["findings"] = [attrs.asdict(item) for item in verdict.findings]
    kept["omitted"] = verdict.findings.omitted
    return kept
