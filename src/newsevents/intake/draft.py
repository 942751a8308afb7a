"""Draft: reading what a language model wrote to the extraction schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from newsevents.intake.validation import StructureValidation
from newsevents.schema.extraction import Draft

if TYPE_CHECKING:
    from newsevents.findings import Findings
    from newsevents.intake.received import Data


def read_draft(data: Data, *, limit: int = 100) -> tuple[Draft | None, Findings]:
    """Return a draft, if it is one, and the findings.

    Example:
        >>> read_draft('{"actors": []}')[1].counts()
        {'NE102': 5}
    """
    draft, findings = StructureValidation(Draft, limit=limit).run(data)
    return cast("Draft | None", draft), findings
