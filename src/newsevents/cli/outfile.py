"""Outfile: a file that is there whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from newsevents.cli.output import complain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing bytes, so that its name stands for all of them or is left as it was.

    The bytes go to a part file beside it, which takes the name once all are on the disk. Whatever stops the
    work, Ctrl-C too, removes the part file and says so on standard error. A device or a pipe takes the
    bytes as they come.

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
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    opened = _opened(part, path)
    try:
        with opened as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        complain(f"{path} is not written")
        raise
    _keep_name(target.parent)


def _opened(part: Path, path: Path) -> BinaryIO:
    try:
        return part.open("wb")
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
