"""Files: what the name of a file, of a folder, or a pattern of names stands for."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from newsevents.intake.layout import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

Found: TypeAlias = tuple[str, str | None]
"""The path of a file; or what was named, and why there is nothing to read."""


def files_of(name: str, endings: tuple[str, ...] = DOCUMENTS) -> list[Found]:
    """Return the files that a name stands for.

    Patterns such as `feeds/**/*.json` are spelt out in the order of their names, and a folder stands for
    the files below it whose names end as asked: those of a folder before those of the folders in it, each by
    name. Hidden files and folders are left out. A folder that cannot be listed is told as such.

    Example:
        >>> files_of("feeds-of-nobody/*.jsonl")
        [('feeds-of-nobody/*.jsonl', 'no file matches')]
    """
    if Path(name).is_dir():
        return _below(name, endings)
    if Path(name).exists() or not glob.has_magic(name):
        return [(name, None)]
    names = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
    return [(path, None) for path in names if Path(path).is_file()] or [(name, "no file matches")]


def _below(folder: str, endings: tuple[str, ...]) -> list[Found]:
    found: list[Found] = []

    def tell(error: OSError) -> None:
        found.append((str(error.filename), error.strerror))

    for parent, folders, names in os.walk(folder, onerror=tell):
        folders[:] = sorted(item for item in folders if not item.startswith("."))
        shown = (item for item in sorted(names) if not item.startswith("."))
        found += [(str(Path(parent, item)), None) for item in shown if item.lower().endswith(endings)]
    return found or [(folder, nothing_in(endings))]


def path_text(path: str | os.PathLike[str]) -> str:
    r"""Return a path as text that can be written anywhere; bytes that are no UTF-8 become escapes.

    Example:
        >>> path_text("caf\udce9.jsonl")
        'caf\\xe9.jsonl'
    """
    return os.fsencode(path).decode(errors="backslashreplace")


def nothing_in(endings: Sequence[str]) -> str:
    """Return why there is nothing to read in a folder.

    Example:
        >>> nothing_in((".json", ".jsonl"))
        'no file in this folder ends in .json, .jsonl'
    """
    return f"no file in this folder ends in {', '.join(endings)}"
