"""Which number counts which harm, and on whose word."""

import pytest

from newsevents import parse_article


def told(text):
    """Return predicate, words and first holder of each claim."""
    document = parse_article(text, published="2024-05-14")
    names = {actor.id: actor.name for actor in document.actors}
    return [
        (claim.predicate, claim.value.quantity.phrase, names.get(claim.stances[0].holder))
        for claim in document.claims
    ]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "At least 14 people were killed and 40 people were injured in Lowport, police said.",
            "At least 14",
            "40",
        ),
        ("A blast in Lowport killed 14 people and wounded 40, police said.", "14", "40"),
        ("Police said at least 14 people were killed and 40 injured in Lowport.", "at least 14", "40"),
        ("Police said that 14 people were killed and 40 injured in Lowport.", "14", "40"),
        ("Police said over 40 people were injured and 14 were killed in Lowport.", "14", "over 40"),
    ],
)
def test_each_number_goes_with_the_harm_of_its_own_clause(text, killed, injured):
    holders = {name for _, _, name in told(text)}
    assert {predicate: words for predicate, words, _ in told(text)} == {
        "killed_count": killed,
        "injured_count": injured,
    }
    assert {str(name).lower() for name in holders} == {"police"}


def test_a_number_behind_a_comma_still_counts_where_no_other_does():
    assert told("The number of dead in Lowport, now 14, may rise, police said.")[0][:2] == (
        "killed_count",
        "14",
    )


def test_a_part_is_not_the_whole():
    text = "In Lowport, 14 people, two of them children, were killed, police said."
    assert told(text) == [("killed_count", "14", "police")]
