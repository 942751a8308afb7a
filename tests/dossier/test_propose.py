"""Proposals: what is joined, what is not, and that every join can be taken back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.conflicts.joined import Joined
from newsevents.strategies import documents as any_documents


def document(number: int, *actors: ne.Actor, **more) -> ne.NewsDocument:
    return ne.NewsDocument(id=f"urn:example:{number}", source=ne.Source(), actors=actors, **more)


def person(name: str, key: str = "actor:x", **more) -> ne.Person:
    return ne.Person(id=key, name=name, **more)


def joins(*items: ne.NewsDocument, dossier: ne.Dossier | None = None) -> list[tuple[str, str, str, str]]:
    return [
        (str(join.one), str(join.other), join.likelihood, join.status)
        for join in ne.propose_joins(items, dossier).joins
    ]


BERG = document(1, person("Ada Berg"))
SAME = document(2, person("Ada Berg"))


def test_a_full_name_joins_and_a_last_name_is_only_possible():
    last = document(3, person("Berg"))
    assert [likelihood for _, _, likelihood, _ in joins(BERG, SAME, last)] == ["probable", "possible"]


def test_spellings_are_found_whichever_word_differs():
    for name in ("Ada Bergh", "Adah Berg"):
        assert [likelihood for _, _, likelihood, _ in joins(BERG, document(2, person(name)))] == ["possible"]


def test_records_of_one_document_are_never_joined():
    assert joins(document(1, person("Ada Berg", "actor:a"), person("Ada Berg", "actor:b"))) == []


def test_kinds_are_kept_apart():
    body = document(2, ne.Organization(id="actor:x", name="Ada Berg"))
    assert joins(BERG, body) == []


def test_a_register_overrules_names():
    one = document(1, person("Ada Berg", identifiers={"wikidata": "Q1"}))
    two = document(2, person("Ada Berg", identifiers={"wikidata": "Q2"}))
    other = document(3, person("A. Marsh", identifiers={"wikidata": "Q1"}))
    assert joins(one, two) == []
    assert [likelihood for _, _, likelihood, _ in joins(one, other)] == ["certain"]


def test_nobody_is_joined_to_somebody_unidentified_and_groups_only_possibly():
    somebody = [document(number, ne.Unidentified(id="actor:x", name="Somebody")) for number in (1, 2)]
    officials = [document(number, ne.Group(id="actor:x", name="Officials")) for number in (1, 2)]
    assert joins(*somebody) == []
    assert [likelihood for _, _, likelihood, _ in joins(*officials)] == ["possible"]


def test_each_record_is_joined_to_the_first_of_its_kind():
    found = joins(BERG, SAME, document(3, person("Ada Berg")))
    assert {one for one, *_ in found} == {"urn:example:1#actor:x"}
    assert len(found) == 2


def test_what_was_decided_is_kept_and_not_proposed_again():
    first = ne.propose_joins([BERG, SAME])
    assert ne.propose_joins([BERG, SAME], first) == first
    rejected = first.decided("join:1", ne.Decision(status="rejected", by="desk"))
    assert ne.propose_joins([BERG, SAME], rejected) == rejected
    undone = rejected.decided("join:1", ne.Decision(status="undone", by="desk"))
    assert [item.status for item in undone.joins[0].history] == ["proposed", "rejected", "undone"]
    assert (undone.joins[0].status, undone.joins[0].stands) == ("proposed", True)
    nothing = undone.decided("join:1", ne.Decision(status="undone", by="desk"))
    assert (nothing.joins[0].status, nothing.joins[0].stands) == ("undone", False)
    assert ne.propose_joins([BERG, SAME], nothing) == nothing


def test_a_join_of_two_records_is_decided_anew_and_never_doubled():
    rejected = ne.propose_joins([BERG, SAME]).decided("join:1", ne.Decision(status="rejected", by="desk"))
    join = rejected.joins[0]
    again = rejected.joined(join.other, join.one, ne.Decision(status="confirmed", by="desk"))
    assert [item.stands for item in again.joins] == [True]
    joined = Joined([BERG, SAME], again)
    assert joined.key(0, "actor:x") == joined.key(1, "actor:x")


def test_two_ministries_of_one_name_are_two():
    def ministry(number: int, country: str) -> ne.NewsDocument:
        state = ne.Organization(id="actor:state", name=country)
        return document(
            number, state, ne.Organization(id="actor:x", name="Defence Ministry", part_of="actor:state")
        )

    assert joins(ministry(1, "Russia"), ministry(2, "Ukraine")) == []
    assert len(joins(ministry(1, "Russia"), ministry(2, "Russia"))) == 2


def test_a_bare_name_joins_neither_of_two_ministries():
    def ministry(number: int, country: str | None) -> ne.NewsDocument:
        state = () if country is None else (ne.Organization(id="actor:state", name=country),)
        around = None if country is None else "actor:state"
        return document(
            number, *state, ne.Organization(id="actor:x", name="Defence Ministry", part_of=around)
        )

    items = [ministry(1, "Russia"), ministry(2, "Ukraine"), ministry(3, None)]
    joined = Joined(items, ne.propose_joins(items))
    assert len({joined.key(number, "actor:x") for number in range(3)}) == 3


def test_a_proposal_that_was_undone_does_not_come_back_by_another_way():
    items = [BERG, SAME, document(3, person("Ada Berg"))]
    refs = [ne.RecordRef(document=item.id, record="actor:x") for item in items]
    undone = ne.propose_joins(items).joined(refs[0], refs[2], ne.Decision(status="undone", by="desk"))
    again = ne.propose_joins([items[1], items[0], items[2]], undone)
    joined = Joined(items, again)
    assert joined.key(0, "actor:x") == joined.key(1, "actor:x") != joined.key(2, "actor:x")


def test_which_join_gives_way_to_a_rejection_does_not_depend_on_the_order_of_the_dossier():
    items = [BERG, SAME, document(3, person("Ada Berg"))]
    refs = [ne.RecordRef(document=item.id, record="actor:x") for item in items]
    dossier = ne.propose_joins(items).joined(refs[1], refs[2], ne.Decision(status="rejected", by="desk"))
    turned = dossier.replaced(joins=dossier.joins[::-1])
    keys = [[Joined(items, told).key(number, "actor:x") for number in range(3)] for told in (dossier, turned)]
    assert keys[0] == keys[1]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (0, 2, 1), (1, 2, 0)])
def test_a_body_with_two_names_joins_those_that_have_one_of_them(order):
    items = [
        document(1, ne.Organization(id="actor:x", name="Red Crescent")),
        document(2, ne.Organization(id="actor:x", name="Red Crescent", aliases=("Hilal",))),
        document(3, ne.Organization(id="actor:x", name="Hilal")),
    ]
    joined = Joined(items, ne.propose_joins([items[number] for number in order]))
    assert len({joined.key(number, "actor:x") for number in range(3)}) == 1


def meeting(number: int, day: str | None) -> ne.NewsDocument:
    bodies = [ne.Organization(id=f"actor:{name}", name=name.title()) for name in ("norway", "kenya")]
    event = ne.Meeting(
        id="event:talks",
        start=None if day is None else ne.TimeWindow(edtf=day),
        participants=tuple(ne.Participant(actor=body.id) for body in bodies),
    )
    return document(number, *bodies, events=(event,))


def stands(*items: ne.NewsDocument) -> list[bool]:
    return [join.stands for join in ne.propose_joins(items).joins if join.one.record == "event:talks"]


def test_meetings_without_a_day_are_only_possibly_one():
    assert stands(meeting(1, None), meeting(2, None)) == [False]
    assert stands(meeting(1, "2021-05-02"), meeting(2, None)) == [False]
    assert stands(meeting(1, "2021-05-02"), meeting(2, "2021-05-02")) == [True]


def test_the_first_of_many_meetings_is_found_again():
    days = [f"{year}-{month:02}-05" for year in (2018, 2019, 2020, 2021) for month in range(1, 13)]
    items = [meeting(number, day) for number, day in enumerate(days)]
    assert stands(*items) == []
    assert stands(*items, meeting(99, days[0])) == [True]


def test_a_rejected_record_is_not_joined_through_a_third():
    dossier = ne.Dossier().joined(
        ne.RecordRef(document="urn:example:2", record="actor:x"),
        ne.RecordRef(document="urn:example:3", record="actor:x"),
        ne.Decision(status="rejected", by="desk"),
    )
    found = joins(BERG, SAME, document(3, person("Ada Berg")), dossier=dossier)
    assert [(one, other) for one, other, _, status in found if status == "proposed"] == [
        ("urn:example:1#actor:x", "urn:example:2#actor:x")
    ]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_what_a_person_keeps_apart_is_not_joined_through_a_third(order):
    """Two joins lead from the first to the third, and somebody says that these are two."""
    refs = [ne.RecordRef(document=f"urn:example:{number}", record="actor:x") for number in (1, 2, 3)]
    dossier = ne.Dossier()
    for one, other, status in ((0, 1, "confirmed"), (1, 2, "confirmed"), (0, 2, "rejected")):
        dossier = dossier.joined(refs[one], refs[other], ne.Decision(status=status, by="desk"))
    items = [document(number, person("Ada Berg")) for number in (1, 2, 3)]
    joined = Joined([items[number] for number in order], dossier)
    place = {number: index for index, number in enumerate(order)}
    keys = [joined.key(place[number], "actor:x") for number in range(3)]
    assert keys[0] != keys[2]
    assert len(set(keys)) == 2
    assert joined.entities.are_two(keys[0], keys[2])


def test_a_confirmed_join_leads_the_happenings():
    def talks(number: int, name: str, key: str) -> ne.NewsDocument:
        meeting = ne.Meeting(
            id="event:talks",
            start=ne.TimeWindow(edtf="2021-05-02"),
            participants=(ne.Participant(actor=key), ne.Participant(actor="actor:un")),
        )
        united = ne.Organization(id="actor:un", name="United Nations")
        return document(number, person(name, key), united, events=(meeting,))

    items = [talks(1, "Ada Berg", "actor:berg"), talks(2, "A. B. Solberg", "actor:solberg")]
    events = [join for join in ne.propose_joins(items).joins if join.one.record == "event:talks"]
    assert [join.likelihood for join in events] == ["possible"]
    dossier = ne.Dossier().joined(
        ne.RecordRef(document="urn:example:1", record="actor:berg"),
        ne.RecordRef(document="urn:example:2", record="actor:solberg"),
        ne.Decision(status="confirmed", by="desk"),
    )
    events = [join for join in ne.propose_joins(items, dossier).joins if join.one.record == "event:talks"]
    assert [join.likelihood for join in events] == ["probable"]


@pytest.mark.parametrize(
    ("first", "second", "found"), [("FR", "FR", "probable"), ("FR", None, "possible"), ("FR", "US", None)]
)
def test_places_of_one_name_in_other_countries_are_two(first, second, found):
    one, two = (
        document(number, places=(ne.Place(id="place:paris", name="Paris", country=country),))
        for number, country in ((1, first), (2, second))
    )
    assert [likelihood for _, _, likelihood, _ in joins(one, two)] == ([] if found is None else [found])


@given(st.lists(any_documents(), min_size=1, max_size=3))
def test_proposals_join_two_of_a_kind_in_two_documents(items):
    named = [item.replaced(id=f"urn:example:{number}") for number, item in enumerate(items)]
    dossier = ne.propose_joins(named)
    pairs = [frozenset((join.one, join.other)) for join in dossier.joins]
    assert len(set(pairs)) == len(pairs)
    for join in dossier.joins:
        assert join.one.document != join.other.document
        assert join.one.record.partition(":")[0] == join.other.record.partition(":")[0]
        assert join.reasons
    assert ne.load_dossier(ne.dump_dossier(dossier)) == dossier
    assert ne.propose_joins(named, dossier) == dossier


@given(st.lists(any_documents(), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_undoing_all_joins_leaves_each_document_by_itself(items, random):
    named = [item.replaced(id=f"urn:example:{number}") for number, item in enumerate(items)]
    dossier = ne.propose_joins(named)
    for join in dossier.joins:
        dossier = dossier.decided(join.id, ne.Decision(status="undone", by="desk"))

    def questions(found):
        return sorted((item.predicate, item.kind, [side.claims for side in item.sides]) for item in found)

    apart = [found for item in named for found in ne.find_conflicts(item)]
    assert questions(ne.find_conflicts(named, dossier)) == questions(apart)
    assert questions(ne.find_conflicts(named)) == questions(apart)


def test_times_and_decisions_are_kept_as_json():
    decision = ne.Decision(status="proposed", by="desk", at=date(2021, 5, 2), note="both are ambassadors")
    one, other = (ne.RecordRef(document=f"urn:example:{number}", record="actor:x") for number in (1, 2))
    dossier = ne.Dossier(title="Talks").joined(one, other, decision)
    assert ne.load_dossier(ne.dump_dossier(dossier)) == dossier


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[", "NE003"),
        (b"", "NE009"),
        (b"[]", "NE011"),
        (b'{"titel": "x"}', "NE101"),
        (b'{"title": "x", "title": "y"}', "NE005"),
        (b'{"joins": [{"id": "join:1", "one": {}, "other": {}, "history": []}]}', "NE102"),
    ],
)
def test_bad_dossiers_are_told(data, code):
    with pytest.raises(ne.InvalidDocument) as caught:
        ne.load_dossier(data)
    assert caught.value.findings[0].code == code


def test_a_join_of_two_kinds_or_of_one_record_is_refused():
    one = ne.RecordRef(document="urn:example:1", record="actor:x")
    place = ne.RecordRef(document="urn:example:2", record="place:x")
    for other in (place, one):
        with pytest.raises(ValueError, match="Expected two records"):
            ne.Dossier().joined(one, other, ne.Decision(status="confirmed", by="desk"))
    with pytest.raises(KeyError):
        ne.Dossier().decided("join:1", ne.Decision(status="confirmed", by="desk"))
