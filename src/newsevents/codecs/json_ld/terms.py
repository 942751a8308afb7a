"""Terms: which IRI each field and each class of the records has, and the JSON-LD context made of them.

Where a vocabulary that others use has the same meaning, its term is taken: schema.org, the Web Annotation
Vocabulary, PROV-O, Dublin Core. All else is in a vocabulary of our own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsevents.codecs.kinds import kinds_of
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.kinds import Classes, Kind
    from newsevents.schema.base import Record

Form: TypeAlias = tuple[str | None, str | None]
"""How a term's values are read: what they are coerced to, and what they stand in."""

CONTEXT_NAME = "urn:newsevents:context:1.0"
"""Name of the context, for consumers that have it. It is no address, and nothing is fetched from it."""

REST = "json-ld:rest"
"""Name of the extension that keeps what our terms do not cover, by JSON Pointers into the record's node."""

PREFIXES = {
    "ne": "urn:newsevents:ns#",
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "loc": "http://id.loc.gov/datatypes/edtf/",
}
"""The vocabularies. No name is a scheme that a document's URI may have, nor the name of a field."""

TYPES: dict[str, tuple[str, ...]] = {
    "NewsDocument": ("prov:Entity",),
    "Source": ("schema:NewsArticle", "prov:Entity"),
    "Evidence": ("oa:SpecificResource",),
    "Person": ("schema:Person", "prov:Agent"),
    "Organization": ("schema:Organization", "prov:Agent"),
    "Group": ("prov:Agent",),
    "Unidentified": ("prov:Agent",),
    "Place": ("schema:Place",),
    "Quantity": ("schema:QuantitativeValue",),
    "Statement": ("prov:Entity",),
    "Relay": ("prov:Attribution",),
    "Meeting": ("schema:Event",),
    "Visit": ("schema:Event",),
    "Event": ("schema:Event",),
    "Claim": ("schema:Claim",),
    "Provenance": ("prov:Activity",),
}
"""Classes of other vocabularies that records are of, beside their own."""

QUOTED = "schema:Quotation"
"""Class of statements in direct speech. Other speech gives the words of whoever tells it."""

FIELDS = {
    "NewsDocument.id": "dcterms:identifier",
    "NewsDocument.source": "prov:hadPrimarySource",
    "NewsDocument.provenance": "prov:wasGeneratedBy",
    "Source.url": "schema:url",
    "Source.publisher": "schema:name",
    "Source.headline": "schema:headline",
    "Source.subheadline": "schema:alternativeHeadline",
    "Source.published": "schema:datePublished",
    "Source.language": "schema:inLanguage",
    "Source.rights": "dcterms:rights",
    "Source.text": "schema:articleBody",
    "Source.revision": "schema:version",
    "Evidence.start": "oa:start",
    "Evidence.end": "oa:end",
    "Evidence.exact": "oa:exact",
    "Evidence.prefix": "oa:prefix",
    "Evidence.suffix": "oa:suffix",
    **{
        f"{kind}.name": "schema:name" for kind in ("Person", "Organization", "Group", "Unidentified", "Place")
    },
    **{
        f"{kind}.{field}": iri
        for kind in ("Person", "Organization", "Group", "Unidentified", "Place")
        for field, iri in (("aliases", "schema:alternateName"), ("identifiers", "schema:identifier"))
    },
    "Organization.part_of": "schema:parentOrganization",
    "Place.part_of": "schema:containedInPlace",
    "Place.latitude": "schema:latitude",
    "Place.longitude": "schema:longitude",
    "Quantity.value": "schema:value",
    "Quantity.low": "schema:minValue",
    "Quantity.high": "schema:maxValue",
    "Quantity.unit": "schema:unitText",
    "Statement.speaker": "prov:wasAttributedTo",
    "Statement.via": "prov:qualifiedAttribution",
    "Relay.actor": "prov:agent",
    **{f"{kind}.label": "rdfs:label" for kind in ("Meeting", "Visit", "Event")},
    **{f"{kind}.start": "ne:event_start" for kind in ("Meeting", "Visit", "Event")},
    **{f"{kind}.end": "ne:event_end" for kind in ("Meeting", "Visit", "Event")},
    **{f"{kind}.part_of": "schema:superEvent" for kind in ("Meeting", "Visit", "Event")},
    "Meeting.place": "schema:location",
    "Claim.subject": "schema:about",
    "Claim.value": "ne:claim_value",
    "Scope.participants": "ne:only_with",
    "Conflict.claims": "ne:between",
    "Provenance.tool": "schema:name",
    "Provenance.version": "schema:softwareVersion",
    "Provenance.time": "prov:generatedAtTime",
}
"""Fields that mean what a term of another vocabulary means, or whose name means something else elsewhere."""


@attrs.frozen
class Wrap:
    """A node between a record and some of its fields, which another vocabulary puts there.

    Example:
        >>> wrap_of("Place.latitude").key
        'geo'
    """

    key: str
    """The key under which the node stands."""

    iri: str
    """The IRI of that key."""

    types: tuple[str, ...]
    """The classes of the node."""

    fields: tuple[str, ...]
    """The fields that stand in it, as `Class.field`."""


WRAPS = (
    Wrap("publisher", "schema:publisher", ("schema:Organization",), ("Source.publisher",)),
    Wrap(
        "hasSelector",
        "oa:hasSelector",
        ("oa:TextPositionSelector", "oa:TextQuoteSelector"),
        ("Evidence.start", "Evidence.end", "Evidence.exact", "Evidence.prefix", "Evidence.suffix"),
    ),
    Wrap("geo", "schema:geo", ("schema:GeoCoordinates",), ("Place.latitude", "Place.longitude")),
    Wrap(
        "wasAssociatedWith",
        "prov:wasAssociatedWith",
        ("prov:Agent",),
        ("Provenance.tool", "Provenance.version"),
    ),
)
"""Nodes between records and their fields."""

OTHER_KEYS: dict[str, tuple[str, Form]] = {
    "stated_value": ("ne:stated_value", (None, None)),
    "generated_on": ("ne:generated_on", (None, None)),
    "hasSource": ("oa:hasSource", ("@id", None)),
    "position": ("schema:position", (None, None)),
    "scheme": ("schema:propertyID", (None, None)),
    "extra": ("ne:extra", ("@json", None)),
}
"""Keys that are no fields: inexact values, days of making, order, registers, unknown fields."""

ADDRESSES = frozenset({"Source.url", "Source.guid", "Source.replaces"})
"""Fields that hold the IRI of something else."""

_SETS = frozenset({"aliases", "identifiers", "via"})
"""Fields whose values each stand by themselves: their order says nothing, or is stated in `position`."""


@cache
def classes() -> tuple[type[Record], ...]:
    """Return all record classes that a document can hold, and what all events have, for those of vendors.

    Example:
        >>> [record.__name__ for record in classes()][:2]
        ['NewsDocument', 'Source']
    """
    found: dict[type[Record], None] = {}  # in the order in which a reader meets them
    waiting: list[Classes] = [(NewsDocument,)]
    while waiting:
        for record in waiting.pop(0):
            if record not in found:
                found[record] = None
                waiting += [kind.classes for kind in kinds_of((record,)).values() if kind.classes]
    return (*found, Event)


def iri_of(record: type[Record], field: str) -> str:
    """Return the IRI of a field, as a compact one.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> iri_of(Quantity, "low"), iri_of(Quantity, "phrase")
        ('schema:minValue', 'ne:phrase')
    """
    return FIELDS.get(f"{record.__name__}.{field}", f"ne:{field}")


def form_of(record: type[Record], field: str) -> Form:
    """Return how the values of a field are read.

    A single piece of evidence is a list of one, so that `ne:evidence` always leads to a list.

    Example:
        >>> from newsevents.schema.statement import Statement
        >>> form_of(Statement, "addressees"), form_of(Statement, "mode")
        (('@id', '@list'), (None, None))
    """
    kind = kinds_of((record,))[field]
    return _coercion(record, field, kind), _container(field, kind)


def _coercion(record: type[Record], field: str, kind: Kind) -> str | None:
    if kind.sort == "extensions":
        return "@json"
    if field in {"latitude", "longitude"}:
        return "xsd:decimal"
    return "@id" if kind.is_reference or f"{record.__name__}.{field}" in ADDRESSES else None


def _container(field: str, kind: Kind) -> str | None:
    if field in _SETS:
        return "@set"
    return "@list" if kind.sort in {"rows", "texts"} else None


@cache
def wrap_of(field: str) -> Wrap | None:
    """Return the node that stands between a field, as `Class.field`, and its record, if there is one."""
    return next((wrap for wrap in WRAPS if field in wrap.fields), None)


@cache
def _ambiguous() -> frozenset[str]:
    """Return the names of fields that mean one thing in one record and another thing in another."""
    meanings: dict[str, set[tuple[str, Form]]] = {}
    for record in classes():
        for field in record.model_fields:
            meanings.setdefault(field, set()).add((iri_of(record, field), form_of(record, field)))
    wrapped = {field.partition(".")[2] for wrap in WRAPS for field in wrap.fields}
    return frozenset(name for name, found in meanings.items() if len(found) > 1) | wrapped


def key_of(record: type[Record], field: str) -> str:
    """Return the key of a field in JSON-LD: its name, or where that is not clear, the last part of its IRI.

    Each key has one IRI and one form, so that compacting gives the keys that were expanded.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> key_of(Meeting, "topic"), key_of(Meeting, "place")
        ('topic', 'location')
    """
    if field == "id":
        return "identifier"
    iri = iri_of(record, field)
    return iri.partition(":")[2] if field in _ambiguous() else field


@cache
def keys_of(record: type[Record]) -> dict[str, str]:
    """Return the fields of a class that stand in its own node, by their keys and by their IRIs.

    A processor that finds a literal where the term expects an IRI writes the IRI as the key.

    Example:
        >>> from newsevents.schema.source import Source
        >>> keys_of(Source)["headline"], "name" in keys_of(Source)
        ('headline', False)
    """
    direct = [field for field in stated_fields(record) if wrap_of(f"{record.__name__}.{field}") is None]
    return {key: field for field in direct for key in (iri_of(record, field), key_of(record, field))}


@cache
def wraps_of(record: type[Record]) -> dict[str, tuple[Wrap, dict[str, str]]]:
    """Return the nodes between a class and its fields by their keys, each with those fields by their keys.

    Example:
        >>> from newsevents.schema.source import Source
        >>> wraps_of(Source)["publisher"][1]
        {'name': 'publisher'}
    """
    found = {}
    for wrap in WRAPS:
        mine = [field for field in record.model_fields if f"{record.__name__}.{field}" in wrap.fields]
        if mine:
            found[wrap.key] = (wrap, {key_of(record, field): field for field in mine})
    return found


def stated_fields(record: type[Record]) -> list[str]:
    """Return the fields of a class that have keys: all but those that `@id` and `@type` tell.

    Example:
        >>> from newsevents.schema.claim import TextValue
        >>> stated_fields(TextValue)
        ['text']
    """
    return [field for field in record.model_fields if not _is_told_by_keyword(record, field)]


def _is_told_by_keyword(record: type[Record], field: str) -> bool:
    return (field == "id" and record is not NewsDocument) or (
        field in {"kind", "type"} and record is not Event
    )


@cache
def context() -> dict[str, object]:
    """Return the JSON-LD context: prefixes, classes, and a term for each field.

    Example:
        >>> context()["headline"], context()["speaker"]
        ('schema:headline', {'@id': 'prov:wasAttributedTo', '@type': '@id'})
    """
    terms = {key: _term(iri, (None, None)) for key, iri in ((wrap.key, wrap.iri) for wrap in WRAPS)}
    terms |= {key: _term(iri, form) for key, (iri, form) in OTHER_KEYS.items()}
    for record in classes():
        for field in stated_fields(record):
            terms[key_of(record, field)] = _term(iri_of(record, field), form_of(record, field))
    names = {record.__name__: f"ne:{record.__name__}" for record in classes()}
    return {"@version": 1.1, **PREFIXES, **names, **dict(sorted(terms.items()))}


def _term(iri: str, form: Form) -> object:
    coercion, container = form
    if coercion is None and container is None:
        return iri
    parts = {"@id": iri, "@type": coercion, "@container": container}
    return {name: part for name, part in parts.items() if part is not None}


def types_of(record: type[Record], mode: object = None) -> list[str]:
    """Return the classes that a record is of, its own first.

    Example:
        >>> from newsevents.schema.statement import Statement
        >>> types_of(Statement, "direct")
        ['Statement', 'prov:Entity', 'schema:Quotation']
    """
    return [record.__name__, *TYPES.get(record.__name__, ()), *([QUOTED] if mode == "direct" else [])]


def every_field() -> Iterator[tuple[type[Record], str]]:
    """Yield each record class with each of its fields that has a key."""
    for record in classes():
        for field in stated_fields(record):
            yield record, field
