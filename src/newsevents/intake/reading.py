"""Reading: one document from bytes or text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.errors import InvalidDocument
from newsevents.findings import Findings
from newsevents.intake.acceptance import accepted
from newsevents.intake.validation import Validation
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from newsevents.intake.received import Data
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.vocabulary import Vocabulary


@attrs.frozen
class Reading:
    """What came of reading a document.

    Example:
        >>> read('{"id": "urn:example:1", "source": {}}').document.id
        'urn:example:1'
    """

    document: NewsDocument | None
    """The document; `None` if there is an error among the findings."""

    findings: Findings
    """What is wrong or remarkable, in the order of the input."""


def read(
    data: Data, *, lenient: bool = False, vocabulary: Vocabulary | None = None, limit: int = 100
) -> Reading:
    """Read a document and all that there is to say about it. Whatever the data, nothing is raised.

    Args:
        data: The document in JSON: bytes in UTF-8, or text.
        lenient: Keep unknown fields and events of unknown types, with a warning each, and read a newer
            minor version.
        vocabulary: Event types and predicates that are known; by default those of the core and of
            installed packages.
        limit: How many findings to keep; the others are counted.

    Returns:
        The document, if it is valid, and the findings.

    Example:
        >>> read(b'{"id": "urn:example:1", "source": {"publsher": "Harbour Post"}}').findings[0].hint
        "Did you mean 'publisher'?"
    """
    words = installed_vocabulary() if vocabulary is None else vocabulary
    return Reading(*Validation(words, lenient=lenient, limit=limit).run(data))


def check(
    data: Data, *, lenient: bool = False, vocabulary: Vocabulary | None = None, limit: int = 100
) -> Findings:
    """Return all findings of a document. Whatever the data, nothing is raised; see `read`.

    Example:
        >>> check(b'{"id": "urn:example:1", "source": {"text_length": 4.5}}').counts()
        {'NE114': 1}
    """
    words = installed_vocabulary() if vocabulary is None else vocabulary
    if not lenient and isinstance(data, bytes) and accepted(data, words):
        return Findings()
    return read(data, lenient=lenient, vocabulary=words, limit=limit).findings


def loads(data: Data, *, lenient: bool = False, vocabulary: Vocabulary | None = None) -> NewsDocument:
    """Return a valid document; see `read`.

    Raises:
        InvalidDocument: The data is not a valid document; the exception has the findings.

    Example:
        >>> loads('{"id": "urn:example:1", "source": {"publisher": "Harbour Post"}}').source.publisher
        'Harbour Post'
    """
    reading = read(data, lenient=lenient, vocabulary=vocabulary)
    if reading.document is None:
        raise InvalidDocument(reading.findings)
    return reading.document
