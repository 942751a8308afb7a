"""Rules: each finds what its example promises, and none finds anything without a row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from scoring import gold_files, load
from test_laws import dates, news_like

from newsevents.parser import explain_article
from newsevents.parser.article import parse_article
from newsevents.parser.rules import RULES

NAMES = {(rule.finds, rule.name) for rule in RULES}


def found(text, published="2018-11-13"):
    _, explanations = explain_article(text, published=published)
    return {(item.pointer.split("/")[1], item.rule) for item in explanations}


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_a_record_in_its_example(rule) -> None:
    assert (rule.finds, rule.name) in found(rule.example)


@pytest.mark.parametrize("path", gold_files(), ids=lambda path: path.stem)
def test_every_record_of_the_articles_is_by_a_known_rule(path) -> None:
    gold, text = load(path)
    unknown = {item for item in found(text, gold["published"]) if item[0] != "times"} - NAMES
    assert unknown == set()


@given(news_like, dates)
@settings(max_examples=60, deadline=None)
def test_each_record_is_explained_once_and_by_a_known_rule(text, published) -> None:
    document, explanations = explain_article(text, published=published)
    assert document == parse_article(text, published=published)
    collections = ("actors", "places", "events", "statements", "times", "claims", "conflicts")
    records = [f"/{name}/{at}" for name in collections for at in range(len(getattr(document, name)))]
    assert sorted(records) == sorted(item.pointer for item in explanations)
    assert {
        (item.pointer.split("/")[1], item.rule) for item in explanations if "times" not in item.pointer
    } <= NAMES
