"""Expression: a record as the Python code that builds it, with what has its default left out."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

_INDENT = "    "


def as_code(value: object, *, prefix: str = "ne.", width: int = 88) -> str:
    """Return the Python expression that builds a record.

    It stands by itself after `import datetime` and `import newsevents as ne`. Fields that lenient reading
    kept although they are unknown are shown like others, and no constructor takes those.

    Args:
        value: A record, or what a field of one can hold.
        prefix: What stands before the names of the library's classes.
        width: Longest line in characters, where breaking lines can keep it.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> as_code(Quantity(value=10, comparator="about"))
        "ne.Quantity(value=10, comparator='about')"
    """
    return "\n".join(_lines(value, prefix, width))


def set_fields(record: BaseModel) -> Iterator[tuple[str, object]]:
    """Yield the fields of a record that differ from their defaults, and those that it keeps unknown.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> list(set_fields(Quantity(value=10)))
        [('value', 10)]
    """
    fields = type(record).model_fields
    for name, value in record:
        if name not in fields or fields[name].is_required() or value != fields[name].default:
            yield name, value


def _lines(value: object, prefix: str, width: int) -> list[str]:
    """Return an expression in one line if it fits, else one line for each of its parts and more."""
    if not isinstance(value, BaseModel | tuple | list | dict) or not value:
        return [_scalar(value)]
    opening, parts, closing = _parts(value, prefix)
    inner = [(head, _lines(item, prefix, width - len(_INDENT))) for head, item in parts]
    if all(len(lines) == 1 for _, lines in inner):
        row = ", ".join(head + lines[0] for head, lines in inner)
        comma = "," if isinstance(value, tuple) and len(value) == 1 else ""
        if len(opening + row + comma + closing) <= width:
            return [opening + row + comma + closing]
    broken = [line for head, lines in inner for line in _indented(head, lines)]
    return [opening, *broken, closing]


def _indented(head: str, lines: list[str]) -> Iterator[str]:
    first, *rest = lines
    whole = [_INDENT + head + first, *(_INDENT + line for line in rest)]
    whole[-1] += ","
    yield from whole


def _parts(value: object, prefix: str) -> tuple[str, list[tuple[str, object]], str]:
    """Return how an expression opens, its parts with what stands before each, and how it closes."""
    if isinstance(value, BaseModel):
        name = type(value).__name__
        home = prefix if type(value).__module__.startswith("newsevents.") else ""
        return f"{home}{name}(", [(f"{field}=", item) for field, item in set_fields(value)], ")"
    if isinstance(value, dict):
        return "{", [(f"{key!r}: ", item) for key, item in value.items()], "}"
    if isinstance(value, tuple):
        return "(", [("", item) for item in value], ")"
    return "[", [("", item) for item in value] if isinstance(value, list) else [], "]"


def _scalar(value: object) -> str:
    if isinstance(value, datetime):
        return f"datetime.datetime.fromisoformat({value.isoformat()!r})"
    if isinstance(value, date):
        return f"datetime.date({value.year}, {value.month}, {value.day})"
    return repr(value)
