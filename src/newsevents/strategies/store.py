"""Stores: what a database of documents owes, whatever happens in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from hypothesis import settings as settings_of
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from newsevents.strategies.difference import differences
from newsevents.strategies.document import documents
from newsevents.strategies.laws import law_settings, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.schema.document import NewsDocument

_NAMES = ("urn:example:a", "urn:example:A", "urn:example:o'clock", "https://example.org/?id=%27;--")
_usual = documents(max_size=1)
_names = st.sampled_from(_NAMES)
_revisions = st.sampled_from((None, 0, 1, 2, 9, 10, 2**31, 2**53 - 1))


class DocumentStore(Protocol):
    """A place where documents are kept by their identifiers."""

    def put(self, document: NewsDocument, /) -> None:
        """Keep a document.

        Feeds bring the same document again, and revisions in any order. Of two with one identifier the one
        with the larger `source.revision` stays, where none counts as 0. Of two with one revision the later
        one stays, unless the earlier one is cancelled: to read a feed twice takes back no withdrawal.
        """
        ...

    def withdraw(self, identifier: str, /) -> None:
        """Note that the publisher no longer stands by a document: its `source.status` becomes `cancelled`.

        A larger revision takes its place. An identifier that is not there is no error.
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
    A subclass can add rules and invariants of its own: `self.store` is the store, and `self.expected` has the
    documents that it must give back, by identifier.

    Args:
        new_store: Makes an empty store.
        strategy: Gives the documents.

    Example:
        >>> class Memory(dict):
        ...     def put(self, document):
        ...         old = self.get(document.id)
        ...         if old is None or self.rank(old) <= self.rank(document):
        ...             self[document.id] = document
        ...     def rank(self, document):
        ...         return document.source.revision or 0, document.source.status == "cancelled"
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


class _StoreMachine(RuleBasedStateMachine):
    """What does not depend on the documents.

    No rule has a precondition, and all is looked at within the rules: so failing rows of steps shrink further
    and read better.
    """

    def __init__(self) -> None:
        super().__init__()
        self.store: Any = self.new_store()
        self.expected: dict[str, NewsDocument] = {}

    def new_store(self) -> DocumentStore:
        raise NotImplementedError

    def _put(self, document: NewsDocument, name: str, revision: int | None) -> None:
        source = document.source.replaced(revision=revision)
        # A gap may say that the revision is missing, which it is no longer.
        document = document.replaced(id=name, source=source, gaps=())
        self.store.put(document)
        old = self.expected.get(name)
        if old is None or _rank(old) <= _rank(document):
            self.expected[name] = document
        self._look()

    @rule(name=_names)
    def put_again(self, name: str) -> None:
        """Put what is there already, if anything is, as a feed that is read twice does."""
        if name in self.expected:
            self.store.put(self.expected[name])
            self._look()

    @rule(name=_names)
    def withdraw(self, name: str) -> None:
        """Withdraw a document, whether or not it is there."""
        self.store.withdraw(name)
        old = self.expected.get(name)
        if old is not None:
            self.expected[name] = old.replaced(source=old.source.replaced(status="cancelled"))
        self._look()

    @rule()
    def reopen(self) -> None:
        """Go on with the store that is opened anew, if it can be."""
        if hasattr(self.store, "reopened"):
            self.store = self.store.reopened()
            self._look()

    def _look(self) -> None:
        """Get each document, whether or not it is there."""
        for name in _NAMES:
            found, expected = self.store.get(name), self.expected.get(name)
            if expected is None or found is None:
                unlike = found is not expected
            else:
                unlike = bool(differences(expected, found))
            if unlike:
                raise AssertionError(_told(name, expected, found))

    def teardown(self) -> None:
        """Close the store."""
        if hasattr(self.store, "close"):
            self.store.close()


def _rank(document: NewsDocument) -> tuple[int, bool]:
    """Return what decides which of two documents of one identifier stays; if it is equal, the later one."""
    return document.source.revision or 0, document.source.status == "cancelled"


def _told(name: str, expected: NewsDocument | None, found: object) -> str:
    if expected is None or found is None:
        return f"get({name!r}): expected {expected!r}, found {found!r}"
    return told(f"get({name!r}) is not what was put", differences(expected, found))


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
        settings: Settings of Hypothesis; by default those of the profile, without a deadline. A store on a
            disk is tested in less time with fewer steps: `settings(max_examples=30, stateful_step_count=20)`.

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
    run_state_machine_as_test(store_machine(new_store, strategy), settings=law_settings(settings))
