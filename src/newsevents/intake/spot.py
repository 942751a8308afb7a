"""Spot: the place that an error of pydantic's is about, in the user's JSON and in the model.

pydantic's `loc` is a path through the model's validators. It holds the tags of unions, which are no keys
of the JSON (`claims, 0, value, quantity, quantity`: the first is a tag, the second a key), and ends in
`[key]` where the key of a mapping is refused. `spot` is the one place that knows this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import attrs
from pydantic import BaseModel, Discriminator, Tag
from pydantic.fields import FieldInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY = "[key]"
"""Last item of `loc` where the key of a mapping is refused, not its value."""


@attrs.frozen
class Expected:
    """A part of the model: an annotation without its wrapping, and what it was wrapped in."""

    annotation: Any
    """The type itself: a class, a union, a tuple, a literal; `None` where it is not known."""

    metadata: tuple[object, ...] = ()
    """Constraints and marks on it."""

    @classmethod
    def of(cls, annotation: Any, metadata: Iterable[object] = ()) -> Expected:  # noqa: ANN401 - see above
        """Take off `Annotated`, type aliases and `| None`.

        Example:
            >>> Expected.of(Annotated[int, "mark"] | None)
            Expected(annotation=<class 'int'>, metadata=('mark',))
        """
        marks = list(metadata)
        while True:
            if get_origin(annotation) is Annotated:
                annotation, *more = get_args(annotation)
                marks += more
            elif hasattr(annotation, "__value__"):
                annotation = annotation.__value__
            elif len(present := _members(annotation)) == 1:
                annotation = present[0]
            else:
                return cls(annotation, tuple(marks))

    @property
    def fields(self) -> dict[str, FieldInfo]:
        """Fields by name, if a record is expected; else none."""
        is_record = isinstance(self.annotation, type) and issubclass(self.annotation, BaseModel)
        return self.annotation.model_fields if is_record else {}

    @property
    def words(self) -> tuple[str, ...]:
        """The words of a closed vocabulary, if one is expected."""
        return get_args(self.annotation) if get_origin(self.annotation) is Literal else ()

    @property
    def tags(self) -> dict[str, Expected]:
        """The members of a tagged union, by tag, if one is expected."""
        members = [Expected.of(member) for member in _members(self.annotation)]
        return {tag: member for member in members for tag in member.own_tags(self.discriminator)}

    @property
    def discriminator(self) -> str | None:
        """Name of the field that tells the members of a union apart, where there is one."""
        for mark in self.metadata:
            named = mark.discriminator if isinstance(mark, FieldInfo | Discriminator) else None
            if isinstance(named, str):
                return named
        return None

    def own_tags(self, discriminator: str | None) -> tuple[str, ...]:
        """Return the tags by which a member of a union is known."""
        given = tuple(mark.tag for mark in self.metadata if isinstance(mark, Tag))
        field = self.fields.get(discriminator or "")
        return given or (get_args(field.annotation) if field is not None else ())

    def inside(self, key: str | int) -> Expected:
        """Return what is expected of a member of an object or array."""
        if isinstance(key, str) and key in self.fields:
            field = self.fields[key]
            return Expected.of(field.annotation, (*field.metadata, field))
        container, arguments = get_origin(self.annotation), get_args(self.annotation)
        if isinstance(container, type) and arguments:
            return Expected.of(arguments[-1 if issubclass(container, Mapping) else 0])
        return Expected(None)

    @property
    def is_union(self) -> bool:
        """Whether one of several types is expected, so that `loc` goes on with a tag."""
        return bool(_members(self.annotation))

    @property
    def is_known(self) -> bool:
        """Whether keys of `loc` can be told from labels of validators."""
        container = get_origin(self.annotation)
        return bool(self.fields) or (
            isinstance(container, type) and issubclass(container, Sequence | Mapping)
        )


def _members(annotation: object) -> tuple[Any, ...]:
    """Return the members of a union, `None` left out."""
    if get_origin(annotation) not in (Union, UnionType):
        return ()
    return tuple(member for member in get_args(annotation) if member is not type(None))


@attrs.frozen
class Spot:
    """A place in the user's JSON, what stands there, and what the model expects there."""

    path: tuple[str | int, ...]
    """Keys and positions from the top."""

    expected: Expected
    """What the model expects."""

    around: Expected
    """What the model expects of the innermost object or array around it."""

    at_key: bool
    """Whether the key is meant, and not its value."""


def spot(loc: Sequence[str | int], model: type[BaseModel], data: object) -> Spot:
    """Find the place that an error is about.

    Args:
        loc: Place of the error, as pydantic gives it.
        model: Class that the data was validated as.
        data: The user's JSON, parsed.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> value = {"type": "quantity", "quantity": {"value": "x"}}
        >>> loc = ("claims", 0, "value", "quantity", "quantity", "value")
        >>> spot(loc, NewsDocument, {"claims": [{"value": value}]}).path
        ('claims', 0, 'value', 'quantity', 'value')
    """
    path: list[str | int] = []
    expected = around = Expected.of(model)
    at_key = False
    for number, key in enumerate(loc, start=1):
        if key == KEY and number == len(loc):
            at_key = True
        elif expected.is_union:
            expected = expected.tags.get(str(key), Expected(None))
        elif expected.is_known or _holds(data, key):
            around, expected = expected, expected.inside(key)
            data = _member(data, key)
            path.append(key)
    return Spot(tuple(path), expected, around, at_key)


def _holds(data: object, key: str | int) -> bool:
    """Say whether a key is one of the JSON's; where the model is not known, others are labels."""
    if isinstance(data, dict):
        return key in data
    return isinstance(data, list) and isinstance(key, int)


def _member(data: object, key: str | int) -> object:
    if isinstance(data, dict):
        return data.get(key)
    if isinstance(data, list) and isinstance(key, int):
        return data[key] if key < len(data) else None
    return None
