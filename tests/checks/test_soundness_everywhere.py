"""What is called sound is sound, whichever field of a document of all records holds something wrong."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from newsevents.checks import Collector, apply_rules, is_sound
from newsevents.schema.document import NewsDocument
from newsevents.schema.vocabulary import CORE

CONFORMANCE = Path(__file__).parents[1] / "conformance"
INVALID = sorted(
    path for path in CONFORMANCE.glob("invalid/NE[2-6]*.json") if not path.name.endswith(".expect.json")
)
SOUND = json.loads((CONFORMANCE / "valid/everything.json").read_bytes()) | {"gaps": []}
STRANGE = (
    "actor:nobody", "place:nowhere", "narrator", "2030-01-01", "1800-01-01", "2018-11-13T09:30:00+14:00", "soon",
    "x", -1, 3, 10**9, "-2.5", "several", "between", "planned", "held", "public", "direct", "secrecy",
)  # fmt: skip
"""Values that are put wherever they can stand."""


def read(tree: Any) -> NewsDocument | None:
    try:
        return CORE.document_model.model_validate_json(json.dumps(tree))
    except ValidationError:
        return None


def findings_of(document: NewsDocument) -> list[str]:
    collector = Collector(10)
    apply_rules(document, collector, vocabulary=CORE)
    return [str(item) for item in collector.findings()]


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_what_breaks_a_rule_is_not_called_sound(path):
    document = read(json.loads(path.read_bytes()))
    if document is not None and findings_of(document):
        assert not is_sound(document, CORE)


def test_the_document_of_all_records_is_sound_without_its_gaps():
    document = read(SOUND)
    assert findings_of(document) == []
    assert is_sound(document, CORE)


def places_in(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*path, key)
        yield from places_in(item, (*path, key))


def at(tree: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        tree = tree[key]
    return tree


def values_by_field() -> dict[str, list[Any]]:
    """Return what stands in the fields of each name, each value once."""
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for path in places_in(SOUND):
        field = next(str(key) for key in reversed(path) if isinstance(key, str))
        value = at(SOUND, path)
        if not isinstance(value, dict | list):
            found[field][json.dumps(value)] = value
    return {field: list(values.values()) for field, values in found.items()}


VALUES = values_by_field()


def changes(path: tuple[str | int, ...], strange: tuple[Any, ...]) -> Iterator[list[Any]]:
    """Yield what may stand at a path instead: nothing, one value, or for an item of a list several in a row."""
    value = at(SOUND, path)
    yield []
    if isinstance(path[-1], int):
        yield [value, value]
    if isinstance(value, list):
        yield [value[::-1]]
        yield [[]]
    elif not isinstance(value, dict):
        field = next(str(step) for step in reversed(path) if isinstance(step, str))
        yield from ([other] for other in (*VALUES[field], *strange))


def changed(path: tuple[str | int, ...], values: list[Any]) -> Any:
    """Return the document with other values at a path."""
    tree = deepcopy(SOUND)
    around, key = at(tree, path[:-1]), path[-1]
    if isinstance(around, list):
        around[key : key + 1] = values
    elif values:
        around[key] = values[0]
    else:
        del around[key]
    return tree


def sampled(collection: str) -> Iterator[tuple[tuple[str | int, ...], list[Any]]]:
    """Yield paths inside a collection with changes; of paths that differ in their indices alone, the first two."""
    seen: Counter[tuple[str | int, ...]] = Counter()
    for path in places_in(SOUND):
        pattern = tuple("*" if isinstance(key, int) else key for key in path)
        seen[pattern] += 1
        if path[0] == collection and seen[pattern] <= 2:
            yield from ((path, values) for values in changes(path, STRANGE if seen[pattern] == 1 else ()))


COLLECTIONS = ("source", "actors", "places", "statements", "events", "times", "claims", "conflicts")


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_one_wrong_value_anywhere_is_not_passed_over(collection):
    for path, values in sampled(collection):
        document = read(changed(path, values))
        if document is not None and is_sound(document, CORE):
            assert findings_of(document) == [], (path, values)
