"""Mapping: which fields of a document another format keeps, as a table; and what is lost, read off it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsevents.schema.base import Record
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.schema.document import NewsDocument

Path: TypeAlias = tuple[str | int, ...]
Tree: TypeAlias = "dict[str, Tree]"
"""What is kept, by name of field; `*` stands for each item of an array; no names keep all that is below."""


@attrs.frozen
class Mapped:
    """One row of a mapping: a field, and what becomes of it.

    Example:
        >>> Mapped("/actors/*/name", "schema:name").target
        'schema:name'
    """

    path: str
    """JSON Pointer to the field, with `*` for each item of an array. All that is below is kept as well,
    unless there are rows for fields below it: then those alone are. As the name of a field, `*` stands for
    those that lenient reading kept although they are unknown."""

    target: str
    """What it becomes there, in the words of the other format."""

    note: str = ""
    """What a reader of the table should know besides."""


def tree_of(mapping: Iterable[Mapped]) -> Tree:
    """Return the fields that a mapping keeps, as a tree.

    Example:
        >>> tree_of([Mapped("/source/url", "url"), Mapped("/actors/*/name", "name")])
        {'source': {'url': {}}, 'actors': {'*': {'name': {}}}}
    """
    tree: Tree = {}
    for row in mapping:
        node = tree
        for name in row.path.split("/")[1:]:
            node = node.setdefault(name, {})
    return tree


def losses_of(document: NewsDocument, kept: Tree) -> Iterator[str]:
    """Yield JSON Pointers to what a document has and a mapping does not keep, the outermost alone.

    What is empty, or has its default, is not lost: whoever reads the document again fills it in.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> document = NewsDocument(id="urn:example:1", source=Source(publisher="Post", rights="None"))
        >>> list(losses_of(document, tree_of([Mapped("/id", "id"), Mapped("/source/publisher", "by")])))
        ['/source/rights']
    """
    for path in _lost(document, kept, ()):
        yield to_pointer(path)


def _lost(record: Record, kept: Tree, path: Path) -> Iterator[Path]:
    fields = type(record).model_fields
    for name, value in {**record.__dict__, **(record.__pydantic_extra__ or {})}.items():
        if not is_stated(record, name):
            continue
        if name not in kept and not (name not in fields and "*" in kept):
            yield (*path, name)
        elif kept.get(name):
            yield from _lost_below(value, kept[name], (*path, name))


def _lost_below(value: Any, kept: Tree, path: Path) -> Iterator[Path]:  # noqa: ANN401 - any field's value
    if isinstance(value, Record):
        yield from _lost(value, kept, path)
    elif isinstance(value, tuple) and kept.get("*"):
        for at, item in enumerate(value):
            yield from _lost_below(item, kept["*"], (*path, at))


def is_stated(record: Record, name: str) -> bool:
    """Say whether a record has a value in a field that no reader would fill in by itself.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> is_stated(Quantity(value=2), "value"), is_stated(Quantity(value=2), "comparator")
        (True, False)
    """
    value, field = getattr(record, name, None), type(record).model_fields.get(name)
    return not is_empty(value) and (field is None or field.is_required() or value != field.default)


def is_empty(value: object) -> bool:
    """Say whether a value holds nothing at all: it is absent, or has no items, or a record of such.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> is_empty(TimeWindow()), is_empty(0), is_empty((TimeWindow(),))
        (True, False, False)
    """
    if isinstance(value, Record):
        return not value.__pydantic_extra__ and all(map(is_empty, value.__dict__.values()))
    return value is None or value in ((), {}, [])
