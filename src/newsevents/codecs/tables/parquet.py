"""Parquet: the tables as a folder of files, written and read with bounded memory."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import chain
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import parquet as pq

from newsevents.codecs.codec import Decoded
from newsevents.codecs.tables.arrow import table_of_rows
from newsevents.codecs.tables.catalogue import arrow_schemas
from newsevents.codecs.tables.documents import document_of
from newsevents.codecs.tables.rows import batched_rows
from newsevents.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsevents.codecs.tables.rows import Json
    from newsevents.schema.document import NewsDocument

_NOT_READ = frozenset({"hops"})
_BATCH = 4_096


class _UnusableTable(Exception):  # noqa: N818 - the name states what was found
    """A file that is not the table that its name says."""

    def __init__(self, table: str, message: str) -> None:
        super().__init__(message)
        self.found = finding("NE901", f"/{table}", message)


def write_parquet(documents: Iterable[NewsDocument], folder: Path) -> None:
    """Write documents as Parquet files, one a table.

    Documents are taken one at a time, and rows are written some thousands at a time. Every table has a file,
    those without rows too.

    Args:
        documents: The documents.
        folder: A folder that exists.

    Raises:
        OSError: A file cannot be written.
    """
    with ExitStack() as stack:
        writers = {
            name: stack.enter_context(
                pq.ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd")
            )
            for name, schema in arrow_schemas().items()
        }
        for rows in batched_rows(documents):
            for name, items in rows.items():
                if items:
                    writers[name].write_table(table_of_rows(name, items))


def read_parquet(folder: Path) -> Iterator[Decoded]:
    """Yield the documents in a folder of Parquet files, in the order of their numbers.

    The files are those of the tables, and no others are opened; a symbolic link is refused. Rows of each
    table stand in the order of the documents, as they are written. Files that other programs wrote are read
    if their columns can be converted without loss.

    Args:
        folder: The folder.

    Yields:
        The documents before they are checked. What is wrong with a file is a finding without a document, and
        ends the reading; JSON Pointers name the table: `/claims`.
    """
    try:
        with ExitStack() as stack:
            tables = {
                name: _Cursor(name, stack.enter_context(_opened(folder, name)))
                for name in arrow_schemas()
                if name not in _NOT_READ
            }
            documents = tables.pop("documents")
            while (number := documents.number) is not None:
                head = documents.take(number, most=1)
                yield document_of(
                    {"documents": head, **{name: it.take(number) for name, it in tables.items()}}
                )
            for cursor in tables.values():
                cursor.require_end()
    except _UnusableTable as error:
        yield Decoded(None, (error.found,))


def _opened(folder: Path, name: str) -> pq.ParquetFile:
    path = folder / f"{name}.parquet"
    if path.is_symlink() or not path.is_file():
        what = "a symbolic link" if path.is_symlink() else "none"
        raise _UnusableTable(name, f"Expected a file {path.name}, found {what}.")
    try:
        return pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        raise _UnusableTable(name, f"Expected a Parquet file, found {_reason(error)}.") from error


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200].rstrip(".") or type(error).__name__


class _Cursor:
    """Goes through the rows of one table, document by document."""

    def __init__(self, name: str, file: pq.ParquetFile) -> None:
        self._name = name
        self._schema: pa.Schema = arrow_schemas()[name]
        self._require_columns(file.schema_arrow)
        self._rows = chain.from_iterable(map(self._batch, self._batches(file)))
        self._next: Json | None = next(self._rows, None)

    @property
    def number(self) -> int | None:
        """The document of the next row; `None` at the end."""
        return None if self._next is None else self._next["document"]

    def take(self, number: int, most: int | None = None) -> list[Json]:
        """Return the rows of a document, and stand before those of the next."""
        found: list[Json] = []
        while self._next is not None and self._next["document"] == number:
            found.append(self._next)
            self._next = next(self._rows, None)
        if most is not None and len(found) > most:
            raise _UnusableTable(self._name, f"Expected {most} row of document {number}, found {len(found)}.")
        if self._next is not None and self._next["document"] < number:
            raise self._misplaced(self._next["document"])
        return found

    def require_end(self) -> None:
        """Refuse rows of documents that there are not."""
        if self._next is not None:
            raise self._misplaced(self._next["document"])

    def _misplaced(self, number: int) -> _UnusableTable:
        message = f"Expected rows in the order of `documents`, found rows of document {number} out of turn."
        return _UnusableTable(self._name, message)

    def _require_columns(self, found: pa.Schema) -> None:
        missing = [field.name for field in self._schema if field.name not in found.names]
        if missing:
            raise _UnusableTable(self._name, f"Expected a column {missing[0]!r}, found none.")

    def _batches(self, file: pq.ParquetFile) -> Iterator[pa.RecordBatch]:
        try:
            yield from file.iter_batches(batch_size=_BATCH, columns=self._schema.names)
        except (pa.ArrowException, OSError) as error:
            raise _UnusableTable(self._name, f"Expected readable rows, found {_reason(error)}.") from error

    def _batch(self, batch: pa.RecordBatch) -> list[Json]:
        table = pa.Table.from_batches([batch]).select(self._schema.names)
        try:
            converted = table.cast(self._schema)
            converted.validate(full=True)
        except (pa.ArrowException, ValueError) as error:
            raise _UnusableTable(
                self._name, f"Expected rows of the table's schema, found {_reason(error)}."
            ) from error
        rows: list[Json] = converted.to_pylist()
        return rows
