"""Rest: what a node says that our terms do not cover, kept in an extension and put back."""

from __future__ import annotations

import json
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from newsevents.codecs.json_ld.terms import REST
from newsevents.text.pointer import from_pointer, position

if TYPE_CHECKING:
    from newsevents.codecs.codec import JsonObject


def as_rest(found: JsonObject) -> str:
    """Return what is left over, by JSON Pointers into the node, as the JSON text that an extension keeps.

    Example:
        >>> as_rest({"/schema:award": ["Pulitzer"]})
        '{"/schema:award": ["Pulitzer"]}'
    """
    return json.dumps(found, ensure_ascii=False, sort_keys=True, default=_number)


def _number(item: object) -> float | str:
    if isinstance(item, Decimal):
        return float(item) if isfinite(float(item)) else str(item)
    message = f"Expected JSON, found {type(item).__name__}"
    raise TypeError(message)


def rest_in(extensions: object) -> JsonObject | None:
    """Return what was left over, if extensions hold it in the form that `as_rest` gives.

    Example:
        >>> rest_in({"json-ld:rest": '{"/schema:award": 1}'}), rest_in({"json-ld:rest": "by hand"})
        ({'/schema:award': 1}, None)
    """
    text = extensions.get(REST) if isinstance(extensions, dict) else None
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and found and as_rest(found) == text else None


def put_back(node: JsonObject, rest: JsonObject) -> None:
    """Put what was left over back into a node. What has no place any more is left out."""
    for pointer, item in rest.items():
        try:
            *path, key = from_pointer(pointer)
        except ValueError:
            continue
        inside = _at(node, path)
        if not isinstance(inside, dict):
            continue
        if key == "@type" and isinstance(item, list) and isinstance(inside.get("@type"), list):
            inside["@type"] = [*inside["@type"], *item]
        elif key not in inside or key == "@id":
            inside[key] = item


def _at(value: Any, path: list[str]) -> Any:  # noqa: ANN401 - JSON
    for key in path:
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list):
            index = position(key, len(value))
            value = None if index is None else value[index]
    return value
