"""JSONL: one document a line, as feeds are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from newsevents.schema.document import NewsDocument


def dump_feed(documents: Iterable[NewsDocument], stream: BinaryIO) -> int:
    r"""Write documents to a binary stream, one JSON line each, every line ended by a line feed.

    Documents are taken one at a time; nothing is kept. JSON never holds a raw line feed, so a line is a
    document and a document is a line.

    Args:
        documents: The documents, for instance a generator.
        stream: Where to write.

    Returns:
        The number of documents written.

    Raises:
        UnwritableDocument: A document holds what JSON cannot say; those before it are written.
        OSError: The stream cannot be written.

    Example:
        >>> from io import BytesIO
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> stream = BytesIO()
        >>> dump_feed([NewsDocument(id="urn:example:1", source=Source())], stream)
        1
        >>> stream.getvalue().count(b"\n")
        1
    """
    written = 0
    for document in documents:
        stream.write(dumps(document) + b"\n")
        written += 1
    return written
