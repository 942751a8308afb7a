"""Propose: which records of several documents may be one and the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from newsevents.dossier.happenings import Happening, happenings_likeness
from newsevents.dossier.likeness import Likeness, by_identifiers
from newsevents.dossier.names import bodies_likeness, folded, persons_likeness, proper
from newsevents.schema.dossier import Decision, Dossier, Join, Reason, RecordRef

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from newsevents.schema.actor import Actor
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event
    from newsevents.schema.place import Place

T = TypeVar("T")

_MOST = 30
"""Records that are compared with a new one at most, of those that share a sign with it."""


def propose_joins(
    documents: Iterable[NewsDocument], dossier: Dossier | None = None, *, by: str = "newsevents"
) -> Dossier:
    """Propose which actors, places and happenings of several documents are the same.

    Records are compared only where they share an identifier, a word of a name, or somebody who takes
    part, so that the time grows with the number of records. What a dossier has decided is kept, and not
    proposed again.

    Args:
        documents: The documents.
        dossier: What is known of them already.
        by: Who proposes, as the decisions say it.

    Returns:
        The dossier with proposals added, each with its reasons.

    Example:
        >>> from newsevents.schema.actor import Person
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> actors = (Person(id="actor:berg", name="Ada Berg"),)
        >>> documents = [
        ...     NewsDocument(id=f"urn:example:{number}", source=Source(), actors=actors) for number in (1, 2)
        ... ]
        >>> [(join.likelihood, join.reasons[0].words) for join in propose_joins(documents).joins]
        [('probable', 'both are called Ada Berg')]
    """
    return _Proposals(dossier or Dossier(), by).over(list(documents))


@attrs.define
class _Cluster(Generic[T]):
    """Records that are taken for one: how they are looked up, the first of them, and their documents."""

    key: str
    first: RecordRef
    record: T
    documents: set[str]
    members: set[RecordRef]


class _Proposals:
    def __init__(self, dossier: Dossier, by: str) -> None:
        self._dossier = dossier
        self._by = by
        self._known = {frozenset((join.one, join.other)) for join in dossier.joins}
        self._rejected: dict[RecordRef, set[RecordRef]] = defaultdict(set)
        self._partners: dict[RecordRef, list[RecordRef]] = defaultdict(list)
        for join in dossier.joins:
            if join.stands:
                self._partners[join.one].append(join.other)
                self._partners[join.other].append(join.one)
            elif join.status == "rejected":
                self._rejected[join.one].add(join.other)
                self._rejected[join.other].add(join.one)
        self._new: list[Join] = []
        self._keys: dict[RecordRef, str] = {}
        self._taken = {join.id for join in dossier.joins}
        self._number = len(dossier.joins)

    def over(self, documents: Sequence[NewsDocument]) -> Dossier:
        persons = _Index[Any](_actors_likeness)
        places = _Index[Any](_places_likeness)
        events = _Index[Happening](happenings_likeness)
        for document in documents:
            for place in document.places:
                self._take(places, document, place.id, place, _signs_of_name(place))
        for document in documents:
            for actor in document.actors:
                self._take(persons, document, actor.id, actor, _signs_of_name(actor))
        for document in documents:
            for event in document.events:
                happening = self._happening(document, event)
                signs = [*happening.actors, *happening.places, *_label(event)]
                self._take(events, document, event.id, happening, signs)
        return self._dossier.replaced(joins=(*self._dossier.joins, *self._new))

    def _happening(self, document: NewsDocument, event: Event) -> Happening:
        people = [*getattr(event, "participants", ()), *getattr(event, "travellers", ())]
        places = [getattr(event, "place", None), *(stop.place for stop in getattr(event, "stops", ()))]
        return Happening(
            event,
            frozenset(self._key(document, item.actor) for item in people),
            frozenset(self._key(document, place) for place in places if place is not None),
        )

    def _key(self, document: NewsDocument, identifier: str) -> str:
        ref = RecordRef(document=document.id, record=identifier)
        return self._keys.get(ref, f"{ref.document} {ref.record}")

    def _take(
        self, index: _Index[T], document: NewsDocument, identifier: str, record: T, signs: Sequence[Hashable]
    ) -> None:
        """Compare a record with those before it, and propose the best match."""
        ref = RecordRef(document=document.id, record=identifier)
        cluster = self._decided(index, ref)
        if cluster is None:
            cluster = self._proposed(index, ref, record, signs)
        if cluster is None:
            cluster = _Cluster(f"{ref.document} {ref.record}", ref, record, set(), set())
        cluster.documents.add(ref.document)
        cluster.members.add(ref)
        self._keys[ref] = cluster.key
        index.add(ref, cluster, signs)

    def _decided(self, index: _Index[T], ref: RecordRef) -> _Cluster[T] | None:
        """Return the records with which a standing join puts one, if they came before."""
        for partner in self._partners.get(ref, ()):
            if partner in index.clusters:
                return index.clusters[partner]
        return None

    def _proposed(
        self, index: _Index[T], ref: RecordRef, record: T, signs: Sequence[Hashable]
    ) -> _Cluster[T] | None:
        rejected = self._rejected.get(ref, set())
        found = [
            (likeness, cluster)
            for cluster in index.near(signs)
            if ref.document not in cluster.documents
            and frozenset((cluster.first, ref)) not in self._known
            and rejected.isdisjoint(cluster.members)
            and (likeness := index.likeness(cluster.record, record)) is not None
        ]
        if not found:
            return None
        likeness, cluster = max(found, key=lambda pair: _RANKS[pair[0].likelihood])
        join = self._join(cluster.first, ref, likeness)
        self._new.append(join)
        return cluster if join.stands else None

    def _join(self, one: RecordRef, other: RecordRef, likeness: Likeness) -> Join:
        self._number += 1
        while f"join:{self._number}" in self._taken:
            self._number += 1
        return Join(
            id=f"join:{self._number}",
            one=one,
            other=other,
            likelihood=likeness.likelihood,
            reasons=tuple(Reason(sign=sign, words=words) for sign, words in likeness.signs),
            history=(Decision(status="proposed", by=self._by),),
        )


_RANKS = {"certain": 3, "probable": 2, "possible": 1}


class _Index(Generic[T]):
    """Records of one kind, by the signs that others may share with them."""

    def __init__(self, likeness: Callable[[T, T], Likeness | None]) -> None:
        self.likeness = likeness
        self.clusters: dict[RecordRef, _Cluster[T]] = {}
        self._by_sign: dict[Hashable, dict[str, _Cluster[T]]] = defaultdict(dict)

    def add(self, ref: RecordRef, cluster: _Cluster[T], signs: Iterable[Hashable]) -> None:
        self.clusters[ref] = cluster
        for sign in signs:
            self._by_sign[sign][cluster.key] = cluster

    def near(self, signs: Iterable[Hashable]) -> Iterator[_Cluster[T]]:
        """Yield what shares a sign, beginning with the rarest signs, each cluster once."""
        seen: set[str] = set()
        blocks = sorted((self._by_sign[sign] for sign in signs if sign in self._by_sign), key=len)
        for block in blocks:
            for key, cluster in reversed(block.items()):
                if len(seen) == _MOST:
                    return
                if key not in seen:
                    seen.add(key)
                    yield cluster


def _signs_of_name(record: Actor | Place) -> list[Hashable]:
    """Return by what a record is found: identifiers, whole names, and their first and last words."""
    names = [folded(name) for name in proper((record.name, *record.aliases))]
    ends = {word for words in names for word in (words[0], words[-1])}
    return [*record.identifiers.items(), *names, *ends]


def _label(event: Event) -> list[Hashable]:
    return [] if event.label is None else [tuple(sorted(set(folded(event.label))))]


def _actors_likeness(one: Actor, other: Actor) -> Likeness | None:
    kinds = {one.kind, other.kind}
    registered = by_identifiers(one.identifiers, other.identifiers)
    if isinstance(registered, Likeness):
        return registered
    if not registered or len(kinds) > 1 or "unidentified" in kinds:
        return None
    names, others = (proper((actor.name, *actor.aliases)) for actor in (one, other))
    if "person" in kinds:
        return persons_likeness(names, others)
    found = bodies_likeness(names, others)
    if found is not None and "group" in kinds:
        return attrs.evolve(found, likelihood="possible")  # "officials" need not be the same ones
    return found


def _places_likeness(one: Place, other: Place) -> Likeness | None:
    registered = by_identifiers(one.identifiers, other.identifiers)
    if isinstance(registered, Likeness):
        return registered
    if not registered or (one.country and other.country and one.country != other.country):
        return None
    found = bodies_likeness((one.name, *one.aliases), (other.name, *other.aliases))
    if found is None or one.country is None or one.country != other.country:
        return None if found is None else attrs.evolve(found, likelihood="possible")
    return attrs.evolve(found, signs=(*found.signs, ("country", f"both are in {one.country}")))
