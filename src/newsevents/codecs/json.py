"""JSON: one document as bytes.

Every field is written, `null` and empty ones included, so that a reader in any language sees the whole
shape. Times in UTC end in `Z`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from newsevents.codecs.canonical import canonical_bytes
from newsevents.codecs.plain import plain
from newsevents.codecs.unwritable import explain_unwritable
from newsevents.schema.base import Record

if TYPE_CHECKING:
    from newsevents.schema.document import NewsDocument


def dumps(document: NewsDocument, *, canonical: bool = False, indent: bool = False) -> bytes:
    """Write a document as JSON in UTF-8, without a line feed at the end.

    Args:
        document: The document.
        canonical: Write RFC 8785 (JCS): the same document always gives the same bytes.
        indent: Write for people, two spaces a level. It has no effect on canonical JSON.

    Returns:
        The bytes. `loads(dumps(document)) == document`.

    Raises:
        UnwritableDocument: The document holds what JSON, or its canonical form, cannot say: only what
            lenient reading kept, or what bypassed validation, can.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> dumps(NewsDocument(id="urn:example:1", source=Source()))[:40]
        b'{"schema_version":"1.0","id":"urn:exampl'
    """
    if canonical:
        return canonical_bytes(document)
    if not isinstance(document, Record):
        raise explain_unwritable(document)
    option = orjson.OPT_UTC_Z | (orjson.OPT_INDENT_2 if indent else 0)
    try:
        return orjson.dumps(document, plain, option)
    except TypeError as error:
        raise explain_unwritable(document) from error
