"""Mistakes in stores: the test kit catches them, or it stands here why not."""

from __future__ import annotations

import sqlite3
from itertools import count

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from planting import FOUND, USUAL, caught
from sqlite_store import SqliteStore

import newsevents as ne
from newsevents.strategies import assert_stores


def _row(document):
    return document.id, document.source.revision or 0, document.source.status, ne.dumps(document)


class LastOneWins(SqliteStore):
    """A revision that is delayed overwrites the one that corrected it."""

    def put(self, document):
        with self.connection:
            self.connection.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)", _row(document))


class FirstOneStays(SqliteStore):
    """A document that is there already is taken for a repetition."""

    def put(self, document):
        with self.connection:
            self.connection.execute("INSERT OR IGNORE INTO documents VALUES (?, ?, ?, ?)", _row(document))


class Uncommitted(SqliteStore):
    """The transaction of a withdrawal is never closed."""

    def withdraw(self, identifier):
        self.connection.execute("UPDATE documents SET status = 'cancelled' WHERE id = ?", (identifier,))


class NullIsNeverNewer(SqliteStore):
    """A revision that is not given compares with none, as NULL does."""

    def put(self, document):
        old = self.get(document.id)
        if old is None or None not in {old.source.revision, document.source.revision}:
            super().put(document)


class CutAtNul(SqliteStore):
    """Texts go through a library that is written in C."""

    def put(self, document):
        actors = [
            actor.replaced(name=(actor.name or "").partition("\x00")[0] or None) for actor in document.actors
        ]
        super().put(document.replaced(actors=tuple(actors)))


class Deletes(SqliteStore):
    """Withdrawn is taken for deleted."""

    def withdraw(self, identifier):
        with self.connection:
            self.connection.execute("DELETE FROM documents WHERE id = ?", (identifier,))


class ForgetsWithdrawals(SqliteStore):
    """The status is that of the JSON, which a withdrawal does not touch."""

    def get(self, identifier):
        row = self.connection.execute("SELECT json FROM documents WHERE id = ?", (identifier,)).fetchone()
        return row and ne.loads(row[0])


class RevivedByOldRevisions(SqliteStore):
    """A withdrawal is forgotten when any revision comes in."""

    def put(self, document):
        super().put(document)
        with self.connection:
            self.connection.execute("UPDATE documents SET status = 'usable' WHERE id = ?", (document.id,))


class Formatted(SqliteStore):
    """The identifier stands in the SQL itself."""

    def withdraw(self, identifier):
        with self.connection:
            update = f"UPDATE documents SET status = 'cancelled' WHERE id = '{identifier}'"  # noqa: S608
            self.connection.execute(update)


class ComparedAsTexts(SqliteStore):
    """Revision 10 is older than 9."""

    def put(self, document):
        old = self.get(document.id)
        if old is None or str(old.source.revision or 0) <= str(document.source.revision or 0):
            super().put(document)


class CaseIgnored(SqliteStore):
    """Names are compared as some databases do unless they are told otherwise."""

    def put(self, document):
        self.connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS one ON documents (id COLLATE NOCASE)")
        super().put(document)


class ShortColumn(SqliteStore):
    """Texts are cut at 255 characters."""

    def put(self, document):
        text = document.source.text and document.source.text[:255]
        super().put(document.replaced(source=document.source.replaced(text=text)))


@pytest.fixture
def files(tmp_path):
    numbers, opened = count(), []

    def new(store):
        opened.append(store(tmp_path / f"{next(numbers)}.db", survives_power_cuts=False))
        return opened[-1]

    yield lambda store: lambda: new(store)
    for store in opened:
        store.close()


@pytest.mark.parametrize(
    "store",
    [
        LastOneWins,
        FirstOneStays,
        Uncommitted,
        NullIsNeverNewer,
        CutAtNul,
        Deletes,
        ForgetsWithdrawals,
        RevivedByOldRevisions,
        ComparedAsTexts,
    ],
)
def test_bugs_of_stores(files, store):
    assert "urn:example:" in caught(assert_stores, files(store))


@pytest.mark.parametrize("store", [Formatted, CaseIgnored, ShortColumn])
def test_bugs_of_stores_that_end_in_errors_of_their_own(files, store):
    with pytest.raises((AssertionError, sqlite3.Error, ne.InvalidDocument)):
        assert_stores(files(store), settings=FOUND)


def test_steps_that_fail_are_few(files):
    """Steps that change nothing may be left between the two that matter; the documents are bare."""
    bare = st.just(ne.NewsDocument(id="urn:example:1", source=ne.Source()))
    whole = settings(USUAL, max_examples=50, stateful_step_count=6)
    note = caught(assert_stores, files(LastOneWins), bare, settings=whole)
    assert note.count("state.put(") == 2
    assert len(note) < 1_500
