"""Parentheticals: clauses such as "he said" that stand behind what is said, or in the middle of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.complements import NONE, Complement, behind_adjuncts, behind_times
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.phrases import Row


_ENDS_SENTENCE = frozenset(".?!;:")
_SHORT = 4
_OPENS_SUBJECT = frozenset("DET NUM PRON".split())
_ENDS_PHRASE = frozenset("CAP LOW ADV".split())
_ENDS_ADJUNCT = frozenset("SUB QUOTE AUX VERB".split())


def said_around(row: Row, first: int, behind: int) -> Complement:
    """Return what is said before a clause that tells who says it, or on both sides of it.

    Args:
        row: The items.
        first: Index of the first item of the clause.
        behind: Index behind its verb and its addressee.
    """
    if first > 0 and row.tag(first - 1) == "QUOTE":
        return Complement((Span(start_of_said(row, first - 1), row.items[first - 1].end),), "clause-before")
    if first < 2 or row.tag(first - 1) != "COMMA":
        return NONE
    start = start_of_said(row, first - 2) if row.tag(first - 2) == "QUOTE" else row.scope.start
    before = Span(start, row.items[first - 1].start)
    rest = behind_adjuncts(row, behind) + 1
    if _goes_on(row, first - 1, rest):
        after = Span(row.text_from(rest), row.scope.end)
        leads_over = first == 2 and row.lower(0) in row.clauses.openers
        return Complement((after,) if leads_over else (before, after), "around-clause")
    return Complement((before,), "clause-before") if _can_be_said(row, first - 1) else NONE


def _goes_on(row: Row, stop: int, rest: int) -> bool:
    """Say whether what is said goes on behind the comma that closes the clause."""
    lower = row.lower(rest)
    if row.tag(rest - 1) != "COMMA" or rest >= len(row.items):
        return False
    if row.tag(rest) == "QUOTE":
        return True
    if lower in row.clauses.no_rest or lower.endswith(row.clauses.gerund_endings):
        return False
    return (
        not _is_clause(row, stop)
        or row.tag(rest) in {"PREP", "AUX", "VERB", "SUB"}
        or lower.endswith(row.clauses.finite_endings)
    )


def _is_clause(row: Row, stop: int) -> bool:
    """Say whether the items before an index are a clause of their own, as far as its verb is known."""
    finite = any(row.is_finite(item) or item.lower in row.cues.verbs for item in row.items[:stop])
    return finite and not is_adjunct(row, stop)


def is_adjunct(row: Row, stop: int) -> bool:
    """Say whether the items before an index only tell when, where or on what occasion: "In Doha"."""
    opens = row.tag(0) in {"PREP", "SUB"} and row.lower(0) not in row.clauses.that
    return opens and not any(row.tag(at) == "COMMA" for at in range(stop)) and not _is_main(row, stop)


def _is_main(row: Row, stop: int) -> bool:
    """Say whether the items before an index are a main clause all the same: "In Doha two people died"."""
    subject = _subject_behind_adjunct(row, stop)
    if subject is None or (subject and row.lower(0) in row.clauses.infinitives):
        return False
    inside = (item for item in row.items[subject + 1 : stop] if item.tag != "CAP")
    verbs = (item.tag for item in inside if item.tag == "SUB" or row.is_finite(item))
    return next(verbs, "SUB") != "SUB"


def _subject_behind_adjunct(row: Row, stop: int) -> int | None:
    """Return where the subject of a clause starts that opens with an adjunct, or with "at least 12"."""
    if row.is_bounded_number(0):
        return 0
    behind = behind_times(row, 0)
    for at in range(max(behind, 2), stop):
        if row.tag(at) in _ENDS_ADJUNCT:
            return None
        if at == behind or (row.tag(at) in _OPENS_SUBJECT and row.tag(at - 1) in _ENDS_PHRASE):
            return at
    return None


def _can_be_said(row: Row, stop: int) -> bool:
    if row.lower(0) in row.clauses.not_said or is_adjunct(row, stop):
        return False
    return _is_clause(row, stop) or (
        stop >= _SHORT and row.tag(0) != "ADV" and not row.lower(0).endswith(row.clauses.gerund_endings)
    )


def start_of_said(row: Row, quotation: int) -> int:
    """Return where what is said starts before a quotation: unquoted words of the same clause are said too."""
    for at in range(quotation - 1, -1, -1):
        item = row.items[at]
        if item.text in _ENDS_SENTENCE and item.end <= row.items[quotation].start:
            return row.items[at + 1].start
    return row.scope.start
