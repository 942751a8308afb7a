"""When something was said: a time tells it of the verb in its own clause."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def said_at(text: str, language: str = "en") -> list[tuple[str, str | None, list[str]]]:
    """Return the cue, the time and the content of each statement."""
    document = parse_article(text, published="2024-05-14", language=language)
    return [
        (
            item.cue.evidence.exact,
            item.time.phrase if item.time else None,
            [part.exact for part in item.content],
        )
        for item in document.statements
        if item.cue
    ]


@pytest.mark.parametrize(
    "subject",
    [
        "Ida Lunde, who resigned on Monday,",
        "Officials, who met in June,",
        "When the port was closed on Monday, Ida Lunde",
        "Ida Lunde, who has led the union since last Friday,",
        "Ida Lunde left on Monday and",
        "The port closed on Monday, but Ida Lunde",
    ],
)
def test_a_time_of_another_clause_is_not_that_of_the_statement(subject: str) -> None:
    assert said_at(f"{subject} said that it was over.") == [("said", None, ["it was over"])]


@pytest.mark.parametrize(
    "subject",
    [
        "On Monday Ida Lunde said",
        "On Monday, Ida Lunde said",
        "Ida Lunde said on Monday",
        "Ida Lunde, speaking on Monday, said",
        "Ida Lunde, who leads the union, said on Monday",
        "In a letter sent on Monday, Ida Lunde said",
    ],
)
def test_a_time_of_the_same_clause_is_that_of_the_statement(subject: str) -> None:
    when = "On Monday" if subject.startswith("On") else "Monday"
    ((cue, phrase, content),) = said_at(f"{subject} that it was over.")
    assert (cue, content) == ("said", ["it was over"])
    assert phrase is not None
    assert phrase in {when, "Monday"}


def test_a_time_in_a_relative_clause_is_that_of_its_own_cue() -> None:
    text = "Ida Lunde, who said on Monday that it was over, resigned on Tuesday."
    assert said_at(text) == [("said", "Monday", ["it was over"])]
    assert said_at("Ida Lunde, who said that it was over, resigned on Tuesday.") == [
        ("said", None, ["it was over"])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lunde announced on Monday a strike.", ("announced", "Monday", ["a strike"])),
        (
            "Ida Lunde promised on Monday more money for the port.",
            ("promised", "Monday", ["more money for the port"]),
        ),
        ("Ida Lunde announced a strike on Monday.", ("announced", None, ["a strike on Monday"])),
        ("Ida Lunde denied the report on Monday.", ("denied", None, ["the report on Monday"])),
    ],
)
def test_a_time_between_a_cue_and_its_object_is_that_of_the_cue(
    text: str, expected: tuple[str, str | None, list[str]]
) -> None:
    assert said_at(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz anunció el lunes su dimisión.", ("anunció", "el lunes", ["su dimisión"])),
        ("Ana Ruiz, que dimitió el lunes, dijo que no volvería.", ("dijo", None, ["no volvería"])),
        ("Ana Ruiz dijo el lunes que no volvería.", ("dijo", "el lunes", ["no volvería"])),
    ],
)
def test_spanish_goes_through_the_same_rule(text: str, expected: tuple[str, str | None, list[str]]) -> None:
    assert said_at(text, "es") == [expected]
