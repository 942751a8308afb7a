"""Display: how notebooks show a value, which the layers above the value know.

The way up is an entry point, as for event types of other packages: what a value is made of does not import
what shows it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Shower = Callable[[object], str | None]

GROUP = "newsevents.displays"
"""Group of the entry points; each names a function that returns HTML, or `None` for what it does not know."""


class Displayed:
    """A value that notebooks show as HTML."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        """Return the value as HTML, as notebooks ask for it; `None` where nothing is there to show it."""
        return html_of(self)


def html_of(value: object) -> str | None:
    """Return a value as HTML, or `None` where nothing is installed that shows it.

    Example:
        >>> html_of(3)
    """
    return next((html for show in _showers() if (html := show(value)) is not None), None)


@cache
def _showers() -> tuple[Shower, ...]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - takes long, and is asked for in notebooks alone

    return tuple(point.load() for point in sorted(entry_points(group=GROUP), key=lambda point: point.name))
