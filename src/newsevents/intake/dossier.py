"""Dossier: reading what a desk knows of several documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from newsevents.errors import InvalidDocument
from newsevents.intake.validation import Validation
from newsevents.schema.dossier import Dossier
from newsevents.schema.vocabulary import CORE

if TYPE_CHECKING:
    from newsevents.intake.received import Data
    from newsevents.schema.document import NewsDocument


def load_dossier(data: Data) -> Dossier:
    """Return a dossier.

    Args:
        data: The dossier in JSON: bytes in UTF-8, or text.

    Raises:
        InvalidDocument: The data is no valid dossier; the exception has the findings.

    Example:
        >>> load_dossier('{"title": "Doha talks"}').title
        'Doha talks'
    """
    dossier, findings = _DossierValidation().run(data)
    if dossier is None:
        raise InvalidDocument(findings)
    return cast("Dossier", dossier)


class _DossierValidation(Validation):
    """Validates a dossier as a document is, without the rules, which are about documents."""

    def __init__(self) -> None:
        super().__init__(CORE, lenient=False, limit=100, model=cast("type[NewsDocument]", Dossier))

    def _ruled(self, document: NewsDocument, source: bytes) -> NewsDocument | None:
        del source
        return document
