"""Which names can be those of one person, body or place."""

from __future__ import annotations

import pytest

from newsevents.dossier.likeness import are_told_apart, by_identifiers
from newsevents.dossier.names import are_alike, bodies_likeness, folded, persons_likeness, proper


@pytest.mark.parametrize(
    ("one", "other", "likelihood"),
    [
        (["Zamir Kabulov"], ["Zamir Kabulov"], "probable"),
        (["Zamir Kabulov", "Kabulov"], ["Kabulov"], "possible"),
        (["Zamir Kabulov"], ["Zamir Kaboulov"], "possible"),
        (["José Marsh"], ["Jose Marsh"], "probable"),
        (["Kabulov"], ["Kabulov"], "possible"),
        (["Zamir Kabulov"], ["Anna Kabulov"], None),
        (["Zamir Kabulov"], ["Kabul"], None),
        (["Omar Haddad"], ["Omar Hadjiev"], None),
        (["Kabulov"], ["Kabulova"], None),
        (["Mr. Berg"], ["Mr. Berg"], "possible"),
        (["Dr. Ada Berg"], ["Ada Berg"], "probable"),
        ([], ["Kabulov"], None),
    ],
)
def test_persons(one, other, likelihood):
    for pair in ((one, other), (other, one)):
        found = persons_likeness(*pair)
        assert (None if found is None else found.likelihood) == likelihood


@pytest.mark.parametrize(
    ("one", "other", "likelihood"),
    [
        (["United States", "US"], ["US", "Washington"], "probable"),
        (["Taliban"], ["TALIBAN"], "probable"),
        (["Kabul"], ["Kabulov"], None),
        (["Shell", "Group"], ["Wagner Group", "Group"], "possible"),
        (["Ministry of Defence"], ["Ministry of Defense"], "possible"),
        (["Ministry of Defence"], ["Ministry of Justice"], None),
        (["Voice of America"], ["America"], None),
        ([], [], None),
    ],
)
def test_bodies_and_places(one, other, likelihood):
    for pair in ((one, other), (other, one)):
        found = bodies_likeness(*pair)
        assert (None if found is None else found.likelihood) == likelihood


def test_descriptions_are_no_names():
    assert proper(["Ada Berg", "the envoy", None, "…", "officials"]) == ("Ada Berg",)
    assert folded("Al-Shabaab’s") == ("al", "shabaab", "s")
    assert are_alike("talks in Doha", "Doha talks")
    assert not are_alike("talks in Doha", "a ferry disaster")
    assert not are_alike("attack", "attack on the port")


def test_registers_decide():
    assert by_identifiers({"wikidata": "Q1"}, {"wikidata": "Q1"}).likelihood == "certain"
    assert by_identifiers({"wikidata": "Q1"}, {"geonames": "1"}) is None
    assert are_told_apart({"wikidata": "Q1"}, {"wikidata": "Q2"})
    assert not are_told_apart({"wikidata": "Q1"}, {"geonames": "1"})
