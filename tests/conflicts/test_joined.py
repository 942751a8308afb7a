"""Joined documents: which records are one, what they are called, and what is known of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import newsevents as ne
from newsevents.conflicts import ClaimRef, Entity
from newsevents.conflicts.joined import Joined
from newsevents.edtf import Bounds

MAY = datetime(2021, 5, 3, 9, tzinfo=UTC)


def document(number: int, *actors: ne.Person, **more) -> ne.NewsDocument:
    source = ne.Source(
        publisher="Post", published=more.pop("published", MAY), revision=more.pop("revision", None)
    )
    return ne.NewsDocument(id=f"urn:example:{number}", source=source, actors=actors, **more)


def ref(number: int, record: str = "actor:a") -> ne.RecordRef:
    return ne.RecordRef(document=f"urn:example:{number}", record=record)


def joins(*rows: tuple[int, int, str], record: str = "actor:a") -> ne.Dossier:
    """Return a dossier of decisions; a likelihood instead of a decision is a proposal."""
    found = []
    for index, (one, other, word) in enumerate(rows, start=1):
        is_decision = word in {"confirmed", "rejected", "undone"}
        found.append(
            ne.Join(
                id=f"join:{index}",
                one=ref(one, record),
                other=ref(other, record),
                likelihood="possible" if is_decision else word,
                history=(ne.Decision(status=word if is_decision else "proposed", by="desk"),),
            )
        )
    return ne.Dossier(joins=tuple(found))


PERSON = ne.Person(id="actor:a", name="Ada Berg")


def groups(dossier: ne.Dossier | None, numbers=(1, 2, 3)) -> list[str]:
    joined = Joined([document(number, PERSON) for number in numbers], dossier)
    return [joined.key(index, "actor:a") for index in range(len(numbers))]


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        ([], ["actor:a", "actor:a-2", "actor:a-3"]),
        ([(1, 2, "confirmed")], ["actor:a", "actor:a", "actor:a-2"]),
        ([(2, 3, "certain")], ["actor:a", "actor:a-2", "actor:a-2"]),
        ([(1, 3, "probable")], ["actor:a", "actor:a-2", "actor:a"]),
        ([(1, 2, "possible")], ["actor:a", "actor:a-2", "actor:a-3"]),
        ([(1, 2, "undone"), (2, 3, "rejected")], ["actor:a", "actor:a-2", "actor:a-3"]),
        ([(1, 2, "probable"), (2, 3, "probable")], ["actor:a", "actor:a", "actor:a"]),
        # through a document that is not here
        ([(1, 9, "probable"), (9, 3, "probable")], ["actor:a", "actor:a-2", "actor:a"]),
        # what somebody keeps apart is not joined through a third, in either direction
        ([(1, 3, "rejected"), (1, 2, "probable"), (2, 3, "probable")], ["actor:a", "actor:a", "actor:a-2"]),
        ([(3, 1, "rejected"), (1, 2, "probable"), (2, 3, "probable")], ["actor:a", "actor:a", "actor:a-2"]),
        # the surer join is followed first, wherever it stands
        ([(1, 3, "rejected"), (1, 2, "probable"), (2, 3, "certain")], ["actor:a", "actor:a-2", "actor:a-2"]),
        ([(1, 3, "rejected"), (1, 2, "certain"), (2, 3, "confirmed")], ["actor:a", "actor:a-2", "actor:a-2"]),
        ([(1, 3, "rejected"), (2, 3, "probable"), (1, 2, "probable")], ["actor:a", "actor:a", "actor:a-2"]),
        # of two that are as sure, the one of the first names
        ([(2, 3, "rejected"), (1, 3, "probable"), (2, 1, "probable")], ["actor:a", "actor:a", "actor:a-2"]),
        ([(2, 3, "rejected"), (3, 1, "probable"), (1, 2, "probable")], ["actor:a", "actor:a", "actor:a-2"]),
    ],
)
def test_records_are_one_as_joins_say_and_never_against_a_rejection(rows, keys) -> None:
    assert groups(joins(*rows)) == keys


def test_what_is_kept_apart_stays_apart_along_a_row_of_joins() -> None:
    rows = [
        (1, 5, "rejected"),
        (1, 2, "confirmed"),
        (4, 5, "confirmed"),
        (3, 4, "certain"),
        (2, 3, "probable"),
    ]
    keys = groups(joins(*rows), numbers=(1, 2, 3, 4, 5))
    assert keys == ["actor:a", "actor:a", "actor:a-2", "actor:a-2", "actor:a-2"]


def test_a_key_that_is_taken_gets_a_number_until_it_is_free() -> None:
    two = ne.Person(id="actor:a-2")
    joined = Joined([document(1, PERSON, two), document(2, PERSON, two), document(3, PERSON)], None)
    assert [joined.key(number, "actor:a") for number in range(3)] == ["actor:a", "actor:a-2-2", "actor:a-3"]
    assert [joined.key(number, "actor:a-2") for number in range(2)] == ["actor:a-2", "actor:a-2-3"]


def test_a_record_is_found_by_the_name_that_a_dossier_gives_it() -> None:
    documents = [document(1, PERSON), document(2, PERSON)]
    joined = Joined(documents, joins((1, 2, "confirmed"), (2, 9, "confirmed")))
    assert [joined.key_of(ref(number)) for number in (1, 2, 9, 8)] == ["actor:a", "actor:a", "actor:a", None]


def test_a_record_is_called_as_the_first_document_calls_it_and_known_by_all_names() -> None:
    documents = [
        document(1, ne.Person(id="actor:a", name="Ada Berg", aliases=("Berg",)), ne.Person(id="actor:b")),
        document(
            2,
            ne.Person(id="actor:a", name="A. Berg", aliases=("the envoy",)),
            ne.Person(id="actor:b", aliases=("Kim", "Kimmy")),
            places=(ne.Place(id="place:p", name="Port"),),
            events=(ne.Meeting(id="event:x", label="the talks"), ne.Meeting(id="event:y")),
            statements=(ne.Statement(id="statement:1", speaker="actor:a", mode="indirect"),),
        ),
    ]
    joined = Joined(documents, joins((1, 2, "confirmed")))
    assert joined.name("actor:a") == "Ada Berg"
    assert joined.names("actor:a") == {"Ada Berg", "A. Berg", "Berg", "the envoy"}
    assert [joined.name(joined.key(number, "actor:b")) for number in (0, 1)] == ["somebody unnamed", "Kim"]
    assert [joined.name(key) for key in ("place:p", "event:x", "event:y", "statement:1", "event:z")] == [
        "Port",
        "the talks",
        "event:y",
        "statement:1",
        "event:z",
    ]
    assert joined.names("place:p") == {"Port"}
    assert joined.names("place:q") == set()


def place(**more) -> ne.Place:
    return ne.Place(id="place:p", name=more.pop("name", "Port"), **more)


def test_what_documents_agree_on_is_known_of_a_place_and_nothing_else() -> None:
    documents = [
        document(
            1,
            places=(
                place(country="ID", precision="city", part_of="place:q"),
                ne.Place(id="place:q", name="Q"),
            ),
        ),
        document(
            2,
            places=(
                place(name="Harbour", precision="city", part_of="place:q"),
                ne.Place(id="place:q", name="R"),
            ),
        ),
        document(3, places=(place(country="ID", precision="site"),)),
        document(4, PERSON, places=(place(precision="site"),)),
    ]
    dossier = joins((1, 2, "confirmed"), (2, 3, "confirmed"), (4, 9, "rejected"), record="place:p")
    joined = Joined(documents, dossier)
    assert joined.entities.is_joined
    assert joined.entities.places == {
        "place:p": Entity("Port", ("place:q", "place:q-2"), "ID", None, frozenset({0, 1, 2})),
        "place:q": Entity("Q", (), None, None, frozenset({0})),
        "place:q-2": Entity("R", (), None, None, frozenset({1})),
        "place:p-2": Entity("Port", (), None, "site", frozenset({3})),
    }
    assert joined.entities.actors == {"actor:a": Entity("Ada Berg", (), None, None, frozenset({3}))}
    assert joined.entities.rejected == frozenset()


def test_bodies_that_joined_actors_are_part_of_are_joined_too() -> None:
    crew = ne.Group(id="actor:crew", part_of="actor:line")
    line = ne.Organization(id="actor:line", name="Ferry Line")
    documents = [document(number, crew, line) for number in (1, 2)]
    dossier = ne.Dossier(joins=joins((1, 2, "confirmed"), record="actor:crew").joins)
    assert Joined(documents, dossier).entities.actors["actor:crew"] == Entity(
        "actor:crew", ("actor:line", "actor:line-2"), None, None, frozenset({0, 1})
    )


def test_who_is_said_to_be_two_is_kept_as_a_pair_of_keys() -> None:
    documents = [document(1, PERSON), document(2, PERSON)]
    rejected = Joined(documents, joins((1, 2, "rejected"), (1, 9, "rejected"))).entities.rejected
    assert rejected == frozenset({frozenset({"actor:a", "actor:a-2"})})


def claim(value, **more) -> ne.Claim:
    return ne.Claim(id="claim:1", subject="event:x", predicate="place", value=value, **more)


def test_claims_of_several_documents_speak_in_keys() -> None:
    records = {
        "places": (ne.Place(id="place:p", name="Port"),),
        "events": (ne.Meeting(id="event:x"),),
    }
    scope = ne.Scope(secrecy="secret", place="place:p", participants=("actor:a", "actor:b"))
    claims = (
        claim(ne.PlaceValue(place="place:p"), scope=scope),
        claim(ne.ActorValue(actor="actor:a"), scope=ne.Scope(secrecy="public")).replaced(id="claim:2"),
        claim(ne.BooleanValue(boolean=True)).replaced(id="claim:3"),
    )
    crew = ne.Group(id="actor:b")
    documents = [
        document(1, PERSON, crew, claims=claims, **records),
        document(2, PERSON, crew, claims=claims, revision=4, **records),
    ]
    first, *_, place_, actor, truth = Joined(documents, None).claims
    assert (first.number, first.claim, first.origin) == (0, claims[0], ClaimRef("urn:example:1", "claim:1"))
    assert (place_.number, place_.origin) == (1, ClaimRef("urn:example:2", "claim:1", 4))
    assert place_.claim == claims[0].replaced(
        id="claim:1-2",
        subject="event:x-2",
        value=ne.PlaceValue(place="place:p-2"),
        scope=ne.Scope(secrecy="secret", place="place:p-2", participants=("actor:a-2", "actor:b-2")),
    )
    assert (actor.claim.value.actor, actor.claim.scope) == ("actor:a-2", ne.Scope(secrecy="public"))
    assert (truth.claim.value, truth.claim.scope) == (ne.BooleanValue(boolean=True), None)
    alone = Joined(documents[:1], None)
    assert tuple(item.claim for item in alone.claims) == claims
    assert alone.key(0, "actor:a") == "actor:a"


def test_a_claim_has_the_time_at_which_it_is_held_or_else_denied_or_else_published() -> None:
    def statement(number: int, day: int | None) -> ne.Statement:
        time = None if day is None else ne.TimeWindow(edtf=f"2021-05-{day:02}")
        return ne.Statement(id=f"statement:{number}", speaker="actor:a", mode="indirect", time=time)

    def told(*rows: tuple[str, int]) -> ne.Claim:
        stances = tuple(
            ne.Stance(holder="actor:a", stance=stance, statement=f"statement:{number}")
            for stance, number in rows
        )
        return claim(ne.BooleanValue(boolean=True), stances=stances)

    claims = (
        told(("asserts", 1), ("reports", 2)),
        told(("denies", 1), ("confirms", 2)),
        told(("asserts", 3)),
        told(("denies", 1)),
    )
    claims = tuple(item.replaced(id=f"claim:{number}") for number, item in enumerate(claims))
    statements = (statement(1, 1), statement(2, 4), statement(3, None))
    joined = Joined([document(1, PERSON, statements=statements, claims=claims)], None)
    published = Bounds(MAY, MAY)
    assert [joined.said[f"claim:{number}"] for number in range(4)] == [
        (Bounds(date(2021, 5, 1), date(2021, 5, 4)),),
        (Bounds(date(2021, 5, 4), date(2021, 5, 4)),),
        (published,),
        (Bounds(date(2021, 5, 1), date(2021, 5, 1)),),
    ]
