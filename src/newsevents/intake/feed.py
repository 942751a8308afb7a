"""Feed: documents in JSON Lines or in a JSON array, read one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import attrs

from newsevents.findings import Findings, finding
from newsevents.intake.identities import Identities
from newsevents.intake.layout import entries, require_layout
from newsevents.intake.limits import MAX_BYTES
from newsevents.intake.reading import Reading, read
from newsevents.intake.stream import opened
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from newsevents.intake.entry import Entry
    from newsevents.intake.layout import LayoutOrAuto
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.vocabulary import Vocabulary


@attrs.frozen
class FeedItem:
    """One document of a feed.

    Example:
        >>> FeedItem(1, 0, None, Findings()).line
        1
    """

    line: int
    """Line of the feed in which it begins, from 1; blank lines count."""

    offset: int
    """Offset of its first byte in the feed, from 0."""

    document: NewsDocument | None
    """The document; `None` if there is an error among the findings."""

    findings: Findings
    """What is wrong or remarkable. The place of each finding is that in the feed."""


def read_feed(
    source: str | PathLike[str] | BinaryIO,
    *,
    layout: LayoutOrAuto = "jsonl",
    lenient: bool = False,
    vocabulary: Vocabulary | None = None,
    limit: int = 100,
    max_bytes: int = MAX_BYTES,
) -> Iterator[FeedItem]:
    r"""Read a feed document by document; memory holds one at a time.

    A source that gzip or Zstandard has packed is unpacked. Lines end at LF alone, with or without CR before
    it; U+2028 and the like are characters of a line. Blank lines are skipped. A line that is too long is one
    finding, and is not kept in memory. A valid document whose identifier and revision an earlier one has
    is told as a warning, NE801.

    Args:
        source: Path of a file, or a stream opened for reading bytes. A stream is not closed.
        layout: How documents stand in it: one a line, in a JSON array, or one alone. `auto` goes by
            the name of the source (`.jsonl`, `.ndjson`), else by its first mebibyte.
        lenient: Keep what is not known; see `read`.
        vocabulary: Event types and predicates that are known; see `read`.
        limit: How many findings to keep for each document; the others are counted.
        max_bytes: Bytes that a document may have, the end of its line left out; not more than `MAX_BYTES`.

    Yields:
        The documents, valid or not, in their order.

    Raises:
        UnreadableInput: The file cannot be opened, or reading fails; raised where the iteration is.
        TypeError: The stream gives text and not bytes.
        ValueError: There is no such layout.

    Example:
        >>> import io
        >>> feed = io.BytesIO(b'{"id": "urn:example:1", "source": {}}\n\n{"id": "urn:example:2"}\n')
        >>> [(item.line, item.offset, item.findings.valid) for item in read_feed(feed)]
        [(1, 0, True), (3, 39, False)]
    """
    require_layout(layout)
    words = installed_vocabulary() if vocabulary is None else vocabulary
    with opened(source) as stream, Identities() as known:
        for entry in entries(stream, layout, min(max_bytes, MAX_BYTES)):
            item = read_entry(entry, words, lenient=lenient, limit=limit)
            yield _compared(item, entry, stream.name, known)


def _compared(item: FeedItem, entry: Entry, name: str, known: Identities) -> FeedItem:
    """Add the finding that the feed has had this document before."""
    if item.document is None:
        return item
    found = known.repeated((item.document.id, item.document.source.revision), name, entry)
    if found is None:
        return item
    return attrs.evolve(item, findings=attrs.evolve(item.findings, items=(*item.findings.items, found)))


def read_entry(entry: Entry, vocabulary: Vocabulary, *, lenient: bool, limit: int) -> FeedItem:
    """Read one document of a feed; see `read`.

    Example:
        >>> from newsevents.intake.entry import Entry
        >>> from newsevents.schema.vocabulary import CORE
        >>> item = read_entry(Entry(70, 3, 1, b"[]"), CORE, lenient=False, limit=100)
        >>> item.findings[0].line, item.findings[0].offset
        (3, 70)
    """
    if isinstance(entry.content, bytes):
        reading = read(entry.content, lenient=lenient, vocabulary=vocabulary, limit=limit)
    else:
        problem = entry.content
        told = finding(problem.code, "", problem.message, problem.hint)
        reading = Reading(None, Findings((told,)))
    items = tuple(map(entry.placed, reading.findings))
    findings = attrs.evolve(reading.findings, items=items) if items else reading.findings
    return FeedItem(entry.line, entry.offset, reading.document, findings)
