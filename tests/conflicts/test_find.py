from __future__ import annotations

from datetime import date

import pytest

from newsevents.conflicts import (
    ClaimRef,
    Comparison,
    Opposition,
    Side,
    Step,
    Tolerance,
    Voice,
    compare_asserted,
    find_conflicts,
)
from newsevents.schema.actor import Person
from newsevents.schema.claim import ActorValue, BooleanValue, Claim, PlaceValue, QuantityValue, Scope, Stance
from newsevents.schema.conflict import Conflict, Resolution
from newsevents.schema.document import NewsDocument
from newsevents.schema.meeting import Meeting
from newsevents.schema.place import Place
from newsevents.schema.predicate import Predicate
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.statement import Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.vocabulary import CORE


def count(number: int, *stances: str, at: int = 0, secrecy: str | None = None) -> Claim:
    return Claim(
        id=f"claim:{at}",
        subject="event:talks",
        predicate="occurrence_count",
        value=QuantityValue(quantity=Quantity(value=number)),
        scope=Scope(secrecy=secrecy) if secrecy else None,
        stances=tuple(Stance(holder="narrator", stance=stance) for stance in stances),
    )


def document(*claims: Claim, **more) -> NewsDocument:
    return NewsDocument(id="urn:example:1", source=Source(), claims=claims, **more)


def test_two_values_of_one_question() -> None:
    (found,) = find_conflicts(document(count(2, "asserts", at=1), count(3, "reports", at=2)))
    assert (found.subject, found.predicate, found.kind) == ("event:talks", "occurrence_count", "value")
    assert [[ref.claim for ref in side.claims] for side in found.sides] == [["claim:1"], ["claim:2"]]
    (pair,) = found.oppositions
    assert (pair.one, pair.other, pair.comparison.relation) == (0, 1, "contradicts")


def test_difference_of_scope_is_kept_apart() -> None:
    claims = count(10, "asserts", at=1, secrecy="secret"), count(2, "asserts", at=2, secrecy="public")
    assert [item.kind for item in find_conflicts(document(*claims))] == ["scope"]


@pytest.mark.parametrize(
    ("stances", "kinds"),
    [
        (("asserts", "denies"), ["stance"]),
        (("asserts", "declines_to_confirm"), []),
        (("confirms", "asserts"), []),
        (("denies",), []),
    ],
)
def test_stances_on_one_claim(stances: tuple[str, ...], kinds: list[str]) -> None:
    assert [item.kind for item in find_conflicts(document(count(2, *stances)))] == kinds


def test_a_claim_that_nobody_holds_is_no_side() -> None:
    assert find_conflicts(document(count(2, "asserts", at=1), count(3, "denies", at=2), count(4, at=3))) == ()


def test_other_questions_do_not_meet() -> None:
    happened = Claim(
        id="claim:9", subject="event:talks", predicate="occurred", value=BooleanValue(boolean=True)
    )
    assert find_conflicts(document(count(2, "asserts"), happened)) == ()


def test_asserted_conflict_is_compared_pair_by_pair() -> None:
    claims = count(2, at=1), count(3, at=2), count(2, at=3)
    conflict = Conflict(id="conflict:1", claims=("claim:1", "claim:2", "claim:3"), asserted_by="narrator")
    pairs = compare_asserted(document(*claims, conflicts=(conflict,)), conflict)
    assert [pair.comparison.relation for pair in pairs] == ["contradicts", "equal", "contradicts"]


def refs(*numbers: int) -> tuple[ClaimRef, ...]:
    return tuple(ClaimRef("urn:example:1", f"claim:{number}") for number in numbers)


def voice(stance: str, at: int, depth: int = 0) -> Voice:
    return Voice("narrator", "the article", stance, depth, *refs(at))


def test_sides_hold_what_says_the_same_and_oppositions_number_them() -> None:
    claims = (
        count(1, "asserts", at=1),
        count(2, at=2),
        count(3, "asserts", at=3),
        count(3, "reports", at=4),
        count(5, "asserts", at=5, secrecy="secret"),
    )
    talks = Meeting(id="event:talks", label="the talks")
    settled = Resolution(status="settled", by="narrator")
    asserted = Conflict(
        id="conflict:1", claims=("claim:1", "claim:3"), asserted_by="narrator", resolution=(settled,)
    )
    value = find_conflicts(document(*claims, events=(talks,), conflicts=(asserted,)))[0]
    assert (value.subject, value.name, value.predicate) == ("event:talks", "the talks", "occurrence_count")
    assert (value.kind, value.omitted, value.history) == ("value", 0, (Step("settled", "the article"),))
    assert value.sides == (
        Side(refs(1), (voice("asserts", 1),), "1"),
        Side(refs(3, 4), (voice("asserts", 3), voice("reports", 4)), "3"),
        Side(refs(5), (voice("asserts", 5),), "5 (secret)"),
    )
    of_part = Comparison("contradicts", "5 of a part is more than 1 of the whole")
    assert value.oppositions == (
        Opposition(0, 1, Comparison("contradicts", "1 and 3 have no number in common")),
        Opposition(0, 2, of_part),
        Opposition(1, 2, Comparison("contradicts", "5 of a part is more than 3 of the whole")),
    )


def test_contradictions_come_before_differences_of_scope_and_leave_out_who_is_in_none() -> None:
    claims = (
        count(9, "asserts", at=1),
        count(9, "asserts", at=2, secrecy="secret"),
        count(7, "asserts", at=3, secrecy="public"),
        count(8, "asserts", at=4, secrecy="public"),
    )
    value, scope = find_conflicts(document(*claims))
    assert [side.says for side in value.sides] == ["7 (public)", "8 (public)"]
    assert [(item.one, item.other) for item in value.oppositions] == [(0, 1)]
    assert [side.says for side in scope.sides] == ["9", "9 (secret)", "7 (public)", "8 (public)"]
    assert [(item.one, item.other) for item in scope.oppositions] == [(0, 2), (0, 3), (1, 2), (1, 3)]
    assert {item.comparison.relation for item in scope.oppositions} == {"scope_differs"}


def test_a_denial_opposes_all_that_it_excludes() -> None:
    claims = count(3, "asserts", at=1), count(3, "reports", at=2, secrecy="public"), count(3, "denies", at=3)
    (found,) = find_conflicts(document(*claims[::2]))
    assert found.sides == (
        Side(refs(1, 3), (voice("asserts", 1), voice("denies", 3)), "3"),
        Side(refs(1, 3), (voice("denies", 3),), "not 3", is_denial=True),
    )
    reason = Comparison("contradicts", "one denies what the other affirms: 3 and 3 mean the same")
    assert found.oppositions == (Opposition(0, 1, reason),)
    assert (found.kind, found.name, found.omitted) == ("stance", "event:talks", 0)
    two = [item.replaced(scope=None) for item in claims]
    wider = two[2].replaced(value=QuantityValue(quantity=Quantity(value=1, comparator="at_least")))
    four = count(4, "confirms", at=4)
    (denied, *_) = find_conflicts(document(two[0], wider, four))
    assert [side.says for side in denied.sides] == ["3", "4", "not at least 1"]
    assert [(item.one, item.other) for item in denied.oppositions] == [(0, 2), (1, 2)]


def test_who_denies_a_denial_opposes_who_holds_it() -> None:
    holds = count(3, "asserts", at=1)
    refuses = count(3, "denies", at=2).replaced(polarity="negated")
    assert find_conflicts(document(holds, refuses)) == ()
    denial = count(3, "asserts", at=3).replaced(polarity="negated")
    kinds = [item.kind for item in find_conflicts(document(denial, refuses))]
    assert kinds == ["stance"]


def said(number: int, *rows: tuple[str, str, int]) -> tuple[Claim, list[Statement]]:
    """Return a claim and the statements by which somebody takes a stance on it, on a day in May."""
    statements = [
        Statement(
            id=f"statement:{number}-{at}",
            speaker=f"actor:{who}",
            mode="indirect",
            time=TimeWindow(edtf=f"2021-05-{day:02}"),
        )
        for at, (who, _, day) in enumerate(rows)
    ]
    stances = tuple(
        Stance(holder=item.speaker, stance=word, statement=item.id)
        for item, (_, word, _) in zip(statements, rows, strict=True)
    )
    return count(number, at=number).replaced(stances=stances, predicate="participant_count"), statements


def kinds_of(*told: tuple[Claim, list[Statement]]) -> list[str]:
    claims, statements = zip(*told, strict=True)
    actors = tuple(Person(id=f"actor:{name}") for name in "ab")
    item = document(*claims, actors=actors, statements=tuple(one for row in statements for one in row))
    return [found.kind for found in find_conflicts(item)]


def denied(*rows: tuple[str, str, int]) -> tuple[Claim, list[Statement]]:
    claim, statements = said(2, *rows)
    wider = QuantityValue(quantity=Quantity(value=2, comparator="at_least"))
    return claim.replaced(value=wider), statements


@pytest.mark.parametrize(
    ("held", "refused", "kinds"),
    [
        ([("a", "asserts", 3)], [("a", "denies", 2)], []),
        ([("a", "asserts", 2)], [("a", "denies", 3)], []),
        ([("a", "asserts", 2)], [("a", "denies", 2)], ["stance"]),
        ([("a", "asserts", 2)], [("b", "denies", 3)], ["stance"]),
        ([("a", "asserts", 2), ("b", "asserts", 2)], [("a", "denies", 3)], ["stance"]),
        ([("a", "asserts", 2)], [("a", "denies", 3), ("b", "denies", 3)], ["stance"]),
        ([("a", "asserts", 2), ("a", "asserts", 4)], [("a", "denies", 3)], ["stance"]),
    ],
)
def test_nobody_is_at_odds_with_what_they_said_at_another_time(held, refused, kinds) -> None:
    assert kinds_of(said(3, *held), denied(*refused)) == kinds


def test_to_retract_a_wider_claim_takes_back_a_narrower_one_and_no_other() -> None:
    wider = QuantityValue(quantity=Quantity(value=3, comparator="at_least"))
    high, low = said(4, ("a", "asserts", 2)), said(1, ("b", "asserts", 2))
    back, spoken = said(9, ("a", "retracts", 3))
    assert kinds_of(high, low) == ["value"]
    assert kinds_of(high, low, (back.replaced(value=wider), spoken)) == []
    assert kinds_of(high, low, (back, spoken)) == ["value"]
    narrower, when = said(4, ("a", "retracts", 3))
    other = said(3, ("a", "asserts", 2))
    assert kinds_of(
        (other[0].replaced(value=wider), other[1]), low, (narrower.replaced(id="claim:8"), when)
    ) == ["value"]


def test_of_many_positions_those_with_most_voices_are_compared() -> None:
    actors = tuple(Person(id=f"actor:{name}") for name in "ab")
    both = tuple(Stance(holder=actor.id, stance="asserts") for actor in actors)
    claims = [count(100 + number, "asserts", at=number) for number in range(52)]
    claims[0] = claims[0].replaced(stances=(claims[0].stances[0],) * 3)
    claims[51] = claims[51].replaced(stances=both)
    (found,) = find_conflicts(document(*claims, actors=actors))
    assert (len(found.sides), found.omitted) == (50, 2)
    assert [side.says for side in found.sides] == [*(str(100 + number) for number in range(49)), "151"]
    (all_,) = find_conflicts(document(*claims[:50]))
    assert (len(all_.sides), all_.omitted) == (50, 0)


def test_tolerance_and_vocabulary_are_those_that_are_given() -> None:
    about = QuantityValue(quantity=Quantity(value=10, comparator="about"))
    claims = count(8, "asserts", at=1), count(10, "asserts", at=2).replaced(value=about)
    assert find_conflicts(document(*claims)) == ()
    assert len(find_conflicts(document(*claims), policy=Tolerance(about=0))) == 1
    own = CORE.extended(predicates=(Predicate("acme:x", ("event",), "quantity", "Something."),))
    named = [
        item.replaced(predicate="acme:x") for item in (count(2, "asserts", at=1), count(3, "asserts", at=2))
    ]
    assert find_conflicts(document(*named)) == ()
    assert len(find_conflicts(document(*named), vocabulary=own)) == 1


def test_documents_that_are_given_one_by_one_are_found_like_many() -> None:
    item = document(count(2, "asserts", at=1), count(3, "asserts", at=2))
    assert find_conflicts(iter([item])) == find_conflicts(item) != ()
    withdrawn = item.replaced(source=Source(status="withheld"))
    assert find_conflicts([]) == find_conflicts(withdrawn) == ()


def test_asserted_conflicts_know_how_places_and_actors_lie() -> None:
    places = (
        Place(id="place:doha", name="Doha", part_of="place:qatar"),
        Place(id="place:qatar", name="Qatar"),
    )
    names = {"a": PlaceValue(place="place:doha"), "b": PlaceValue(place="place:qatar")}
    claims = [
        Claim(id=f"claim:{key}", subject="event:x", predicate="place", value=value)
        for key, value in names.items()
    ]
    conflict = Conflict(id="conflict:1", claims=("claim:a", "claim:b"), asserted_by="narrator")
    (pair,) = compare_asserted(document(*claims, places=places), conflict)
    assert (pair.one, pair.other, pair.comparison) == (
        "claim:a", "claim:b", Comparison("narrower", "Doha lies in Qatar"),
    )  # fmt: skip
    actors = tuple(Person(id=f"actor:{name}", name=name) for name in "ab")
    claims = [
        item.replaced(value=ActorValue(actor=f"actor:{item.id[-1]}"), predicate="acme:x") for item in claims
    ]
    (pair,) = compare_asserted(document(*claims, actors=actors), conflict)
    assert pair.comparison.reason == "both can hold: a is not b"
    scoped = [
        count(9, at=1).replaced(scope=Scope(place="place:doha")),
        count(2, at=2).replaced(scope=Scope(place="place:qatar")),
    ]
    numbers = conflict.replaced(claims=("claim:1", "claim:2"))
    (pair,) = compare_asserted(document(*scoped, places=places), numbers)
    assert pair.comparison.relation == "contradicts"
    by_time = [item.replaced(scope=Scope(time=TimeWindow(earliest=date(2021, 5, 3)))) for item in scoped]
    (pair,) = compare_asserted(document(*by_time), numbers, policy=Tolerance(about=0))
    assert pair.comparison.relation == "contradicts"


def test_asserted_conflicts_are_compared_by_the_tolerance_that_is_given() -> None:
    about = QuantityValue(quantity=Quantity(value=10, comparator="about"))
    item = document(count(8, at=1), count(10, at=2).replaced(value=about))
    conflict = Conflict(id="conflict:1", claims=("claim:1", "claim:2"), asserted_by="narrator")
    for policy, relation in ((Tolerance(), "narrower"), (Tolerance(about=0), "contradicts")):
        (pair,) = compare_asserted(item, conflict, policy=policy)
        assert pair.comparison.relation == relation


def test_an_asserted_conflict_of_claims_that_are_missing_is_an_error() -> None:
    conflict = Conflict(id="conflict:1", claims=("claim:1", "claim:7"), asserted_by="narrator")
    with pytest.raises(KeyError, match="claim:7"):
        compare_asserted(document(count(2, at=1)), conflict)
