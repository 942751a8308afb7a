from __future__ import annotations

import json
import re
from io import BytesIO
from itertools import chain, pairwise
from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator

from newsevents.checks import RULES
from newsevents.codes import CODES, Code, code_named
from newsevents.extraction import anchor
from newsevents.findings import Findings
from newsevents.intake import check, read_feed
from newsevents.intake.foreign import read_as
from newsevents.schema.event import Event
from newsevents.schema.json_schema import extraction_schema
from newsevents.schema.vocabulary import CORE

READ_LENIENTLY = {"NE120", "NE121", "NE703"}
TOLD_BY_COMPARING_CLAIMS = {"NE609"}  # in intake: rules and comparison do not know of each other


def refuse(route: str) -> str:
    message = "unknown street"
    raise ValueError(message)


class Protest(Event):
    """An event type of a vendor's."""

    type: Literal["acme:protest"] = "acme:protest"
    route: Annotated[str | None, AfterValidator(refuse)] = None


VENDORS = {"NE199": CORE.extended(event_types=(Protest,))}


def data_of(example: str) -> bytes:
    """Return the bytes that an example of a code stands for; `Code` says how it is written."""
    spelt_out = re.sub(r"«(\d+)×(.)»", lambda match: match[2] * int(match[1]), example)
    data = re.sub(rb"\\x([0-9a-f]{2})", lambda match: bytes([int(match[1], 16)]), spelt_out.encode())
    if not data.startswith(b"{"):
        return data
    given = set(re.findall(rb'^(?:\{| )"(\w+)"', data, re.MULTILINE))
    missing = [item for name, item in DEFAULTS.items() if name not in given]
    return b"{" + b", ".join([*missing, data[1:]])


DEFAULTS = {b"id": b'"id": "urn:example:1"', b"source": b'"source": {}'}


def completed(value, schema, whole=None):
    """Return part of a draft with null or nothing for each field that is left out."""
    whole = whole or schema
    schema = whole["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    if isinstance(value, list):
        return [completed(item, schema["items"], whole) for item in value]
    if not isinstance(value, dict):
        return value
    given = {name: completed(item, schema["properties"][name], whole) for name, item in value.items()}
    empty = {name: [] if part.get("type") == "array" else None for name, part in schema["properties"].items()}
    return {**empty, **given}


def findings_of(code: Code, example: str):
    if code.code.startswith("NE91"):
        value = json.loads(example)
        return anchor(json.dumps(completed(value["draft"], extraction_schema())), value["text"]).findings
    if code.code.startswith("NE9"):
        return next(iter(read_as("ninjs", example))).findings
    if code.code.startswith("NE8"):
        return Findings(
            tuple(chain.from_iterable(item.findings for item in read_feed(BytesIO(example.encode()))))
        )
    return check(
        data_of(example), lenient=code.code in READ_LENIENTLY, vocabulary=VENDORS.get(code.code, CORE)
    )


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_a_good_example_has_no_findings(code):
    assert [str(item) for item in findings_of(code, code.good)] == []


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_a_bad_example_has_its_code_and_no_other(code):
    findings = findings_of(code, code.bad)
    assert set(findings.counts()) == {code.code}
    assert {item.severity for item in findings} == {code.severity}


def test_codes_rise_and_names_are_unique():
    assert all(one.code < other.code for one, other in pairwise(CODES))
    assert len({code.name for code in CODES}) == len(CODES)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_a_code_is_fully_explained(code):
    assert re.fullmatch(r"NE[0-9]{3}", code.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    assert code.severity in {"error", "warning"}
    assert not code.title.endswith(".")
    for text in (code.explanation, code.mend):
        assert text.endswith(".")
        assert "  " not in text
    assert code.good != code.bad or code.code in READ_LENIENTLY


def test_a_code_is_found_by_number_and_by_name():
    for code in CODES:
        assert code_named(code.code) is code_named(code.name) is code
    with pytest.raises(KeyError):
        code_named("NE000")


def test_every_rule_has_a_code_and_stands_in_its_order():
    numbers = [rule.code for rule in RULES]
    assert set(numbers) <= {code.code for code in CODES}
    assert numbers == sorted(numbers)


def test_every_rule_names_its_code():
    for rule in RULES:
        assert rule.check.__doc__.startswith(f"{rule.code}: ")


def test_every_code_of_meaning_has_a_rule():
    of_meaning = {code.code for code in CODES if "NE200" < code.code < "NE700"}
    assert of_meaning - {rule.code for rule in RULES} == TOLD_BY_COMPARING_CLAIMS
