"""Checks the structure of a document by the published JSON Schema alone, and prints a finding a line.

It imports nothing of newsevents, so it stands for an implementation of one's own. Run it with:

    newsevents schema > newsevents.schema.json
    newsevents conformance --select NE101,NE102,NE104,NE110,NE111,NE113 \
        python examples/check_structure.py newsevents.schema.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema_rs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CODES = {"enum": "NE104", "minLength": "NE110", "maxLength": "NE111", "minItems": "NE113"}
"""Codes by the keyword of JSON Schema that finds the same, at the same place."""

TAGS = ("kind", "type")
"""The fields that tell the members of a union apart; without it, no member is meant."""


def findings(errors: Iterable[jsonschema_rs.ValidationError]) -> Iterator[tuple[str, list[str | int]]]:
    """Yield code and path of what a schema can say; a union is looked at where its tag or type fits."""
    for error in errors:
        kind, path = error.kind, list(error.instance_path)
        if kind.name in CODES:
            yield CODES[kind.name], path
        elif kind.name == "additionalProperties":
            yield from (("NE101", [*path, name]) for name in kind.as_dict()["unexpected"])
        elif kind.name == "required":
            yield "NE102", [*path, kind.as_dict()["property"]]
        elif kind.name in {"anyOf", "oneOf"}:
            for branch in getattr(kind, "context", ()):
                if not any(is_of_another_kind(item, path) for item in branch):
                    yield from findings(branch)


def is_of_another_kind(error: jsonschema_rs.ValidationError, path: list[str | int]) -> bool:
    """Say whether an error means that a member of a union is not the one that is meant."""
    name = error.kind.name
    if name == "required" and error.kind.as_dict()["property"] in TAGS:
        return True
    return name == "const" or (name == "type" and list(error.instance_path) == path)


def pointer(path: list[str | int]) -> str:
    """Return a path as JSON Pointer."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in path)


def answer(schema: bytes, data: bytes) -> str:
    """Return a line for each finding in a document; none if it is no JSON in UTF-8."""
    validator = jsonschema_rs.validator_for(json.loads(schema))
    try:
        errors = list(validator.iter_errors(json.loads(data.decode("utf-8"))))
    except (ValueError, RecursionError):
        return ""
    return "".join(f"{code} {pointer(path)}\n" for code, path in findings(errors))


def main() -> None:
    """Check the document on standard input by the schema that is named on the command line."""
    sys.stdout.write(answer(Path(sys.argv[1]).read_bytes(), sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
