"""Fields: where records of a class stand inside another, as patterns of JSON Pointers."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from newsevents.schema.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterator


def paths_to(wanted: type[Record], record: type[Record]) -> Iterator[str]:
    """Yield the places at which records of a class can stand in another, `*` for each item of an array.

    Args:
        wanted: The class that is looked for.
        record: The class whose fields are gone through, and those of the records in them.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> from newsevents.schema.visit import Stop
        >>> list(paths_to(Evidence, Stop))
        ['/arrival/evidence', '/departure/evidence', '/evidence']
    """
    found: dict[str, None] = {}
    for name, field in record.model_fields.items():
        for part, step in classes_in(field.annotation, f"/{name}"):
            if issubclass(part, wanted):
                found[step] = None
            else:
                found |= dict.fromkeys(step + path for path in paths_to(wanted, part))
    yield from found


def classes_in(annotation: object, step: str) -> Iterator[tuple[type[Record], str]]:
    """Yield the record classes that an annotation is made of, and how the way to them goes on.

    Example:
        >>> from newsevents.schema.visit import Stop
        >>> list(classes_in(tuple[Stop, ...], "/stops"))
        [(<class 'newsevents.schema.visit.Stop'>, '/stops/*')]
    """
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation, step
    is_array = getattr(annotation, "__origin__", None) is tuple
    for part in get_args(annotation):
        yield from classes_in(part, f"{step}/*" if is_array else step)


def parts_of(annotation: object) -> list[object]:
    """Return an annotation and all that it is composed of, what is said about its parts included.

    Example:
        >>> from newsevents.schema.visit import Stop
        >>> Stop in parts_of(tuple[Stop, ...])
        True
    """
    parts = [annotation]
    for part in parts:
        inner = [*get_args(part), getattr(part, "__value__", None)]
        parts.extend(item for item in inner if item not in parts)
    return parts
