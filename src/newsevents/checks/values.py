"""Values: quantities and times, looked at for `checks.soundness` wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.checks import quantities, times
from newsevents.checks.moments import AnyMoment, is_before
from newsevents.checks.spans import Spans
from newsevents.checks.windows import OPEN, reading

if TYPE_CHECKING:
    from newsevents.edtf import Bounds
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.source import Source
    from newsevents.schema.time import TimeWindow


class Values:
    """What says of quantities and times that they are sound. Fields are read by name alone.

    Example:
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.time import TimeWindow
        >>> Values(Source()).time(TimeWindow(edtf="2018-13"))
        False
    """

    def __init__(self, source: Source) -> None:
        """Take the source, to which the evidence of values belongs."""
        self._spans = Spans(source)
        self._note, self._note_all = self._spans.note, self._spans.note_all

    def moment(self, value: AnyMoment | None) -> AnyMoment | None:
        """Return a moment as a date or an instant."""
        return value

    def quantity(self, quantity: Quantity) -> bool:
        """Say whether a quantity is sound."""
        self._note(quantity.evidence)
        value, low, high, comparator = quantity.value, quantity.low, quantity.high, quantity.comparator
        if low is None and high is None:
            return comparator != "between" and (value is None) == (comparator == "several")
        if comparator == "several" or (comparator == "between") != (value is None):
            return False
        return not any(quantities.quantity_incomplete(quantity, _NO_CONTEXT)) and not any(
            quantities.bounds_reversed(quantity, _NO_CONTEXT)
        )

    def count(self, quantity: Quantity) -> bool:
        """Look at a quantity that may not be negative; its numbers rise, so the highest never is so alone."""
        return self.quantity(quantity) and not (_is_negative(quantity.value) or _is_negative(quantity.low))

    def time(self, window: TimeWindow) -> bool:
        """Say whether a time is sound."""
        self._note(window.evidence)
        edtf = window.edtf
        if edtf is not None and reading(edtf).value is None:
            return False
        if window.earliest is None and window.latest is None:
            return edtf is not None or window.phrase is not None
        return self.stated(window) is not None

    def bounds(self, window: TimeWindow | None) -> Bounds:
        """Return the window of a time that is sound; see `windows.firm`."""
        if window is None:
            return OPEN
        if window.earliest is None and window.latest is None:
            return OPEN if window.edtf is None else reading(window.edtf).firm
        return self.stated(window) or OPEN

    def stated(self, window: TimeWindow) -> Bounds | None:
        """Return the window of a time that states an end; `None` where its parts contradict one another."""
        earliest, latest = window.earliest, window.latest
        # equal instants need not share a zone, so zones are part of what the result is kept by
        zones = getattr(earliest, "tzinfo", None), getattr(latest, "tzinfo", None)
        return times.stated_bounds(window.edtf, window.part, earliest, latest, zones)

    def period(self, start: TimeWindow | None, end: TimeWindow | None) -> bool:
        """Look at two times of which the second is no earlier than the first."""
        if start is not None and not self.time(start):
            return False
        if end is None:
            return True
        return self.time(end) and not is_before(self.bounds(end).latest, self.bounds(start).earliest)


_NO_CONTEXT: Any = None
"""Rules that look at one record alone are given no context."""


def _is_negative(number: int | str | None) -> bool:
    return number is not None and (number.startswith("-") if isinstance(number, str) else number < 0)
