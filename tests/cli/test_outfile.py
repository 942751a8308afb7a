"""A file is there whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from newsevents.cli.outfile import whole_file, whole_folder


def test_the_name_is_taken_at_the_end(tmp_path):
    target = tmp_path / "out.json"
    with whole_file(target) as stream:
        stream.write(b"{}")
        assert not target.exists()
    assert target.read_bytes() == b"{}"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_what_stops_the_work_leaves_the_file_as_it_was(tmp_path, capsys, stop):
    target = tmp_path / "out.json"
    target.write_bytes(b"old")

    def work():
        with whole_file(target) as stream:
            stream.write(b"new")
            raise stop

    with pytest.raises(stop):
        work()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert capsys.readouterr().err == f"newsevents: {target} is not written\n"


def test_a_file_that_is_written_again_keeps_its_rights_and_its_link(tmp_path):
    target, link = tmp_path / "out.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    with whole_file(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_pipe_takes_the_bytes_as_they_come(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with whole_file(pipe) as stream:
        stream.write(b"{}")
    assert os.read(reader, 10) == b"{}"
    os.close(reader)
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_file_that_is_not_to_be_kept_is_left_as_it_was(tmp_path, capsys):
    target = tmp_path / "out.json"
    target.write_bytes(b"old")
    for length in (None, 0):
        with whole_file(target, length=length, keep=lambda: False) as stream:
            stream.write(b"new")
        assert target.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [target]
        assert capsys.readouterr().err == f"newsevents: {target} is not written\n"


def test_whether_to_keep_is_asked_when_the_work_is_done(tmp_path):
    done = []
    with whole_file(tmp_path / "a", keep=lambda: bool(done)) as stream:
        done.append(stream.write(b"{}"))
    assert (tmp_path / "a").read_bytes() == b"{}"


def test_a_folder_that_is_not_to_be_kept_is_not_there(tmp_path, capsys):
    with whole_folder(tmp_path / "files", keep=lambda: False) as part:
        part.joinpath("a.json").write_bytes(b"{}")
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err == f"newsevents: {tmp_path / 'files'} is not written\n"


def test_a_fault_of_a_file_in_a_folder_tells_of_the_folder(tmp_path):
    target = tmp_path / "files"
    with pytest.raises(OSError, match="No such file") as raised, whole_folder(target) as part:
        part.joinpath("none", "a.json").write_bytes(b"{}")
    assert (raised.value.filename, "part" in str(raised.value)) == (str(target), False)


def test_a_name_of_a_part_in_a_message_is_that_of_the_folder(tmp_path):
    target = tmp_path / "files"

    def fail(part):
        message = f"Failed to open local file '{part}/a.parquet'"
        raise OSError(message)

    with pytest.raises(OSError, match="Failed to open") as raised, whole_folder(target) as part:
        fail(part)
    assert raised.value.strerror == f"Failed to open local file '{target}/a.parquet'"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")
@pytest.mark.parametrize("size", [10, 1_000_000])
def test_a_full_device_is_told_by_its_name(size):
    with pytest.raises(OSError, match="No space") as raised, whole_file(Path("/dev/full")) as stream:
        stream.write(b"x" * size)
    assert raised.value.filename == "/dev/full"


def test_an_error_tells_of_the_name_that_was_given(tmp_path):
    target = tmp_path / "nowhere" / "out.json"
    with pytest.raises(OSError, match="nowhere") as raised, whole_file(target):
        pass
    assert raised.value.filename == str(target)


def test_a_folder_takes_its_name_at_the_end(tmp_path):
    target = tmp_path / "files"
    with whole_folder(target) as part:
        part.joinpath("a.json").write_bytes(b"{}")
        assert not target.exists()
    assert [path.name for path in target.iterdir()] == ["a.json"]
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_what_stops_the_work_leaves_no_part_of_a_folder(tmp_path, capsys, stop):
    def work():
        with whole_folder(tmp_path / "files") as part:
            part.joinpath("a.json").write_bytes(b"{}")
            raise stop

    with pytest.raises(stop):
        work()
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err == f"newsevents: {tmp_path / 'files'} is not written\n"


def test_a_folder_of_that_name_with_anything_in_it_is_not_written_over(tmp_path):
    target = tmp_path / "files"

    def work():
        with whole_folder(target) as part:
            part.joinpath("a.json").write_bytes(b"new")
            target.mkdir()
            target.joinpath("a.json").write_bytes(b"old")

    with pytest.raises(OSError, match="not empty") as raised:
        work()
    assert (raised.value.filename, "part" in str(raised.value)) == (str(target), False)
    assert target.joinpath("a.json").read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
