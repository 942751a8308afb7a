"""Canonical JSON: RFC 8785 (JCS), and the name of a document by its content.

The records keep to the part of JSON in which sorting the keys is all that RFC 8785 asks for: no floats,
no integers beyond 2^53 - 1, ASCII keys. What lenient reading kept may lie outside; it is refused.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import orjson

from newsevents.codecs.plain import known_alone, plain
from newsevents.codecs.unwritable import explain_unwritable, first_outside_profile
from newsevents.schema.base import Record

if TYPE_CHECKING:
    from newsevents.schema.document import NewsDocument

_OPTION = orjson.OPT_UTC_Z | orjson.OPT_SORT_KEYS


def canonical_bytes(document: NewsDocument) -> bytes:
    """Write a document in its canonical form.

    Raises:
        UnwritableDocument: An unknown field holds a float, a large integer or a key that is not ASCII.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> canonical_bytes(NewsDocument(id="urn:example:1", source=Source()))[:25]
        b'{"actors":[],"claims":[],'
    """
    if not isinstance(document, Record):
        raise explain_unwritable(document)
    try:
        return orjson.dumps(document, known_alone, _OPTION)
    except TypeError:  # there are unknown fields, or what cannot be written at all
        outside = first_outside_profile(document)
    if outside is not None:
        raise outside
    try:
        return orjson.dumps(document, plain, _OPTION)
    except TypeError as error:
        raise explain_unwritable(document) from error


def content_id(document: NewsDocument) -> str:
    """Return the name of a document by its content: `sha256:` and the hash of its canonical form.

    Two documents have the same content id if and only if they are equal.

    Raises:
        UnwritableDocument: The document has no canonical form.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> len(content_id(NewsDocument(id="urn:example:1", source=Source())))
        71
    """
    return f"sha256:{hashlib.sha256(canonical_bytes(document)).hexdigest()}"
