"""Outfile: a file, or a folder of files, that is there whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import shutil
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsevents.cli.output import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO


def _always() -> bool:
    return True


@contextmanager
def whole_file(
    path: Path, *, length: int | None = None, keep: Callable[[], bool] = _always
) -> Iterator[BinaryIO]:
    """Open a file for writing bytes, so that its name stands for all of them or is left as it was.

    The bytes go to a part file beside it, which takes the name once all are on the disk. Whatever stops the
    work, Ctrl-C too, removes the part file and says so on standard error. A device or a pipe takes the
    bytes as they come.

    Args:
        path: The file.
        length: Go on behind so many bytes of an earlier part file, and keep the part file when the work
            stops; 0 begins anew. `None` does neither.
        keep: Says, when the work is done, whether the name is to stand for what was written; if not, the part
            file is removed, and that is said.

    Raises:
        OSError: It cannot be written.

    Example:
        >>> import tempfile
        >>> target = Path(tempfile.mkdtemp()) / "article.json"
        >>> with whole_file(target) as stream:
        ...     _ = stream.write(b"{}")
        >>> target.read_bytes()
        b'{}'
    """
    if path.exists() and not path.is_file():
        with _opened(path, path) as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))
    part = part_of(path) if length is not None else target.with_name(f".{target.name}.{os.getpid()}.part")
    opened = _opened(part, path, length or 0)
    try:
        with opened as stream:
            yield stream
            is_kept = keep()
            if is_kept:
                with _told_of(path, part):
                    synchronised(stream)
        if is_kept:
            with _told_of(path, part):
                _take_name(part, target)
    except BaseException:
        if length is None:
            part.unlink(missing_ok=True)
        complain(f"{path} is not written")
        raise
    if is_kept:
        _keep_name(target.parent)
    else:
        part.unlink(missing_ok=True)
        complain(f"{path} is not written")


@contextmanager
def whole_folder(path: Path, *, keep: Callable[[], bool] = _always) -> Iterator[Path]:
    """Fill a new folder, so that its name stands for all files or is not there.

    The files go to a part folder beside it, which takes the name at the end. Whatever stops the work removes
    the part folder and says so on standard error.

    Args:
        path: The folder; nothing may have its name, unless it is an empty folder.
        keep: Says, when the work is done, whether the folder is to be there; if not, that is said.

    Raises:
        OSError: It cannot be written, or there is something of that name, which is told before the work.

    Example:
        >>> import tempfile
        >>> target = Path(tempfile.mkdtemp()) / "files"
        >>> with whole_folder(target) as part:
        ...     _ = (part / "article.json").write_bytes(b"{}")
        >>> [file.name for file in target.iterdir()]
        ['article.json']
    """
    _require_new(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _told_of(path, part):
            part.mkdir()
            yield part
            is_kept = keep()
            if is_kept:
                part.rename(path)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        complain(f"{path} is not written")
        raise
    if is_kept:
        _keep_name(path.parent)
    else:
        shutil.rmtree(part, ignore_errors=True)
        complain(f"{path} is not written")


def _require_new(path: Path) -> None:
    """Refuse a name that something has, before any work is done for it."""
    if path.is_dir() and any(path.iterdir()):
        reason = "exists and is not empty; name a new folder"
    elif os.path.lexists(path) and not path.is_dir():
        reason = "exists and is no folder; name a new folder"
    else:
        return
    raise FileExistsError(errno.EEXIST, reason, str(path))


def _take_name(part: Path, target: Path) -> None:
    if target.exists():
        part.chmod(target.stat().st_mode)
    part.replace(target)


@contextmanager
def _told_of(path: Path, part: Path) -> Iterator[None]:
    """Let faults tell of the name that the user knows, and never of the part."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).replace(str(part), str(path))
        raise OSError(error.errno, reason, str(path)) from error


class _Named(io.FileIO):
    """A file whose faults tell of the name that the user knows."""

    def __init__(self, path: Path, mode: str, title: Path) -> None:
        with _told_of(title, path):
            super().__init__(path, mode)
        self._title, self._path = title, path

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - whatever has bytes
        with _told_of(self._title, self._path):
            return super().write(data)


def part_of(path: Path) -> Path:
    """Return the name of the part file that outlives the work on a file.

    Example:
        >>> part_of(Path("/feeds/accepted.jsonl")).name
        '.accepted.jsonl.part'
    """
    target = Path(os.path.realpath(path))
    return target.with_name(f".{target.name}.part")


def synchronised(stream: BinaryIO) -> int:
    """Bring all that was written to the disk, and return how many bytes of the file that is.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryFile() as stream:
        ...     _ = stream.write(b"{}")
        ...     synchronised(stream)
        2
    """
    stream.flush()
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        return 0  # a device or a pipe has nothing to be brought to the disk
    os.fsync(stream.fileno())
    return stream.tell()


def _opened(part: Path, path: Path, length: int | None = None) -> BinaryIO:
    """Open a part file behind a number of bytes, or a device, of which there is none."""
    stream = io.BufferedWriter(_Named(part, "r+b" if length else "wb", path))
    if length is not None:
        stream.truncate(length)
        stream.seek(length)
    return stream


def _keep_name(folder: Path) -> None:
    """Let the new name survive a loss of power, where folders can be synchronised."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
