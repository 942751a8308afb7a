from __future__ import annotations

import gzip
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.errors import UnreadableInput
from newsevents.intake import compressed, read_feed

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LINE = b'{"id":"urn:example:1","source":{}}\n'
PACKERS = pytest.mark.parametrize("pack", [gzip.compress, zstd.compress], ids=["gzip", "zstd"])


def _documents(feed) -> tuple[int, str]:
    """Return how many documents came out, and what stopped the reading."""
    count = 0
    try:
        for item in read_feed(feed):
            assert item.findings.valid
            count += 1
    except UnreadableInput as error:
        return count, error.reason
    return count, ""


def _incompressible(count: int) -> bytes:
    """Return lines that differ, so that what is packed has about as many bytes as lines."""
    lines = (
        f'{{"id":"urn:example:{number * 2654435761 % 2**32:x}","source":{{}}}}' for number in range(count)
    )
    return "\n".join(lines).encode() + b"\n"


@PACKERS
@given(parts=st.lists(st.integers(0, 3), max_size=4))
def test_what_is_packed_in_one_or_more_parts_reads_as_what_it_was(pack, parts):
    packed = b"".join(pack(LINE * count) for count in parts)
    assert _documents(io.BytesIO(packed)) == (sum(parts), "")


@PACKERS
def test_the_name_of_a_packed_file_does_not_matter(pack, tmp_path):
    path = tmp_path / "feed.txt"
    path.write_bytes(pack(LINE * 2))
    assert _documents(path) == (2, "")


@PACKERS
def test_offsets_are_those_of_the_unpacked_bytes(pack):
    items = list(read_feed(io.BytesIO(pack(LINE + b"\n" + LINE))))
    assert [item.offset for item in items] == [0, len(LINE) + 1]


class Pipe(io.BytesIO):
    """Gives a few bytes at a time, and cannot be set back."""

    def seekable(self) -> bool:
        return False

    def read1(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 3))


@PACKERS
@pytest.mark.parametrize("buffered", [True, False])
def test_a_pipe_is_unpacked(pack, buffered):
    pipe = Pipe(pack(LINE))
    assert _documents(io.BufferedReader(pipe) if buffered else pipe) == (1, "")


@PACKERS
@pytest.mark.parametrize("share", [0.3, 0.6, 0.999])
def test_a_truncated_feed_gives_what_comes_before_and_is_unreadable(pack, share):
    packed = pack(_incompressible(20_000))
    count, reason = _documents(io.BytesIO(packed[: int(len(packed) * share)]))
    assert "cut off" in reason
    assert share - 0.2 <= count / 20_000 < 1  # zstd unpacks blocks of 128 KiB


@PACKERS
def test_a_damaged_feed_gives_what_comes_before_and_is_unreadable(pack):
    packed = bytearray(pack(_incompressible(20_000)))
    middle = len(packed) // 2
    packed[middle : middle + 64] = bytes(64)
    count, reason = _documents_or_faults(io.BytesIO(bytes(packed)))
    assert reason
    assert count > 8_000


def _documents_or_faults(feed) -> tuple[int, str]:
    count = 0
    try:
        for _ in read_feed(feed):
            count += 1
    except UnreadableInput as error:
        return count, error.reason
    return count, ""


def test_a_wrong_checksum_is_told():
    packed = bytearray(gzip.compress(LINE))
    packed[-6] ^= 1
    count, reason = _documents(io.BytesIO(bytes(packed)))
    assert (count, "damaged" in reason) == (1, True)


def test_what_follows_a_packed_stream_and_is_none_is_told():
    count, reason = _documents(io.BytesIO(gzip.compress(LINE) + b"rubbish"))
    assert (count, "damaged" in reason) == (1, True)


@PACKERS
def test_a_bomb_is_given_up(pack, monkeypatch):
    monkeypatch.setattr(compressed, "FREE", 1_000_000)
    monkeypatch.setattr(compressed, "MAX_EXPANSION", 100)
    count, reason = _documents(io.BytesIO(pack(LINE + b"\n" * 5_000_000)))
    assert (count, "100 times" in reason) == (1, True)


@PACKERS
def test_what_packs_well_is_no_bomb_below_the_limit(pack):
    assert _documents(io.BytesIO(pack(b"\n" * 2_000_000 + LINE))) == (1, "")
