"""Histories: what became of a question, as documents and a dossier tell it."""

from __future__ import annotations

import pytest

import newsevents as ne
from newsevents.conflicts import ClaimRef, Step
from newsevents.conflicts.history import Histories
from newsevents.conflicts.joined import Joined
from newsevents.schema.dossier import DocumentEvidence
from newsevents.schema.evidence import Evidence

COURT = ne.Organization(id="actor:court", name="District Court")
SUNDAY = ne.TimeWindow(edtf="2021-05-09")
CLAIMS = tuple(
    ne.Claim(
        id=f"claim:{number}",
        subject="place:strait",
        predicate="killed_count",
        value=ne.QuantityValue(quantity=ne.Quantity(value=number)),
    )
    for number in (1, 2)
)


def document(number: int, *resolutions: ne.Resolution, publisher: str | None = "Harbour Post", **more):
    return ne.NewsDocument(
        id=f"urn:example:{number}",
        source=ne.Source(publisher=publisher, revision=more.pop("revision", None)),
        actors=(COURT,),
        places=(ne.Place(id="place:strait", name="Strait"),),
        claims=more.pop("claims", CLAIMS),
        conflicts=(
            ne.Conflict(
                id="conflict:1", claims=("claim:1", "claim:2"), asserted_by="narrator", resolution=resolutions
            ),
        ),
    )


def steps(*documents, dossier=None, gone=(), subject="place:strait", predicate="killed_count"):
    joined = Joined(documents, dossier)
    return Histories(joined, dossier, frozenset(gone)).of(subject, predicate)


def test_a_step_in_a_document_is_told_with_who_took_it_and_what_it_favours() -> None:
    settled = ne.Resolution(
        status="settled", by="actor:court", time=SUNDAY, favours="claim:2", note="by verdict"
    )
    item = document(1, settled, ne.Resolution(status="reopened", by="narrator"), revision=3)
    assert steps(item) == (
        Step("settled", "District Court", SUNDAY, ClaimRef("urn:example:1", "claim:2", 3), "by verdict"),
        Step("reopened", "Harbour Post"),
    )
    assert steps(item, predicate="injured_count") == steps(item, subject="place:other") == ()


def test_an_article_without_a_publisher_speaks_as_the_article() -> None:
    (step,) = steps(document(1, ne.Resolution(status="settled", by="narrator"), publisher=None))
    assert step.by == "the article"


def test_steps_stand_in_the_order_of_documents_with_those_of_the_dossier_last() -> None:
    one = document(1, ne.Resolution(status="settled", by="narrator"))
    two = document(2, ne.Resolution(status="withdrawn", by="actor:court"), publisher="Coast Radio")
    refs = [ne.RecordRef(document=item.id, record="place:strait") for item in (one, two)]
    dossier = (
        ne.Dossier()
        .joined(*refs, ne.Decision(status="confirmed", by="desk"))
        .settled(ne.Settlement(subject=refs[1], predicate="killed_count", status="settled", by="coroner"))
        .settled(ne.Settlement(subject=refs[1], predicate="injured_count", status="settled", by="clinic"))
    )
    told = steps(one, two, dossier=dossier)
    assert [(step.status, step.by) for step in told] == [
        ("settled", "Harbour Post"),
        ("withdrawn", "District Court"),
        ("settled", "coroner"),
    ]
    assert [step.by for step in steps(one, two)] == ["Harbour Post"]
    assert [step.by for step in steps(one, two, dossier=dossier, predicate="injured_count")] == ["clinic"]


def test_a_conflict_of_claims_that_are_missing_has_no_history() -> None:
    assert steps(document(1, ne.Resolution(status="settled", by="narrator"), claims=())) == ()


def test_a_conflict_is_about_what_its_first_claim_is_about() -> None:
    claims = (CLAIMS[0], CLAIMS[1].replaced(predicate="injured_count"))
    item = document(1, ne.Resolution(status="settled", by="narrator"), claims=claims)
    assert len(steps(item)) == 1
    assert steps(item, predicate="injured_count") == ()


def test_a_settlement_of_what_is_in_no_document_is_passed_over() -> None:
    elsewhere = ne.RecordRef(document="urn:example:9", record="place:strait")
    here = ne.RecordRef(document="urn:example:1", record="place:strait")
    dossier = ne.Dossier()
    for subject in (elsewhere, here):
        step = ne.Settlement(subject=subject, predicate="killed_count", status="settled", by=subject.document)
        dossier = dossier.settled(step)
    assert [step.by for step in steps(document(1), dossier=dossier)] == ["urn:example:1"]


@pytest.mark.parametrize(
    ("favours", "rests_on", "gone", "stands"),
    [
        (None, (), (), True),
        (None, ("urn:example:1", "urn:example:8"), ("urn:example:9",), True),
        (None, ("urn:example:1", "urn:example:9"), ("urn:example:9",), False),
        (("urn:example:1", "claim:2"), (), (), True),
        (("urn:example:1", "claim:7"), (), (), False),
        (("urn:example:9", "claim:2"), (), (), True),
        (("urn:example:9", "claim:2"), (), ("urn:example:9",), False),
        (("urn:example:1", "claim:2"), (), ("urn:example:1",), True),
        (("urn:example:1", "claim:2"), ("urn:example:9",), ("urn:example:9",), False),
    ],
)
def test_a_settlement_stands_as_long_as_what_it_rests_on(favours, rests_on, gone, stands) -> None:
    quote = Evidence(start=0, end=2, exact="31")
    settlement = ne.Settlement(
        subject=ne.RecordRef(document="urn:example:1", record="place:strait"),
        predicate="killed_count",
        status="settled",
        by="coroner",
        time=SUNDAY,
        favours=None if favours is None else ne.RecordRef(document=favours[0], record=favours[1]),
        note="after the inquest",
        evidence=tuple(DocumentEvidence(document=name, evidence=quote) for name in rests_on),
    )
    told = steps(document(1), dossier=ne.Dossier().settled(settlement), gone=gone)
    claim = None if favours is None else ClaimRef(*favours)
    assert told == (Step("settled", "coroner", SUNDAY, claim, "after the inquest", stands=stands),)
