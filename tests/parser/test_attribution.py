"""One sentence for each way in which English news attributes speech."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def read(text: str) -> list[tuple[str, str, str, list[str]]]:
    document = parse_article(text)
    names = {item.id: item.name or item.kind for item in document.actors}
    return [
        (
            names[item.speaker],
            item.cue.evidence.exact if item.cue else "",
            item.act,
            [part.exact for part in item.content],
        )
        for item in document.statements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivan Petrov said the talks failed.", [("Ivan Petrov", "said", "asserts", ["the talks failed"])]),
        (
            "Ivan Petrov said that the talks failed.",
            [("Ivan Petrov", "said", "asserts", ["the talks failed"])],
        ),
        ("The talks failed, Ivan Petrov said.", [("Ivan Petrov", "said", "asserts", ["The talks failed"])]),
        ("“The talks failed,” said Ivan Petrov.", [("Ivan Petrov", "said", "asserts", ["The talks failed"])]),
        (
            "“The talks,” Ivan Petrov said, “failed.”",
            [("Ivan Petrov", "said", "asserts", ["The talks", "failed"])],
        ),
        (
            "“The talks failed,” Ivan Petrov said. “We tried.”",
            [("Ivan Petrov", "said", "asserts", ["The talks failed", "We tried"])],
        ),
        ("Ivan Petrov said: “The talks failed.”", [("Ivan Petrov", "said", "asserts", ["The talks failed"])]),
        (
            "“The talks failed,” union chief Per Holm said.",
            [("Per Holm", "said", "asserts", ["The talks failed"])],
        ),
        ("“The talks failed,” he said.", [("unidentified", "said", "asserts", ["The talks failed"])]),
        (
            "Envoys left Paris, Kenya said.",
            [("Kenya", "said", "asserts", ["Envoys left Paris"])],
        ),
        (
            "“We were told of three meetings,” Ivan Petrov said.",
            [
                ("Ivan Petrov", "said", "asserts", ["We were told of three meetings"]),
                ("unidentified", "told", "asserts", ["three meetings"]),
            ],
        ),
        (
            "According to Ivan Petrov, the talks failed.",
            [("Ivan Petrov", "According to", "asserts", ["the talks failed"])],
        ),
        (
            "The talks failed, according to Ivan Petrov.",
            [("Ivan Petrov", "according to", "asserts", ["The talks failed"])],
        ),
        (
            "Ivan Petrov denied that the talks failed.",
            [("Ivan Petrov", "denied", "denies", ["the talks failed"])],
        ),
        (
            "Ivan Petrov confirmed the two meetings.",
            [("Ivan Petrov", "confirmed", "confirms", ["the two meetings"])],
        ),
        (
            "Ivan Petrov declined to comment.",
            [("Ivan Petrov", "declined", "declines_to_confirm", ["to comment"])],
        ),
        ("Ivan Petrov accused Peru of lying.", [("Ivan Petrov", "accused", "accuses", ["Peru of lying"])]),
        ("Ivan Petrov called for new talks.", [("Ivan Petrov", "called", "demands", ["new talks"])]),
        (
            "Ivan Petrov demanded that the army leave.",
            [("Ivan Petrov", "demanded", "demands", ["the army leave"])],
        ),
        ("Ivan Petrov vowed to return.", [("Ivan Petrov", "vowed", "promises", ["to return"])]),
        (
            "Ivan Petrov predicted that prices would fall.",
            [("Ivan Petrov", "predicted", "predicts", ["prices would fall"])],
        ),
        (
            "Ivan Petrov, a spokesman for Peru, said prices fell.",
            [("Ivan Petrov", "said", "asserts", ["prices fell"])],
        ),
        (
            "Peru’s claim that prices fell surprised nobody.",
            [("Peru", "claim", "asserts", ["prices fell"])],
        ),
        ("We were told that prices fell.", [("unidentified", "told", "asserts", ["prices fell"])]),
        (
            "Lima police said three men were held.",
            [("Lima police", "said", "asserts", ["three men were held"])],
        ),
    ],
)
def test_patterns(text: str, expected: list) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The claim surprised nobody.",
        "Ivan Petrov is expected to visit Peru.",
        "The so-called “flood tourists” left.",
        "Prices fell on Monday.",
        "",
    ],
)
def test_sentences_without_a_statement(text: str) -> None:
    assert read(text) == []


def test_a_statement_inside_another_names_it() -> None:
    document = parse_article("Ivan Petrov said that Maria Lopez had warned that prices would fall.")
    outer, inner = document.statements
    assert (inner.within, outer.within) == (outer.id, None)


def test_addressee_is_kept() -> None:
    document = parse_article("Ivan Petrov told reporters that prices fell.")
    assert document.statements[0].addressees == ("actor:reporters",)


def test_hedge_is_kept() -> None:
    document = parse_article("Ivan Petrov reportedly said that prices fell.")
    assert [relay.hedge for relay in document.statements[0].via] == ["reportedly"]


def test_a_prefix_is_no_alias() -> None:
    document = parse_article("Ivan Petro met Maria Petrov in Lima. Petrov said prices fell.")
    speaker = next(item for item in document.actors if item.id == document.statements[0].speaker)
    assert speaker.name == "Maria Petrov"
