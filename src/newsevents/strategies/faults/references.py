"""NE2xx: identifiers, references, circles, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft


def duplicate_id(draft: Draft) -> str:
    """NE201: two records with one identifier."""
    collection, make = draft.one(
        (("actors", draft.person), ("places", draft.place), ("events", draft.meeting))
    )
    first = make()
    second = make(id=first["id"])
    records = draft.data[collection]
    later = max(first, second, key=lambda item: next(at for at, other in enumerate(records) if other is item))
    return draft.pointer(collection, later, "id")


def names_itself(draft: Draft) -> str:
    """NE202: somebody who holds an office in themselves, acts for themselves, or supports themselves."""
    match draft.one(("role", "represents", "supports", "replaces")):
        case "role":
            person = draft.person()
            person["roles"] = [{"title": "envoy", "organization": person["id"]}]
            return draft.pointer("actors", person, "roles", 0, "organization")
        case "represents":
            name = draft.person()["id"]
            meeting = draft.meeting(participants=[{"actor": name, "represents": [name]}])
            return draft.pointer("events", meeting, "participants", 0, "represents", 0)
        case "supports":
            name = draft.person()["id"]
            value = {"type": "actor", "actor": name}
            return draft.pointer(
                "claims", draft.claim(name, predicate="supports", value=value), "value", "actor"
            )
        case _:
            return draft.put(("source", "replaces"), draft.data["id"])


def unresolved_reference(draft: Draft) -> str:
    """NE203: a name that no record has."""
    match draft.one(("part_of", "speaker", "place", "holder", "narrator")):
        case "part_of":
            return draft.pointer("places", draft.place(part_of="place:nowhere"), "part_of")
        case "speaker":
            return draft.pointer("statements", draft.statement(speaker="actor:nobody"), "speaker")
        case "place":
            return draft.pointer("events", draft.meeting(place="place:nowhere"), "place")
        case "holder":
            stance = {"holder": "actor:nobody", "stance": "asserts", "evidence": draft.span()}
            return draft.pointer("claims", draft.claim(stances=[stance]), "stances", 0, "holder")
        case _:
            conflict = draft.conflict(asserted_by="actor:nobody")
            return draft.pointer("conflicts", conflict, "asserted_by")


def circular_reference(draft: Draft) -> str:
    """NE204: what leads outwards and comes back."""
    make, collection, field = draft.one(
        (
            (draft.place, "places", "part_of"),
            (draft.group, "actors", "part_of"),
            (draft.meeting, "events", "part_of"),
            (draft.statement, "statements", "within"),
            (draft.statement, "statements", "refers_to"),
        )
    )
    circle = [make() for _ in range(draft.one((1, 2, 3)))]
    for record, other in zip(circle, [*circle[1:], circle[0]], strict=True):
        record[field] = other["id"]
    records = draft.data[collection]
    first = next(item for item in records if any(item is record for record in circle))
    return draft.pointer(collection, first, field)


def repeated_reference(draft: Draft) -> str:
    """NE205: a list that names a record twice."""
    name, other = draft.person()["id"], draft.person()["id"]
    if draft.one((True, False)):
        return draft.pointer("statements", draft.statement(addressees=[name, other, name]), "addressees")
    meeting = draft.meeting(participants=[{"actor": other, "represents": [name, name]}])
    return draft.pointer("events", meeting, "participants", 0, "represents")


def duplicate_alias(draft: Draft) -> str:
    """NE206: a name that is given twice."""
    if draft.one((True, False)):
        return draft.pointer("actors", draft.person(name="Ada", aliases=["Ada"]), "aliases", 0)
    return draft.pointer("places", draft.place(aliases=["Ad-Dawhah", "Ad-Dawhah"]), "aliases", 1)


def gap_names_nothing(draft: Draft) -> str:
    """NE207: a gap in a field that there is not."""
    path = draft.one(("/source/publshed", "/actors/999/name", "/nothing"))
    draft.data["gaps"] = [{"path": path, "reason": "unknown"}]
    return "/gaps/0/path"


def gap_has_value(draft: Draft) -> str:
    """NE208: a gap in a field that has a value."""
    draft.data["gaps"] = [{"path": draft.one(("/id", "/source", "/schema_version")), "reason": "withheld"}]
    return "/gaps/0/path"
