"""Arrow: documents as tables in memory, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from newsevents.codecs.tables.catalogue import arrow_schemas
from newsevents.codecs.tables.documents import document_of
from newsevents.codecs.tables.rows import batched_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsevents.codecs.codec import Decoded
    from newsevents.codecs.tables.rows import Rows
    from newsevents.schema.document import NewsDocument


def to_tables(documents: Iterable[NewsDocument], first: int = 0) -> dict[str, pa.Table]:
    """Return documents as Arrow tables, by name.

    Args:
        documents: The documents, taken one at a time; their tables are held in memory.
        first: Number of the first one, in the column `document`.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> to_tables([NewsDocument(id="urn:example:1", source=Source())])["documents"].num_rows
        1
    """
    parts = {name: [schema.empty_table()] for name, schema in arrow_schemas().items()}
    for rows in batched_rows(documents, first=first):
        for name, items in rows.items():
            parts[name].append(table_of_rows(name, items))
    return {name: pa.concat_tables(tables) for name, tables in parts.items()}


def table_of_rows(name: str, rows: list[dict[str, object]]) -> pa.Table:
    """Return rows as an Arrow table with the columns of the table of that name."""
    return pa.Table.from_pylist(rows, schema=arrow_schemas()[name])


def from_tables(tables: Mapping[str, pa.Table]) -> Iterator[Decoded]:
    """Yield the documents that tables hold, in the order of their numbers, before they are checked.

    Args:
        tables: The tables, by name, with the columns of `arrow_schemas()`; those without rows may be absent.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> [decoded] = from_tables(to_tables([NewsDocument(id="urn:example:1", source=Source())]))
        >>> decoded.document["id"]
        'urn:example:1'
    """
    by_number: dict[int, Rows] = {}
    for name, table in tables.items():
        for row in table.to_pylist():
            by_number.setdefault(row["document"], {}).setdefault(name, []).append(row)
    for number in sorted(by_number):
        if by_number[number].get("documents"):
            yield document_of(by_number[number])
