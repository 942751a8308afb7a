"""Anchors: the quotes of a draft as evidence, and what there is to say of those that are not found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.checks.wording import shown
from newsevents.findings import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsevents.extraction.quotes import Found, Quotes
    from newsevents.schema.evidence import Evidence

Json = dict[str, Any]


class Anchors:
    """Turns quotes into evidence.

    Args:
        quotes: Finds quotes in the text.
        findings: Takes what is found out about them.
    """

    def __init__(self, quotes: Quotes, findings: list[Finding]) -> None:
        """Take the text, and where to report."""
        self._quotes = quotes
        self._findings = findings

    def all(
        self, items: Sequence[str], where: str, name: str = "quotes", within: Evidence | None = None
    ) -> list[Json]:
        """Return the places of quotes in the order of the text; of equal ones, one place after the other."""
        found: dict[tuple[int, int], Evidence] = {}
        for index, quote in enumerate(items):
            nth = items[:index].count(quote)
            evidence = self.one(quote, f"{where}/{name}/{index}", within=within, nth=nth)
            if evidence is not None:
                found[evidence.start, evidence.end] = evidence
        return [evidence_json(found[span]) for span in sorted(found)]

    def one(
        self, quote: str | None, where: str, *, within: Evidence | None = None, nth: int = 0
    ) -> Evidence | None:
        """Return the place of a quote, and say if it is not there, or not for sure."""
        if not quote:
            return None
        found = self._quotes.find(quote, within, nth)
        told = _doubt(quote, found, where)
        if told is not None:
            self._findings.append(told)
        return None if found is None else found.evidence

    def paragraph(self, evidence: Sequence[Json]) -> Evidence | None:
        """Return the paragraph of the first piece of evidence: the likeliest place of the rest."""
        if not evidence:
            return None
        text, start = self._quotes.text, evidence[0]["start"]
        end = text.find("\n", start)
        return self._quotes.evidence(text.rfind("\n", 0, start) + 1, len(text) if end < 0 else end)


def _doubt(quote: str, found: Found | None, where: str) -> Finding | None:
    if found is None:
        message = f"Expected words of the text, found {shown(quote)}, which do not stand in it."
        return finding("NE911", where, message, "Copy the words letter for letter.")
    if found.manner == "approximate":
        message = (
            f"Expected words of the text, found {shown(quote)}; taken for {shown(found.evidence.exact)}, "
            f"which is {found.score} % the same."
        )
        return finding("NE912", where, message, "Copy the words letter for letter.")
    return None


def evidence_json(evidence: Evidence) -> Json:
    """Return evidence as JSON.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> evidence_json(Evidence(start=0, end=4, exact="Doha"))
        {'start': 0, 'end': 4, 'exact': 'Doha'}
    """
    return evidence.model_dump(mode="json", exclude_none=True)
