"""Gaps view: what a document does not know, and how its records were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from newsevents.conflicts.wording import spaced
from newsevents.views.page.words import plain

if TYPE_CHECKING:
    from htpy import Node

    from newsevents.schema.document import NewsDocument
    from newsevents.schema.provenance import Gap

_METHODS = {"human": "by a person", "rule": "by rules", "model": "by a model"}


def gaps_view(document: NewsDocument) -> Node:
    """Return what the document says that it does not know; nothing where it says nothing of it."""
    if not document.gaps:
        return None
    return [h.p["What the document does not know:"], h.ul(".gaps")[map(_gap, document.gaps)]]


def _gap(gap: Gap) -> Node:
    note = f" ({plain(gap.note)})" if gap.note else ""
    return h.li[h.code[plain(gap.path)], f": {spaced(gap.reason)}{note}"]


def provenance_words(document: NewsDocument) -> str:
    """Return how the records of a document were made.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.provenance import Provenance
        >>> from newsevents.schema.source import Source
        >>> made = Provenance(method="rule", tool="reader", version="2")
        >>> provenance_words(NewsDocument(id="urn:example:1", source=Source(), provenance=made))
        'Records made by rules: reader, version 2.'
    """
    made = document.provenance
    if made is None:
        return "It is not stated how the records were made."
    details = [plain(made.tool)] if made.tool else []
    if made.version:
        details.append(f"version {plain(made.version)}")
    if made.confidence is not None:
        details.append(f"confidence {made.confidence} %")
    words = f"Records made {_METHODS[made.method]}"
    return f"{words}: {', '.join(details)}." if details else f"{words}."
