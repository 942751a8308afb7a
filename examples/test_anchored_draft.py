"""What anchoring owes: words of the text at their places, and a reason for each thing that is not kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from anchored_draft import anchored, kept, without_offsets

import newsevents as ne

DATA = Path(__file__).parent / "data" / "lowport-roof"
TEXT = (DATA / "coast-radio.txt").read_text(encoding="utf-8")
ANSWER = (DATA / "coast-radio.draft.json").read_text(encoding="utf-8")
DRAFT = json.loads(ANSWER)
SOURCE = ne.Source(publisher="Coast Radio")
NOTHING: dict[str, list[str]] = {name: [] for name in DRAFT}


@pytest.fixture(scope="module")
def reading() -> ne.Reading:
    return anchored(ANSWER, TEXT, SOURCE)


@pytest.fixture(scope="module")
def document(reading: ne.Reading) -> ne.NewsDocument:
    assert reading.document is not None
    return reading.document


def test_what_is_kept_stands_in_the_text(document: ne.NewsDocument) -> None:
    parts = [part for statement in document.statements for part in statement.content]
    assert [TEXT[part.start : part.end] for part in parts] == [part.exact for part in parts]
    assert list(kept(document))[1] == (
        "statement:s2 actor:aas asserts 151:188 “We have nine bodies, and not one more”"
    )
    assert ne.check(ne.dumps(document)).items == ()


def test_offsets_of_the_model_are_wrong_and_not_used(document: ne.NewsDocument) -> None:
    told = {item["key"]: item["offset"] for item in DRAFT["statements"]}
    found = {item.id.partition(":")[2]: item.content[0].start for item in document.statements}
    assert {key: (told[key], start) for key, start in found.items()} == {
        "s1": (28, 28),
        "s2": (140, 151),
        "s3": (231, 232),
    }
    assert "offset" not in json.dumps(without_offsets(DRAFT))


def test_what_is_not_kept_is_told_with_the_reason(reading: ne.Reading) -> None:
    told = [(finding.code, finding.pointer) for finding in reading.findings]
    assert told == [
        ("NE912", "/statements/1/content/0"),  # a dash for a comma
        ("NE911", "/statements/3/content/0"),  # a quote that nobody said
        ("NE915", "/statements/3"),
        ("NE914", "/statements/4/speaker"),  # a mayor that it does not introduce
        ("NE915", "/statements/4"),
        ("NE914", "/claims/2/stances/0/holder"),
    ]


def test_a_claim_stays_without_the_holder_that_is_not_there(document: ne.NewsDocument) -> None:
    assert list(kept(document))[-1] == "claim:c3 injured_count (nobody)"


def test_an_answer_with_offsets_is_no_draft_as_it_stands() -> None:
    findings = ne.anchor(ANSWER, TEXT).findings
    assert set(findings.counts()) == {"NE101"}
    assert anchored(json.dumps(NOTHING), TEXT, SOURCE).findings.items == ()
