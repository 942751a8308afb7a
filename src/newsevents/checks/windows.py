"""Windows: what a time says of its bounds, with nothing made firmer than it was said."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from newsevents.edtf import Bounds, EdtfError, bounds, is_approximate, is_uncertain, parse

if TYPE_CHECKING:
    from newsevents.edtf import Edtf
    from newsevents.schema.time import TimeWindow

OPEN = Bounds(None, None)
"""A window that nothing bounds."""


@attrs.frozen
class Reading:
    """An EDTF text, read.

    Example:
        >>> reading("2018-10~").firm == OPEN
        True
    """

    value: Edtf | None
    """Its value; `None` if the text is not in EDTF."""

    firm: Bounds = OPEN
    """The window it implies; open if it is vague."""

    is_vague: bool = False
    """Whether it is marked approximate or uncertain. How far "about" reaches is not known, so nothing can
    be held against it."""


@lru_cache(maxsize=4096)
def reading(text: str) -> Reading:
    """Read an EDTF text. The same dates come back in document after document, so they are kept.

    Example:
        >>> reading("2018-10").firm.latest
        datetime.date(2018, 10, 31)
        >>> reading("last month").value is None
        True
    """
    try:
        value = parse(text)
    except EdtfError:
        return Reading(None)
    if is_approximate(value) or is_uncertain(value):
        return Reading(value, is_vague=True)
    return Reading(value, bounds(value))


def firm(window: TimeWindow | None) -> Bounds:
    """Return the window of a time: its stated ends, else those that its EDTF firmly implies.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> firm(TimeWindow(edtf="../2018-11-12")).latest
        datetime.date(2018, 11, 12)
    """
    if window is None:
        return OPEN
    implied = OPEN if window.edtf is None else reading(window.edtf).firm
    return Bounds(
        implied.earliest if window.earliest is None else window.earliest,
        implied.latest if window.latest is None else window.latest,
    )
