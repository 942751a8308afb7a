"""Write: a document as one JSON-LD object."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from newsevents.codecs.json import dumps
from newsevents.codecs.json_ld.names import SOURCE, document_iri, record_iri
from newsevents.codecs.json_ld.read import decode
from newsevents.codecs.json_ld.rest import put_back, rest_in
from newsevents.codecs.json_ld.terms import (
    ADDRESSES,
    CONTEXT_NAME,
    REST,
    context,
    key_of,
    stated_fields,
    types_of,
    wrap_of,
)
from newsevents.codecs.kinds import kinds_of, member
from newsevents.edtf import EdtfError, parse
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.schema.source import Source

if TYPE_CHECKING:
    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.kinds import Classes, Kind
    from newsevents.schema.base import Record

INLINE = "inline"
"""The choice that each document carries the context."""

_IN_XSD = re.compile(r"(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$")
"""How far from UTC XML Schema lets a time be."""


def encode(document: NewsDocument, /, *, context: str = INLINE) -> list[JsonObject]:
    """Return a document as JSON-LD: one object, in which every record has an IRI below the document's.

    Args:
        document: The document.
        context: `inline` writes the context into the document, so that any processor reads it without a
            network; `name` writes its name alone.

    Example:
        >>> article = NewsDocument(id="urn:example:1", source=Source(headline="Talks"))
        >>> [written] = encode(article, context="name")
        >>> written["@context"], written["@id"], written["source"]["headline"]
        ('urn:newsevents:context:1.0', 'urn:example:1', 'Talks')
    """
    tree = json.loads(dumps(document))
    for puts_back in (True, False):
        writer = _Writer(document_iri(document.id), puts_back=puts_back)
        node = writer.node(tree, (NewsDocument,))
        written = {"@context": _context() if context == INLINE else CONTEXT_NAME, **node}
        if not writer.has_put_back or _reads_as(written, tree):
            break
    return [written]


def _context() -> dict[str, object]:
    copy: dict[str, object] = json.loads(json.dumps(context()))  # for whoever changes it
    return copy


def _reads_as(written: JsonObject, tree: JsonObject) -> bool:
    """Say whether what was put back is found again, so that nothing made up by hand turns into fields."""
    [decoded] = decode(written)
    return decoded.document is not None and _bare(decoded.document) == _bare(tree)


def _bare(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return the JSON of a record without what is null or empty. In extensions that says something."""
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {name: item if name == "extensions" else _bare(item) for name, item in value.items()}
    return {name: item for name, item in kept.items() if item not in (None, [], {})}


class _Writer:
    """Writes the records of one document."""

    def __init__(self, document: str, *, puts_back: bool) -> None:
        self._document = document
        self._puts_back = puts_back
        self.has_put_back = False

    def node(self, value: JsonObject, classes: Classes) -> JsonObject:
        """Return a record as a node. What is null or empty is left out."""
        record = member(value, classes)
        kinds = kinds_of((record,))
        node: JsonObject = {"@type": types_of(record, value.get("mode")), **self._name(record, value)}
        for field in stated_fields(record):
            item = value.get(field)
            if item is None or item in ([], {}):
                continue
            self._inner(node, record, field)[self._key(record, field, value)] = self._value(
                record, field, item, kinds[field]
            )
        extra = {name: item for name, item in value.items() if name not in kinds}
        if extra:
            node["extra"] = extra
        return self._with_rest(self._finished(node, record, value))

    def _name(self, record: type[Record], value: JsonObject) -> JsonObject:
        if record is NewsDocument:
            return {"@id": self._document}
        name = SOURCE if record is Source else value.get("id")
        return {"@id": record_iri(self._document, name)} if isinstance(name, str) else {}

    def _inner(self, node: JsonObject, record: type[Record], field: str) -> JsonObject:
        """Return the node in which a field stands: the record's own, or the one between."""
        wrap = wrap_of(f"{record.__name__}.{field}")
        if wrap is None:
            return node
        inner: JsonObject = node.setdefault(wrap.key, {"@type": list(wrap.types)})
        return inner

    def _key(self, record: type[Record], field: str, value: JsonObject) -> str:
        if field == "value" and value.get("comparator", "exact") != "exact" and "comparator" in value:
            return "stated_value"
        return key_of(record, field)

    def _value(self, record: type[Record], field: str, item: Any, kind: Kind) -> Any:  # noqa: ANN401 - JSON
        if kind.is_array:
            return [self.node(part, kind.classes) for part in item]
        if kind.classes:
            return [self.node(item, kind.classes)] if kind.sort == "rows" else self.node(item, kind.classes)
        if kind.sort == "names":
            return [_registered(scheme, text) for scheme, text in item.items()]
        if kind.is_reference:
            return [self._reference(part) for part in item] if kind.sort == "texts" else self._reference(item)
        if f"{record.__name__}.{field}" in ADDRESSES:
            return item if document_iri(item) == item else {"@type": "xsd:anyURI", "@value": item}
        datatype = _datatype(field, item, kind)
        return item if datatype is None else {"@type": datatype, "@value": item}

    def _reference(self, identifier: str) -> str:
        return record_iri(self._document, identifier)

    def _finished(self, node: JsonObject, record: type[Record], value: JsonObject) -> JsonObject:
        """Add what our terms say of a record besides its fields, and move what they say of another."""
        if record is Evidence:
            node["hasSource"] = record_iri(self._document, SOURCE)
        for position, relay in enumerate(node.get("via", ()), 1):
            relay["position"] = position
        made = node.get("provenance", {}).pop("generatedAtTime", None) if record is NewsDocument else None
        if made is not None:
            node["generated_on" if "T" not in value["provenance"]["time"] else "generatedAtTime"] = made
        return node

    def _with_rest(self, node: JsonObject) -> JsonObject:
        rest = rest_in(node.get("extensions")) if self._puts_back else None
        if rest is None:
            return node
        self.has_put_back = True
        node["extensions"] = {name: item for name, item in node["extensions"].items() if name != REST}
        if not node["extensions"]:
            del node["extensions"]
        put_back(node, rest)
        return node


def _registered(scheme: str, text: str) -> JsonObject:
    return {"@type": "schema:PropertyValue", "scheme": scheme, "value": text}


def _datatype(field: str, item: Any, kind: Kind) -> str | None:  # noqa: ANN401 - JSON
    """Return the datatype of a literal that is valid in it, where JSON and the context do not tell."""
    if kind.sort == "moment":
        return "xsd:date" if "T" not in item else "xsd:dateTime" if _IN_XSD.search(item) else None
    if kind.sort == "number" and isinstance(item, str):
        return "xsd:decimal"
    return "loc:EDTF" if field == "edtf" and _is_edtf(item) else None


def _is_edtf(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True
