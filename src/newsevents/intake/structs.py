"""Structs: classes of msgspec with the fields of the records, for a quick look at documents.

They are derived from the records' own annotations and take what these take, and a little more: patterns and
the values of extensions are left to whoever looks at the document. The pattern of a reference is looked at by
nobody: what it names has to be there, and that has an identifier of the right form.
"""

from __future__ import annotations

import types
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec
from annotated_types import Ge, Le, MinLen
from pydantic.fields import FieldInfo
from pydantic.types import StringConstraints
from typing_extensions import TypeAliasType

from newsevents.schema.base import Record
from newsevents.schema.document import CORE_EVENT_TYPES, NewsDocument
from newsevents.schema.ids import Reference
from newsevents.schema.scalars import MAX_SAFE_INTEGER, Moment, Number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_TAGS = frozenset({"kind", "type"})


Structs: TypeAlias = dict[type[Record], type[msgspec.Struct]]
"""Structs by the class of records that they stand for."""


class Reader:
    """Reads documents as structs, and writes them.

    Example:
        >>> document = Reader().read(b'{"id": "urn:example:1", "source": {}}')
        >>> document.source.status
        'usable'
    """

    def __init__(self) -> None:
        """Derive the structs."""
        structs: Structs = {}
        self._decode = msgspec.json.Decoder(struct_of(NewsDocument, structs)).decode
        self.write: Callable[[Any], bytes] = msgspec.json.Encoder().encode
        """Writes a struct as JSON, with all its fields."""

        self.event_types = tuple(structs[event] for event in CORE_EVENT_TYPES)
        """Structs of the core's events."""

    def read(self, data: bytes) -> Any:  # noqa: ANN401 - a struct that is derived at run time
        """Return a document; `None` for what is none by its structure."""
        try:
            return self._decode(data)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None


def struct_of(record: type[Record], known: Structs) -> type[msgspec.Struct]:
    """Return the struct with the fields of a record class.

    Args:
        record: A class of records that vendors' event types do not occur in.
        known: Structs by record class; those that are made are added.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> struct = struct_of(Evidence, {})
        >>> msgspec.json.decode(b'{"start": 0, "end": 4, "exact": "Doha"}', type=struct).prefix is None
        True
    """
    if record not in known:
        name, value = _tag_of(record) or (None, None)
        known[record] = msgspec.defstruct(
            record.__name__,
            list(_fields(record, known)),
            namespace={} if name is None else {name: value},
            tag_field=name,
            tag=value,
            forbid_unknown_fields=True,
            frozen=True,
            gc=False,  # documents have no circles
            kw_only=True,
        )
    return known[record]


def _tag_of(record: type[Record]) -> tuple[str, str] | None:
    """Return the field by which a class is told from others of its union, and its one value there."""
    for name in _TAGS & record.model_fields.keys():
        values = get_args(record.model_fields[name].annotation)
        if len(values) == 1:
            return name, values[0]
    return None


def _fields(record: type[Record], known: Structs) -> Iterator[Any]:
    tag = _tag_of(record)
    for name, hint in get_type_hints(record, include_extras=True).items():
        if name not in record.model_fields or (tag is not None and name == tag[0]):
            continue
        field = record.model_fields[name]
        kind = _type_of(hint, known)
        if get_origin(hint) is tuple:
            kind = _limited(kind, _limits(field.metadata, MinLen))
        if field.is_required():
            yield name, kind
        elif isinstance(field.default, dict):
            yield name, kind, msgspec.field(default_factory=dict)
        else:
            yield name, kind, field.default


def _type_of(hint: Any, known: Structs) -> Any:  # noqa: ANN401 - an annotation
    """Return the type for msgspec of an annotation."""
    origin, parts = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and issubclass(hint, Record):
        return struct_of(hint, known)
    if origin is Annotated:
        return _annotated(parts[0], parts[1:], known)
    if origin in (Union, types.UnionType):
        return Union[tuple(_type_of(part, known) for part in parts)]  # noqa: UP007 - of a computed tuple
    if origin is tuple:
        return tuple[_type_of(parts[0], known), ...]  # type: ignore[misc]
    if origin is dict:
        return dict[_type_of(parts[0], known), _type_of(parts[1], known)]  # type: ignore[misc]
    if origin is Literal or hint in (str, int, bool, type(None)):
        return hint
    if isinstance(hint, TypeAliasType):
        return Any
    message = f"There is no struct for {hint!r}"
    raise TypeError(message)


def _annotated(hint: Any, marks: Iterable[Any], known: Structs) -> Any:  # noqa: ANN401 - annotations
    if Annotated[hint, *marks] == Moment:
        return str  # as it is written
    if Annotated[hint, *marks] == Number:
        return Annotated[int, msgspec.Meta(ge=-MAX_SAFE_INTEGER, le=MAX_SAFE_INTEGER)] | str
    limits: dict[str, int | None] = {}
    for mark in marks:
        if isinstance(mark, StringConstraints):
            limits |= {"min_length": mark.min_length, "max_length": mark.max_length}
        elif isinstance(mark, FieldInfo):
            limits |= _limits(mark.metadata, Ge, Le)
        elif not isinstance(mark, Reference):
            message = f"There is no struct for {hint!r} with {mark!r}"
            raise TypeError(message)
    return _limited(_type_of(hint, known), limits)


def _limits(marks: Iterable[Any], *kinds: type) -> dict[str, int]:
    names = {Ge: "ge", Le: "le", MinLen: "min_length"}
    found = ((names[kind], mark) for mark in marks for kind in kinds if isinstance(mark, kind))
    return {name: getattr(mark, name) for name, mark in found}


def _limited(kind: Any, limits: dict[str, Any]) -> Any:  # noqa: ANN401 - an annotation
    stated = {name: value for name, value in limits.items() if value is not None}
    return Annotated[kind, msgspec.Meta(**stated)] if stated else kind
