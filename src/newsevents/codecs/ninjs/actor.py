"""Actor: people and organisations of an item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.codecs.fitting import is_label
from newsevents.codecs.leftover import FIELD
from newsevents.codecs.ninjs.names import (
    Json,
    Numbering,
    register_of,
    rest_of,
    uri_in_register,
    with_rest,
)
from newsevents.codecs.ninjs.slot import Part, given, left_of
from newsevents.codecs.ninjs.word import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.codecs.ninjs.reader import Reader

ARRAYS = {
    "person": "people",
    "unidentified": "people",
    "organization": "organisations",
    "group": "organisations",
}
"""Where each kind of actor stands. A group is a body of people that acts as one: a delegation, a ministry."""

ORGANISER_ONLY: Json = {FIELD: "organiser"}
"""Rest of an actor that is named as the organiser of an event, and nowhere else."""

_LITERAL = re.compile(r"(person|unidentified|organization|group):([A-Za-z0-9][A-Za-z0-9._\-]{0,99})")


def literal_of(actor: Json) -> str:
    """Return the identifier of an actor in ninjs: its kind and its name in the document.

    Example:
        >>> literal_of({"kind": "group", "id": "actor:envoys"})
        'group:envoys'
    """
    return f"{actor['kind']}:{actor['id'].removeprefix('actor:')}"


def actor_parts(actors: Iterable[Json], array: str) -> Iterator[Part]:
    """Yield the items of one array: people, or organisations."""
    for actor in actors:
        rest = rest_of(actor)
        if ARRAYS[actor["kind"]] == array and rest != ORGANISER_ONLY:
            name = {} if actor["name"] is None else {"name": actor["name"]}
            beside = {"literal": literal_of(actor)} if rest is None else given(rest)
            yield Part(actor["id"], {**beside, **name, **uri_in_register(actor["identifiers"])})


def order_of(actors: list[Json]) -> Iterator[Part]:
    """Yield a description of the order of the actors, where two arrays do not tell it."""
    listed = [actor for actor in actors if rest_of(actor) != ORGANISER_ONLY]
    ids = [actor["id"] for actor in listed]
    if ids != _in_arrays(listed):
        yield word("/actors", " ".join(ids))


def ordered(actors: list[Json], order: str) -> list[Json] | None:
    """Return the actors in an order that was described, if it names each of them once.

    Example:
        >>> a, b = {"id": "actor:a", "kind": "person"}, {"id": "actor:b", "kind": "group"}
        >>> [actor["id"] for actor in ordered([a, b], "actor:b actor:a")], ordered([a, b], "actor:a")
        (['actor:b', 'actor:a'], None)
    """
    ids = order.split(" ")
    by_id = {actor["id"]: actor for actor in actors}
    if sorted(ids) != sorted(by_id) or ids == _in_arrays(actors):
        return None
    return [by_id[name] for name in ids]


def _in_arrays(actors: list[Json]) -> list[str]:
    return [
        actor["id"]
        for array in ("people", "organisations")
        for actor in actors
        if ARRAYS[actor["kind"]] == array
    ]


def read_actors(reader: Reader) -> list[Json]:
    """Return the actors of an item, and leave the rest of its arrays."""
    arrays = [
        (array, kind, reader.array(array))
        for array, kind in (("people", "person"), ("organisations", "organization"))
    ]
    known: set[str] = set()
    for array, _, items in arrays:
        known.update(f"actor:{found[2]}" for item in items if (found := _ours(item, array)))
    numbering, seen, actors = Numbering("actor", known), set[str](), []
    for array, kind, items in arrays:
        taken: dict[int, tuple[str, Json]] = {}
        for at, item in enumerate(items):
            actor = _actor(item, _ours(item, array), kind, numbering, seen)
            if actor is None:
                reader.fault((array, at), "somebody with a name", item)
            else:
                taken[at] = actor["id"], {}
                actors.append(actor)
        usual = [Part(name, {}) for name, _ in taken.values()]
        reader.leave(array, left_of(items, taken, usual))
    return actors


def _ours(item: object, array: str) -> re.Match[str] | None:
    literal = item.get("literal") if isinstance(item, dict) else None
    found = _LITERAL.fullmatch(literal) if isinstance(literal, str) else None
    return found if found and ARRAYS[found[1]] == array else None


def _actor(
    item: object, ours: re.Match[str] | None, kind: str, numbering: Numbering, seen: set[str]
) -> Json | None:
    if not isinstance(item, dict) or not (item.get("name") is None or is_label(item["name"])):
        return None
    identifiers = register_of(item.get("uri"))
    actor: Json = {"kind": kind, "id": "", "name": item.get("name"), "identifiers": identifiers}
    if ours and f"actor:{ours[2]}" not in seen:
        actor.update(kind=ours[1], id=f"actor:{ours[2]}")
    else:
        actor["id"] = numbering.next()
    seen.add(actor["id"])
    read = {"uri"} if identifiers else set()
    read |= {"name"} if actor["name"] is not None else set()
    left = {key: value for key, value in item.items() if key not in read}
    return with_rest(actor, left, {"literal": literal_of(actor)})
