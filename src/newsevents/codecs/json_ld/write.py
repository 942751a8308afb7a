"""Write: a document as one JSON-LD object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsevents.codecs.json import dumps
from newsevents.codecs.json_ld.names import document_iri, record_iri
from newsevents.codecs.json_ld.terms import CONTEXT_NAME, IDENTIFIER, REGISTERED_AS, context, key_of, types_of
from newsevents.codecs.kinds import kinds_of, member
from newsevents.edtf import EdtfError, parse
from newsevents.schema.document import NewsDocument

if TYPE_CHECKING:
    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.kinds import Classes, Kind

INLINE = "inline"
"""The choice that each document carries the context."""

XSD_DATE, XSD_INSTANT, XSD_DECIMAL, XSD_ADDRESS = "xsd:date", "xsd:dateTime", "xsd:decimal", "xsd:anyURI"
EDTF = "edtf:EDTF"
REST = "json-ld:rest"
"""Name of the extension that keeps what other vocabularies say of a record."""

_ADDRESSES = frozenset({"url", "guid", "replaces"})


def encode(document: NewsDocument, /, *, context: str = INLINE) -> list[JsonObject]:
    """Return a document as JSON-LD: one object, in which every record has an IRI below the document's.

    Args:
        document: The document.
        context: `inline` writes the context into the document, so that any processor reads it without a
            network; `name` writes its name alone.

    Example:
        >>> from newsevents.schema.source import Source
        >>> article = NewsDocument(id="urn:example:1", source=Source(headline="Talks"))
        >>> [written] = encode(article, context="name")
        >>> written["@context"], written["@id"], written["source"]["headline"]
        ('urn:newsevents:context:1.0', 'urn:example:1', 'Talks')
    """
    tree = json.loads(dumps(document))
    node = _Writer(document_iri(document.id)).node(tree, (NewsDocument,))
    return [{"@context": _context() if context == INLINE else CONTEXT_NAME, **node}]


def _context() -> dict[str, object]:
    return context()


class _Writer:
    """Writes the records of one document."""

    def __init__(self, document: str) -> None:
        self._document = document

    def node(self, value: JsonObject, classes: Classes) -> JsonObject:
        """Return a record as a node. What is null or empty is left out."""
        record = member(value, classes)
        kinds = kinds_of((record,))
        node: JsonObject = {"@type": types_of(record, value.get("mode"))}
        if record is NewsDocument:
            node["@id"] = self._document
        elif "id" in kinds:
            node["@id"] = record_iri(self._document, value["id"])
        extra = {name: item for name, item in value.items() if name not in kinds}
        for name, kind in kinds.items():
            item = value.get(name)
            if kind.sort == "extensions":
                node |= _extensions(item or {})
            elif item is not None and item not in ([], {}):
                node[key_of(record, name)] = self._value(name, item, kind)
        if extra:
            node["extra"] = _json(extra)
        return node

    def _value(self, name: str, item: Any, kind: Kind) -> Any:  # noqa: ANN401 - JSON
        if kind.is_array:
            return {"@list": [self.node(part, kind.classes) for part in item]}
        if kind.classes:
            return self.node(item, kind.classes)
        if kind.sort == "texts":
            return {"@list": [self._reference(part) if kind.is_reference else part for part in item]}
        if kind.sort == "names":
            return {
                "@list": [
                    {"@type": "schema:PropertyValue", "scheme": scheme, REGISTERED_AS: text}
                    for scheme, text in item.items()
                ]
            }
        if kind.is_reference:
            return self._reference(item)
        datatype = _datatype(name, item, kind)
        return item if datatype is None else {"@value": item, "@type": datatype}

    def _reference(self, identifier: str) -> JsonObject:
        return {"@id": record_iri(self._document, identifier)}


def _datatype(name: str, item: Any, kind: Kind) -> str | None:  # noqa: ANN401 - JSON
    """Return the datatype of a literal, where JSON does not tell it."""
    if kind.sort == "moment":
        return XSD_INSTANT if "T" in item else XSD_DATE
    if kind.sort == "number" and isinstance(item, str):
        return XSD_DECIMAL
    if name == "edtf":
        return EDTF if _is_edtf(item) else None
    return XSD_ADDRESS if name in _ADDRESSES else None


def _is_edtf(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def _extensions(values: JsonObject) -> JsonObject:
    """Return extensions as nodes of name and JSON text; what other vocabularies said is put back."""
    rest = values.get(REST)
    try:
        found = json.loads(rest) if isinstance(rest, str) else None
    except ValueError:
        found = None
    own = {name: item for name, item in values.items() if name != REST or not isinstance(found, dict)}
    nodes = [{"@type": "ne:Extension", IDENTIFIER: name, "json": _json(item)} for name, item in own.items()]
    return {**({"extension": {"@list": nodes}} if nodes else {}), **(found or {})}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
