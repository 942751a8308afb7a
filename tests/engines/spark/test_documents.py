"""Articles to documents, and documents to tables: as without Spark, but for the numbers of documents."""

from __future__ import annotations

from datetime import date

import pytest
from stories import document

import newsevents as ne

pyarrow = pytest.importorskip("pyarrow.parquet", reason="the extra `tables` is not installed")
PySparkException = pytest.importorskip("pyspark.errors", reason="pyspark is not installed").PySparkException

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


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("select cast(X'41ff' as string) text", "Expected UTF-8, found the byte 0xFF at offset 1"),
        ("select cast(null as binary) text", "there is no text"),
    ],
)
def test_articles_that_cannot_be_read_are_told_and_end_nothing(spark, query, told):
    from newsevents.engines.spark.parsing import parse

    (row,) = parse(spark.sql(query)).collect()
    assert row.data is None
    assert told in row.refused


def test_an_instant_is_that_of_the_article_wherever_spark_runs(spark):
    from newsevents.engines.spark.parsing import parse

    zone = spark.conf.get("spark.sql.session.timeZone")
    query = f"select '{TEXT}' Text, timestamp'2018-11-13 20:00:00Z' Published"
    try:
        spark.conf.set("spark.sql.session.timeZone", "Asia/Kathmandu")
        (row,) = parse(spark.sql(query)).collect()
    finally:
        spark.conf.set("spark.sql.session.timeZone", zone)
    assert bytes(row.data) == ne.dumps(ne.parse_article(TEXT, published="2018-11-13T20:00:00Z"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("select 'x' txt", r"Expected a column text \(binary\), found txt"),
        ("select 5 text", "Expected a column text of type binary, found int"),
        ("select 'x' text, 'y' data", "Expected other names .*, found data"),
        ("select 'x' text, 5 published", "Expected a column published of type date, .*, found int"),
        ("select 'x' text, timestamp_ntz'2018-11-13 10:00:00' published", ", found timestamp_ntz"),
    ],
)
def test_articles_in_other_columns_are_refused(spark, query, expected):
    from newsevents.engines.spark.parsing import parse

    with pytest.raises(ValueError, match=expected):
        parse(spark.sql(query))


@pytest.mark.parametrize(
    ("column", "refused"),
    [
        ("date'-0044-03-15' published", "what the columns state cannot be read: date value out of range"),
        ("timestamp'+10000-01-01 00:00:00Z' published", "what the columns state cannot be read: "),
        ("cast(X'FF' as string) publisher", "what the columns state cannot be read: 'utf-8' codec"),
    ],
)
def test_values_that_python_does_not_have_are_told_and_end_nothing(spark, column, refused):
    from newsevents.engines.spark.parsing import parse

    articles = spark.sql(f"select '{TEXT}' text, {column}, date'-0044-03-15' `its.own`, array(1) many")
    found = parse(articles).selectExpr("refused", "data", "cast(`its.own` as string) day", "many").first()
    assert (found.day, found.many) == ("-0044-03-15", [1])
    assert found.refused.startswith(refused)


def test_documents_without_a_number_are_refused(spark):
    from newsevents.engines.spark.tables import to_tables

    rows = [(None, bytearray(b'{"id":"urn:example:1","source":{}}'))]
    tables = to_tables(spark.createDataFrame(rows, "document bigint, data binary"), ["documents"])
    with pytest.raises(PySparkException, match="Expected a number in document, found null"):
        tables["documents"].collect()


def test_tables_are_those_of_the_codec(spark, tmp_path):
    from newsevents.codecs.tables.arrow import to_tables as of_codec
    from newsevents.engines.spark.tables import to_tables, write_tables

    items = [document(0, number) for number in range(4)]
    rows = [(number, bytearray(ne.dumps(item))) for number, item in enumerate(items)]
    given = spark.createDataFrame([*rows, (4, None)], "document bigint, data binary")
    expected = of_codec(items)
    names = ["documents", "claims", "stances"]
    write_tables(given, f"file://{tmp_path}", names)
    written = {name: pyarrow.read_table(tmp_path / name) for name in names}
    for name, table in written.items():
        assert rows_in(table) == rows_in(expected[name]) != []
    assert set(to_tables(given)) == set(expected)
    with pytest.raises(ValueError, match="Expected nothing at .*/documents"):
        write_tables(given, f"file://{tmp_path}", names)


def rows_in(table):
    return sorted(map(repr, table.to_pylist()))


def test_tables_of_no_such_name_are_refused(spark):
    from newsevents.engines.spark.tables import to_tables

    with pytest.raises(ValueError, match="Expected names of tables, of documents, .*; found nonesuch$"):
        to_tables(spark.sql("select 1L document, X'7b7d' data"), ["nonesuch"])


def test_a_document_that_is_not_valid_is_named_by_its_number(spark):
    from newsevents.engines.spark.tables import to_tables

    tables = to_tables(spark.sql("select 17L document, X'5b5d' data"), ["documents"])
    with pytest.raises(PySparkException, match="ValueError: document 17: NE011"):
        tables["documents"].collect()


def test_documents_are_numbered_by_their_place(spark):
    from newsevents.engines.spark.tables import numbered

    rows = [(1, 7, bytearray(b"{}")), (0, 2**40, bytearray(b"{}")), (0, None, None)]
    given = spark.createDataFrame(rows, "number int, offset bigint, data binary")
    assert sorted(row.document for row in numbered(given).collect()) == [2**40, 2**43 + 7]
    with pytest.raises(ValueError, match="Expected a column document .*, found number, data"):
        numbered(given.drop("offset"))
    with pytest.raises(PySparkException, match="Expected fewer than 1,048,576 inputs"):
        numbered(spark.sql(f"select {2**20}L number, 0L offset, X'7b7d' data")).collect()
