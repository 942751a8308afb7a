"""Meetings: how often they took place, and who denies that they did."""

from __future__ import annotations

import pytest

from newsevents.parser.article import parse_article


def claims(text: str) -> list[tuple]:
    """Return predicate, value and stances of the claims on meetings."""
    document = parse_article(text)
    names = {item.id: item.name or item.kind for item in document.actors}
    return [
        (
            claim.predicate,
            claim.value.quantity.phrase if claim.value.type == "quantity" else claim.value.boolean,
            [(names.get(item.holder, item.holder), item.stance) for item in claim.stances],
        )
        for claim in document.claims
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kenya and Chad held two meetings, Ivan Petrov said.", "two"),
        ("Kenya and Chad met twice, Ivan Petrov said.", "twice"),
        ("Kenya and Chad have met at least three times, Ivan Petrov said.", "at least three"),
        ("Kenya’s president met with Chad’s prime minister in Paris four times, Ivan Petrov said.", "four"),
    ],
)
def test_how_often(text: str, count: str) -> None:
    assert ("occurrence_count", count, [("Ivan Petrov", "asserts")]) in claims(text)


def test_a_number_of_something_else_counts_no_meetings() -> None:
    assert claims("Kenya and Chad met and signed two treaties, Ivan Petrov said.") == []


@pytest.mark.parametrize("words", ["any meeting", "the meeting", "that any meeting took place"])
def test_who_tells_of_a_meeting_and_who_denies_it_take_stances_on_one_claim(words: str) -> None:
    text = (
        f"Kenya’s president met with Chad’s prime minister in Paris, Ivan Petrov said. Kenya denied {words}."
    )
    assert claims(text) == [("occurred", True, [("Ivan Petrov", "asserts"), ("Kenya", "denies")])]


def test_an_apposition_adds_no_traveller() -> None:
    document = parse_article("Lina Haddad, the envoy of Chile, will visit Doha next month, officials said.")
    (visit,) = document.events
    assert [item.actor for item in visit.travellers] == ["actor:haddad"]
