"""Plain: records as the builtin values that orjson writes, without going through pydantic's serialiser.

`orjson.dumps(record, default=plain)` is several times as fast as `model_dump_json` and also writes the
fields that lenient reading kept although they are unknown. A property test proves the bytes equal.
"""

from __future__ import annotations

from typing import Any

from newsevents.schema.base import Record

_known: set[type] = set()
"""Classes of records that were written: asking an abstract class each time takes longer than writing."""


def plain(value: Any) -> dict[str, Any]:  # noqa: ANN401 - orjson gives whatever it does not know
    """Return a record's fields by name, those kept by lenient reading last.

    Raises:
        TypeError: The value is no record.

    Example:
        >>> from newsevents.schema.claim import BooleanValue
        >>> plain(BooleanValue(boolean=True))
        {'type': 'boolean', 'boolean': True}
    """
    if type(value) not in _known:
        _learn(value)
    kept = value.__pydantic_extra__
    fields: dict[str, Any] = vars(value)
    return {**fields, **kept} if kept else fields


def known_alone(value: Any) -> dict[str, Any]:  # noqa: ANN401 - orjson gives whatever it does not know
    """Return the fields of a record that has no others than those of its class.

    Raises:
        TypeError: The value is no record, or lenient reading kept unknown fields in it.

    Example:
        >>> from newsevents.schema.claim import BooleanValue
        >>> known_alone(BooleanValue(boolean=True))
        {'type': 'boolean', 'boolean': True}
    """
    if type(value) not in _known:
        _learn(value)
    if value.__pydantic_extra__:
        message = f"Expected no unknown fields, found {', '.join(value.__pydantic_extra__)}"
        raise TypeError(message)
    fields: dict[str, Any] = vars(value)
    return fields


def _learn(value: object) -> None:
    if not isinstance(value, Record):
        message = f"Expected a record, found {type(value).__name__}"
        raise TypeError(message)
    _known.add(type(value))
