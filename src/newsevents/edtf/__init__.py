"""Dates as news gives them: the part of EDTF (ISO 8601-2:2019) that the library reads and writes.

`2018-10` is October 2018, `2018-10~` about then, `XXXX-11-20` a 20 November of unknown year,
`../2018-11-12` any time up to that day. `parse` says which part of the standard is read.
"""

from newsevents.edtf.date import Date, Precision, Qualifier
from newsevents.edtf.dateset import DateRange, DateSet
from newsevents.edtf.error import EdtfError
from newsevents.edtf.interval import Interval, IntervalEnd
from newsevents.edtf.parser import is_valid, parse
from newsevents.edtf.traits import is_approximate, is_uncertain, precision
from newsevents.edtf.value import Edtf
from newsevents.edtf.window import Bounds, bounds, matches

__all__ = [
    "Bounds",
    "Date",
    "DateRange",
    "DateSet",
    "Edtf",
    "EdtfError",
    "Interval",
    "IntervalEnd",
    "Precision",
    "Qualifier",
    "bounds",
    "is_approximate",
    "is_uncertain",
    "is_valid",
    "matches",
    "parse",
    "precision",
]
