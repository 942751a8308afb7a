"""Outfile: a file, or a folder of files, that is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from newsevents.cli.output import complain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


@contextmanager
def whole_file(path: Path, *, length: int | None = None) -> Iterator[BinaryIO]:
    """Open a file for writing bytes, so that its name stands for all of them or is left as it was.

    The bytes go to a part file beside it, which takes the name once all are on the disk. Whatever stops the
    work, Ctrl-C too, removes the part file and says so on standard error. A device or a pipe takes the
    bytes as they come.

    Args:
        path: The file.
        length: Go on behind so many bytes of an earlier part file, and keep the part file when the work
            stops; 0 begins anew. `None` does neither.

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
        with path.open("wb") as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))
    part = part_of(path) if length is not None else target.with_name(f".{target.name}.{os.getpid()}.part")
    opened = _opened(part, path, length or 0)
    try:
        with opened as stream:
            yield stream
            synchronised(stream)
        if target.exists():
            part.chmod(target.stat().st_mode)
        part.replace(target)
    except BaseException:
        if length is None:
            part.unlink(missing_ok=True)
        complain(f"{path} is not written")
        raise
    _keep_name(target.parent)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Fill a new folder, so that its name stands for all files or is not there.

    The files go to a part folder beside it, which takes the name at the end. Whatever stops the work removes
    the part folder and says so on standard error.

    Args:
        path: The folder; nothing may have its name.

    Raises:
        OSError: It cannot be written.

    Example:
        >>> import tempfile
        >>> target = Path(tempfile.mkdtemp()) / "files"
        >>> with whole_folder(target) as part:
        ...     _ = (part / "article.json").write_bytes(b"{}")
        >>> [file.name for file in target.iterdir()]
        ['article.json']
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _make(part, path)
        yield part
        part.rename(path)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        complain(f"{path} is not written")
        raise
    _keep_name(path.parent)


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


def _opened(part: Path, path: Path, length: int) -> BinaryIO:
    try:
        stream = part.open("r+b" if length else "wb")
    except OSError as error:
        error.filename = str(path)  # the name that the user knows
        raise
    stream.truncate(length)
    stream.seek(length)
    return stream


def _make(part: Path, path: Path) -> None:
    try:
        part.mkdir()
    except OSError as error:
        error.filename = str(path)  # the name that the user knows
        raise


def _keep_name(folder: Path) -> None:
    """Let the new name survive a loss of power, where folders can be synchronised."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
