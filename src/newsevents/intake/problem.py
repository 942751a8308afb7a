"""Problem: a fault in bytes, JSON or structure, before it becomes a finding."""

from __future__ import annotations

import attrs


@attrs.frozen
class Problem:
    """One fault.

    Example:
        >>> Problem("NE101", ("source", "publsher"), "The field 'publsher' is not known.").code
        'NE101'
    """

    code: str
    """Code of the finding."""

    path: tuple[str | int, ...]
    """Keys and positions from the top of the user's JSON."""

    message: str
    """What was found and what was expected, in one sentence."""

    hint: str | None = None
    """How it can be mended."""

    offset: int | None = None
    """Place in the decoded input, in code points from 0, where it is known already."""
