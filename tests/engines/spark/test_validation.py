"""Spark and the local engine say the same of a feed that has everything by which documents get lost."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from newsevents.cli.main import main

pytest.importorskip("pyspark", reason="the extra `spark` is not installed")

from hostile import write_feeds

from newsevents.engines.spark.outcome import report, write_outcome
from newsevents.engines.spark.source import FeedSource, read_feeds
from newsevents.engines.spark.validation import validate, validate_feeds
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
def test_the_report_is_that_of_the_local_engine(spark, feeds, local, way):
    if way == "at once":
        verdicts = validate_feeds(spark, feeds, size=SIZE)
    else:
        verdicts = validate(read_feeds(spark, feeds, size=SIZE))
    found = lines_of(report(verdicts))
    assert found == told(local[0])
    assert {"NE001", "NE003", "NE801"} <= {json.loads(line).get("code") for line in found}
    assert sum("cut off" in line for line in found) == 1


def test_what_spark_writes_is_what_the_command_writes(spark, feeds, local, tmp_path):
    folder = tmp_path / "outcome"
    write_outcome(validate_feeds(spark, feeds, Options(keep=True), size=SIZE), folder.as_uri())
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
    kept = spark.read.parquet(f"{folder.as_uri()}/rejected").select("input", "line", "data").collect()
    expected = [json.loads(line) for line in local[2]]
    assert sorted((row.input, row.line) for row in kept) == sorted(
        (row["input"], row["line"]) for row in expected
    )
    assert {bytes(row.data) for row in kept if row.data is not None} >= {b"\xff\xfe", b"[]"}


def test_the_first_of_a_kind_is_the_first_of_the_inputs(spark, feeds):
    found = validate(read_feeds(spark, feeds, size=SIZE)).where("id = 'urn:example:1'")
    first = found.orderBy("number", "offset").collect()
    assert (first[0].line, list(first[0].findings)) == (1, [])
    assert {row.findings[0].code for row in first[1:]} == {"NE801"}


def test_a_folder_is_read_by_the_name_of_the_source(spark, feeds):
    spark.dataSource.register(FeedSource)
    folder = str(Path(feeds[0]).parent)
    one = spark.read.format("newsevents").option("size", SIZE).load(folder)
    other = read_feeds(spark, folder, size=100 * SIZE)
    assert sorted(one.collect(), key=repr) == sorted(other.collect(), key=repr)


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
    assert lines_of(report(validate(lossy))) == told(local[0])
    assert (tmp_path / "failed").exists()
