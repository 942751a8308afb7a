"""Case: one document, and what must be found in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsevents.codes import code_named
from newsevents.conformance.folder import contents

if TYPE_CHECKING:
    from collections.abc import Iterator

Pair: TypeAlias = tuple[str, str]
"""Code and JSON Pointer of a finding."""

_EXPECTED = ".expect.json"


@attrs.frozen
class Case:
    """One document as bytes, and what must be found in it.

    Example:
        >>> case = Case("valid/minimal", b'{"id": "urn:a:1", "source": {}}')
        >>> case.valid, case.expected, case.lenient
        (True, (), False)
    """

    name: str
    """Folder and name of the file without its ending: `invalid/NE203-unresolved-reference`."""

    unit: bytes
    """The bytes, or those that are repeated."""

    times: int = 1
    """How often they are repeated, so that large documents take no room."""

    lenient: bool = False
    """Whether the document is read leniently: what is not known may pass, with a warning."""

    expected: tuple[Pair, ...] = ()
    """What must be found, sorted; each code and place once."""

    @property
    def data(self) -> bytes:
        """The bytes of the document."""
        return self.unit * self.times

    @property
    def valid(self) -> bool:
        """Whether nothing that must be found is an error."""
        return all(code_named(code).severity != "error" for code, _ in self.expected)


def cases() -> Iterator[Case]:
    """Yield all cases: the valid documents, then the invalid ones, each by name.

    Example:
        >>> from itertools import islice
        >>> [case.valid for case in islice(cases(), 2)]
        [True, True]
    """
    held = dict(contents())
    for path, data in held.items():
        if path.startswith("valid/"):
            yield Case(path.removesuffix(".json"), data)
    for path, data in held.items():
        if path.endswith(_EXPECTED):
            yield _case(path.removesuffix(_EXPECTED), json.loads(data), held)


def _case(name: str, told: dict[str, Any], held: dict[str, bytes]) -> Case:
    made = told.get("input")
    unit, times = (made["text"].encode(), made["times"]) if made else (held[f"{name}.json"], 1)
    expected = sorted({(item["code"], item["pointer"]) for item in told["findings"]})
    return Case(name, unit, times, told.get("lenient", False), tuple(expected))
