"""Foreign: documents out of data in another format."""

from __future__ import annotations

import json
import math
import os
import re
import stat
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import attrs

from newsevents.checks.wording import shown
from newsevents.codecs.registry import installed_codecs
from newsevents.errors import UnknownFormat, UnreadableInput
from newsevents.findings import Findings
from newsevents.intake.feed import FeedItem
from newsevents.intake.layout import LayoutOrAuto, entries
from newsevents.intake.limits import MAX_BYTES, MAX_DEPTH
from newsevents.intake.locator import Locator
from newsevents.intake.placing import at_offset, told
from newsevents.intake.problem import Problem
from newsevents.intake.reading import Reading, read
from newsevents.intake.received import as_bytes, decoded
from newsevents.intake.scanner import json_problems
from newsevents.intake.stream import opened
from newsevents.schema.scalars import MAX_SAFE_INTEGER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from newsevents.codecs.codec import Codec, Decoded
    from newsevents.intake.received import Data
    from newsevents.schema.vocabulary import Vocabulary

_LONGEST_SAFE = len(str(-MAX_SAFE_INTEGER))
_LARGE_INTEGER = "NE008"


def read_as(
    name: str, data: Data, *, vocabulary: Vocabulary | None = None, limit: int = 100
) -> Iterator[Reading]:
    """Read what another format says as documents. Nothing is fetched, and no file is opened.

    Args:
        name: The format: `ninjs`, `json-ld`, `json-feed`, or one that an installed package adds.
        data: One JSON object of that format: bytes in UTF-8, or text.
        vocabulary: Event types and predicates that are known; see `read`.
        limit: How many findings to keep for each document.

    Yields:
        The documents that the data stand for, each with its findings: first those about the data, with JSON
        Pointers into them, then those about the document that came of them.

    Raises:
        UnknownFormat: There is no such format, or it is written only, or it is a folder of files.
    """
    codec = _readable(name, "decode")
    text = _text(data)
    value = text if isinstance(text, Findings) else _parsed(text)
    if isinstance(value, Findings):
        yield Reading(None, value)
        return
    locator = Locator(str(text))
    for item in codec.decode(value):
        placed = [at_offset(found, str(text), locator.offset(found.pointer)) for found in item.findings]
        yield checked(attrs.evolve(item, findings=tuple(placed)), vocabulary=vocabulary, limit=limit)


def _readable(name: str, operation: str) -> Codec:
    """Return a format that is read by an operation, by the format's name."""
    codecs = installed_codecs()
    found = {item.name: item for item in codecs if operation in item.operations}
    if name not in found:
        is_read = any(item.name == name and item.is_read for item in codecs)
        raise UnknownFormat(name, tuple(found), _INSTEAD[operation] if is_read else None)
    return found[name]


_INSTEAD = {"decode": "read_folder_as reads it", "read_folder": "read_as and read_feed_as read it"}


def checked(item: Decoded, *, vocabulary: Vocabulary | None = None, limit: int = 100) -> Reading:
    """Check a document that came out of another format, and put the findings together.

    Example:
        >>> from newsevents.codecs.codec import Decoded
        >>> checked(Decoded({"id": "urn:example:1", "source": {}})).document.id
        'urn:example:1'
    """
    if item.document is None:
        return Reading(None, Findings(item.findings))
    reading = read(json.dumps(item.document, ensure_ascii=False), vocabulary=vocabulary, limit=limit)
    about_it = [attrs.evolve(one, line=None, column=None, offset=None) for one in reading.findings]
    return attrs.evolve(reading, findings=attrs.evolve(reading.findings, items=(*item.findings, *about_it)))


def _text(data: Data) -> str | Findings:
    """Return the text of an input."""
    source = as_bytes(data)
    if isinstance(source, Problem):
        return _findings([source], data if isinstance(data, str) else "")
    text = decoded(source)
    return _findings([text], source.decode(errors="replace")) if isinstance(text, Problem) else text


def _parsed(text: str) -> dict[str, Any] | Findings:
    """Return the JSON object in a text. Numbers with a fraction are decimals; large integers are text.

    The scanner, which finds every fault with its place, takes long; it is asked only where something is odd.
    """
    try:
        value = _DECODER.decode(text)
        is_sound = not _HALF.search(text) and not _is_deep(value)
    except (ValueError, RecursionError):
        value, is_sound = None, False
    if not is_sound:
        faults = [item for item in json_problems(text) if item.code != _LARGE_INTEGER]
        if faults:
            return _findings(faults, text)
        value = json.loads(text, parse_float=Decimal, parse_int=_whole)
    if isinstance(value, dict):
        return value
    return _findings([Problem("NE011", (), f"Expected a JSON object, found {shown(value)}.", offset=0)], text)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        message = "a key came twice"
        raise ValueError(message)
    return found


def _fraction(digits: str) -> Decimal:
    if math.isinf(float(digits)):
        raise ValueError(digits)
    return Decimal(digits)


def _refused(constant: str) -> None:
    raise ValueError(constant)


def _is_deep(value: object) -> bool:
    """Say whether values are nested more deeply than documents may be."""
    level: list[Any] = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_DEPTH):
        level = [
            inner
            for item in level
            for inner in (item.values() if isinstance(item, dict) else item)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


def _whole(digits: str) -> int | str:
    if len(digits) > _LONGEST_SAFE:
        return digits
    number = int(digits)
    return number if abs(number) <= MAX_SAFE_INTEGER else digits


_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_DECODER = json.JSONDecoder(
    parse_float=_fraction, parse_int=_whole, parse_constant=_refused, object_pairs_hook=_unique
)


def _findings(problems: list[Problem], text: str) -> Findings:
    return Findings(tuple(told(item, text) for item in problems))


def read_feed_as(
    name: str,
    source: str | PathLike[str] | BinaryIO,
    *,
    layout: LayoutOrAuto = "auto",
    vocabulary: Vocabulary | None = None,
    limit: int = 100,
) -> Iterator[FeedItem]:
    r"""Read a file or stream of another format, object by object; memory holds one at a time.

    Args:
        name: The format; see `read_as`.
        source: Path of a file, or a stream opened for reading bytes, plain or packed by gzip or Zstandard.
        layout: How its objects stand in it: one a line, in a JSON array, or one alone.
        vocabulary: Event types and predicates that are known; see `read`.
        limit: How many findings to keep for each document.

    Yields:
        The documents, valid or not, in their order. The place of each finding about the data is that in the
        source; what is found in a document that came of them has none.

    Raises:
        UnknownFormat: There is no such format, or it is written only, or it is a folder of files.
        UnreadableInput: The file cannot be opened, or reading fails.
    """
    with opened(source) as stream:
        for entry in entries(stream, layout, MAX_BYTES):
            if isinstance(entry.content, Problem):
                yield FeedItem(entry.line, entry.offset, None, _findings([entry.content], ""))
                continue
            for reading in read_as(name, entry.content, vocabulary=vocabulary, limit=limit):
                items = [entry.placed(item) if item.line else item for item in reading.findings]
                findings = attrs.evolve(reading.findings, items=tuple(items))
                yield FeedItem(entry.line, entry.offset, reading.document, findings)


def read_folder_as(
    name: str,
    folder: str | PathLike[str],
    *,
    vocabulary: Vocabulary | None = None,
    limit: int = 100,
) -> Iterator[Reading]:
    """Read a folder of files in another format, document by document.

    Args:
        name: The format: `parquet`, or one that an installed package adds.
        folder: Path of the folder. It is read by its files, and nothing outside it.
        vocabulary: Event types and predicates that are known; see `read`.
        limit: How many findings to keep for each document.

    Yields:
        The documents, valid or not, in their order, each with its findings: first those about the files, then
        those about the document that came of them.

    Raises:
        UnknownFormat: There is no such format, or it is written only, or it is no folder of files.
        UnreadableInput: There is no such folder, or it cannot be read.

    Example:
        >>> next(read_folder_as("parquet", "nowhere"))
        Traceback (most recent call last):
        ...
        newsevents.errors.UnreadableInput: nowhere: No such file or directory
    """
    codec = _readable(name, "read_folder")
    path, title = Path(folder), os.fspath(folder)
    _require_folder(path, title)
    try:
        for item in codec.read_folder(path):
            yield checked(item, vocabulary=vocabulary, limit=limit)
    except OSError as error:
        raise UnreadableInput(title, error.strerror or str(error)) from error


def _require_folder(path: Path, title: str) -> None:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise UnreadableInput(title, reason or str(error)) from error
    if not is_folder:
        raise UnreadableInput(title, "expected a folder of files, found a file")
