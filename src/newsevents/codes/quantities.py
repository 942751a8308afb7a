"""NE4xx: quantities, times, coordinates."""

from __future__ import annotations

from newsevents.codes.code import Code

QUANTITY_CODES: tuple[Code, ...] = (
    Code(
        "NE401",
        "bounds-reversed",
        "error",
        "The bounds of a quantity are out of order",
        "`low` is the smallest number meant and `high` the largest; `value`, where there is one, lies "
        "between them, ends included.",
        "Correct the numbers.",
        good="""\
{"actors": [{"id": "actor:envoys", "kind": "group",
             "size": {"low": 10, "high": 15, "comparator": "between"}}]}""",
        bad="""\
{"actors": [{"id": "actor:envoys", "kind": "group",
             "size": {"low": 15, "high": 10, "comparator": "between"}}]}""",
    ),
    Code(
        "NE402",
        "quantity-incomplete",
        "error",
        "A quantity has not the numbers that its comparator needs",
        "`between` needs `low` and `high`; every other comparator but `several` needs `value`.",
        'Add the number; where the source names none ("a few", "dozens"), the comparator is `several`.',
        good="""\
{"actors": [{"id": "actor:few", "kind": "group",
             "size": {"comparator": "several", "phrase": "a few"}}]}""",
        bad="""\
{"actors": [{"id": "actor:few", "kind": "group",
             "size": {"comparator": "about", "phrase": "a few"}}]}""",
    ),
    Code(
        "NE403",
        "quantity-surplus",
        "error",
        "A quantity has a number that its comparator leaves no room for",
        "`several` stands for words that name no number, so a number beside it is invented; `between` has a "
        "`low` and a `high` and no single `value`.",
        "Take the number out, or choose the comparator that fits the source's words.",
        good='{"actors": [{"id": "actor:a", "kind": "group", "size": {"comparator": "several"}}]}',
        bad='{"actors": [{"id": "actor:a", "kind": "group", "size": {"comparator": "several", "value": 3}}]}',
    ),
    Code(
        "NE404",
        "negative-count",
        "error",
        "A count is negative",
        "Sizes of groups, numbers of participants, of happenings and of victims, and durations, are at "
        "least 0.",
        "Correct the number. Nobody came is 0; not known is no quantity at all.",
        good='{"actors": [{"id": "actor:envoys", "kind": "group", "size": {"value": 0}}]}',
        bad='{"actors": [{"id": "actor:envoys", "kind": "group", "size": {"value": -1}}]}',
    ),
    Code(
        "NE405",
        "edtf-syntax",
        "error",
        "A time is not in EDTF",
        "`edtf` is a date, an interval or a set in the part of EDTF (ISO 8601-2) that the library reads. "
        "Other forms of ISO 8601, such as 20181112 or 2018-W46, are no EDTF.",
        "Correct it where the message points. A time that EDTF cannot state stays a `phrase`.",
        good='{"events": [{"id": "event:talks", "type": "meeting", "start": {"edtf": "2018-11-09"}}]}',
        bad='{"events": [{"id": "event:talks", "type": "meeting", "start": {"edtf": "2018-11-31"}}]}',
    ),
    Code(
        "NE406",
        "window-reversed",
        "error",
        "A window of time ends before it begins",
        "`earliest` is the first day or instant of the window and `latest` its last, both included.",
        "Exchange them.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting",
             "start": {"earliest": "2018-10-01", "latest": "2018-10-31"}}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting",
             "start": {"earliest": "2018-10-31", "latest": "2018-10-01"}}]}""",
    ),
    Code(
        "NE407",
        "window-outside-edtf",
        "error",
        "The stated window is not inside the one that EDTF implies",
        "`edtf` is the authority; `earliest` and `latest` may narrow it and not leave it. Queries use the "
        "window, so it would find the event on days that nobody named.",
        "Leave the window out, and it is derived; or correct `edtf` or `part`.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting",
             "start": {"edtf": "2018-10", "earliest": "2018-10-01", "latest": "2018-10-31"}}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting",
             "start": {"edtf": "2018-10", "earliest": "2018-10-01", "latest": "2018-11-13"}}]}""",
    ),
    Code(
        "NE408",
        "ends-before-start",
        "error",
        "Something ends before it begins",
        "The latest possible end of an event, of an office or of a stay lies before its earliest possible "
        "start.",
        "Correct one of the two. Where both windows overlap, there is no finding.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting",
             "start": {"edtf": "2018-11-09"}, "end": {"edtf": "2018-11"}}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting",
             "start": {"edtf": "2018-11-09"}, "end": {"edtf": "2018-10"}}]}""",
    ),
    Code(
        "NE409",
        "empty-time",
        "warning",
        "A time says nothing",
        "It has no phrase, no EDTF and no window, and so tells no more than a time that is left out.",
        "Keep the source's words in `phrase`, or leave the time out.",
        good='{"events": [{"id": "event:talks", "type": "meeting", "start": {"phrase": "recently"}}]}',
        bad='{"events": [{"id": "event:talks", "type": "meeting", "start": {}}]}',
    ),
    Code(
        "NE410",
        "half-coordinates",
        "error",
        "A place has a latitude without a longitude, or the reverse",
        "One of the two alone is a line around the globe.",
        "Give both or none.",
        good="""\
{"places": [{"id": "place:doha", "name": "Doha", "latitude": "25.2867", "longitude": "51.5333"}]}""",
        bad='{"places": [{"id": "place:doha", "name": "Doha", "latitude": "25.2867"}]}',
    ),
)
"""The codes of this hundred."""
