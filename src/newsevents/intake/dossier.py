"""Dossier: reading what a desk knows of several documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from newsevents.errors import InvalidDocument
from newsevents.intake.validation import StructureValidation
from newsevents.schema.dossier import Dossier

if TYPE_CHECKING:
    from newsevents.intake.received import Data


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
    dossier, findings = StructureValidation(Dossier, limit=100).run(data)
    if dossier is None:
        raise InvalidDocument(findings)
    return cast("Dossier", dossier)
