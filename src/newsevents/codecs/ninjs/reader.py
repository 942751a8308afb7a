"""Reader: one item while it is read: what is left of it, and what there is to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.codecs.fitting import is_label
from newsevents.codecs.leftover import unreadable
from newsevents.codecs.ninjs.names import REST, Json
from newsevents.codecs.ninjs.slot import kept

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from newsevents.findings import Finding

Path = tuple[str | int, ...]


class Reader:
    """Takes the members of an item one after another; what nobody takes is left.

    Example:
        >>> reader = Reader({"title": "Talks", "urgency": 4}, {}, [])
        >>> reader.label("title"), reader.rest()
        ('Talks', {'urgency': 4})
    """

    def __init__(
        self, item: Json, origins: Mapping[Path, Path], findings: list[Finding], path: Path = ()
    ) -> None:
        """Take an item in the shape of 3.x, and where its members stood before it had that shape."""
        self.left = dict(item)
        self.slots: Json = {}
        self.origins = origins
        self.findings = findings
        self.path = path

    def where(self, *path: str | int) -> Path:
        """Return where a value stood in the data as they were given."""
        whole = (*self.path, *path)
        for length in range(len(whole), 0, -1):
            if whole[:length] in self.origins:
                return (*self.origins[whole[:length]], *whole[length:])
        return whole

    def fault(self, path: Path, expected: str, found: object) -> None:
        """Tell that a value cannot be read."""
        self.findings.append(unreadable(self.where(*path), expected, found))

    def label(self, key: str) -> str | None:
        """Take a short text. An empty one says nothing, and is left."""
        value = self.left.get(key)
        if is_label(value):
            return str(self.left.pop(key))
        if key in self.left and value != "":
            self.fault((key,), "a text of 1 to 1,000 characters", value)
        return None

    def array(self, key: str) -> list[Any]:
        """Return an array; whoever reads it says afterwards what is left of it."""
        value = self.left.get(key, [])
        if isinstance(value, list):
            return value
        self.fault((key,), "an array", value)
        return []

    def leave(self, key: str, items: list[Any] | None) -> None:
        """Say what is left of an array: its other items, and slots for those that were read."""
        if isinstance(self.left.get(key), list):
            del self.left[key]
            if items is not None:
                self.slots[key] = items

    def rest(self) -> Json:
        """Return what is left, as an extension can hold it."""
        return {**kept(self.left), **self.slots}

    def rested(self, record: Json, usual: Collection[Json]) -> Json:
        """Give a record the rest, unless that is what is written anyway."""
        rest = self.rest()
        return record if rest in usual else {**record, "extensions": {REST: rest}}
