"""Plain fields: those of a record that are no evidence and no extensions, for formats without spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.kinds import kinds_of, member
from newsevents.schema.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.kinds import Classes


def plain(value: JsonObject, classes: Classes) -> JsonObject:
    """Return the known fields of a record that are no evidence and no extensions.

    Example:
        >>> from newsevents.schema.statement import Relay
        >>> plain({"actor": None, "hedge": "reportedly", "evidence": {"start": 0}, "x": 1}, (Relay,))
        {'actor': None, 'hedge': 'reportedly'}
    """
    found: JsonObject = {}
    for name, kind in kinds_of((member(value, classes),)).items():
        item = value.get(name)
        if kind.classes == (Evidence,) or kind.sort == "extensions":
            continue
        if item is None or not kind.classes:
            found[name] = item
        elif kind.is_array:
            found[name] = [plain(part, kind.classes) for part in item]
        else:
            found[name] = plain(item, kind.classes)
    return found


def plain_paths(classes: Classes, path: str = "") -> Iterator[str]:
    """Yield where the plain fields of a record stand, as patterns of JSON Pointers, `*` for each item.

    Example:
        >>> from newsevents.schema.visit import Stop
        >>> list(plain_paths((Stop,)))[:3]
        ['/place', '/arrival/phrase', '/arrival/edtf']
    """
    for name, kind in kinds_of(classes).items():
        where = f"{path}/{name}"
        if kind.classes == (Evidence,) or kind.sort == "extensions":
            continue
        if kind.classes:
            yield from plain_paths(kind.classes, f"{where}/*" if kind.is_array else where)
        else:
            yield where
