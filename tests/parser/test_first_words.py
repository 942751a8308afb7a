"""The first word of a sentence, which has a capital in any case: a name or a word."""

from __future__ import annotations

import re

import pytest

from newsevents.parser.article import parse_article


def speakers(text: str, language: str = "en") -> list[str | None]:
    """Return who says what is said, by name, statement by statement."""
    document = parse_article(text, published="2018-11-13", language=language)
    names = {actor.id: actor.name for actor in document.actors}
    return [names[item.speaker] for item in document.statements]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norlund said that it would close.", "Norlund"), ("Varnex denied the report.", "Varnex"),
        ("Teldane has denied that.", "Teldane"), ("Quistor also announced a strike.", "Quistor"),
        ("Per Holm said that it was over.", "Per Holm"), ("May Ridley denied that.", "May Ridley"),
        ("Will Ridley, the mayor, said it was over.", "Will Ridley"),
        ("Their lawyer, Per Holm, said it was over.", "Per Holm"),
        ("The Daily Lantern said it was over.", "Daily Lantern"),
    ],
)  # fmt: skip
def test_the_first_word_is_a_name_before_a_verb_of_speaking(text, name) -> None:
    assert speakers(text)[:1] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Congestion was reported on Monday.", "Evidence suggests that it is over.", "Someone said that it was over.",
        "Testing showed that it was over.", "Initial estimates put the figure at ten.", "Investment claims fell.",
        "Twenty-six said that it was over.", "Mud denied the horses a grip. Nobody likes the mud.",
        "Will Ridley resign?", "Will Norlund, the maker of trains, close?", "May Heaven help us.",
    ],
)  # fmt: skip
def test_the_first_word_is_no_name_elsewhere(text) -> None:
    document = parse_article(text, published="2018-11-13")
    name = re.compile(rf"{text.split()[0]}(?: [A-Z].*)?")
    assert [actor.name for actor in document.actors if name.fullmatch(actor.name or "")] == []


def test_prepositions_before_names_stay_prepositions() -> None:
    text = (
        "In Leeds, Ida Lunde said it was over. Under Ridley the port grew. On Friday Ida Lunde denied that."
    )
    document = parse_article(text, published="2018-11-13")
    assert {actor.name for actor in document.actors} == {"Ida Lunde", "Ridley"}


def test_a_first_word_in_spanish_may_be_anything() -> None:
    assert speakers("Previsiblemente dijo que no. Jamás negó nada.", "es") == []
