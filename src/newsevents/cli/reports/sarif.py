"""SARIF 2.1.0 (OASIS): a log that editors and code-scanning services show."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import quote

import orjson

import newsevents
from newsevents.codes import CODES

if TYPE_CHECKING:
    from newsevents.cli.reports.report import Told, Totals
    from newsevents.codes import Code
    from newsevents.engines.verdict import Fault
    from newsevents.findings import Finding

_NUMBERS = {code.code: number for number, code in enumerate(CODES)}


class SarifReport:
    """Writes one run; each result as soon as it is found, so that memory does not grow with them."""

    def __init__(self, out: BinaryIO) -> None:
        """Take where to write, and write the beginning."""
        self._out = out
        self._first = True
        self._notices: list[dict[str, Any]] = []
        tool = {"driver": _driver()}
        self._out.write(b'{"version":"2.1.0","runs":[{"tool":' + orjson.dumps(tool))
        self._out.write(b',"columnKind":"unicodeCodePoints","results":[\n')

    def add(self, told: Told) -> None:
        """Write the findings of a document."""
        for finding in told.findings:
            self._write(_result(told.input, finding))
        if told.findings.omitted:
            message = f"{told.input}:{told.line}: {told.findings.omitted} further findings are not listed"
            self._notices.append(_notice(message, "note"))
            del self._notices[1000:]

    def fail(self, fault: Fault) -> None:
        """Note why an input could not be read, for the end."""
        self._notices.append(_notice(f"{fault.input}: {fault.reason}", "error"))

    def finish(self, totals: Totals) -> None:
        """Write the end."""
        invocation = {
            "executionSuccessful": not totals.faults,
            "toolExecutionNotifications": self._notices,
        }
        self._out.write(b'\n],"invocations":[' + orjson.dumps(invocation) + b"]}]}\n")

    def _write(self, result: dict[str, Any]) -> None:
        self._out.write((b"" if self._first else b",\n") + orjson.dumps(result))
        self._first = False


def uri_of(name: str) -> str:
    """Return the URI reference of an input's name.

    Example:
        >>> uri_of("feeds/13 november.jsonl")
        'feeds/13%20november.jsonl'
    """
    return quote(name, safe="/.-_~", errors="surrogateescape")


def _driver() -> dict[str, Any]:
    return {
        "name": "newsevents",
        "version": newsevents.__version__,
        "semanticVersion": newsevents.__version__,
        "rules": [_rule(code) for code in CODES],
    }


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "name": "".join(map(str.capitalize, code.name.split("-"))),
        "shortDescription": {"text": f"{code.title}."},
        "fullDescription": {"text": code.explanation},
        "help": {"text": code.mend},
        "defaultConfiguration": {"level": code.severity},
    }


def _result(name: str, finding: Finding) -> dict[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column, "byteOffset": finding.offset}
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri_of(name)},
            "region": {key: value for key, value in region.items() if value is not None},
        },
    }
    if finding.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.pointer, "kind": "member"}]
    return {
        "ruleId": finding.code,
        "ruleIndex": _NUMBERS[finding.code],
        "level": finding.severity,
        "message": {"text": " ".join(chain([finding.message], [finding.hint] if finding.hint else []))},
        "locations": [place],
    }


def _notice(text: str, level: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": text}}
