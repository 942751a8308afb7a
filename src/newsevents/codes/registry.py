"""The registry: all codes in one tuple, by the hundreds.

NE0xx  bytes and JSON
NE1xx  structure: types, fields, forms
NE2xx  identifiers, references, circles
NE3xx  evidence and the source's text
NE4xx  quantities, times, coordinates
NE5xx  statements, hearsay, events
NE6xx  claims, stances, conflicts
NE7xx  versions
NE8xx  feeds
NE9xx  other formats
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codes.claims import CLAIM_CODES
from newsevents.codes.evidence import EVIDENCE_CODES
from newsevents.codes.feeds import FEED_CODES
from newsevents.codes.formats import FORMAT_CODES
from newsevents.codes.quantities import QUANTITY_CODES
from newsevents.codes.references import REFERENCE_CODES
from newsevents.codes.statements import STATEMENT_CODES
from newsevents.codes.structure import STRUCTURE_CODES
from newsevents.codes.syntax import SYNTAX_CODES
from newsevents.codes.versions import VERSION_CODES

if TYPE_CHECKING:
    from newsevents.codes.code import Code

DOCUMENT_CODES: tuple[Code, ...] = (
    *SYNTAX_CODES,
    *STRUCTURE_CODES,
    *REFERENCE_CODES,
    *EVIDENCE_CODES,
    *QUANTITY_CODES,
    *STATEMENT_CODES,
    *CLAIM_CODES,
    *VERSION_CODES,
    *FEED_CODES,
)
"""The codes of findings in documents and feeds."""

CODES: tuple[Code, ...] = (*DOCUMENT_CODES, *FORMAT_CODES)
"""All codes, in their order."""

_BY_NAME = {key: code for code in CODES for key in (code.code, code.name)}


def code_named(text: str) -> Code:
    """Return a code by its number (`NE203`) or its name (`unresolved-reference`).

    Raises:
        KeyError: There is no such code.

    Example:
        >>> code_named("unresolved-reference").code
        'NE203'
    """
    return _BY_NAME[text]
