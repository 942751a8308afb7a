"""Slot: places in the arrays of an item, so that what was read is written again where it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsevents.codecs.leftover import FIELD, restored, storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NUMBERS = frozenset({"duration", "frameRate", "coordinates", "bbox"})
"""Keys of ninjs whose numbers may have fractions."""


def kept(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return JSON of an item as an extension can hold it."""
    return storable(value, numbers=NUMBERS)


def given(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return what an extension holds as it stood in an item."""
    return restored(value, numbers=NUMBERS)


@attrs.frozen
class Part:
    """One item of an array that is made of the document.

    Example:
        >>> Part("/source/headline", {"value": "Talks"}, {"role": "main"}).whole()
        {'role': 'main', 'value': 'Talks'}
    """

    field: str
    """Pointer to the field, or identifier of the record, that it is made of."""

    content: dict[str, Any]
    """What is made of the field."""

    constant: dict[str, Any] = attrs.Factory(dict)
    """What stands beside it, unless it was read with something else beside it."""

    def whole(self, beside: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the item, with what was read beside it, if it was read."""
        return {**(self.constant if beside is None else beside), **self.content}


def laid(parts: Iterable[Part], left: object = ()) -> Any:  # noqa: ANN401 - any JSON, where nothing is to be added
    """Return an array of an item: each part in its slot, those without one before all others.

    What was read and is no array stays what it was, unless there are parts.

    Example:
        >>> parts = [Part("/source/headline", {"value": "Talks"})]
        >>> laid(parts, [{"value": "x"}, {FIELD: "/source/headline"}])
        [{'value': 'x'}, {'value': 'Talks'}]
    """
    waiting = {part.field: part for part in parts}
    if not isinstance(left, list | tuple) and not waiting:
        return given(left)
    placed: list[Any] = []
    items: Any = left if isinstance(left, list | tuple) else (left,)
    for item in items:
        name = item.get(FIELD) if isinstance(item, dict) else None
        if name is None:
            placed.append(given(item))
        elif isinstance(name, str) and name in waiting:
            beside = {key: value for key, value in item.items() if key != FIELD}
            placed.append(waiting.pop(name).whole(given(beside)))
    return [*(part.whole() for part in waiting.values()), *placed]


def left_of(
    items: list[Any], taken: Mapping[int, tuple[str, dict[str, Any]]], usual: Iterable[Part]
) -> list[Any] | None:
    """Return what is left of an array: its other items, and slots for those that became fields.

    Args:
        items: The array.
        taken: Which field an item became, and what stood beside it, by position.
        usual: The parts that will be written for those fields, in their order.

    Returns:
        The items and slots; `None` where writing the parts gives the array back without them.
    """
    left: list[Any] = []
    for at, item in enumerate(items):
        if at in taken:
            name, beside = taken[at]
            left.append({FIELD: name, **kept(beside)})
        else:
            left.append(kept(item))
    for part in usual:
        if not left or left[0] != {FIELD: part.field, **part.constant}:
            break
        left.pop(0)
    return left if left or not items else None
