"""Vocabulary: which event types and predicates a reader knows.

The core knows `CORE_EVENT_TYPES` and `CORE_PREDICATES`. Another package adds its own in one of two
ways, and edits nothing here:

- in code: `CORE.extended(event_types=(Protest,), predicates=(...))`, passed as `vocabulary=`;
- for every reader in the environment: entry points in the groups `newsevents.event_types` and
  `newsevents.predicates` of its `pyproject.toml`, which `installed_vocabulary()` finds.
"""

from __future__ import annotations

from functools import cache, cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, get_args

import attrs
from pydantic import Discriminator, Field, Tag, create_model

from newsevents.errors import VocabularyError
from newsevents.schema.document import CORE_EVENT_TYPES, NewsDocument
from newsevents.schema.event import Event
from newsevents.schema.installed import installed
from newsevents.schema.predicate import CORE_PREDICATES, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable

_OTHER = "?"


class UnknownEvent(Event, frozen=True):
    """An event of a type that the reader does not know, with all its fields, as lenient reading keeps it."""


def event_type_name(model: object) -> str:
    """Return the tag of an event type: the one value that its field `type` can have.

    Raises:
        VocabularyError: The class is no event type, or its `type` is not one literal with a default.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> event_type_name(Meeting)
        'meeting'
    """
    if not (isinstance(model, type) and issubclass(model, Event)):
        message = f"Expected a subclass of Event, found {model!r}"
        raise VocabularyError(message)
    field = model.model_fields["type"]
    names = get_args(field.annotation)
    if len(names) != 1 or field.default != names[0]:
        message = f"{model.__name__}.type must be one Literal with that same default, e.g. 'acme:protest'"
        raise VocabularyError(message)
    return str(names[0])


def _require_namespaced(kind: str, names: Iterable[str]) -> None:
    for name in names:
        if ":" not in name:
            message = f"The {kind} {name!r} needs a vendor's prefix, such as 'acme:{name}'"
            raise VocabularyError(message)


def _require_distinct(kind: str, names: list[str]) -> None:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        message = f"The {kind} {twice[0]!r} is registered twice"
        raise VocabularyError(message)


@attrs.frozen(eq=True, slots=False, repr=False)
class Vocabulary:
    """Event types and predicates that a reader knows, as one value.

    Example:
        >>> "meeting" in CORE.event_types_by_name, "place" in CORE.predicates_by_name
        (True, True)
    """

    event_types: tuple[type[Event], ...] = CORE_EVENT_TYPES
    """Classes of events, told apart by their `type`."""

    predicates: tuple[Predicate, ...] = CORE_PREDICATES
    """What claims can say."""

    def __attrs_post_init__(self) -> None:
        """Refuse two entries of one name.

        Raises:
            VocabularyError: A name is registered twice.
        """
        _require_distinct("event type", [event_type_name(model) for model in self.event_types])
        _require_distinct("predicate", [predicate.name for predicate in self.predicates])

    def __repr__(self) -> str:
        """Name the event types, and count the predicates: all of them would fill pages."""
        return f"<Vocabulary of {', '.join(self.event_types_by_name)}; {len(self.predicates)} predicates>"

    @cached_property
    def event_types_by_name(self) -> dict[str, type[Event]]:
        """The event types, by tag."""
        return {event_type_name(model): model for model in self.event_types}

    @cached_property
    def predicates_by_name(self) -> dict[str, Predicate]:
        """The predicates, by name."""
        return {predicate.name: predicate for predicate in self.predicates}

    def extended(
        self, *, event_types: Iterable[type[Event]] = (), predicates: Iterable[Predicate] = ()
    ) -> Vocabulary:
        """Return a larger vocabulary.

        Args:
            event_types: Subclasses of `Event` whose `type` is a literal such as `acme:protest`.
            predicates: Predicates with a name such as `acme:mood`.

        Raises:
            VocabularyError: A name has no vendor's prefix or is taken.

        Example:
            >>> mood = Predicate("acme:mood", ("event",), "text", "The mood at an event.")
            >>> CORE.extended(predicates=(mood,)).predicates_by_name["acme:mood"].value_type
            'text'
        """
        types, entries = tuple(event_types), tuple(predicates)
        _require_namespaced("event type", (event_type_name(model) for model in types))
        _require_namespaced("predicate", (entry.name for entry in entries))
        return Vocabulary(self.event_types + types, self.predicates + entries)

    @cached_property
    def document_model(self) -> type[NewsDocument]:
        """The document class whose `events` are of the known types."""
        if self.event_types == CORE_EVENT_TYPES:
            return NewsDocument
        return _document_with(_union_of(self.event_types), Field(discriminator="type"))

    @cached_property
    def lenient_document_model(self) -> type[NewsDocument]:
        """The document class that also keeps events of unknown types, as `UnknownEvent`."""
        tagged = [Annotated[model, Tag(event_type_name(model))] for model in self.event_types]
        union = _union_of((*tagged, Annotated[UnknownEvent, Tag(_OTHER)]))
        return _document_with(union, Discriminator(self._lenient_tag))

    def _lenient_tag(self, value: Any) -> str:  # noqa: ANN401 - the discriminator sees raw input
        name = value.get("type") if isinstance(value, dict) else getattr(value, "type", None)
        return name if isinstance(name, str) and name in self.event_types_by_name else _OTHER


def _union_of(members: tuple[Any, ...]) -> Any:  # noqa: ANN401 - a type that is known at run time only
    return reduce(or_, members)


def _document_with(union: Any, discriminator: object) -> type[NewsDocument]:  # noqa: ANN401 - see above
    """Derive a document class with another union of events."""
    events = tuple.__class_getitem__((Annotated[union, discriminator], ...))
    fields: dict[str, Any] = {"events": (events, ())}
    return create_model("NewsDocument", __base__=NewsDocument, __module__=NewsDocument.__module__, **fields)


CORE = Vocabulary()
"""The vocabulary of the core alone."""


@cache
def installed_vocabulary() -> Vocabulary:
    """Return the core's vocabulary and what installed packages add through entry points.

    Raises:
        VocabularyError: An entry point cannot be loaded, or clashes with another; it is named.

    Example:
        >>> installed_vocabulary().event_types_by_name["visit"].__name__
        'Visit'
    """
    types, predicates = installed("newsevents.event_types"), installed("newsevents.predicates")
    return CORE.extended(event_types=[item for _, item in types], predicates=[item for _, item in predicates])
