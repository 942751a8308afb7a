"""Compressed: streams of bytes as they were before gzip or Zstandard packed them.

What is packed is told by its first bytes and never by a name. Whatever is wrong with a packed stream is
`DamagedData` where it is wrong, behind all that could still be unpacked.
"""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from typing import TYPE_CHECKING, BinaryIO, cast

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

from newsevents.intake.lookahead import head_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Unpack = Callable[[BinaryIO], "gzip.GzipFile | zstd.ZstdFile"]

MAX_EXPANSION = 1_000
"""How many times as long as its packed form a stream may be, once it is longer than `FREE`."""

FREE = 1024 * 1024 * 1024
"""Bytes that may come out of a packed stream whatever it is packed to: 1 GiB."""

_BUFFER = 1024 * 1024


class DamagedData(OSError):  # noqa: N818 - the name states what was found
    """What is packed is at fault, and not the way to it: reading it once more gives the same."""


def unpacked(stream: BinaryIO) -> BinaryIO:
    r"""Return a stream's bytes unpacked, or the stream itself where it is not packed.

    Example:
        >>> unpacked(io.BytesIO(gzip.compress(b"{}\n"))).readline()
        b'{}\n'
    """
    head, stream = head_of(stream, 4)
    for magic, unpack in _FORMATS:
        if head.startswith(magic):
            return cast("BinaryIO", io.BufferedReader(_Unpacked(stream, unpack), _BUFFER))
    return stream


def _gzip(stream: BinaryIO) -> gzip.GzipFile:
    return gzip.GzipFile(fileobj=stream, mode="rb")


def _zstd(stream: BinaryIO) -> zstd.ZstdFile:
    return zstd.ZstdFile(stream)


_FORMATS: tuple[tuple[bytes, Unpack], ...] = ((b"\x1f\x8b", _gzip), (b"\x28\xb5\x2f\xfd", _zstd))
"""First bytes of a packed stream, and what unpacks it (RFC 1952, RFC 8878)."""


class _Counting(io.RawIOBase):
    """A stream that counts the bytes that are taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        self.taken += len(data)
        return data


class _Unpacked(io.RawIOBase):
    """A stream's bytes unpacked, as long as they are not out of all proportion to it."""

    def __init__(self, stream: BinaryIO, unpack: Unpack) -> None:
        self._packed = _Counting(stream)
        self._stream = unpack(cast("BinaryIO", self._packed))
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        if self._given > FREE and self._given > MAX_EXPANSION * self._packed.taken:
            message = f"the compressed data unpacks to more than {MAX_EXPANSION} times its size"
            raise DamagedData(message)
        data = self._read(len(buffer))
        buffer[: len(data)] = data
        self._given += len(data)
        return len(data)

    def _read(self, size: int) -> bytes:
        try:
            return self._stream.read1(size)  # not read(), which loses what comes before a fault
        except EOFError as error:
            message = "the compressed data is cut off"
            raise DamagedData(message) from error
        except (zlib.error, gzip.BadGzipFile, zstd.ZstdError) as error:
            message = f"the compressed data is damaged: {error}"
            raise DamagedData(message) from error
