"""Documents: whole documents that pass every check.

References resolve, evidence equals the text, statements enclose each other without circles, claims have
the values that their predicates ask for, and stances are taken by the speakers of their statements.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from newsevents.schema.actor import ACTOR_TYPES, Actor, Group, Organization, OrganizationType
from newsevents.schema.claim import (
    ActorValue,
    BooleanValue,
    Claim,
    PlaceValue,
    QuantityValue,
    Scope,
    Stance,
    TextValue,
    TimeValue,
)
from newsevents.schema.conflict import Conflict
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event, EventStatus, Participant, Secrecy
from newsevents.schema.meeting import Meeting, MeetingFormat
from newsevents.schema.place import Place
from newsevents.schema.predicate import CORE_PREDICATES, Predicate
from newsevents.schema.provenance import Gap, Provenance
from newsevents.schema.source import Source
from newsevents.schema.statement import Act, Cue, Mode, Relay, Statement
from newsevents.schema.visit import Stop, Visit
from newsevents.strategies.texts import evidence_in, labels, passages
from newsevents.strategies.values import moments, quantities, time_windows

if TYPE_CHECKING:
    from newsevents.schema.evidence import Evidence

_ACTS = [act for act in get_args(Act) if act != "declines_to_confirm"]
_extensions: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from(("acme:desk", "org.example:note")),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | labels(),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
        max_leaves=3,
    ),
    max_size=1,
)


@st.composite
def documents(draw: st.DrawFn, *, with_text: bool = True, max_size: int = 3) -> NewsDocument:
    """Return valid documents.

    Args:
        draw: Given by Hypothesis.
        with_text: Whether the source carries its text; without it, hash and length stand for it.
        max_size: Largest number of actors, places, statements, events and claims, each.

    Example:
        >>> from hypothesis import given, settings
        >>> from newsevents.codecs import content_id
        >>> @settings(max_examples=5)
        ... @given(documents())
        ... def test_equal_documents_have_equal_names(document):
        ...     assert content_id(document) == content_id(document.replaced())
        >>> test_equal_documents_have_equal_names()
    """
    words = draw(passages())
    evidence = evidence_in(words)
    actors = draw(_actors(evidence, max_size))
    places = draw(_places(evidence, max_size))
    events = draw(_events(evidence, [item.id for item in actors], [item.id for item in places], max_size))
    statements = draw(_statements(evidence, actors, events, max_size)) if actors else ()
    records = {"actor": actors, "place": places, "event": events, "statement": statements}
    known = {kind: [item.id for item in items] for kind, items in records.items()}
    claims = draw(_claims(evidence, known, statements, max_size))
    published = draw(st.none() | moments())
    return NewsDocument(
        id=f"urn:example:{draw(st.integers(0, 9_999))}",
        source=_source(" ".join(words), published=published, with_text=with_text),
        actors=actors,
        places=places,
        statements=statements,
        events=events,
        times=tuple(draw(st.lists(time_windows(), max_size=1))),
        claims=claims,
        conflicts=_conflicts(claims),
        gaps=(Gap(path="/source/published", reason="unknown"),) if published is None else (),
        provenance=draw(
            st.none() | st.builds(Provenance, method=st.sampled_from(("human", "rule", "model")))
        ),
        extensions=draw(_extensions),
    )


def _source(text: str, *, published: Any, with_text: bool) -> Source:  # noqa: ANN401 - a date or a datetime
    return Source(
        publisher="Harbour Post",
        published=published,
        language="en",
        text=text if with_text else None,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        text_length=len(text),
    )


def actors(evidence: st.SearchStrategy[Evidence], identifier: str) -> st.SearchStrategy[Actor]:
    """Return actors of every kind, with an identifier and mentions of the given evidence.

    Example:
        >>> from hypothesis import find
        >>> find(actors(evidence_in(("a",)), "actor:1"), lambda actor: True).id
        'actor:1'
    """
    return st.sampled_from(ACTOR_TYPES).flatmap(lambda kind: _actor(kind, evidence, identifier))


def _actor(kind: Any, evidence: st.SearchStrategy[Evidence], identifier: str) -> st.SearchStrategy[Any]:  # noqa: ANN401 - one of the union
    more: dict[str, st.SearchStrategy[Any]] = {}
    if kind is Organization:
        more["organization_type"] = st.sampled_from(get_args(OrganizationType))
    if kind is Group:
        more["size"] = st.none() | quantities()
    mentions = st.lists(evidence, max_size=1).map(tuple)
    return st.builds(
        kind, id=st.just(identifier), name=labels(), mentions=mentions, extensions=_extensions, **more
    )


def _actors(evidence: st.SearchStrategy[Evidence], most: int) -> st.SearchStrategy[tuple[Actor, ...]]:
    return st.integers(0, most).flatmap(
        lambda count: st.tuples(*(actors(evidence, f"actor:{number}") for number in range(count)))
    )


def _places(evidence: st.SearchStrategy[Evidence], most: int) -> st.SearchStrategy[tuple[Place, ...]]:
    country = st.none() | st.sampled_from(("QA", "RU"))
    mentions = st.lists(evidence, max_size=1).map(tuple)
    one = lambda number: st.builds(  # noqa: E731 - read beside its use
        Place,
        id=st.just(f"place:{number}"),
        name=labels(),
        country=country,
        part_of=st.none() | st.just(f"place:{number - 1}") if number else st.none(),
        mentions=mentions,
    )
    return st.integers(0, most).flatmap(lambda count: st.tuples(*map(one, range(count))))


def _participants(people: list[str]) -> st.SearchStrategy[tuple[Participant, ...]]:
    if not people:
        return st.just(())
    chosen = st.lists(st.sampled_from(people), max_size=2, unique=True)
    return chosen.map(lambda names: tuple(Participant(actor=name) for name in names))


def _events(
    evidence: st.SearchStrategy[Evidence], people: list[str], where: list[str], most: int
) -> st.SearchStrategy[tuple[Event, ...]]:
    common: dict[str, st.SearchStrategy[Any]] = {
        "secrecy": st.sampled_from(get_args(Secrecy)),
        "evidence": st.lists(evidence, max_size=1).map(tuple),
        "extensions": _extensions,
    }

    def one(number: int) -> st.SearchStrategy[Event]:
        identifier = st.just(f"event:{number}")
        meeting = st.builds(
            Meeting,
            id=identifier,
            status=st.sampled_from(
                [word for word in get_args(EventStatus) if word not in {"planned", "proposed"}]
            ),
            format=st.sampled_from(get_args(MeetingFormat)),
            participants=_participants(people),
            place=st.none() | st.sampled_from(where) if where else st.none(),
            start=st.none() | time_windows(),
            occurrences=st.none() | quantities(),
            **common,
        )
        stops = st.lists(st.sampled_from(where), min_size=1, max_size=2) if where else st.just([])
        visit = st.builds(
            Visit,
            id=identifier,
            travellers=_participants(people),
            stops=stops.map(lambda places: tuple(Stop(place=place) for place in places)),
            **common,
        )
        return st.one_of(meeting, visit) if where else meeting

    return st.integers(0, most).flatmap(lambda count: st.tuples(*map(one, range(count))))


@st.composite
def _statements(
    draw: st.DrawFn,
    evidence: st.SearchStrategy[Evidence],
    people: tuple[Actor, ...],
    events: tuple[Event, ...],
    most: int,
) -> tuple[Statement, ...]:
    speakers = st.sampled_from([person.id for person in people])
    occasions = st.none() | st.sampled_from([event.id for event in events]) if events else st.none()
    found: list[Statement] = []
    for number in range(draw(st.integers(0, most))):
        earlier = [statement.id for statement in found]
        found.append(
            Statement(
                id=f"statement:{number}",
                speaker=draw(speakers),
                mode=draw(st.sampled_from(get_args(Mode))),
                act=draw(st.sampled_from(_ACTS)),
                cue=draw(st.none() | st.builds(Cue, lemma=labels(), evidence=evidence)),
                content=(draw(evidence),),
                within=draw(st.none() | st.sampled_from(earlier)) if earlier else None,
                via=draw(
                    st.just(()) | st.tuples(st.builds(Relay, actor=speakers, hedge=st.none() | labels()))
                ),
                occasion=draw(occasions),
                time=draw(st.none() | time_windows()),
            )
        )
    return tuple(found)


@st.composite
def _claims(
    draw: st.DrawFn,
    evidence: st.SearchStrategy[Evidence],
    known: dict[str, list[str]],
    statements: tuple[Statement, ...],
    most: int,
) -> tuple[Claim, ...]:
    usable = [entry for entry in CORE_PREDICATES if _subjects(entry, known) and _has_values(entry, known)]
    found: list[Claim] = []
    for number in range(draw(st.integers(0, most)) if usable else 0):
        predicate = draw(st.sampled_from(usable))
        found.append(
            Claim(
                id=f"claim:{number}",
                subject=draw(st.sampled_from(_subjects(predicate, known))),
                predicate=predicate.name,
                value=draw(_value(predicate, known)),
                polarity=draw(st.sampled_from(("affirmed", "negated"))),
                scope=draw(st.none() | st.builds(Scope, secrecy=st.sampled_from(("secret", "public")))),
                stances=(draw(_stances(statements)),),
                evidence=(draw(evidence),),
            )
        )
    return tuple(found)


def _subjects(predicate: Predicate, known: dict[str, list[str]]) -> list[str]:
    return [identifier for kind in predicate.subjects for identifier in known[kind]]


def _has_values(predicate: Predicate, known: dict[str, list[str]]) -> bool:
    if predicate.name in {"represents", "supports"}:
        return False  # a second actor would be needed, since nobody represents oneself
    return predicate.value_type not in {"actor", "place"} or bool(known[predicate.value_type])


def _value(predicate: Predicate, known: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    match predicate.value_type:
        case "quantity":
            return st.builds(QuantityValue, quantity=quantities())
        case "time":
            return st.builds(TimeValue, time=time_windows())
        case "place":
            return st.sampled_from(known["place"]).map(lambda place: PlaceValue(place=place))
        case "actor":
            return st.sampled_from(known["actor"]).map(lambda actor: ActorValue(actor=actor))
        case "boolean":
            return st.booleans().map(lambda boolean: BooleanValue(boolean=boolean))
        case _:
            texts = st.sampled_from(get_args(Secrecy)) if predicate.name == "secrecy" else labels()
            return texts.map(lambda text: TextValue(text=text))


def _stances(statements: tuple[Statement, ...]) -> st.SearchStrategy[Stance]:
    narrator = st.just(Stance(holder="narrator", stance="asserts"))
    spoken = [
        Stance(holder=statement.speaker, stance="asserts", statement=statement.id) for statement in statements
    ]
    return narrator | st.sampled_from(spoken) if spoken else narrator


def _conflicts(claims: tuple[Claim, ...]) -> tuple[Conflict, ...]:
    """Put each two claims on one question that differ into a conflict that the narrator asserts."""
    for at, one in enumerate(claims):
        for other in claims[at + 1 :]:
            if (one.subject, one.predicate) == (other.subject, other.predicate) and one.value != other.value:
                return (Conflict(id="conflict:0", claims=(one.id, other.id), asserted_by="narrator"),)
    return ()
