"""Files, patterns and standard input."""

import io
import os

import pytest

from newsevents.cli.command import ExitCode, UsageError
from newsevents.cli.inputs import Input, expanded, for_each
from newsevents.errors import UnreadableInput


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.json", "a.json", "sub/c.json", "[odd].json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    (tmp_path / "d.json").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["b.json", "a.json"], ["b.json", "a.json"]),
        (["?.json"], ["a.json", "b.json"]),
        (["**/?.json"], ["a.json", "b.json", "sub/c.json"]),
        (["[odd].json"], ["[odd].json"]),
        (["-", "a.json"], ["-", "a.json"]),
        (["a.json", "?.json", "a.json"], ["a.json", "b.json"]),
        (["sub"], ["sub/c.json"]),
        (["."], ["[odd].json", "a.json", "b.json", "sub/c.json"]),
    ],
)
def test_names_and_patterns(folder, names, found):
    assert [item.name for item in expanded(names)] == found


def test_folders_leave_out_what_is_hidden_or_ends_otherwise(folder):
    for name in ("notes.txt", ".hidden.json", ".git/x.json", "UPPER.JSONL.GZ"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("{}")
    assert [item.name for item in expanded(["."], (".jsonl.gz", ".txt"))] == ["UPPER.JSONL.GZ", "notes.txt"]


def test_folder_without_documents_says_so(folder):
    (item,) = expanded(["d.json"])
    assert item.reason.startswith("no file in this folder ends in .json")


def test_a_folder_that_cannot_be_listed_is_told(folder, monkeypatch):
    def closed(path):
        if path == "./sub":
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    listed = os.scandir
    monkeypatch.setattr(os, "scandir", closed)
    found = [(item.name, item.reason) for item in expanded(["."])]
    assert ("./sub", "Permission denied") in found
    assert ("a.json", None) in found


def test_name_that_is_empty_is_no_file():
    with pytest.raises(UsageError, match="is empty"):
        expanded([""])


def test_pattern_without_a_match_cannot_be_read(folder):
    (item,) = expanded(["*.xml"])
    with pytest.raises(UnreadableInput, match=r"^\*\.xml: no file matches$"):
        item.data()


def test_standard_input_is_read_once():
    with pytest.raises(UsageError, match="only once"):
        expanded(["-", "-"])


@pytest.mark.parametrize(("name", "reason"), [("none.json", "No such file"), ("d.json", "Is a directory")])
def test_what_cannot_be_opened_says_why(folder, name, reason):
    with pytest.raises(UnreadableInput, match=reason):
        Input(name).data()


def test_reading_that_fails_midway_says_why(monkeypatch):
    class Broken(io.RawIOBase):
        def read(self, size=-1):
            raise OSError(5, "Input/output error")

    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": Broken()}))
    with pytest.raises(UnreadableInput, match="<stdin>: Input/output error"):
        Input("-").data()


def test_byte_order_mark_is_no_text_and_line_ends_stay(folder):
    (folder / "bom.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo\n")
    assert Input("bom.txt").text() == "one\r\ntwo\n"


def test_text_that_is_not_utf8_names_byte_and_line(folder):
    (folder / "latin.txt").write_bytes(b"one\ntwo\nth\xe9\n")
    with pytest.raises(UnreadableInput, match=r"^latin.txt: not UTF-8 text: byte 0xe9 in line 3$"):
        Input("latin.txt").text()


def test_size_is_known_of_files_alone(folder):
    assert [Input(name).size for name in ("a.json", "d.json", "-")] == [6, None, None]


def test_one_unreadable_input_does_not_stop_the_others(folder, capsys):
    seen = []

    def action(item):
        seen.append(item.data())
        return ExitCode.FINDINGS

    assert for_each(expanded(["none.json", "a.json"]), action) is ExitCode.UNREADABLE
    assert seen == [b"a.json"]
    assert capsys.readouterr().err == "newsevents: none.json: No such file or directory\n"
