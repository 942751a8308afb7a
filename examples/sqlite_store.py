"""Keeps documents in SQLite: the newest revision of each, and a table of its claims to ask questions of.

Run it with: python examples/sqlite_store.py
"""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from typing import NamedTuple

import newsevents as ne

SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    json BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS claims (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    claim TEXT NOT NULL,
    subject TEXT NOT NULL,
    predicate TEXT NOT NULL,
    polarity TEXT NOT NULL,
    holder TEXT,
    stance TEXT
);
CREATE INDEX IF NOT EXISTS claims_by_predicate ON claims (predicate, document);
CREATE INDEX IF NOT EXISTS claims_by_document ON claims (document);
"""

PUT = """
INSERT INTO documents (id, revision, status, json) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, status = excluded.status, json = excluded.json
WHERE excluded.revision > documents.revision
OR (excluded.revision = documents.revision AND documents.status <> 'cancelled')
OR (excluded.revision = documents.revision AND excluded.status = 'cancelled')
"""

CLAIMS_OF = """
SELECT document, claim, subject, polarity, holder, stance FROM claims
JOIN documents ON documents.id = claims.document
WHERE predicate = ? AND status = 'usable' ORDER BY claims.rowid
"""


class Held(NamedTuple):
    """A claim and one who takes a stance on it; without a holder where nobody does."""

    document: str
    claim: str
    subject: str
    polarity: str
    holder: str | None
    stance: str | None


def holders(claim: ne.Claim) -> list[tuple[str | None, str | None]]:
    """Return who takes which stance; one row without a holder where nobody does."""
    found: list[tuple[str | None, str | None]] = [(item.holder, item.stance) for item in claim.stances]
    return found or [(None, None)]


class SqliteStore:
    """Documents by their identifiers; each change is one transaction."""

    def __init__(
        self, path: Path, vocabulary: ne.Vocabulary = ne.CORE, *, survives_power_cuts: bool = True
    ) -> None:
        """Open the file, and make it where it is not there; tests need not wait for the disk."""
        self.path = path
        self.vocabulary = vocabulary
        self.survives_power_cuts = survives_power_cuts
        self.connection = sqlite3.connect(path)
        self.connection.execute(f"PRAGMA synchronous = {'FULL' if survives_power_cuts else 'OFF'}")
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.executescript(SCHEMA)

    def put(self, document: ne.NewsDocument) -> None:
        """Keep a document, unless a newer revision of it is there, or this one was cancelled."""
        source = document.source
        row = (document.id, source.revision or 0, source.status, ne.dumps(document))
        with self.connection:
            if self.connection.execute(PUT, row).rowcount:
                self._put_claims(document)

    def _put_claims(self, document: ne.NewsDocument) -> None:
        self.connection.execute("DELETE FROM claims WHERE document = ?", (document.id,))
        rows = [
            (document.id, claim.id, claim.subject, claim.predicate, claim.polarity, *held)
            for claim in document.claims
            for held in holders(claim)
        ]
        self.connection.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def withdraw(self, identifier: str) -> None:
        """Note that the publisher no longer stands by a document."""
        with self.connection:
            self.connection.execute("UPDATE documents SET status = 'cancelled' WHERE id = ?", (identifier,))

    def get(self, identifier: str) -> ne.NewsDocument | None:
        """Return a document, or `None`."""
        found = self.connection.execute("SELECT json, status FROM documents WHERE id = ?", (identifier,))
        row = found.fetchone()
        if row is None:
            return None
        data, status = row
        document = ne.loads(data, vocabulary=self.vocabulary)
        if document.source.status == status:
            return document
        return document.replaced(source=document.source.replaced(status=status))

    def claims(self, predicate: str) -> list[Held]:
        """Return all claims of a predicate in documents that are usable, with everyone's stance."""
        return [Held(*row) for row in self.connection.execute(CLAIMS_OF, (predicate,))]

    def reopened(self) -> SqliteStore:
        """Close the file and return the store that is opened anew."""
        self.close()
        return type(self)(self.path, self.vocabulary, survives_power_cuts=self.survives_power_cuts)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def article(identifier: str, revision: int, killed: int) -> ne.NewsDocument:
    """Return a revision of a report on a flood."""
    return ne.NewsDocument(
        id=identifier,
        source=ne.Source(publisher="Harbour Post", revision=revision),
        places=(ne.Place(id="place:lowport", name="Lowport"),),
        claims=(
            ne.Claim(
                id="claim:1",
                subject="place:lowport",
                predicate="killed_count",
                value=ne.QuantityValue(quantity=ne.Quantity(value=killed, unit="person")),
                stances=(ne.Stance(holder="narrator", stance="asserts"),),
            ),
        ),
    )


def main() -> None:
    """Put two revisions in the wrong order, withdraw the document, and open the file anew."""
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "news.db")
        name = "urn:example:flood"
        store.put(article(name, revision=2, killed=5))
        store.put(article(name, revision=1, killed=3))
        found = store.get(name)
        print("revision:", found and found.source.revision)
        for held in store.claims("killed_count"):
            print(f"{held.holder} {held.stance} {held.claim} of {held.document}")
        store.withdraw(name)
        store = store.reopened()
        print("usable claims after it is withdrawn:", len(store.claims("killed_count")))
        store.close()


if __name__ == "__main__":
    main()
