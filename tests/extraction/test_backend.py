"""Draft backend: a model's statements, and all else by rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from drafting import draft_of, drafts
from hypothesis import given, settings

import newsevents as ne
from newsevents.extraction import draft_backend
from newsevents.schema.extraction import Draft

TEXT = (
    "Ida Lunde and the company met twice in Doha, the weekly Depesche wrote.\n\n"
    "“We met once,” Ida Lunde told reporters.\n\nThe company denied that any meeting took place."
)


@pytest.fixture(scope="module")
def seed():
    [path] = (Path(__file__).parents[2] / "seeds").glob("*.txt")
    return ne.parse_article(path.read_text(encoding="utf-8"), published="2018-11-13")


def draft_from(value):
    return Draft.model_validate_json(json.dumps(value))


def said(document):
    names = {actor.id: actor.name for actor in document.actors}
    return [
        (names[item.speaker], item.act, [part.exact for part in item.content]) for item in document.statements
    ]


def test_the_statements_of_a_draft_take_the_place_of_those_by_rules():
    by_rules = ne.parse_article(TEXT, published="2018-11-13")
    value = draft_of(by_rules)
    value["statements"] = [item for item in value["statements"] if item["act"] == "denies"]
    document = ne.parse_article(
        TEXT, published="2018-11-13", backend=draft_backend(draft_from(value), name="toy")
    )
    assert said(document) == [item for item in said(by_rules) if item[1] == "denies"]
    assert document.provenance.method == "model"
    assert [event.status for event in document.events] == [event.status for event in by_rules.events]


def test_a_draft_of_what_the_rules_found_gives_the_same_statements(seed):
    document = ne.parse_article(
        seed.source.text, published="2018-11-13", backend=draft_backend(draft_from(draft_of(seed)))
    )
    assert [item[1:] for item in said(document)] == [item[1:] for item in said(seed)]
    speakers = [(one[0], other[0]) for one, other in zip(said(document), said(seed), strict=True)]
    assert sum(one == other for one, other in speakers) >= 0.9 * len(speakers)


def test_what_does_not_stand_in_the_text_is_left_out():
    value = draft_of(ne.parse_article(TEXT, published="2018-11-13"))
    for item in value["statements"]:
        item.update(content=["Nobody has ever written these words here"], cue=None, sentence=None)
    document = ne.parse_article(TEXT, backend=draft_backend(draft_from(value)))
    assert document.statements == ()


def test_nothing_is_quoted_of_which_no_words_are_in_the_text():
    value = draft_of(ne.parse_article(TEXT, published="2018-11-13"))
    for item in value["statements"]:
        item.update(content=["Nobody has ever written these words here"], mode="direct")
    document = ne.parse_article(TEXT, published="2018-11-13", backend=draft_backend(draft_from(value)))
    assert {item.mode for item in document.statements} == {"indirect"}
    assert ne.check(ne.dumps(document)).valid


@given(drafts())
@settings(max_examples=60, deadline=None)
def test_no_draft_raises_and_every_document_is_valid(value):
    document = ne.parse_article(TEXT, published="2018-11-13", backend=draft_backend(draft_from(value)))
    assert ne.check(ne.dumps(document)).valid
