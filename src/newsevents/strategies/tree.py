"""Trees of JSON: what laws and faults do with the JSON of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.strategies.difference import NOTHING, Difference
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NOTHING: tuple[Any, ...] = (None, [], {})


def pruned(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return JSON without what a reader fills in: nulls, and arrays and objects without anything in them.

    What extensions hold is left as it is, since there a null says something.

    Example:
        >>> pruned({"id": "urn:example:1", "actors": [], "source": {"url": None}})
        {'id': 'urn:example:1'}
    """
    if isinstance(value, list):
        return [pruned(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {name: item if name == "extensions" else pruned(item) for name, item in value.items()}
    return {name: item for name, item in kept.items() if item not in _NOTHING}


def step(value: Any, key: str | int) -> Any:  # noqa: ANN401 - JSON
    """Return what stands at a key of an object or an index of an array; `NOTHING` where nothing does.

    Example:
        >>> step(["a", "b"], "1"), step({"a": 1}, "b")
        ('b', nothing)
    """
    if isinstance(value, dict):
        return value.get(key, NOTHING)
    if isinstance(value, list) and str(key).isdigit() and int(key) < len(value):
        return value[int(key)]
    return NOTHING


def at(value: Any, path: Sequence[str | int]) -> Any:  # noqa: ANN401 - JSON
    """Return what stands at a path; `NOTHING` where nothing does.

    Example:
        >>> at({"a": [7]}, ("a", 0))
        7
    """
    for key in path:
        value = step(value, key)
    return value


def around(value: Any, path: Sequence[str]) -> Any:  # noqa: ANN401 - JSON
    """Return the object or array that the last step of a path leads into.

    Example:
        >>> around({"a": [7]}, ("a", "0"))
        [7]
    """
    return at(value, path[:-1])


def remove(value: Any, path: Sequence[str]) -> None:  # noqa: ANN401 - JSON
    """Take out what stands at a path, if anything does.

    Example:
        >>> value = {"a": [7, 8]}
        >>> remove(value, ("a", "0"))
        >>> value
        {'a': [8]}
    """
    inside = around(value, path)
    if step(inside, path[-1]) is not NOTHING:
        del inside[int(path[-1]) if isinstance(inside, list) else path[-1]]


def json_differences(one: Any, other: Any, path: tuple[str | int, ...] = ()) -> Iterator[Difference]:  # noqa: ANN401 - JSON
    """Yield where two JSON values differ, as deep down as can be told.

    Example:
        >>> [str(item) for item in json_differences({"a": [1]}, {"a": [2]})]
        ['at /a/0: expected 1, found 2']
    """
    if isinstance(one, dict) and isinstance(other, dict):
        for name in {**one, **other}:
            yield from json_differences(one.get(name, NOTHING), other.get(name, NOTHING), (*path, name))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            yield from json_differences(*pair, (*path, index))
    elif type(one) is not type(other) or one != other:
        yield Difference(to_pointer(path), one, other)
