"""However a feed is cut into shares, each of its lines is read once, with its place: without Spark."""

from __future__ import annotations

import gzip
import io
import itertools
import os
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import fs

from newsevents.cli.inputs import expanded
from newsevents.engines.ranges import CHANGED, ByteRange, line_start, whole_lines
from newsevents.engines.spark import entries, files, share
from newsevents.engines.spark.entries import entries_of
from newsevents.engines.spark.files import files_at
from newsevents.engines.spark.share import Share, as_json, counted_here, from_json, numbered, shares
from newsevents.engines.spark.task import MOST, gathered
from newsevents.engines.verdict import Fault
from newsevents.errors import UnreadableInput
from newsevents.intake.layout import lines
from newsevents.intake.stream import Stream

LINES = st.lists(
    st.sampled_from([b"{}", b"", b"\r", b"[]\r", b"\xff", "\u2028".encode(), b"x" * 30]), max_size=15
)


@given(LINES, st.booleans(), st.integers(1, 80))
def test_shares_of_any_size_have_each_line_once(tmp_path_factory, parts, closed, size):
    data = b"\n".join(parts) + b"\n" * closed
    path = tmp_path_factory.mktemp("feed") / "feed.jsonl"
    path.write_bytes(data)
    cut = shares([str(path)], "jsonl", size)
    found = [entry for share in numbered(cut, counted_here(cut)) for entry in entries_of(share)]
    assert found == list(lines(Stream(io.BytesIO(data), "feed"), 100))


@given(st.binary(max_size=60).map(lambda data: data.replace(b"a", b"\n")), st.lists(st.integers(0, 60)))
def test_ranges_that_lie_end_to_end_become_whole_lines_that_do(data, places):
    stream = io.BytesIO(data)
    ends = sorted({0, len(data), *(place for place in places if place < len(data))})
    found = [whole_lines(stream, ByteRange("feed", *pair)) for pair in itertools.pairwise(ends)]
    assert b"".join(data[part.start : part.end] for part in found) == data
    assert all(data[: part.end].endswith(b"\n") or part.end == len(data) for part in found)


def test_a_line_starts_behind_a_line_feed():
    assert [line_start(io.BytesIO(b"a\r\n\nb"), place) for place in range(6)] == [0, 3, 3, 3, 4, 5]


def test_counts_begin_anew_with_each_input(tmp_path):
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_bytes(b"{}\n" * 4)
    cut = shares([str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")], size=6)
    assert [share.lines for share in numbered(cut, counted_here(cut))] == [0, 2, 0, 2]


def test_only_plain_feeds_are_cut(tmp_path):
    files = {
        "a.jsonl": b"{}\n{}\n",
        "b.jsonl.gz": gzip.compress(b"{}\n{}\n"),
        "c.json": b"[{}]",
        "d.json": b"{}",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    cut = shares(files_at(str(tmp_path)), size=3)
    assert [(share.number, share.layout, share.part is not None) for share in cut] == [
        (0, "jsonl", True),
        (0, "jsonl", True),
        (1, "jsonl", False),
        (2, "array", False),
        (3, "json", False),
    ]


@given(st.lists(st.none() | st.integers(0, 12), max_size=20), st.integers(1, 20))
def test_tasks_have_each_share_once_and_no_more_bytes_than_they_may(sizes, size):
    cut = [Share(number, "feed", "/feed", stamp=(weight, None)) for number, weight in enumerate(sizes)]
    tasks = gathered(cut, size)
    assert [share for task in tasks for share in task] == cut
    weights = [[size if share.size is None else share.size for share in task] for task in tasks]
    assert all(len(task) == 1 or sum(task) <= size for task in weights)
    assert all(sum(one) + other[0] > size for one, other in itertools.pairwise(weights))


def test_a_task_has_no_more_than_so_many_shares():
    cut = [Share(number, "feed", "", reason="gone") for number in range(MOST * 2 + 1)]
    assert [len(task) for task in gathered(cut, 9)] == [MOST, MOST, 1]


def test_files_count_by_their_size_packed_as_they_are(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"{}\n" * 3)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b"{}\n" * 9_000))
    (tmp_path / "c.json").write_bytes(b"[{}]")
    (tmp_path / "d.jsonl").write_bytes(b"")
    cut = shares([*files_at(str(tmp_path)), str(tmp_path / "none.jsonl")], size=6)
    packed = (tmp_path / "b.jsonl.gz").stat().st_size
    assert [share.size for share in cut] == [6, 3, packed, 4, 0, 0]
    assert Share(0, "feed", "/feed", stamp=(None, None)).size is None


def test_a_folder_is_read_in_the_order_of_the_command(tmp_path):
    names = ["b.jsonl", "a/z.jsonl", "a/b/c.json", ".hidden/x.jsonl", "c.txt", "a/.y.jsonl", "a.jsonl.gz"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"{}")
    expected = ["a.jsonl.gz", "b.jsonl", "a/z.jsonl", "a/b/c.json"]
    assert [path.removeprefix(f"{tmp_path}/") for path in files_at(str(tmp_path))] == expected
    assert files_at(f"file://{tmp_path}") == [f"file://{tmp_path}/{name}" for name in expected]


def test_files_are_those_of_the_command(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"{}")
    (tmp_path / "broken.jsonl").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    given = [str(tmp_path / name) for name in ("a.jsonl", "*.jsonl", "", "*.json", "empty", "none.jsonl")]
    found = [file for path in given for file in files_at(path)]
    assert list(dict.fromkeys(found)) == [
        item.name if item.reason is None else Fault(item.name, item.reason) for item in expanded(given)
    ]
    assert [len(files_at(path)) for path in given] == [1, 1, 2, 1, 1, 1]


ODD = ["b c.jsonl", "d%41.jsonl", "e#f.jsonl", "g?h=1.jsonl", "i:j.jsonl", "k[1].jsonl"]


def test_names_in_addresses_have_no_escapes(tmp_path):
    for name in ODD:
        (tmp_path / name).write_bytes(f'["{name}"]'.encode())
    found = files_at(f"file://{tmp_path}")
    assert found == [f"file://{tmp_path}/{name}" for name in ODD]
    for path, name in zip(found, ODD, strict=True):
        (entry,) = [entry for share in shares([path]) for entry in entries_of(share)]
        assert entry.content == f'["{name}"]'.encode()


def test_schemes_of_hadoop_are_those_of_arrow(tmp_path, monkeypatch):
    asked = []

    def system(scheme, authority):
        asked.append((scheme, authority))
        return fs.LocalFileSystem(), f"{tmp_path}/{authority}"

    monkeypatch.setattr(files, "_system", system)
    (tmp_path / "bucket" / "in").mkdir(parents=True)
    (tmp_path / "bucket" / "in" / "a b.jsonl").write_bytes(b"{}\n[]")
    assert files_at("s3a://bucket/in/") == ["s3a://bucket/in/a b.jsonl"]
    cut = shares(["s3a://bucket/in/a b.jsonl"])
    assert [entry.content for share in cut for entry in entries_of(share)] == [b"{}", b"[]"]
    assert set(asked) == {("s3", "bucket")}


def test_addresses_of_nothing_known_are_refused():
    with pytest.raises(ValueError, match="found dbfs://"):
        files_at("dbfs:/archive")


@pytest.mark.parametrize(
    ("layout", "size", "found"), [("lines", 1, "'lines'"), ("auto", 0, 0), ("jsonl", -1, -1)]
)
def test_layouts_and_sizes_that_there_are_not_are_refused(layout, size, found):
    with pytest.raises(ValueError, match=f"found {found}"):
        shares(["feed.jsonl"], layout, size)


def test_shares_come_back_from_their_text(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jsonl")
    Path(path).write_bytes(b"{}\n" * 4)
    cut = [*shares([path], size=5), *shares([Fault("none", "no file")])]
    assert from_json(as_json(cut)) == cut
    assert cut[0].input.endswith("caf\\xe9.jsonl")


def test_files_of_another_file_system_are_read_alike(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b"{}\r\n\n[]\n\xff")
    (tmp_path / "feed.jsonl.gz").write_bytes(gzip.compress(path.read_bytes()))
    for name in ("feed.jsonl", "feed.jsonl.gz"):
        found = [
            [entry for share in numbered(cut, counted_here(cut)) for entry in entries_of(share)]
            for cut in (shares([f"{start}{tmp_path}/{name}"], size=4) for start in ("", "file://"))
        ]
        assert found[0] == found[1] != []
        assert [entry.line for entry in found[0]] == [1, 3, 4]


def test_what_cannot_be_opened_is_told(tmp_path):
    (share,) = shares([str(tmp_path / "none.jsonl")])
    assert list(entries_of(share)) == [Fault(share.input, "No such file or directory")]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda path: path.write_bytes(b"{}\n" * 5), CHANGED),
        (lambda path: path.write_bytes(b"{}\n" * 15), CHANGED),
        (lambda path: os.utime(path, ns=(1, 1)), CHANGED),
        (lambda path: path.unlink(), "No such file or directory"),
    ],
    ids=["shorter", "longer", "rewritten", "gone"],
)
def test_a_feed_that_changed_is_a_fault(tmp_path, change, reason):
    path, other = tmp_path / "feed.jsonl", tmp_path / "feed.json"
    for name in (path, other):
        name.write_bytes(b"{}\n" * 10)
    cut = shares([str(path), str(other)], "jsonl", size=12)
    cut = [*cut[:3], attrs.evolve(cut[3], part=None)]
    for name in (path, other):
        change(name)
    found = [entry for share in numbered(cut, counted_here(cut)) for entry in entries_of(share)]
    assert found == [*[Fault(str(path), reason)] * 3, Fault(str(other), reason)]


class Failing(io.BytesIO):
    """A file of a system that no longer answers in the middle, in the way of pyarrow: without a number."""

    def read(self, size=-1):
        if self.tell() > 100_000:
            message = "AWS Error NETWORK_CONNECTION during GetObject operation"
            raise OSError(message)
        return super().read(size)

    read1 = read

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


@pytest.mark.parametrize("name", ["feed.jsonl", "feed.jsonl.gz", "feed.json"])
def test_a_machine_that_fails_is_no_fault_of_the_feed(tmp_path, monkeypatch, name):
    path = tmp_path / name
    data = b"[" + b",".join(b'"%d"' % number for number in range(200_000)) + b"]"
    feed = b"\n".join(b'"%d"' % (number * 7919) for number in range(200_000))
    path.write_bytes({".gz": gzip.compress(feed), ".json": data}.get(path.suffix, feed))
    cut = shares([str(path)])
    monkeypatch.setattr(
        entries, "opened_file", lambda path: io.BufferedReader(Failing(Path(path).read_bytes()))
    )
    with pytest.raises((OSError, UnreadableInput), match="NETWORK_CONNECTION"):
        [entry for share in cut for entry in entries_of(share)]


def test_a_file_system_that_does_not_answer_is_told_at_once(tmp_path, monkeypatch):
    def fails(path):
        message = "AWS Error SLOW_DOWN during HeadObject operation"
        raise OSError(message)

    monkeypatch.setattr(share, "stamp_of", fails)
    with pytest.raises(OSError, match="SLOW_DOWN"):
        shares([f"file://{tmp_path}/feed.jsonl"])


def test_an_address_that_is_a_pattern_is_refused(tmp_path):
    (tmp_path / "a[1].jsonl").write_bytes(b"{}")
    with pytest.raises(ValueError, match="patterns are of paths alone"):
        files_at(f"file://{tmp_path}/*.jsonl")
    assert files_at(f"file://{tmp_path}/a[1].jsonl") == [f"file://{tmp_path}/a[1].jsonl"]


def test_relative_paths_start_from_the_folder_that_is_given(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"{}\n")
    (share,) = shares(["a.jsonl"], folder=str(tmp_path))
    assert (share.input, share.path) == ("a.jsonl", str(tmp_path / "a.jsonl"))
    assert share.part is not None
    assert share.part.path == share.path
