"""JSON-LD 1.1: documents as linked data, in terms of schema.org, Web Annotation, PROV-O and our own."""

from __future__ import annotations

from newsevents.codecs.codec import Codec, Option
from newsevents.codecs.json_ld.frame import frame
from newsevents.codecs.json_ld.read import decode
from newsevents.codecs.json_ld.terms import context
from newsevents.codecs.json_ld.write import INLINE, encode
from newsevents.codecs.mapping import Mapped

__all__ = ["CODEC", "context", "decode", "encode", "frame"]

CODEC = Codec(
    name="json-ld",
    title="JSON-LD 1.1",
    summary="One object a document, in which every record has an IRI.",
    mapping=(
        Mapped("/schema_version", "ne:schema_version"),
        Mapped("/id", "dcterms:identifier", "letter for letter; the IRI of the document is made of it"),
        Mapped(
            "/source",
            "prov:hadPrimarySource",
            "a schema:NewsArticle; headline, text, dates and publisher in terms of schema.org",
        ),
        Mapped("/actors", "ne:actors", "schema:Person, schema:Organization; all of them prov:Agent"),
        Mapped("/places", "ne:places", "schema:Place, with schema:GeoCoordinates"),
        Mapped(
            "/statements",
            "ne:statements",
            "speakers: prov:wasAttributedTo; relays: prov:qualifiedAttribution; schema:Quotation if direct",
        ),
        Mapped("/events", "ne:events", "schema:Event; the fields of vendors' types as JSON in ne:extra"),
        Mapped("/times", "ne:times", "EDTF as a literal of the Library of Congress's datatype"),
        Mapped(
            "/claims",
            "ne:claims",
            "schema:Claim, schema:about; in quantities, schema:value stands for exact numbers alone",
        ),
        Mapped("/conflicts", "ne:conflicts"),
        Mapped("/gaps", "ne:gaps"),
        Mapped("/provenance", "prov:wasGeneratedBy", "a prov:Activity; its time is prov:generatedAtTime"),
        Mapped("/*", "ne:extra", "unknown fields that were kept, in any record, as a JSON literal"),
        Mapped("/extensions", "ne:extensions", "a JSON literal, here and wherever else there are any"),
    ),
    encode=encode,
    decode=decode,
    options=(Option("context", (INLINE, "name"), "Whether a document carries the context or names it."),),
)
"""The format. Evidence, anywhere, is an oa:SpecificResource of the article with both selectors."""
