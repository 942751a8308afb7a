"""Files: those of this machine by their paths, and those of other file systems by their addresses."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from pyarrow import fs

from newsevents.engines.ranges import plain_file
from newsevents.intake.layout import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUFFER = 1024 * 1024


def opened_file(path: str) -> BinaryIO:
    """Open a file for reading bytes.

    Args:
        path: A path, or an address that pyarrow knows, such as `s3://bucket/feed.jsonl` or `hdfs://...`.

    Raises:
        OSError: It cannot be opened.
    """
    if not _is_address(path):
        return plain_file(path)
    system, place = fs.FileSystem.from_uri(path)
    return cast("BinaryIO", io.BufferedReader(system.open_input_file(place), _BUFFER))


def located(path: str, folder: str) -> str:
    """Return a relative path from a folder; an address, and a path from the root, stay as they are.

    Example:
        >>> located("feed.jsonl", "/feeds"), located("s3://bucket/feed.jsonl", "/feeds")
        ('/feeds/feed.jsonl', 's3://bucket/feed.jsonl')
    """
    return path if _is_address(path) or not folder else str(Path(folder, path))


def files_at(path: str) -> list[str]:
    """Return the path of a file, or those of the files in a folder whose names end as feeds and documents do.

    They come in the order in which `newsevents validate` reads a folder: the files of a folder before those
    of the folders in it, each by name. Hidden ones are left out.
    """
    if not _is_address(path):
        return sorted(map(str, _below(Path(path))), key=_order) if Path(path).is_dir() else [path]
    system, place = fs.FileSystem.from_uri(path)
    if system.get_file_info(place).type != fs.FileType.Directory:
        return [path]
    found = system.get_file_info(fs.FileSelector(place, recursive=True))
    inner = [item.path.removeprefix(place).lstrip("/") for item in found if item.type == fs.FileType.File]
    return [f"{path.rstrip('/')}/{name}" for name in sorted(filter(_is_shown, inner), key=_order)]


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and _is_shown(path.relative_to(folder).as_posix()):
            yield path


def _is_shown(name: str) -> bool:
    parts = name.split("/")
    return parts[-1].lower().endswith(DOCUMENTS) and not any(part.startswith(".") for part in parts)


def _order(path: str) -> list[tuple[bool, str]]:
    *folders, name = path.split("/")
    return [*((True, folder) for folder in folders), (False, name)]


def _is_address(path: str) -> bool:
    return "://" in path
