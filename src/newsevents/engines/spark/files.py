"""Files: those of this machine by their paths, and those of other file systems by their addresses."""

from __future__ import annotations

import io
import re
from functools import cache
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, cast

import pyarrow as pa
from pyarrow import fs

from newsevents.engines.ranges import plain_file
from newsevents.engines.verdict import Fault
from newsevents.errors import UnreadableInput
from newsevents.intake.compressed import DamagedData
from newsevents.intake.files import files_of, nothing_in
from newsevents.intake.layout import endings_of

if TYPE_CHECKING:
    from newsevents.intake.layout import LayoutOrAuto

Stamp: TypeAlias = tuple[int | None, int | None]
"""Bytes of a file, and when it was last changed, in nanoseconds since 1970; `None` where it is not known."""

_BUFFER = 1024 * 1024
_LASTING = (DamagedData, FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError)
"""Faults that are there the next time, too."""

_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(?://([^/]*))?/(.*)", re.DOTALL)
_ALIASES = {"s3a": "s3", "s3n": "s3"}
"""Schemes that Hadoop has for what pyarrow calls by another."""


def opened_file(path: str) -> BinaryIO:
    """Open a file for reading bytes.

    Args:
        path: A path, or an address that pyarrow knows, such as `s3://bucket/feed.jsonl` or `hdfs://...`. As
            for Hadoop, nothing in the names of an address is an escape.

    Raises:
        OSError: It cannot be opened.
    """
    if not is_address(path):
        return plain_file(path)
    system, place = _placed(path)
    return cast("BinaryIO", io.BufferedReader(system.open_input_file(place), _BUFFER))


def stamp_of(path: str) -> Stamp:
    """Return what a file has as its size and time; where it differs later, the file has changed.

    Raises:
        OSError: There is no such file.
    """
    if not is_address(path):
        stat = Path(path).stat()
        return stat.st_size, stat.st_mtime_ns
    system, place = _placed(path)
    info = system.get_file_info(place)
    if info.type == fs.FileType.NotFound:
        raise FileNotFoundError(2, "No such file or directory", path)
    return info.size, info.mtime_ns


def may_pass(error: Exception) -> bool:
    """Say whether it was reading that failed, so that trying again may help, and not what is read.

    Example:
        >>> may_pass(UnreadableInput("feed", "the compressed data is cut off"))
        False
    """
    cause = error.__cause__ if isinstance(error, UnreadableInput) else error
    return isinstance(cause, OSError) and not isinstance(cause, _LASTING)


def reason_of(error: Exception) -> str:
    """Return why something cannot be read, without the name of what it is.

    Example:
        >>> reason_of(FileNotFoundError(2, "No such file or directory", "feed.jsonl"))
        'No such file or directory'
    """
    if isinstance(error, UnreadableInput):
        return error.reason
    return getattr(error, "strerror", None) or str(error)


def located(path: str, folder: str) -> str:
    """Return a relative path from a folder; an address, and a path from the root, stay as they are.

    Example:
        >>> located("feed.jsonl", "/feeds"), located("s3://bucket/feed.jsonl", "/feeds")
        ('/feeds/feed.jsonl', 's3://bucket/feed.jsonl')
    """
    return path if is_address(path) or not folder else str(Path(folder, path))


def files_at(path: str, layout: LayoutOrAuto = "auto") -> list[str | Fault]:
    """Return the files that a path, a pattern or an address stands for, as `newsevents validate` does.

    The files of a folder come before those of the folders in it, each by name; see `files_of`. A pattern is
    one of paths alone.

    Raises:
        ValueError: There is no file system for such an address, or it is a pattern.
        OSError: The file system does not answer.
    """
    endings = endings_of(layout)
    if not is_address(path):
        return [name if reason is None else Fault(name, reason) for name, reason in files_of(path, endings)]
    system, place = _placed(path)
    kind = system.get_file_info(place).type
    if kind == fs.FileType.NotFound and has_magic(path):
        message = f"Expected a file or a folder, since patterns are of paths alone; found the address {path}"
        raise ValueError(message)
    if kind != fs.FileType.Directory:
        return [path]
    found = system.get_file_info(fs.FileSelector(place, recursive=True))
    inner = [item.path.removeprefix(place).lstrip("/") for item in found if item.type == fs.FileType.File]
    shown = sorted((name for name in inner if _is_shown(name, endings)), key=_order)
    return [f"{path.rstrip('/')}/{name}" for name in shown] or [Fault(path, nothing_in(endings))]


def _is_shown(name: str, endings: tuple[str, ...]) -> bool:
    parts = name.split("/")
    return parts[-1].lower().endswith(endings) and not any(part.startswith(".") for part in parts)


def _order(path: str) -> list[tuple[bool, str]]:
    *folders, name = path.split("/")
    return [*((True, folder) for folder in folders), (False, name)]


def is_address(path: str) -> bool:
    """Say whether something is an address and no path.

    Example:
        >>> is_address("s3://bucket/feed.jsonl"), is_address("feeds/feed.jsonl")
        (True, False)
    """
    return _ADDRESS.fullmatch(path) is not None


def _placed(address: str) -> tuple[fs.FileSystem, str]:
    """Return the file system of an address, and the place in it."""
    scheme, authority, names = cast("re.Match[str]", _ADDRESS.fullmatch(address)).groups(default="")
    system, root = _system(_ALIASES.get(scheme.lower(), scheme.lower()), authority)
    return system, f"{root.rstrip('/')}/{names}"


@cache
def _system(scheme: str, authority: str) -> tuple[fs.FileSystem, str]:
    """Return a file system and its root; it is kept, since looking for it can take a request."""
    try:
        return cast("tuple[fs.FileSystem, str]", fs.FileSystem.from_uri(f"{scheme}://{authority}/"))
    except pa.ArrowInvalid as error:
        kinds = "file, s3 or s3a, gs, hdfs or abfs"
        message = f"Expected a path, or an address of {kinds}, found {scheme}://{authority}: {error}"
        raise ValueError(message) from error
