"""Rules: each finds what its example promises, and none finds anything without a row."""

from __future__ import annotations

import ast
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from scoring import gold_files, load
from test_languages import BORDER, MEETINGS
from test_laws import dates, news_like

from newsevents.parser import explain_article, rules
from newsevents.parser.article import parse_article
from newsevents.parser.languages import LANGUAGES
from newsevents.parser.mention import MentionKind
from newsevents.parser.rules import RULES
from newsevents.parser.times import find_times
from newsevents.text.span import Span

MODULES = [path for path in Path(rules.__file__).parent.glob("*.py") if path.stem != "rules"]


def names(language):
    """Return the names of the rules that may find records in a language, by what they find."""
    common = {(rule.finds, rule.name) for rule in RULES if rule.finds != "times" or rule.language == "en"}
    if language == "en":
        return common
    own = {(rule.finds, rule.name) for rule in RULES if rule.language == language}
    return {item for item in common if item[0] != "times"} | own


def found(text, published="2018-11-13", language="en"):
    _, explanations = explain_article(text, published=published, language=language)
    return {(item.pointer.split("/")[1], item.rule) for item in explanations}


def test_no_two_rules_of_a_language_have_one_name() -> None:
    assert len({(rule.language, rule.name) for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.language}-{rule.name}")
def test_a_rule_says_what_it_goes_by_and_finds_a_record_in_its_example(rule) -> None:
    assert rule.meaning.endswith(".")
    assert (rule.finds, rule.name) in found(rule.example, language=rule.language)
    assert find_spec(f"newsevents.parser.{rule.module}") is not None


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_rule_for_times_says_what_it_goes_by_and_finds_something_in_its_example(language) -> None:
    rules = language.times.rules
    assert [rule.name for rule in rules if not rule.meaning.endswith(".")] == []
    for rule in rules:
        found = find_times(rule.example, Span(0, len(rule.example)), date(2018, 11, 13), language)
        assert rule.name in {item.rule for item in found}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_rule_that_finds_records_of_times_has_a_row(language) -> None:
    rows = {rule.name for rule in RULES if (rule.finds, rule.language) == ("times", language.code)}
    dated = {rule.name for rule in language.times.rules if rule.kind == "date"}
    assert dated - rows == set()


def literals(path):
    """Yield the names of rules that a module writes down."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        given = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
        if isinstance(node.func, ast.Name) and node.func.id == "Complement":
            given += node.args[1:2]
        yield from (item.value for item in given if isinstance(item, ast.Constant))


def test_every_name_of_a_rule_in_the_code_has_a_row() -> None:
    known = {rule.name for rule in RULES}
    written = {name for path in MODULES for name in literals(path)}
    assert len(written) > 15
    assert written - known == set()
    kinds = set(get_args(MentionKind)) - {"pronoun"}
    assert kinds - known == set()


@pytest.mark.parametrize("path", gold_files(), ids=lambda path: path.stem)
def test_every_record_of_the_articles_is_by_a_known_rule(path) -> None:
    gold, text = load(path)
    assert found(text, gold["published"]) - names("en") == set()


@pytest.mark.parametrize("text", [MEETINGS, BORDER], ids=["meetings", "border"])
def test_every_record_of_the_articles_in_spanish_is_by_a_known_rule(text) -> None:
    assert found(text, language="es") - names("es") == set()


@given(news_like, dates)
@settings(max_examples=60, deadline=None)
def test_each_record_is_explained_once_and_by_a_known_rule(text, published) -> None:
    document, explanations = explain_article(text, published=published)
    assert document == parse_article(text, published=published)
    collections = ("actors", "places", "events", "statements", "times", "claims", "conflicts")
    records = [f"/{name}/{at}" for name in collections for at in range(len(getattr(document, name)))]
    assert sorted(records) == sorted(item.pointer for item in explanations)
    assert {(item.pointer.split("/")[1], item.rule) for item in explanations} <= names("en")
