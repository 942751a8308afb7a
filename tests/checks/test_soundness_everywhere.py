"""What is called sound is sound, whichever field of a document of all records holds something wrong."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from copy import deepcopy
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from newsevents.checks import Collector, apply_rules, is_sound
from newsevents.schema.document import NewsDocument
from newsevents.schema.predicate import Predicate
from newsevents.schema.vocabulary import CORE

CONFORMANCE = Path(str(files("newsevents.conformance")))
INVALID = sorted(
    path for path in CONFORMANCE.glob("invalid/NE[2-6]*.json") if not path.name.endswith(".expect.json")
)
VALID = sorted(CONFORMANCE.glob("valid/*.json"))
SOUND = json.loads((CONFORMANCE / "valid/everything.json").read_bytes()) | {"gaps": []}
SAID = {"id": "statement:1", "speaker": "actor:a", "mode": "indirect", "content_kind": "reference"}
TOLD = {
    "id": "claim:1", "subject": "event:1", "predicate": "occurred", "value": {"type": "boolean", "boolean": True},
}  # fmt: skip
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
    assert is_sound(read(SOUND), CORE)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_rules_find_nothing_in_a_valid_document_of_which_the_quick_look_is_not_asked(path):
    assert findings_of(read(json.loads(path.read_bytes()))) == []


def test_extensions_and_identifiers_are_sound_wherever_they_stand():
    extensions, identifiers = {"extensions": {"acme:x": [1]}}, {"identifiers": {"wikidata": "Q1"}}
    claims = [{**TOLD, "id": f"claim:{number}", **extensions} for number in (1, 2)]
    tree = {
        "id": "urn:example:1",
        "source": extensions,
        **extensions,
        "actors": [{"id": "actor:a", "kind": "person", **extensions, **identifiers}],
        "places": [{"id": "place:1", "name": "x", **extensions, **identifiers}],
        "events": [{"id": "event:1", "type": "meeting", **extensions}],
        "statements": [{**SAID, **extensions}],
        "claims": claims,
        "conflicts": [
            {"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator", **extensions}
        ],
    }
    assert is_sound(read(tree), CORE)


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


LATER = {"edtf": "2030"}
MISORDERED = [{"start": 3, "end": 4, "exact": "x"}, {"start": 1, "end": 2, "exact": "y"}]
ALONE = {
    "an occasion": {"statements": [{**SAID, "occasion": "event:9"}]},
    "the place of a statement": {"statements": [{**SAID, "place": "place:9"}]},
    "whom it is said to": {"statements": [{**SAID, "addressees": ["actor:9"]}]},
    "when it is said": {"statements": [{**SAID, "time": LATER}]},
    "the office of a speaker": {"statements": [{**SAID, "speaker_role": {"title": "x", "organization": "actor:9"}}]},
    "a statement that it is told in": {"statements": [{**SAID, "within": "statement:9"}]},
    "a statement that it takes up": {"statements": [{**SAID, "refers_to": "statement:9"}]},
    "a hop of hearsay": {"statements": [{**SAID, "via": [{"actor": "actor:9"}]}]},
    "an empty hop": {"statements": [{**SAID, "via": [{}]}]},
    "nothing said": {"statements": [{**SAID, "content_kind": "proposition"}]},
    "an office in oneself": {"actors": [{"id": "actor:a", "kind": "person", "roles": [{"title": "x", "organization": "actor:a"}]}]},
    "a body in a circle": {"actors": [{"id": "actor:a", "kind": "group", "part_of": "actor:a"}]},
    "a negative size": {"actors": [{"id": "actor:a", "kind": "group", "size": {"value": -1}}]},
    "a doubled alias": {"actors": [{"id": "actor:a", "kind": "person", "name": "A", "aliases": ["A"]}]},
    "half a coordinate": {"places": [{"id": "place:1", "name": "x", "latitude": "1"}]},
    "mentions out of order": {"places": [{"id": "place:1", "name": "x", "mentions": MISORDERED}]},
    "an event around an event": {"events": [{"id": "event:1", "type": "meeting", "part_of": "event:9"}]},
    "a negative number of times": {"events": [{"id": "event:1", "type": "meeting", "occurrences": {"value": -1}}]},
    "what was held in the future": {"events": [{"id": "event:1", "type": "meeting", "status": "held", "start": LATER}]},
    "an end without a start": {"events": [{"id": "event:1", "type": "meeting", "end": {"edtf": "soon"}}]},
    "a visit to nowhere": {"events": [{"id": "event:1", "type": "visit"}]},
    "a time that says nothing": {"times": [{}]},
    "who represents themselves": {
        "events": [{"id": "event:1", "type": "meeting", "participants": [{"actor": "actor:a", "represents": ["actor:a"]}]}],
    },
    "a claim of nothing": {"claims": [{**TOLD, "subject": "event:9"}]},
    "a claim of another kind": {"claims": [{**TOLD, "subject": "actor:a"}]},
    "a claim of a place that is not there": {"claims": [{**TOLD, "scope": {"place": "place:9"}}]},
    "a claim of people who are not there": {"claims": [{**TOLD, "scope": {"participants": ["actor:9"]}}]},
    "a claim of no time": {"claims": [{**TOLD, "scope": {"time": {"edtf": "soon"}}}]},
    "who shows no stance": {"claims": [{**TOLD, "stances": [{"holder": "actor:a", "stance": "asserts"}]}]},
    "who is not there": {"claims": [{**TOLD, "stances": [{"holder": "actor:9", "stance": "asserts", "evidence": MISORDERED[0]}]}]},
    "a narrator who makes a statement": {
        "statements": [SAID],
        "claims": [{**TOLD, "stances": [{"holder": "narrator", "stance": "asserts", "statement": "statement:1"}]}],
    },
    "a conflict of strangers": {"conflicts": [{"id": "conflict:1", "claims": ["claim:8", "claim:9"], "asserted_by": "narrator"}]},
    "a conflict that nobody asserts": {
        "claims": [TOLD, {**TOLD, "id": "claim:2"}],
        "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "actor:9"}],
    },
    "a text of another length": {"source": {"text": "x", "text_length": 2}},
    "a text of another hash": {"source": {"text": "x", "text_sha256": "0" * 64}},
    "a source that replaces itself": {"source": {"replaces": "urn:example:1"}},
    "evidence of no text": {"source": {}, "actors": [{"id": "actor:a", "kind": "person", "mentions": [MISORDERED[0]]}]},
}  # fmt: skip


@pytest.mark.parametrize("name", ALONE)
def test_a_fault_that_stands_alone_is_not_passed_over(name):
    tree = {
        "id": "urn:example:1",
        "source": {"published": "2021-05-03", "text_length": 9},
        "actors": [{"id": "actor:a", "kind": "person"}],
        "events": [{"id": "event:1", "type": "meeting"}],
    }
    assert is_sound(read(tree), CORE)
    document = read(tree | ALONE[name])
    assert findings_of(document)
    assert not is_sound(document, CORE)


def test_a_number_of_a_vendors_predicate_may_be_negative_and_is_sound():
    predicate = Predicate("acme:change", ("event",), "quantity", "How many more.")
    value = {"type": "quantity", "quantity": {"value": -3}}
    claim = {**TOLD, "predicate": "acme:change", "value": value}
    document = read(
        {
            "id": "urn:example:1",
            "source": {},
            "events": [{"id": "event:1", "type": "meeting"}],
            "claims": [claim],
        }
    )
    assert is_sound(document, CORE.extended(predicates=(predicate,)))
    assert not is_sound(document, CORE)


@pytest.mark.parametrize("source", [{"text_length": 4}, {"text_sha256": "0" * 64}, {"text": "abxy"}])
def test_evidence_is_sound_as_far_as_the_source_tells(source):
    span = {"start": 2, "end": 4, "exact": "xy", "prefix": "ab"}
    tree = {
        "id": "urn:example:1",
        "source": source,
        "actors": [{"id": "actor:a", "kind": "person", "mentions": [span]}],
    }
    assert findings_of(read(tree)) == []
    assert is_sound(read(tree), CORE)
