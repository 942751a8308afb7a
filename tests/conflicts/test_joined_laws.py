"""Laws of conflicts across documents: what is found does not depend on how it is given."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne

STANCES = ("asserts", "confirms", "reports", "denies", "declines_to_confirm", "questions", "retracts")


@st.composite
def claims(draw, number: int) -> ne.Claim:
    comparator = draw(st.sampled_from(("exact", "at_least", "at_most", "about")))
    holders = draw(
        st.lists(st.sampled_from(("narrator", "actor:police", "actor:ministry")), max_size=2, unique=True)
    )
    return ne.Claim(
        id=f"claim:{number}",
        subject="place:s",
        predicate=draw(st.sampled_from(("killed_count", "missing_count", "participant_count"))),
        value=ne.QuantityValue(quantity=ne.Quantity(value=draw(st.integers(0, 5)), comparator=comparator)),
        polarity=draw(st.sampled_from(("affirmed", "affirmed", "negated"))),
        stances=tuple(ne.Stance(holder=holder, stance=draw(st.sampled_from(STANCES))) for holder in holders),
    )


@st.composite
def stories(draw) -> list[ne.NewsDocument]:
    return [
        ne.NewsDocument(
            id=f"urn:example:{number}",
            source=ne.Source(
                publisher=draw(st.sampled_from(("Post", "Radio", "Mail"))),
                published=draw(
                    st.none() | st.integers(0, 23).map(lambda hour: datetime(2021, 5, 3, hour, tzinfo=UTC))
                ),
                status=draw(st.sampled_from(("usable", "usable", "usable", "withheld"))),
                replaces=draw(st.none() | st.integers(0, 4).map(lambda other: f"urn:example:{other}")),
                text=draw(st.sampled_from((None, None, "wire"))),
            ),
            places=(ne.Place(id="place:s", name="Strait", country="ID"),),
            actors=tuple(
                ne.Organization(id=f"actor:{name}", name=name.title()) for name in ("police", "ministry")
            ),
            claims=tuple(draw(claims(at)) for at in range(draw(st.integers(0, 3)))),
        )
        for number in range(draw(st.integers(1, 5)))
    ]


@st.composite
def dossiers(draw, documents: list[ne.NewsDocument]) -> ne.Dossier:
    dossier = ne.propose_joins(documents)
    for _ in range(draw(st.integers(0, 3))):
        record = draw(st.sampled_from(("place:s", "actor:police")))
        one, other = (draw(st.integers(0, len(documents) - 1)) for _ in range(2))
        if one != other:
            status = draw(st.sampled_from(("confirmed", "rejected", "undone")))
            refs = (ne.RecordRef(document=documents[number].id, record=record) for number in (one, other))
            dossier = dossier.joined(*refs, ne.Decision(status=status, by="desk"))
    return dossier


given_stories = given(
    stories().flatmap(lambda items: st.tuples(st.just(items), dossiers(items))),
    st.randoms(use_true_random=False),
)


def outcome(documents, dossier):
    return {
        (
            item.predicate,
            item.kind,
            item.status,
            frozenset((frozenset(side.claims), side.sources) for side in item.sides),
        )
        for item in ne.find_conflicts(documents, dossier)
    }


@given_stories
def test_the_order_of_documents_and_of_joins_does_not_matter(told, random):
    documents, dossier = told
    shuffled = random.sample(documents, len(documents))
    turned = dossier.replaced(joins=tuple(random.sample(dossier.joins, len(dossier.joins))))
    assert outcome(shuffled, turned) == outcome(documents, dossier)


@given_stories
def test_a_document_given_twice_changes_nothing(told, random):
    documents, dossier = told
    assert outcome([*documents, random.choice(documents)], dossier) == outcome(documents, dossier)


@given_stories
def test_what_a_publisher_does_not_stand_by_is_on_no_side(told, random):
    documents, dossier = told
    replaced = {item.source.replaces for item in documents}
    gone = {item.id for item in documents if item.source.status != "usable"} | replaced
    for item in ne.find_conflicts(documents, dossier):
        assert not gone & {claim.document for side in item.sides for claim in side.claims}


@given_stories
def test_proposing_again_proposes_nothing(told, random):
    documents, dossier = told
    again = ne.propose_joins(documents, dossier)
    assert ne.propose_joins(documents, again) == again
