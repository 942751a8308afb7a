"""Documents: documents out of the rows of the tables."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newsevents.codecs.codec import Decoded
from newsevents.codecs.kinds import kinds_of, member
from newsevents.codecs.tables.catalogue import plans
from newsevents.findings import Finding, finding
from newsevents.text.pointer import from_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.kinds import Classes, Kind
    from newsevents.codecs.tables.rows import Json, Rows

_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")


class MisplacedRow(Exception):  # noqa: N818 - the name states what was found
    """A row that has no place in its document.

    Example:
        >>> str(MisplacedRow("claims", "/claims/7", "no record stands before it"))
        'no record stands before it'
    """

    def __init__(self, table: str, pointer: str, reason: str) -> None:
        """Take the table, the place that the row names, and what is wrong with it."""
        super().__init__(reason)
        self.table = table
        self.pointer = pointer


def document_of(rows: Rows) -> Decoded:
    """Return the document whose rows these are.

    Rows may come in any order. What is derived (hops, days of windows) is not looked at.

    Args:
        rows: The rows of one document, by table; exactly one in `documents`.

    Example:
        >>> row = {"document": 0, "id": "urn:example:1", "source": {"status": "usable"}}
        >>> document_of({"documents": [row]}).document
        {'id': 'urn:example:1', 'source': {'status': 'usable'}}
    """
    [head] = rows["documents"]
    tree = from_cells(head, plans()["documents"].classes)
    try:
        for path, table, value in sorted(_placed(rows), key=_outermost_first):
            _put(tree, path, table, value)
    except MisplacedRow as error:
        return Decoded(None, (_told(error, head["document"]),))
    return Decoded(tree)


def _told(error: MisplacedRow, number: int) -> Finding:
    message = f"Expected a row of document {number} at {error.pointer or 'the top'}, found that {error}."
    return finding("NE901", f"/{error.table}", message)


def _placed(rows: Rows) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    """Yield what stands at each place of a document, the document itself left out."""
    for name, plan in plans().items():
        if name != "documents":
            for row in rows.get(name, ()):
                yield _path(row, name), name, from_cells(row, plan.classes)
    for row in rows.get("extensions", ()):
        yield (*_path(row, "extensions"), row["name"]), "extensions", _json(row, "extensions")
    for row in rows.get("extras", ()):
        yield _path(row, "extras"), "extras", _json(row, "extras")


def _path(row: Json, table: str) -> tuple[str, ...]:
    try:
        path = from_pointer(row["pointer"])
    except ValueError as error:
        raise MisplacedRow(table, row["pointer"], "its pointer is none") from error
    if not path:
        raise MisplacedRow(table, "", "its pointer leads to the document itself")
    return path


def _json(row: Json, table: str) -> Any:  # noqa: ANN401 - JSON
    try:
        return json.loads(row["value"])
    except (ValueError, RecursionError) as error:
        raise MisplacedRow(table, row["pointer"], "its value is not JSON") from error


def _outermost_first(placed: tuple[tuple[str, ...], str, Any]) -> tuple[int, tuple[tuple[int, str], ...]]:
    path, _, _ = placed
    return len(path), tuple((int(key), "") if _INDEX.fullmatch(key) else (-1, key) for key in path)


def _put(tree: Json, path: tuple[str, ...], table: str, value: Any) -> None:  # noqa: ANN401 - JSON
    """Put a value where it belongs; everything around it is there already."""
    inside: Any = tree
    pointer = "/" + "/".join(path)
    for key, behind in pairwise(path):
        inside = _step(inside, key, is_array=bool(_INDEX.fullmatch(behind)), table=table)
        if inside is None:
            raise MisplacedRow(table, pointer, "no record stands around it")
    last = path[-1]
    if isinstance(inside, list):
        if last != str(len(inside)):
            raise MisplacedRow(table, pointer, f"it is not the next of {len(inside)}")
        inside.append(value)
    elif last in inside:
        raise MisplacedRow(table, pointer, "something stands there already")
    else:
        inside[last] = value


def _step(inside: Any, key: str, *, is_array: bool, table: str) -> Any:  # noqa: ANN401 - JSON
    """Go one step into a value; arrays and extensions come into being with their first item."""
    if isinstance(inside, list):
        return inside[int(key)] if _INDEX.fullmatch(key) and int(key) < len(inside) else None
    if not isinstance(inside, dict):
        return None
    if key not in inside and (is_array or (key == "extensions" and table == "extensions")):
        inside[key] = [] if is_array and key != "extensions" else {}
    found = inside.get(key)
    return found if isinstance(found, dict | list) else None


def from_cells(row: Json, classes: Classes) -> Json:
    """Return a record's JSON from its cells; empty ones, and columns of other members, are left out.

    Example:
        >>> from decimal import Decimal
        >>> from newsevents.schema.quantity import Quantity
        >>> from_cells({"value": Decimal(10), "comparator": "about", "unit": None}, (Quantity,))
        {'value': 10, 'comparator': 'about'}
    """
    kinds = kinds_of((member(row, classes),))
    return {
        name: _value(row[name], kind)
        for name, kind in kinds.items()
        if kind.sort not in {"rows", "extensions"} and row.get(name) is not None
    }


def _value(cell: Any, kind: Kind) -> Any:  # noqa: ANN401 - what Arrow gives, and JSON
    if kind.sort == "struct":
        return from_cells(cell, kind.classes)
    if kind.sort == "number":
        return int(cell) if cell == int(cell) else f"{cell.normalize():f}"
    if kind.sort == "moment":
        return cell["text"]
    if kind.sort == "names":
        return {item["scheme"]: item["value"] for item in cell}
    return cell
