"""Signs: few enough of each event, the same in each process, and shared where records are alike."""

from __future__ import annotations

from itertools import combinations, islice, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents.engines.spark import signs
from newsevents.schema.event import participants_of
from newsevents.strategies import documents


def gathering(people, edtf, label=None, aliases=2):
    """Return a document on one meeting of some people, by their numbers."""
    persons = tuple(
        ne.Person(
            id=f"actor:{at}",
            name=f"Ada Berg{at:04}",
            aliases=tuple(f"Berg{at:04} {letter}" for letter in "ABCDEFGH"[:aliases]),
        )
        for at in people
    )
    event = ne.Meeting(
        id="event:1",
        label=label,
        participants=tuple(ne.Participant(actor=person.id) for person in persons),
        start=None if edtf is None else ne.TimeWindow(edtf=edtf),
    )
    return ne.NewsDocument(id="urn:example:1", source=ne.Source(), actors=persons, events=(event,))


def of_meeting(*told, **more):
    return signs.signs_of(gathering(*told, **more))["event:1"]


def pairs_by_time(found):
    by_time = {}
    for sign in found:
        time, pair = sign.removeprefix("meeting ").split(" name ", 1)
        by_time.setdefault(time, set()).add(pair)
    return by_time


def unbounded(document, event):
    """Return the signs of an event, all of them, as the product that they are."""
    named = {item.id: signs._names(item) for item in (*document.actors, *document.places)}
    actors = [named.get(actor, []) for actor in {item.actor for item in participants_of(event)}]
    places = [getattr(event, "place", None), *(stop.place for stop in getattr(event, "stops", ()))]
    beside = [sign for place in places for sign in named.get(place, ())]
    beside += [f"label {word}" for word in signs.folded(event.label or "")]
    pairs = {tuple(sorted(pair)) for two in combinations(actors, 2) for pair in product(*two)}
    pairs |= {pair for actor in actors for pair in product(actor, beside)}
    return {f"{event.type} {time} {one} / {other}" for time in signs._times(event) for one, other in pairs}


@settings(max_examples=50)
@given(documents())
def test_an_event_with_few_names_has_all_its_signs(document):
    found = signs.signs_of(document)
    for event in document.events:
        expected = unbounded(document, event)
        assert len(expected) <= signs.MOST_SIGNS
        assert found[event.id] == expected


def test_two_of_one_name_have_it_twice_as_a_sign():
    people = tuple(ne.Person(id=f"actor:{at}", name="Ada Berg") for at in range(5))
    event = (
        gathering((), "2021-05-03")
        .events[0]
        .model_copy(update={"participants": tuple(ne.Participant(actor=person.id) for person in people)})
    )
    document = ne.NewsDocument(id="urn:example:1", source=ne.Source(), actors=people, events=(event,))
    assert signs.signs_of(document)["event:1"] == {
        f"meeting {time} name ada berg / name ada berg" for time in ("2021-05-03 None", "2021-05")
    }


@pytest.mark.parametrize(("people", "aliases"), [(100, 2), (1_500, 2), (2, 8)])
def test_an_event_has_so_many_signs_at_most_and_the_same_pairs_in_each_month(people, aliases):
    found = of_meeting(range(people), "2011/2021", aliases=aliases)
    assert len(found) <= signs.MOST_SIGNS
    by_time = pairs_by_time(found)
    assert len(by_time) == signs.MOST_MONTHS + 2
    assert len({frozenset(pairs) for pairs in by_time.values()}) == 1


def test_an_event_of_more_people_than_can_be_compared_has_signs():
    assert len(of_meeting(range(3_000), "2021-05-03", label="Talks", aliases=0)) == signs.MOST_SIGNS


def test_an_event_without_a_time_has_no_signs():
    assert of_meeting(range(3), None) == set()


def test_pairs_that_are_kept_are_the_same_in_each_process():
    pairs = {(one, other) for one in "abcd" for other in "wxyz"}
    assert sorted(signs._least(pairs, 4)) == [("a", "x"), ("b", "x"), ("b", "y"), ("c", "w")]


@settings(max_examples=10)
@given(st.sets(st.integers(0, 99), max_size=10))
def test_events_of_nearly_the_same_people_share_signs(absent):
    found = of_meeting(range(100), "2011/2021")
    other = of_meeting([at for at in range(100) if at not in absent], "2020-12-03/2022")
    assert found & other


@pytest.mark.parametrize(
    ("edtf", "months"),
    [
        ("2021-05-03", ["2021-05"]),
        ("2021-05-01", ["2021-04", "2021-05"]),
        ("2020-12-31", ["2020-12", "2021-01"]),
        ("2021-05/..", ["2021-04", "2021-05"]),
    ],
)
def test_an_event_is_looked_for_in_the_months_of_its_time(edtf, months):
    found = list(signs._months(ne.TimeWindow(edtf=edtf)))
    assert found == [f"{edtf} None", *months]


def test_long_times_are_looked_for_by_their_first_ten_years():
    found = list(islice(signs._months(ne.TimeWindow(edtf="18XX")), 1, None))
    assert (found[0], found[-1], len(found)) == ("1799-12", "1809-12", signs.MOST_MONTHS + 1)
