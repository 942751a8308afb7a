"""Placing: a problem as a finding, and the line and column of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.findings import finding
from newsevents.intake.locator import line_and_column
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from newsevents.findings import Finding
    from newsevents.intake.problem import Problem


def told(problem: Problem, text: str) -> Finding:
    r"""Return a problem as a finding, with its line and column where its offset in a text is known.

    Example:
        >>> from newsevents.intake.problem import Problem
        >>> told(Problem("NE011", (), "Expected an object.", offset=2), "\n\n[]").line
        3
    """
    item = finding(problem.code, to_pointer(problem.path), problem.message, problem.hint)
    return item if problem.offset is None else at_offset(item, text, problem.offset)


def at_offset(item: Finding, text: str, offset: int) -> Finding:
    """Give a finding its place, from its offset in code points.

    Example:
        >>> from newsevents.findings import Finding
        >>> at_offset(Finding("NE011", "", "m"), "é[]", 1).offset
        2
    """
    line, column = line_and_column(text, offset)
    return attrs.evolve(item, line=line, column=column, offset=len(text[:offset].encode()))
