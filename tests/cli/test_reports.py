"""The four reports: what each says of the same feed, and that its readers can read it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.cli.main import main

SCHEMA = json.loads((Path(__file__).parent / "sarif" / "sarif-2.1.0.json").read_bytes())
SARIF = jsonschema_rs.validator_for(SCHEMA, validate_formats=True)

GOOD = b'{"id":"urn:example:1","source":{}}'
FEED = b"\n".join(
    [
        GOOD,
        b"",
        b'{"id":"urn:example:2","source":{},"speaker":1}',
        b"[]",
        GOOD,
        '{"id":"urn:example:é","source":{"\u202e\u0007<b>&]]>":1}}'.encode(),
        b"\xff",
        b'{"id":"urn:example:3","source":{},"statements":[{},{},{}]}',
    ]
)


@pytest.fixture
def report(tmp_path, run):
    """Return what a format says of the feed."""

    def report(name, *options, feed=FEED):
        out = tmp_path / "report"
        code, _, _ = run(
            "validate", "-", "--input", "jsonl", "--format", name, "-o", str(out), *options, stdin=feed
        )
        return code, out.read_bytes()

    return report


@pytest.fixture
def findings(report):
    code, data = report("json")
    assert code == 1
    return [json.loads(line) for line in data.splitlines()]


def test_json_has_a_finding_a_line_with_all_its_places(findings):
    assert [item["line"] for item in findings] == sorted(item["line"] for item in findings)
    assert {item["line"] for item in findings} == {3, 4, 5, 6, 7, 8}
    for item in findings:
        assert FEED[: item["offset"]].count(b"\n") + 1 == item["line"]


# SARIF


def test_sarif_fits_its_schema_and_has_every_finding(report, findings):
    log = json.loads(report("sarif")[1])
    assert list(SARIF.iter_errors(log)) == []
    (run,) = log["runs"]
    assert [result["ruleId"] for result in run["results"]] == [item["code"] for item in findings]
    for result, item in zip(run["results"], findings, strict=True):
        place = result["locations"][0]
        region = place["physicalLocation"]["region"]
        assert (region["startLine"], region["byteOffset"]) == (item["line"], item["offset"])
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == item["code"]
        assert item["message"] in result["message"]["text"]


def test_sarif_without_findings_fits_its_schema(report):
    code, data = report("sarif", feed=GOOD)
    log = json.loads(data)
    assert code == 0
    assert list(SARIF.iter_errors(log)) == []
    assert log["runs"][0]["results"] == []


def test_sarif_tells_what_could_not_be_read_and_what_is_left_out(tmp_path, run):
    out = tmp_path / "log.sarif"
    code, _, _ = run(
        "validate", "-", "no such file.jsonl", "--input", "jsonl", "--max-findings", "1", "--format", "sarif", "-o",
        str(out), stdin=FEED,
    )  # fmt: skip
    log = json.loads(out.read_bytes())
    assert code == 3
    assert list(SARIF.iter_errors(log)) == []
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [notice["message"]["text"] for notice in invocation["toolExecutionNotifications"]]
    assert any("further findings" in text for text in told)
    assert "no such file.jsonl: No such file or directory" in told


@given(name=st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=20))
def test_sarif_names_any_file_by_a_uri(tmp_path_factory, name):
    folder = tmp_path_factory.mktemp("names")
    path, out = folder / f"x{name}.jsonl", folder / "log.sarif"
    path.write_bytes(b"[]")
    assert main(["validate", str(path), "--format", "sarif", "--output", str(out)]) == 1
    log = json.loads(out.read_bytes())
    assert list(SARIF.iter_errors(log)) == []


# JUnit


def test_junit_has_a_test_for_each_document_with_findings(report, findings):
    suites = ET.fromstring(report("junit")[1])  # noqa: S314 - our own output
    (suite,) = suites
    cases = suite.findall("testcase")
    assert [case.get("name") for case in cases] == [f"<stdin>:{line}" for line in (3, 4, 5, 6, 7, 8)]
    failed = [case for case in cases if case.find("failure") is not None]
    assert suite.attrib == {"name": "newsevents validate", "tests": "7", "failures": "5", "errors": "0"}
    assert len(failed) == 5
    assert cases[2].find("system-out").text.startswith("NE801 ")
    for case in failed:
        assert case.find("failure").get("type") in {item["code"] for item in findings}


def test_junit_counts_what_could_not_be_read_as_an_error(tmp_path, run):
    out = tmp_path / "junit.xml"
    run("validate", "none.jsonl", "--format", "junit", "-o", str(out))
    (suite,) = ET.fromstring(out.read_bytes())  # noqa: S314 - our own output
    assert (suite.get("tests"), suite.get("errors")) == ("1", "1")
    assert suite.find("testcase/error").get("message") == "No such file or directory"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_junit_is_xml_whatever_the_data(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("feed")
    feed, out = folder / "feed.jsonl", folder / "junit.xml"
    feed.write_text(json.dumps({"id": "urn:example:1", "source": {}, text + "!": 1}))
    assert main(["validate", str(feed), "--format", "junit", "--output", str(out)]) == 1
    ET.fromstring(out.read_bytes())  # noqa: S314 - our own output


# Text


def test_text_sums_up_by_code_and_shows_the_first_of_each(report):
    feed = b"\n".join([b"[]"] * 8 + [b'{"id":"urn:example:1","source":{},"speaker":1}'])
    text = report("text", feed=feed)[1].decode()
    summary, _, details = text.partition("\nNE011 ")
    assert [line.split()[:4] for line in summary.splitlines() if line.startswith(" NE")] == [
        ["NE011", "error", "8", "8"],
        ["NE101", "error", "1", "1"],
    ]
    assert details.count("<stdin>:") == 6
    assert "… and 3 more" in details
    assert details.rstrip().endswith("9 documents, 9 invalid, 9 findings")


def test_text_has_a_caret_below_the_place(report):
    text = report("text", feed=b'{"id":"urn:example:1","source":{},"gaps":nope}')[1].decode().splitlines()
    (at,) = [number for number, line in enumerate(text) if line.strip() == "^"]
    assert text[at - 1][text[at].index("^")] == "n"


def test_text_escapes_what_would_steer_a_terminal(report):
    text = report("text")[1].decode()
    assert "\u202e" not in text
    assert "\x07" not in text
    assert "\\u202e" in text


def test_reports_of_a_long_line_stay_short(report):
    feed = b'{"id":"' + b"x" * 3_000_000 + b'","source":{}}'
    for name in ("text", "json", "junit"):
        assert len(report(name, feed=feed)[1]) < 10_000
