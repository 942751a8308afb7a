"""Whatever happens to a run: outputs are whole or absent, and the exit code tells the truth."""

from __future__ import annotations

import gzip
import json
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

GOOD = b'{"id":"urn:example:%d","source":{"headline":"%s"}}'
COMMAND = [sys.executable, "-m", "newsevents", "validate"]
OFTEN = """
import sys
from functools import partial
from newsevents.cli import main, validation
validation.PAUSE = 0
validation.batches = partial(validation.batches, size=20_000)
if __name__ == "__main__":
    sys.exit(main.main(["validate", *sys.argv[1:]]))
"""
"""The command, with a checkpoint behind every 20 kB."""

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")


def line_of(number):
    """Return a line of a feed of which a fifth is bad."""
    if number % 5:
        return GOOD % (number % 1_900, b"x" * 200)
    return (b"[]", b"", b"\xff", b'{"id":"urn:example:1"', b'{"id":"urn:example:9","source":{},"z":1}')[
        number // 5 % 5
    ]


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b"\n".join(line_of(number) for number in range(2_000)))
    return path


@pytest.fixture
def elsewhere(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def run(*arguments, **options):
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=120, **options)


def outputs_in(folder):
    return [
        "--accepted",
        folder / "good.jsonl",
        "--rejected",
        folder / "bad.jsonl",
        "--output",
        folder / "report",
    ]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# Checkpoints


@pytest.fixture
def undisturbed(feed, tmp_path):
    folder = tmp_path / "undisturbed"
    folder.mkdir()
    assert run(feed, *outputs_in(folder), "--format", "text").returncode == 1
    return contents(folder)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_run_that_is_killed_over_and_over_ends_as_one_that_is_not(
    feed, elsewhere, undisturbed, tmp_path, jobs, packed
):
    script, checkpoint = tmp_path / "often.py", tmp_path / "run.json"
    script.write_text(OFTEN)
    if packed:
        feed.write_bytes(gzip.compress(feed.read_bytes()))
    command = [sys.executable, script, feed, *outputs_in(elsewhere), "--format", "text"]
    kills = 0
    while True:
        process = subprocess.Popen(
            [*map(str, command), "--checkpoint", str(checkpoint), "--jobs", jobs],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if kills == 6 or not killed_behind_the_next_checkpoint(process, checkpoint):
            break
        kills += 1
        assert contents(elsewhere).keys() <= {".good.jsonl.part", ".bad.jsonl.part"}
    assert process.wait(60) == 1
    assert kills >= 3
    assert contents(elsewhere) == undisturbed
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["feed.jsonl", "often.py"]


def killed_behind_the_next_checkpoint(process, checkpoint):
    """Kill a process as soon as it has written a checkpoint; say whether it was still at work."""
    before = checkpoint.stat().st_mtime_ns if checkpoint.exists() else 0
    while process.poll() is None:
        try:
            if checkpoint.stat().st_mtime_ns != before:
                process.kill()
                return process.wait() == -signal.SIGKILL
        except FileNotFoundError:
            pass
        time.sleep(0.001)
    return False


def test_a_checkpoint_is_not_taken_for_that_of_another_run(feed, elsewhere, tmp_path):
    checkpoint = tmp_path / "run.json"
    checkpoint.write_text('{"run": "0", "progress": {"totals": {}}}')
    done = run(feed, "--checkpoint", checkpoint)
    assert (done.returncode, b"is of another run" in done.stderr) == (2, True)
    checkpoint.write_text("{")
    done = run(feed, "--checkpoint", checkpoint)
    assert (done.returncode, b"is damaged" in done.stderr) == (2, True)


def test_a_run_with_a_checkpoint_reports_what_one_without_does(feed, tmp_path):
    for name in ("json", "sarif", "junit", "text"):
        plain = run(feed, "--format", name)
        kept = run(feed, "--format", name, "--checkpoint", tmp_path / "run.json")
        assert (kept.returncode, kept.stdout) == (plain.returncode, plain.stdout)
    assert not (tmp_path / "run.json").exists()


# Outputs that fail


@pytest.mark.parametrize("option", ["--accepted", "--rejected", "--output"])
@LINUX
def test_a_full_device_is_told(feed, option):
    done = run(feed, option, "/dev/full")
    assert (done.returncode, b"Traceback" in done.stderr) == (4, False)
    assert b"No space left on device" in done.stderr


@pytest.mark.parametrize("name", ["json", "text", "sarif", "junit"])
@LINUX
def test_a_full_standard_output_is_told(feed, name):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, str(feed), "--format", name], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, b"Traceback" in done.stderr) == (4, False)
    assert b"No space left on device" in done.stderr


@pytest.mark.parametrize("option", ["--accepted", "--rejected", "--output", "--checkpoint"])
@LINUX
def test_a_limit_of_file_size_leaves_the_old_output(feed, elsewhere, option):
    target = elsewhere / "out"
    if option != "--checkpoint":
        target.write_bytes(b"old")

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    done = run(feed, option, target, preexec_fn=limit)
    assert (done.returncode, b"Traceback" in done.stderr) == (4, False)
    if option != "--checkpoint":
        assert contents(elsewhere) == {"out": b"old"}


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare")
@LINUX
def test_a_full_disk_leaves_nothing_that_looks_whole(feed, elsewhere):
    work = f"{' '.join(COMMAND)} {feed} --accepted {elsewhere}/good; echo $?; ls -A {elsewhere}"
    inside = f"mount -t tmpfs -o size=64k none {elsewhere} && {{ {work}; }}"
    done = subprocess.run(
        [shutil.which("unshare"), "--mount", "--map-root-user", "sh", "-c", inside],
        capture_output=True,
        text=True,
        check=False,
    )
    if "mount:" in done.stderr or "unshare:" in done.stderr:
        pytest.skip(f"cannot mount here: {done.stderr}")
    assert done.stdout.splitlines()[-1] == "4"
    assert "No space left on device" in done.stderr


@LINUX
def test_a_folder_that_may_not_be_written_is_told_before_the_work(feed):
    done = run(feed, "--accepted", "/proc/none/good.jsonl")
    assert (done.returncode, b"/proc/none/good.jsonl" in done.stderr) == (4, True)


# Interruption


def interrupted(feed, *arguments, behind, by=signal.SIGINT):
    """Interrupt a run that waits for the rest of its input; return its exit code and complaints."""
    process = subprocess.Popen(
        [*COMMAND, "-", "--input", "jsonl", *map(str, arguments)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    process.stdin.write(feed.read_bytes())
    process.stdin.flush()
    while not behind():
        time.sleep(0.01)
    time.sleep(0.2)
    process.send_signal(by)
    _, err = process.communicate(timeout=60)
    return process.returncode, err.decode()


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("by", "expected"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_says_what_is_not_written(feed, elsewhere, jobs, by, expected):
    (elsewhere / "good.jsonl").write_bytes(b"old")
    begun = lambda: any(path.name.endswith(".part") for path in elsewhere.iterdir())  # noqa: E731
    code, err = interrupted(feed, *outputs_in(elsewhere), "--jobs", jobs, behind=begun, by=by)
    assert code == expected, err
    assert "interrupted behind " in err
    assert f"{elsewhere / 'good.jsonl'} is not written" in err
    assert "Traceback" not in err
    assert contents(elsewhere) == {"good.jsonl": b"old"}


@LINUX
def test_a_reader_that_goes_away_ends_the_run_quietly(feed):
    feed.write_bytes(b"[]\n" * 20_000)
    command = f"set -o pipefail; {' '.join(COMMAND)} {feed} | head -n 1"
    done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (141, b"")
    assert json.loads(done.stdout)["code"] == "NE011"


# Size


@pytest.mark.parametrize("through_pipe", [False, True])
@LINUX
def test_a_line_of_300_megabytes_is_one_finding_and_needs_no_such_memory(tmp_path, through_pipe):
    path = tmp_path / "feed.jsonl"
    with path.open("wb") as out:
        out.write(GOOD % (1, b"a") + b"\n")
        for _ in range(300):
            out.write(b"x" * 1_000_000)
        out.write(b"\n" + GOOD % (2, b"a"))
    script = (
        "import sys; from newsevents.cli.main import main; code = main(sys.argv[1:]);"
        "status = open('/proc/self/status').read(); print(status.split('VmHWM:')[1].split()[0], file=sys.stderr);"
        "sys.exit(code)"
    )
    source = "-" if through_pipe else str(path)
    with subprocess.Popen([shutil.which("cat"), str(path)], stdout=subprocess.PIPE) as cat:
        done = subprocess.run(
            [sys.executable, "-c", script, "validate", source, "--input", "jsonl", "--jobs", "1", "--rejected",
             str(tmp_path / "bad.jsonl")],
            stdin=cat.stdout, capture_output=True, check=False,
        )  # fmt: skip
        cat.stdout.close()
    (found,) = map(json.loads, done.stdout.splitlines())
    assert (done.returncode, found["code"], found["line"]) == (1, "NE010", 2)
    assert "found a line of 300000000 bytes" in found["message"]
    assert int(done.stderr) < 350_000  # kB; getrusage would tell that of this process, which forked it
    (rejected,) = map(json.loads, (tmp_path / "bad.jsonl").read_bytes().splitlines())
    assert (rejected["line"], "text" in rejected, "base64" in rejected) == (2, False, False)
