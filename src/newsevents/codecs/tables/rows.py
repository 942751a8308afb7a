"""Rows: a document as rows of the tables."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from newsevents.codecs.json import dumps
from newsevents.codecs.kinds import kinds_of, member
from newsevents.codecs.tables.catalogue import arrow_schemas, table_of
from newsevents.edtf import Bounds, EdtfError, bounds, parse
from newsevents.schema.attribution import chains_in
from newsevents.schema.document import NewsDocument
from newsevents.schema.time import TimeWindow
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.codecs.kinds import Classes, Kind

Json: TypeAlias = dict[str, Any]
Rows: TypeAlias = dict[str, list[Json]]
"""The rows of each table, by its name."""


ROWS_AT_A_TIME = 20_000
"""Rows, of all tables together, that are held before they are written."""


def rows_of(document: NewsDocument, number: int) -> Rows:
    """Return the rows that a document becomes, as Arrow takes them.

    Args:
        document: The document.
        number: Its number among those that are written together, from 0.

    Example:
        >>> from newsevents.schema.place import Place
        >>> from newsevents.schema.source import Source
        >>> doha = Place(id="place:doha", name="Doha")
        >>> rows = rows_of(NewsDocument(id="urn:example:1", source=Source(), places=(doha,)), 0)
        >>> rows["places"][0]["pointer"], rows["places"][0]["name"]
        ('/places/0', 'Doha')
    """
    emitter = _Emitter(number)
    emitter.add("documents", json.loads(dumps(document)), (NewsDocument,), "", None, None)
    emitter.rows["hops"] = _hops(document, number)
    return emitter.rows


def batched_rows(
    documents: Iterable[NewsDocument], most: int = ROWS_AT_A_TIME, first: int = 0
) -> Iterator[Rows]:
    """Yield the rows of documents, those of some documents together, whole documents always.

    Args:
        documents: The documents.
        most: Number of rows from which on they are yielded.
        first: Number of the first document.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> article = NewsDocument(id="urn:example:1", source=Source())
        >>> [len(rows["documents"]) for rows in batched_rows([article] * 5, most=2)]
        [2, 2, 1]
    """
    gathered: Rows = {}
    number_of_rows = 0
    for number, document in enumerate(documents, first):
        for name, rows in rows_of(document, number).items():
            gathered.setdefault(name, []).extend(rows)
            number_of_rows += len(rows)
        if number_of_rows >= most:
            yield gathered
            gathered, number_of_rows = {}, 0
    if gathered:
        yield gathered


def _hops(document: NewsDocument, number: int) -> list[Json]:
    chain_of = chains_in(document)
    return [
        {
            "document": number,
            "statement": statement.id,
            "depth": depth,
            "kind": hop.kind,
            "holder": hop.holder,
            "hedge": hop.hedge,
        }
        for statement in document.statements
        for depth, hop in enumerate(chain_of(statement))
    ]


class _Emitter:
    """Goes through a document's JSON, and puts each record into its table."""

    def __init__(self, number: int) -> None:
        self.rows: Rows = {name: [] for name in arrow_schemas()}
        self._number = number

    def add(
        self, table: str, value: Json, classes: Classes, pointer: str, position: int | None, owner: str | None
    ) -> None:
        """Add the row of a record, and after it those of what is in it."""
        row: Json = {"document": self._number}
        if table != "documents":
            row |= {"pointer": pointer, "position": position, "record": owner}
        self.rows[table].append(row)
        own = None if table == "documents" else value.get("id", owner)
        row |= self._cells(value, classes, pointer, own)

    def _cells(self, value: Json, classes: Classes, pointer: str, owner: str | None) -> Json:
        chosen = member(value, classes)
        kinds = kinds_of((chosen,))
        cells: Json = {}
        for name, item in value.items():
            kind = kinds.get(name)
            if kind is None:
                where = pointer + to_pointer((name,))
                self.rows["extras"].append(
                    {"document": self._number, "pointer": where, "value": json_text(item)}
                )
            elif item is None:
                continue
            elif kind.sort == "struct":
                cells[name] = self._cells(item, kind.classes, f"{pointer}/{name}", owner)
            elif kind.sort == "rows":
                self._rows(name, item, kind, f"{pointer}/{name}", owner)
            elif kind.sort == "extensions":
                self._extensions(item, f"{pointer}/{name}", owner)
            else:
                cells[name] = to_cell(item, kind)
        if chosen is TimeWindow:
            cells |= _days(value)
        return cells

    def _rows(self, name: str, item: Any, kind: Kind, where: str, owner: str | None) -> None:  # noqa: ANN401 - JSON
        table = table_of(kind, name)
        if not kind.is_array:
            self.add(table, item, kind.classes, where, None, owner)
            return
        for position, part in enumerate(item):
            self.add(table, part, kind.classes, f"{where}/{position}", position, owner)

    def _extensions(self, values: Json, where: str, owner: str | None) -> None:
        for name, value in values.items():
            row = {"document": self._number, "pointer": where, "record": owner}
            self.rows["extensions"].append({**row, "name": name, "value": json_text(value)})


def to_cell(value: Any, kind: Kind) -> Any:  # noqa: ANN401 - JSON, and what Arrow takes
    """Return what Arrow takes for the value of a plain field.

    Example:
        >>> from newsevents.codecs.kinds import Kind
        >>> to_cell("2.5", Kind("number"))
        Decimal('2.5')
    """
    if kind.sort == "number":
        return Decimal(value)
    if kind.sort == "names":
        return [{"scheme": scheme, "value": name} for scheme, name in value.items()]
    if kind.sort != "moment":
        return value
    if "T" not in value:
        return {"text": value, "day": date.fromisoformat(value), "instant": None}
    instant = datetime.fromisoformat(value)
    return {"text": value, "day": instant.date(), "instant": _in_utc(instant)}


def _in_utc(instant: datetime) -> datetime | None:
    try:
        return instant.astimezone(UTC)
    except OverflowError:  # the first and the last day that there are, in some zones
        return None


def _days(value: Json) -> Json:
    """Return the days that a window of time spans, where they are known."""
    try:
        implied = bounds(parse(value["edtf"])) if value.get("edtf") else Bounds(None, None)
    except EdtfError:
        implied = Bounds(None, None)
    return {
        "first_day": _day(value.get("earliest"), implied.earliest),
        "last_day": _day(value.get("latest"), implied.latest),
    }


def _day(stated: str | None, implied: date | None) -> date | None:
    if stated is not None:
        return date.fromisoformat(stated[:10])
    return implied.date() if isinstance(implied, datetime) else implied


def json_text(value: object) -> str:
    """Return a value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
