"""The values of EDTF, as one type."""

from __future__ import annotations

from typing import TypeAlias

from newsevents.edtf.date import Date
from newsevents.edtf.dateset import DateSet
from newsevents.edtf.interval import Interval

Edtf: TypeAlias = Date | Interval | DateSet
"""What a text in EDTF means: a date, an interval or a set. `str()` gives the text, `dates()` its dates."""
