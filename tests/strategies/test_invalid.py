"""Each code can be drawn, and reading finds it where it was put."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents.codes import DOCUMENT_CODES
from newsevents.strategies import invalid_documents
from newsevents.strategies.faults.table import FAULTS

KEPT = {"NE120", "NE121", "NE602"}


def test_every_code_has_a_fault():
    assert [fault.code for fault in FAULTS] == [code.code for code in DOCUMENT_CODES]


@pytest.mark.parametrize("code", [code.code for code in DOCUMENT_CODES])
@settings(max_examples=40)
@given(data=st.data())
def test_what_is_wrong_is_found_where_it_is_and_nothing_else(code, data):
    example = data.draw(invalid_documents((code,)))
    assert found(example) == [(code, example.pointer)]


def found(example):
    """Read as the example asks for, and return what is found."""
    if example.is_feed:
        items = ne.read_feed(io.BytesIO(example.data))
        return [(finding.code, finding.pointer) for item in items for finding in item.findings]
    findings = ne.check(example.data, lenient=example.lenient, vocabulary=example.vocabulary)
    return [(item.code, item.pointer) for item in findings]


@given(invalid_documents())
def test_errors_give_no_document_and_warnings_give_one(example):
    data, code, _ = example
    assert example.severity == next(item.severity for item in DOCUMENT_CODES if item.code == code)
    assert (ne.read(data).document is None) == (example.severity == "error")


def test_codes_that_do_not_exist_are_refused():
    with pytest.raises(ValueError, match="found 'NE999'"):
        invalid_documents(("NE999",))
    with pytest.raises(ValueError, match="found none"):
        invalid_documents(())
