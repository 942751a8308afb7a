"""Word lists: each says a word once, and none has a form that no text has."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from newsevents.parser import lexicon
from newsevents.parser.lexicon.english import cues, people
from newsevents.parser.lexicon.english.spelling import plural, verb_forms, with_s

MODULES = sorted(Path(lexicon.__file__).parent.rglob("*.py"))


def lists(path):
    """Yield the lists of words that a module splits out of a string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        splits = (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split"
        )
        if splits and isinstance(node.func.value, ast.Constant):
            yield node.func.value.value.split()


def twice(words):
    return sorted({word for word in words if words.count(word) > 1})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_list_says_a_word_twice(path) -> None:
    assert [words for words in map(twice, lists(path)) if words] == []


def test_no_cue_of_english_stands_in_two_rows_nor_lists_what_is_regular() -> None:
    entries = [entry for _, row in cues._VERBS for entry in row.split()]
    assert twice([entry.partition(":")[0] for entry in entries]) == []
    irregular = [entry.split(":") for entry in entries if ":" in entry]
    assert [verb for verb, forms in irregular if set(forms.split(",")) == set(verb_forms(verb))] == []


def test_regular_forms_are_spelled_as_english_spells_them() -> None:
    assert verb_forms("imply") == ("implies", "implied", "implying")
    assert verb_forms("veto") == ("vetoes", "vetoed", "vetoing")
    assert verb_forms("guarantee") == ("guarantees", "guaranteed", "guaranteeing")
    assert verb_forms("stress") == ("stresses", "stressed", "stressing")
    assert verb_forms("convey") == ("conveys", "conveyed", "conveying")
    assert [with_s(noun) for noun in ("testimony", "day", "radio")] == ["testimonies", "days", "radios"]
    assert [plural(noun) for noun in ("chairman", "wife", "boss", "deputy")] == [
        "chairmen", "wives", "bosses", "deputies",
    ]  # fmt: skip


def test_plurals_of_people_have_no_form_that_is_none() -> None:
    assert people.GROUP_NOUNS >= {"secretaries", "spokeswomen", "fishermen", "witnesses", "chiefs"}
    assert people.GROUP_NOUNS.isdisjoint({"secretarys", "spokeswomans", "fishermans", "witnesss", "wifes"})
