"""Registration: `hypothesis.strategies.from_type` knows every record class, without an import.

Hypothesis calls `register` when it is imported, through the entry point in `pyproject.toml`. It must cost
nothing then: no model is loaded, and no strategy is made before one is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.schema.announced import listen

if TYPE_CHECKING:
    from hypothesis import strategies as st


def register() -> None:
    """Tell Hypothesis of each record class: of those that exist, and of each that will.

    Example:
        >>> from hypothesis import find, strategies as st
        >>> from newsevents import Quantity
        >>> find(st.from_type(Quantity), lambda quantity: quantity.comparator == "several").comparator
        'several'
    """
    listen(_register)


def _register(record: type[Any]) -> None:
    from hypothesis import strategies as st  # noqa: PLC0415 - it is being imported when the module is

    st.register_type_strategy(record, _strategy)


def _strategy(record: type[Any]) -> st.SearchStrategy[Any]:
    from newsevents.strategies.record import records  # noqa: PLC0415 - loads every model

    return records(record)
