"""Which written forms the scalar types take, in JSON and from Python."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError

from newsevents.schema import scalars
from newsevents.schema.base import Extensions


def takes(annotation, value) -> bool:
    try:
        TypeAdapter(annotation, config=ConfigDict(strict=True)).validate_json(
            value if isinstance(value, bytes) else json.dumps(value)
        )
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", [0, -5, 2**53 - 1, "2.5", "-0.5", "0.00000001"])
def test_numbers_taken(value) -> None:
    assert takes(scalars.Number, value)


@pytest.mark.parametrize(
    "value",
    [
        2**53,
        -(2**53),
        1.0,
        2.5,
        "2.50",
        "2",
        "02.5",
        ".5",
        "2.",
        "1e3",
        "٢.٥",
        "2.5\n",
        True,
        None,
        "NaN",
        b"NaN",
        b"1e999",
        2**64,
    ],
)
def test_numbers_refused(value) -> None:
    assert not takes(scalars.Number, value)


@pytest.mark.parametrize(
    "value",
    [
        "2018-11-13",
        "0001-01-01",
        "2018-11-13T09:30:00Z",
        "2018-11-13T09:30:00.123456+05:30",
        "2018-11-13T09:30:00-00:00",
    ],
)
def test_moments_taken(value) -> None:
    assert takes(scalars.Moment, value)


@pytest.mark.parametrize(
    "value",
    [
        "1541289600", 1541289600, "2018-11-13T09:30Z", "2018-11-13T09:30:00", "2018-11-13 09:30:00Z", "2018-11-13_09:30:00Z",
        "2018-11-13T09:30:00.1234567Z", "2018-02-30", "2018-11-13T25:00:00Z", "2018-11-13\n", "٢٠١٨-11-13", "", None, "2018-11",
    ],
)  # fmt: skip
def test_moments_refused(value) -> None:
    assert not takes(scalars.Moment, value)


def test_a_date_stays_a_date_and_an_instant_keeps_its_zone() -> None:
    assert scalars.MOMENT.validate_json('"2018-11-13"') == date(2018, 11, 13)
    assert not isinstance(scalars.MOMENT.validate_json('"2018-11-13"'), datetime)
    assert scalars.MOMENT.validate_python(datetime(2018, 11, 13, tzinfo=UTC)).tzinfo is UTC


@pytest.mark.parametrize("value", [datetime(2018, 11, 13), "2018-11-13", 0])  # noqa: DTZ001
def test_python_moments_refused(value) -> None:
    with pytest.raises(ValidationError):
        scalars.MOMENT.validate_python(value)


@pytest.mark.parametrize(
    ("annotation", "good", "bad"),
    [
        (scalars.Url, ["https://example.org", "http://example.org/a?b=é#c"], ["javascript:alert(1)", "ftp://x", "https://", "https://a b", ""]),
        (scalars.Uri, ["urn:x:1", "https://a", "ni:///sha-256;abc", "tag:x,2018:1"], ["javascript:x", "data:text/html,x", "x", "", "urn: x"]),
        (scalars.LanguageTag, ["en", "pt-BR", "zh-Hant-TW", "x-own"], ["e", "en_US", "", "english language"]),
        (scalars.CountryCode, ["QA"], ["qa", "QAT", "", "Q1"]),
        (scalars.JsonPointer, ["", "/a/0/b~1c~0"], ["a", "/a~2", "#/a"]),
        (scalars.Latitude, ["25.2867", "-90", "90.0", "0"], ["90.1", "91", "25.28670001", "+5", "1e1", "٢"]),
        (scalars.Longitude, ["51.5333", "-180", "179.9999999", "0"], ["180.1", "200", "", "5."]),
        (scalars.Percentage, [0, 100], [-1, 101, 50.0, True]),
        (scalars.Count, [0, 2**53 - 1], [-1, 2**53, 1.0]),
        (scalars.Sha256Hex, ["0" * 64], ["0" * 63, "G" * 64, "A" * 64]),
        (scalars.Label, ["a", "é" * 1000], ["", "a" * 1001, 5]),
        (Extensions, [{"acme:desk": [1, None, "x", {"a": True}]}], [{"desk": 1}, {"acme:x": 1.5}, {"acme:x": 2**53}, {"acme:x": {"é": 1}}]),
    ],
)  # fmt: skip
def test_forms(annotation, good, bad) -> None:
    assert [value for value in good if not takes(annotation, value)] == []
    assert [value for value in bad if takes(annotation, value)] == []


@pytest.mark.parametrize("value", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_numbers_that_are_none_are_refused_in_extensions(value) -> None:
    assert not takes(Extensions, b'{"acme:x": ' + value + b"}")
