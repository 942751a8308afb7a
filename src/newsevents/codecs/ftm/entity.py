"""Entity: one FollowTheMoney entity, to which only values are given that the package keeps as they are.

FollowTheMoney cleans values by the type of their property, and drops without a word what it cannot clean:
"circa October 2018" as a date, an unknown country, a name of invisible characters. What would be dropped or
altered is therefore written as a line of a text property instead.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from newsevents.codecs.ftm.kept import LONGEST_TEXT, is_kept, is_plain

_PIECE = LONGEST_TEXT - 10
_WITHOUT_NOTES = ("Occupancy", "Documentation", "Mention")


class Entity:
    """An entity in the making.

    Args:
        document: URI of the document.
        name: What the entity is in it, such as `actor:kabulov`.
        schema: Name of the FollowTheMoney schema.

    Example:
        >>> entity = Entity("urn:example:1", "actor:envoy", "Person")
        >>> entity.add("name", "Ida Ray"), entity.add("country", "Atlantis")
        (True, False)
        >>> entity.as_json()["properties"]
        {'name': ['Ida Ray'], 'notes': ['country: Atlantis']}
    """

    def __init__(self, document: str, name: str, schema: str) -> None:
        """Name the entity, in every document otherwise."""
        self.id = entity_id(document, name)
        self._schema = schema
        self._lines = "description" if schema in _WITHOUT_NOTES else "notes"
        self._properties: dict[str, dict[str, None]] = {}

    def add(self, prop: str, value: str | None) -> bool:
        """Add a value; if it would not stay as it is, a line that has it. Say whether the property has it."""
        if value is None:
            return False
        kept = is_kept(prop, value)
        if kept:
            self._properties.setdefault(prop, {})[value] = None
        else:
            self.note(prop, value)
        return kept

    def require(self, prop: str, instead: str) -> None:
        """Add a value to a property that the schema requires, if it has none."""
        if prop not in self._properties:
            self._properties[prop] = {instead: None}

    def note(self, name: str, value: Any) -> None:  # noqa: ANN401 - JSON
        """Add a line of text that says a value, in a form that stays as it is."""
        line = f"{name}: {words(value) or 'nothing'}"
        pieces = [line[start : start + _PIECE] for start in range(0, len(line), _PIECE)]
        lines = self._properties.setdefault(self._lines, {})
        for number, piece in enumerate(pieces, 1):
            lines[f"{number}: {piece}." if len(pieces) > 1 else piece] = None

    def as_json(self) -> dict[str, Any]:
        """Return the entity as the package reads it."""
        properties = {prop: list(values) for prop, values in self._properties.items()}
        return {"id": self.id, "schema": self._schema, "properties": properties}


def entity_id(document: str, name: str) -> str:
    """Return the identifier of an entity: the same for the same record of the same document, everywhere.

    Example:
        >>> entity_id("urn:example:1", "actor:envoy") == entity_id("urn:example:2", "actor:envoy")
        False
    """
    return f"ne-{hashlib.sha1(f'{document} {name}'.encode(), usedforsecurity=False).hexdigest()}"


def words(value: Any) -> str:  # noqa: ANN401 - JSON
    """Return a value in words; what is not plain is escaped.

    Example:
        >>> words({"value": 10, "comparator": "about", "unit": None, "phrase": " ten"})
        'value=10 comparator=about phrase=" ten"'
    """
    if isinstance(value, dict):
        return " ".join(
            f"{name}={_inner(item)}"
            for name, item in value.items()
            if item is not None and item not in ([], {})
        )
    if isinstance(value, list):
        return ", ".join(map(_inner, value))
    return _inner(value)


def _inner(value: Any) -> str:  # noqa: ANN401 - JSON
    if isinstance(value, dict | list):
        return f"({words(value)})"
    if isinstance(value, str):
        return value if _is_bare(value) else json.dumps(value)
    return json.dumps(value)


def _is_bare(text: str) -> bool:
    return is_plain(text) and not set(text) & set('"()=,\\')
