"""Cases by hand: stories that several outlets tell, and what is to be found in them.

Each case is annotated twice: what the outlets write, as documents, and what a careful reader makes of it. All
documents have to be valid, and none knows of the others.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

import newsevents as ne
from newsevents.schema.dossier import DocumentEvidence
from newsevents.schema.evidence import Evidence

FERRY = ne.Place(id="place:strait", name="Sundra Strait", country="ID")
TALKS = "event:talks"


def document(number: int, publisher: str, published, *claims: ne.Claim, **more) -> ne.NewsDocument:
    """Return what an outlet writes; speakers are made from the stances of the claims."""
    source = {key: more.pop(key) for key in ("replaces", "status", "text", "guid", "revision") if key in more}
    named = {stance.holder for claim in claims for stance in claim.stances} - {"narrator"}
    speakers = tuple(
        ne.Organization(id=name, name=name.removeprefix("actor:").replace("-", " ").title())
        for name in sorted(named - {actor.id for actor in more.get("actors", ())})
    )
    more["actors"] = (*more.get("actors", ()), *speakers)
    statements = tuple(
        ne.Statement(
            id=stance.statement,
            speaker=stance.holder,
            mode="indirect",
            content_kind="reference",
            act="asserts",
        )
        for claim in claims
        for stance in claim.stances
        if stance.statement is not None
    )
    item = ne.NewsDocument(
        id=f"urn:example:{number}",
        source=ne.Source(publisher=publisher, published=published, **source),
        claims=tuple(claim.replaced(id=f"claim:{at}") for at, claim in enumerate(claims, start=1)),
        statements=statements,
        **more,
    )
    assert ne.check(ne.dumps(item)).valid, ne.check(ne.dumps(item))
    return item


def said(*who: str) -> tuple[ne.Stance, ...]:
    """Return stances: `police` asserts, `ministry:denies` denies, `narrator` speaks for itself."""
    found = []
    for word in who:
        name, _, stance = word.partition(":")
        if name == "narrator":
            found.append(ne.Stance(holder="narrator", stance=stance or "asserts"))
        else:
            key = f"actor:{name}"
            found.append(
                ne.Stance(holder=key, stance=stance or "asserts", statement=f"statement:{name}-{len(found)}")
            )
    return tuple(found)


def count(predicate: str, subject: str, number: int, *who: str, comparator="exact", phrase=None, **more):
    quantity = ne.Quantity(value=number, comparator=comparator, phrase=phrase)
    return ne.Claim(
        id="claim:1", subject=subject, predicate=predicate, value=ne.QuantityValue(quantity=quantity),
        stances=said(*who), **more,
    )  # fmt: skip


def dead(number: int, *who: str, **more) -> ne.Claim:
    return count("killed_count", "place:strait", number, *who, **more)


def talks(day: str, place: ne.Place | None = None, **more) -> dict:
    """Return the records of a meeting of two governments."""
    actors = (
        ne.Organization(id="actor:norway", name="Norway", organization_type="government"),
        ne.Organization(id="actor:kenya", name="Kenya", organization_type="government"),
    )
    meeting = ne.Meeting(
        id=TALKS,
        start=ne.TimeWindow(edtf=day),
        place=None if place is None else place.id,
        participants=(ne.Participant(actor="actor:norway"), ne.Participant(actor="actor:kenya")),
    )
    return {"actors": actors, "places": () if place is None else (place,), "events": (meeting,), **more}


def where(place: str, *who: str) -> ne.Claim:
    return ne.Claim(
        id="claim:1", subject=TALKS, predicate="place", value=ne.PlaceValue(place=place), stances=said(*who)
    )


def when(*who: str, **window) -> ne.Claim:
    value = ne.TimeValue(time=ne.TimeWindow(**window))
    return ne.Claim(id="claim:1", subject=TALKS, predicate="time", value=value, stances=said(*who))


def found(documents, dossier: ne.Dossier | None = None, **more):
    """Return what is found: predicate, kind, and for each side what it says and how many sources vouch for it."""
    joined = ne.propose_joins(documents, dossier)
    return [
        (item.predicate, item.kind, [(side.says, side.sources) for side in item.sides])
        for item in ne.find_conflicts(documents, joined, **more)
    ]


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2021, 5, day, hour, minute, tzinfo=UTC)


# 1. A count of victims that rises over a day contradicts nothing.


def test_a_count_that_rises_over_a_day() -> None:
    morning = document(1, "Harbour Post", at(6), dead(4, "police"), places=(FERRY,))
    noon = document(2, "Coast Radio", at(12), dead(12, "coast-guard", comparator="at_least"), places=(FERRY,))
    night = document(3, "Harbour Post", at(22), dead(31, "ministry"), places=(FERRY,))
    assert [kind for _, kind, _ in found([morning, noon, night])] == ["scope"]
    (conflict,) = ne.find_conflicts([morning, noon, night], ne.propose_joins([morning, noon, night]))
    assert {item.comparison.reason.partition(":")[0] for item in conflict.oppositions} == {
        "the larger number was given later"
    }


def test_a_count_that_is_repeated_after_a_larger_one_contradicts_it() -> None:
    morning = document(1, "Harbour Post", at(6), dead(4, "police"), places=(FERRY,))
    night = document(2, "Coast Radio", at(20), dead(31, "ministry"), places=(FERRY,))
    late = document(3, "Island Mail", at(23), dead(4, "police"), places=(FERRY,))
    assert found([morning, night, late]) == [("killed_count", "value", [("4", 1), ("31", 1)])]


def test_a_count_that_is_denied_later_in_the_day_is_a_conflict() -> None:
    morning = document(1, "Harbour Post", at(6), dead(40, "police"), places=(FERRY,))
    noon = document(2, "Coast Radio", at(12), dead(40, "ministry:denies"), places=(FERRY,))
    assert [kind for _, kind, _ in found([morning, noon])] == ["stance"]


# 2. One that falls does.


def test_a_count_that_falls_contradicts_the_earlier_one() -> None:
    first = document(1, "Harbour Post", at(6), dead(38, "police", comparator="at_least"), places=(FERRY,))
    later = document(2, "Coast Radio", at(22), dead(26, "ministry", comparator="at_most"), places=(FERRY,))
    assert found([first, later]) == [("killed_count", "value", [("at least 38", 1), ("at most 26", 1)])]


# 3. Two outlets that quote the same source are one voice.


def test_two_outlets_that_quote_one_source_are_one_voice() -> None:
    same = at(9)
    post = document(1, "Harbour Post", same, dead(31, "police"), places=(FERRY,))
    radio = document(2, "Coast Radio", same, dead(31, "police"), places=(FERRY,))
    other = document(3, "Strait Times", same, dead(26, "ministry"), places=(FERRY,))
    assert found([post, radio, other]) == [("killed_count", "value", [("31", 1), ("26", 1)])]
    (conflict,) = ne.find_conflicts([post, radio, other], ne.propose_joins([post, radio, other]))
    assert [claim.document for claim in conflict.sides[0].claims] == ["urn:example:1", "urn:example:2"]


# 4. So are two outlets that print the same agency text.


def test_the_same_text_in_two_papers_is_one_voice() -> None:
    text = "A ferry sank in the Sundra Strait. 31 people died."
    one = document(1, "Harbour Post", at(9), dead(31, "narrator"), places=(FERRY,), text=text)
    two = document(2, "Coast Radio", at(9), dead(31, "narrator"), places=(FERRY,), text=text)
    own = document(3, "Strait Times", at(9), dead(26, "narrator"), places=(FERRY,))
    again = document(4, "Island Mail", at(9), dead(26, "narrator"), places=(FERRY,))
    assert found([one, two, own, again]) == [("killed_count", "value", [("31", 1), ("26", 2)])]


# 5. A day and an instant in another zone.


def test_an_instant_on_the_next_day_in_utc_is_no_other_day() -> None:
    local = datetime(2018, 11, 13, 22, tzinfo=timezone(timedelta(hours=-5)))
    here = document(
        1, "Harbour Post", date(2018, 11, 14), when("norway", edtf="2018-11-13"), **talks("2018-11-13")
    )
    there = document(
        2, "Kenya Wire", date(2018, 11, 14),
        when("kenya", earliest=local.astimezone(UTC), latest=local.astimezone(UTC)), **talks("2018-11-13"),
    )  # fmt: skip
    assert found([here, there]) == []
    late = document(
        3, "Late Wire", date(2018, 11, 16), when("ministry", edtf="2018-11-15"), **talks("2018-11-10/2018-11-15"),
    )  # fmt: skip
    assert [kind for _, kind, _ in found([here, there, late])] == ["value"]


# 6. A place inside another one.


def test_a_place_inside_a_place_does_not_contradict_it() -> None:
    doha = ne.Place(id="place:doha", name="Doha", country="QA", precision="city")
    qatar = ne.Place(id="place:qatar", name="Qatar", country="QA", precision="country")
    oslo = ne.Place(id="place:oslo", name="Oslo", country="NO", precision="city")
    city = document(1, "Harbour Post", at(9), where("place:doha", "norway"), **talks("2021-05-02", doha))
    country = document(2, "Kenya Wire", at(9), where("place:qatar", "kenya"), **talks("2021-05-02", qatar))
    assert found([city, country]) == []
    joined = ne.propose_joins([city, country])
    assert any(join.one.record == TALKS and join.stands for join in joined.joins)
    north = document(
        3, "Fjord News", at(9), where("place:oslo", "ministry"), **talks("2021-05-02", oslo),
    )  # fmt: skip
    conflicts = found([city, country, north])
    assert [(predicate, kind) for predicate, kind, _ in conflicts] == [("place", "value")]
    assert [says for says, _ in conflicts[0][2]] == ["Doha", "Qatar", "Oslo"]


# 7. A story that its publisher takes back.


def test_a_withdrawn_story_is_no_side_any_more() -> None:
    wrong = document(1, "Harbour Post", at(6), dead(90, "police"), places=(FERRY,))
    right = document(2, "Coast Radio", at(6), dead(31, "ministry"), places=(FERRY,))
    assert len(found([wrong, right])) == 1
    withdrawn = document(1, "Harbour Post", at(6), dead(90, "police"), places=(FERRY,), status="cancelled")
    assert found([withdrawn, right]) == []
    corrected = document(
        3, "Harbour Post", at(8), dead(31, "police"), places=(FERRY,), replaces="urn:example:1"
    )
    assert found([wrong, right, corrected]) == []


# 8. A speaker who takes back what they said.


def test_what_a_speaker_takes_back_is_no_longer_held() -> None:
    first = document(1, "Harbour Post", at(6), dead(90, "police"), places=(FERRY,))
    right = document(2, "Coast Radio", at(6), dead(31, "ministry"), places=(FERRY,))
    back = document(3, "Harbour Post", at(9), dead(90, "police:retracts"), places=(FERRY,))
    assert found([first, right, back]) == []
    again = document(4, "Island Mail", at(20), dead(90, "police"), places=(FERRY,))
    assert len(found([first, right, back, again])) == 1


# 9. Denial, and declining to confirm.


def happened(*who: str) -> ne.Claim:
    value = ne.BooleanValue(boolean=True)
    return ne.Claim(id="claim:1", subject=TALKS, predicate="occurred", value=value, stances=said(*who))


def test_a_denial_in_another_paper_conflicts_and_a_refusal_to_comment_does_not() -> None:
    day = "2021-05-02"
    says = document(1, "Harbour Post", at(9), happened("norway"), **talks(day))
    silent = document(2, "Kenya Wire", at(9), happened("kenya:declines_to_confirm"), **talks(day))
    assert found([says, silent]) == []
    denies = document(3, "Coast Radio", at(11), happened("kenya:denies"), **talks(day))
    assert found([says, silent, denies]) == [("occurred", "stance", [("yes", 1), ("no", 1)])]


# 10. Two happenings with the same people are two, unless a person says otherwise.


def people(number: int, *who: str) -> ne.Claim:
    return count("participant_count", TALKS, number, *who)


def test_two_meetings_of_the_same_people_are_two_until_someone_joins_them() -> None:
    may = document(1, "Harbour Post", at(9), people(12, "norway"), **talks("2021-05-02"))
    june = document(2, "Kenya Wire", at(9), people(40, "kenya"), **talks("2021-06-20"))
    assert found([may, june]) == []
    one, other = (ne.RecordRef(document=item.id, record=TALKS) for item in (may, june))
    joined = ne.Dossier().joined(one, other, ne.Decision(status="confirmed", by="desk"))
    assert found([may, june], joined) == [("participant_count", "value", [("12", 1), ("40", 1)])]
    undone = joined.decided("join:1", ne.Decision(status="undone", by="desk"))
    assert found([may, june], undone) == []


# 11. A question that was settled, and is open again when what it rests on is withdrawn.


def test_a_settlement_is_open_again_when_its_claim_is_withdrawn() -> None:
    post = document(1, "Harbour Post", at(9), dead(38, "police"), places=(FERRY,))
    radio = document(2, "Coast Radio", at(9), dead(26, "ministry"), places=(FERRY,))
    official = document(3, "Gazette", at(9), dead(31, "coroner"), places=(FERRY,))
    strait = ne.RecordRef(document=post.id, record="place:strait")
    favours = ne.RecordRef(document=official.id, record="claim:1")
    step = ne.Settlement(
        subject=strait, predicate="killed_count", status="settled", by="coroner", favours=favours,
        evidence=(DocumentEvidence(document=official.id, evidence=Evidence(start=0, end=2, exact="31")),),
    )  # fmt: skip
    dossier = ne.propose_joins([post, radio, official]).settled(step)
    (conflict,) = ne.find_conflicts([post, radio, official], dossier)
    assert (conflict.status, conflict.history[0].by) == ("settled", "coroner")
    gone = official.replaced(source=official.source.replaced(status="withheld"))
    (conflict,) = ne.find_conflicts([post, radio, gone], dossier)
    assert (conflict.status, [step.stands for step in conflict.history]) == ("reopened", [False])


# 12. A part and the whole, in two papers.


def test_a_part_is_not_the_whole_in_another_paper() -> None:
    total = document(1, "Harbour Post", at(9), dead(31, "police"), places=(FERRY,))
    crew = ne.Group(id="actor:crew", name="Crew")
    part = document(
        2, "Coast Radio", at(9), dead(4, "police", scope=ne.Scope(participants=("actor:crew",))),
        places=(FERRY,), actors=(crew,),
    )  # fmt: skip
    assert [kind for _, kind, _ in found([total, part])] == ["scope"]
    too_many = document(
        3, "Island Mail", at(9), dead(40, "ministry", scope=ne.Scope(participants=("actor:crew",))),
        places=(FERRY,), actors=(crew,),
    )  # fmt: skip
    assert "value" in [kind for _, kind, _ in found([total, too_many])]


# 13. What leads from one document to another may be gone.


@pytest.mark.parametrize("fate", ["withheld", "replaced", "not given"])
def test_a_conflict_does_not_hang_on_the_document_that_joins_lead_through(fate) -> None:
    hub = document(1, "Harbour Post", at(9), dead(30, "police"), places=(FERRY,))
    high = document(2, "Coast Radio", at(9), dead(38, "coroner", comparator="at_least"), places=(FERRY,))
    low = document(3, "Island Mail", at(9), dead(26, "ministry", comparator="at_most"), places=(FERRY,))
    dossier = ne.propose_joins([hub, high, low])
    others = {
        "withheld": [hub.replaced(source=hub.source.replaced(status="withheld"))],
        "replaced": [hub, document(4, "Harbour Post", at(10), replaces=hub.id)],
        "not given": [],
    }[fate]
    (conflict,) = ne.find_conflicts([*others, high, low], dossier)
    assert [side.says for side in conflict.sides] == ["at least 38", "at most 26"]


# 14. A settlement whose document is merely not at hand.


def test_a_settlement_holds_where_its_document_is_not_given() -> None:
    post = document(1, "Harbour Post", at(9), dead(38, "police"), places=(FERRY,))
    radio = document(2, "Coast Radio", at(9), dead(26, "ministry"), places=(FERRY,))
    official = document(3, "Gazette", at(9), dead(31, "coroner"), places=(FERRY,))
    step = ne.Settlement(
        subject=ne.RecordRef(document=post.id, record="place:strait"), predicate="killed_count", status="settled",
        by="coroner", favours=ne.RecordRef(document=official.id, record="claim:1"),
    )  # fmt: skip
    dossier = ne.propose_joins([post, radio, official]).settled(step)
    (conflict,) = ne.find_conflicts([post, radio], dossier)
    assert conflict.status == "settled"
    without = document(3, "Gazette", at(11), places=(FERRY,), revision=2)
    (conflict,) = ne.find_conflicts([post, radio, official, without], dossier)
    assert conflict.status == "reopened"


# 15. A denial of more than was said.


def test_a_denial_of_a_wider_claim_excludes_a_narrower_one() -> None:
    says = document(1, "Harbour Post", at(9), dead(38, "police"), places=(FERRY,))
    denies = document(
        2, "Coast Radio", at(9), dead(30, "ministry:denies", comparator="at_least"), places=(FERRY,)
    )
    assert found([says, denies]) == [("killed_count", "stance", [("38", 1), ("not at least 30", 1)])]
    other = document(
        2, "Coast Radio", at(9), dead(50, "ministry:denies", comparator="at_least"), places=(FERRY,)
    )
    assert found([says, other]) == []


# 16. Somebody who comes round.


def test_who_denies_first_and_confirms_later_is_in_no_conflict_with_themselves() -> None:
    denies = document(1, "Harbour Post", at(6), dead(31, "ministry:denies"), places=(FERRY,))
    confirms = document(2, "Coast Radio", at(22), dead(31, "ministry:confirms"), places=(FERRY,))
    assert found([denies, confirms]) == []
    assert len(found([denies, document(3, "Island Mail", at(22), dead(31, "police"), places=(FERRY,))])) == 1


def test_a_question_of_somebody_else_does_not_move_the_time_of_a_claim() -> None:
    high = document(1, "Harbour Post", at(9), dead(31, "police"), places=(FERRY,))
    low = document(2, "Coast Radio", at(23), dead(4, "ministry"), places=(FERRY,))
    asks = document(3, "Island Mail", at(9, day=4), dead(31, "opposition:questions"), places=(FERRY,))
    for documents in ([high, low], [high, low, asks]):
        assert [kind for _, kind, _ in found(documents)] == ["value"]


def test_a_retraction_in_other_words_counts() -> None:
    first = document(1, "Harbour Post", at(6), dead(90, "police"), places=(FERRY,))
    right = document(2, "Coast Radio", at(6), dead(31, "ministry"), places=(FERRY,))
    value = ne.QuantityValue(quantity=ne.Quantity(value=90, unit="person"))
    words = ne.Claim(
        id="claim:1", subject="place:strait", predicate="killed_count", value=value, stances=said("police:retracts")
    )  # fmt: skip
    assert found([first, right, document(3, "Harbour Post", at(9), words, places=(FERRY,))]) == []


# 17. An outlet that another one quotes.


def test_an_outlet_and_those_that_quote_it_are_one_voice() -> None:
    own = document(1, "Reuters", at(9), dead(38, "narrator"), places=(FERRY,))
    quotes = document(2, "Harbour Post", at(9), dead(38, "reuters"), places=(FERRY,))
    other = document(3, "REUTERS", at(9), dead(38, "narrator"), places=(FERRY,))
    low = document(4, "Coast Radio", at(9), dead(26, "ministry"), places=(FERRY,))
    assert found([own, quotes, other, low]) == [("killed_count", "value", [("38", 1), ("26", 1)])]


@pytest.mark.parametrize("turned", [False, True])
def test_an_outlet_is_known_by_any_of_its_names(turned) -> None:
    outlet = {
        "actors": (ne.Organization(id="actor:x", name="The Post of Harbour", aliases=("Harbour Post",)),)
    }
    own = document(1, "Harbour Post", at(9), dead(38, "narrator"), places=(FERRY,))
    quotes = document(2, "Coast Radio", at(9), dead(38, "x"), places=(FERRY,), **outlet)
    low = document(3, "Island Mail", at(9), dead(26, "ministry"), places=(FERRY,))
    items = [quotes, own, low] if turned else [own, quotes, low]
    assert found(items) == [("killed_count", "value", [("38", 1), ("26", 1)])]


# 18. Documents that disagree on how places lie.


def test_places_that_lie_in_each_other_are_undetermined() -> None:
    old = ne.Place(id="place:old", name="Old Town", country="ID", part_of="place:new")
    new = ne.Place(id="place:new", name="New Town", country="ID")
    one = document(
        1, "Harbour Post", at(9), where("place:old", "norway"), **talks("2021-05-02") | {"places": (old, new)}
    )
    swapped = (old.replaced(part_of=None), new.replaced(part_of="place:old"))
    two = document(
        2, "Kenya Wire", at(9), where("place:new", "kenya"), **talks("2021-05-02") | {"places": swapped}
    )
    assert found([one, two]) == []


@pytest.mark.parametrize("turned", [False, True])
def test_a_place_of_which_the_country_is_disputed_lies_apart_from_nothing(turned) -> None:
    port = {code: ne.Place(id="place:port", name="Port", country=code) for code in ("ID", "MY")}
    oslo = ne.Place(id="place:oslo", name="Oslo", country="NO")
    day = "2021-05-02"
    items = [
        document(1, "Harbour Post", at(9), where("place:port", "norway"), **talks(day, port["ID"])),
        document(2, "Kenya Wire", at(9), where("place:port", "kenya"), **talks(day, port["MY"])),
        document(3, "Fjord News", at(9), where("place:oslo", "ministry"), **talks(day, oslo)),
    ]
    one, other = (ne.RecordRef(document=item.id, record="place:port") for item in items[:2])
    dossier = ne.Dossier().joined(one, other, ne.Decision(status="confirmed", by="desk"))
    assert found(items[::-1] if turned else items, dossier) == []


# 19. What somebody took back or denied before is taken back in what follows from it.


def test_to_take_back_a_wider_claim_takes_back_a_narrower_one() -> None:
    first = document(1, "Harbour Post", at(6), dead(40, "police"), places=(FERRY,))
    right = document(2, "Coast Radio", at(6), dead(31, "ministry"), places=(FERRY,))
    back = document(
        3, "Harbour Post", at(9), dead(39, "police:retracts", comparator="at_least"), places=(FERRY,)
    )
    assert found([first, right, back]) == []


def test_a_wider_denial_of_ones_own_is_left_behind_too() -> None:
    denies = document(
        1, "Harbour Post", at(6), dead(30, "ministry:denies", comparator="at_least"), places=(FERRY,)
    )
    says = document(2, "Coast Radio", at(22), dead(38, "ministry"), places=(FERRY,))
    assert found([denies, says]) == []


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_what_is_found_does_not_depend_on_the_order_of_documents(order) -> None:
    items = [
        document(1, "Harbour Post", at(9), dead(31, "police"), places=(FERRY,)),
        document(2, "Coast Radio", at(9), dead(31, "police"), places=(FERRY,)),
        document(3, "Strait Times", at(9), dead(26, "ministry"), places=(FERRY,)),
    ]
    ((_, kind, sides),) = found([items[number] for number in order])
    assert (kind, sorted(sides)) == ("value", [("26", 1), ("31", 1)])
