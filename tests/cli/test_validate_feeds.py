"""Feeds through `validate`: every document is accounted for, and told as it was asked."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import random
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.cli.main import main

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

GOOD = b'{"id":"urn:example:%d","source":{}}'
GAP = b'{"id":"urn:example:%d","source":{},"gaps":[{"path":"/x","reason":"unknown"}]}'
WITH_CR = b'{"id":"urn:example:7",\r"source":{}}'
HOSTILE = [
    GOOD % 1,
    GOOD % 2,
    GAP % 3,
    b"",
    b"  \t",
    b"[]",
    b"\xff\xfe",
    b'{"id":"urn:example:4",\x00}',
    b"\xef\xbb\xbf" + GOOD % 5,
    '{"id":"urn:example:6","source":{"headline":"a\u2028b\x85c\u2029"}}'.encode(),
    WITH_CR,
    b"{" * 300,
]
LINES = st.lists(st.sampled_from(HOSTILE), max_size=15)


def records(path):
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def bytes_of(rejected):
    return rejected["text"].encode() if "text" in rejected else base64.b64decode(rejected["base64"])


@given(LINES, st.sampled_from([b"\n", b"\r\n"]), st.booleans())
def test_each_line_is_accepted_rejected_or_blank(tmp_path_factory, lines, end, closed):
    folder = tmp_path_factory.mktemp("feed")
    feed, good, bad, report = (folder / name for name in ("feed.jsonl", "good.jsonl", "bad.jsonl", "report"))
    feed.write_bytes(end.join(lines) + (end if closed else b""))
    outputs = ["--accepted", str(good), "--rejected", str(bad), "--output", str(report)]
    main(["validate", str(feed), *outputs])
    written = [line for line in lines if line.strip(b" \t\r\n")]
    accepted, rejected = good.read_bytes().split(b"\n")[:-1], records(bad)
    kept = Counter(accepted) + Counter(map(bytes_of, rejected))
    assert kept == Counter(line.replace(b"\r", b" ") if line == WITH_CR else line for line in written)
    for item in rejected:
        raw = bytes_of(item)
        assert item["sha256"] == hashlib.sha256(raw).hexdigest()
        assert feed.read_bytes()[item["offset"] :].startswith(raw)
        assert item["findings"]
        assert any(finding["severity"] == "error" for finding in item["findings"])


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstd.compress], ids=["plain", "gzip", "zstd"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_report_is_the_same_however_the_feed_is_packed_and_read(run, tmp_path, pack, jobs):
    feed = tmp_path / "feed.jsonl"
    data = b"\n".join(HOSTILE * 20)
    feed.write_bytes(pack(data))
    code, out, err = run("validate", str(feed), "--jobs", jobs)
    _, plain, _ = run("validate", "-", "--input", "jsonl", stdin=data)
    assert (code, err) == (1, "")
    assert out.replace(str(feed), "<stdin>") == plain
    assert [json.loads(line)["line"] for line in out.splitlines()] == sorted(
        json.loads(line)["line"] for line in out.splitlines()
    )


def test_an_array_is_read_by_element_and_its_parts_are_kept_in_a_line_each(run, tmp_path):
    feed, good, bad = (tmp_path / name for name in ("feed.json", "good.jsonl", "bad.jsonl"))
    feed.write_bytes(b'[\n {"id": "urn:example:1",\n  "source": {}},\n {"id": 1}\n]')
    code, out, _ = run("validate", str(feed), "--accepted", str(good), "--rejected", str(bad))
    assert code == 1
    assert good.read_bytes() == b'{"id": "urn:example:1",   "source": {}}\n'
    (rejected,) = records(bad)
    assert (rejected["line"], rejected["offset"], rejected["text"]) == (4, 45, '{"id": 1}')
    assert {json.loads(line)["pointer"] for line in out.splitlines()} == {"/1/id", "/1/source"}


def test_a_cut_off_archive_gives_what_came_before_and_exit_code_3(run, tmp_path):
    feed, good = tmp_path / "feed.jsonl.gz", tmp_path / "good.jsonl"
    lines = b"".join(GOOD % number + b"\n" for number in range(50_000))
    feed.write_bytes(gzip.compress(lines)[:-2_000])
    code, out, err = run("validate", str(feed), "--accepted", str(good))
    assert code == 3
    assert "cut off" in err
    assert json.loads(out)["unreadable"].startswith("the compressed data is cut off")
    kept = good.read_bytes()
    assert lines.startswith(kept)
    assert kept.count(b"\n") > 40_000


def test_an_archive_that_is_cut_off_inside_a_line_too_long_gives_what_came_before(run, tmp_path):
    feed, good = tmp_path / "feed.jsonl.gz", tmp_path / "good.jsonl"
    packed = gzip.compress(GOOD % 1 + b"\n" + random.Random(1).randbytes(70 << 20).hex().encode()[: 66 << 20])
    feed.write_bytes(packed[: -len(packed) // 50])
    code, out, err = run("validate", str(feed), "--accepted", str(good))
    assert (code, good.read_bytes()) == (3, GOOD % 1 + b"\n")
    assert "cut off" in out
    assert "Traceback" not in err


def test_a_damaged_archive_does_not_stop_the_inputs_behind_it(run, tmp_path):
    for number, name in enumerate(("a.jsonl.zst", "b.jsonl.zst")):
        (tmp_path / name).write_bytes(zstd.compress(GOOD % number))
    whole = (tmp_path / "a.jsonl.zst").read_bytes()
    (tmp_path / "a.jsonl.zst").write_bytes(whole[:-6])
    code, out, _ = run("validate", str(tmp_path), "--format", "text")
    assert code == 3
    assert "unreadable: " in out
    assert "1 document, 0 invalid, 0 findings, 1 unreadable input" in out


def test_a_document_in_two_inputs_is_told_with_its_first_place(run, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"\n" + GOOD % 1)
    (tmp_path / "b.jsonl").write_bytes(GOOD % 1)
    code, out, _ = run("validate", str(tmp_path))
    found = json.loads(out)
    assert (code, found["code"], found["input"]) == (0, "NE801", str(tmp_path / "b.jsonl"))
    assert f"of line 2 of {tmp_path / 'a.jsonl'}." in found["message"]
    assert run("validate", str(tmp_path), "--ignore", "repeated-document")[:2] == (0, "")
    assert run("validate", str(tmp_path), "--fail-on", "warning")[0] == 1


# what is told


def test_selected_codes_are_told_and_decide(run):
    feed = b"\n".join([b"[]", GAP % 1, GOOD % 2])

    def told(*options):
        code, out, _ = run("validate", "-", "--input", "jsonl", *options, stdin=feed)
        return code, Counter(json.loads(line)["code"] for line in out.splitlines())

    assert told() == (1, {"NE011": 1, "NE207": 1})
    assert told("--select", "NE011") == (1, {"NE011": 1})
    assert told("--ignore", "NE0") == (1, {"NE207": 1})
    assert told("--select", "NE0,NE2", "--ignore", "NE207") == (1, {"NE011": 1})
    assert told("--ignore", "NE011,NE207") == (0, {})
    assert told("--fail-on", "never") == (0, {"NE011": 1, "NE207": 1})


def test_a_warning_that_is_not_told_rejects_nothing(run, tmp_path):
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    kept = ("--accepted", str(good), "--rejected", str(bad), "--fail-on", "warning")
    feed = GOOD % 1 + b"\n" + GOOD % 1
    assert run("validate", "-", "--input", "jsonl", *kept, stdin=feed)[0] == 1
    assert (good.read_bytes().count(b"\n"), bad.read_bytes().count(b"\n")) == (1, 1)
    assert run("validate", "-", "--input", "jsonl", *kept, "--ignore", "NE801", stdin=feed)[0] == 0
    assert (good.read_bytes().count(b"\n"), bad.read_bytes()) == (2, b"")


def test_the_report_is_the_same_whatever_is_kept(run, tmp_path):
    feed = GOOD % 1 + b"\n" + GOOD % 1
    plain = run("validate", "-", "--input", "jsonl", "--format", "text", stdin=feed)
    kept = ("--accepted", str(tmp_path / "good.jsonl"))
    assert run("validate", "-", "--input", "jsonl", "--format", "text", *kept, stdin=feed) == plain


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux alone")
def test_a_file_whose_name_is_not_utf_8_is_read(run, tmp_path):
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jsonl")
    Path(name).write_bytes(GOOD % 1 + b"\n" + GOOD % 1 + b"\n[]\n")
    bad, checkpoint = str(tmp_path / "bad.jsonl"), str(tmp_path / "run.json")
    code, out, err = run("validate", name, "--rejected", bad, "--checkpoint", checkpoint)
    assert (code, err) == (1, "")
    assert {json.loads(line)["input"] for line in out.splitlines()} == {f"{tmp_path}/caf\\xe9.jsonl"}
    for kind in ("text", "sarif", "junit"):
        assert run("validate", name, "--format", kind)[0] == 1


def test_what_is_not_told_is_rejected_all_the_same(run, tmp_path):
    bad = tmp_path / "bad.jsonl"
    code, _, _ = run("validate", "-", "--ignore", "NE003", "--rejected", str(bad), stdin=b"{")
    assert code == 0
    assert records(bad)[0]["findings"][0]["code"] == "NE003"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--select", "NEX"), "no code is called or begins with 'NEX'"),
        (("--ignore", "repeated-documents"), "did you mean repeated-document?"),
        (("--jobs", "many"), "expected a number of processes"),
        (("--max-findings", "0"), "expected a number of findings, 1 or more"),
        (("--format", "xml"), "invalid choice"),
        (("--accepted", "x", "--rejected", "x"), "name the same file"),
        (("-",), "only once"),
    ],
)
def test_wrong_options_are_told(run, arguments, words):
    code, out, err = run("validate", "-", *arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_an_input_is_not_written_over(run, tmp_path):
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes(GOOD % 1)
    code, _, err = run("validate", str(feed), "--accepted", str(feed))
    assert (code, "is an input" in err) == (2, True)
    assert feed.read_bytes() == GOOD % 1


@pytest.mark.parametrize("checkpoint", [(), ("--checkpoint", "run.json")])
def test_where_no_document_can_be_read_what_was_kept_stays(run, tmp_path, monkeypatch, checkpoint):
    monkeypatch.chdir(tmp_path)
    Path("good").write_bytes(b"before")
    kept = ("--accepted", "good", "--rejected", "bad", *checkpoint)
    code, out, err = run("validate", "none.jsonl", *kept)
    assert (code, json.loads(out)["unreadable"]) == (3, "No such file or directory")
    assert "good is not written" in err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"good": b"before"}
    code, _, _ = run("validate", "-", "--input", "jsonl", *kept, stdin=b"[]")
    assert (code, Path("good").read_bytes(), len(records(Path("bad")))) == (1, b"", 1)


@pytest.mark.parametrize(
    ("option", "told"),
    [("--accepted", "a file of that name is ./-"), ("--rejected", "./-"), ("--checkpoint", "./-")],
)
def test_a_dash_is_no_file(run, tmp_path, monkeypatch, option, told):
    monkeypatch.chdir(tmp_path)
    feed = GOOD % 1
    code, out, err = run("validate", "-", option, "-", stdin=feed)
    assert (code, out, told in err) == (2, "", True)
    assert run("validate", "-", "--output", "-", stdin=b"[]") == run("validate", "-", stdin=b"[]")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"\n\n", b" "])
def test_a_feed_may_be_empty(run, data):
    code, out, _ = run("validate", "-", "--input", "jsonl", "--format", "text", stdin=data)
    assert (code, out.strip()) == (0, "0 documents, 0 invalid, 0 findings")


def test_a_document_cannot_be_empty(run):
    code, out, _ = run("validate", "-", "--input", "json", stdin=b"")
    assert (code, json.loads(out)["code"]) == (1, "NE009")


def test_a_flood_of_errors_is_told_in_bounded_space(run):
    flood = b'{"id":"urn:example:1","source":{},"gaps":[' + b",".join([b"{}"] * 50_000) + b"]}\n"
    code, out, _ = run("validate", "-", "--input", "jsonl", "--max-findings", "3", stdin=flood * 3)
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, len(lines)) == (1, 12)
    assert [line["omitted"] for line in lines if "omitted" in line] == [99_997] * 3
