from __future__ import annotations

import pytest

from newsevents.conflicts import compare_asserted, find_conflicts
from newsevents.schema.claim import BooleanValue, Claim, QuantityValue, Scope, Stance
from newsevents.schema.conflict import Conflict
from newsevents.schema.document import NewsDocument
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source


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
