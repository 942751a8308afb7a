"""Identities: which documents a feed has had already, in memory that does not grow."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import blake2b
from typing import TYPE_CHECKING, Protocol, TypeAlias

from newsevents.findings import finding

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from newsevents.findings import Finding

REPEATED = "NE801"
Identity: TypeAlias = tuple[str, int | None]
"""Identifier of a document, and the number of its revision, where it has one."""

_CACHE_KIB = 16 * 1024


class Placed(Protocol):
    """A document as far as it has a place in an input."""

    @property
    def line(self) -> int:
        """Line in which it begins, from 1."""
        ...

    def placed(self, told: Finding, /) -> Finding:
        """Return a finding with its place in the input."""
        ...


def repetition(identity: Identity, first: tuple[str, int], name: str, place: Placed) -> Finding:
    """Return the finding that a document was there before.

    Args:
        identity: Identifier and revision of the document.
        first: Name of the input where it was first, and the line there.
        name: Name of its own input.
        place: Where it stands there.

    Example:
        >>> from newsevents.intake.entry import Entry
        >>> repetition(("urn:example:1", 2), ("a.jsonl", 1), "a.jsonl", Entry(90, 7, 1, b"")).line
        7
    """
    id, revision = identity  # noqa: A001 - the field's name
    which = "" if revision is None else f" and the revision {revision}"
    where = f"line {first[1]}" if first[0] == name else f"line {first[1]} of {first[0]}"
    message = f"Expected a document unlike those before, found the id {id!r}{which} of {where}."
    return place.placed(finding(REPEATED, "/id", message, None))


class Identities:
    """Documents by identifier and revision, with the place where each was first seen.

    What it knows is in an SQLite database, of which no more than 16 MiB are held in memory. Of identifiers
    there are only digests of 128 bits in it: that two of 10^12 different ones are taken for the same has a
    chance below 10^-14.

    Example:
        >>> with Identities() as known:
        ...     known.first_place(("urn:example:1", None), "a.jsonl", 1)
        ...     known.first_place(("urn:example:1", None), "a.jsonl", 7)
        ('a.jsonl', 1)
    """

    def __init__(self, path: str = "", *, after: int = -1) -> None:
        """Open a database, by default one that is gone at the end.

        Args:
            path: File of the database.
            after: Forget what was noted behind this many documents, because it will come again.
        """
        # a feed may be read on from another thread, though never from two at once
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS seen "
            "(key BLOB PRIMARY KEY, input TEXT, line INTEGER, number INTEGER) WITHOUT ROWID"
        )
        self._number = max(after, 0)
        if after >= 0:
            self._database.execute("DELETE FROM seen WHERE number >= ?", (after,))
        self._database.execute("BEGIN")

    def repeated(self, identity: Identity, name: str, place: Placed) -> Finding | None:
        """Return the finding that a document was there before, if it was.

        Args:
            identity: Identifier and revision of the document.
            name: Name of its input.
            place: Where it stands there.

        Example:
            >>> from newsevents.intake.entry import Entry
            >>> with Identities() as known:
            ...     known.repeated(("urn:example:1", None), "a.jsonl", Entry(0, 1, 1, b""))
            ...     known.repeated(("urn:example:1", None), "b.jsonl", Entry(90, 7, 1, b"")).message
            "Expected a document unlike those before, found the id 'urn:example:1' of line 1 of a.jsonl."
        """
        first = self.first_place(identity, name, place.line)
        return None if first is None else repetition(identity, first, name, place)

    def first_place(self, identity: Identity, name: str, line: int) -> tuple[str, int] | None:
        """Return input and line where the same revision was seen; note the place if it was not."""
        id, revision = identity  # noqa: A001 - the field's name
        name = name.encode(errors="backslashreplace").decode()  # of a path that is not UTF-8
        key = blake2b(f"{revision}\n{id}".encode(), digest_size=16).digest()
        number, self._number = self._number, self._number + 1
        added = self._database.execute(
            "INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?)", (key, name, line, number)
        )
        if added.rowcount:
            return None
        found = self._database.execute("SELECT input, line FROM seen WHERE key = ?", (key,))
        with closing(found):
            row: tuple[str, int] = found.fetchone()
        return row

    @property
    def number(self) -> int:
        """How many documents it was asked about."""
        return self._number

    def commit(self) -> None:
        """Let what is known so far outlive this process."""
        self._database.execute("COMMIT")
        self._database.execute("BEGIN")

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the database."""
        self._database.close()
