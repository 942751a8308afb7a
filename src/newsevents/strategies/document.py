"""Documents: whole documents that pass every check.

References resolve, evidence equals the text, statements enclose each other without circles, nothing is said
after publication, claims have values that their predicates take, and claims that are said to conflict do.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, get_args

import attrs
from hypothesis import strategies as st

from newsevents.schema.actor import ACTOR_TYPES
from newsevents.schema.claim import Claim
from newsevents.schema.conflict import Conflict
from newsevents.schema.event import Event
from newsevents.schema.fields import parts_of
from newsevents.schema.place import Place
from newsevents.schema.provenance import Gap
from newsevents.schema.source import Source
from newsevents.schema.statement import Statement
from newsevents.schema.vocabulary import CORE, UnknownEvent, Vocabulary, installed_vocabulary
from newsevents.strategies import own
from newsevents.strategies.claim import can_conflict
from newsevents.strategies.field import draw_one
from newsevents.strategies.plan import draw_record, plan_of, record_in_setting
from newsevents.strategies.setting import Setting, current, in_setting
from newsevents.strategies.text import LANGUAGES, alphabet_of, unspelled, without
from newsevents.strategies.window import draw_moment
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsevents.schema.base import Record
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.ids import Kind

R = TypeVar("R")
Collection: TypeAlias = Literal["actors", "places", "events", "statements", "claims"]
"""Collections of a document whose size can be asked for, in the order in which they are drawn."""

_NAMINGS = ("{up}", "{down}", "A.b-c_{up}", "9" * 97 + "{up}")
_URIS = ("urn:example:", "urn:example:", "https://example.org/é?id=", "tag:example.org,2018:")
_REPEATS = (1, 1, 2, 8)
_LONGEST = 60
_styles = st.integers(0, 2**17 - 1)
_asserted = st.sampled_from((False, True, True, True))
_with_gap = st.sampled_from((False, False, False, True))


class _Style:
    """What documents differ in as a whole, from one number, which is one choice.

    Each feature has bits of its own, so that a number shrinks to the bits of the feature that matters.
    """

    def __init__(self, number: int) -> None:
        self._rest = number
        self.naming = self._take(_NAMINGS)
        self.uri = self._take(_URIS)
        self.repeats = self._take(_REPEATS)
        self.is_dated = self._take((False, True))
        self.number = self._rest

    def _take(self, choices: Sequence[R]) -> R:
        self._rest, at = divmod(self._rest, len(choices))
        return choices[at]


COLLECTIONS: tuple[Collection, ...] = get_args(Collection)
_KINDS: dict[Collection, Kind] = {
    "actors": "actor",
    "places": "place",
    "events": "event",
    "statements": "statement",
    "claims": "claim",
}


@attrs.frozen(kw_only=True)
class Knobs:
    """What documents are asked for; see `documents`."""

    text: bool = True
    sizes: Mapping[Collection, tuple[int, int]] = attrs.field(
        factory=lambda: dict.fromkeys(COLLECTIONS, (0, 3))
    )
    event_types: tuple[type[Event], ...] = CORE.event_types
    languages: tuple[str, ...] = LANGUAGES
    alphabet: str | None = None
    exclude: str = ""
    vocabulary: Vocabulary = CORE
    fields: Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]] = own.FIELDS
    extensions: Mapping[str, st.SearchStrategy[Any]] = own.EXTENSIONS


@st.composite
def documents(  # noqa: PLR0913 - knobs, each by its name
    draw: st.DrawFn,
    *,
    text: bool = True,
    max_size: int = 3,
    sizes: Mapping[Collection, tuple[int, int]] | None = None,
    event_types: Iterable[type[Event]] | None = None,
    languages: Sequence[str] = LANGUAGES,
    alphabet: str | None = None,
    exclude: str = "",
    vocabulary: Vocabulary | None = None,
    fields: Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]] | None = None,
    extensions: Mapping[str, st.SearchStrategy[Any]] | None = None,
) -> NewsDocument:
    r"""Return valid documents: reading what they are written as finds nothing, not even a warning.

    Args:
        draw: Given by Hypothesis.
        text: Whether the source carries its text; without it, its hash or length stands for it.
        max_size: Largest number of actors, places, events, statements and claims, each.
        sizes: Smallest and largest number by collection, where it is to be another one:
            `{"claims": (1, 5)}`. Statements need an actor, visits a place, claims a subject; where that is
            not there, there are none. A hundred of each kind and more are too much for Hypothesis.
        event_types: Types of events to draw, of those in the vocabulary; by default all of them.
        languages: Language tags; texts and names have their letters.
        alphabet: Characters of texts and names in place of those of the languages: `"abc é"`.
        exclude: Characters that are not to be in texts and names, for what cannot take all: `"\\x00"`.
        vocabulary: The event types and predicates that can be used; by default those of the core and of
            installed packages.
        fields: Strategies for fields, by class and name, beside those that are registered.
        extensions: Strategies for the values of extensions, by name, beside those that are registered. With
            any, no other extensions are drawn.

    Raises:
        ValueError: A size is no range, an event type is not in the vocabulary, a class has no such field, or
            there is no language or no character left.

    Example:
        >>> from hypothesis import given, settings
        >>> from newsevents.codecs import content_id
        >>> @settings(max_examples=5)
        ... @given(documents())
        ... def test_equal_documents_have_equal_names(document):
        ...     assert content_id(document) == content_id(document.replaced())
        >>> test_equal_documents_have_equal_names()
    """
    words = installed_vocabulary() if vocabulary is None else vocabulary
    knobs = Knobs(
        text=text,
        sizes=_sizes(max_size, sizes or {}),
        event_types=words.event_types if event_types is None else tuple(event_types),
        languages=tuple(languages),
        alphabet=alphabet,
        exclude=exclude,
        vocabulary=words,
        fields=own.with_fields(fields or {}),
        extensions={**own.EXTENSIONS, **(extensions or {})},
    )
    _require_known(knobs)
    return _draw(draw, knobs, words.document_model)


def _sizes(most: int, wanted: Mapping[Collection, tuple[int, int]]) -> dict[Collection, tuple[int, int]]:
    sizes: dict[Collection, tuple[int, int]] = {name: (0, most) for name in COLLECTIONS}  # noqa: C420 - keys keep their type
    sizes.update(wanted)
    for name, size in sizes.items():
        if name not in COLLECTIONS:
            message = f"Expected sizes of {', '.join(COLLECTIONS)}, found one of {name!r}"
            raise ValueError(message)
        if not _is_range(size):
            message = f"Expected a smallest and a largest number of {name}, found {size}"
            raise ValueError(message)
    return sizes


def _is_range(size: object) -> bool:
    match size:
        case (int(least), int(most)):
            return 0 <= least <= most
        case _:
            return False


def _require_known(knobs: Knobs) -> None:
    unknown = [model for model in knobs.event_types if model not in knobs.vocabulary.event_types]
    if unknown:
        found = getattr(unknown[0], "__name__", repr(unknown[0]))
        message = f"Expected event types of the vocabulary, found {found}; pass vocabulary= as well"
        raise ValueError(message)
    if not knobs.languages:
        message = "Expected at least one language, found none"
        raise ValueError(message)
    if knobs.alphabet is not None and not without(knobs.alphabet, knobs.exclude):
        found = f"{knobs.alphabet!r} without {knobs.exclude!r}"
        message = f"Expected an alphabet of at least one character, found {found}"
        raise ValueError(message)
    for record, fields in knobs.fields.items():
        own.require_fields(record, fields)


@st.composite
def documents_of(
    draw: st.DrawFn,
    model: type[NewsDocument],
    fields: Mapping[str, st.SearchStrategy[Any]] = MappingProxyType({}),
) -> NewsDocument:
    """Return documents of a class, such as the one that a vocabulary with event types of its own has.

    Args:
        draw: Given by Hypothesis.
        model: The class.
        fields: Strategies for fields of the class, by name.

    Example:
        >>> from hypothesis import find
        >>> len(find(documents_of(CORE.document_model), lambda document: document.claims).claims) > 0
        True
    """
    words = _vocabulary_of(model)
    fields_of = own.with_fields({model: fields} if fields else {})
    return _draw(draw, Knobs(event_types=words.event_types, vocabulary=words, fields=fields_of), model)


@cache
def _vocabulary_of(model: type[NewsDocument]) -> Vocabulary:
    parts = parts_of(model.model_fields["events"].annotation)
    types = [part for part in parts if isinstance(part, type) and issubclass(part, Event)]
    return Vocabulary(event_types=tuple(item for item in types if item is not UnknownEvent))


def _draw(draw: st.DrawFn, knobs: Knobs, model: type[NewsDocument]) -> NewsDocument:
    style, language = _Style(draw(_styles)), draw_one(draw, knobs.languages)
    alphabet = without(alphabet_of(language) if knobs.alphabet is None else knobs.alphabet, knobs.exclude)
    setting = Setting(
        text=draw(unspelled(alphabet, max_size=_LONGEST)) * style.repeats,
        with_text=knobs.text,
        language=language,
        alphabet=alphabet,
        has_words=knobs.alphabet is None,
        vocabulary=knobs.vocabulary,
        naming=style.naming,
        fields=knobs.fields,
        extensions=knobs.extensions,
    )
    setting.text = setting.spell(setting.text)
    with current(setting):
        if style.is_dated:
            setting.published = draw_moment(draw, setting)
        return _draw_document(draw, setting, knobs, model, f"{style.uri}{style.number}")


def _draw_document(
    draw: st.DrawFn, setting: Setting, knobs: Knobs, model: type[NewsDocument], name: str
) -> NewsDocument:
    given: dict[str, Any] = {
        "id": name,
        "source": draw(record_in_setting(Source)),
        "conflicts": (),
        "gaps": (),
    }
    for collection in COLLECTIONS:
        given[collection] = _draw_all(draw, setting, collection, knobs)
    document = draw_record(model, draw, setting, given)
    setting.document = document
    more = {"conflicts": _draw_conflicts(draw, setting), "gaps": _draw_gaps(draw, setting, document)}
    return document.replaced(**{name: items for name, items in more.items() if items})


def _draw_all(draw: st.DrawFn, setting: Setting, name: Collection, knobs: Knobs) -> tuple[Any, ...]:
    """Draw the records of a collection; each can point at those before it."""
    strategy, count = _strategy_of(name, setting, knobs.event_types), draw(_between(*knobs.sizes[name]))
    if strategy is None:
        return ()
    return tuple(_admitted(draw(strategy), _KINDS[name], setting) for _ in range(count))


@cache
def _between(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(least, most)


def _strategy_of(
    name: Collection, setting: Setting, event_types: tuple[type[Event], ...]
) -> st.SearchStrategy[Any] | None:
    """Return how records of a collection are drawn; `None` where there is nothing to speak of."""
    match name:
        case "actors":
            return _one_of_classes(ACTOR_TYPES)
        case "places":
            return record_in_setting(Place)
        case "events":
            types = tuple(model if plan_of(model).is_possible(setting) else None for model in event_types)
            return _one_of_classes(types) if any(types) else None
        case "statements":
            return _if_possible(Statement, setting)
        case "claims":
            return _if_possible(Claim, setting)


def _if_possible(record: type[Record], setting: Setting) -> st.SearchStrategy[Record] | None:
    return record_in_setting(record) if plan_of(record).is_possible(setting) else None


@cache
def _one_of_classes(classes: tuple[type[Record] | None, ...]) -> st.SearchStrategy[Record]:
    """Return records of the classes; where one cannot be drawn, `None`, the first that can has its turn."""
    instead = next(record for record in classes if record is not None)
    return in_setting(lambda draw, setting: draw_record(draw_one(draw, classes) or instead, draw, setting))


def _admitted(record: Any, kind: Kind, setting: Setting) -> Any:  # noqa: ANN401 - a record with an identifier
    setting.admit(kind, record)
    return record


def _draw_conflicts(draw: st.DrawFn, setting: Setting) -> tuple[Conflict, ...]:
    if not can_conflict(setting) or not draw(_asserted):
        return ()
    return (draw(record_in_setting(Conflict)),)


def _draw_gaps(draw: st.DrawFn, setting: Setting, document: NewsDocument) -> tuple[Gap, ...]:
    if not draw(_with_gap):
        return ()
    path = draw_one(draw, _empty_fields(document))
    return (draw_record(Gap, draw, setting, {"path": path}),)


def _empty_fields(document: NewsDocument) -> list[str]:
    """Return where values are missing: in the source, and in the records of each collection."""
    records: list[tuple[tuple[str | int, ...], Record]] = [(("source",), document.source)]
    records += [
        ((name, index), record)
        for name in COLLECTIONS
        for index, record in enumerate(getattr(document, name))
    ]
    return [
        to_pointer((*path, name))
        for path, record in records
        for name in type(record).model_fields
        if record.__dict__[name] is None
    ]
