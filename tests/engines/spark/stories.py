"""Stories: invented documents of several outlets on one matter each, which do not agree."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import newsevents as ne

MAY = datetime(2021, 5, 3, tzinfo=UTC)
HUB = ne.Organization(id="actor:hub", name="United Nations", aliases=("UN",))
"""A body that is in all documents."""

_FIRST = "Ada Ivan Lina Omar Greta Pavel Nadia Tomas Ruth Samuel Elena Jonas".split()


def _word(story: int) -> str:
    return "".join(chr(ord("a") + int(digit)) * 2 for digit in f"{story:03}").title()


def document(story: int, number: int, **more) -> ne.NewsDocument:
    """Return a document on a story: two people met, so many times, in a place where so many were hurt."""
    word = _word(story)
    people = tuple(
        ne.Person(id=f"actor:{at}", name=f"{_FIRST[(story + at) % 12]} {word}{'xy'[at]}") for at in range(2)
    )
    event = ne.Meeting(
        id=f"event:{number}",
        participants=tuple(ne.Participant(actor=person.id) for person in people),
        place="place:x",
        start=ne.TimeWindow(edtf="2021-05-01" if number % 3 else "2021-05"),
    )
    holder = people[number % 2].id
    counts = (
        (f"event:{number}", "occurrence_count", 2 + number % 3),
        ("place:x", "killed_count", 10 + number % 2),
    )
    claims = tuple(
        ne.Claim(
            id=f"claim:{at}",
            subject=subject,
            predicate=predicate,
            value=ne.QuantityValue(quantity=ne.Quantity(value=value)),
            stances=(
                ne.Stance(
                    holder=holder if at else "narrator",
                    stance="denies" if number == 4 else "asserts",
                    statement="statement:1" if at else None,
                ),
            ),
        )
        for at, (subject, predicate, value) in enumerate(counts)
    )
    words = ne.Evidence(start=0, end=9, exact="So it was")
    said = ne.Statement(id="statement:1", speaker=holder, mode="direct", content=(words,))
    source = {"publisher": f"Outlet {number}", "published": MAY + timedelta(hours=number)} | more.pop(
        "source", {}
    )
    return ne.NewsDocument(
        id=more.pop("id", f"urn:example:{story}:{number}"),
        source=ne.Source(**source),
        places=(ne.Place(id="place:x", name=f"Port {word}", country="NO", precision="city"),),
        actors=people,
        events=(event,),
        statements=(said,),
        claims=claims,
    )


def archive(stories: int = 5) -> list[ne.NewsDocument]:
    """Return documents of some stories in turn, some of them replaced, withdrawn or repeated."""
    found = [document(story, number) for number in range(6) for story in range(stories)]
    found.append(document(0, 6, source={"replaces": "urn:example:0:0"}))
    found.append(document(1, 1, source={"revision": 2}))
    found.append(document(2, 2, source={"status": "cancelled"}))
    found.append(document(3, 3))
    found.append(document(4, 8, source={"guid": "urn:example:item", "revision": 1}))
    found.append(document(4, 9, source={"guid": "urn:example:item", "revision": 3}))
    return found


def with_hub(item: ne.NewsDocument, number: int) -> ne.NewsDocument:
    """Return a document in which a hub takes part in every third event, and stands by in the others."""
    (event,) = item.events
    participants = (*event.participants, *((ne.Participant(actor=HUB.id),) if number % 3 else ()))
    event = event.model_copy(update={"participants": participants})
    return item.model_copy(update={"actors": (*item.actors, HUB), "events": (event,)})


def on(record: ne.Place | ne.Organization, number: int, *counts: int) -> ne.NewsDocument:
    """Return a document that has nothing but counts of who was hurt, at a place or among a body's people."""
    claims = tuple(
        ne.Claim(
            id=f"claim:{at}",
            subject=record.id,
            predicate="injured_count",
            value=ne.QuantityValue(quantity=ne.Quantity(value=count)),
            stances=(ne.Stance(holder="narrator", stance="asserts"),),
        )
        for at, count in enumerate(counts)
    )
    is_place = isinstance(record, ne.Place)
    return ne.NewsDocument(
        id=f"urn:example:{record.id.removeprefix('place:').removeprefix('actor:')}:{number}",
        source=ne.Source(publisher=f"Outlet {number}", published=MAY),
        places=(record,) if is_place else (),
        actors=() if is_place else (record,),
        claims=claims,
    )


def chain(length: int) -> list[ne.NewsDocument]:
    """Return documents on one place, each of which shares a name of it with the next alone."""
    names = [_word(number) for number in range(length + 1)]
    return [
        on(
            ne.Place(id="place:fort", name=f"Fort {one}", aliases=(f"Fort {other}",), country="NO"),
            at,
            at % 4,
        )
        for at, (one, other) in enumerate(pairwise(names))
    ]
