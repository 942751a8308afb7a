"""Own: strategies for fields and extensions that are not of the core, as their authors register them.

As with Hypothesis's own `register_type_strategy`, registration is for the process, and best done once, where
tests are set up, such as in `conftest.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hypothesis import strategies as st

    from newsevents.schema.base import Record

FIELDS: dict[type[Record], dict[str, st.SearchStrategy[Any]]] = {}
"""Strategies for fields, by class and name."""

EXTENSIONS: dict[str, st.SearchStrategy[Any]] = {}
"""Strategies for the values of extensions, by name."""


def register_fields(record: type[Record], **strategies: st.SearchStrategy[Any]) -> None:
    """Have fields of a class drawn by strategies of your own, wherever the class is drawn.

    Most fields need none: their annotations say what they take. A field whose value is checked by code of
    yours does.

    Args:
        record: A class, such as an event type of your own.
        **strategies: Strategies by the names of the fields.

    Raises:
        ValueError: The class has no such field.

    Example:
        >>> from hypothesis import find, strategies as st
        >>> from newsevents import Place
        >>> register_fields(Place, country=st.just("QA"))
        >>> find(st.from_type(Place), lambda place: True).country
        'QA'
        >>> del FIELDS[Place]
    """
    require_fields(record, strategies)
    FIELDS[record] = {**FIELDS.get(record, {}), **strategies}


def require_fields(record: type[Record], names: Iterable[str]) -> None:
    """Refuse names that are no fields of a class.

    Raises:
        ValueError: The class has no such field.

    Example:
        >>> from newsevents import Place
        >>> require_fields(Place, ["name"])
    """
    known = getattr(record, "model_fields", None)
    if known is None:
        message = f"Expected a class of records, found {record!r}"
        raise ValueError(message)
    unknown = [name for name in names if name not in known]
    if unknown:
        message = f"Expected a field of {record.__name__}, found {unknown[0]!r}"
        raise ValueError(message)


def with_fields(
    given: Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]],
) -> Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]]:
    """Return the registered strategies for fields, and beside them those that are given, by class and name.

    Example:
        >>> with_fields({}) is FIELDS
        True
    """
    if not given:
        return FIELDS
    return {**FIELDS, **{record: {**FIELDS.get(record, {}), **fields} for record, fields in given.items()}}


def register_extension(name: str, strategy: st.SearchStrategy[Any]) -> None:
    """Have an extension of your own drawn, in every record that can hold extensions.

    Args:
        name: Its name, such as `acme:desk`.
        strategy: Gives its values.

    Raises:
        ValueError: The name has no vendor's prefix.

    Example:
        >>> from hypothesis import strategies as st
        >>> register_extension("acme:priority", st.integers(1, 5))
        >>> EXTENSIONS.pop("acme:priority")
        integers(min_value=1, max_value=5)
    """
    if ":" not in name:
        message = f"Expected a name with a vendor's prefix, such as 'acme:{name}', found {name!r}"
        raise ValueError(message)
    EXTENSIONS[name] = strategy
