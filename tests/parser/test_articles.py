"""The annotated articles: what the parser is held to, and the files that show each change of its output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from golden import output
from scoring import gold_files, load, score_article

from newsevents.parser.article import parse_article

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
PATHS = {path.name.removesuffix(".gold.json"): path for path in gold_files()}


def test_every_article_has_floors() -> None:
    assert FLOORS.keys() == PATHS.keys()


@pytest.mark.parametrize("name", PATHS)
def test_precision_and_recall_do_not_fall(name: str) -> None:
    scores = score_article(PATHS[name])
    given = {kind: [round(score.precision, 2), round(score.recall, 2)] for kind, score in scores.items()}
    fallen = {
        kind: (given[kind], floor)
        for kind, floor in FLOORS[name].items()
        if given[kind][0] < floor[0] or given[kind][1] < floor[1]
    }
    assert fallen == {}


@pytest.mark.parametrize("name", PATHS)
def test_no_content_is_taken_for_a_statement(name: str) -> None:
    gold, text = load(PATHS[name])
    document = parse_article(text, published=gold["published"])
    contents = [part.exact.strip("“”\"'") for item in document.statements for part in item.content]
    assert [words for words in gold["no_content"] if words in contents] == []


@pytest.mark.parametrize("name", PATHS)
def test_output_is_that_of_the_golden_file(name: str) -> None:
    """`python tests/parser/golden.py` writes the files anew; the difference is for a person to judge."""
    gold, text = load(PATHS[name])
    expected = (HERE / "golden" / f"{name}.json").read_text(encoding="utf-8")
    assert output(text, gold["published"]) == expected
