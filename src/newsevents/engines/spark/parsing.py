"""Parsing: articles in a column of text to documents."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql.types import StructField, StructType

from newsevents.codecs.json import dumps
from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import aligned, batched, carried, columns, others, rows_in
from newsevents.parser.article import parse_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pyspark.sql import DataFrame

    from newsevents.engines.spark.columns import Row

_PUBLISHED = "published"
_TOLD = columns(("publisher", pa.string()), ("url", pa.string()), ("language", pa.string()))
_TEXT = columns(("text", pa.binary()))
_DOCUMENT = columns(("data", pa.binary()), ("refused", pa.string()))


def parse(articles: DataFrame) -> DataFrame:
    """Parse articles.

    Args:
        articles: A column `text`, and `published` (a date, a timestamp, or text as `parse_article` takes it),
            `publisher`, `url` and `language` where they are known. No text is refused that is UTF-8; what the
            columns state may be.

    Returns:
        The other columns, `data` with the document as JSON, and `refused`, which says why there is none: a
        date that is none, an address that is none, a language that is not read, or no text.

    Raises:
        ValueError: There is no column `text`, or one is of another type, or named as one that is added.
    """
    published = [field for field in articles.schema if field.name.lower() == _PUBLISHED]
    given = StructType([*_TEXT, *_TOLD, *(StructField(_PUBLISHED, field.dataType) for field in published)])
    rows = aligned(articles, given, ("text",))
    more = others(articles, given, _DOCUMENT)
    values, named = carried(articles, more)
    kinds = StructType([*named, *_DOCUMENT])
    parsed = articles.select(*values, *rows).mapInArrow(partial(_documents, kinds), kinds)
    return parsed.toDF(*(field.name for field in more), *_DOCUMENT.names)


def _documents(kinds: StructType, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    names = kinds.names[: -len(_DOCUMENT)]
    rows = rows_in(batches, (*names, *_TEXT.names, *_TOLD.names, _PUBLISHED))
    yield from batched(((*row[: len(names)], *_parsed(*row[len(names) :])) for row in rows), kinds, SIZE)


def _parsed(
    text: bytes | None,
    publisher: str | None,
    url: str | None,
    language: str | None,
    published: str | date | datetime | None,
) -> Row:
    if text is None:
        return None, "there is no text"
    if isinstance(published, datetime) and published.tzinfo is not None:
        published = published.astimezone(UTC)  # an instant, and not the time of day where Spark runs
    try:
        document = parse_article(
            text.decode(), published=published, publisher=publisher, url=url, language=language or "en"
        )
    except UnicodeDecodeError as error:
        return None, f"Expected UTF-8, found the byte 0x{text[error.start]:02X} at offset {error.start}"
    except ValueError as error:  # what the columns state is wrong; no text raises
        return None, str(error)
    return dumps(document), None
