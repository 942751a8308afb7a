"""NE7xx: versions of the wire model."""

from __future__ import annotations

from newsevents.codes.code import Code

VERSION_CODES: tuple[Code, ...] = (
    Code(
        "NE701",
        "other-major-version",
        "error",
        "The document is written in another major version",
        "A major version may rename fields and change what values mean, so nothing else has been checked.",
        "Read it with a release that reads this major version, or convert the document.",
        good='{"schema_version": "1.0"}',
        bad='{"schema_version": "2.0"}',
    ),
    Code(
        "NE702",
        "newer-minor-version",
        "error",
        "The document is written in a newer minor version",
        "It may have fields, event types and predicates that this release does not know. Strict reading "
        "would lose or refuse them.",
        "Read leniently, which keeps what is not known, or install a newer release.",
        good='{"schema_version": "1.0"}',
        bad='{"schema_version": "1.9999"}',
    ),
    Code(
        "NE703",
        "newer-minor-version-kept",
        "warning",
        "The document is written in a newer minor version (lenient reading)",
        "All of it is read and kept; fields, event types and predicates that are new in that version are not "
        "checked.",
        "Install a newer release to have them checked.",
        good='{"schema_version": "1.0"}',
        bad='{"schema_version": "1.9999"}',
    ),
)
"""The codes of this hundred."""
