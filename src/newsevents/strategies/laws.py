"""Laws: what every serialiser, mapping and reader of documents owes, as functions to call in a test.

Each draws documents until one breaks the law, and shows the smallest that does, as the code that builds it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from hypothesis import given
from hypothesis import settings as settings_of
from hypothesis import strategies as st

from newsevents.codecs import dumps
from newsevents.schema.base import Record
from newsevents.strategies.difference import NOTHING, differences
from newsevents.strategies.document import documents
from newsevents.strategies.mutation import places_in, value_at
from newsevents.strategies.tree import around, json_differences, pruned, remove, step
from newsevents.text.pointer import from_pointer, to_pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsevents.schema.document import NewsDocument

W = TypeVar("W")
"""What a document is written as: bytes, rows, a table."""

R = TypeVar("R", bound=Record)
_MOST = 10
"""How many differences are shown."""


class LossyCodec(Protocol[W]):
    """A serialiser that says what it does not keep."""

    def encode(self, document: NewsDocument, /) -> W:
        """Write a document."""
        ...

    def decode(self, written: W, /) -> NewsDocument:
        """Read what was written."""
        ...

    def losses(self, document: NewsDocument, /) -> Iterable[str]:
        """Name what is not kept of a document: JSON Pointers to fields, or to items of arrays."""
        ...


def law_settings(settings: settings_of | None) -> settings_of:
    """Return the settings of a law: those that are given, or those of the profile without a deadline.

    How long a database or a disk takes is no matter of these laws. One failure is shown, the smallest.

    Example:
        >>> law_settings(None).deadline is None
        True
    """
    return settings or settings_of(deadline=None, report_multiple_bugs=False)


def assert_round_trips(
    encode: Callable[[R], W],
    decode: Callable[[W], R],
    strategy: st.SearchStrategy[R] | None = None,
    *,
    settings: settings_of | None = None,
) -> None:
    """Prove that what was written reads back as it was.

    Args:
        encode: Writes a document.
        decode: Reads what was written.
        strategy: Gives the documents, or other records; `documents()` by default.
        settings: Settings of Hypothesis; by default those of the profile, without a deadline.

    Raises:
        AssertionError: A document comes back otherwise. The message says where it differs, and the note
            shows the document.
        Exception: Whatever `encode` and `decode` raise, with the document that they fail at in the note.

    Example:
        >>> import newsevents as ne
        >>> assert_round_trips(ne.dumps, ne.loads, settings=settings_of(max_examples=20))
    """

    @law_settings(settings)
    @given(document=documents() if strategy is None else strategy)
    def reading_gives_back_what_was_written(document: R) -> None:
        __tracebackhide__ = True
        found = decode(encode(document))
        unlike = differences(document, found)
        if unlike:
            raise AssertionError(told("decode(encode(document)) is not the document", unlike))

    reading_gives_back_what_was_written()


def told(what: str, found: Iterable[object]) -> str:
    """Return what is wrong, and where: the first differences, and how many more there are.

    Example:
        >>> print(told("lost", ["/source/url"]))
        lost:
          /source/url
    """
    lines = [str(item) for item in found]
    more = [f"and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
    return "\n  ".join([f"{what}:", *lines[:_MOST], *more])


def assert_lossy_but_declared(
    codec: LossyCodec[W],
    strategy: st.SearchStrategy[NewsDocument] | None = None,
    *,
    settings: settings_of | None = None,
) -> None:
    """Prove that a serialiser loses what it says that it loses, and nothing else.

    An item of an array that is named is gone from what is read back. A field that is named is gone or has
    another value. All else is as it was. What is null or empty counts as left out, and so do records in which
    nothing is set.

    Args:
        codec: The serialiser.
        strategy: Gives the documents; `documents()` by default.
        settings: Settings of Hypothesis; by default those of the profile, without a deadline.

    Raises:
        AssertionError: Something is lost and not named, or named and not lost, or named and was never there.
        Exception: Whatever `codec` raises, with the document that it fails at in the note.

    Example:
        >>> import newsevents as ne
        >>> class WithoutRights:
        ...     def encode(self, document):
        ...         return ne.dumps(document.replaced(source=document.source.replaced(rights=None)))
        ...     def decode(self, data):
        ...         return ne.loads(data)
        ...     def losses(self, document):
        ...         return ["/source/rights"] if document.source.rights else []
        >>> assert_lossy_but_declared(WithoutRights(), settings=settings_of(max_examples=20))
    """

    @law_settings(settings)
    @given(document=documents() if strategy is None else strategy)
    def what_is_lost_is_declared(document: NewsDocument) -> None:
        __tracebackhide__ = True
        expected, found = _json(document), _json(codec.decode(codec.encode(document)))
        losses = {from_pointer(pointer) for pointer in codec.losses(document)}
        nowhere = [path for path in losses if not path or step(around(expected, path), path[-1]) is NOTHING]
        if nowhere:
            raise AssertionError(told("named as lost, where the document has nothing", _pointers(nowhere)))
        items = {path for path in losses if isinstance(around(expected, path), list)}
        fields = {path: _moved(path, items) for path in losses - items if not _is_inside(path, items)}
        idle = [path for path, moved in fields.items() if _is_kept(path, moved, expected, found)]
        idle += [path for path in items if _are_as_many(path, expected, found)]
        if idle:
            raise AssertionError(told("named as lost, and not lost", _pointers(idle)))
        for path, moved in fields.items():
            remove(expected, path)
            remove(found, moved)
        for path in sorted(items, key=_last_first, reverse=True):
            remove(expected, path)
        rest = list(json_differences(pruned(expected), pruned(found)))
        if rest:
            raise AssertionError(told("lost, and not named", rest))

    what_is_lost_is_declared()


def _json(document: object) -> Any:  # noqa: ANN401 - JSON
    if not isinstance(document, Record):
        message = f"decode gave {type(document).__name__}, and no document"
        raise AssertionError(message)  # noqa: TRY004 - a law is broken
    return pruned(json.loads(dumps(cast("NewsDocument", document))))


def _pointers(paths: Iterable[tuple[str, ...]]) -> list[str]:
    return sorted(to_pointer(path) or "the whole document" for path in paths)


def _is_inside(path: tuple[str, ...], items: set[tuple[str, ...]]) -> bool:
    return any(path[: len(item)] == item for item in items)


def _moved(path: tuple[str, ...], items: set[tuple[str, ...]]) -> tuple[str, ...]:
    """Return where a field stands in what was read back, when items before it are gone."""
    moved = list(path)
    for item in items:
        at = len(item) - 1
        if len(path) > len(item) and item[:at] == path[:at] and int(item[at]) < int(path[at]):
            moved[at] = str(int(moved[at]) - 1)
    return tuple(moved)


def _is_kept(path: tuple[str, ...], moved: tuple[str, ...], expected: object, found: object) -> bool:
    one, other = step(around(expected, path), path[-1]), step(around(found, moved), moved[-1])
    return not any(json_differences(one, other))


def _are_as_many(path: tuple[str, ...], expected: object, found: object) -> bool:
    """Say whether no item of an array is gone; those behind one that is have moved up."""
    here, there = around(expected, path), around(found, path)
    return isinstance(there, list) and len(there) >= len(here)


def _last_first(path: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Sort items of arrays by number, so that the later ones go first and none moves before its turn."""
    return tuple((int(key), "") if key.isdigit() else (0, key) for key in path)


def assert_preserves_unknown_fields(
    read: Callable[[bytes], W],
    write: Callable[[W], bytes],
    strategy: st.SearchStrategy[NewsDocument] | None = None,
    *,
    settings: settings_of | None = None,
) -> None:
    """Prove that what a program reads and does not know is still there when it writes.

    Documents of a newer version, or of a partner, have fields and event types that the program has never
    heard of. What a reader fills in besides, such as defaults, is no matter.

    Args:
        read: Reads a document's JSON, leniently.
        write: Writes it again.
        strategy: Gives the documents; `documents()` by default.
        settings: Settings of Hypothesis; by default those of the profile, without a deadline.

    Raises:
        AssertionError: A field or an event is gone or altered.

    Example:
        >>> from functools import partial
        >>> import newsevents as ne
        >>> few = settings_of(max_examples=20)
        >>> assert_preserves_unknown_fields(partial(ne.loads, lenient=True), ne.dumps, settings=few)
    """

    @law_settings(settings)
    @given(data=_with_unknown(_small if strategy is None else strategy))
    def what_is_not_known_is_kept(data: bytes) -> None:
        __tracebackhide__ = True
        expected, found = json.loads(data), json.loads(write(read(data)))
        lost = [item for item in json_differences(expected, pruned(found)) if item.expected is not NOTHING]
        if lost:
            raise AssertionError(told("write(read(data)) is not what was read", lost))

    what_is_not_known_is_kept()


_small = documents(max_size=2)
_UNKNOWN = ("text", 7, True, [1, {"a": "b"}], {"deep": {"er": "é"}})


@st.composite
def _with_unknown(draw: st.DrawFn, strategy: st.SearchStrategy[NewsDocument]) -> bytes:
    """Return a document's JSON with a field that nobody knows in some of its records, or an event."""
    value = pruned(json.loads(dumps(draw(strategy))))
    records = [value, *(item for path in places_in(value) if _is_record(path, item := value_at(value, path)))]
    for at in draw(st.lists(st.integers(0, len(records) - 1), min_size=1, max_size=3, unique=True)):
        records[at]["x_unknown"] = draw(st.sampled_from(_UNKNOWN))
    if draw(st.booleans()):
        value.setdefault("events", []).append({"type": "acme:unheard_of", "id": "event:unknown", "size": 3})
    return json.dumps(value, ensure_ascii=False).encode()


def _is_record(path: tuple[str | int, ...], value: object) -> bool:
    return isinstance(value, dict) and not {"extensions", "identifiers"} & {*path}
