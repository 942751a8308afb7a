"""Entity: an object of FollowTheMoney, its identifier, and how much may be in one."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.codecs.codec import JsonObject

MOST = 30_000_000
"""Most code points that one entity holds; beyond 30 MiB `followthemoney` leaves text out without a word."""

_LONGEST = 150
_SPECIAL = re.compile(r"[^0-9A-Za-z-]|(?<![0-9A-Za-z])-|-(?![0-9A-Za-z])")
_ESCAPES = {"-": "--h", ".": "--d", "_": "--u"}


@attrs.frozen
class Entity:
    """A thing, or a link between two, with its properties.

    Example:
        >>> envoy = Entity("1-actor-envoy", "Person")
        >>> envoy.add("name", "Ida Ray", None)
        >>> envoy.properties
        {'name': ['Ida Ray']}
    """

    id: str
    """Unlike any other, in all documents."""

    schema: str
    """What it is: `Person`, `Note`."""

    _values: dict[str, dict[str, None]] = attrs.field(factory=dict, init=False)

    @property
    def properties(self) -> dict[str, list[str]]:
        """The values, by name of property, each once."""
        return {name: [*values] for name, values in self._values.items()}

    def values(self, name: str) -> list[str]:
        """Return the values of a property."""
        return [*self._values.get(name, ())]

    def add(self, name: str, *values: str | None) -> None:
        """Add values to a property; absent ones, and those that it has, are passed over."""
        for value in values:
            if value is not None:
                self._values.setdefault(name, {})[value] = None

    def written(self, *, most: int = MOST) -> Iterator[JsonObject]:
        """Yield the entity as JSON; where it holds too much, its lines of text go on in others.

        Args:
            most: Most code points of one entity.
        """
        lines = [(name, line) for name in _LINES for line in self._values.get(name, ())]
        short = {name: values for name, values in self.properties.items() if name not in _LINES}
        taken = sum(len(value) for values in short.values() for value in values)
        first, *more = _batches(lines, most - taken, most)
        yield {"id": self.id, "schema": self.schema, "properties": {**short, **_by_name(first)}}
        for at, batch in enumerate(more, 2):
            yield self._continued(at, [line for _, line in batch])

    def _continued(self, at: int, lines: list[str]) -> JsonObject:
        """Return what goes on: a further link to the document, or a note on the thing."""
        links = {name: self.values(name) for name in ("document", "entity", "role")}
        if self.schema != "Documentation":
            links = {"entity": [self.id]}
        return {
            "id": inside(self.id, "part", at),
            "schema": "Documentation" if self.schema == "Documentation" else "Note",
            "properties": {**links, "description": lines},
        }


_LINES = ("description", "notes", "bodyText")
"""Properties that may hold much."""


def _batches(lines: list[tuple[str, str]], room: int, most: int) -> list[list[tuple[str, str]]]:
    batches: list[list[tuple[str, str]]] = [[]]
    for line in lines:
        if len(line[1]) > room and batches[-1]:
            batches.append([])
            room = most
        batches[-1].append(line)
        room -= len(line[1])
    return batches


def _by_name(lines: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, line in lines:
        found.setdefault(name, []).append(line)
    return found


def root_of(document: str) -> str:
    """Return what the identifiers of a document's entities begin with.

    Example:
        >>> root_of("urn:example:1")
        'ne-f17d88cf3ef465ba08fd06513e7f6b3b108617f6'
    """
    return f"ne-{sha256(document.encode(errors='surrogatepass')).hexdigest()[:40]}"


def below(root: str, local: str) -> str:
    """Return the identifier of something in a document, in letters, digits and hyphens.

    A full stop would be allowed, but what follows one is taken for a signature (`followthemoney.namespace`),
    and cut off. A hyphen stays where it stands between letters or digits; two of them begin an escape.

    Example:
        >>> below("ne-1", "place:new-york"), below("ne-1", "place:new_york")
        ('ne-1-place-new-york', 'ne-1-place-new--uyork')
    """
    kind, _, name = local.partition(":")
    escaped = _SPECIAL.sub(lambda sign: _ESCAPES.get(sign[0], f"--x{ord(sign[0]):x}x"), name)
    if len(escaped) > _LONGEST:
        escaped = f"--{sha256(name.encode(errors='surrogatepass')).hexdigest()}"
    return f"{root}-{kind}-{escaped}" if name else f"{root}-{kind}"


def inside(identifier: str, kind: str, at: int) -> str:
    """Return the identifier of a part of something, which no record can have.

    Example:
        >>> inside("ne-1-actor-kabulov", "mention", 2)
        'ne-1-actor-kabulov---mention-2'
    """
    return f"{identifier}---{kind}-{at}"
