"""Layout: how documents stand in a file, and the entries of a stream in each layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from newsevents.intake.array import elements
from newsevents.intake.entry import Entry
from newsevents.intake.received import BYTE_ORDER_MARK, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.intake.stream import Stream

Layout: TypeAlias = Literal["jsonl", "array", "json"]
"""One document a line; a JSON array of documents; one document."""

LayoutOrAuto: TypeAlias = Literal["auto", "jsonl", "array", "json"]
"""A layout, or that it is to be told by the file's name or by its beginning."""

_BLANK = b" \t\r\n"
_CHUNK = 1024 * 1024
_FEEDS = (".jsonl", ".ndjson")
_PACKED = (".gz", ".zst")

DOCUMENTS = tuple(ending + packed for ending in (".json", *_FEEDS) for packed in ("", *_PACKED))
"""How the names of files with documents end."""

_LINES = tuple(".txt" + packed for packed in ("", *_PACKED))
"""How names may end besides where lines are asked for: so Spark names files of them."""

HEAD = 1024 * 1024
"""Bytes at the beginning of a stream by which its layout is told."""


def require_layout(layout: str) -> None:
    """Refuse what is no layout.

    Raises:
        ValueError: There is no such layout.

    Example:
        >>> require_layout("csv")
        Traceback (most recent call last):
        ValueError: Expected a layout, one of auto, jsonl, array, json, found 'csv'
    """
    if layout not in get_args(LayoutOrAuto):
        message = f"Expected a layout, one of {', '.join(get_args(LayoutOrAuto))}, found {layout!r}"
        raise ValueError(message)


def endings_of(layout: LayoutOrAuto) -> tuple[str, ...]:
    """Return how the names of files end that a folder stands for.

    Example:
        >>> ".txt.gz" in endings_of("jsonl"), ".txt.gz" in endings_of("auto")
        (True, False)
    """
    return (*DOCUMENTS, *_LINES) if layout == "jsonl" else DOCUMENTS


def layout_by_name(name: str) -> Layout | None:
    """Return the layout that a file's name tells, if any; `.json` can be an array as well.

    Example:
        >>> layout_by_name("feed.jsonl.gz"), layout_by_name("feed.json")
        ('jsonl', None)
    """
    plain = name.lower()
    for ending in _PACKED:
        plain = plain.removesuffix(ending)
    return "jsonl" if plain.endswith(_FEEDS) else None


def layout_of(head: bytes) -> Layout:
    r"""Return the layout that the beginning of a stream shows.

    An opening bracket begins an array. Where at least half of several lines are objects by their first and
    their last character, each line is a document. All else is one document.

    Example:
        >>> layout_of(b' [{"id"'), layout_of(b'{"id": 1}\n{"id'), layout_of(b'{\n  "id": 1\n}\n')
        ('array', 'jsonl', 'json')
    """
    if head.removeprefix(BYTE_ORDER_MARK).lstrip(_BLANK).startswith(b"["):
        return "array"
    whole = head if len(head) < HEAD else head.rpartition(b"\n")[0]
    filled = [line for line in map(bytes.rstrip, whole.split(b"\n")) if line]
    objects = sum(line.startswith(b"{") and line.endswith(b"}") for line in filled)
    return "jsonl" if len(filled) > 1 and objects * 2 >= len(filled) else "json"


def chosen_layout(stream: Stream, asked: LayoutOrAuto) -> Layout:
    """Return the layout that was asked for, else the one that the name or the beginning of a stream tells.

    Example:
        >>> import io
        >>> from newsevents.intake.stream import Stream
        >>> chosen_layout(Stream(io.BytesIO(b"[{}]"), "feed"), "auto")
        'array'
    """
    if asked != "auto":
        return asked
    return layout_by_name(stream.name) or layout_of(stream.head(HEAD))


def entries(stream: Stream, layout: LayoutOrAuto, limit: int) -> Iterator[Entry]:
    r"""Yield the entries of a stream, one at a time.

    Args:
        stream: The stream, at its beginning.
        layout: How documents stand in it.
        limit: Bytes that an entry may have; of a longer one only its size is kept.

    Raises:
        UnreadableInput: Reading fails.

    Example:
        >>> import io
        >>> from newsevents.intake.stream import Stream
        >>> [entry.line for entry in entries(Stream(io.BytesIO(b"{}\n\n{}"), "feed"), "jsonl", 100)]
        [1, 3]
    """
    match chosen_layout(stream, layout):
        case "jsonl":
            return lines(stream, limit)
        case "array":
            return elements(stream, limit)
        case "json":
            return _whole(stream, limit)


def lines(stream: Stream, limit: int) -> Iterator[Entry]:
    r"""Yield the lines of a stream that are not blank; see `entries`. The stream counts both.

    Example:
        >>> import io
        >>> from newsevents.intake.stream import Stream
        >>> stream = Stream(io.BytesIO(b"{}\n\n{}"), "feed")
        >>> [(entry.offset, stream.lines, stream.blank) for entry in lines(stream, 100)]
        [(0, 1, 0), (4, 3, 1)]
    """
    while True:
        offset = stream.taken
        line = stream.line(limit + len(b"\r\n"))
        if not line:
            return
        number = stream.lines + 1
        content = line.removesuffix(b"\n").removesuffix(b"\r")
        if len(content) > limit:
            while line and not line.endswith(b"\n"):
                line = stream.line(_CHUNK)
            stream.lines = number  # only now: a line that breaks off is none, and no document either
            size = stream.taken - offset - line.endswith(b"\n")
            problem = too_large(f"a line of {size} bytes", f"{limit} bytes")
            yield Entry(offset, number, 1, problem)
            continue
        stream.lines = number
        if content.strip(_BLANK):
            yield Entry(offset, number, 1, content)
        else:
            stream.blank += 1


def _whole(stream: Stream, limit: int) -> Iterator[Entry]:
    parts: list[bytes] = []
    size = 0
    while data := stream.read(_CHUNK):
        size += len(data)
        if size <= limit:
            parts.append(data)
    yield Entry(0, 1, 1, b"".join(parts) if size <= limit else too_large(f"{size} bytes", f"{limit} bytes"))
