"""How precise and how sure a value is, over all the dates that it is written with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.edtf.date import Precision
    from newsevents.edtf.value import Edtf

_COARSEST_FIRST: tuple[Precision, ...] = (
    "year",
    "half",
    "quadrimester",
    "season",
    "quarter",
    "month",
    "day",
    "second",
)


def precision(edtf: Edtf) -> Precision:
    """Return the smallest component that is written; in an interval or a set, that of the coarsest date.

    Unspecified digits do not count: `201X` is a year and `1985-XX-XX` a day, not known which. How wide
    the value is `bounds` tells.

    Example:
        >>> from newsevents.edtf import parse
        >>> precision(parse("2018-33")), precision(parse("2018-11-05/2018-12"))
        ('quarter', 'month')
    """
    written = {date.precision for date in edtf.dates()}
    return next(level for level in _COARSEST_FIRST if level in written)


def is_approximate(edtf: Edtf) -> bool:
    """Tell whether any part is marked approximate (`~` or `%`): about then.

    Example:
        >>> from newsevents.edtf import parse
        >>> is_approximate(parse("2018-10~")), is_approximate(parse("2018-10?"))
        (True, False)
    """
    return _has_sign(edtf, "~%")


def is_uncertain(edtf: Edtf) -> bool:
    """Tell whether any part is marked uncertain (`?` or `%`): the source is in doubt.

    Example:
        >>> from newsevents.edtf import parse
        >>> is_uncertain(parse("2018-XX-20?/2018-12")), is_uncertain(parse("2018-XX"))
        (True, False)
    """
    return _has_sign(edtf, "?%")


def _has_sign(edtf: Edtf, signs: str) -> bool:
    return any(qualifier.sign in signs for date in edtf.dates() for qualifier in date.qualifiers)
