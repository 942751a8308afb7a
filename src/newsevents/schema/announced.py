"""Announced: record classes as they come into being.

Whoever wants to know of each class listens here, and need not import any: test generators register all of
them, those of vendors included, before the first model is loaded.
"""

from __future__ import annotations

from weakref import WeakSet

TYPE_CHECKING = False  # as type checkers know it; this module is loaded beside programs that may never use it
if TYPE_CHECKING:
    from collections.abc import Callable

_classes: WeakSet[type] = WeakSet()
_listeners: list[Callable[[type], None]] = []


def announce(record: type) -> None:
    """Tell all who listen that there is a new record class."""
    _classes.add(record)
    for listener in _listeners:
        listener(record)


def listen(listener: Callable[[type], None]) -> None:
    """Have a function called with each record class, with those that exist already at once.

    Example:
        >>> from newsevents import Quantity
        >>> heard = []
        >>> listen(heard.append)
        >>> Quantity in heard
        True
        >>> _listeners.remove(heard.append)
    """
    _listeners.append(listener)
    for record in list(_classes):
        listener(record)
