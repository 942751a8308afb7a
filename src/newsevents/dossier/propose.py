"""Propose: which records of several documents may be one and the same."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

import attrs

from newsevents.conflicts.windows import window_of
from newsevents.dossier.happenings import Happening, are_two_happenings, happenings_likeness
from newsevents.dossier.likeness import Likeness, are_told_apart, by_identifiers
from newsevents.dossier.names import bodies_likeness, folded, persons_likeness, proper
from newsevents.schema.document import NewsDocument
from newsevents.schema.dossier import Decision, Dossier, Join, Reason, RecordRef
from newsevents.schema.event import participants_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from newsevents.schema.actor import Actor
    from newsevents.schema.event import Event
    from newsevents.schema.place import Place

T = TypeVar("T")

Signs: TypeAlias = "tuple[Sequence[Hashable], Sequence[Hashable]]"
"""What others may share with a record: what is rare, and what is asked after where that finds nothing."""

_MOST = 100
"""Records that are compared with a new one at most, of those that share a sign with it."""

_KEPT = 8
"""Records of one cluster that a new one is compared with."""

_MONTHS = 3
"""Months by which a happening that lasts is found."""


def propose_joins(
    documents: NewsDocument | Iterable[NewsDocument],
    dossier: Dossier | None = None,
    *,
    by: str = "newsevents",
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
    given = [documents] if isinstance(documents, NewsDocument) else list(documents)
    return _Proposals(dossier or Dossier(), by).over(given)


@attrs.define
class _Cluster(Generic[T]):
    """Records that are taken for one: how they are looked up, the first of them, and their documents."""

    key: str
    first: RecordRef
    records: list[T]
    """As different from one another as they come, the first ones."""

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
            elif join.status in {"rejected", "undone"}:
                self._rejected[join.one].add(join.other)
                self._rejected[join.other].add(join.one)
        self._asked = {join.other for join in dossier.joins}
        self._numbers = dossier.free_numbers()
        self._new: list[Join] = []
        self._keys: dict[RecordRef, str] = {}

    def over(self, documents: Sequence[NewsDocument]) -> Dossier:
        actors = _Index[_Named](_actors_likeness, _are_two_actors)
        places = _Index[_Named](_places_likeness, _are_two_places)
        events = _Index[Happening](happenings_likeness, are_two_happenings)
        for document in documents:
            for place in document.places:
                self._take(places, document, place.id, _Named.of(place), _signs_of_name(place))
        for document in documents:
            known = {actor.id: actor for actor in document.actors}
            for actor in document.actors:
                around = known.get(getattr(actor, "part_of", None) or "")
                self._take(actors, document, actor.id, _Named.of(actor, around), _signs_of_name(actor))
        for document in documents:
            for event in document.events:
                happening = self._happening(document, event)
                signs = [*_dated(happening), *_label(event)], [*happening.actors, *happening.places]
                self._take(events, document, event.id, happening, signs)
        return self._dossier.replaced(joins=(*self._dossier.joins, *self._new))

    def _happening(self, document: NewsDocument, event: Event) -> Happening:
        people = participants_of(event)
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
        self, index: _Index[T], document: NewsDocument, identifier: str, record: T, signs: Signs
    ) -> None:
        """Compare a record with those before it, and propose the best match."""
        ref = RecordRef(document=document.id, record=identifier)
        cluster = index.clusters.get(ref) or self._decided(index, ref)
        cluster = self._proposed(index, ref, record, signs, cluster)
        if cluster is None:
            cluster = _Cluster(f"{ref.document} {ref.record}", ref, [], set(), set())
        if len(cluster.records) < _KEPT and record not in cluster.records:
            cluster.records.append(record)
        cluster.documents.add(ref.document)
        cluster.members.add(ref)
        self._keys[ref] = cluster.key
        index.add(ref, cluster, chain.from_iterable(signs))

    def _decided(self, index: _Index[T], ref: RecordRef) -> _Cluster[T] | None:
        """Return the records with which a standing join puts one, if they came before."""
        for partner in self._partners.get(ref, ()):
            if partner in index.clusters:
                return index.clusters[partner]
        return None

    def _proposed(
        self,
        index: _Index[T],
        ref: RecordRef,
        record: T,
        signs: Signs,
        decided: _Cluster[T] | None,
    ) -> _Cluster[T] | None:
        """Propose to join a record with all that it probably is, or else with what it possibly is."""
        rejected = self._rejected.get(ref, set())
        found: list[tuple[Likeness, _Cluster[T]]] = []
        for tier in signs:
            found += [
                (likeness, cluster)
                for cluster in index.near(tier)
                if cluster is not decided
                and ref.document not in cluster.documents
                and frozenset((cluster.first, ref)) not in self._known
                and rejected.isdisjoint(cluster.members)
                and (likeness := index.best(cluster, record)) is not None
            ]
            likely = [cluster for likeness, cluster in found if likeness.likelihood != "possible"]
            if _are_several(index, likely):
                found = [(attrs.evolve(one, likelihood="possible"), cluster) for one, cluster in found]
            if likely:
                break
        found.sort(key=lambda pair: (-_RANKS[pair[0].likelihood], pair[1].key))
        followed = [pair for pair in found if pair[0].likelihood != "possible"]
        is_asked = decided is not None or ref in self._asked
        chosen = followed or ([] if is_asked else found[:1])
        self._new += [self._join(cluster.first, ref, likeness) for likeness, cluster in chosen]
        return decided or (followed[0][1] if followed else None)

    def _join(self, one: RecordRef, other: RecordRef, likeness: Likeness) -> Join:
        return Join(
            id=f"join:{next(self._numbers)}",
            one=one,
            other=other,
            likelihood=likeness.likelihood,
            reasons=tuple(Reason(sign=sign, words=words) for sign, words in likeness.signs),
            history=(Decision(status="proposed", by=self._by),),
        )


_RANKS = {"certain": 3, "probable": 2, "possible": 1}


class _Index(Generic[T]):
    """Records of one kind, by the signs that others may share with them."""

    def __init__(self, likeness: Callable[[T, T], Likeness | None], are_two: Callable[[T, T], bool]) -> None:
        self.likeness = likeness
        self.are_two = are_two
        self.clusters: dict[RecordRef, _Cluster[T]] = {}
        self._by_sign: dict[Hashable, dict[str, _Cluster[T]]] = defaultdict(dict)

    def add(self, ref: RecordRef, cluster: _Cluster[T], signs: Iterable[Hashable]) -> None:
        self.clusters[ref] = cluster
        for sign in signs:
            self._by_sign[sign][cluster.key] = cluster

    def best(self, cluster: _Cluster[T], record: T) -> Likeness | None:
        """Return how a record is most like those of a cluster, unless it is surely another one than some."""
        if any(self.are_two(other, record) for other in cluster.records):
            return None
        found = [likeness for other in cluster.records if (likeness := self.likeness(other, record))]
        return max(found, key=lambda likeness: _RANKS[likeness.likelihood], default=None)

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


def _signs_of_name(record: Actor | Place) -> Signs:
    """Return by what a record is found: identifiers and whole names, then their first and last words."""
    names = [folded(name) for name in proper((record.name, *record.aliases))]
    ends = {word for words in names for word in (words[0], words[-1])}
    return [*record.identifiers.items(), *names], sorted(ends)


def _label(event: Event) -> list[Hashable]:
    return [] if event.label is None else [tuple(sorted(set(folded(event.label))))]


def _dated(happening: Happening) -> Iterator[Hashable]:
    """Yield each of those who take part with each month of it, by which few others are found."""
    event = happening.event
    window = window_of(event.start) if event.start is not None else None
    if window is None or window.earliest is None or window.latest is None:
        return
    first, last = ((moment.year * 12 + moment.month) for moment in (window.earliest, window.latest))
    for month in range(first, min(last, first + _MONTHS) + 1):
        for actor in sorted(happening.actors):
            yield (actor, month)


@attrs.frozen
class _Named:
    """What two actors or two places are compared by."""

    kind: str
    names: tuple[str, ...]
    identifiers: Mapping[str, str]
    around: tuple[str, ...] = ()
    """Names of the body that it is part of, where there is one."""

    sort: str | None = None
    """Sort of body, or country of a place."""

    @classmethod
    def of(cls, record: Actor | Place, around: Actor | None = None) -> _Named:
        sort = getattr(record, "organization_type", getattr(record, "country", None))
        return cls(
            getattr(record, "kind", "place"),
            proper((record.name, *record.aliases)),
            record.identifiers,
            () if around is None else proper((around.name, *around.aliases)),
            None if sort == "other" else sort,
        )


def _are_several(index: _Index[T], clusters: Sequence[_Cluster[T]]) -> bool:
    """Say whether some clusters are surely two, so that nobody knows which of them a record belongs to."""
    return any(
        index.are_two(one, other)
        for first, second in combinations(clusters, 2)
        for one in first.records
        for other in second.records
    )


def _are_two_actors(one: _Named, other: _Named) -> bool:
    """Say whether two actors are told apart by a register, or by what they are part of."""
    if are_told_apart(one.identifiers, other.identifiers):
        return True
    return bool(one.around and other.around) and bodies_likeness(one.around, other.around) is None


def _are_two_places(one: _Named, other: _Named) -> bool:
    """Say whether two places are told apart by a register, or by their countries."""
    differ = one.sort is not None and other.sort is not None and one.sort != other.sort
    return differ or are_told_apart(one.identifiers, other.identifiers)


def _actors_likeness(one: _Named, other: _Named) -> Likeness | None:
    kinds = {one.kind, other.kind}
    registered = by_identifiers(one.identifiers, other.identifiers)
    if registered is not None or len(kinds) > 1 or "unidentified" in kinds:
        return registered
    if "person" in kinds:
        return persons_likeness(one.names, other.names)
    found = bodies_likeness(one.names, other.names)
    differ = one.sort is not None and other.sort is not None and one.sort != other.sort
    if found is not None and ("group" in kinds or differ):
        return attrs.evolve(found, likelihood="possible")  # "officials" need not be the same ones
    return found


def _places_likeness(one: _Named, other: _Named) -> Likeness | None:
    registered = by_identifiers(one.identifiers, other.identifiers)
    if registered is not None:
        return registered
    found = bodies_likeness(one.names, other.names)
    if found is None or one.sort is None or one.sort != other.sort:
        return None if found is None else attrs.evolve(found, likelihood="possible")
    return attrs.evolve(found, signs=(*found.signs, ("country", f"both are in {one.sort}")))
