"""Scopes: whether two claims speak of the same part of their subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from newsevents.conflicts.entities import NO_ENTITIES, compare_places
from newsevents.conflicts.windows import compare_windows
from newsevents.schema.claim import Scope
from newsevents.schema.predicate import ScopeField

if TYPE_CHECKING:
    from collections.abc import Container

    from newsevents.conflicts.comparison import Comparison
    from newsevents.conflicts.entities import Entities

ScopeRelation: TypeAlias = Literal["same", "part", "whole", "overlaps", "apart"]
"""The first scope is the same as the second, a part of it, all around it, partly the same, or another one."""


ALL: frozenset[str] = frozenset(get_args(ScopeField))
"""All fields that limit of what a claim speaks."""


def compare_scopes(
    one: Scope | None,
    other: Scope | None,
    entities: Entities = NO_ENTITIES,
    *,
    matter: Container[str] = ALL,
) -> tuple[ScopeRelation, str]:
    """Compare two scopes, and say in words where they differ. No scope is the whole subject.

    Args:
        one: A scope.
        other: Another one.
        entities: How places and actors lie to one another.
        matter: Fields that matter; the others are taken as if they were empty.

    Example:
        >>> compare_scopes(Scope(secrecy="secret"), Scope(secrecy="public"))
        ('apart', 'one speaks of what is secret, the other of what is public')
    """
    if one is None and other is None:
        return "same", "both speak of the same"
    first, second = one or _whole(), other or _whole()
    parts: list[tuple[ScopeRelation, str]] = [
        found
        for found in (
            _secrecy(first, second) if "secrecy" in matter else None,
            _times(first, second) if "time" in matter else None,
            _places(first, second, entities) if "place" in matter else None,
            _participants(first, second) if "participants" in matter else None,
        )
        if found is not None
    ]
    relations: set[ScopeRelation] = {relation for relation, _ in parts}
    reason = "; ".join(words for _, words in parts)
    if "apart" in relations:
        return "apart", next(words for relation, words in parts if relation == "apart")
    if not relations:
        return "same", "both speak of the same"
    return (next(iter(relations)), reason) if len(relations) == 1 else ("overlaps", reason)


@cache
def _whole() -> Scope:
    return Scope()


_Part: TypeAlias = tuple[ScopeRelation, str] | None


def _secrecy(one: Scope, other: Scope) -> _Part:
    if one.secrecy == other.secrecy or "unknown" in {one.secrecy, other.secrecy}:
        return None
    if one.secrecy is None:
        return "whole", f"only the other is limited to what is {other.secrecy}"
    if other.secrecy is None:
        return "part", f"only one is limited to what is {one.secrecy}"
    return "apart", f"one speaks of what is {one.secrecy}, the other of what is {other.secrecy}"


def _times(one: Scope, other: Scope) -> _Part:
    if one.time is None or other.time is None:
        return _limited(one.time, other.time, "a time")
    found = compare_windows(one.time, other.time)
    return _by_comparison(found, "times")


def _places(one: Scope, other: Scope, entities: Entities) -> _Part:
    if one.place is None or other.place is None:
        return _limited(one.place, other.place, "a place")
    found = compare_places(one.place, other.place, entities)
    return _by_comparison(found, "places")


def _by_comparison(found: Comparison, what: str) -> _Part:
    known = found.relation != "undetermined"
    begin = f"they speak of different {what}" if known else f"they may speak of different {what}"
    words = f"{begin}: {found.reason}"
    match found.relation:
        case "equal":
            return None
        case "contradicts":
            return "apart", words
        case "narrower":
            return "part", words
        case "broader":
            return "whole", words
        case _:
            return "overlaps", words


def _participants(one: Scope, other: Scope) -> _Part:
    first, second = set(one.participants), set(other.participants)
    if first == second:
        return None
    if not first or not second:
        return _limited(one.participants or None, other.participants or None, "some participants")
    if not first & second:
        return "apart", "they speak of different participants"
    return "overlaps", "they speak of partly different participants"


def _limited(one: object, other: object, to_what: str) -> _Part:
    if one is None and other is None:
        return None
    if one is None:
        return "whole", f"only the other is limited to {to_what}"
    return "part", f"only one is limited to {to_what}"
