"""Stores: what a database of documents owes, whatever happens in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from hypothesis import settings as settings_of
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from newsevents.strategies.difference import differences
from newsevents.strategies.document import documents

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.schema.document import NewsDocument

_MOST = 10
_NAMES = ("urn:example:a", "urn:example:b", "https://example.org/?id=%27;--")
_usual = documents(max_size=1)


class DocumentStore(Protocol):
    """A place where documents are kept by their identifiers."""

    def put(self, document: NewsDocument, /) -> None:
        """Keep a document.

        Feeds bring the same document again, and revisions in any order: of two with one identifier the one
        with the larger `source.revision` stays, where none counts as 0; of two with one revision the later
        one.
        """
        ...

    def withdraw(self, identifier: str, /) -> None:
        """Note that the publisher no longer stands by a document: its `source.status` becomes `cancelled`.

        A revision that is larger makes it usable again. An identifier that is not there is no error.
        """
        ...

    def get(self, identifier: str, /) -> NewsDocument | None:
        """Return the document of that identifier, or `None`."""
        ...


def store_machine(
    new_store: Callable[[], DocumentStore], strategy: st.SearchStrategy[NewsDocument] = _usual
) -> type[RuleBasedStateMachine]:
    """Return a machine that puts, revises, withdraws and gets documents, and compares with a dictionary.

    A store with a method `close` is closed at the end. One with a method `reopened` is left now and then for
    the store that this returns, which must hold the same: so one sees whether anything reaches the disk.

    Args:
        new_store: Makes an empty store.
        strategy: Gives the documents.

    Example:
        >>> class Memory(dict):
        ...     def put(self, document):
        ...         old = self.get(document.id)
        ...         if old is None or (old.source.revision or 0) <= (document.source.revision or 0):
        ...             self[document.id] = document
        ...     def withdraw(self, identifier):
        ...         if identifier in self:
        ...             source = self[identifier].source.replaced(status="cancelled")
        ...             self[identifier] = self[identifier].replaced(source=source)
        >>> TestMemory = store_machine(Memory).TestCase
        >>> TestMemory.settings = settings_of(max_examples=5)
        >>> TestMemory().runTest()
    """

    class StoreMachine(_StoreMachine):
        """Puts, revises, withdraws and gets documents."""

        def new_store(self) -> DocumentStore:
            return new_store()

        @rule(document=strategy, name=_names, revision=_revisions)
        def put(self, document: NewsDocument, name: str, revision: int | None) -> None:
            self._put(document, name, revision)

    return StoreMachine


_names = st.sampled_from(_NAMES)
_revisions = st.none() | st.integers(0, 3)


class _StoreMachine(RuleBasedStateMachine):
    """What does not depend on the documents."""

    def __init__(self) -> None:
        super().__init__()
        self.store: Any = self.new_store()
        self.expected: dict[str, NewsDocument] = {}

    def new_store(self) -> DocumentStore:
        raise NotImplementedError

    def _put(self, document: NewsDocument, name: str, revision: int | None) -> None:
        source = document.source.replaced(revision=revision)
        document = document.replaced(
            id=name, source=source, gaps=()
        )  # one may say that the revision is missing
        self.store.put(document)
        old = self.expected.get(name)
        if old is None or (old.source.revision or 0) <= (revision or 0):
            self.expected[name] = document

    @precondition(lambda self: self.expected)
    @rule(name=_names)
    def put_again(self, name: str) -> None:
        """Put what is there already, as a feed that is read twice does."""
        if name in self.expected:
            self.store.put(self.expected[name])

    @rule(name=_names)
    def withdraw(self, name: str) -> None:
        """Withdraw a document, whether or not it is there."""
        self.store.withdraw(name)
        old = self.expected.get(name)
        if old is not None:
            self.expected[name] = old.replaced(source=old.source.replaced(status="cancelled"))

    @invariant()
    def get_gives_what_was_put_last(self) -> None:
        """Get each document, whether or not it is there."""
        for name in _NAMES:
            found, expected = self.store.get(name), self.expected.get(name)
            if type(found) is not type(expected) or found != expected:
                raise AssertionError(_told(name, expected, found))

    @precondition(lambda self: hasattr(self.store, "reopened"))
    @rule()
    def reopen(self) -> None:
        """Go on with the store that is opened anew."""
        self.store = self.store.reopened()

    def teardown(self) -> None:
        """Close the store."""
        if hasattr(self.store, "close"):
            self.store.close()


def _told(name: str, expected: NewsDocument | None, found: object) -> str:
    if expected is None or found is None:
        return f"get({name!r}): expected {expected!r}, found {found!r}"
    lines = [str(item) for item in differences(expected, found)][:_MOST]
    return "\n  ".join([f"get({name!r}) is not what was put:", *lines])


def assert_stores(
    new_store: Callable[[], DocumentStore],
    strategy: st.SearchStrategy[NewsDocument] = _usual,
    *,
    settings: settings_of | None = None,
) -> None:
    """Prove that a store gives back what was put into it last; see `store_machine`.

    Args:
        new_store: Makes an empty store.
        strategy: Gives the documents.
        settings: Settings of Hypothesis; those of the profile by default.

    Raises:
        AssertionError: A document is lost, altered, or not the one that should be there. The note shows the
            shortest row of steps that leads there.

    Example:
        >>> class Forgetful:
        ...     def put(self, document): pass
        ...     def withdraw(self, identifier): pass
        ...     def get(self, identifier): return None
        >>> try:
        ...     assert_stores(Forgetful)
        ... except AssertionError as broken:
        ...     print(broken)
        get('urn:example:a'): expected NewsDocument(id='urn:example:a', source=Source(text='0')), found None
    """
    run_state_machine_as_test(store_machine(new_store, strategy), settings=settings)
