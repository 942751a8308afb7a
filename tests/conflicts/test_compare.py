"""Cases by hand: what each pair of claims is to each other."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from newsevents.conflicts import Entities, compare_claims
from newsevents.conflicts.compare import Setting, compare, compare_beyond_scope, compare_values
from newsevents.edtf import Bounds
from newsevents.schema.actor import Group, Organization
from newsevents.schema.claim import (
    ActorValue,
    BooleanValue,
    Claim,
    PlaceValue,
    QuantityValue,
    Scope,
    TextValue,
    TimeValue,
)
from newsevents.schema.document import NewsDocument
from newsevents.schema.place import Place
from newsevents.schema.predicate import Predicate
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.time import TimeWindow
from newsevents.schema.vocabulary import CORE

DOCUMENT = NewsDocument(
    id="urn:example:1",
    source=Source(),
    actors=(
        Organization(id="actor:taliban", name="Taliban"),
        Group(id="actor:envoys", name="Taliban envoys", part_of="actor:taliban"),
        Organization(id="actor:us", name="United States"),
    ),
    places=(
        Place(id="place:gulf", name="Gulf", precision="supranational"),
        Place(id="place:qatar", name="Qatar", country="QA", precision="country", part_of="place:gulf"),
        Place(id="place:doha", name="Doha", country="QA", precision="city"),
        Place(id="place:rayyan", name="Al Rayyan", country="QA", precision="city"),
        Place(id="place:moscow", name="Moscow", country="RU", precision="city"),
        Place(id="place:village", name="a village"),
    ),
)


def claim(value, predicate: str = "occurrence_count", **more) -> Claim:
    return Claim(id="claim:1", subject="event:talks", predicate=predicate, value=value, **more)


def count(value=None, comparator="exact", unit=None, low=None, high=None, **more) -> Claim:
    quantity = Quantity(value=value, comparator=comparator, unit=unit, low=low, high=high)
    return claim(QuantityValue(quantity=quantity), **more)


def when(edtf=None, **more) -> Claim:
    return claim(TimeValue(time=TimeWindow(edtf=edtf, **more)), "time")


def where(place: str, **more) -> Claim:
    return claim(PlaceValue(place=place), "place", **more)


def who(actor: str, predicate: str = "participant", **more) -> Claim:
    return claim(ActorValue(actor=actor), predicate, **more)


SECRET, PUBLIC = Scope(secrecy="secret"), Scope(secrecy="public")

CASES = {
    "same number": (count(2), count(2), "equal"),
    "other number": (count(2), count(3), "contradicts"),
    "same fraction": (count("2.5"), count("2.5"), "equal"),
    "exact inside about": (count(10), count(10, "about"), "narrower"),
    "about around exact": (count(10, "about"), count(10), "broader"),
    "far from about": (count(2), count(10, "about"), "contradicts"),
    "about two and three": (count(3), count(2, "about"), "narrower"),
    "at least met": (count(38), count(30, "at_least"), "narrower"),
    "at least missed": (count(26), count(38, "at_least"), "contradicts"),
    "at most and at least": (count(26, "at_most"), count(38, "at_least"), "contradicts"),
    "at most touches at least": (count(26, "at_most"), count(26, "at_least"), "compatible"),
    "more than excludes its number": (count(5, "more_than"), count(5), "contradicts"),
    "fewer than excludes its number": (count(5, "fewer_than"), count(5), "contradicts"),
    "more than and fewer than": (count(5, "more_than"), count(5, "fewer_than"), "contradicts"),
    "between": (count(12), count(comparator="between", low=10, high=15), "narrower"),
    "between overlaps": (count(comparator="between", low=10, high=15), count(comparator="between", low=12, high=20), "compatible"),
    "several and one": (count(1), count(comparator="several"), "contradicts"),
    "several and seventeen": (count(17), count(comparator="several"), "undetermined"),
    "several and several": (count(comparator="several"), count(comparator="several"), "equal"),
    "no number": (count(comparator="between"), count(2), "undetermined"),
    "rounds and meetings": (count(10, unit="round"), count(2, unit="meeting"), "scope_differs"),
    "unit unstated": (count(10, unit="round"), count(2), "contradicts"),
    "people are people": (count(10, unit="person"), count(10, unit="passenger"), "equal"),
    "an hour is sixty minutes": (count(1, unit="hour"), count(60, unit="minute"), "equal"),
    "ten minutes and an hour": (count(10, unit="minute"), count(1, unit="hour"), "contradicts"),
    "months have no length": (count(1, unit="month"), count(30, unit="day"), "scope_differs"),
    "secret and public": (count(10, "about", scope=SECRET), count(2, scope=PUBLIC), "scope_differs"),
    "both secret": (count(10, scope=SECRET), count(2, scope=SECRET), "contradicts"),
    "part within the whole": (count(2, scope=SECRET), count(10), "scope_differs"),
    "part beyond the whole": (count(10, scope=SECRET), count(2), "contradicts"),
    "whole below its part": (count(2), count(10, "about", scope=SECRET), "contradicts"),
    "part beyond the whole in another unit": (count(10, unit="round", scope=SECRET), count(2, unit="meeting"), "scope_differs"),
    "denied in another unit": (count(10, unit="round", polarity="negated"), count(10, unit="meeting"), "scope_differs"),
    "denied part beyond the whole": (count(10, scope=SECRET, polarity="negated"), count(2), "scope_differs"),
    "secrecy unknown": (count(2, scope=Scope(secrecy="unknown")), count(2), "equal"),
    "other places in scope": (count(2, scope=Scope(place="place:doha")), count(3, scope=Scope(place="place:moscow")), "scope_differs"),
    "same place in scope": (count(2, scope=Scope(place="place:doha")), count(3, scope=Scope(place="place:doha")), "contradicts"),
    "place within place in scope": (count(9, scope=Scope(place="place:doha")), count(3, scope=Scope(place="place:qatar")), "contradicts"),
    "place around place in scope": (count(3, scope=Scope(place="place:qatar")), count(9, scope=Scope(place="place:doha")), "contradicts"),
    "unclear places in scope": (count(9, scope=Scope(place="place:doha")), count(3, scope=Scope(place="place:village")), "scope_differs"),
    "other times in scope": (
        count(2, scope=Scope(time=TimeWindow(edtf="2017"))), count(3, scope=Scope(time=TimeWindow(edtf="2018"))), "scope_differs",
    ),
    "same time in scope": (
        count(2, scope=Scope(time=TimeWindow(edtf="2018"))), count(3, scope=Scope(time=TimeWindow(edtf="2018"))), "contradicts",
    ),
    "month in year in scope": (
        count(9, scope=Scope(time=TimeWindow(edtf="2018-10"))), count(3, scope=Scope(time=TimeWindow(edtf="2018"))), "contradicts",
    ),
    "year around month in scope": (
        count(3, scope=Scope(time=TimeWindow(edtf="2018"))), count(9, scope=Scope(time=TimeWindow(edtf="2018-10"))), "contradicts",
    ),
    "overlapping times in scope": (
        count(9, scope=Scope(time=TimeWindow(edtf="2018-01/2018-03"))),
        count(3, scope=Scope(time=TimeWindow(edtf="2018-02/2018-05"))), "scope_differs",
    ),
    "only one has a time": (count(9, scope=Scope(time=TimeWindow(edtf="2018"))), count(30), "scope_differs"),
    "other participants in scope": (
        count(2, scope=Scope(participants=("actor:us",))), count(3, scope=Scope(participants=("actor:taliban",))), "scope_differs",
    ),
    "shared participants in scope": (
        count(2, scope=Scope(participants=("actor:us",))),
        count(3, scope=Scope(participants=("actor:us", "actor:taliban"))), "scope_differs",
    ),
    "only one has participants": (count(2, scope=Scope(participants=("actor:us",))), count(3), "scope_differs"),
    "scopes cross": (
        count(2, scope=Scope(secrecy="secret")), count(3, scope=Scope(place="place:doha")), "scope_differs",
    ),
    "same day": (when("2018-11-09"), when("2018-11-09"), "equal"),
    "day in month": (when("2018-11-09"), when("2018-11"), "narrower"),
    "month around day": (when("2018-11"), when("2018-11-09"), "broader"),
    "other day": (when("2018-11-09"), when("2018-11-10"), "contradicts"),
    "open year": (when("XXXX-11-20"), when("2018-11-20"), "undetermined"),
    "phrase alone": (when(phrase="recently"), when("2018"), "undetermined"),
    "before and after": (when("../2018-11-12"), when("2018-11-13/.."), "contradicts"),
    "overlap": (when("2018-01/2018-03"), when("2018-02/2018-05"), "compatible"),
    "part of the month": (when("2018-12", part="early"), when("2018-12"), "compatible"),
    "other writing of one window": (when("2018-11"), when("2018-11-01/2018-11-30"), "equal"),
    "unreadable time": (when("soon"), when("2018"), "undetermined"),
    "instant in its day": (when("2018-11-09T10:00:00Z"), when("2018-11-09"), "narrower"),
    "same instant in two zones": (when("2018-11-09T23:30:00-05:00"), when("2018-11-10T04:30:00Z"), "equal"),
    "local day across zones": (when("2018-11-09T23:30:00-05:00"), when("2018-11-10"), "narrower"),
    "time without a zone": (when("2018-11-09T10:00:00"), when("2018-11-09T12:00:00Z"), "broader"),
    "same place": (where("place:doha"), where("place:doha"), "equal"),
    "city in country": (where("place:doha"), where("place:qatar"), "narrower"),
    "country around city": (where("place:qatar"), where("place:doha"), "broader"),
    "country in region": (where("place:qatar"), where("place:gulf"), "narrower"),
    "other country": (where("place:doha"), where("place:moscow"), "contradicts"),
    "other city": (where("place:doha"), where("place:rayyan"), "contradicts"),
    "place not known": (where("place:doha"), where("place:village"), "undetermined"),
    "place not in the document": (where("place:doha"), where("place:other"), "undetermined"),
    "same actor": (who("actor:us"), who("actor:us"), "equal"),
    "two participants": (who("actor:us"), who("actor:taliban"), "compatible"),
    "part of a body": (who("actor:envoys"), who("actor:taliban"), "narrower"),
    "body of a part": (who("actor:taliban"), who("actor:envoys"), "broader"),
    "denied and affirmed": (who("actor:us", polarity="negated"), who("actor:us"), "contradicts"),
    "denied for the body, affirmed for a part": (who("actor:taliban", polarity="negated"), who("actor:envoys"), "contradicts"),
    "denied for a part, affirmed for the body": (who("actor:envoys", polarity="negated"), who("actor:taliban"), "compatible"),
    "affirmed part, denied body": (who("actor:envoys"), who("actor:taliban", polarity="negated"), "contradicts"),
    "denied one, affirmed another": (who("actor:us", polarity="negated"), who("actor:taliban"), "compatible"),
    "two denials": (count(2, polarity="negated"), count(3, polarity="negated"), "compatible"),
    "wider denial": (where("place:qatar", polarity="negated"), where("place:doha", polarity="negated"), "narrower"),
    "denial of something unclear": (where("place:doha", polarity="negated"), where("place:village"), "undetermined"),
    "yes and no": (claim(BooleanValue(boolean=True), "occurred"), claim(BooleanValue(boolean=False), "occurred"), "contradicts"),
    "yes and yes": (claim(BooleanValue(boolean=True), "occurred"), claim(BooleanValue(boolean=True), "occurred"), "equal"),
    "same words": (claim(TextValue(text="A  unique forum"), "described_as"), claim(TextValue(text="a unique Forum"), "described_as"), "equal"),
    "other words": (claim(TextValue(text="unique"), "described_as"), claim(TextValue(text="broad"), "described_as"), "undetermined"),
    "values of two kinds": (claim(TextValue(text="two")), count(2), "undetermined"),
    "two questions": (count(2), where("place:doha"), "undetermined"),
    "unknown predicate": (claim(BooleanValue(boolean=True), "acme:x"), claim(BooleanValue(boolean=False), "acme:x"), "compatible"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    one, other, relation = CASES[name]
    found = compare_claims(one, other, document=DOCUMENT)
    assert (found.relation, bool(found.reason)) == (relation, True)


def test_places_and_actors_without_a_document() -> None:
    assert compare_claims(where("place:doha"), where("place:qatar")).relation == "undetermined"
    assert compare_claims(who("actor:envoys"), who("actor:taliban")).relation == "compatible"


def test_own_predicate_with_one_value() -> None:
    own = CORE.extended(predicates=(Predicate("acme:x", ("event",), "boolean", "Something."),))
    one, other, _ = CASES["unknown predicate"]
    assert compare_claims(one, other, vocabulary=own).relation == "contradicts"


def test_reasons_tell_a_part_from_the_whole_whichever_comes_first() -> None:
    part, whole = count(10, scope=SECRET), count(2)
    reason = "10 of a part is more than 2 of the whole"
    assert compare_claims(part, whole).reason == compare_claims(whole, part).reason == reason


def dead(value: int, comparator: str = "exact", polarity: str = "affirmed", **more) -> Claim:
    return count(value, comparator, predicate="killed_count", polarity=polarity, **more)


OVER_TIME = {
    "a larger number later": (dead(4), dead(31), "scope_differs"),
    "a smaller number later": (dead(31), dead(4), "contradicts"),
    "the same number later": (dead(31), dead(31), "equal"),
    "at most, then more than that": (dead(4, "at_most"), dead(5), "scope_differs"),
    "it was less than is denied, and may have risen": (dead(10, "at_least", "negated"), dead(12), "scope_differs"),
    "one was denied, and there is one": (dead(1, "at_least", "negated"), dead(5), "scope_differs"),
    "it was more than is denied, and cannot have fallen": (dead(10, "at_most", "negated"), dead(4), "contradicts"),
    "it was more than a range from nought": (
        count(comparator="between", low=0, high=10, predicate="killed_count", polarity="negated"), dead(4), "contradicts",
    ),
    "a number is denied later": (dead(12), dead(10, "at_least", "negated"), "contradicts"),
    "a wider number is denied later": (dead(4), dead(10, "at_most", "negated"), "contradicts"),
    "more in a larger unit": (count(30, unit="minute"), count(1, unit="hour"), "scope_differs"),
    "less in a smaller unit": (count(1, unit="hour"), count(30, unit="minute"), "contradicts"),
    "a part is larger than the whole was": (
        dead(40, scope=Scope(place="place:doha")), dead(31, scope=None), "contradicts",
    ),
    "the whole was smaller than a part is": (
        dead(31, scope=None), dead(40, scope=Scope(place="place:doha")), "scope_differs",
    ),
    "what varies may fall": (
        count(31, predicate="missing_count"), count(4, predicate="missing_count"), "scope_differs",
    ),
    "what is fixed may not rise": (
        count(4, predicate="participant_count"), count(31, predicate="participant_count"), "contradicts",
    ),
    "who is denied may have joined": (
        who("actor:us", "supports", polarity="negated"), who("actor:us", "supports"), "scope_differs",
    ),
    "what nobody knows of": (
        claim(BooleanValue(boolean=True), "acme:x", polarity="negated"), claim(BooleanValue(boolean=True), "acme:x"), "contradicts",
    ),
}  # fmt: skip
FIRST, SECOND = (Bounds(date(2021, 5, day), date(2021, 5, day)) for day in (3, 4))


@pytest.mark.parametrize("name", OVER_TIME)
def test_what_may_have_changed_in_between_contradicts_nothing(name: str) -> None:
    earlier, later, relation = OVER_TIME[name]
    pair = earlier.replaced(id="claim:1"), later.replaced(id="claim:2")
    setting = Setting(Entities.of(DOCUMENT), said={"claim:1": (FIRST,), "claim:2": (SECOND,)})
    assert compare(*pair, setting).relation == relation
    assert compare(*reversed(pair), setting).relation == relation


def test_only_a_later_number_may_have_risen() -> None:
    pair = dead(4).replaced(id="claim:1"), dead(31).replaced(id="claim:2")
    for said in (
        {},
        {"claim:1": (FIRST,)},
        {"claim:2": (SECOND,)},
        {"claim:1": (), "claim:2": (SECOND,)},
        {"claim:1": (FIRST,), "claim:2": (FIRST,)},
        {"claim:1": (SECOND,), "claim:2": (FIRST,)},
        {"claim:1": (FIRST, SECOND), "claim:2": (SECOND,)},
    ):
        assert compare(*pair, Setting(said=said)).relation == "contradicts"


def test_of_a_value_that_rises_only_numbers_are_known_to() -> None:
    predicate = Predicate("acme:stage", ("event",), "place", "How far it has come.", change="rises")
    pair = [
        where(f"place:{name}").replaced(id=f"claim:{name}", predicate="acme:stage")
        for name in ("doha", "moscow")
    ]
    setting = Setting(
        Entities.of(DOCUMENT),
        predicates={"acme:stage": predicate},
        said={"claim:doha": (FIRST,), "claim:moscow": (SECOND,)},
    )
    assert compare(*pair, setting).relation == "contradicts"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("secret", "public", "contradicts"),
        ("Public", "SECRET", "contradicts"),
        ("secret", "secret", "equal"),
        ("secret", "withheld", "undetermined"),
        ("withheld", "public", "undetermined"),
    ],
)
def test_exclusive_words_exclude_each_other_alone(one, other, relation) -> None:
    pair = [claim(TextValue(text=text), "secrecy") for text in (one, other)]
    assert compare_claims(*pair).relation == relation
    with_number = compare_claims(pair[0], count(2, predicate="secrecy"))
    assert with_number.relation == "undetermined"


def test_a_part_that_may_be_no_larger_does_not_exceed_the_whole() -> None:
    part = count(10, scope=SECRET)
    for whole in (count(10), count(10, "at_least"), count(comparator="several"), count(comparator="between")):
        assert compare_claims(part, whole).relation == "scope_differs"
    assert compare_claims(part, count(10, "fewer_than")).relation == "contradicts"
    assert compare_claims(count(comparator="between", scope=SECRET), count(2)).relation == "scope_differs"
    assert compare_claims(part, count(2, polarity="negated")).relation == "scope_differs"
    assert compare_claims(claim(TextValue(text="ten"), scope=SECRET), count(2)).relation == "scope_differs"


def test_limits_that_do_not_bear_on_a_predicate_are_not_compared() -> None:
    assert compare_claims(dead(4, scope=SECRET), dead(31, scope=PUBLIC)).relation == "contradicts"
    assert (
        compare_claims(count(4, scope=SECRET, predicate="acme:x"), count(31, predicate="acme:x")).relation
        == "scope_differs"
    )


def test_beyond_scope_neither_limits_nor_units_matter_but_polarity_does() -> None:
    ten, two = count(10, unit="round", scope=SECRET), count(2, unit="meeting", scope=PUBLIC)
    assert compare_beyond_scope(ten, two, Setting()).relation == "contradicts"
    assert compare_beyond_scope(ten, ten.replaced(scope=PUBLIC), Setting()).relation == "equal"
    assert compare_beyond_scope(ten, two.replaced(polarity="negated"), Setting()).relation == "compatible"
    doha, moscow = (
        where(f"place:{name}", scope=scope) for name, scope in (("doha", SECRET), ("moscow", PUBLIC))
    )
    assert compare_beyond_scope(doha, moscow, Setting(Entities.of(DOCUMENT))).relation == "contradicts"
    assert compare_beyond_scope(doha, moscow, Setting()).relation == "undetermined"
    assert compare_beyond_scope(doha, two, Setting()).relation == "undetermined"
    assert compare_beyond_scope(two, doha, Setting()).relation == "undetermined"


def test_a_denial_of_no_is_yes() -> None:
    yes, no = (claim(BooleanValue(boolean=value), "occurred") for value in (True, False))
    assert compare_claims(no.replaced(polarity="negated"), yes).relation == "equal"
    assert compare_claims(yes.replaced(polarity="negated"), yes).relation == "contradicts"
    many = CORE.extended(predicates=(Predicate("acme:x", ("event",), "boolean", "Something.", many=True),))
    pair = [item.replaced(predicate="acme:x") for item in (yes, no)]
    assert compare_claims(*pair, vocabulary=many).relation == "compatible"


def test_values_of_two_kinds_are_not_compared() -> None:
    kinds = (
        when("2018").value,
        count(2).value,
        where("place:doha").value,
        who("actor:us").value,
        BooleanValue(boolean=True),
        TextValue(text="two"),
    )
    for one, other in permutations(kinds, 2):
        assert compare_values(one, other).relation == "undetermined"
    for value in kinds:
        assert compare_values(value, value).relation == "equal"
