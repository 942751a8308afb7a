"""A file is there whole or not at all."""

import os
import stat

import pytest

from newsevents.cli.outfile import whole_file


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


def test_an_error_tells_of_the_name_that_was_given(tmp_path):
    target = tmp_path / "nowhere" / "out.json"
    with pytest.raises(OSError, match="nowhere") as raised, whole_file(target):
        pass
    assert raised.value.filename == str(target)
