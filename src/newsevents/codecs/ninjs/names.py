"""Names: what every module of the ninjs codec calls the same."""

from __future__ import annotations

from typing import Any, TypeAlias
from urllib.parse import quote, unquote

from newsevents.codecs.fitting import is_label
from newsevents.codecs.leftover import opened
from newsevents.codecs.ninjs.slot import kept

Json: TypeAlias = dict[str, Any]
"""A JSON object."""

REST = "ninjs:rest"
"""Extension that keeps what an item, or a part of it, says beyond the fields of the model."""

_WIKIDATA = "http://www.wikidata.org/entity/"


def rest_of(record: Json) -> Json | None:
    """Return what a record was read with besides, if it was read from ninjs."""
    rest = record.get("extensions", {}).get(REST)
    return opened(rest) if isinstance(rest, dict) else None


def with_rest(record: Json, left: Json, usual: Json) -> Json:
    """Give a record what is left of its item, unless that is what is written anyway.

    Example:
        >>> with_rest({}, {"rel": "about"}, {})
        {'extensions': {'ninjs:rest': {'rel': 'about'}}}
    """
    return record if left == usual else {**record, "extensions": {REST: kept(left)}}


def uri_in_register(identifiers: Json) -> Json:
    """Return the `uri` of a record that Wikidata knows.

    Example:
        >>> uri_in_register({"wikidata": "Q10720", "lei": "1"})
        {'uri': 'http://www.wikidata.org/entity/Q10720'}
    """
    name = identifiers.get("wikidata")
    return {} if name is None else {"uri": f"{_WIKIDATA}{quote(name, safe='')}"}


def register_of(uri: object) -> Json:
    """Return the identifiers that a `uri` gives.

    Example:
        >>> register_of("http://www.wikidata.org/entity/Q10720"), register_of("https://example.org/")
        ({'wikidata': 'Q10720'}, {})
    """
    if not isinstance(uri, str) or not uri.startswith(_WIKIDATA):
        return {}
    name = unquote(uri.removeprefix(_WIKIDATA))
    return {"wikidata": name} if is_label(name) and quote(name, safe="") == uri[len(_WIKIDATA) :] else {}


class Numbering:
    """Identifiers for records whose items have none of ours.

    Example:
        >>> numbering = Numbering("actor", {"actor:1"})
        >>> numbering.next(), numbering.next()
        ('actor:2', 'actor:3')
    """

    def __init__(self, kind: str, taken: set[str]) -> None:
        """Take the kind of the records, and the identifiers that some of them have already."""
        self.kind = kind
        self.taken = taken
        self.number = 0

    def next(self) -> str:
        """Return an identifier that no other record has."""
        self.number += 1
        while f"{self.kind}:{self.number}" in self.taken:
            self.number += 1
        return f"{self.kind}:{self.number}"
