"""Records: a strategy for each class, and for each union of classes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

from hypothesis import strategies as st

from newsevents.schema.actor import ACTOR_TYPES, Actor, ActorBase
from newsevents.schema.base import Record
from newsevents.schema.claim import Value
from newsevents.schema.document import CORE_EVENT_TYPES, NewsDocument
from newsevents.schema.event import Event
from newsevents.schema.quantity import Quantity
from newsevents.strategies.document import documents, documents_of
from newsevents.strategies.own import require_fields, with_fields
from newsevents.strategies.plan import draw_record, plan_of
from newsevents.strategies.setting import Setting, alone, current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

R = TypeVar("R", bound=Record)
_VALUE_TYPES: tuple[type[Record], ...] = get_args(get_args(Value)[0])


def records(
    record: type[R],
    *,
    within: NewsDocument | None = None,
    fields: Mapping[str, st.SearchStrategy[Any]] | None = None,
) -> st.SearchStrategy[R]:
    """Return records of a class: one of the core, or one of your own that extends `Record` or `Event`.

    Fields that a rule binds fit each other; the others are what their annotations allow. References name
    records of the document that is given, and evidence lies in its text; without one they name `actor:a`,
    `place:b` and the like.

    Args:
        record: The class.
        within: A document that the records could be added to.
        fields: Strategies for fields of the class, by name, beside those that are registered.

    Raises:
        ValueError: The class is `Record` itself, which says nothing. Or, when a record is drawn: the document
            has no text, or nothing that the record could point at.

    Example:
        >>> from hypothesis import find
        >>> from newsevents.schema.place import Place
        >>> find(records(Place), lambda place: place.part_of is not None).part_of.startswith("place:")
        True
    """
    if record is Record:
        message = "Expected a class of records such as Statement, found Record itself"
        raise ValueError(message)
    require_fields(record, fields or ())
    if record is NewsDocument:
        return cast("st.SearchStrategy[R]", documents(fields={record: fields or {}}))
    if issubclass(record, NewsDocument):
        return cast("st.SearchStrategy[R]", documents_of(record, fields or {}))
    members = {ActorBase: ACTOR_TYPES, Event: CORE_EVENT_TYPES}.get(record)
    if members is not None:
        drawn = [records(member, within=within, fields=fields) for member in members]
        return cast("st.SearchStrategy[R]", st.one_of(drawn))
    if within is not None:
        return _within(record, within, fields or {})
    return alone(partial(draw_record, record), fields=with_fields({record: fields} if fields else {}))


@st.composite
def _within(
    draw: st.DrawFn, record: type[R], document: NewsDocument, fields: Mapping[str, st.SearchStrategy[Any]]
) -> R:
    with current(Setting.of(document, fields=with_fields({record: fields} if fields else {}))) as setting:
        if not setting.text:
            message = f"Expected a document with its text, in which evidence can lie, found {document!r}"
            raise ValueError(message)
        if not plan_of(record).is_possible(setting):
            message = f"Expected a document that a {record.__name__} can point into, found {document!r}"
            raise ValueError(message)
        return draw_record(record, draw, setting)


def actors() -> st.SearchStrategy[Actor]:
    """Return actors of every kind.

    Example:
        >>> from hypothesis import find
        >>> find(actors(), lambda actor: actor.kind == "group").kind
        'group'
    """
    return st.one_of([records(kind) for kind in ACTOR_TYPES])


def events(types: Iterable[type[Event]] = CORE_EVENT_TYPES) -> st.SearchStrategy[Event]:
    """Return events.

    Args:
        types: Their types.

    Example:
        >>> from hypothesis import find
        >>> find(events(), lambda event: event.status == "planned").status
        'planned'
    """
    return st.one_of([records(kind) for kind in types])


def values() -> st.SearchStrategy[Value]:
    """Return what claims can say of their subjects.

    Example:
        >>> from hypothesis import find
        >>> find(values(), lambda value: value.type == "actor").actor.startswith("actor:")
        True
    """
    return cast("st.SearchStrategy[Value]", st.one_of([records(kind) for kind in _VALUE_TYPES]))


def quantities() -> st.SearchStrategy[Quantity]:
    """Return quantities of every comparator, each with the fields that it asks for.

    Example:
        >>> from hypothesis import find
        >>> find(quantities(), lambda quantity: quantity.comparator == "between").value is None
        True
    """
    return records(Quantity)
