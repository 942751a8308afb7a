"""Parsing: articles in a column of text to documents."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql.types import DateType, StringType, StructField, StructType, TimestampType

from newsevents.codecs.json import dumps
from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import aligned, columns, mapped, others, quoted
from newsevents.parser.article import parse_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pyspark.sql import DataFrame

    from newsevents.engines.spark.columns import Row

_PUBLISHED = "published"
_TOLD = columns(("publisher", pa.string()), ("url", pa.string()), ("language", pa.string()))
_TEXT = columns(("text", pa.binary()))
_MOMENTS = (StringType, DateType, TimestampType)
_DOCUMENT = columns(("data", pa.binary()), ("refused", pa.string()))


def parse(articles: DataFrame) -> DataFrame:
    """Parse articles.

    Args:
        articles: A column `text`, and `published` (a date, a timestamp, which is an instant and not one
            without a zone, or text as `parse_article` takes it), `publisher`, `url` and `language` where they
            are known. No text is refused that is UTF-8; what the columns state may be.

    Returns:
        The other columns, `data` with the document as JSON, and `refused`, which says why there is none: a
        date that is none, an address that is none, a language that is not read, or no text.

    Raises:
        ValueError: There is no column `text`, or one is of another type, or named as one that is added.
    """
    published = [field for field in articles.schema if field.name.lower() == _PUBLISHED]
    for field in published:
        _require_moment(field)
    given = StructType([*_TEXT, *_TOLD, *(StructField(_PUBLISHED, field.dataType) for field in published)])
    rows = aligned(articles, given, ("text",))
    more = others(articles, given, _DOCUMENT)
    parsed = mapped(articles, rows, more, _documents, _DOCUMENT, SIZE)
    return parsed.select(*(quoted(field.name) for field in more), *_DOCUMENT.names)


def _require_moment(field: StructField) -> None:
    if not isinstance(field.dataType, _MOMENTS):
        found = field.dataType.simpleString()
        message = f"Expected a column published of type date, timestamp or string, found {found}"
        raise ValueError(message)  # noqa: TRY004 - as for other columns


def _documents(batch: pa.RecordBatch) -> Iterator[Row]:
    held = batch.schema.names
    columns = [
        batch.column(name) if name in held else None for name in (*_TEXT.names, *_TOLD.names, _PUBLISHED)
    ]
    for at in range(batch.num_rows):
        try:
            values = [None if column is None else column[at].as_py() for column in columns]
        except (OverflowError, ValueError) as error:
            yield None, f"what the columns state cannot be read: {error}"
        else:
            yield _parsed(*values)


def _parsed(
    text: bytes | None,
    publisher: str | None,
    url: str | None,
    language: str | None,
    published: str | date | datetime | None,
) -> Row:
    if text is None:
        return None, "there is no text"
    try:
        if isinstance(published, datetime):  # an instant, and not the time of day where Spark runs
            published = published.astimezone(UTC)
        document = parse_article(
            text.decode(), published=published, publisher=publisher, url=url, language=language or "en"
        )
    except UnicodeDecodeError as error:
        return None, f"Expected UTF-8, found the byte 0x{text[error.start]:02X} at offset {error.start}"
    except (OverflowError, ValueError) as error:  # what the columns state is wrong; no text raises
        return None, str(error)
    return dumps(document), None
