"""NE7xx and NE8xx: versions of the wire model, and documents beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.strategies.faults.syntax import written

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft

_NEWER = "1.9999"


def other_major_version(draft: Draft) -> str:
    """NE701: a version that this release cannot read."""
    return draft.put(("schema_version",), draft.one(("2.0", "9999.0")))


def newer_minor_version(draft: Draft) -> str:
    """NE702: a version that may have fields that this release does not know."""
    return draft.put(("schema_version",), _NEWER)


def newer_minor_version_kept(draft: Draft) -> str:
    """NE703: the same, when reading is lenient."""
    return draft.put(("schema_version",), _NEWER)


def repeated_document(draft: Draft) -> tuple[bytes, str]:
    """NE801: a feed with two documents of one name."""
    line = written(draft)
    return line + b"\n" + line + b"\n", "/id"
