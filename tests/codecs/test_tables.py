"""Tables: whole documents come back out of them, analysts' tools read them, and bad files are told."""

from __future__ import annotations

import codecs
import csv
import json
import shutil
import sys
from datetime import UTC, date, datetime
from typing import Literal

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import csv as arrow_csv
from pyarrow import parquet as pq

import newsevents as ne
from newsevents.codecs import tables
from newsevents.codecs.tables.arrow import from_tables, to_tables
from newsevents.codecs.tables.catalogue import arrow_schemas, plans
from newsevents.codecs.tables.csv import FORMULA_STARTS, cell_text, write_csv
from newsevents.codecs.tables.parquet import read_parquet, write_parquet
from newsevents.schema.base import Record
from newsevents.schema.event import Event
from newsevents.schema.vocabulary import CORE
from newsevents.strategies import assert_preserves_unknown_fields, assert_round_trips, differences, documents

PARQUET = ne.codec_named("parquet")


def only(found, **options):
    """Return the document of the one item."""
    [item] = found
    assert item.document is not None, [str(one) for one in item.findings]
    return ne.loads(json.dumps(item.document), **options)


@pytest.fixture
def folder(tmp_path, seed):
    path = tmp_path / "tables"
    path.mkdir()
    write_parquet([seed, seed.replaced(id="urn:example:second")], path)
    return path


# whole documents


def test_a_document_comes_back_out_of_its_tables():
    assert_round_trips(lambda document: to_tables([document]), lambda found: only(from_tables(found)))


@given(st.lists(documents(max_size=2), max_size=4))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_documents_come_back_out_of_a_folder_in_their_order(tmp_path_factory, drawn):
    path = tmp_path_factory.mktemp("tables")
    write_parquet(drawn, path)
    found = [ne.loads(json.dumps(item.document)) for item in read_parquet(path)]
    assert len(found) == len(drawn)
    for one, other in zip(drawn, found, strict=True):
        assert not list(differences(one, other))


class Protest(Event, frozen=True):
    """A protest."""

    type: Literal["acme:protest"] = "acme:protest"
    banners: tuple[ne.Quantity, ...] = ()
    purpose: int | None = 5
    lead: ne.Participant | None = None


def test_fields_of_vendors_event_types_come_back():
    words = CORE.extended(event_types=(Protest,))
    assert_round_trips(
        lambda document: to_tables([document]),
        lambda found: only(from_tables(found), vocabulary=words),
        documents(vocabulary=words, event_types=(Protest,)),
    )


def test_unknown_fields_come_back():
    def write(document):
        [item] = from_tables(to_tables([document]))
        return json.dumps(item.document).encode()

    assert_preserves_unknown_fields(lambda data: ne.loads(data, lenient=True), write)


@given(documents())
def test_nothing_is_lost(document):
    assert PARQUET.losses(document) == []


# schemas


def record_classes(base=Record):
    for record in base.__subclasses__():
        if record.__module__.startswith("newsevents.schema."):
            yield record
        yield from record_classes(record)


def test_every_field_of_every_record_of_a_document_has_a_place():
    from newsevents.codecs.kinds import kinds_of

    for plan in plans().values():
        for record in plan.classes:
            assert set(kinds_of((record,))) == set(record.model_fields)


def test_columns_are_described_by_the_docstrings_of_the_fields():
    schema = arrow_schemas()["claims"]
    assert schema.field("predicate").metadata[b"description"].startswith(b"What is said of the subject")
    for name, found in arrow_schemas().items():
        assert [field.name for field in found if not field.metadata[b"description"]] == [], name


def test_days_stay_days_and_instants_keep_their_zone():
    moments = {"a": date(2018, 11, 13), "b": datetime.fromisoformat("2018-11-13T23:30:00-05:30")}
    drawn = [
        ne.NewsDocument(id=f"urn:x:{name}", source=ne.Source(published=at)) for name, at in moments.items()
    ]
    found = to_tables(drawn)["documents"].column("source").combine_chunks().field("published").to_pylist()
    assert found[0] == {"text": "2018-11-13", "day": date(2018, 11, 13), "instant": None}
    assert found[1]["day"] == date(2018, 11, 13)
    assert found[1]["instant"] == datetime(2018, 11, 14, 5, tzinfo=UTC)


def test_windows_have_the_days_that_their_edtf_implies():
    window = ne.TimeWindow(edtf="2018-10")
    [row] = to_tables([ne.NewsDocument(id="urn:x:1", source=ne.Source(), times=(window,))])[
        "times"
    ].to_pylist()
    assert (row["first_day"], row["last_day"]) == (date(2018, 10, 1), date(2018, 10, 31))


# the tools of analysts


def counts(document):
    return {
        "documents": 1,
        **{
            name: len(getattr(document, name))
            for name in ("actors", "places", "statements", "events", "claims")
        },
        "stances": sum(len(claim.stances) for claim in document.claims),
    }


def test_duckdb_joins_them(folder, seed):
    with duckdb.connect() as db:
        for name in arrow_schemas():
            db.sql(f"create view {name} as select * from '{folder}/{name}.parquet'")  # noqa: S608
        for name, number in counts(seed).items():
            assert db.sql(f"select count(*) from {name}").fetchall() == [(2 * number,)]  # noqa: S608
        contested = db.sql(
            """
            select c.predicate from claims c
            join stances s on c.document = s.document and c.id = s.record
            where c.document = 0 group by c.id, c.predicate having count(distinct s.stance) > 1
            """
        ).fetchall()
        first_day, start = db.sql(
            """
            select t.first_day, e.start from times t
            join evidence e on e.document = t.document and e.pointer = t.pointer || '/evidence'
            order by t.document, t.position limit 1
            """
        ).fetchall()[0]
    expected = [claim.predicate for claim in seed.claims if len({it.stance for it in claim.stances}) > 1]
    assert expected
    assert sorted(row[0] for row in contested) == sorted(expected)
    assert first_day == seed.times[0].bounds().earliest
    assert start == seed.times[0].evidence.start


def test_polars_reads_them(folder, seed):
    for name in arrow_schemas():
        assert (
            pl.read_parquet(folder / f"{name}.parquet").height
            == pq.read_table(folder / f"{name}.parquet").num_rows
        )
    frame = pl.read_parquet(folder / "events.parquet").filter(pl.col("document") == 0)
    found = frame.select(pl.col("id"), pl.col("occurrences").struct.field("value")).rows()
    assert found == [(event.id, event.occurrences and event.occurrences.value) for event in seed.events]


def test_pandas_reads_them(folder, seed):
    frame = pd.read_parquet(folder / "statements.parquet")
    found = frame[frame["document"] == 0][["speaker", "act"]].to_dict("records")
    assert found == [{"speaker": item.speaker, "act": item.act} for item in seed.statements]
    hops = pd.read_parquet(folder / "hops.parquet")
    chain = hops[(hops["document"] == 0) & (hops["statement"] == seed.statements[-1].id)].sort_values("depth")
    assert [holder if isinstance(holder, str) else None for holder in chain["holder"]] == [
        hop.holder for hop in ne.attribution_chain(seed, seed.statements[-1])
    ]


@given(documents())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_every_table_of_any_document_is_read_by_all_three(tmp_path_factory, document):
    path = tmp_path_factory.mktemp("tables")
    write_parquet([document], path)
    for name in arrow_schemas():
        file = path / f"{name}.parquet"
        height = duckdb.sql(f"select * from '{file}'").fetchall()  # noqa: S608
        assert len(height) == pl.read_parquet(file).height == len(pd.read_parquet(file))


def test_files_that_polars_wrote_are_read(folder, tmp_path, seed):
    other = tmp_path / "other"
    other.mkdir()
    for name in arrow_schemas():
        pl.read_parquet(folder / f"{name}.parquet").write_parquet(other / f"{name}.parquet")
    found = [ne.loads(json.dumps(item.document)) for item in read_parquet(other)]
    assert found == [seed, seed.replaced(id="urn:example:second")]


# bad files


def told(folder):
    *_, last = read_parquet(folder)
    assert last.document is None
    [found] = last.findings
    return f"{found.code} {found.pointer}: {found.message}"


def rewritten(folder, name, change):
    file = folder / f"{name}.parquet"
    pq.write_table(change(pq.read_table(file)), file)


def test_a_file_that_is_missing_is_told(folder):
    (folder / "claims.parquet").unlink()
    assert told(folder) == "NE901 /claims: Expected a file claims.parquet, found none."


def test_a_file_that_is_no_parquet_is_told(folder):
    (folder / "claims.parquet").write_bytes(b"claims")
    assert told(folder).startswith("NE901 /claims: Expected a Parquet file, found ")


def test_a_file_that_was_cut_is_told(folder):
    file = folder / "evidence.parquet"
    file.write_bytes(file.read_bytes()[:-100])
    assert told(folder).startswith("NE901 /evidence: Expected a Parquet file, found ")


def test_a_damaged_file_is_told(folder):
    file = folder / "evidence.parquet"
    data = bytearray(file.read_bytes())
    data[100:2_000] = bytes(1_900)
    file.write_bytes(data)
    assert told(folder).startswith("NE901 /evidence: ")


def test_a_link_is_not_followed(folder, tmp_path):
    shutil.move(folder / "claims.parquet", tmp_path / "claims.parquet")
    (folder / "claims.parquet").symlink_to(tmp_path / "claims.parquet")
    assert told(folder) == "NE901 /claims: Expected a file claims.parquet, found a symbolic link."


def test_a_column_that_is_missing_is_told(folder):
    rewritten(folder, "claims", lambda table: table.drop_columns(["predicate"]))
    assert told(folder) == "NE901 /claims: Expected a column 'predicate', found none."


def test_a_column_of_another_type_is_told(folder):
    texts = pa.array(["x"] * 16)
    rewritten(folder, "claims", lambda table: table.set_column(2, "position", texts))
    assert told(folder).startswith("NE901 /claims: Expected rows of the table's schema, found ")


def test_a_key_that_is_null_is_told(folder):
    nothing = pa.array([None] * 16, pa.string())
    rewritten(folder, "claims", lambda table: table.set_column(1, "pointer", nothing))
    assert "found Casting field 'pointer' with null values to non-nullable." in told(folder)


def test_rows_out_of_turn_are_told(folder):
    rewritten(folder, "claims", lambda table: table.take(list(reversed(range(table.num_rows)))))
    assert "found rows of document 0 out of turn" in told(folder)


def test_rows_of_documents_that_there_are_not_are_told(folder):
    rewritten(folder, "documents", lambda table: table.slice(0, 1))
    assert "found rows of document 1 out of turn" in told(folder)


def test_two_rows_of_one_document_are_told(folder):
    rewritten(folder, "documents", lambda table: pa.concat_tables([table.slice(0, 1), table]))
    assert told(folder) == "NE901 /documents: Expected 1 row of document 0, found 2."


@pytest.mark.parametrize(
    ("pointer", "reason"),
    [
        ("/claims/7", "it is not the next of 6"),
        ("/claims/0", "it is not the next of"),
        ("", "its pointer leads to the document itself"),
        ("claims", "its pointer is none"),
        ("/claims/0/value/type/x", "no record stands around it"),
        ("/source", "something stands there already"),
        ("/claims/x/y", "no record stands around it"),
    ],
)
def test_a_row_without_a_place_is_told(seed, pointer, reason):
    found = to_tables([seed])
    claims = found["claims"].to_pylist()[:6]
    claims[-1]["pointer"] = pointer
    item = next(from_tables({**found, "claims": pa.Table.from_pylist(claims, schema=found["claims"].schema)}))
    assert item.document is None
    assert item.findings[0].code == "NE901"


@given(st.data())
def test_any_pointers_give_findings_and_never_an_exception(data):
    document = ne.parse_article(
        "Ivan Petrov said on Monday that talks in Doha failed.", published="2018-11-13"
    )
    found = to_tables([document])
    name = data.draw(
        st.sampled_from(
            sorted(name for name in found if "pointer" in found[name].column_names and found[name])
        )
    )
    rows = found[name].to_pylist()
    row = data.draw(st.sampled_from(rows))
    parts = st.sampled_from(
        ["", "/", "/actors", "/0", "/1", "/extensions", "/name", "~", "/statements", "x", "/source"]
    )
    row["pointer"] = "".join(data.draw(st.lists(parts, max_size=4)))
    changed = {**found, name: pa.Table.from_pylist(rows, schema=found[name].schema)}
    for item in from_tables(changed):
        assert (item.document is None) == bool(item.findings)
        if item.document is not None:
            ne.read(json.dumps(item.document))


# CSV


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_cells_come_back_as_they_were(tmp_path, seed):
    write_csv([seed], tmp_path)
    rows = read_csv(tmp_path / "statements.csv")
    assert [row["speaker"] for row in rows] == [item.speaker for item in seed.statements]
    claims = read_csv(tmp_path / "claims.csv")
    quantities = [claim.value.quantity.value for claim in seed.claims if claim.value.type == "quantity"]
    assert [int(row["value.quantity.value"]) for row in claims if row["value.quantity.value"]] == quantities
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        f"{name}.csv" for name in arrow_schemas()
    )


@given(st.text(st.characters(codec="utf-8")) | st.sampled_from([*FORMULA_STARTS, "'=", "''+1"]))
def test_no_text_is_a_formula_and_every_text_comes_back(text):
    cell = cell_text(text)
    assert not cell.startswith(FORMULA_STARTS)
    is_marked = cell.startswith("'") and cell.lstrip("'").startswith(FORMULA_STARTS)
    assert (cell[1:] if is_marked else cell) == text


@given(documents())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_no_cell_is_a_formula_but_a_negative_number(tmp_path_factory, document):
    path = tmp_path_factory.mktemp("csv")
    write_csv([document], path)
    for file in path.iterdir():
        rows = read_csv(file)
        assert all(None not in row for row in rows)
        for cell in (cell for row in rows for cell in row.values()):
            assert not cell.startswith(FORMULA_STARTS) or float(cell) < 0


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "a,b\r\nc", '"', "\x00", "\u2028", "\u202e", "'"])
def test_hostile_texts_stay_one_cell(tmp_path, text):
    document = ne.NewsDocument(id="urn:x:1", source=ne.Source(headline=text))
    write_csv([document], tmp_path)
    [row] = read_csv(tmp_path / "documents.csv")
    assert row["source.headline"].removeprefix("'" if text.startswith("=") else "") == text


def test_each_file_begins_with_one_byte_order_mark(tmp_path, seed):
    write_csv([seed, seed.replaced(id="urn:example:second")], tmp_path)
    for path in tmp_path.iterdir():
        data = path.read_bytes()
        assert (data.startswith(codecs.BOM_UTF8), data.count(codecs.BOM_UTF8)) == (True, 1)


def test_analysts_tools_read_the_csv_and_take_no_mark_for_part_of_a_name(tmp_path, seed):
    write_csv([seed], tmp_path)
    for name, schema in arrow_schemas().items():
        path = tmp_path / f"{name}.csv"
        read = {
            "duckdb": duckdb.read_csv(str(path)).columns,
            "polars": pl.read_csv(path, infer_schema_length=None).columns,
            "pandas": list(pd.read_csv(path).columns),
            "arrow": arrow_csv.read_csv(path).column_names,
        }
        assert {tool: columns[0] for tool, columns in read.items()} == dict.fromkeys(read, schema.names[0])
    path = tmp_path / "claims.csv"
    assert len(duckdb.read_csv(str(path)).fetchall()) == len(seed.claims)
    assert pl.read_csv(path, infer_schema_length=None).height == len(seed.claims)
    assert len(pd.read_csv(path)) == len(seed.claims)


# without pyarrow


def test_a_missing_pyarrow_is_told_with_the_extra(monkeypatch, tmp_path):
    for name in [name for name in sys.modules if name.startswith("newsevents.codecs.tables.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(
        ne.MissingExtra, match=r"pyarrow is not installed; pip install 'newsevents\[tables\]'"
    ):
        tables.PARQUET.write_folder([], tmp_path)
