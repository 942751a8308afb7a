"""Leftover: what another format says and the model has no field for, as an extension holds it.

Extensions are JSON without floats, with integers that every reader keeps, and with ASCII keys. What lies
outside is written as text: a number with a fraction as it was written, and the members of an object that
have other keys as their own JSON, under the key `%json`.
"""

from __future__ import annotations

import json
import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsevents.findings import finding
from newsevents.schema.scalars import MAX_SAFE_INTEGER
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from newsevents.findings import Finding

AS_JSON = "%json"
"""Key under which members stand as text, since their own keys are none that extensions may have."""

FIELD = "newsevents:field"
"""Key of a slot: it names the field of the model whose value stood, and is to stand, at that place."""

_RESERVED = frozenset({AS_JSON, FIELD})
_KEY = re.compile(r"[ -~]{1,256}")
_FRACTION = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
_MOST_SHOWN = 40


def storable(value: Any, *, numbers: Container[str] | None = None) -> Any:  # noqa: ANN401 - any JSON
    """Return JSON of another format as an extension can hold it.

    Args:
        value: What the other format says.
        numbers: Keys whose fractions `restored` will know to be numbers; others stand under `%json`. Without
            it all fractions are plain text, for what is never written again.

    Example:
        >>> storable({"width": Decimal("2.50"), "größe": 1})
        {'width': '2.50', '%json': '{"größe": 1}'}
    """
    if isinstance(value, list):
        return [storable(item, numbers=numbers) for item in value]
    if isinstance(value, dict):
        others = {key: item for key, item in value.items() if not _is_plain(key, item, numbers)}
        kept = {key: storable(item, numbers=numbers) for key, item in value.items() if key not in others}
        return (
            {**kept, AS_JSON: json.dumps(others, ensure_ascii=False, sort_keys=True, default=_number)}
            if others
            else kept
        )
    if isinstance(value, Decimal | float) or (isinstance(value, int) and abs(value) > MAX_SAFE_INTEGER):
        return str(value)
    return value


def _is_plain(key: str, item: object, numbers: Container[str] | None) -> bool:
    if key in _RESERVED or not _KEY.fullmatch(key):
        return False
    return numbers is None or not (_holds_text(item) if key in numbers else _holds_fraction(item))


def _holds_fraction(item: object) -> bool:
    return any(map(_holds_fraction, item)) if isinstance(item, list) else isinstance(item, Decimal | float)


def _holds_text(item: object) -> bool:
    return any(map(_holds_text, item)) if isinstance(item, list) else isinstance(item, str)


def _number(value: Decimal) -> float | str:
    number = float(value)
    return number if math.isfinite(number) else str(value)


def restored(value: Any, *, numbers: Container[str] = (), is_number: bool = False) -> Any:  # noqa: ANN401 - any JSON
    """Return what an extension holds as the other format had it.

    Args:
        value: What `storable` gave.
        numbers: Keys under which a decimal fraction is a number there, in arrays too.
        is_number: Whether the value itself stands under such a key.

    Example:
        >>> restored({"duration": "2.5", "title": "2.5"}, numbers={"duration"})
        {'duration': 2.5, 'title': '2.5'}
    """
    if isinstance(value, list):
        return [restored(item, numbers=numbers, is_number=is_number) for item in value]
    if isinstance(value, dict):
        found = {
            key: restored(item, numbers=numbers, is_number=key in numbers) for key, item in value.items()
        }
        return opened(found)
    if is_number and isinstance(value, str) and _FRACTION.fullmatch(value):
        return _number(Decimal(value))
    return value


def opened(stored: dict[str, Any]) -> dict[str, Any]:
    """Return a stored object with the members that stood as text as members of their own.

    Example:
        >>> opened({"width": 2, "%json": '{"height": 2.5}'})
        {'width': 2, 'height': 2.5}
    """
    kept = {key: item for key, item in stored.items() if key != AS_JSON}
    return {**kept, **_members(stored[AS_JSON])} if AS_JSON in stored else kept


def _members(text: object) -> dict[str, Any]:
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        found = None
    return found if isinstance(found, dict) else {AS_JSON: text}  # else it is somebody else's extension


def unreadable(path: Iterable[str | int], expected: str, found: object) -> Finding:
    """Return the finding about a value that cannot be read and is kept as it was written.

    Example:
        >>> unreadable(("firstCreated",), "a time with its zone", "yesterday").message
        "Expected a time with its zone, found 'yesterday'; it is kept in extensions."
    """
    message = f"Expected {expected}, found {_shown(found)}; it is kept in extensions."
    return finding("NE902", to_pointer(path), message)


def another_format(path: Iterable[str | int], expected: str, found: object) -> Finding:
    """Return the finding about data that are of another format than the one that was named.

    Example:
        >>> another_format((), "an item with a uri", {}).message
        'Expected an item with a uri, found an object.'
    """
    return finding("NE901", to_pointer(path), f"Expected {expected}, found {_shown(found)}.")


def _shown(value: object) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    if isinstance(value, str):
        return repr(value if len(value) <= _MOST_SHOWN else f"{value[:_MOST_SHOWN]}...")
    return {None: "null", True: "true", False: "false"}.get(value, str(value)[:_MOST_SHOWN])  # type: ignore[call-overload,no-any-return]
