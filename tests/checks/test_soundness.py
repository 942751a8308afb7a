"""What is called sound is sound: the quick look never passes over what the rules find."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from newsevents.checks import Collector, apply_rules, is_sound
from newsevents.schema.vocabulary import CORE
from newsevents.strategies import documents
from newsevents.strategies.mutation import mutated

TESTS = Path(__file__).parents[1]
VALID = sorted(Path(str(files("newsevents.conformance"))).glob("valid/*.json"))
RICH = [json.loads(path.read_bytes()) for path in (*VALID, *sorted(TESTS.glob("parser/golden/*.json")))]
LEFT_TO_THE_RULES = {"everything"}  # it has gaps


def read(value):
    return CORE.document_model.model_validate_json(json.dumps(value))


def findings_of(document):
    collector = Collector(10)
    apply_rules(document, collector, vocabulary=CORE)
    return [str(item) for item in collector.findings()]


@settings(max_examples=1_000)
@given(st.integers(0, len(RICH) - 1).flatmap(lambda index: mutated(RICH[index])))
def test_no_rule_finds_anything_in_what_is_sound(value):
    try:
        document = read(value)
    except ValidationError:
        return
    if is_sound(document, CORE):
        assert findings_of(document) == []


@given(documents())
def test_valid_documents_are_called_sound_unless_they_have_gaps(document):
    assert findings_of(document) == []
    assert is_sound(document, CORE) == (not document.gaps)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_the_quick_look_says_sound_of_most_valid_documents(path):
    document = CORE.document_model.model_validate_json(path.read_bytes())
    assert is_sound(document, CORE) == (path.stem not in LEFT_TO_THE_RULES)
