"""Statement times: which of the times around a cue tells when it was said.

A time belongs to the verb of its own clause: "Officials, who met in June, said" tells no time of saying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.calendar import first_day
from newsevents.parser.tokens import index_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from newsevents.parser.drafts import StatementDraft
    from newsevents.parser.phrases import Row
    from newsevents.parser.times import TimeMention
    from newsevents.text.span import Span


def share_out_times(row: Row, drafts: Sequence[StatementDraft], day: date | None) -> None:
    """Give each time outside all that is said to the nearest statement of its clause, if it can be past.

    Args:
        row: The items that tell the statements.
        drafts: The statements; those without a time get one.
        day: The day of publication, where known.
    """
    told = [(draft.cue, draft) for draft in drafts if draft.cue]
    if not told or len(told) < len(drafts):
        return
    for time in row.sentence.times:
        outside = not any(draft.covers(time.span.start) for draft in drafts)
        here = time.kind == "date" and row.scope.contains(time.span) and outside
        if here and not _is_to_come(time, day):
            cue, nearest = min(told, key=lambda pair: pair[0].distance(time.span))
            if _in_one_clause(row, time.span, cue):
                nearest.time = nearest.time or time


def _is_to_come(time: TimeMention, day: date | None) -> bool:
    earliest = first_day(time.edtf)
    return earliest is not None and day is not None and earliest > day


def _in_one_clause(row: Row, time: Span, cue: Span) -> bool:
    """Say whether a time and a cue belong to one clause, as far as commas and small words tell."""
    at, verb = index_at(row.items, time.start), index_at(row.items, cue.start)
    between = range(min(at, verb), max(at, verb))
    parted = any(row.tag(index) == "COMMA" for index in between)
    opener, own = _opener(row, at), _opener(row, verb)
    if opener == own:
        return verb < at or not _joined(row, at, verb)
    if parted:
        return False
    return opener is None or opener < verb < at or not _has_verb(row, opener, at)


def _opener(row: Row, at: int) -> int | None:
    """Return the index of the word that opens the clause of an item: "who", "when"; none of a main clause."""
    words = row.clauses
    for index in range(at - 1, -1, -1):
        if row.tag(index) in {"COMMA", "PUNCT", "QUOTE"}:
            return None
        opens = row.tag(index) == "SUB" or row.lower(index) in words.relatives
        if opens and (row.lower(index) not in words.that or row.tag(index - 1) == "COMMA"):
            return index
    return None


def _joined(row: Row, at: int, verb: int) -> bool:
    """Say whether a verb of its own stands before a time, and "and" behind it: "left on Monday and said"."""
    joins = any(row.lower(index) in row.clauses.joins for index in range(at, verb))
    return joins and _has_verb(row, -1, at)


def _has_verb(row: Row, first: int, stop: int) -> bool:
    return any(row.is_finite_at(index) for index in range(first + 1, stop))
