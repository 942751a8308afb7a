"""JSON Schema of the wire model, with a description for each field.

The descriptions are the docstrings under the fields. They are read from the source only when a schema
is asked for: doing so while the classes are built would cost every import.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from importlib.resources import files
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from newsevents.schema.base import Record
from newsevents.schema.document import SCHEMA_VERSION
from newsevents.schema.extraction import Draft, DraftPart
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.schema.vocabulary import Vocabulary

SCHEMA_ID = f"urn:newsevents:schema:{SCHEMA_VERSION}"
"""Name of the schema (`$id`); it is no address, and nothing is fetched from it."""


def json_schema(vocabulary: Vocabulary | None = None) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a document.

    What only the semantic rules can say, such as that references resolve, is not in it.

    Args:
        vocabulary: The event types that are known; by default those of the core and of installed
            packages.

    Returns:
        The schema, as `json.dumps` takes it.

    Example:
        >>> json_schema()["properties"]["statements"]["description"]
        'Who said what, in the order of the text.'
    """
    return schema_of((vocabulary or installed_vocabulary()).document_model, SCHEMA_ID)


def schema_of(model: type[BaseModel], name: str) -> dict[str, Any]:
    """Return the JSON Schema of a record class, with all that it refers to.

    Args:
        model: The class.
        name: The URI that names the schema.

    Example:
        >>> from newsevents.schema.dossier import Dossier
        >>> schema_of(Dossier, "urn:example:dossier")["title"]
        'Dossier'
    """
    schema, definitions = _described(model, Record)
    for part in _parts_of([schema, definitions]):
        _close_names(part)
        _require_tag(part, definitions)
    head = {"$schema": GenerateJsonSchema.schema_dialect, "$id": name}
    return {**head, **schema, "$defs": definitions}


def extraction_schema(vocabulary: Vocabulary | None = None) -> dict[str, Any]:
    """Return the JSON Schema of a draft, for a language model that writes structured output.

    Its descriptions are instructions. Objects are closed, all fields are required, unions are `anyOf`, and
    nothing in it asks for an offset; see `newsevents.anchor`.

    Args:
        vocabulary: The predicates that claims may have; by default those of the core and of installed
            packages.

    Example:
        >>> schema = extraction_schema()
        >>> schema["additionalProperties"], schema["required"][0]
        (False, 'actors')
    """
    schema, definitions = _described(Draft, DraftPart)
    for part in _parts_of([schema, definitions]):
        if isinstance(part.get("title"), str):
            del part["title"]
        if "oneOf" in part:
            part["anyOf"] = part.pop("oneOf")
            del part["discriminator"]
    predicates = (vocabulary or installed_vocabulary()).predicates
    definitions["DraftClaim"]["properties"]["predicate"] = {
        "type": "string",
        "enum": [item.name for item in predicates],
        "description": " ".join(f"{item.name} ({item.value_type}): {item.meaning}" for item in predicates),
    }
    return {**schema, "$defs": definitions}


def published_schema(version: str = SCHEMA_VERSION) -> bytes:
    """Return the JSON Schema of the core, as it was published with a version of the wire model.

    Raises:
        FileNotFoundError: No such version was published.

    Example:
        >>> published_schema("1.0")[:1]
        b'{'
    """
    return files("newsevents.schema").joinpath("published", f"newsevents-{version}.schema.json").read_bytes()


def _parts_of(value: object) -> Iterator[dict[str, Any]]:
    """Yield all objects inside a JSON value."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _parts_of(item)


def _close_names(schema: dict[str, Any]) -> None:
    """Refuse keys that do not have the form of the keys of a mapping; pydantic leaves others open."""
    patterns = schema.get("patternProperties")
    if isinstance(patterns, dict) and "properties" not in schema:
        [(pattern, values)] = schema.pop("patternProperties").items()
        schema |= {"propertyNames": {"pattern": pattern}, "additionalProperties": values}


def _require_tag(schema: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Have the members of a union require its tag; pydantic reads it before it fills in any default."""
    tag = schema.get("discriminator", {})
    for member in tag.get("mapping", {}).values() if isinstance(tag, dict) else ():
        required = definitions[member.rpartition("/")[2]].setdefault("required", [])
        if tag["propertyName"] not in required:
            required.insert(0, tag["propertyName"])


def _described(model: type[BaseModel], base: type[BaseModel]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the schema of a class as pydantic has it, and its definitions, with our descriptions."""
    schema = model.model_json_schema(mode="validation")
    definitions: dict[str, Any] = schema.pop("$defs")
    for record in _below(base):
        if record.__name__ in definitions:
            _describe(definitions[record.__name__], record)
    _describe(schema, model)
    return schema, definitions


def _describe(schema: dict[str, Any], record: type[BaseModel]) -> None:
    schema["description"] = (inspect.getdoc(record) or "").partition("\n")[0]
    for name, words in field_docstrings(record).items():
        if name in schema["properties"]:
            schema["properties"][name]["description"] = words


def _below(base: type[BaseModel]) -> Iterator[type[BaseModel]]:
    waiting = [base]
    while waiting:
        record = waiting.pop()
        waiting.extend(record.__subclasses__())
        yield record


@cache
def field_docstrings(record: type[BaseModel]) -> dict[str, str]:
    """Return the docstring under each field of a record, those it inherits included.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> field_docstrings(Evidence)["start"]
        'Offset of the first code point, from 0.'
    """
    found: dict[str, str] = {}
    for base in reversed(record.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            found |= _own_docstrings(base)
    return found


def _own_docstrings(record: type[BaseModel]) -> dict[str, str]:
    try:
        source = inspect.getsource(record)
    except (OSError, TypeError):  # a class that was made at run time has no source
        return {}
    definition = ast.parse(dedent(source)).body[0]
    found: dict[str, str] = {}
    name = None
    for node in definition.body if isinstance(definition, ast.ClassDef) else []:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
        elif name and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found[name] = " ".join(str(node.value.value).split())
            name = None
        else:
            name = None
    return found
