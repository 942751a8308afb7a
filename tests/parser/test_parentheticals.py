"""Clauses before ", police said": what opens with a preposition may be a clause, or only tell when or where."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def contents(text: str, language: str = "en") -> list[str]:
    document = parse_article(text, published="2024-05-14", language=language)
    return [part.exact for item in document.statements for part in item.content]


@pytest.mark.parametrize(
    "clause",
    [
        "At least 12 people were injured",
        "About 12 people were injured",
        "Around 40 residents were moved",
        "Over 40 people died",
        "As many as 40 people died",
        "Between 10 and 12 people died",
        "In Leeds 12 people were killed",
        "For the first time the port was closed",
        "After the blast the port was closed",
        "On Friday the port was closed",
        "Since May the port was closed",
    ],
)
def test_a_clause_that_opens_with_a_preposition_is_said(clause: str) -> None:
    assert contents(f"{clause}, Ida Lunde said.") == [clause]


@pytest.mark.parametrize(
    "adjunct",
    [
        "In Leeds",
        "After he resigned",
        "After the port was closed",
        "As the talks failed",
        "In a letter sent on Friday",
        "In a report released Friday",
        "During talks held in Lima",
        "At the port where 12 people were killed",
        "To end the talks that were held in Lima",
        "In reply to the union that was on strike",
    ],
)
def test_what_only_tells_when_or_where_is_not_said(adjunct: str) -> None:
    assert contents(f"{adjunct}, Ida Lunde said that the port was closed.") == ["the port was closed"]
    assert contents(f"{adjunct}, Ida Lunde said.") == []


def test_what_is_said_goes_on_behind_an_adjunct() -> None:
    text = "To reach the island of Sark, Ida Lunde said, one should take the ferry."
    assert contents(text) == ["To reach the island of Sark", "one should take the ferry"]


def test_spanish_goes_through_the_same_rule() -> None:
    text = "Desde mayo el puerto está cerrado, dijo Ana Ruiz."
    assert contents(text, "es") == ["Desde mayo el puerto está cerrado"]
    assert contents("En una carta, dijo Ana Ruiz.", "es") == []


def test_a_number_at_the_scene_is_told_by_whoever_says_it() -> None:
    document = parse_article("In Leeds 12 people were killed, Ida Lunde said.", published="2024-05-14")
    assert [item.holder for claim in document.claims for item in claim.stances] == ["actor:lunde"]
