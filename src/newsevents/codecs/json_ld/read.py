"""Read: a document out of a JSON-LD object that is compacted with our context.

Nothing is fetched, and no context but ours is understood: whatever else a context says could change the
meaning of every key.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsevents.codecs.codec import Decoded
from newsevents.codecs.json_ld.literal import (
    UnreadableValue,
    iri_in,
    items_in,
    json_in,
    literal_in,
    node_in,
)
from newsevents.codecs.json_ld.names import SOURCE, document_iri, local_name, record_iri, whole
from newsevents.codecs.json_ld.rest import as_rest, rest_in
from newsevents.codecs.json_ld.terms import (
    ADDRESSES,
    CONTEXT_NAME,
    QUOTED,
    REST,
    classes,
    context,
    keys_of,
    types_of,
    wraps_of,
)
from newsevents.codecs.kinds import TAGS, kinds_of
from newsevents.findings import Finding, finding
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event
from newsevents.schema.evidence import Evidence
from newsevents.schema.source import Source
from newsevents.schema.statement import Relay, Statement
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.kinds import Classes, Kind
    from newsevents.schema.base import Record

Path = tuple[str | int, ...]
_HINT = "Compact it with the context of newsevents (`newsevents.codecs.json_ld.context()`)."
_MADE = frozenset({"generatedAtTime", "prov:generatedAtTime", "generated_on"})


def decode(value: JsonObject) -> Iterator[Decoded]:
    """Yield the document that an object stands for. Whatever the object, nothing is raised.

    Example:
        >>> [decoded] = decode({"@context": "https://schema.org", "@type": "NewsArticle"})
        >>> decoded.findings[0].code
        'NE901'
    """
    problem = _other_shape(value)
    if problem is None:
        reader = _Reader(whole(value["@id"]))
        try:
            document = reader.record(value, (NewsDocument,), ())
        except _OtherContext as error:
            message = "Expected no context inside of another, which could give our keys other meanings."
            problem = finding("NE901", to_pointer((*error.path, "@context")), message, _HINT)
        except UnreadableValue as error:
            problem = finding("NE901", "/@type", str(error), _HINT)
        except RecursionError:
            problem = finding(
                "NE901", "", "Expected a document of our terms, found one nested deeper.", _HINT
            )
        else:
            yield Decoded(document, tuple(reader.findings))
            return
    yield Decoded(None, (problem,))


def _other_shape(value: JsonObject) -> Finding | None:
    """Say why an object is not one that we can read."""
    stated = value.get("@context")
    if isinstance(stated, list) and len(stated) == 1:
        stated = stated[0]
    if stated != CONTEXT_NAME and _terms(stated) != _terms(context()):
        message = "Expected the context of newsevents, found another or none."
        return finding("NE901", "/@context", message, _HINT)
    if not isinstance(value.get("@id"), str):
        return finding("NE901", "/@id", "Expected the IRI of a document, found none.", _HINT)
    if "NewsDocument" not in _as_list(value.get("@type")):
        return finding("NE901", "/@type", "Expected a NewsDocument, found another class or none.", _HINT)
    return None


def _terms(stated: object) -> dict[str, object] | None:
    """Return the terms of a context; its version is a number, which may have been read as any sort of it."""
    if not isinstance(stated, dict):
        return None
    return {key: iri for key, iri in stated.items() if key != "@version"}


def _as_list(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    return value if isinstance(value, list) else [] if value is None else [value]


class _OtherContext(Exception):  # noqa: N818 - the name states what was found
    """A context inside of the document."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class _Reader:
    """Reads the nodes of one document."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._rests: list[tuple[int, JsonObject]] = []
        self.findings: list[Finding] = []

    def record(self, node: JsonObject, allowed: Classes, path: Path) -> JsonObject:
        """Return a node as a record's JSON; what cannot be read stays in an extension."""
        if path and "@context" in node:
            raise _OtherContext(path)
        record = _class_of(node, allowed)
        if "extensions" not in kinds_of((record,)):
            return self._fields(node, record, path)
        self._rests.append((len(path), {}))
        try:
            found = self._fields(node, record, path)
        finally:
            _, rest = self._rests.pop()
        if rest:
            extensions = found.setdefault("extensions", {})
            extensions[REST] = as_rest({**(rest_in(extensions) or {}), **rest})
        return found

    def _fields(self, node: JsonObject, record: type[Record], path: Path) -> JsonObject:
        found: JsonObject = {tag: record.model_fields[tag].default for tag in TAGS if _has_tag(record, tag)}
        keys, wraps = keys_of(record), wraps_of(record)
        for key, item in node.items():
            here = (*path, key)
            if item is None:
                continue  # to JSON-LD that is as if the key were not there
            if key in {"@context", "@id", "@type"}:
                self._keyword(found, record, item, here)
            elif key in wraps:
                self._wrapped(found, record, item, here)
            elif key in keys:
                self._field(found, record, keys[key], item, here)
            elif not self._besides(found, record, item, here):
                self._keep(here, item)
        if record is NewsDocument:
            self._finish(found, node, path)
        return found

    def _keyword(self, found: JsonObject, record: type[Record], item: Any, path: Path) -> None:  # noqa: ANN401 - JSON
        if path[-1] == "@type":
            known = {*types_of(record), *([QUOTED] if record is Statement else [])}
            self._keep_types(item, known, path)
        elif path[-1] == "@id" and record is not NewsDocument:
            name = local_name(self._document, whole(item)) if isinstance(item, str) else None
            if "id" not in record.model_fields:
                if not (record is Source and name == SOURCE):
                    self._keep(path, item)
            elif name is None:
                self._tell(path, "Expected an IRI below that of the document, found another.")
                self._keep(path, item)
            else:
                found["id"] = name

    def _keep_types(self, item: Any, known: set[str], path: Path) -> None:  # noqa: ANN401 - JSON
        others = [name for name in _as_list(item) if not (isinstance(name, str) and name in known)]
        if others:
            self._keep(path, others)

    def _wrapped(self, found: JsonObject, record: type[Record], item: Any, path: Path) -> None:  # noqa: ANN401 - JSON
        wrap, keys = wraps_of(record)[str(path[-1])]
        try:
            inner = node_in(item)
        except UnreadableValue as error:
            self._tell(path, str(error))
            self._keep(path, item)
            return
        if "@context" in inner:
            raise _OtherContext(path)
        for key, part in inner.items():
            if part is None:
                continue
            if key in keys:
                self._field(found, record, keys[key], part, (*path, key))
            elif key == "@type":
                self._keep_types(part, {*wrap.types}, (*path, key))
            else:
                self._keep((*path, key), part)

    def _field(self, found: JsonObject, record: type[Record], name: str, item: Any, path: Path) -> None:  # noqa: ANN401 - JSON
        try:
            if name in found:
                message = "Expected one value, found another one under another key."
                raise UnreadableValue(message)  # noqa: TRY301 - one place tells of all of them
            found[name] = self._value(record, name, item, path)
        except UnreadableValue as error:
            self._tell(path, str(error))
            self._keep(path, item)

    def _value(self, record: type[Record], name: str, item: Any, path: Path) -> Any:  # noqa: ANN401 - JSON
        kind = kinds_of((record,))[name]
        if kind.sort == "extensions":
            return json_in(node_in(item))
        if kind.sort == "rows":
            return self._rows(name, item, kind, path)
        if kind.classes:
            return self.record(node_in(item), kind.classes, path)
        if kind.sort == "names":
            return _registered(items_in(item))
        if kind.sort == "texts":
            return [self._scalar(record, name, part, kind) for part in items_in(item)]
        return self._scalar(record, name, item, kind)

    def _rows(self, name: str, item: Any, kind: Kind, path: Path) -> Any:  # noqa: ANN401 - JSON
        parts = [node_in(part) for part in items_in(item)]
        found = [self.record(part, kind.classes, (*path, at)) for at, part in enumerate(parts)]
        if kind.is_array:
            return _in_order(parts, found) if name == "via" else found
        if len(found) == 1:
            return found[0]
        message = "Expected one piece of evidence, found several or none."
        raise UnreadableValue(message)

    def _scalar(self, record: type[Record], name: str, item: Any, kind: Kind) -> Any:  # noqa: ANN401 - JSON
        if kind.is_reference:
            found = local_name(self._document, whole(iri_in(item)))
            if found is not None:
                return found
            message = "Expected the IRI of a record of this document, found another."
            raise UnreadableValue(message)
        if f"{record.__name__}.{name}" in ADDRESSES and not (isinstance(item, dict) and "@value" in item):
            return whole(iri_in(item))
        return literal_in(item, "text" if kind.sort == "texts" else kind.sort)

    def _besides(self, found: JsonObject, record: type[Record], item: Any, path: Path) -> bool:  # noqa: ANN401 - JSON
        """Take what our terms say of a record besides its fields, and say whether it was that."""
        key = path[-1]
        if key == "stated_value" and "value" in record.model_fields and "comparator" in record.model_fields:
            self._field(found, record, "value", item, path)
        elif key == "extra":
            self._extra(found, record, item, path)
        elif key == "hasSource" and record is Evidence:
            if whole(iri_in(item)) != record_iri(self._document, SOURCE):
                message = "Expected evidence in the article of this document, found it elsewhere."
                raise UnreadableValue(message)
        elif not (key == "position" and record is Relay):
            return key in _MADE and record is NewsDocument
        return True

    def _extra(self, found: JsonObject, record: type[Record], item: Any, path: Path) -> None:  # noqa: ANN401 - JSON
        if isinstance(item, dict) and not item.keys() & record.model_fields.keys():
            found |= json_in(item)
            return
        self._tell(path, "Expected fields that the record does not have, found some that it has.")
        self._keep(path, item)

    def _finish(self, found: JsonObject, node: JsonObject, path: Path) -> None:
        """Give a document its identifier letter for letter, and its provenance the time beside it."""
        if document_iri(found.get("id", self._document)) != self._document:
            self._tell((*path, "identifier"), "Expected the identifier that makes the IRI, found another.")
            self._keep((*path, "identifier"), node["identifier"])
            del found["id"]
        found.setdefault("id", self._document)
        for key in node.keys() & _MADE:
            try:
                made = literal_in(node[key], "moment")
                found["provenance"]["time"] = made
            except (UnreadableValue, KeyError):
                self._tell(
                    (*path, key), "Expected a time at which the records were made, found another value."
                )
                self._keep((*path, key), node[key])

    def _keep(self, path: Path, item: Any) -> None:  # noqa: ANN401 - JSON
        depth, rest = self._rests[-1]
        rest[to_pointer(path[depth:])] = item

    def _tell(self, path: Path, message: str) -> None:
        self.findings.append(finding("NE902", to_pointer(path), message))


def _class_of(node: JsonObject, allowed: Classes) -> type[Record]:
    """Return the class of a node: that which it names, of those that may stand there."""
    named = [name for name in _as_list(node.get("@type")) if isinstance(name, str) and name in _names()]
    possible = {record.__name__: record for record in (*allowed, *_vendors(allowed))}
    if len(named) == 1 and named[0] in possible:
        return possible[named[0]]
    if not named and len(allowed) == 1:
        return allowed[0]
    message = f"Expected a node of one of the classes {', '.join(sorted(possible))}, found another."
    raise UnreadableValue(message)


def _vendors(allowed: Classes) -> Classes:
    return (Event,) if any(issubclass(record, Event) for record in allowed) else ()


@cache
def _names() -> frozenset[str]:
    return frozenset(record.__name__ for record in classes())


def _has_tag(record: type[Record], tag: str) -> bool:
    return tag in record.model_fields and record is not Event


def _registered(parts: list[Any]) -> JsonObject:
    """Return identifiers in public registers by scheme."""
    found: JsonObject = {}
    for part in parts:
        node = node_in(part)
        scheme, text = literal_in(node.get("scheme"), "text"), literal_in(node.get("value"), "text")
        if scheme in found or not node.keys() <= {"@type", "scheme", "value"}:
            message = "Expected one identifier of each register, found several, or more about one."
            raise UnreadableValue(message)
        found[scheme] = text
    return found


def _in_order(parts: list[JsonObject], found: list[JsonObject]) -> list[JsonObject]:
    """Return relays by their stated positions; without those, in the order in which they stand."""
    positions = [part.get("position") for part in parts]
    if not all(isinstance(position, int) for position in positions):
        return found
    return [item for _, _, item in sorted(zip(positions, range(len(found)), found, strict=True))]
