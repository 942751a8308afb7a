"""`newsevents validate --engine spark`: byte for byte what the local engine writes, or a plain refusal."""

from __future__ import annotations

import os

import pytest
from hostile import GOOD, write_feeds

from newsevents.cli import sparked
from newsevents.cli.main import main
from newsevents.errors import FailedEngine


@pytest.mark.parametrize(
    "options",
    [
        ["--format", "text", "--max-findings", "3"],
        ["--format", "sarif", "--ignore", "NE801", "--fail-on", "warning"],
        ["--lenient", "--format", "json", "--select", "NE8,NE0"],
    ],
    ids=["text", "sarif", "json"],
)
def test_everything_is_as_of_the_local_engine(spark, tmp_path, capfd, options):
    feeds = [*write_feeds(tmp_path), str(tmp_path / "none.jsonl"), str(tmp_path / "*.ndjson")]
    seen = []
    for engine in ("local", "spark"):
        kept = [tmp_path / f"{name}-{engine}" for name in ("accepted", "rejected")]
        told = ["--accepted", str(kept[0]), "--rejected", str(kept[1])]
        code = main(["validate", *feeds, *options, *told, "--engine", engine])
        seen.append((code, capfd.readouterr().out, *(path.read_bytes() for path in kept)))
    assert seen[0] == seen[1]
    assert seen[0][0] == 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["feed.jsonl", "--checkpoint", "run.json"], "--checkpoint is for --engine local"),
        (["-"], "<stdin> is no file"),
        (["pipe"], "pipe is no file"),
    ],
)
def test_what_spark_cannot_do_is_refused(tmp_path, monkeypatch, capsys, arguments, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feed.jsonl").write_bytes(GOOD % 1)
    os.mkfifo(tmp_path / "pipe")
    assert main(["validate", *arguments, "--engine", "spark"]) == 2
    assert told in capsys.readouterr().err


def test_a_missing_package_or_java_is_named(tmp_path, monkeypatch, capsys):
    (tmp_path / "feed.jsonl").write_bytes(GOOD % 1)
    command = ["validate", str(tmp_path / "feed.jsonl"), "--engine", "spark"]
    monkeypatch.setattr(sparked, "_module", lambda name: None)
    monkeypatch.setattr(sparked.shutil, "which", lambda name: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert main(command) == 4
    assert "there is no Java" in capsys.readouterr().err


def test_what_spark_fails_at_is_told_in_one_line(spark):
    from newsevents.engines.spark.session import local_session

    def work(batches):
        raise ValueError(luck)

    luck = "no such luck"
    with local_session() as same:
        assert same is spark
    for rows in (spark.sql(f"select raise_error('{luck}')"), spark.range(1).mapInArrow(work, "id bigint")):
        with pytest.raises(FailedEngine, match=f"^Spark failed: .*{luck}") as failed, local_session():
            rows.collect()
        assert "\n" not in str(failed.value)
