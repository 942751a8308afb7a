"""Evidence: the characters of the source that a record came from.

The shape is that of the W3C Web Annotation Data Model (2017), sections 4.2.4 and 4.2.5: a
TextPositionSelector together with a TextQuoteSelector.
"""

from newsevents.schema.base import Record
from newsevents.schema.scalars import Count, Passage


class Evidence(Record, frozen=True):
    """A stretch of the source text, by position and by quotation.

    Offsets count Unicode code points of `source.text`, from 0, half-open: `text[start:end] == exact`.
    `newsevents.text.offsets` converts to UTF-8 bytes and UTF-16 units. Evidence stands without the
    text as well, since many feeds may not redistribute it.

    Example:
        >>> evidence = Evidence(start=13, end=17, exact="Doha")
        >>> "It was in an Doha office."[evidence.start : evidence.end] == evidence.exact
        True
    """

    start: Count
    """Offset of the first code point, from 0."""

    end: Count
    """Offset behind the last code point; greater than `start`."""

    exact: Passage
    """The text at that place, letter for letter."""

    prefix: Passage | None = None
    """Text right before, which helps to find the place again after an edit."""

    suffix: Passage | None = None
    """Text right after, which helps to find the place again after an edit."""
