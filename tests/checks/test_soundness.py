"""What is called sound is sound: the quick look never passes over what the rules find."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import mutated
from pydantic import ValidationError

from newsevents.checks import Collector, Soundness, apply_rules, is_sound
from newsevents.intake.keys import has_duplicate_keys, members_of
from newsevents.schema.vocabulary import CORE
from newsevents.strategies import documents

TESTS = Path(__file__).parents[1]
VALID = sorted(TESTS.glob("conformance/valid/*.json"))
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


@given(documents())
def test_members_are_counted_as_json_has_them(document):
    source = CORE.document_model.__pydantic_serializer__.to_json(document, exclude_unset=True)
    soundness = Soundness(document, CORE)
    if soundness.holds() and members_of(source) == soundness.members:
        assert not has_duplicate_keys(source)
        assert soundness.members == count(json.loads(source))


def count(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (len(value) if isinstance(value, dict) else 0) + sum(map(count, inner))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_the_quick_look_says_sound_of_most_valid_documents(path):
    document = CORE.document_model.model_validate_json(path.read_bytes())
    assert is_sound(document, CORE) == (path.stem not in LEFT_TO_THE_RULES)


# Keys

KEYS = st.sampled_from(["id", "a:", ":", 'q"', "b\\", "", "é", "a b", "x,"])
VALUES = st.recursive(
    st.sampled_from(["", ":", '":', "\\", 'say "x": y', ": a", 1, None]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(["id", "name", "text"]), VALUES, max_size=3), st.booleans(), st.booleans()
)
def test_no_member_of_a_record_is_missed(value, compact, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":") if compact else None)
    assert members_of(text.encode()) >= len(value)


@given(st.dictionaries(st.sampled_from(["id", "name", "text"]), VALUES, min_size=1, max_size=3), st.data())
def test_a_record_whose_keys_all_differ_is_never_mistaken_for_one_with_a_key_twice(value, data):
    twice = data.draw(st.sampled_from(sorted(value)))
    text = json.dumps(value)[:-1] + f", {json.dumps(twice)}: 1}}"
    assert members_of(text.encode()) > len(value)


@pytest.mark.parametrize("space", ["\n", "\r", "\t", " "])
def test_a_colon_that_stands_apart_is_left_to_a_closer_look(space):
    assert members_of(f'{{"id"{space}:1,"a":2,"a":3}}'.encode()) is None
