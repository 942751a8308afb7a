"""Where what is said ends: at the close of a relative clause, before the verb of a subject, at the next cue."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def told(text: str) -> list[tuple[str, list[str]]]:
    """Return the cue and the content of each statement."""
    document = parse_article(text, published="2024-05-14")
    return [
        (item.cue.evidence.exact, [part.exact for part in item.content])
        for item in document.statements
        if item.cue
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lunde, who said that she was ill, resigned.", [("said", ["she was ill"])]),
        (
            "The ministers, who asked not to be named, added that a deal could follow.",
            [("asked", ["not to be named"]), ("added", ["a deal could follow"])],
        ),
        (
            "Officials, who warned of floods in June, declined to comment.",
            [("warned", ["floods in June"]), ("declined", ["to comment"])],
        ),
        (
            "Ida Lunde, who said that the port, the town and the airport were closed, resigned.",
            [("said", ["the port, the town and the airport were closed"])],
        ),
        (
            "Ida Lunde, who said that the port, which was new, was closed, has resigned.",
            [("said", ["the port, which was new, was closed"])],
        ),
        (
            "The union, which said it was ready to talk, will strike in June.",
            [("said", ["it was ready to talk"])],
        ),
    ],
)
def test_a_relative_clause_ends_at_its_comma(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida Lunde’s claim that the port was closed was rejected by the union.",
            [("claim", ["the port was closed"])],
        ),
        (
            "Ida Lunde’s claim that the man held in Cork was guilty was rejected.",
            [("claim", ["the man held in Cork was guilty"])],
        ),
        ("What Ida Lunde said surprised nobody.", []),
        ("What Ida Lunde said was true.", []),
        ("What Ida Lunde said was that the port was closed.", [("said", ["the port was closed"])]),
        (
            "Ida Lunde called the plan “mad” and promised a review.",
            [("called", ["the plan “mad”"]), ("promised", ["a review"])],
        ),
    ],
)
def test_a_subject_ends_before_its_verb(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida Lunde said that the minister, who was ill, resigned.",
            ("said", ["the minister, who was ill, resigned"]),
        ),
        (
            "Ida Lunde, who was ill, said that she was tired, worried and sad.",
            ("said", ["she was tired, worried and sad"]),
        ),
        (
            "Ida Lunde, who said that she was tired, worried and sad, resigned.",
            ("said", ["she was tired, worried and sad"]),
        ),
        (
            "The union works for what Ida Lunde said was a better port.",
            ("said", ["was a better port"]),
        ),
        (
            "The board rejected Ida Lunde’s claim that the port was closed.",
            ("claim", ["the port was closed"]),
        ),
    ],
)
def test_near_misses_go_on(text: str, expected: tuple[str, list[str]]) -> None:
    assert expected in told(text)
