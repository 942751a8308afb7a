"""NE9xx: other formats, and drafts that are anchored in a text."""

from __future__ import annotations

from newsevents.codes.code import Code

FORMAT_CODES: tuple[Code, ...] = (
    Code(
        "NE901",
        "another-format",
        "error",
        "The data are not of the format that was named",
        "What every item of the format has, such as its type or its identifier, is missing or is something "
        "else, so that nothing can be said of the rest.",
        "Name the format that the data are in: `newsevents convert --help` lists them.",
        good='{"uri": "urn:example:1", "type": "item"}',
        bad='{"headlines": []}',
    ),
    Code(
        "NE902",
        "unreadable-value",
        "warning",
        "A value of the other format cannot be read",
        "The value does not have the form that its format demands, or a form that this model has no field "
        "for. It is kept as it was written, in the extensions of the record that it belongs to.",
        "Mend it where the data come from, or take it from the extensions.",
        good='{"uri": "urn:example:1", "type": "item", "firstCreated": "2018-11-13T09:30:00Z"}',
        bad='{"uri": "urn:example:1", "type": "item", "firstCreated": "yesterday"}',
    ),
    Code(
        "NE903",
        "unknown-format-version",
        "warning",
        "The version of the other format is not known",
        "The data say that they are of a version of their format that came later, or that does not exist. "
        "They are read as the newest version that is known; what is new in them is kept in extensions.",
        "Look whether a newer version of this package knows it.",
        good='{"uri": "urn:example:1", "type": "item", "standard": {"name": "ninjs", "version": "3.1"}}',
        bad='{"uri": "urn:example:1", "type": "item", "standard": {"name": "ninjs", "version": "9.0"}}',
    ),
)
"""The codes of this hundred."""
