"""Terms: which IRI each field and each class of the records has, and the JSON-LD context made of them.

Where a vocabulary that others use has the same meaning, its term is taken: schema.org, the Web Annotation
Vocabulary, PROV-O. All else is in a vocabulary of our own.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from newsevents.codecs.kinds import kinds_of
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.kinds import Classes
    from newsevents.schema.base import Record

CONTEXT_NAME = "urn:newsevents:context:1.0"
"""Name of the context, for consumers that have it. It is no address, and nothing is fetched from it."""

PREFIXES = {
    "ne": "urn:newsevents:ns#",
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
}
"""The vocabularies."""

TYPES: dict[str, tuple[str, ...]] = {
    "NewsDocument": ("prov:Entity",),
    "Source": ("schema:NewsArticle",),
    "Evidence": ("oa:TextPositionSelector", "oa:TextQuoteSelector"),
    "Person": ("schema:Person", "prov:Agent"),
    "Organization": ("schema:Organization", "prov:Agent"),
    "Group": ("prov:Agent",),
    "Unidentified": ("prov:Agent",),
    "Place": ("schema:Place",),
    "Quantity": ("schema:QuantitativeValue",),
    "Statement": ("prov:Entity",),
    "Meeting": ("schema:Event",),
    "Visit": ("schema:Event",),
    "Event": ("schema:Event",),
    "Claim": ("schema:Claim",),
    "Provenance": ("prov:Activity",),
}
"""Classes of other vocabularies that records are of, beside their own."""

QUOTED = "schema:Quotation"
"""Class of statements in direct or mixed speech."""

FIELDS = {
    "NewsDocument.source": "prov:hadPrimarySource",
    "NewsDocument.provenance": "prov:wasGeneratedBy",
    "Source.url": "schema:url",
    "Source.headline": "schema:headline",
    "Source.subheadline": "schema:alternativeHeadline",
    "Source.published": "schema:datePublished",
    "Source.language": "schema:inLanguage",
    "Source.text": "schema:articleBody",
    "Source.revision": "schema:version",
    "Evidence.start": "oa:start",
    "Evidence.end": "oa:end",
    "Evidence.exact": "oa:exact",
    "Evidence.prefix": "oa:prefix",
    "Evidence.suffix": "oa:suffix",
    "Person.name": "schema:name",
    "Organization.name": "schema:name",
    "Group.name": "schema:name",
    "Unidentified.name": "schema:name",
    "Place.name": "schema:name",
    "Person.aliases": "schema:alternateName",
    "Organization.aliases": "schema:alternateName",
    "Group.aliases": "schema:alternateName",
    "Unidentified.aliases": "schema:alternateName",
    "Place.aliases": "schema:alternateName",
    "Organization.part_of": "schema:parentOrganization",
    "Place.part_of": "schema:containedInPlace",
    "Place.latitude": "schema:latitude",
    "Place.longitude": "schema:longitude",
    "Quantity.value": "schema:value",
    "Quantity.low": "schema:minValue",
    "Quantity.high": "schema:maxValue",
    "Quantity.unit": "schema:unitText",
    "Statement.speaker": "prov:wasAttributedTo",
    "Meeting.label": "schema:name",
    "Visit.label": "schema:name",
    "Event.label": "schema:name",
    "Meeting.place": "schema:location",
    "Claim.subject": "schema:about",
}
"""Fields that mean what a term of another vocabulary means."""

IDENTIFIER = "identifier"
"""Key of a record's identifier, letter for letter; its IRI is made of it."""

REGISTERED_AS = "schema_value"
"""Key of an identifier in a public register; that of a quantity's value, which has the same IRI."""

OWN_KEYS = {
    IDENTIFIER: "schema:identifier",
    "scheme": "schema:propertyID",
    REGISTERED_AS: "schema:value",
    "extension": "ne:extension",
    "json": "ne:json",
    "extra": "ne:extra",
}
"""Keys that are no fields: identifiers in registers, extensions, and fields that are not known."""


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


@cache
def _ambiguous() -> frozenset[str]:
    """Return the fields that share a name with another IRI, or an IRI with another name."""
    pairs = {(field, iri_of(record, field)) for record in classes() for field in record.model_fields}
    names, iris = Counter(name for name, _ in pairs), Counter(iri for _, iri in pairs)
    return frozenset(
        name for name, iri in pairs if names[name] > 1 or iris[iri] > 1 or iri in OWN_KEYS.values()
    )


def key_of(record: type[Record], field: str) -> str:
    """Return the key of a field in JSON-LD: its name, or where that is not clear, one made of its IRI.

    Each IRI has one key, and each key one IRI, so that compacting gives the keys that were expanded.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> key_of(Quantity, "phrase"), key_of(Quantity, "value")
        ('phrase', 'schema_value')
    """
    if field == "id":
        return IDENTIFIER
    return iri_of(record, field).replace(":", "_") if field in _ambiguous() else field


@cache
def keys_of(record: type[Record]) -> dict[str, str]:
    """Return the fields of a class by their keys.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> keys_of(Quantity)["schema_value"]
        'value'
    """
    return {key_of(record, field): field for field in record.model_fields}


@cache
def context() -> dict[str, object]:
    """Return the JSON-LD context: prefixes, classes, and a term for each field.

    Example:
        >>> context()["headline"]
        'schema:headline'
    """
    fields = {key: iri_of(record, field) for record in classes() for key, field in keys_of(record).items()}
    names = {record.__name__: f"ne:{record.__name__}" for record in classes()}
    return {"@version": 1.1, **PREFIXES, **names, **dict(sorted((fields | OWN_KEYS).items()))}


def types_of(record: type[Record], mode: object = None) -> list[str]:
    """Return the classes that a record is of, its own first.

    Example:
        >>> from newsevents.schema.statement import Statement
        >>> types_of(Statement, "direct")
        ['Statement', 'prov:Entity', 'schema:Quotation']
    """
    quoted = [QUOTED] if mode in {"direct", "mixed"} else []
    return [record.__name__, *TYPES.get(record.__name__, ()), *quoted]


def every_field() -> Iterator[tuple[str, str]]:
    """Yield each field, as `Class.field`, with its IRI."""
    for record in classes():
        for field in record.model_fields:
            yield f"{record.__name__}.{field}", iri_of(record, field)
