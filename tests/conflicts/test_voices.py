"""Voices: who takes which stance, through how many mouths, and what of it still counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

import newsevents as ne
from newsevents.conflicts import ClaimRef, Voice
from newsevents.conflicts.joined import Joined
from newsevents.conflicts.voices import Voices
from newsevents.schema.evidence import Evidence
from newsevents.schema.statement import Relay

NOON = datetime(2021, 5, 3, 12, tzinfo=UTC)
ACTORS = tuple(
    ne.Person(id=f"actor:{name}", name=name.title()) for name in ("envoy", "minister", "clerk", "aide")
)


def span(start: int, exact: str) -> Evidence:
    return Evidence(start=start, end=start + len(exact), exact=exact)


def statement(number: int, speaker: str, *via: str | None, within: int | None = None, **more) -> ne.Statement:
    return ne.Statement(
        id=f"statement:{number}",
        speaker=f"actor:{speaker}",
        mode="indirect",
        via=tuple(
            Relay(actor=name and f"actor:{name}", hedge=None if name else "reportedly") for name in via
        ),
        within=None if within is None else f"statement:{within}",
        **more,
    )


def claim(*stances: ne.Stance, number: int = 1) -> ne.Claim:
    value = ne.BooleanValue(boolean=True)
    return ne.Claim(
        id=f"claim:{number}", subject="event:x", predicate="occurred", value=value, stances=stances
    )


def stance(holder: str, word: str = "asserts", said: int | None = None, **more) -> ne.Stance:
    holder = holder if holder == "narrator" else f"actor:{holder}"
    return ne.Stance(
        holder=holder, stance=word, statement=None if said is None else f"statement:{said}", **more
    )


def document(number: int = 1, *claims: ne.Claim, statements=(), actors=ACTORS, **source) -> ne.NewsDocument:
    return ne.NewsDocument(
        id=f"urn:example:{number}",
        source=ne.Source(**source),
        actors=actors,
        statements=statements,
        claims=claims,
    )


def voices(*documents: ne.NewsDocument, dossier=None) -> list[Voice]:
    joined = Joined(documents, dossier)
    found = Voices(joined)
    return [voice for item in joined.claims for voice in found.of(item)]


CHAIN = (
    statement(1, "envoy", "clerk", None, "aide", within=2),
    statement(2, "minister"),
    statement(3, "clerk", within=4),
    statement(4, "clerk", within=3),
)


@pytest.mark.parametrize(
    ("holder", "said", "depth"),
    [
        ("narrator", None, 0),
        ("minister", None, 1),
        ("minister", 2, 1),
        # the document, the minister, the clerk, somebody, the aide, the envoy
        ("minister", 1, 1),
        ("clerk", 1, 2),
        ("aide", 1, 4),
        ("envoy", 1, 5),
        ("envoy", 2, 1),  # not in the row: as far as it goes
        ("clerk", 3, 2),  # a circle is gone through once
        ("minister", 9, 1),
    ],
)
def test_hops_are_counted_from_the_document_outwards(holder, said, depth) -> None:
    (voice,) = voices(document(1, claim(stance(holder, said=said)), statements=CHAIN))
    assert voice.depth == depth


def test_a_voice_has_its_name_its_stance_and_its_claim() -> None:
    item = document(
        1,
        claim(stance("narrator"), stance("envoy", "denies", 1)),
        statements=CHAIN,
        publisher="Post",
        revision=2,
    )
    ref = ClaimRef("urn:example:1", "claim:1", 2)
    assert voices(item) == [
        Voice("narrator", "Post", "asserts", 0, ref),
        Voice("actor:envoy", "Envoy", "denies", 5, ref, statement="statement:1", mode="indirect"),
    ]
    (nameless,) = voices(document(1, claim(stance("narrator"))))
    assert nameless.name == "the article"


def test_a_voice_is_quoted_by_what_is_said_or_else_by_the_evidence() -> None:
    statements = (
        statement(1, "envoy", content=(span(0, "We"), span(9, "won"))),
        statement(2, "envoy"),
    )
    stances = (
        stance("envoy", said=1, evidence=span(0, "Envoys")),
        stance("envoy", said=2, evidence=span(20, "the envoy said")),
        stance("envoy", said=2),
        stance("narrator", evidence=span(30, "It is so")),
    )
    quotes = [voice.quote for voice in voices(document(1, claim(*stances), statements=statements))]
    assert quotes == ["We … won", "the envoy said", None, "It is so"]


def narrators(*sources: dict[str, object]) -> list[str]:
    documents = [document(number, **source) for number, source in enumerate(sources, start=1)]
    found = Voices(Joined(documents, None))
    return [found.narrator(number) for number in range(len(documents))]


HASH = sha256("wire é".encode()).hexdigest()


@pytest.mark.parametrize(
    ("sources", "voices"),
    [
        ([{"publisher": "Post"}], ["narrator"]),
        ([{"publisher": "Post"}, {"publisher": " POST"}, {"publisher": "Mail"}], ["post", "post", "mail"]),
        ([{}, {}], ["urn:example:1", "urn:example:2"]),
        # who prints one text is one voice, called by the first in the alphabet
        ([{"publisher": "Post", "text": "wire"}, {"publisher": "Mail", "text": "wire"}], ["mail", "mail"]),
        ([{"publisher": "Post", "text": "wire"}, {"publisher": "Mail", "text": "own"}], ["post", "mail"]),
        ([{"publisher": "Post", "text": "wire é"}, {"publisher": "Mail", "text_sha256": HASH}], ["mail", "mail"]),
        ([{"publisher": "Post", "text_sha256": HASH}, {"publisher": "Mail", "text_sha256": "0" * 64}], ["post", "mail"]),
        # and so is who prints another text of one of them
        (
            [{"publisher": "C", "text": "x"}, {"publisher": "B", "text": "x"}, {"publisher": "B", "text": "y"},
             {"publisher": "A", "text": "y"}, {"publisher": "D"}],
            ["a", "a", "a", "a", "d"],
        ),
    ],
)  # fmt: skip
def test_outlets_of_one_text_are_one_voice(sources, voices) -> None:
    prefix = "" if voices == ["narrator"] else "narrator of "
    assert narrators(*sources) == [prefix + voice for voice in voices]


def test_an_outlet_that_is_quoted_by_any_of_its_names_is_the_voice_of_its_own_documents() -> None:
    agency = ne.Organization(id="actor:agency", name="The Wire", aliases=("Wire  News",))
    told = [
        document(1, claim(stance("narrator")), publisher="WIRE news"),
        document(2, claim(stance("agency"), stance("envoy")), publisher="Post", actors=(*ACTORS, agency)),
        document(3, claim(stance("narrator")), actors=()),
    ]
    holders = [voice.holder for voice in voices(*told)]
    assert holders == [
        "narrator of wire news", "narrator of wire news", "actor:envoy-2", "narrator of urn:example:3",
    ]  # fmt: skip
    assert [voice.name for voice in voices(*told)] == ["WIRE news", "The Wire", "Envoy", "the article"]


def test_of_two_outlets_that_an_actor_is_called_after_the_first_in_the_alphabet_counts() -> None:
    agency = ne.Organization(id="actor:agency", name="Wire", aliases=("Post",))
    told = [
        document(1, publisher="Wire"),
        document(2, publisher="Post"),
        document(3, claim(stance("agency")), publisher="Mail", actors=(agency,)),
    ]
    assert [voice.holder for voice in voices(*told)] == ["narrator of post"]


def in_turn(*rows: tuple[str, int | None]) -> Joined:
    """Return the stances of one outlet, each taken so many hours after noon, in a document of its own."""
    return Joined(
        [
            document(
                number,
                claim(stance("narrator", word)),
                publisher="Post",
                published=None if hours is None else NOON + timedelta(hours=hours),
            )
            for number, (word, hours) in enumerate(rows, start=1)
        ],
        None,
    )


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        ([("asserts", 0), ("retracts", 1)], ["retracts"]),
        ([("confirms", 1), ("retracts", 0)], ["confirms", "retracts"]),
        ([("asserts", 0), ("retracts", 0)], ["retracts"]),
        ([("asserts", None), ("retracts", None)], ["retracts"]),
        ([("asserts", 0), ("retracts", 1), ("asserts", 2)], ["retracts", "asserts"]),
        ([("asserts", 0), ("denies", 1)], ["denies"]),
        ([("denies", 0), ("asserts", 1)], ["asserts"]),
        ([("denies", 0), ("reports", 1)], ["reports"]),
        ([("asserts", 0), ("denies", 0)], ["asserts", "denies"]),
        ([("asserts", None), ("denies", 1)], ["asserts", "denies"]),
        ([("denies", 0), ("questions", 1)], ["denies", "questions"]),
        ([("questions", 0), ("denies", 1), ("retracts", 2)], ["questions", "denies", "retracts"]),
        ([("declines_to_confirm", 0), ("asserts", 1)], ["declines_to_confirm", "asserts"]),
    ],
)
def test_what_somebody_left_behind_does_not_count(rows, counts) -> None:
    joined = in_turn(*rows)
    standing = Voices(joined).standing(joined.claims)
    assert [voice.stance for _, counted in standing for voice in counted] == counts


@pytest.mark.parametrize(("hours", "counts"), [(0, []), (2, ["asserts"])])
def test_a_retraction_in_other_words_takes_back_what_came_before_it(hours, counts) -> None:
    joined = in_turn(("asserts", hours), ("retracts", 1))
    says, takes_back = joined.claims
    retractions = Voices(joined).retractions([takes_back])
    ((item, counted),) = Voices(joined).standing([says], retractions)
    assert (item, [voice.stance for voice in counted]) == (says, counts)


def test_nobody_takes_back_what_somebody_else_says() -> None:
    told = claim(stance("envoy"), stance("minister", "retracts"), stance("clerk", "denies"))
    joined = Joined([document(1, told, published=NOON)], None)
    ((_, counted),) = Voices(joined).standing(joined.claims)
    assert [voice.holder for voice in counted] == ["actor:envoy", "actor:minister", "actor:clerk"]
    ((voice, when),) = Voices(joined).retractions(joined.claims)
    assert (voice.holder, voice.stance, when) == ("actor:minister", "retracts", joined.said["claim:1"])
