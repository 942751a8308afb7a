"""CSV: the tables as a folder of text files for spreadsheets (RFC 4180, UTF-8 with a byte order mark).

Without the mark Excel takes the text for that of an old code page. Readers of data skip it.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises against CSV
injection, and so does a cell that begins with apostrophes before such a character: taking one away gives the
text back.
"""

from __future__ import annotations

import csv
from contextlib import ExitStack
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

import pyarrow as pa

from newsevents.codecs.tables.catalogue import arrow_schemas
from newsevents.codecs.tables.rows import batched_rows, json_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsevents.schema.document import NewsDocument

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a text begins that a spreadsheet may take for a formula, wide forms included."""

Column: TypeAlias = tuple[str, ...]
"""The way to a plain value: names of a column, and of fields of structs in it."""


def write_csv(documents: Iterable[NewsDocument], folder: Path) -> None:
    """Write documents as CSV files, one a table, each with a line of names.

    What is nested has a column for each value, `start.edtf`; lists are JSON. An empty cell is no value.

    Args:
        documents: The documents, taken one at a time.
        folder: A folder that exists.

    Raises:
        OSError: A file cannot be written.
    """
    columns = {name: list(_columns(schema)) for name, schema in arrow_schemas().items()}
    with ExitStack() as stack:
        writers = {}
        for name, ways in columns.items():
            path = folder / f"{name}.csv"
            stream = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            writers[name] = csv.writer(stream)
            writers[name].writerow(map(".".join, ways))
        for batch in batched_rows(documents):
            for name, rows in batch.items():
                writers[name].writerows([_cell(row, column) for column in columns[name]] for row in rows)


def _columns(fields: Iterable[pa.Field], around: Column = ()) -> Iterator[Column]:
    for field in fields:
        if pa.types.is_struct(field.type):
            yield from _columns(field.type, (*around, field.name))
        else:
            yield (*around, field.name)


def _cell(row: Any, column: Column) -> str:  # noqa: ANN401 - a row, and what is nested in it
    for name in column:
        row = row.get(name) if row is not None else None
    return "" if row is None else cell_text(row)


def cell_text(value: object) -> str:
    """Return a value as the text of a cell.

    Example:
        >>> cell_text("=1+1"), cell_text(-5), cell_text(["a"]), cell_text(True)
        ("'=1+1", '-5', '["a"]', 'true')
    """
    if isinstance(value, str):
        return f"'{value}" if value.lstrip("'").startswith(FORMULA_STARTS) else value
    if isinstance(value, date):
        return value.isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return json_text(value)
