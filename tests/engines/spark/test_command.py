"""`newsevents validate --engine spark`: byte for byte what the local engine writes, or a plain refusal."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from hostile import GOOD, LINES, write_feeds

from newsevents.cli import sparked, validate, validation
from newsevents.cli.main import main
from newsevents.cli.progress import Meter
from newsevents.engines.verdict import Checked, Fault, Options
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
    assert_alike(write_feeds(tmp_path), options, tmp_path, capfd)


def assert_alike(feeds, options, folder, capfd):
    """Make sure that both engines say and write the same, byte for byte."""
    feeds = [*feeds, str(folder / "none.jsonl"), str(folder / "*.ndjson")]
    seen = []
    for engine in ("local", "spark"):
        kept = [folder / f"{name}-{engine}" for name in ("accepted", "rejected")]
        told = ["--accepted", str(kept[0]), "--rejected", str(kept[1])]
        code = main(["validate", *feeds, *options, *told, "--engine", engine])
        seen.append((code, capfd.readouterr().out, *(path.read_bytes() for path in kept)))
    assert seen[0] == seen[1]
    assert seen[0][0] == 3


@pytest.mark.parametrize(("size", "is_long"), [(20_000, False), (4 * 2**20, True)])
def test_lines_are_counted_on_however_feeds_are_cut(spark, tmp_path, monkeypatch, capfd, size, is_long):
    from newsevents.engines.spark import checking

    feeds = write_feeds(tmp_path)
    if is_long:  # a share of it is several batches
        long = GOOD % 90 + b" " * 1_000_000
        (tmp_path / "h.jsonl").write_bytes(b"\n".join([*LINES, long] * 12))
        feeds.append(str(tmp_path / "h.jsonl"))
    monkeypatch.setattr(checking, "check_files", partial(checking.check_files, size=size))
    assert_alike(feeds, ["--format", "json"], tmp_path, capfd)


def test_what_a_task_writes_is_in_one_file(spark, tmp_path, capfd):
    spark.conf.set("spark.sql.files.maxRecordsPerFile", 1)
    try:
        assert_alike(write_feeds(tmp_path), ["--format", "json"], tmp_path, capfd)
    finally:
        spark.conf.unset("spark.sql.files.maxRecordsPerFile")


def test_a_task_of_checking_has_its_own_shares_alone(spark, tmp_path):
    from newsevents.engines.spark.checking import _tasks
    from newsevents.engines.spark.share import Share

    work = [Share(number, "feed", "/feed", stamp=(1, None)) for number in range(250)]
    tasks = _tasks(spark, work, 20)
    found = [[pickle.loads(row.shares) for row in rows] for rows in tasks.rdd.glom().collect()]  # noqa: S301
    assert [len(rows) for rows in found] == [1] * 13
    assert [pair for rows in found for task in rows for pair in task] == list(enumerate(work))


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


@pytest.fixture
def command(tmp_path):
    (tmp_path / "feed.jsonl").write_bytes(GOOD % 1)
    return ["validate", str(tmp_path / "feed.jsonl"), "--engine", "spark"]


@pytest.mark.parametrize("package", ["pyspark", "py4j", "pyarrow"])
def test_a_missing_package_is_named_with_what_brings_it(command, monkeypatch, capsys, package):
    def missing(name):
        raise ModuleNotFoundError(name=package)

    monkeypatch.setattr(sparked, "import_module", missing)
    assert main(command) == 3
    assert f"{package} is not installed; pip install 'newsevents[spark]'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("home", "told"), [("", "there is no Java;"), ("/nowhere", "at JAVA_HOME, /nowhere")]
)
def test_a_missing_java_is_named(command, monkeypatch, capsys, home, told):
    pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
    monkeypatch.setenv("JAVA_HOME", home)
    monkeypatch.setenv("PATH", "/nowhere")
    assert main(command) == 4
    assert told in capsys.readouterr().err


def test_how_far_spark_is_is_told_while_it_works(spark, tmp_path, monkeypatch):
    from newsevents.engines.spark import watch
    from newsevents.engines.spark.checking import check_files

    monkeypatch.setattr(watch, "PAUSE", 0.01)
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes((GOOD % 1 + b"\n") * 40)
    told = []
    work = [(str(feed), str(feed))]
    size = len(GOOD % 1) + 1
    found = check_files(spark, work, "auto", Options(), tmp_path, size=size, tell=lambda *it: told.append(it))
    assert sum(len(result.verdicts) for result in found) == 40
    assert {total for _, total in told} == {40}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(set(told)) > 2
    assert not [one for one in threading.enumerate() if one.name.endswith("(_look)")]


def test_what_spark_tells_is_drawn(command, monkeypatch):
    drawn = []

    def results(*arguments):
        arguments[-1](3, 1_000)
        yield Checked(arguments[0][0].title, 1, (), 1, 1)

    monkeypatch.setattr(validate, "require_spark", lambda plan: None)
    monkeypatch.setattr(validation, "spark_results", results)
    monkeypatch.setattr(Meter, "advance", lambda self, *told: drawn.append((*told[:3], told[3]())))
    assert main(command) == 0
    assert drawn[0] == ("Spark", 3, 1_000, "3 of 1,000 tasks")


def test_a_folder_without_documents_is_told(spark, tmp_path, capsys):
    assert main(["validate", str(tmp_path), "--engine", "spark"]) == 3
    assert "no file in this folder ends in" in capsys.readouterr().err


def test_results_that_are_not_written_are_a_failure(spark, command, monkeypatch, capsys):
    from newsevents.engines.spark import checking

    monkeypatch.setattr(checking.Path, "glob", lambda self, pattern: iter(()))
    assert main(command) == 4
    assert "has the results of 0 shares, and not those of all 1" in capsys.readouterr().err


def test_temporary_files_may_stand_in_a_folder_of_any_name(spark, command, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "t mp#a%20"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    assert main([*command, "--accepted", str(tmp_path / "accepted")]) == 0
    assert (tmp_path / "accepted").read_bytes() == GOOD % 1 + b"\n"
    assert list(folder.iterdir()) == []


def test_a_fault_ends_its_input_and_no_other(tmp_path):
    from newsevents.engines.spark.checking import _with_lines
    from newsevents.engines.spark.share import shares

    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_bytes(b"{}\n" * 3)
    work = shares([str(tmp_path / name) for name in ("a.jsonl", "b.jsonl")], size=3)
    fault, more = Fault("a.jsonl", "it changed"), Checked("b.jsonl", 3, (), 1, 0)
    results = [(0, more), (1, fault), (2, fault), (2, more), (3, more), (4, more)]
    assert list(_with_lines(work, results)) == [more, fault, more, more]


def test_what_spark_fails_at_is_told_in_one_line(spark):
    from newsevents.engines.spark.session import local_session

    def work(batches):
        raise ValueError(luck)

    luck = "no such luck"
    with local_session() as same, ThreadPoolExecutor(1) as pool:
        assert same is spark
        assert pool.submit(lambda: local_session().__enter__()).result() is spark
    for rows in (spark.sql(f"select raise_error('{luck}')"), spark.range(1).mapInArrow(work, "id bigint")):
        with pytest.raises(FailedEngine, match=f"^Spark failed: .*{luck}") as failed, local_session():
            rows.collect()
        assert "\n" not in str(failed.value)
        assert luck in failed.value.__notes__[0]


def test_of_an_error_in_java_the_deepest_cause_is_told(spark, tmp_path):
    from newsevents.engines.spark.session import local_session

    (tmp_path / "file").write_text("a file, where a folder is to be")
    with pytest.raises(FailedEngine, match="not a directory") as failed, local_session():
        spark.range(1).write.parquet(f"file://{tmp_path}/file/below")
    assert "\n" not in str(failed.value)


def test_a_java_machine_that_ends_at_once_is_told_in_its_words(command, tmp_path):
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho Error: no such machine >&2\nexit 1\n")
    java.chmod(0o755)
    script = "import sys; from newsevents.cli.main import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        env={**os.environ, "JAVA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 4
    assert done.stderr == "newsevents: Spark failed: the Java machine ended: Error: no such machine\n"


def without(name):
    return {key: value for key, value in os.environ.items() if key != name}


def test_sessions_of_its_own_try_tasks_again_tell_what_they_die_of_and_leave_nothing_behind(spark, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(f"""
            import logging, os, signal
            from pathlib import Path
            from pyspark import SparkContext
            from newsevents.engines.spark.session import local_session
            from newsevents.errors import FailedEngine

            failed = Path({str(tmp_path / "failed")!r})

            def failing_once(batches):
                for batch in batches:
                    if not failed.exists():
                        failed.touch()
                        1 / 0
                    yield batch

            logging.disable()  # py4j tells where it was
            signal.signal(signal.SIGINT, signal.default_int_handler)
            try:
                with local_session(1) as spark:
                    SparkContext._gateway.proc.kill()
                    spark.range(3).count()
            except FailedEngine as error:
                print(error)
            with local_session(1, {{"spark.driver.memory": "600m"}}) as spark:
                java = SparkContext._gateway.proc
                print(spark.range(3).mapInArrow(failing_once, "id bigint").count())
                print(java.poll(), spark.conf.get("spark.driver.memory"))
                print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
                with local_session() as same:
                    print(same is spark)
            print(java.poll() is None, SparkContext._gateway, "PYSPARK_PYTHON" in os.environ)
        """)
    )
    (tmp_path / "temporary").mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", str(script)],
        env={**without("PYSPARK_PYTHON"), "TMPDIR": str(tmp_path / "temporary")},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    told = "Spark failed: the Java machine ended in the middle, with exit code -9"
    lines = [told, "3", "None 600m", "True", "True", "False None False"]
    assert (done.stdout.splitlines(), done.stderr) == (lines, "")
    assert (tmp_path / "failed").exists()
    assert list((tmp_path / "temporary").glob("newsevents-*")) == []
