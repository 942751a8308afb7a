"""What belongs to a name: titles behind it, "Jr.", "Inc.", and what tells that it is a body's."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def actors(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    """Return the actors of a text, by name and kind."""
    document = parse_article(text, published="2018-11-13", language=language)
    return [(actor.name, actor.kind) for actor in document.actors]


@pytest.mark.parametrize(
    "first", ["Oda Vance MP", "Oda Vance KC", "Mother-of-two Oda Vance", "CEO Oda Vance"]
)
def test_titles_and_descriptions_beside_a_name_are_no_part_of_it(first) -> None:
    assert actors(f"{first} said that it was over. Oda Vance denied that.") == [("Oda Vance", "person")]


@pytest.mark.parametrize(
    ("name", "title"),
    [("Oda Vance MP", "MP"), ("Oda Vance, CEO,", "CEO"), ("Norlund CEO Oda Vance", "Norlund CEO")],
)
def test_titles_in_capitals_are_titles(name, title) -> None:
    [actor] = parse_article(f"{name} said that it was over.").actors
    assert (actor.name, [role.title for role in actor.roles]) == ("Oda Vance", [title])


@pytest.mark.parametrize("name", ["Oda Vance Jr.", "Oda Vance, Jr.,"])
def test_the_surname_stands_before_junior(name) -> None:
    document = parse_article(f"{name} said that it was over. Vance denied that.")
    assert len(document.actors) == 1
    assert document.actors[0].id == "actor:vance"
    assert [item.speaker for item in document.statements] == ["actor:vance"] * 2


def test_junior_and_senior_are_two() -> None:
    assert len(actors("Oda Vance Jr. said that it was over. Oda Vance Sr. denied that.")) == 2


@pytest.mark.parametrize(
    "name", ["Varnex Robotics, Inc.", "Varnex Robotics Ltd", "Varnex Inc", "Varnex, Inc."]
)
def test_a_company_keeps_its_form_and_is_known_without_it(name) -> None:
    short = name.replace(",", "").rpartition(" ")[0]
    text = f"{short} said that it was over. {name} announced a strike. {short} denied that."
    assert actors(text) == [(name, "organization")]


def test_a_name_that_is_a_body_once_is_one_everywhere() -> None:
    text = "Red Lantern said it was over. The charity Red Lantern denied that."
    assert actors(text) == [("Red Lantern", "organization")]


def test_initials_before_other_words_are_a_body_and_two_are_a_person() -> None:
    assert actors("NRB Networks said that it was late.") == [("NRB Networks", "organization")]
    assert actors("JD Vance said that it was late.") == [("JD Vance", "person")]
    assert actors("NRB President Oda Vance said it was late.")[0] == ("Oda Vance", "person")


def test_who_is_spoken_of_as_it_is_a_body() -> None:
    assert actors("Varnexo said that all was well. It added that it would close.") == [
        ("Varnexo", "organization")
    ]
    assert actors("Varnexo said that all was well. She added that all was well.") == [("Varnexo", "person")]
    assert actors("Oda Vance said that all was well. It added little.") == [("Oda Vance", "person")]


def test_a_comma_before_another_word_ends_a_name() -> None:
    text = "Norlund Rail, Varnex Inc. and Oda Vance, Junior Minister, denied that."
    assert ("Norlund Rail", "person") in actors(text)
    assert ("Varnex Inc.", "organization") in actors(text)
