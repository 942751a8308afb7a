from __future__ import annotations

import json
from importlib.resources import files

import pytest

from newsevents.codes import DOCUMENT_CODES
from newsevents.conformance import cases
from newsevents.intake import check, read

CASES = list(cases())
VALID = [case for case in CASES if case.name.startswith("valid/")]
INVALID = [case for case in CASES if case.name.startswith("invalid/")]
WITHOUT_FILE = {"NE199", "NE801"}
"""Told of own event types, and of feeds."""


def by_name(case):
    return case.name


@pytest.mark.parametrize("case", VALID, ids=by_name)
def test_nothing_is_found_in_a_valid_document(case):
    assert [str(item) for item in check(case.data)] == []
    assert [str(item) for item in check(case.data, lenient=True)] == []
    assert read(case.data).document is not None


@pytest.mark.parametrize("case", INVALID, ids=by_name)
def test_what_is_expected_is_found(case):
    reading = read(case.data, lenient=case.lenient)
    assert sorted((item.code, item.pointer) for item in reading.findings) == list(case.expected)
    assert (reading.document is not None) == (not reading.findings.errors) == case.valid


@pytest.mark.parametrize("case", INVALID, ids=by_name)
def test_every_finding_is_printable_placed_and_in_the_order_of_the_text(case):
    findings = check(case.data, lenient=case.lenient)
    places = [(item.line, item.column) for item in findings]
    assert places == sorted(places)
    for item in findings:
        assert item.line >= 1
        assert item.column >= 1
        assert (item.message + (item.hint or "")).isprintable()
        assert item.message.endswith(".")
        assert len(item.message) < 400


def test_every_code_has_a_file():
    found = {code for case in INVALID for code, _ in case.expected}
    missing = {code.code for code in DOCUMENT_CODES} - found
    assert missing == WITHOUT_FILE, f"no file in invalid/ has {sorted(missing - WITHOUT_FILE)}"


def test_the_guide_names_the_codes_that_have_no_file():
    guide = files("newsevents.conformance").joinpath("README.md").read_text("utf-8")
    assert all(f"`{code}`" in guide for code in WITHOUT_FILE)


def test_every_file_begins_with_a_code_that_it_expects():
    for case in INVALID:
        assert case.name.removeprefix("invalid/")[:5] in {code for code, _ in case.expected}


def test_every_finding_is_expected_once():
    for path in files("newsevents.conformance").joinpath("invalid").iterdir():
        if path.name.endswith(".expect.json"):
            findings = [(item["code"], item["pointer"]) for item in json.loads(path.read_bytes())["findings"]]
            assert len(findings) == len(set(findings)) > 0, path.name


def test_every_invalid_document_has_its_expectation():
    names = {path.name for path in files("newsevents.conformance").joinpath("invalid").iterdir()}
    made = {f"{case.name.removeprefix('invalid/')}.json" for case in INVALID if case.times > 1}
    expectations = {name for name in names if name.endswith(".expect.json")}
    documents = names - expectations
    assert documents | made == {name.replace(".expect.json", ".json") for name in expectations}
    assert not documents & made
