"""What is not said: negated, supposed and asked saying makes no statement and no claim, and near misses do."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def acts(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return the cue and the act of each statement."""
    document = parse_article(text, published="2024-05-14", language=language)
    return [(item.cue.evidence.exact, item.act) for item in document.statements if item.cue]


def stances(text: str) -> list[tuple[str, str]]:
    """Return who takes which stance on the claims of a text."""
    document = parse_article(text, published="2024-05-14")
    return [(item.holder, item.stance) for claim in document.claims for item in claim.stances]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lunde never said that the port was closed.",
        "Ida Lunde did not say that the port was closed.",
        "Ida Lunde didn't say that the port was closed.",
        "Ida Lunde has not denied that the port was closed.",
        "Officials have not confirmed the deaths.",
        "The union did not announce a strike.",
        "The union may announce a strike.",
        "The union will announce a strike.",
        "Critics could call the plan a lie.",
        "Neither Ida Lunde nor Anders Holm denied that the port was closed.",
        "No official said that the port was closed.",
        "Nobody said that the port was closed.",
        "Ida Lunde no longer says that the port is closed.",
        "If Ida Lunde says that the port is closed, she is wrong.",
        "Unless Anders Holm denies the report, the board will resign.",
        "Whether Ida Lunde said that the port was closed is unclear.",
        "Had Ida Lunde told the truth, nobody would have come.",
        "Has Ida Lunde said that the port is closed?",
        "“It is over,” Ida Lunde never said.",
        "The board was never told that the port was closed.",
        "Ida Lunde never said that Anders Holm denied the report.",
        "Ida Lunde has not declined to comment.",
    ],
)
def test_what_is_not_said_is_no_statement(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lunde said that the port was never closed.", [("said", "asserts")]),
        ("Ida Lunde not only said that the port was closed.", [("said", "asserts")]),
        ("Ida Lunde would say only that the port was closed.", [("say", "asserts")]),
        ("Ida Lunde would later say that the port was closed.", [("say", "asserts")]),
        ("Ida Lunde will say that the port is safe.", [("say", "asserts")]),
        ("Asked if the port was closed, Ida Lunde said that it was.", [("said", "asserts")]),
        ("Not knowing the report, Ida Lunde said that the port was closed.", [("said", "asserts")]),
        ("Ida Lunde asked whether Anders Holm had said that the port was closed.", [("asked", "questions")]),
        ("Ida Lunde would not say whether the port was closed.", [("would not say", "declines_to_confirm")]),
        ("Ida Lunde couldn't confirm the report.", [("couldn't confirm", "declines_to_confirm")]),
        (
            "Ida Lunde neither confirmed nor denied the report.",
            [("neither confirmed nor denied", "declines_to_confirm")],
        ),
        (
            "Ida Lunde did not respond to a request for comment.",
            [("did not respond", "declines_to_confirm")],
        ),
        ("Anders Holm said that Ida Lunde never said that.", [("said", "asserts")]),
        ("The port is closed, is it not, Ida Lunde said.", [("said", "asserts")]),
    ],
)
def test_near_misses_stay_statements(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz nunca dijo que el puerto estaba cerrado.", []),
        ("Ana Ruiz no dijo que el puerto estaba cerrado.", []),
        ("Si Ana Ruiz dice que el puerto está cerrado, se equivoca.", []),
        ("¿Dijo Ana Ruiz que el puerto estaba cerrado?", []),
        ("Ana Ruiz dijo que el puerto no estaba cerrado.", [("dijo", "asserts")]),
        (
            "Ana Ruiz ni confirmó ni desmintió el informe.",
            [("ni confirmó ni desmintió", "declines_to_confirm")],
        ),
    ],
)
def test_spanish_goes_through_the_same_rule(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts(text, "es") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lunde never said that the envoys held two meetings.",
        "Did Anders Holm say the envoys held three meetings?",
        "Did the envoys hold three meetings in Lima?",
        "If the envoys held three meetings in Lima, nobody knew.",
        "Ida Lunde said that if the envoys held three meetings, she would resign.",
        "Anders Holm said that Ida Lunde never said that the envoys held two meetings.",
        "It is unclear whether 12 people died in Lima.",
    ],
)
def test_what_is_not_said_is_no_claim(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lunde said that the envoys held two meetings.", [("actor:lunde", "asserts")]),
        ("Ida Lunde asked whether the envoys held two meetings.", [("actor:lunde", "questions")]),
        (
            "Ida Lunde did not deny the report but said that the envoys held two meetings.",
            [("actor:lunde", "asserts")],
        ),
        ("Ida Lunde would not say whether 12 people died in Lima.", [("actor:lunde", "declines_to_confirm")]),
        ("If the port is closed, 12 people died in Lima.", [("narrator", "asserts")]),
    ],
)
def test_what_is_said_stays_a_claim(text: str, expected: list[tuple[str, str]]) -> None:
    assert stances(text) == expected
