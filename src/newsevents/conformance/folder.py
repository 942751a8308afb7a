"""Folder: the files as they lie in the package, whether that is unpacked or not."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = ("valid", "invalid")
"""Folders of documents, in the order of the cases."""


def contents() -> Iterator[tuple[str, bytes]]:
    """Yield each file with its path in the folder: the guide, the codes, then the documents by name.

    Example:
        >>> next(contents())[0]
        'README.md'
    """
    folder = files("newsevents.conformance")
    for name in ("README.md", "codes.json"):
        yield name, folder.joinpath(name).read_bytes()
    for part in PARTS:
        items = folder.joinpath(part).iterdir()
        for item in sorted(items, key=lambda item: item.name):
            if item.name.endswith(".json"):
                yield f"{part}/{item.name}", item.read_bytes()
