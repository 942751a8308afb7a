"""Names: IRIs of documents and of the records in them."""

from __future__ import annotations

from urllib.parse import quote

from newsevents.codecs.json_ld.terms import PREFIXES

_FORBIDDEN = frozenset('<>"{}|\\^`')
"""Printable characters that no IRI holds (RFC 3987), though an identifier of a document may."""

SOURCE = "source"
"""Local name of the article, which has no identifier of its own."""


def document_iri(identifier: str) -> str:
    """Return the IRI of a document; characters that no IRI holds are percent-encoded.

    Example:
        >>> document_iri("urn:example:a|b"), document_iri("urn:example:a#b#c")
        ('urn:example:a%7Cb', 'urn:example:a#b%23c')
    """
    before, mark, fragment = identifier.partition("#")
    return f"{_encoded(before)}{mark}{_encoded(fragment).replace('#', '%23')}"


def _encoded(text: str) -> str:
    return "".join(quote(letter) if _is_forbidden(letter) else letter for letter in text)


def _is_forbidden(letter: str) -> bool:
    return letter in _FORBIDDEN or not letter.isprintable()


def record_iri(document: str, identifier: str) -> str:
    """Return the IRI of a record: a fragment of the document's, or a longer one if it has one already.

    Example:
        >>> record_iri("urn:example:1", "actor:envoy"), record_iri("urn:example:1#a", "actor:envoy")
        ('urn:example:1#actor:envoy', 'urn:example:1#a/actor:envoy')
    """
    return f"{document}{'/' if '#' in document else '#'}{identifier}"


def local_name(document: str, iri: str) -> str | None:
    """Return the identifier of a record from its IRI; `None` where it is none of the document's.

    Example:
        >>> local_name("urn:example:1", "urn:example:1#actor:envoy")
        'actor:envoy'
    """
    beginning = record_iri(document, "")
    return iri[len(beginning) :] if iri.startswith(beginning) else None


def whole(iri: str) -> str:
    """Return an IRI without a prefix of our context, which a processor may have put there.

    Example:
        >>> whole("schema:url"), whole("urn:example:1")
        ('https://schema.org/url', 'urn:example:1')
    """
    prefix, colon, rest = iri.partition(":")
    return f"{PREFIXES[prefix]}{rest}" if colon and prefix in PREFIXES else iri
