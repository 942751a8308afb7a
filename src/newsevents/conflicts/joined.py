"""Joined: the claims of several documents, with one name for what a dossier says is one.

Nothing is merged: a claim keeps its document and who said it. Joining only gives what claims speak of the
same key, and is computed anew each time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsevents.conflicts.entities import Entities, Entity
from newsevents.conflicts.found import HOLDS, ClaimRef
from newsevents.conflicts.windows import hulls, window_of
from newsevents.conflicts.wording import event_in_words
from newsevents.edtf import Bounds
from newsevents.schema.claim import ActorValue, PlaceValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsevents.schema.claim import Claim, Scope, Value
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.dossier import Dossier, Join, RecordRef

Located: TypeAlias = tuple[str, str]
"""A record, by the identifiers of its document and of itself."""


@attrs.frozen
class JoinedClaim:
    """A claim whose references are keys.

    Example:
        >>> from newsevents.schema.claim import BooleanValue, Claim
        >>> value = BooleanValue(boolean=True)
        >>> claim = Claim(id="claim:1", subject="event:x", predicate="occurred", value=value)
        >>> JoinedClaim(0, claim, ClaimRef("urn:example:1", "claim:1")).number
        0
    """

    number: int
    """Number of its document, from 0."""

    claim: Claim
    """The claim, with keys in the place of identifiers, and an identifier that no other claim has."""

    origin: ClaimRef
    """The claim as it stands in its document."""


class Joined:
    """Several documents, with a key for each actor, place, event and statement.

    Example:
        >>> from newsevents.schema.actor import Person
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.dossier import Dossier
        >>> from newsevents.schema.source import Source
        >>> actors = (Person(id="actor:berg", name="Ada Berg"),)
        >>> documents = [
        ...     NewsDocument(id=f"urn:example:{number}", source=Source(), actors=actors) for number in (1, 2)
        ... ]
        >>> joined = Joined(documents, Dossier())
        >>> joined.key(0, "actor:berg"), joined.key(1, "actor:berg")
        ('actor:berg', 'actor:berg-2')
    """

    def __init__(self, documents: Sequence[NewsDocument], dossier: Dossier | None) -> None:
        """Join documents as a dossier says."""
        self.documents = documents
        self._parents: dict[Located, Located] = {}
        self._apart: dict[Located, set[Located]] = {}
        joins = () if dossier is None else dossier.joins
        self._rejected = [join for join in joins if join.status == "rejected"]
        for join in self._rejected:
            self._part(join.one, join.other)
        for join in sorted((join for join in joins if join.stands), key=_strength):
            self._unite(join.one, join.other)
        self._keys: dict[Located, str] = {}
        self._taken: dict[str, int] = {}
        self._name_all()
        self.entities = self._entities() if len(documents) > 1 else Entities.of(documents[0])
        self.said: dict[str, tuple[Bounds, ...]] = {}
        """When claims were put forward, or else denied or taken back, by their identifiers here."""

        self.claims = tuple(self._claims())
        """The claims of all documents."""

    def key(self, number: int, identifier: str) -> str:
        """Return the key of a record, by the number of its document and its identifier there."""
        return self._key((self.documents[number].id, identifier))

    def key_of(self, record: RecordRef) -> str | None:
        """Return the key of a record that a dossier names; `None` if nothing here is joined with it."""
        return self._keys.get(self._root((record.document, record.record)))

    def name(self, key: str) -> str:
        """Return what a record is called, or its key."""
        return self._names.get(key, key)

    def names(self, key: str) -> set[str]:
        """Return all that a record is called, in whichever document."""
        return self._all_names.get(key, set())

    # Keys

    def _part(self, one: RecordRef, other: RecordRef) -> None:
        """Keep two records apart, whatever joins lead from one to the other."""
        first, second = (one.document, one.record), (other.document, other.record)
        self._apart.setdefault(first, set()).add(second)
        self._apart.setdefault(second, set()).add(first)

    def _unite(self, one: RecordRef, other: RecordRef) -> None:
        """Take two records for one, unless that takes two for one that somebody says are two.

        A record of a document that is not here still leads from one to another.
        """
        lower, upper = sorted(self._root((end.document, end.record)) for end in (one, other))
        against = self._apart.get(upper, set())
        if lower != upper and all(self._root(place) != lower for place in against):
            self._parents[upper] = lower
            self._apart.setdefault(lower, set()).update(against)

    def _root(self, place: Located) -> Located:
        while (parent := self._parents.get(place)) is not None:
            grand = self._parents.get(parent)
            if grand is not None:
                self._parents[place] = grand
            place = parent
        return place

    def _name_all(self) -> None:
        self._names: dict[str, str] = {}
        self._all_names: dict[str, set[str]] = {}
        for document in self.documents:
            for identifier, name in _named(document):
                key = self._key((document.id, identifier))
                self._names.setdefault(key, name)
                self._all_names.setdefault(key, set()).add(name)
            for actor in document.actors:
                self._all_names[self._key((document.id, actor.id))].update(actor.aliases)

    def _key(self, place: Located) -> str:
        root = self._root(place)
        key = self._keys.get(root)
        if key is None:
            key = self._keys[root] = self._new_key(place[1])
        return key

    def _new_key(self, identifier: str) -> str:
        """Return an identifier as a key; with a number behind it if it is taken."""
        count = self._taken.get(identifier, 0)
        self._taken[identifier] = count + 1
        return identifier if count == 0 else self._new_key(f"{identifier}-{count + 1}")

    # What is known of places and actors

    def _entities(self) -> Entities:
        places: dict[str, list[tuple[int, Any]]] = {}
        actors: dict[str, list[tuple[int, Any]]] = {}
        for number, document in enumerate(self.documents):
            for place in document.places:
                places.setdefault(self.key(number, place.id), []).append((number, place))
            for actor in document.actors:
                actors.setdefault(self.key(number, actor.id), []).append((number, actor))
        return Entities(
            {key: self._entity(records) for key, records in places.items()},
            {key: self._entity(records) for key, records in actors.items()},
            is_joined=True,
            rejected=frozenset(self._kept_apart()),
        )

    def _entity(self, records: list[tuple[int, Any]]) -> Entity:
        """Return what documents say of a place or an actor; where they disagree, nothing."""
        _, first = records[0]
        outer = (
            self.key(number, item.part_of)
            for number, item in records
            if getattr(item, "part_of", None) is not None
        )
        return Entity(
            first.name or first.id,
            tuple(dict.fromkeys(outer)),
            _agreed(getattr(item, "country", None) for _, item in records),
            _agreed(getattr(item, "precision", None) for _, item in records),
            frozenset(number for number, _ in records),
        )

    def _kept_apart(self) -> Iterator[frozenset[str]]:
        for join in self._rejected:
            one, other = self.key_of(join.one), self.key_of(join.other)
            if one is not None and other is not None:
                yield frozenset((one, other))

    # Claims

    def _claims(self) -> Iterator[JoinedClaim]:
        for number, document in enumerate(self.documents):
            times = {item.id: item.time for item in document.statements if item.time is not None}
            published = Bounds(document.source.published, document.source.published)
            for claim in document.claims:
                origin = ClaimRef(document.id, claim.id, document.source.revision)
                there = claim if len(self.documents) == 1 else self._translated(number, claim)
                stated = [item for item in claim.stances if item.statement in times]
                counted = [item for item in stated if item.stance in HOLDS] or stated
                windows = [window_of(times[item.statement or ""]) for item in counted]
                self.said[there.id] = hulls(windows or [published])
                yield JoinedClaim(number, there, origin)

    def _translated(self, number: int, claim: Claim) -> Claim:
        """Return a claim with keys in the place of identifiers; their form has been checked before."""
        return claim.model_copy(
            update={
                "id": self._new_key(claim.id),
                "subject": self.key(number, claim.subject),
                "value": self._value(number, claim.value),
                "scope": None if claim.scope is None else self._scope(number, claim.scope),
            }
        )

    def _value(self, number: int, value: Value) -> Value:
        if isinstance(value, PlaceValue):
            return value.model_copy(update={"place": self.key(number, value.place)})
        if isinstance(value, ActorValue):
            return value.model_copy(update={"actor": self.key(number, value.actor)})
        return value

    def _scope(self, number: int, scope: Scope) -> Scope:
        place = None if scope.place is None else self.key(number, scope.place)
        participants = tuple(self.key(number, item) for item in scope.participants)
        return scope.model_copy(update={"place": place, "participants": participants})


def _strength(join: Join) -> tuple[int, list[str]]:
    """Return when a join that stands is followed, whatever its place: first what people decided."""
    rank = 0 if join.status == "confirmed" else 1 if join.likelihood == "certain" else 2
    return rank, sorted((str(join.one), str(join.other)))


def _named(document: NewsDocument) -> Iterator[tuple[str, str]]:
    """Yield the identifiers of what claims can be about or speak of, with what it is called."""
    names = {
        actor.id: actor.name or next(iter(actor.aliases), "somebody unnamed") for actor in document.actors
    }
    yield from names.items()
    for place in document.places:
        yield place.id, place.name
    for event in document.events:
        yield event.id, event_in_words(event, lambda actor: names.get(actor, actor))
    for statement in document.statements:
        yield statement.id, statement.id


def _agreed(told: Iterable[str | None]) -> str | None:
    """Return what several documents say, if all that say anything say the same."""
    found = {value for value in told if value is not None}
    return found.pop() if len(found) == 1 else None
