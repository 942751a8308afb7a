"""The first bytes of a stream are seen, and not lost."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.intake.lookahead import head_of


class Pipe(io.RawIOBase):
    """Gives the pieces that it has, one at a time, and then ends or fails."""

    def __init__(self, pieces: list[bytes], failure: Exception | None = None) -> None:
        self.pieces = list(pieces)
        self.failure = failure

    def readable(self) -> bool:
        return True

    def readinto(self, buffer, /) -> int:
        if not self.pieces and self.failure is not None:
            raise self.failure
        piece = self.pieces.pop(0) if self.pieces else b""
        taken, rest = piece[: len(buffer)], piece[len(buffer) :]
        if rest:
            self.pieces.insert(0, rest)
        buffer[: len(taken)] = taken
        return len(taken)


PIECES = st.lists(st.binary(min_size=1, max_size=9), max_size=6)


@given(PIECES, st.integers(1, 40), st.booleans())
def test_looking_ahead_loses_nothing(pieces, size, buffered):
    pipe = Pipe(pieces)
    head, stream = head_of(io.BufferedReader(pipe, 4) if buffered else pipe, size)
    whole = b"".join(pieces)
    assert head == whole[:size]
    assert stream.read() == whole


@given(PIECES, st.integers(1, 40))
def test_a_stream_that_can_be_set_back_comes_back_itself(pieces, size):
    given_stream = io.BytesIO(b"".join(pieces))
    head, stream = head_of(given_stream, size)
    assert stream is given_stream
    assert stream.read()[:size] == head


@given(PIECES, st.integers(1, 40))
def test_a_failure_is_raised_behind_the_bytes_that_came_before_it(pieces, size):
    head, stream = head_of(Pipe(pieces, OSError(5, "Input/output error")), size)
    whole = b"".join(pieces)
    assert head == whole[:size]
    seen = [stream.read1(1) for _ in whole]
    assert b"".join(seen) == whole
    with pytest.raises(OSError, match="Input/output error"):
        stream.read1(1)
