"""TimeWindow: when, as it was said and as far as it is known."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from newsevents.edtf import Bounds, bounds, parse
from newsevents.schema.base import Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.scalars import Label, Moment

EdtfText: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[ -~]+$")]
"""A date, interval or set in EDTF (ISO 8601-2:2019); `newsevents.edtf` says which part is read."""

Part: TypeAlias = Literal["early", "middle", "late"]
"""A part of the period that the EDTF text names, as TimeML's `mod` START, MID and END."""


class TimeWindow(Record, frozen=True):
    """A point or stretch of time, with no more precision than the words give.

    `edtf` is the authority. `earliest` and `latest` are the window it implies, inclusive, for queries;
    they may be left out and are checked when present. A phrase that cannot be resolved ("in recent
    months", or "last month" in a text of unknown date) has a phrase and nothing else.

    Example:
        >>> window = TimeWindow(phrase="last month", edtf="2018-10")
        >>> window.bounds().latest
        datetime.date(2018, 10, 31)
    """

    phrase: Label | None = None
    """The words as they were said: "last month"."""

    edtf: EdtfText | None = None
    """What the words name, in EDTF: `2018-10`; `XXXX-11-20` where the year is not known."""

    part: Part | None = None
    """Which part of that period is meant: "early next month" is `edtf="2018-12", part="early"`."""

    earliest: Moment | None = None
    """First day or instant of the window, inclusive."""

    latest: Moment | None = None
    """Last day or instant of the window, inclusive."""

    evidence: Evidence | None = None
    """Where the words stand."""

    def bounds(self) -> Bounds:
        """Return the window: the stated ends where there are any, else those that `edtf` implies.

        Returns:
            The earliest and the latest moment, inclusive, `None` where the window is open or unknown.

        Raises:
            newsevents.edtf.EdtfError: `edtf` is not in the supported part of EDTF.

        Example:
            >>> TimeWindow(edtf="../2018-11-12").bounds().earliest is None
            True
        """
        implied = bounds(parse(self.edtf)) if self.edtf is not None else Bounds(None, None)
        return Bounds(
            self.earliest if self.earliest is not None else implied.earliest,
            self.latest if self.latest is not None else implied.latest,
        )
