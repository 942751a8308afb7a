"""Parsing: articles in a column of text to documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql.types import StructType

from newsevents.codecs.json import dumps
from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import batched, columns, rows_in
from newsevents.parser.article import parse_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from newsevents.engines.spark.columns import Row

_TOLD = ("published", "publisher", "url", "language")
_DOCUMENT = columns(("data", pa.binary()), ("refused", pa.string()))


def parse(articles: DataFrame) -> DataFrame:
    """Parse articles.

    Args:
        articles: A column `text`, and `published` (a date, or text as `parse_article` takes it), `publisher`,
            `url` and `language` where they are known. No text is refused; what the columns state may be.

    Returns:
        The other columns, `data` with the document as JSON, and `refused`, which says why there is none: a
        date that is none, an address that is none, a language that is not read, or no text.
    """
    others = [field for field in articles.schema if field.name not in {"text", "data", "refused", *_TOLD}]
    names = tuple(field.name for field in others)
    told = [name for name in _TOLD if name in articles.columns]
    texts = articles.select(*names, "text", *(articles[name].cast("string") for name in told))
    kinds = StructType([*others, *_DOCUMENT])
    return texts.mapInArrow(partial(_documents, names, kinds), kinds)


def _documents(
    names: tuple[str, ...], kinds: StructType, batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    rows = rows_in(batches, (*names, "text", *_TOLD))
    yield from batched(((*row[: len(names)], *_parsed(*row[len(names) :])) for row in rows), kinds, SIZE)


def _parsed(
    text: str | None, published: str | None, publisher: str | None, url: str | None, language: str | None
) -> Row:
    if text is None:
        return None, "there is no text"
    try:
        document = parse_article(
            text, published=published, publisher=publisher, url=url, language=language or "en"
        )
    except ValueError as error:  # what the columns state is wrong; no text raises
        return None, str(error)
    return dumps(document), None
