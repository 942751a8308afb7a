"""Tables: documents as normalised tables of Apache Arrow, in Parquet and CSV (extra `tables`).

Each record class has a table. What is in a record stands in columns, or in rows of other tables, which name
it by the document's number and a JSON Pointer. pyarrow is loaded when a table is first written or read.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsevents.codecs.codec import Codec
from newsevents.codecs.mapping import Mapped
from newsevents.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsevents.codecs.codec import Decoded
    from newsevents.schema.document import NewsDocument


def _module(name: str) -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        raise MissingExtra(package=error.name, extra="tables") from error


def _write_parquet(documents: Iterable[NewsDocument], folder: Path) -> None:
    _module("parquet").write_parquet(documents, folder)


def _read_parquet(folder: Path) -> Iterator[Decoded]:
    yield from _module("parquet").read_parquet(folder)


def _write_csv(documents: Iterable[NewsDocument], folder: Path) -> None:
    _module("csv").write_csv(documents, folder)


_MAPPING = (
    Mapped("/schema_version", "documents.schema_version"),
    Mapped("/id", "documents.id"),
    Mapped("/source", "documents.source", "a struct"),
    Mapped("/actors", "actors, roles, evidence", "`size` is a struct"),
    Mapped("/places", "places, evidence"),
    Mapped(
        "/statements",
        "statements, relays, evidence; hops",
        "hops, on whose word, are derived",
    ),
    Mapped("/events", "events, participants, stops, evidence", "fields of vendors' types: extras, as JSON"),
    Mapped("/times", "times, evidence"),
    Mapped("/claims", "claims, stances, evidence", "`value` is one struct for all types"),
    Mapped("/conflicts", "conflicts, resolutions, evidence"),
    Mapped("/gaps", "gaps"),
    Mapped("/provenance", "documents.provenance", "a struct"),
    Mapped("/extensions", "extensions", "as JSON, here and wherever else there are any"),
)

PARQUET = Codec(
    name="parquet",
    title="Apache Parquet, as normalised tables",
    summary="Rows of some twenty tables in a folder, and a document again.",
    mapping=_MAPPING,
    write_folder=_write_parquet,
    read_folder=_read_parquet,
)
"""The tables in Parquet."""

CSV = Codec(
    name="csv",
    title="CSV (RFC 4180), as normalised tables",
    summary="Rows of the same tables as text, safe to open in a spreadsheet.",
    mapping=_MAPPING,
    write_folder=_write_csv,
)
"""The tables in CSV."""
