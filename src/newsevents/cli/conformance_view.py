"""Conformance view: cases and results, as lines for people or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from rich.text import Text

from newsevents.cli.output import console, table, write_json_line
from newsevents.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsevents.cli.examination import Result, Tally
    from newsevents.conformance import Case
    from newsevents.conformance.answer import Told

CASES_SHOWN = 20
"""Failing cases that are shown; the others are counted."""

_SHOWN = 10
"""Findings that are shown of one kind and case; the others are counted."""


class ResultView:
    """Writes how a command does: each failing case as it comes, and the counts at the end."""

    def __init__(self, *, as_json: bool) -> None:
        """Take the format."""
        self._as_json = as_json
        self._failing = 0

    def add(self, result: Result) -> None:
        """Write a case in which the command does not conform; of many the first, for people."""
        if result.conforms:
            return
        self._failing += 1
        if self._as_json:
            write_json_line(_object(result))
        elif self._failing <= CASES_SHOWN:
            console().print(Text("\n".join(map(visible, _lines(result)))))

    def finish(self, tally: Tally) -> None:
        """Write how many cases there were, and how they went."""
        if self._as_json:
            write_json_line(attrs.asdict(tally))
            return
        more = self._failing - CASES_SHOWN
        if more > 0:
            console().print(Text(f"… and {more:,} more (--format json tells all)"))
        console().print(Text(tally.in_words()))


def _object(result: Result) -> dict[str, object]:
    return {
        "case": result.case.name,
        "reason": result.reason,
        "missing": _objects(result.difference.missing),
        "surplus": _objects(result.difference.surplus),
        "complaint": result.complaint,
    }


def _lines(result: Result) -> Iterable[str]:
    yield result.case.name + (" (read leniently)" if result.case.lenient else "")
    if result.reason is not None:
        yield f"  {result.reason}"
    yield from _listed("expected and not told", result.difference.missing)
    yield from _listed("told and not expected", result.difference.surplus)
    if result.complaint:
        yield f"  the command says: {result.complaint}"


def _listed(title: str, told: Sequence[Told]) -> Iterable[str]:
    for code, pointer in told[:_SHOWN]:
        yield f"  {title}: {in_words(code, pointer)}"
    if len(told) > _SHOWN:
        yield f"  {title}: {len(told) - _SHOWN:,} more"


def in_words(code: str, pointer: str | None) -> str:
    """Return a code with its place.

    Example:
        >>> in_words("NE203", "/claims/0/subject"), in_words("NE003", ""), in_words("NE003", None)
        ('NE203 /claims/0/subject', 'NE003 (the whole document)', 'NE003')
    """
    return code if pointer is None else f"{code} {pointer or '(the whole document)'}"


def show_cases(cases: Iterable[Case], has: Callable[[str], bool], *, as_json: bool) -> None:
    """Write the names of cases, with what is expected of the codes that are compared."""
    chosen = [(case, [pair for pair in case.expected if has(pair[0])]) for case in cases]
    if as_json:
        for case, pairs in chosen:
            write_json_line({"case": case.name, "lenient": case.lenient, "expected": _objects(pairs)})
        return
    rows = [
        (
            case.name,
            "leniently" if case.lenient else "",
            [in_words(*pair) for pair in pairs] or "nothing",
        )
        for case, pairs in chosen
    ]
    console().print(table("Cases", ("Name", "Read", "Expected"), rows))


def _objects(told: Iterable[Told]) -> list[dict[str, str | None]]:
    return [{"code": code, "pointer": pointer} for code, pointer in told]
