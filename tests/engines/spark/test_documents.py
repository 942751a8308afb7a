"""Articles to documents, and documents to tables: as without Spark, but for the numbers of documents."""

from __future__ import annotations

from datetime import date

import pytest
from stories import document

import newsevents as ne

pyarrow = pytest.importorskip("pyarrow.parquet", reason="the extra `tables` is not installed")

LOST = {"documents": ["source"]}
"""Instants in it come back without their zone: Parquet of Spark says UTC in its own way."""

TEXT = "The talks failed, Ivan Petrov said on Monday."


def test_articles_become_the_documents_of_the_parser(spark):
    from newsevents.engines.spark.parsing import parse

    rows = [
        (1, TEXT, date(2018, 11, 13), "Harbour Post", "en"),
        (2, TEXT, None, None, None),
        (3, TEXT, None, None, "xx"),
        (4, None, None, None, None),
    ]
    kinds = "key int, text string, published date, publisher string, language string"
    found = {row.key: row for row in parse(spark.createDataFrame(rows, kinds)).collect()}
    expected = ne.parse_article(TEXT, published="2018-11-13", publisher="Harbour Post")
    assert bytes(found[1].data) == ne.dumps(expected)
    assert bytes(found[2].data) == ne.dumps(ne.parse_article(TEXT))
    assert ("xx" in found[3].refused, found[4].refused) == (True, "there is no text")
    assert [found[key].data for key in (3, 4)] == [None, None]


def test_tables_are_those_of_the_codec(spark, tmp_path):
    from newsevents.codecs.tables.arrow import to_tables as of_codec
    from newsevents.engines.spark.tables import to_tables, write_tables

    items = [document(0, number) for number in range(4)]
    rows = [(number, bytearray(ne.dumps(item))) for number, item in enumerate(items)]
    given = spark.createDataFrame(rows, "document bigint, data binary")
    expected = of_codec(items)
    names = ["documents", "claims", "stances"]
    write_tables(given, tmp_path.as_uri(), names)
    written = {name: pyarrow.read_table(tmp_path / name).drop_columns(LOST.get(name, [])) for name in names}
    for name, table in written.items():
        assert rows_in(table) == rows_in(expected[name].drop_columns(LOST.get(name, []))) != []
    assert set(to_tables(given)) == set(expected)


def rows_in(table):
    return sorted(map(repr, table.to_pylist()))


def test_documents_are_numbered_by_their_place(spark):
    from newsevents.engines.spark.tables import numbered

    rows = [(1, 7, bytearray(b"{}")), (0, 2**40, bytearray(b"{}")), (0, None, None)]
    given = spark.createDataFrame(rows, "number int, offset bigint, data binary")
    assert sorted(row.document for row in numbered(given).collect()) == [2**40, 2**43 + 7]
    with pytest.raises(ValueError, match="column document"):
        numbered(given.drop("offset"))
