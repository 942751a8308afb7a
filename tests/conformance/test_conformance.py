from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsevents.codes import CODES
from newsevents.intake import check, read

HERE = Path(__file__).parent
VALID = sorted(HERE.glob("valid/*.json"))
EXPECTATIONS = sorted(HERE.glob("invalid/*.expect.json"))
WITHOUT_FILE = {"NE199", "NE801"}
"""Told of own event types, and of feeds."""


def input_of(path: Path) -> bytes:
    made = json.loads(path.read_bytes()).get("input")
    if made:
        return made["text"].encode() * made["times"]
    return path.with_name(path.name.replace(".expect.json", ".json")).read_bytes()


def expected(path: Path) -> list[tuple[str, str]]:
    return sorted((item["code"], item["pointer"]) for item in json.loads(path.read_bytes())["findings"])


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_nothing_is_found_in_a_valid_document(path):
    data = path.read_bytes()
    assert [str(item) for item in check(data)] == []
    assert [str(item) for item in check(data, lenient=True)] == []
    assert read(data).document is not None


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name.removesuffix(".expect.json"))
def test_what_is_expected_is_found(path):
    lenient = json.loads(path.read_bytes()).get("lenient", False)
    reading = read(input_of(path), lenient=lenient)
    assert sorted((item.code, item.pointer) for item in reading.findings) == expected(path)
    assert (reading.document is None) == bool(reading.findings.errors)


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name.removesuffix(".expect.json"))
def test_every_finding_is_printable_placed_and_in_the_order_of_the_text(path):
    lenient = json.loads(path.read_bytes()).get("lenient", False)
    findings = check(input_of(path), lenient=lenient)
    places = [(item.line, item.column) for item in findings]
    assert places == sorted(places)
    for item in findings:
        assert item.line >= 1
        assert item.column >= 1
        assert (item.message + (item.hint or "")).isprintable()
        assert item.message.endswith(".")
        assert len(item.message) < 400


def test_every_code_has_a_file():
    found = {code for path in EXPECTATIONS for code, _ in expected(path)}
    missing = {code.code for code in CODES} - found
    assert missing == WITHOUT_FILE, f"no file in invalid/ has {sorted(missing - WITHOUT_FILE)}"


def test_every_file_begins_with_a_code_that_it_expects():
    for path in EXPECTATIONS:
        assert path.name[:5] in {code for code, _ in expected(path)}


def test_every_invalid_document_has_its_expectation():
    documents = {path.stem for path in HERE.glob("invalid/*.json") if not path.name.endswith(".expect.json")}
    made = {
        path.name.removesuffix(".expect.json")
        for path in EXPECTATIONS
        if "input" in json.loads(path.read_bytes())
    }
    assert documents | made == {path.name.removesuffix(".expect.json") for path in EXPECTATIONS}
