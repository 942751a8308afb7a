"""Verdicts: rows of documents to rows of what checking says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsevents.engines.checking import judged
from newsevents.intake.entry import Entry
from newsevents.intake.problem import Problem

if TYPE_CHECKING:
    from newsevents.engines.spark.columns import Row
    from newsevents.engines.verdict import Options, Verdict


def verdict_row(  # noqa: PLR0913, PLR0917 - the columns
    options: Options,
    number: int | None,
    name: str | None,
    offset: int | None,
    line: int | None,
    column: int | None,
    pointer: str | None,
    data: bytes | None,
    problem: dict[str, Any] | None,
    unreadable: str | None,
) -> Row:
    """Return the row of a verdict, from the values of a document's row, in the order of its columns."""
    if unreadable is not None:
        return (number, name, *([None] * 11), unreadable)
    content = bytes(data or b"") if problem is None else Problem(path=(), **problem)
    verdict = judged(Entry(offset or 0, line or 1, column or 1, content, pointer or ""), options)
    return (number or 0, name or "", *_told(verdict))


def _told(verdict: Verdict) -> Row:
    identity = (None, None) if verdict.identity is None else verdict.identity
    findings = verdict.findings
    return (
        verdict.offset,
        verdict.line,
        verdict.column,
        verdict.pointer,
        *identity,
        verdict.valid,
        [attrs.asdict(item) for item in findings.items],
        findings.omitted,
        findings.omitted_errors,
        verdict.data,
        None,
    )
