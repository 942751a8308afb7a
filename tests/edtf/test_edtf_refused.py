"""Texts and hand-built values that are refused, with the position of the trouble."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from newsevents.edtf import (
    Date,
    DateRange,
    DateSet,
    EdtfError,
    Interval,
    IntervalEnd,
    Qualifier,
    is_valid,
    parse,
)

if TYPE_CHECKING:
    from collections.abc import Callable

REFUSED = [
    # text, position, words of what was expected
    ("", 0, "a year"),
    ("x", 0, "a year"),
    ("201x", 3, "a digit 0 to 9 or X"),
    ("201u", 3, "a digit 0 to 9 or X"),
    ("201", 3, "a year of four"),
    ("20", 2, "a year of four"),
    ("20181", 4, "begins with Y"),
    ("20181112", 4, "begins with Y"),
    (" 2018", 0, "a year"),
    ("2018 ", 4, "the end of the year"),
    ("2018\n", 4, "the end of the year"),
    ("2018-11-12\n", 10, "a day"),
    ("２０１８", 0, "a digit 0 to 9"),
    ("٢٠١٨", 0, "a digit 0 to 9"),
    ("2018-1²", 6, "a month"),
    ("2018-11-1٢", 9, "a day"),
    ("2018-", 5, "a month"),
    ("2018-1", 6, "a month"),
    ("2018-111", 7, "a month"),
    ("2018-00", 5, "a month 01 to 12"),
    ("2018-13", 5, "a month 01 to 12"),
    ("2018-20", 5, "21 to 41"),
    ("2018-42", 5, "21 to 41"),
    ("2018-2X", 5, "a month"),
    ("2018-4X", 5, "a month"),
    ("2018-W46", 5, "a month"),
    ("2018-316", 7, "a month"),
    ("2018--05", 5, "a month"),
    ("2018-11-", 8, "a day"),
    ("2018-11-1", 9, "a day"),
    ("2018-11-123", 10, "a day"),
    ("2018-11-00", 8, "a day 01 to 31"),
    ("2018-11-32", 8, "a day 01 to 31"),
    ("2018-11-4X", 8, "a day 01 to 31"),
    ("2018-11-31", 8, "a day that 2018-11 has"),
    ("2018-02-30", 8, "a day that 2018-02 has"),
    ("2018-02-29", 8, "a day that 2018-02 has"),
    ("1900-02-29", 8, "a day that 1900-02 has"),
    ("2018-02-3X", 8, "a day that 2018-02 has"),
    ("20X9-02-29", 8, "a day that 20X9-02 has"),
    ("XXX1-02-29", 8, "a day that XXX1-02 has"),
    ("XXXX-02-30", 8, "a day that XXXX-02 has"),
    ("XXXX-XX-32", 8, "a day 01 to 31"),
    ("2018-21-05", 7, "has no days"),
    ("2018.11.12", 4, "the end of the year"),
    ("2018-11.12", 7, "a month"),
    ("2018:11-12", 4, "the end of the year"),
    ("2018/11/12", 7, "a year"),
    ("2018-11-12-13", 10, "the end of the date"),
    ("2018-11-12-", 10, "the end of the date"),
    # long and negative years
    ("Y", 1, "5 to 12 digits"),
    ("Y2018", 5, "5 to 12 digits"),
    ("Y-2018", 6, "5 to 12 digits"),
    ("Y1234567890123", 13, "5 to 12 digits"),
    ("Y012345", 1, "no leading zeros"),
    ("Y1234X", 5, "digits 0 to 9"),
    ("Y12345-01", 6, "stands alone"),
    ("-", 1, "four digits after the minus"),
    ("-44", 3, "four digits after the minus"),
    ("-12345", 5, "four digits after the minus"),
    ("-198X", 4, "four digits after the minus"),
    ("-0000", 0, "other than -0000"),
    ("--2018", 1, "four digits after the minus"),
    ("+2018", 0, "a year"),
    # parts of EDTF that are not supported
    ("Y-17E7", 4, "exponents E and significant digits S are not supported"),
    ("Y17E7", 3, "exponents E"),
    ("1950S2", 4, "significant digits S are not supported"),
    ("-1950S2", 5, "significant digits S are not supported"),
    ("S2018", 0, "a year of four characters"),
    # qualifiers
    ("?", 1, "a year"),
    ("2018??", 4, "begins with Y"),
    ("2018?~", 4, "the end of the year"),
    ("2018-1?0", 6, "a month"),
    ("?2018?", 5, "at most one qualifier"),
    ("2018-~10~", 8, "at most one qualifier"),
    ("2018?T09:30:00", 5, "a time follows only a day"),
    ("2018-10-~10T09:30:00", 11, "a time follows only a day"),
    ("2018-10-10T09:30:00Z~", 19, "the end, Z, or an offset"),
    # times of day
    ("2018T09:30:00", 4, "a time follows only a day"),
    ("2018-11T09:30:00", 7, "a time follows only a day"),
    ("2018-11-XXT09:30:00", 10, "a time follows only a day"),
    ("2018-11-12T", 11, "an hour 00 to 23"),
    ("2018-11-12T9:30", 11, "an hour 00 to 23"),
    ("2018-11-12T24:00:00", 11, "an hour 00 to 23"),
    ("2018-11-12T09", 13, "hh:mm:ss"),
    ("2018-11-12T09:30", 16, "hh:mm:ss"),
    ("2018-11-12T093000", 13, "a colon"),
    ("2018-11-12T09:60:00", 14, "a minute 00 to 59"),
    ("2018-11-12T09:30:60", 17, "a second 00 to 59"),
    ("2018-11-12T09:30:0", 17, "a second 00 to 59"),
    ("2018-11-12T09:3٠:00", 14, "a minute 00 to 59"),
    ("2018-11-12T09:30:00.5", 19, "fractions of a second are not supported"),
    ("2018-11-12T09:30:00,5", 19, "fractions of a second are not supported"),
    ("2018-11-12T09:30:00z", 19, "the end, Z, or an offset"),
    ("2018-11-12T09:30:00-00:00", 19, "the end, Z, or an offset"),
    ("2018-11-12T09:30:00-00", 19, "the end, Z, or an offset"),
    ("2018-11-12T09:30:00+24:00", 20, "hours 00 to 23"),
    ("2018-11-12T09:30:00+1", 20, "hours 00 to 23"),
    ("2018-11-12T09:30:00+0130", 22, "a colon and minutes"),
    ("2018-11-12T09:30:00+01:60", 22, "a colon and minutes"),
    ("2018-11-12T09:30:00+01:3", 22, "a colon and minutes"),
    ("2018-11-12 09:30:00", 10, "a day"),
    ("2018-11-12t09:30:00", 10, "a day"),
    # intervals
    ("/", 1, "a date at one end"),
    ("../..", 3, "a date at one end"),
    ("/..", 1, "a date at one end"),
    ("../", 3, "a date at one end"),
    ("2018/2019/2020", 9, "begins with Y"),
    ("2018/20l9", 7, "a year"),
    ("2018-02-30/2018-03", 8, "a day that 2018-02 has"),
    ("2018-03/2018-04-31", 16, "a day that 2018-04 has"),
    ("2019/2018", 5, "not before 2019"),
    ("2018-11-12/2018-11-11", 11, "not before 2018-11-12"),
    ("-0044/-0050", 6, "not before -0044"),
    ("Y12346/Y12345", 7, "not before Y12346"),
    ("2018-11-12T09:30:00Z/2018-11-13", 0, "without a time of day"),
    ("2018-11-12/2018-11-13T09:30:00Z", 11, "without a time of day"),
    ("..2018-11-12/2018-11-13", 0, "a year"),
    ("open/2018", 0, "a year"),
    ("2018/unknown", 5, "a year"),
    ("P1M/2018", 0, "a year"),
    # sets
    ("[", 1, "]"),
    ("{", 1, "}"),
    ("[]", 1, "a year"),
    ("[2018", 5, "]"),
    ("[2018}", 6, "]"),
    ("{2018]", 6, "}"),
    ("[2018]x", 7, "]"),
    ("2018]", 4, "the end of the year"),
    ("[2018,]", 6, "a year"),
    ("[,2018]", 1, "a year"),
    ("[2018, 2019]", 6, "a year"),
    ("[2018/2019]", 5, "begins with Y"),
    ("[2018,[2019]]", 6, "a year"),
    ("[..]", 3, "a date at one end"),
    ("[2018,..2019]", 6, "only the first member may begin with .."),
    ("[2018..,2019]", 7, "only the last member may end with .."),
    ("[2018..2019-02]", 7, "a year, as 2018 is"),
    ("{2018-03..2018}", 10, "a month, as 2018-03 is"),
    ("[2019..2018]", 7, "not before 2019"),
    ("[2018,2018-02-30]", 14, "a day that 2018-02 has"),
    ("[2017,2018..201x]", 15, "a year"),
    ("[2018...2019]", 7, "a year"),
    ("[2018-11-12T09:30:00]", 1, "without a time of day"),
    ("[2018,2018-11-12T09:30:00..]", 6, "without a time of day"),
    ("[..2018-11-12T09:30:00]", 3, "without a time of day"),
]


@pytest.mark.parametrize(("text", "position", "expected"), REFUSED, ids=[ascii(row[0]) for row in REFUSED])
def test_text_is_refused_where_it_goes_wrong(text: str, position: int, expected: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert (caught.value.text, caught.value.position) == (text, position)
    assert expected in caught.value.expected
    assert not is_valid(text)


BUILT: list[tuple[str, Callable[[], object], int, str]] = [
    ("day without month", lambda: Date("2018", day="12"), 5, "a month before the day"),
    ("zone without time", lambda: Date("2018", "11", "12", zone="Z"), 10, "a time of day before the zone"),
    ("empty zone", lambda: Date("2018", "11", "12", "09:30:00", ""), 19, "the end, Z, or an offset"),
    ("empty time", lambda: Date("2018", "11", "12", ""), 11, "an hour"),
    ("zone inside the time", lambda: Date("2018", "11", "12", "09:30:00Z"), 19, "the end, Z, or an offset"),
    ("sign inside the year", lambda: Date("2018?"), 4, "the end of the year"),
    (
        "qualifier of a missing component",
        lambda: Date("2018", qualifiers=(Qualifier("?", "day", "group"),)),
        0,
        "qualifiers of the components that are there",
    ),
    (
        "qualifiers out of order",
        lambda: Date(
            "2018", "11", qualifiers=(Qualifier("?", "month", "group"), Qualifier("?", "year", "group"))
        ),
        0,
        "in their order",
    ),
    (
        "interval without a date",
        lambda: Interval(IntervalEnd.OPEN, IntervalEnd.UNKNOWN),
        3,
        "a date at one end",
    ),
    ("range without a date", lambda: DateRange(None, None), 2, "a date at one end"),
    ("set without members", lambda: DateSet("one", ()), 1, "a date or a range"),
]


@pytest.mark.parametrize(
    ("build", "position", "expected"), [row[1:] for row in BUILT], ids=[row[0] for row in BUILT]
)
def test_value_that_has_no_text_cannot_be_built(
    build: Callable[[], object], position: int, expected: str
) -> None:
    with pytest.raises(EdtfError) as caught:
        build()
    assert caught.value.position == position
    assert expected in caught.value.expected


def test_unknown_word_for_a_closed_vocabulary_is_refused() -> None:
    with pytest.raises(ValueError, match="sign"):
        Qualifier("!", "year", "group")
    with pytest.raises(ValueError, match="part"):
        Qualifier("?", "hour", "group")
    with pytest.raises(ValueError, match="scope"):
        Qualifier("?", "year", "left")
    with pytest.raises(ValueError, match="choice"):
        DateSet("some", (Date("2018"),))


def test_message_names_what_was_expected_and_what_was_found() -> None:
    assert str(EdtfError("2018-13", 5, "a month")) == "expected a month, found '13' at position 5"
    assert str(EdtfError("20", 2, "a year")) == "expected a year, found the end of the text at position 2"


def test_message_clips_a_long_text_and_escapes_it() -> None:
    message = str(EdtfError("\ud800\n" + "9" * 1000, 0, "a year"))
    assert message == "expected a year, found '\\ud800\\n999999999999999999\\u2026' at position 0"


def test_error_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(EdtfError("2018-13", 5, "a month")))  # noqa: S301 - the test's own bytes
    assert (error.text, error.position, error.expected) == ("2018-13", 5, "a month")
