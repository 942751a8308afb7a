"""Puts a document into Arrow tables for analysis and back, and names what the tables do not keep.

Run it with: python examples/arrow_tables.py
"""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow as pa

import newsevents as ne

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT, WHOLE = pa.string(), pa.int64()
TEXTS = pa.list_(TEXT)
NUMBER = pa.decimal128(25, 9)
MOMENT = pa.struct(
    {"day": pa.date32(), "instant": pa.timestamp("us", "UTC"), "offset": pa.duration("us")}.items()
)
"""A day, or an instant with the offset of its zone: one is never made into the other."""

TIME = pa.struct([("edtf", TEXT), ("phrase", TEXT), ("part", TEXT), ("earliest", MOMENT), ("latest", MOMENT)])
QUANTITY = pa.struct(
    [("value", NUMBER), ("low", NUMBER), ("high", NUMBER), ("comparator", TEXT), ("unit", TEXT)]
)
VALUE = pa.struct(
    [("type", TEXT), ("quantity", QUANTITY), ("time", TIME), ("boolean", pa.bool_())]
    + [(name, TEXT) for name in ("place", "actor", "text")]
)


def _texts(names: str) -> list[tuple[str, Any]]:
    return [(name, TEXT) for name in names.split()]


SOURCE = pa.struct(
    [
        *_texts("url guid publisher headline language text text_sha256 replaces status"),
        ("authors", TEXTS),
        ("published", MOMENT),
        ("text_length", WHOLE),
        ("revision", WHOLE),
    ]
)
TABLES: dict[str, Any] = {
    "documents": pa.schema([*_texts("schema_version id"), ("source", SOURCE)]),
    "actors": pa.schema(
        [*_texts("id kind name organization_type part_of reason"), ("aliases", TEXTS), ("size", QUANTITY)]
    ),
    "places": pa.schema([*_texts("id name country latitude longitude part_of"), ("aliases", TEXTS)]),
    "statements": pa.schema(
        [
            *_texts("id speaker mode act content_kind refers_to occasion medium place within"),
            ("addressees", TEXTS),
            ("time", TIME),
        ]
    ),
    "events": pa.schema(
        [
            *_texts("id type label status secrecy part_of format place topic outcome purpose"),
            ("start", TIME),
            ("end", TIME),
            ("occurrences", QUANTITY),
            ("ordinal", WHOLE),
        ]
    ),
    "claims": pa.schema([*_texts("id subject predicate polarity"), ("value", VALUE)]),
    "stances": pa.schema(_texts("claim holder stance certainty statement")),
}
"""The tables. What is no column of theirs is not kept, and `losses` reads it off here."""

COLLECTIONS = ("actors", "places", "statements", "events", "claims")


class ArrowTables:
    """Documents as tables, one row a record; a claim's stances have a table of their own."""

    def encode(self, document: ne.NewsDocument) -> dict[str, Any]:
        """Return the tables of a document, by name."""
        tree = json.loads(ne.dumps(document))
        rows = {"documents": [tree], **{name: tree[name] for name in COLLECTIONS}}
        rows["stances"] = [
            {"claim": claim["id"], **stance} for claim in tree["claims"] for stance in claim["stances"]
        ]
        return {
            name: pa.Table.from_pylist(
                [self.to_cell(row, pa.struct(schema)) for row in rows[name]], schema=schema
            )
            for name, schema in TABLES.items()
        }

    def decode(self, tables: dict[str, Any]) -> ne.NewsDocument:
        """Return the document that the tables keep."""
        tree = {name: [self.from_cell(row) for row in tables[name].to_pylist()] for name in TABLES}
        for claim in tree["claims"]:
            claim["stances"] = [
                {name: item for name, item in stance.items() if name != "claim"}
                for stance in tree["stances"]
                if stance["claim"] == claim["id"]
            ]
        whole = {**tree["documents"][0], **{name: tree[name] for name in COLLECTIONS}}
        return ne.NewsDocument.model_validate_json(json.dumps(whole))

    def losses(self, document: ne.NewsDocument) -> list[str]:
        """Return JSON Pointers to all that the tables do not keep."""
        tree = json.loads(ne.dumps(document))
        rows = {name: tree.pop(name) for name in COLLECTIONS}
        found = list(lost(tree, pa.struct(TABLES["documents"]), ""))
        for name in COLLECTIONS:
            for at, row in enumerate(rows[name]):
                stances = row.pop("stances", [])
                found += lost(row, pa.struct(TABLES[name]), f"/{name}/{at}")
                for index, stance in enumerate(stances):
                    found += lost(stance, pa.struct(TABLES["stances"]), f"/{name}/{at}/stances/{index}")
        return found

    def to_cell(self, value: Any, kind: Any) -> Any:  # noqa: ANN401 - JSON, and what Arrow takes
        """Return what Arrow takes for a JSON value."""
        if value is None:
            return None
        if kind == MOMENT:
            return self.to_moment(value)
        if kind == NUMBER:
            return Decimal(value)
        if pa.types.is_struct(kind):
            return {column.name: self.to_cell(value.get(column.name), column.type) for column in kind}
        return value

    def from_cell(self, value: Any) -> Any:  # noqa: ANN401 - see above
        """Return the JSON value of what Arrow gives; columns without a value are left out."""
        if isinstance(value, Decimal):
            return int(value) if value == int(value) else f"{value.normalize():f}"
        if not isinstance(value, dict):
            return value
        if "instant" in value:
            return self.from_moment(value)
        return {name: self.from_cell(item) for name, item in value.items() if item is not None}

    def to_moment(self, text: str) -> dict[str, Any]:
        """Return the parts of a day or an instant."""
        if "T" not in text:
            return {"day": date.fromisoformat(text)}
        instant = datetime.fromisoformat(text)
        return {"instant": instant, "offset": instant.utcoffset()}

    def from_moment(self, parts: dict[str, Any]) -> str:
        """Return a day or an instant as JSON has it."""
        if parts["instant"] is None:
            return str(parts["day"])
        moment: datetime = parts["instant"].astimezone(timezone(parts["offset"] or timedelta()))
        return moment.isoformat()


def lost(value: Any, kind: Any, pointer: str) -> Iterator[str]:  # noqa: ANN401 - JSON and its Arrow type
    """Yield pointers to what a struct has no field for."""
    fields = {column.name: column.type for column in kind}
    for name, item in value.items():
        if name not in fields:
            if item if name == "extensions" else says_something(item):
                yield f"{pointer}/{name}"
        elif isinstance(item, dict):
            yield from lost(item, fields[name], f"{pointer}/{name}")


def says_something(value: Any) -> bool:  # noqa: ANN401 - JSON
    """Say whether there is anything in a value, however deep; a record without fields is as good as none."""
    if isinstance(value, dict):
        return any(says_something(item) for item in value.values())
    return value is not None and value != []


def main() -> None:
    """Count claims by predicate and say what was left behind."""
    document = ne.parse_article("Ten people died in Lowport, police said on Tuesday.", published="2024-05-15")
    tables = ArrowTables().encode(document)
    print("rows:", {name: table.num_rows for name, table in tables.items()})
    joined = tables["stances"].join(tables["claims"].select(["id", "predicate"]), "claim", "id")
    print("who holds what:", sorted((row["holder"], row["predicate"]) for row in joined.to_pylist()))
    print(
        "not kept:", len(ArrowTables().losses(document)), "fields, such as", ArrowTables().losses(document)[0]
    )
    print("kept:", ArrowTables().decode(tables).claims[0].value)


if __name__ == "__main__":
    main()
