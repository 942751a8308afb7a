"""Names: IRIs of documents and of the records in them."""

from __future__ import annotations

from urllib.parse import quote

_FORBIDDEN = frozenset('<>"{}|\\^`')
"""Printable characters that no IRI holds (RFC 3987), though an identifier of a document may."""


def document_iri(identifier: str) -> str:
    """Return the IRI of a document; characters that no IRI holds are percent-encoded.

    Example:
        >>> document_iri("urn:example:a|b")
        'urn:example:a%7Cb'
    """
    return "".join(quote(letter) if _is_forbidden(letter) else letter for letter in identifier)


def _is_forbidden(letter: str) -> bool:
    return letter in _FORBIDDEN or not letter.isprintable()


def record_iri(document: str, identifier: str) -> str:
    """Return the IRI of a record: a fragment of the document's.

    Example:
        >>> record_iri("urn:example:1", "actor:envoy"), record_iri("urn:example:1#a", "actor:envoy")
        ('urn:example:1#actor:envoy', 'urn:example:1%23a#actor:envoy')
    """
    return f"{document.replace('#', '%23')}#{identifier}"


def local_name(document: str, iri: str) -> str | None:
    """Return the identifier of a record from its IRI; `None` where it is none of the document's.

    Example:
        >>> local_name("urn:example:1", "urn:example:1#actor:envoy")
        'actor:envoy'
    """
    beginning = record_iri(document, "")
    return iri[len(beginning) :] if iri.startswith(beginning) else None
