"""Installed: what other packages add, by entry points."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

from newsevents.errors import VocabularyError


def installed(group: str) -> tuple[tuple[str, Any], ...]:
    """Return what the entry points of a group name, by their names: where it comes from, and the object.

    Raises:
        VocabularyError: An entry point cannot be loaded; it is named.

    Example:
        >>> installed("newsevents.no_such_group")
        ()
    """
    found = []
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        origin = f"the entry point {point.name!r} ({point.value}) in {group!r}"
        try:
            found.append((origin, point.load()))
        except Exception as error:
            message = f"{origin[0].upper()}{origin[1:]} cannot be loaded: {error}"
            raise VocabularyError(message) from error
    return tuple(found)
