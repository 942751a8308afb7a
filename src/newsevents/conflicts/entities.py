"""Entities: the places and actors that claims speak of, and how they lie to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.conflicts.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsevents.schema.document import NewsDocument


@attrs.frozen
class Entity:
    """A place or an actor, with what tells how it lies to others.

    Example:
        >>> Entity("Doha", outer=("place:qatar",), country="QA").precision
    """

    name: str
    """What it is called."""

    outer: tuple[str, ...] = ()
    """Keys of what it is directly part of: one in a document, maybe several where documents are joined."""

    country: str | None = None
    """Of a place, the country that it lies in or is."""

    precision: str | None = None
    """Of a place, how closely it is known."""

    documents: frozenset[int] = frozenset()
    """Where documents are joined, the numbers of those that speak of it."""


def _countries_of(entities: Entities) -> Mapping[str, tuple[str, ...]]:
    """Return the keys of countries by their code; joined documents may have several for one."""
    found: dict[str, list[str]] = {}
    for key, place in entities.places.items():
        if place.precision == "country" and place.country is not None:
            found.setdefault(place.country, []).append(key)
    return {code: tuple(keys) for code, keys in found.items()}


@attrs.frozen
class Entities:
    """Places and actors by key. In one document the keys are the identifiers.

    Example:
        >>> Entities().contains("place:qatar", "place:doha")
        False
    """

    places: Mapping[str, Entity] = attrs.field(factory=dict)
    """The places."""

    actors: Mapping[str, Entity] = attrs.field(factory=dict)
    """The actors."""

    is_joined: bool = False
    """Whether they are those of several documents, where two keys may stand for one thing."""

    rejected: frozenset[frozenset[str]] = frozenset()
    """Pairs that somebody says are two."""

    @classmethod
    def of(cls, document: NewsDocument) -> Entities:
        """Return those of one document.

        Example:
            >>> from newsevents.schema.actor import Group
            >>> from newsevents.schema.document import NewsDocument
            >>> from newsevents.schema.source import Source
            >>> envoys = Group(id="actor:envoys", part_of="actor:taliban")
            >>> document = NewsDocument(id="urn:example:1", source=Source(), actors=(envoys,))
            >>> Entities.of(document).contains("actor:taliban", "actor:envoys")
            True
        """
        places = {
            item.id: Entity(item.name, _one(item.part_of), item.country, item.precision)
            for item in document.places
        }
        actors = {
            item.id: Entity(item.name or item.id, _one(getattr(item, "part_of", None)))
            for item in document.actors
        }
        return cls(places, actors)

    _countries: Mapping[str, tuple[str, ...]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_countries_of, takes_self=True)
    )

    def contains(self, outer: str, inner: str) -> bool:
        """Say whether something is part of something else, directly, by steps, or as a place of a country."""
        return outer in self.around(inner)

    def around(self, start: str) -> Iterator[str]:
        """Yield the keys of all that something is part of, each once."""
        known = self.places if start.startswith("place:") else self.actors
        seen = {start}
        waiting = [start]
        while waiting:
            entity = known.get(waiting.pop())
            for key in () if entity is None else self._directly_around(entity):
                if key not in seen:
                    seen.add(key)
                    waiting.append(key)
                    yield key

    def _directly_around(self, entity: Entity) -> tuple[str, ...]:
        if entity.country is None or entity.precision == "country":
            return entity.outer
        return (*entity.outer, *self._countries.get(entity.country, ()))

    def are_two(self, one: str, other: str) -> bool:
        """Say whether two keys surely stand for two things, and not for one under two names.

        Two that one document tells apart are two.
        """
        if not self.is_joined or frozenset((one, other)) in self.rejected:
            return True
        first, second = self._entity(one), self._entity(other)
        return first is not None and second is not None and not first.documents.isdisjoint(second.documents)

    def name(self, key: str) -> str:
        """Return what a place or an actor is called, or its key."""
        entity = self._entity(key)
        return key if entity is None else entity.name

    def _entity(self, key: str) -> Entity | None:
        return self.places.get(key) or self.actors.get(key)


NO_ENTITIES = Entities()
"""Where nothing is known of places and actors."""


def _one(key: str | None) -> tuple[str, ...]:
    return () if key is None else (key,)


def compare_places(one: str, other: str, entities: Entities) -> Comparison:
    """Compare two places by key, by what they are part of, and by country.

    Example:
        >>> compare_places("place:doha", "place:doha", NO_ENTITIES).relation
        'equal'
    """
    if one == other:
        return Comparison("equal", f"both are {entities.name(one)}")
    first, second = entities.places.get(one), entities.places.get(other)
    if first is None or second is None:
        return Comparison("undetermined", "it is not known how the two places lie")
    found = _by_parts(one, other, entities, within="lies in", together="lie")
    if found is not None:
        return found
    if _lie_apart(one, other, entities):
        return Comparison("contradicts", f"{first.name} and {second.name} are different places")
    return Comparison("undetermined", f"it is not known how {first.name} and {second.name} lie")


def _by_parts(one: str, other: str, entities: Entities, *, within: str, together: str) -> Comparison | None:
    """Compare two of which one is part of the other; `within` and `together` say that in words."""
    first, second = entities.name(one), entities.name(other)
    is_inner, is_outer = entities.contains(other, one), entities.contains(one, other)
    if is_inner and is_outer:
        return Comparison("undetermined", f"documents disagree on how {first} and {second} {together}")
    if is_inner:
        return Comparison("narrower", f"{first} {within} {second}")
    if is_outer:
        return Comparison("broader", f"{second} {within} {first}")
    return None


def _lie_apart(one: str, other: str, entities: Entities) -> bool:
    """Say whether two places surely have no ground in common: they, or what they lie in, are apart."""
    inner, outer = (one, *entities.around(one)), (other, *entities.around(other))
    return any(
        _are_apart(first, second, entities)
        for first in inner
        for second in outer
        if first not in outer and second not in inner
    )


def _are_apart(one: str, other: str, entities: Entities) -> bool:
    first, second = entities.places.get(one), entities.places.get(other)
    if first is None or second is None:
        return False
    have_codes = first.country is not None and second.country is not None
    if have_codes and first.country != second.country:
        return True
    # a site may lie in another one, as a terminal in an airport; two of one country's code are that country
    is_exact = first.precision == second.precision and (
        first.precision == "city" or (first.precision == "country" and not have_codes)
    )
    return is_exact and entities.are_two(one, other)


def compare_actors(one: str, other: str, entities: Entities) -> Comparison:
    """Compare two actors by key, and by what they are part of.

    Example:
        >>> compare_actors("actor:a", "actor:b", NO_ENTITIES).relation
        'contradicts'
    """
    if one == other:
        return Comparison("equal", f"both are {entities.name(one)}")
    first, second = entities.name(one), entities.name(other)
    found = _by_parts(one, other, entities, within="is part of", together="belong together")
    if found is not None:
        return found
    if entities.are_two(one, other):
        return Comparison("contradicts", f"{first} is not {second}")
    return Comparison("undetermined", f"it is not known whether {first} and {second} are the same")
