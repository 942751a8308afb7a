"""The extraction schema keeps to what services for structured output take."""

from __future__ import annotations

import jsonschema_rs
from drafting import SCHEMA

import newsevents as ne
from newsevents.schema.vocabulary import CORE

TAKEN = {"type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const", "description",
         "$ref", "$defs"}  # fmt: skip
"""Keywords that strict modes of structured output document."""


def objects(schema):
    """Yield the schemas of objects."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for item in schema.values():
            yield from objects(item)
    elif isinstance(schema, list):
        for item in schema:
            yield from objects(item)


def keywords(schema):
    """Yield the keywords of a schema, and of those in it."""
    yield from schema
    for name in ("properties", "$defs"):
        for item in schema.get(name, {}).values():
            yield from keywords(item)
    for item in [schema["items"]] if "items" in schema else schema.get("anyOf", []):
        yield from keywords(item)


def depth(schema):
    """Return how many objects lie in one another at most."""
    if "$ref" in schema:
        return depth(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]])
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", [])] + (
        [schema["items"]] if "items" in schema else []
    )
    return (schema.get("type") == "object") + max(map(depth, inner), default=0)


def test_it_is_a_schema_of_plain_keywords():
    assert jsonschema_rs.meta.is_valid(SCHEMA)
    assert set(keywords(SCHEMA)) <= TAKEN
    assert SCHEMA["type"] == "object"


def test_every_object_is_closed_and_every_field_is_required():
    found = list(objects(SCHEMA))
    assert len(found) > 15
    for item in found:
        assert item["additionalProperties"] is False
        assert item["required"] == list(item["properties"])


def test_it_is_shallow_and_asks_for_no_offset():
    assert depth(SCHEMA) <= 5
    names = {name for item in objects(SCHEMA) for name in item["properties"]}
    assert not names & {"offset", "prefix", "suffix", "evidence", "exact"}


def test_every_field_says_what_to_write():
    assert [
        name
        for item in objects(SCHEMA)
        for name, part in item["properties"].items()
        if not part["description"]
    ] == []


def test_predicates_are_those_of_the_vocabulary():
    mood = ne.Predicate("acme:mood", ("event",), "text", "The mood at an event.")
    schema = ne.extraction_schema(CORE.extended(predicates=(mood,)))
    claim = schema["$defs"]["DraftClaim"]["properties"]["predicate"]
    assert "acme:mood" in claim["enum"]
    assert "acme:mood (text): The mood at an event." in claim["description"]
