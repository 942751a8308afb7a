"""Extension: what makes the value of an extension unfit, down to the place inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.checks.numbers import number_fault
from newsevents.checks.wording import shown
from newsevents.intake.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.text.pointer import Json

_LONGEST_KEY = 256


def extension_problems(path: tuple[str | int, ...], value: Json) -> Iterator[Problem]:
    """Yield what is unfit in an extension's value: numbers that are not exact, keys outside ASCII.

    Example:
        >>> [(item.code, item.path) for item in extension_problems(("acme:a",), {"b": [1, 0.5]})]
        [('NE114', ('acme:a', 'b', 1))]
    """
    if isinstance(value, dict):
        for key, item in value.items():
            if not _is_key(key):
                message = (
                    f"Expected a key of 1 to {_LONGEST_KEY} printable ASCII characters, found {shown(key)}."
                )
                yield Problem("NE117", (*path, key), message)
            yield from extension_problems((*path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from extension_problems((*path, index), item)
    elif isinstance(value, int | float):
        problem = number_problem(path, value)
        if problem is not None:
            yield problem


def _is_key(key: str) -> bool:
    return 1 <= len(key) <= _LONGEST_KEY and key.isascii() and key.isprintable()


def number_problem(path: tuple[str | int, ...], value: float) -> Problem | None:
    """Return what is wrong with a JSON number, or `None` for an integer that every reader keeps exactly.

    Example:
        >>> number_problem((), 2**53).code, number_problem((), 2**53 - 1)
        ('NE008', None)
    """
    fault = number_fault(value)
    if fault is None:
        return None
    code, message, hint = fault
    return Problem(code, path, message, hint)
