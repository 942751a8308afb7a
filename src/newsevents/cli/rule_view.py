"""Rule view: which rule of the parser found each record of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from newsevents.cli.output import table
from newsevents.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.table import Table

    import newsevents as ne
    from newsevents.parser.assemble import Explanation

_SHOWN = 80


class RuleRow(TypedDict):
    """A record, and the rule that found it."""

    document: str
    """URI of the document."""

    pointer: str
    """JSON Pointer to the record."""

    rule: str
    """Name of the rule."""

    words: str | None
    """The words of the text that the record was first read from."""


def rule_rows(document: ne.NewsDocument, explanations: Iterable[Explanation]) -> Iterator[RuleRow]:
    """Yield a row for each record, in the order of the document."""
    for item in explanations:
        _, collection, at = item.pointer.split("/")
        record = getattr(document, collection)[int(at)]
        yield {
            "document": document.id,
            "pointer": item.pointer,
            "rule": item.rule,
            "words": _words(record),
        }


def rule_table(rows: Iterable[RuleRow]) -> Table:
    """Return rows as a table for people."""
    return table(
        "Rules",
        ("Record", "Rule", "Words"),
        [(row["pointer"], row["rule"], visible((row["words"] or "")[:_SHOWN])) for row in rows],
    )


def _words(record: Any) -> str | None:  # noqa: ANN401 - any record of a document
    """Return the cue of a statement, the marker of a conflict, or the first evidence of another record."""
    cue = getattr(record, "cue", None)
    found = [cue.evidence] if cue is not None else []
    for name in ("marker", "content", "mentions", "evidence"):
        value = getattr(record, name, None)
        found += value if isinstance(value, tuple) else [value]
    return next((str(item.exact) for item in found if item is not None), None)
