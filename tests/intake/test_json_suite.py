"""JSONTestSuite: what is JSON is read as JSON, what is none is refused, and nothing ever fails otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsevents.intake import check, read_feed

FILES = sorted((Path(__file__).parents[1] / "suites" / "JSONTestSuite" / "test_parsing").glob("*.json"))
NOT_A_NUMBER = {"n_number_NaN.json", "n_number_infinity.json", "n_number_minus_infinity.json"}
"""`[NaN]`: refused for its array before its number is looked at."""

OF_JSON = {"NE001", "NE002", "NE003", "NE004", "NE006", "NE007", "NE009"}
"""Codes that say: this is no JSON, or none that this package takes."""


def named(kind):
    return [pytest.param(path, id=path.stem) for path in FILES if path.name.startswith(kind)]


def test_the_suite_is_whole():
    assert len(FILES) == 318


@pytest.mark.parametrize("path", named("y_"))
def test_what_must_be_read_is_no_fault_of_json(path):
    assert not OF_JSON & set(check(path.read_bytes()).counts())


@pytest.mark.parametrize("path", named("n_"))
def test_what_must_be_refused_is_a_fault_of_json(path):
    found = set(check(path.read_bytes()).counts())
    assert found & OF_JSON if path.name not in NOT_A_NUMBER else found == {"NE011"}


def in_a_document(path):
    value = path.read_bytes().strip()
    return check(b'{"id":"urn:example:1","source":{},"extensions":{"example:values":%s}}' % value).counts()


@pytest.mark.parametrize("path", named("n_number_"))
def test_a_bad_number_is_refused_inside_a_document(path):
    assert OF_JSON & set(in_a_document(path))


@pytest.mark.parametrize("path", named("y_number_"))
def test_a_good_number_is_refused_for_its_fraction_alone(path):
    assert set(in_a_document(path)) <= {"NE114"}


@pytest.mark.parametrize("path", named("i_"))
def test_what_may_be_refused_is_read_as_python_reads_it_or_refused(path):
    data = path.read_bytes()
    if not OF_JSON & set(check(data).counts()):
        json.loads(data)


@pytest.mark.parametrize("layout", ["json", "jsonl", "array"])
def test_no_file_stops_a_feed(layout):
    for path in FILES:
        with path.open("rb") as stream:
            items = list(read_feed(stream, layout=layout))
        assert all(item.document is None and item.findings.errors for item in items)
