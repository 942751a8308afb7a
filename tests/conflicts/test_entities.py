"""Entities: which keys surely stand for two things, what lies in what, and how actors and places compare."""

from __future__ import annotations

import pytest

import newsevents as ne
from newsevents.conflicts import Entities, Entity
from newsevents.conflicts.entities import compare_actors, compare_places
from newsevents.conflicts.joined import Joined

PLACES = {
    "place:gulf": Entity("Gulf"),
    "place:qatar": Entity("Qatar", ("place:gulf",), "QA", "country"),
    "place:qatar-2": Entity("State of Qatar", (), "QA", "country"),
    "place:land": Entity("a land", (), None, "country", frozenset({0})),
    "place:realm": Entity("a realm", (), None, "country", frozenset({0, 1})),
    "place:doha": Entity("Doha", (), "QA", "city", frozenset({0})),
    "place:rayyan": Entity("Al Rayyan", (), "QA", "city", frozenset({0, 1})),
    "place:wakrah": Entity("Al Wakrah", (), "QA", "city", frozenset({1})),
    "place:airport": Entity("an airport", ("place:doha",), None, "site", frozenset({0})),
    "place:terminal": Entity("a terminal", (), "QA", "site", frozenset({0})),
    "place:oslo": Entity("Oslo", (), "NO", "city", frozenset({2})),
    "place:port": Entity("Port", (), None, "city", frozenset({2})),
    "place:village": Entity("a village", (), None, None, frozenset({0})),
    "place:delta": Entity("Delta", ("place:doha", "place:qatar")),
    "place:islet": Entity("an islet", ("place:nowhere",)),
    "place:ring": Entity("Ring", ("place:ring-2",)),
    "place:ring-2": Entity("Other Ring", ("place:ring",)),
}
ACTORS = {
    "actor:taliban": Entity("Taliban", (), None, None, frozenset({0})),
    "actor:envoys": Entity("envoys", ("actor:taliban",), None, None, frozenset({0})),
    "actor:us": Entity("United States", (), None, None, frozenset({0, 1})),
    "actor:kabul": Entity("Kabul", (), None, None, frozenset({1})),
}
REJECTED = frozenset({frozenset(("actor:taliban", "actor:kabul")), frozenset(("place:doha", "place:wakrah"))})
ALONE = Entities(PLACES, ACTORS)
JOINED = Entities(PLACES, ACTORS, is_joined=True)
KEPT_APART = Entities(PLACES, ACTORS, is_joined=True, rejected=REJECTED)


@pytest.mark.parametrize(
    ("key", "around"),
    [
        ("place:doha", {"place:qatar", "place:qatar-2", "place:gulf"}),
        ("place:airport", {"place:doha", "place:qatar", "place:qatar-2", "place:gulf"}),
        ("place:qatar", {"place:gulf"}),
        ("place:qatar-2", set()),
        ("place:delta", {"place:doha", "place:qatar", "place:qatar-2", "place:gulf"}),
        ("place:oslo", set()),
        ("place:ring", {"place:ring-2"}),
        ("place:nowhere", set()),
        ("actor:envoys", {"actor:taliban"}),
        ("actor:taliban", set()),
    ],
)
def test_what_is_around_is_found_by_steps_and_by_country_each_once(key, around) -> None:
    found = list(ALONE.around(key))
    assert len(found) == len(set(found))
    assert set(found) == around
    assert [ALONE.contains(outer, key) for outer in sorted(around)] == [True] * len(around)
    assert not ALONE.contains(key, key)


@pytest.mark.parametrize(
    ("one", "other", "alone", "joined", "kept_apart"),
    [
        ("actor:taliban", "actor:us", True, True, True),  # document 0 tells them apart
        ("actor:us", "actor:kabul", True, True, True),
        ("actor:taliban", "actor:kabul", True, False, True),
        ("place:doha", "place:wakrah", True, False, True),
        ("place:doha", "place:oslo", True, False, False),
        ("actor:taliban", "actor:unknown", True, False, False),
        ("actor:unknown", "actor:taliban", True, False, False),
    ],
)
def test_two_are_surely_two_in_one_document_or_by_a_persons_word(
    one, other, alone, joined, kept_apart
) -> None:
    found = [entities.are_two(one, other) for entities in (ALONE, JOINED, KEPT_APART)]
    assert found == [alone, joined, kept_apart]


@pytest.mark.parametrize(
    ("one", "other", "alone", "joined"),
    [
        ("actor:us", "actor:us", "equal", "equal"),
        ("actor:envoys", "actor:taliban", "narrower", "narrower"),
        ("actor:taliban", "actor:envoys", "broader", "broader"),
        ("actor:us", "actor:taliban", "contradicts", "contradicts"),
        ("actor:kabul", "actor:taliban", "contradicts", "undetermined"),
        ("actor:kabul", "actor:unknown", "contradicts", "undetermined"),
    ],
)
def test_actors_exclude_each_other_only_if_they_are_surely_two(one, other, alone, joined) -> None:
    assert compare_actors(one, other, ALONE).relation == alone
    assert compare_actors(one, other, JOINED).relation == joined


@pytest.mark.parametrize(
    ("one", "other", "alone", "joined"),
    [
        ("place:doha", "place:doha", "equal", "equal"),
        ("place:nowhere", "place:nowhere", "equal", "equal"),
        ("place:doha", "place:nowhere", "undetermined", "undetermined"),
        ("place:nowhere", "place:doha", "undetermined", "undetermined"),
        ("place:airport", "place:qatar", "narrower", "narrower"),
        ("place:qatar", "place:airport", "broader", "broader"),
        ("place:ring", "place:ring-2", "undetermined", "undetermined"),
        ("place:doha", "place:rayyan", "contradicts", "contradicts"),  # two cities of one document
        ("place:doha", "place:wakrah", "contradicts", "undetermined"),  # maybe one city under two names
        ("place:airport", "place:rayyan", "contradicts", "contradicts"),  # it lies in another city
        ("place:airport", "place:terminal", "undetermined", "undetermined"),  # a site may lie in a site
        ("place:doha", "place:oslo", "contradicts", "contradicts"),  # in two countries
        ("place:airport", "place:oslo", "contradicts", "contradicts"),
        ("place:port", "place:oslo", "contradicts", "contradicts"),
        ("place:port", "place:doha", "contradicts", "undetermined"),
        ("place:village", "place:doha", "undetermined", "undetermined"),
        ("place:qatar", "place:qatar-2", "undetermined", "undetermined"),  # one country under two names
        ("place:land", "place:realm", "contradicts", "contradicts"),
        ("place:islet", "place:doha", "undetermined", "undetermined"),  # in a place that nobody describes
        ("place:doha", "place:islet", "undetermined", "undetermined"),
        ("place:land", "place:qatar-2", "contradicts", "undetermined"),
        ("place:land", "place:doha", "contradicts", "undetermined"),  # it lies in another country
    ],
)
def test_places_exclude_each_other_only_if_they_surely_share_no_ground(one, other, alone, joined) -> None:
    assert compare_places(one, other, ALONE).relation == alone
    assert compare_places(one, other, JOINED).relation == joined


def test_reasons_name_the_two_as_they_are_called() -> None:
    assert compare_places("place:doha", "place:oslo", ALONE).reason == "Doha and Oslo are different places"
    assert compare_places("place:airport", "place:doha", ALONE).reason == "an airport lies in Doha"
    assert compare_places("place:doha", "place:airport", ALONE).reason == "an airport lies in Doha"
    assert compare_places("place:x", "place:x", ALONE).reason == "both are place:x"
    assert compare_actors("actor:envoys", "actor:taliban", ALONE).reason == "envoys is part of Taliban"
    assert compare_actors("actor:us", "actor:kabul", ALONE).reason == "United States is not Kabul"
    assert compare_actors("actor:us", "actor:us", ALONE).reason == "both are United States"
    assert (
        compare_actors("actor:taliban", "actor:kabul", JOINED).reason
        == "it is not known whether Taliban and Kabul are the same"
    )
    assert (
        compare_places("place:ring", "place:ring-2", ALONE).reason
        == "documents disagree on how Ring and Other Ring lie"
    )


def test_a_document_gives_its_places_and_actors() -> None:
    document = ne.NewsDocument(
        id="urn:example:1",
        source=ne.Source(),
        actors=(
            ne.Person(id="actor:berg", name="Ada Berg"),
            ne.Group(id="actor:crew", part_of="actor:line"),
            ne.Organization(id="actor:line", name="Ferry Line"),
        ),
        places=(
            ne.Place(id="place:doha", name="Doha", country="QA", precision="city", part_of="place:gulf"),
            ne.Place(id="place:gulf", name="Gulf"),
        ),
    )
    entities = Entities.of(document)
    assert entities == Entities(
        {
            "place:doha": Entity("Doha", ("place:gulf",), "QA", "city"),
            "place:gulf": Entity("Gulf"),
        },
        {
            "actor:berg": Entity("Ada Berg"),
            "actor:crew": Entity("actor:crew", ("actor:line",)),
            "actor:line": Entity("Ferry Line"),
        },
    )
    assert Joined([document], None).entities == entities
    assert [entities.name(key) for key in ("actor:berg", "place:gulf", "actor:x")] == [
        "Ada Berg",
        "Gulf",
        "actor:x",
    ]
