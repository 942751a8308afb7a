"""Read: a document out of a JSON-LD object that is compacted with our context.

Nothing is fetched, and no context but ours is understood: whatever else a context says could change the
meaning of every key.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsevents.codecs.codec import Decoded
from newsevents.codecs.json_ld.names import local_name
from newsevents.codecs.json_ld.terms import CONTEXT_NAME, IDENTIFIER, REGISTERED_AS, context, keys_of
from newsevents.codecs.json_ld.write import REST
from newsevents.codecs.kinds import TAGS, kinds_of, member
from newsevents.findings import Finding, finding
from newsevents.schema.document import NewsDocument
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.kinds import Classes, Kind

_KEYWORDS = frozenset({"@context", "@id", "@type"})
_OTHER_KEYS = frozenset({"extension", "extra"})
Path = tuple[str | int, ...]


def decode(value: JsonObject) -> Iterator[Decoded]:
    """Yield the document that an object stands for. Whatever the object, nothing is raised.

    Example:
        >>> [decoded] = decode({"@context": "https://schema.org", "@type": "NewsArticle"})
        >>> decoded.findings[0].code
        'NE901'
    """
    problem = _other_shape(value)
    if problem is not None:
        yield Decoded(None, (problem,))
        return
    reader = _Reader(str(value["@id"]))
    document = reader.record(value, (NewsDocument,), ())
    yield Decoded(document, tuple(reader.findings))


def _other_shape(value: JsonObject) -> Finding | None:
    """Say why an object is not one that we can read."""
    stated = value.get("@context")
    hint = "Compact it with the context of newsevents (`newsevents.codecs.json_ld.context()`)."
    if stated != CONTEXT_NAME and _terms(stated) != _terms(context()):
        message = "Expected the context of newsevents, found another or none."
        return finding("NE901", "/@context", message, hint)
    if not isinstance(value.get("@id"), str):
        return finding("NE901", "/@id", "Expected the IRI of a document, found none.", hint)
    if "NewsDocument" not in _as_list(value.get("@type")):
        return finding("NE901", "/@type", "Expected a NewsDocument, found another class or none.", hint)
    return None


def _terms(stated: object) -> dict[str, object] | None:
    """Return the terms of a context; its version is a number, which may have been read as any sort of it."""
    if not isinstance(stated, dict):
        return None
    return {key: iri for key, iri in stated.items() if key != "@version"}


def _as_list(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    return value if isinstance(value, list) else [] if value is None else [value]


class _Reader:
    """Reads the nodes of one document."""

    def __init__(self, document: str) -> None:
        self._document = document
        self.findings: list[Finding] = []

    def record(self, node: JsonObject, classes: Classes, path: Path) -> JsonObject:
        """Return a node as a record's JSON; what cannot be read stays in an extension."""
        record = member({tag: _literal(node.get(key)) for key, tag in _tag_keys(classes).items()}, classes)
        keys, kinds = keys_of(record), kinds_of((record,))
        found: JsonObject = {}
        rest: JsonObject = {}
        for key, item in node.items():
            if key in _KEYWORDS or key in _OTHER_KEYS:
                continue
            name = keys.get(key)
            if name is None:
                rest[key] = item
                continue
            try:
                found[name] = self._value(item, kinds[name], (*path, key))
            except _UnreadableValue as error:
                self._tell((*path, key), str(error))
                rest[key] = item
        found |= self._extra(node, path)
        extensions = self._extensions(node, path)
        if rest:
            extensions[REST] = json.dumps(rest, ensure_ascii=False, default=_plain_number)
        if extensions and "extensions" in kinds:
            found["extensions"] = extensions
        elif extensions:
            self._tell(path, "Expected fields of the record alone, found others, and no place to keep them.")
        return found

    def _value(self, item: Any, kind: Kind, path: Path) -> Any:  # noqa: ANN401 - JSON
        if kind.is_array:
            return [
                self.record(_node(part), kind.classes, (*path, "@list", index))
                for index, part in enumerate(_items(item))
            ]
        if kind.classes:
            return self.record(_node(item), kind.classes, path)
        if kind.sort == "texts":
            return [self._reference(part) if kind.is_reference else _literal(part) for part in _items(item)]
        if kind.sort == "names":
            return {
                _text(_node(part).get("scheme")): _literal(part.get(REGISTERED_AS)) for part in _items(item)
            }
        return self._reference(item) if kind.is_reference else _literal(item)

    def _reference(self, item: Any) -> str:  # noqa: ANN401 - JSON
        iri = item.get("@id") if isinstance(item, dict) else item
        name = local_name(self._document, iri) if isinstance(iri, str) else None
        if name is None:
            message = "Expected the IRI of a record of this document, found another."
            raise _UnreadableValue(message)
        return name

    def _extensions(self, node: JsonObject, path: Path) -> JsonObject:
        return dict(self._pairs(node, path))

    def _pairs(self, node: JsonObject, path: Path) -> Iterator[tuple[str, Any]]:
        try:
            items = _items(node.get("extension", []))
        except _UnreadableValue as error:
            self._tell((*path, "extension"), str(error))
            return
        for index, item in enumerate(items):
            try:
                yield _text(_node(item).get(IDENTIFIER)), _json(item.get("json"))
            except _UnreadableValue as error:
                self._tell((*path, "extension", "@list", index), str(error))

    def _extra(self, node: JsonObject, path: Path) -> JsonObject:
        if "extra" not in node:
            return {}
        try:
            return _node(_json(node["extra"]))
        except _UnreadableValue as error:
            self._tell((*path, "extra"), str(error))
            return {}

    def _tell(self, path: Path, message: str) -> None:
        self.findings.append(finding("NE902", to_pointer(path), message))


class _UnreadableValue(Exception):  # noqa: N818 - the name states what was found
    """A value that is not of the form that our context gives it."""


def _tag_keys(classes: Classes) -> dict[str, str]:
    """Return the tags of a union by their keys."""
    return {
        key: name
        for record in classes
        for key, name in keys_of(record).items()
        if name in TAGS and len(classes) > 1
    }


def _items(item: Any) -> list[Any]:  # noqa: ANN401 - JSON
    """Return the items of a list."""
    if isinstance(item, dict) and item.keys() == {"@list"}:
        return _as_list(item["@list"])
    if isinstance(item, list):
        return item
    message = "Expected a list, found one value."
    raise _UnreadableValue(message)


def _node(item: Any) -> JsonObject:  # noqa: ANN401 - JSON
    if isinstance(item, dict) and "@value" not in item and "@list" not in item:
        return item
    message = "Expected an object, found a literal."
    raise _UnreadableValue(message)


def _literal(item: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a literal without its datatype: the form that our fields have tells it."""
    if isinstance(item, dict):
        if item.keys() <= {"@value", "@type"} and "@value" in item:
            item = item["@value"]
        else:
            message = "Expected a literal, found an object."
            raise _UnreadableValue(message)
    if isinstance(item, list):
        message = "Expected one value, found several."
        raise _UnreadableValue(message)
    return _plain_number(item)


def _plain_number(item: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a number with a fraction as the text of it."""
    return f"{item:f}" if isinstance(item, Decimal) else item


def _text(item: Any) -> str:  # noqa: ANN401 - JSON
    found = _literal(item)
    if isinstance(found, str):
        return found
    message = "Expected a name, found none."
    raise _UnreadableValue(message)


def _json(item: Any) -> Any:  # noqa: ANN401 - JSON
    try:
        return json.loads(_text(item))
    except (ValueError, RecursionError) as error:
        message = "Expected JSON as text, found something else."
        raise _UnreadableValue(message) from error
