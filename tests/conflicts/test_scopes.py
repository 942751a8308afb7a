"""Scopes: whether two claims speak of the same part of their subject."""

from __future__ import annotations

import pytest

from newsevents.conflicts.entities import NO_ENTITIES, Entities, Entity
from newsevents.conflicts.scopes import compare_scopes
from newsevents.schema.claim import Scope
from newsevents.schema.time import TimeWindow

ENTITIES = Entities(
    {
        "place:qatar": Entity("Qatar", (), "QA", "country"),
        "place:doha": Entity("Doha", (), "QA", "city"),
        "place:oslo": Entity("Oslo", (), "NO", "city"),
        "place:village": Entity("a village"),
    }
)
MIRRORED = {"part": "whole", "whole": "part"}


def at(edtf: str) -> Scope:
    return Scope(time=TimeWindow(edtf=edtf))


def of(*names: str) -> Scope:
    return Scope(participants=tuple(f"actor:{name}" for name in names))


CASES = {
    "no limits": (None, None, "same", "both speak of the same"),
    "an empty limit": (Scope(), None, "same", "both speak of the same"),
    "the same words": (Scope(secrecy="secret"), Scope(secrecy="secret"), "same", "both speak of the same"),
    "nobody knows how secret": (Scope(secrecy="unknown"), Scope(secrecy="secret"), "same", "both speak of the same"),
    "one is secret": (Scope(secrecy="secret"), None, "part", "only one is limited to what is secret"),
    "the other is public": (None, Scope(secrecy="public"), "whole", "only the other is limited to what is public"),
    "secret and public": (
        Scope(secrecy="secret"), Scope(secrecy="public"), "apart", "one speaks of what is secret, the other of what is public",
    ),
    "the same year": (at("2018"), at("2018"), "same", "both speak of the same"),
    "a month of the year": (at("2018-10"), at("2018"), "part", "they speak of different times: 2018-10 lies within 2018"),
    "the year around a month": (at("2018"), at("2018-10"), "whole", "they speak of different times: 2018-10 lies within 2018"),
    "other years": (at("2018"), at("2019"), "apart", "they speak of different times: 2018 and 2019 do not meet"),
    "times overlap": (at("2018-01/2018-03"), at("2018-02/2018-05"), "overlaps", None),
    "one has a time": (at("2018"), None, "part", "only one is limited to a time"),
    "the other has a time": (Scope(secrecy="unknown"), at("2018"), "whole", "only the other is limited to a time"),
    "the same place": (Scope(place="place:doha"), Scope(place="place:doha"), "same", None),
    "a city of the country": (Scope(place="place:doha"), Scope(place="place:qatar"), "part", "they speak of different places: Doha lies in Qatar"),
    "the country of a city": (Scope(place="place:qatar"), Scope(place="place:doha"), "whole", None),
    "other places": (Scope(place="place:doha"), Scope(place="place:oslo"), "apart", None),
    "places that may be one": (Scope(place="place:doha"), Scope(place="place:village"), "overlaps", None),
    "one has a place": (Scope(place="place:doha"), None, "part", "only one is limited to a place"),
    "the other has a place": (None, Scope(place="place:doha"), "whole", "only the other is limited to a place"),
    "the same people": (of("a", "b"), of("b", "a"), "same", None),
    "other people": (of("a"), of("b"), "apart", "they speak of different participants"),
    "some of the people": (of("a"), of("a", "b"), "overlaps", "they speak of partly different participants"),
    "one has people": (of("a"), None, "part", "only one is limited to some participants"),
    "the other has people": (None, of("a"), "whole", "only the other is limited to some participants"),
    "a part in two ways": (
        Scope(secrecy="secret", place="place:doha"), None, "part", "only one is limited to what is secret; only one is limited to a place",
    ),
    "each limits something else": (
        Scope(secrecy="secret"), Scope(place="place:doha"), "overlaps", "only one is limited to what is secret; only the other is limited to a place",
    ),
    "apart in one way, a part in another": (
        Scope(secrecy="secret", place="place:doha"), Scope(place="place:oslo"), "apart",
        "they speak of different places: Doha and Oslo are different places",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_scope_is_compared_limit_by_limit(name) -> None:
    one, other, relation, reason = CASES[name]
    found = compare_scopes(one, other, ENTITIES)
    assert found[0] == relation
    assert reason in (None, found[1])
    assert compare_scopes(other, one, ENTITIES)[0] == MIRRORED.get(relation, relation)


@pytest.mark.parametrize(
    ("field", "scope"),
    [
        ("secrecy", Scope(secrecy="secret")),
        ("time", at("2018")),
        ("place", Scope(place="place:doha")),
        ("participants", of("a")),
    ],
)
def test_a_limit_that_does_not_matter_is_as_if_it_were_not_there(field, scope) -> None:
    others = {"secrecy", "time", "place", "participants"} - {field}
    assert compare_scopes(scope, None, NO_ENTITIES, matter=others) == ("same", "both speak of the same")
    assert compare_scopes(scope, None, NO_ENTITIES, matter={field})[0] == "part"
