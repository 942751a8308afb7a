"""Fields: how the value of a field is drawn, as its annotation says.

So a record that gains a field is drawn with it, and an event type of somebody else's is drawn like one of
the core.
"""

from __future__ import annotations

from functools import cache, partial
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st

from newsevents.schema.base import Record
from newsevents.schema.ids import Reference
from newsevents.strategies.scalar import SCALARS
from newsevents.strategies.setting import Drawer, Setting, in_setting
from newsevents.strategies.text import unspelled

if TYPE_CHECKING:
    from collections.abc import Callable

ABSENT: Any = object()
"""What is drawn where nothing can be: a reference, when there is nothing that it could name."""

_one_or_two = st.integers(1, 2)
_small = st.integers(-1_000, 1_000)


@cache
def some_of(count: int, most: int = 2) -> st.SearchStrategy[str]:
    """Return the strategy of up to `most` of `count` things, as characters from `chr(48)` on.

    One text is one draw, where a list of numbers is one for each and more; it shrinks by leaving characters
    out.

    Example:
        >>> from hypothesis import find
        >>> sorted(set(find(some_of(2), lambda chosen: len(set(chosen)) > 1)))
        ['0', '1']
    """
    return st.text("".join(chr(_ZERO + number) for number in range(count)), max_size=most)


_ZERO = ord("0")


def draw_some(draw: st.DrawFn, things: list[Any] | tuple[Any, ...], most: int = 2) -> list[Any]:
    """Draw some of the things, each once, in any order."""
    if not things:
        return []
    return [things[ord(letter) - _ZERO] for letter in dict.fromkeys(draw(some_of(len(things), most)))]


@cache
def one_of(count: int) -> st.SearchStrategy[int]:
    """Return the strategy of positions in a list of `count` things, made once.

    Example:
        >>> from hypothesis import find
        >>> find(one_of(2), lambda position: position > 0)
        1
    """
    return st.integers(0, count - 1)


def draw_one(draw: st.DrawFn, things: list[Any] | tuple[Any, ...]) -> Any:  # noqa: ANN401 - one of the things
    """Draw one of the things; `ABSENT` where there is none.

    A choice is drawn where there is but one thing too. Were it not, leaving out a record would shift what
    was drawn for those behind it, and failures would not shrink.
    """
    return things[draw(one_of(len(things)))] if things else ABSENT


def annotation_of(record: type[Record], name: str) -> Any:  # noqa: ANN401 - any annotation
    """Return the annotation of a field with all its metadata, as it was written.

    Example:
        >>> from newsevents.schema.place import Place
        >>> from newsevents.schema.scalars import Label
        >>> annotation_of(Place, "name") == Label
        True
    """
    field = record.model_fields[name]
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def drawer_of(annotation: Any, record_drawer: Callable[[type[Record]], Drawer]) -> Drawer:  # noqa: ANN401 - any annotation
    """Return how a value of an annotated type is drawn.

    Args:
        annotation: The annotation of a field, with all its metadata.
        record_drawer: Gives the drawer of a record class.
    """
    inner = partial(drawer_of, record_drawer=record_drawer)
    if _is_hashable(annotation) and annotation in SCALARS:
        return SCALARS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return record_drawer(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(annotation, inner)
    if origin in {Union, UnionType}:
        return _any_of([inner(part) for part in arguments if part is not NoneType])
    if origin is Literal:
        return partial(_sampled, strategy=st.sampled_from(arguments))
    if origin is tuple and arguments[1:] == (...,):
        return _several(arguments[0], inner)
    if origin is dict:
        return partial(_mapping, key=inner(arguments[0]), value=inner(arguments[1]))
    return _plain(annotation)


def _is_hashable(annotation: object) -> bool:
    try:
        hash(annotation)
    except TypeError:
        return False
    return True


def _annotated(annotation: Any, inner: Callable[[Any], Drawer]) -> Drawer:  # noqa: ANN401 - see above
    bare, *marks = get_args(annotation)
    for mark in marks:
        if isinstance(mark, Reference):
            return partial(_reference, reference=mark)
    if bare is int:
        return partial(_sampled, strategy=_integers_within(marks))
    if bare is str:
        return _texts_within(marks)
    if get_origin(bare) is not None or (isinstance(bare, type) and issubclass(bare, Record)):
        return inner(bare)  # the metadata tells members apart, or bounds the number of items
    return _plain(annotation)


def _bound(marks: list[Any], name: str) -> Any:  # noqa: ANN401 - a number or a text
    """Return a bound that metadata gives, such as `ge` or `pattern`; `None` where it gives none."""
    for mark in marks:
        inside = getattr(mark, "metadata", None)
        found = _bound(inside, name) if inside else getattr(mark, name, None)
        if found is not None:
            return found
    return None


def _integers_within(marks: list[Any]) -> st.SearchStrategy[int]:
    least, most = _bound(marks, "ge"), _bound(marks, "le")
    above, below = _bound(marks, "gt"), _bound(marks, "lt")
    least = above + 1 if least is None and above is not None else least
    most = below - 1 if most is None and below is not None else most
    return st.integers(least, most)


def _texts_within(marks: list[Any]) -> Drawer:
    pattern, least, most = (_bound(marks, name) for name in ("pattern", "min_length", "max_length"))
    if pattern is not None:
        return partial(_sampled, strategy=st.from_regex(pattern, fullmatch=True))
    least = least or 0
    longest = max(least + 10, 12) if most is None else min(most, max(least + 10, 12))
    return lambda draw, setting: draw(unspelled(setting.alphabet, min_size=least, max_size=longest))


def _plain(annotation: Any) -> Drawer:  # noqa: ANN401 - see above
    """Draw a type that the schema does not know; texts and numbers as elsewhere in documents."""
    if annotation is str:
        return lambda draw, setting: setting.label(draw)
    return partial(_sampled, strategy=_small if annotation is int else st.from_type(annotation))


def _sampled(draw: st.DrawFn, _: Setting, *, strategy: st.SearchStrategy[Any]) -> Any:  # noqa: ANN401 - of any type
    return draw(strategy)


def _any_of(drawers: list[Drawer]) -> Drawer:
    if len(drawers) == 1:
        return drawers[0]
    return lambda draw, setting: draw_one(draw, drawers)(draw, setting)


def _reference(draw: st.DrawFn, setting: Setting, *, reference: Reference) -> Any:  # noqa: ANN401 - or ABSENT
    return draw_one(draw, setting.identifiers(reference))


def _several(item: Any, inner: Callable[[Any], Drawer]) -> Drawer:  # noqa: ANN401 - see above
    """Draw one item or two, references without repetition, evidence in the order of the text."""
    for mark in get_args(item):
        if isinstance(mark, Reference):
            return partial(_references, reference=mark)
    return partial(_items, strategy=in_setting(inner(item)))


def _references(draw: st.DrawFn, setting: Setting, *, reference: Reference) -> tuple[str, ...]:
    return tuple(draw_some(draw, setting.identifiers(reference)))


def _items(draw: st.DrawFn, _: Setting, *, strategy: st.SearchStrategy[Any]) -> tuple[Any, ...]:
    """Draw items by a strategy, since Hypothesis can leave out as a whole what a strategy drew."""
    found = [draw(strategy) for _ in range(draw(_one_or_two))]
    return in_order([value for value in found if value is not ABSENT])


def in_order(items: list[Any]) -> tuple[Any, ...]:
    """Return items without those that come twice; evidence in the order of the text."""
    distinct = [item for at, item in enumerate(items) if item not in items[:at]]
    if distinct and hasattr(distinct[0], "exact"):
        distinct.sort(key=lambda evidence: evidence.start)
    return tuple(distinct)


def _mapping(draw: st.DrawFn, setting: Setting, *, key: Drawer, value: Drawer) -> dict[Any, Any]:
    return {key(draw, setting): value(draw, setting)}
