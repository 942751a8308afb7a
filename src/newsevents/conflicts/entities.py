"""Entities: comparing where and who, by what the document says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.conflicts.comparison import Comparison

if TYPE_CHECKING:
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.place import Place


def compare_places(one: str, other: str, document: NewsDocument | None) -> Comparison:
    """Compare two places by identifier, by `part_of`, and by country.

    Example:
        >>> compare_places("place:doha", "place:doha", None).relation
        'equal'
    """
    if one == other:
        return Comparison("equal", f"both are {one}")
    places = {} if document is None else {place.id: place for place in document.places}
    if one not in places or other not in places:
        return Comparison("undetermined", "it is not known how the two places lie")
    first, second = places[one], places[other]
    if _lies_in(first, second, places):
        return Comparison("narrower", f"{first.name} lies in {second.name}")
    if _lies_in(second, first, places):
        return Comparison("broader", f"{second.name} lies in {first.name}")
    if _apart(first, second):
        return Comparison("contradicts", f"{first.name} and {second.name} are different places")
    return Comparison("undetermined", f"it is not known how {first.name} and {second.name} lie")


def _lies_in(inner: Place, outer: Place, places: dict[str, Place]) -> bool:
    if outer.id in _chain(inner.id, {key: place.part_of for key, place in places.items()}):
        return True
    return (
        outer.precision == "country"
        and inner.precision != "country"
        and outer.country == inner.country is not None
    )


def _apart(first: Place, second: Place) -> bool:
    """Say whether two places, neither of which lies in the other, surely have no ground in common."""
    if first.country is not None and second.country is not None and first.country != second.country:
        return True
    exact = {"site", "city", "country"}
    return first.precision == second.precision and first.precision in exact


def compare_actors(one: str, other: str, document: NewsDocument | None) -> Comparison:
    """Compare two actors by identifier and by `part_of`.

    Example:
        >>> compare_actors("actor:a", "actor:b", None).relation
        'contradicts'
    """
    if one == other:
        return Comparison("equal", f"both are {one}")
    parents = (
        {} if document is None else {actor.id: getattr(actor, "part_of", None) for actor in document.actors}
    )
    if other in _chain(one, parents):
        return Comparison("narrower", f"{one} is part of {other}")
    if one in _chain(other, parents):
        return Comparison("broader", f"{other} is part of {one}")
    return Comparison("contradicts", f"{one} is not {other}")


def _chain(start: str, parents: dict[str, str | None]) -> list[str]:
    """Return what something is part of, step by step; a circle ends where it closes."""
    found: list[str] = []
    current = parents.get(start)
    while current is not None and current not in found:
        found.append(current)
        current = parents.get(current)
    return found
