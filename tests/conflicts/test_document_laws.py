"""Laws of conflicts that hold for the claims of any document."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.conflicts import compare_asserted
from newsevents.strategies import documents

CONTESTED = documents(sizes={"actors": (1, 2), "events": (1, 2), "claims": (2, 4)})


@given(CONTESTED)
def test_comparison_is_mirrored(document):
    for one, other in product(document.claims, repeat=2):
        found = ne.compare_claims(one, other, document=document)
        assert ne.compare_claims(other, one, document=document).relation == found.mirrored().relation


@given(CONTESTED)
def test_a_claim_equals_itself_however_vague_it_is(document):
    for claim in document.claims:
        assert ne.compare_claims(claim, claim, document=document).relation == "equal"


@given(CONTESTED)
def test_claims_of_other_questions_are_not_compared(document):
    for one, other in combinations(document.claims, 2):
        if (one.subject, one.predicate) != (other.subject, other.predicate):
            assert ne.compare_claims(one, other, document=document).relation == "undetermined"


@given(CONTESTED)
def test_a_conflict_that_is_said_to_be_a_contradiction_is_one(document):
    for conflict in document.conflicts:
        relations = {pair.comparison.relation for pair in compare_asserted(document, conflict)}
        if conflict.relation == "contradicts":
            assert "contradicts" in relations
        if conflict.relation == "disputes":
            assert relations & {"contradicts", "undetermined"}


@given(CONTESTED, st.randoms(use_true_random=False))
def test_what_is_found_does_not_depend_on_the_order_of_claims(document, random):
    claims = list(document.claims)
    random.shuffle(claims)
    other = document.replaced(claims=tuple(claims), gaps=())
    assert questions(other) == questions(document)


def questions(document):
    return sorted((item.subject, item.predicate, item.kind) for item in ne.find_conflicts(document))
