"""Spark and the local engine say the same of a feed that has everything by which documents get lost."""

from __future__ import annotations

import gzip
import json
import os
import signal
from pathlib import Path

import attrs
import pytest

from newsevents.cli.main import main

pytest.importorskip("pyspark", reason="the extra `spark` is not installed")

from hostile import GOOD, write_feeds
from pyspark.errors import PySparkException
from pyspark.serializers import CloudPickleSerializer

from newsevents.engines.spark.outcome import accepted, rejected, report, write_outcome
from newsevents.engines.spark.share import Share, as_json
from newsevents.engines.spark.source import FeedSource, read_feeds
from newsevents.engines.spark.validation import repetitions_of_kept, validate, validate_feeds
from newsevents.engines.verdict import Options

SIZE = 150_000


@pytest.fixture(scope="module")
def feeds(tmp_path_factory):
    return write_feeds(tmp_path_factory.mktemp("feeds"))


@pytest.fixture(scope="module")
def local(feeds, tmp_path_factory):
    """What the command says of the feeds: the lines of its report, of the accepted, and of the rejected."""
    folder = tmp_path_factory.mktemp("local")
    names = [str(folder / name) for name in ("report", "accepted", "rejected")]
    options = [
        part for pair in zip(("--output", "--accepted", "--rejected"), names, strict=True) for part in pair
    ]
    assert main(["validate", *feeds, *options]) == 3
    return [Path(name).read_bytes().split(b"\n")[:-1] for name in names]


def told(lines):
    """Return the lines of a report in an order of their own, without what is not there."""
    found = [{name: value for name, value in json.loads(line).items() if value is not None} for line in lines]
    return sorted(json.dumps(line, sort_keys=True) for line in found)


def lines_of(rows):
    return told(json.dumps(row.asDict()) for row in rows.collect())


@pytest.mark.parametrize("way", ["read first", "at once"])
def test_the_report_is_that_of_the_local_engine(spark, feeds, local, way, request):
    request.addfinalizer(lambda: spark.conf.unset("spark.sql.files.ignoreCorruptFiles"))
    spark.conf.set("spark.sql.files.ignoreCorruptFiles", "true")  # leaves out what cannot be read; not here
    if way == "at once":
        verdicts = validate_feeds(spark, feeds, size=SIZE)
    else:
        verdicts = validate(read_feeds(spark, feeds, size=SIZE))
    found = lines_of(report(verdicts))
    assert found == told(local[0])
    assert {"NE001", "NE003", "NE801"} <= {json.loads(line).get("code") for line in found}
    assert sum("cut off" in line for line in found) == 1


@pytest.mark.parametrize("repeated", ["by a shuffle of all", "when written"])
def test_what_spark_writes_is_what_the_command_writes(spark, feeds, local, tmp_path, repeated):
    folder = tmp_path / "outcome of #1"
    late = repeated == "when written"
    verdicts = validate_feeds(spark, feeds, Options(keep=True), size=SIZE, repeated=not late)
    write_outcome(verdicts, f"file://{folder}", repeated=late)
    written = {
        name: [
            line
            for part in sorted((folder / name).glob("part-*"))
            for line in part.read_bytes().split(b"\n")[:-1]
        ]
        for name in ("report", "accepted")
    }
    assert told(written["report"]) == told(local[0])
    assert sorted(written["accepted"]) == sorted(local[1])
    kept = spark.read.parquet(f"file://{folder}/rejected").select("input", "line", "data").collect()
    expected = [json.loads(line) for line in local[2]]
    assert sorted((row.input, row.line) for row in kept) == sorted(
        (row["input"], row["line"]) for row in expected
    )
    assert {bytes(row.data) for row in kept if row.data is not None} >= {b"\xff\xfe", b"[]"}


def test_an_outcome_is_replaced_only_if_asked(spark, tmp_path):
    (tmp_path / "feed.jsonl").write_bytes(GOOD % 1)
    verdicts = validate_feeds(spark, tmp_path / "feed.jsonl", Options(keep=True), repeated=False)
    for name in ("out", "out[5]"):
        (tmp_path / name / "report").mkdir(parents=True)
        with pytest.raises(ValueError, match="Expected nothing at .*/report"):
            write_outcome(verdicts, f"file://{tmp_path}/{name}")
    with pytest.raises(ValueError, match="Expected mode to be one of error, overwrite, found 'append'"):
        write_outcome(verdicts, f"file://{tmp_path}/new", mode="append")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report"]
    write_outcome(verdicts, f"file://{tmp_path}/out", mode="overwrite")
    assert (tmp_path / "out" / "accepted" / "_SUCCESS").exists()


def test_documents_whose_bytes_are_not_kept_cannot_be_accepted(spark, tmp_path):
    (tmp_path / "feed.jsonl").write_bytes(GOOD % 1)
    verdicts = validate_feeds(spark, str(tmp_path / "feed.jsonl"), repeated=False)
    with pytest.raises(PySparkException, match=r"keep them by Options\(keep=True\)"):
        accepted(verdicts).collect()
    with pytest.raises(ValueError, match="Expected fail_on to be one of error, warning, found 'never'"):
        accepted(verdicts, fail_on="never")


def test_documents_of_a_table_keep_its_other_columns(spark):
    good = (GOOD % 1).decode()
    rows = [("a", 7, 0, good, 1), ("b", 8, 0, "[]", 2), ("c", 9, 0, None, 3), ("d", 9, 1, good, 4)]
    given = spark.createDataFrame(rows, "rank string, Number short, offset int, Data string, `a.``b` int")
    verdicts = validate(given).orderBy("rank")
    found = verdicts.collect()
    assert [row["a.`b"] for row in found] == [1, 2, 3, 4]
    assert [(row.rank, row.number, row.id, row.valid) for row in found] == [
        ("a", 7, "urn:example:1", True),
        ("b", 8, None, False),
        ("c", 9, None, False),
        ("d", 9, "urn:example:1", True),
    ]
    assert [row.findings[0].code for row in found[1:]] == ["NE011", "NE009", "NE801"]
    kept = validate(given, repeated=False)
    with repetitions_of_kept(kept) as told:
        assert told.orderBy("rank").collect() == found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("select 'x' value", r"Expected a column data \(binary\).*, found value"),
        ("select 'x' data", r"Expected a column number \(bigint\), offset \(bigint\), found data"),
        ("select 'x' data, 'one' number, 2L offset", "Expected a column number of type bigint, found string"),
        ("select 'x' data, 1 number, 2L offset, 3 id", "Expected other names .*, found id"),
        ("select 'x' data, 1 number, 2L offset, interval 3 months q", "found q of type interval month"),
    ],
)
def test_tables_without_what_is_needed_are_refused(spark, query, expected):
    with pytest.raises(ValueError, match=expected):
        validate(spark.sql(query))


def test_no_documents_give_no_verdicts(spark, tmp_path):
    assert validate(spark.createDataFrame([], "data binary"), repeated=False).collect() == []
    assert validate_feeds(spark, [], repeated=False).collect() == []
    (verdict,) = validate_feeds(spark, tmp_path).collect()
    assert "no file in this folder" in verdict.unreadable


def test_the_first_of_a_kind_is_the_first_of_the_inputs(spark, feeds):
    found = validate(read_feeds(spark, feeds, size=SIZE)).where("id = 'urn:example:1'")
    first = found.orderBy("number", "offset").collect()
    assert (first[0].line, list(first[0].findings)) == (1, [])
    assert {row.findings[0].code for row in first[1:]} == {"NE801"}


def test_what_came_before_is_found_in_a_union_by_inputs_and_told_once(spark, tmp_path):
    feeds = {"a.jsonl": [1, 1, 1], "b.jsonl": [2, 3, 2], "c.jsonl": [4, 5, 6]}
    for name, numbers in feeds.items():
        (tmp_path / name).write_bytes(b"\n".join(GOOD % number for number in numbers))
    calls = [validate_feeds(spark, tmp_path / name, Options(keep=True)) for name in feeds]
    write_outcome(calls[0].union(calls[1]).union(calls[2]), f"file://{tmp_path}/out", repeated=True)
    rows = spark.read.json(f"file://{tmp_path}/out/report").collect()
    assert sorted((Path(row.input).name, row.line) for row in rows) == [
        ("a.jsonl", 2),
        ("a.jsonl", 3),
        ("b.jsonl", 3),
    ]
    again = read_feeds(spark, tmp_path / "out" / "accepted", layout="jsonl")
    assert again.count() == 9
    assert (
        validate_feeds(spark, f"file://{tmp_path}/out/accepted", layout="jsonl").where("valid").count() == 9
    )


def test_warnings_keep_documents_out_if_asked(spark, tmp_path):
    (tmp_path / "feed.jsonl").write_bytes(GOOD % 1 + b"\n" + GOOD % 1 + b"\n[]")
    verdicts = validate_feeds(spark, tmp_path / "feed.jsonl", Options(keep=True))
    counts = [
        (accepted(verdicts, fail_on=on).count(), rejected(verdicts, fail_on=on).count())
        for on in ("error", "warning")
    ]
    assert counts == [(2, 1), (1, 2)]


def test_what_its_owner_keeps_stays_kept(spark, tmp_path):
    (tmp_path / "feed.jsonl").write_bytes(GOOD % 1)
    verdicts = validate_feeds(spark, tmp_path / "feed.jsonl", Options(keep=True)).persist()
    write_outcome(verdicts, f"file://{tmp_path}/out", compression="gzip")
    assert verdicts.storageLevel.useMemory
    verdicts.unpersist()
    assert not verdicts.storageLevel.useMemory
    assert len(list((tmp_path / "out" / "accepted").glob("part-*.txt.gz"))) >= 1


def test_a_folder_is_read_by_the_name_of_the_source(spark, feeds):
    spark.dataSource.register(FeedSource)
    folder = str(Path(feeds[0]).parent)
    one = spark.read.format("newsevents").option("size", SIZE).load(folder)
    other = read_feeds(spark, folder, size=100 * SIZE)
    assert sorted(one.collect(), key=repr) == sorted(other.collect(), key=repr)


def _planned(source):
    """Return the bytes that every task gets, and those that each of them gets, as pyspark pickles them."""
    pickler = CloudPickleSerializer()
    reader = source.reader(source.schema())
    tasks = reader.partitions()
    return pickler.dumps(lambda: (reader, source)), [pickler.dumps(task) for task in tasks]


def test_a_task_is_not_handed_the_work_of_others():
    seen = []
    pickler = CloudPickleSerializer()
    for count in (1, 1_000):
        cut = [Share(number % 100, "feed", "/feed", stamp=(1, None)) for number in range(count)]
        options = {"shares": as_json(cut), "size": "1", "check": json.dumps(attrs.asdict(Options()))}
        source = pickler.loads(pickler.dumps(FeedSource(options)))  # as it comes from another process
        every, tasks = _planned(source)
        assert _planned(source) == (every, tasks)
        assert [share for task in tasks for share in pickler.loads(task).value] == cut
        reader, named = pickler.loads(every)()
        assert (list(reader.read(None)), named.name()) == ([], "newsevents")
        seen.append((len(every), {len(task) for task in tasks}))
    assert seen[0] == seen[1]


def test_one_plan_serves_many_actions(spark, feeds):
    documents = read_feeds(spark, feeds, size=SIZE)
    count = documents.count()
    places = documents.where("offset is not null").select("number", "offset")
    assert documents.count() == count
    assert places.alias("one").join(places.alias("other"), ["number", "offset"]).count() == count - 1


def test_files_are_read_some_to_a_task_in_their_order(spark, tmp_path):
    for number in range(9):
        (tmp_path / f"{number}.jsonl").write_bytes(GOOD % number + b"\n[]\n")
    (tmp_path / "4.jsonl").write_bytes(gzip.compress(GOOD % 4 + b"\n[]\n")[:-4])
    found = validate_feeds(spark, tmp_path, size=10**6, repeated=False)
    assert found.rdd.getNumPartitions() == 1
    told = [(row.number, row.line, row.id, row.unreadable is None) for row in found.collect()]
    expected = [
        row
        for number in range(9)
        for row in ((number, 1, f"urn:example:{number}", True), (number, 2, None, True))
    ]
    assert told == [*expected[:10], (4, None, None, False), *expected[10:]]


def test_options_are_those_of_the_local_engine(spark, feeds):
    documents = read_feeds(spark, feeds[1], size=SIZE)
    few = validate(documents, Options(limit=2), repeated=False).where("omitted > 0").collect()
    assert [(row.id, len(row.findings), row.omitted > 100) for row in few] == [(None, 2, True)]


def _failing_once(path, how):
    """Return work whose first attempt fails; it is all in one function, since workers have no tests."""

    def work(batches):
        for batch in batches:
            if not path.exists():
                path.touch()
                os.kill(os.getpid(), signal.SIGKILL) if how == "killed" else 1 / 0
            yield batch

    return work


@pytest.mark.parametrize("how", ["killed", "failed"])
def test_a_lost_attempt_changes_nothing(spark, feeds, local, tmp_path, how):
    documents = read_feeds(spark, feeds, size=SIZE)
    lossy = documents.mapInArrow(_failing_once(tmp_path / "failed", how), documents.schema)
    write_outcome(validate(lossy, Options(keep=True)), f"file://{tmp_path}/out")
    assert lines_of(spark.read.json(f"file://{tmp_path}/out/report")) == told(local[0])
    assert spark.read.text(f"file://{tmp_path}/out/accepted").count() == len(local[1])
    assert (tmp_path / "failed").exists()
