"""What the store owes: the law of stores, on files of its own, and every claim by its predicate."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from sqlite_store import SqliteStore

import newsevents as ne
from newsevents.strategies import assert_stores, documents

NUMBERS = count()
WITHOUT_GAPS = documents(max_size=1).map(lambda document: document.replaced(gaps=()))


def new_store(folder: Path) -> SqliteStore:
    return SqliteStore(folder / f"{next(NUMBERS)}.db", survives_power_cuts=False)


def test_documents_come_back_in_their_newest_revision(tmp_path: Path) -> None:
    few = settings(max_examples=30, stateful_step_count=20, deadline=None)
    assert_stores(lambda: new_store(tmp_path), WITHOUT_GAPS, settings=few)


@given(documents(max_size=2, sizes={"claims": (1, 3)}))
@settings(max_examples=30, deadline=None)
def test_every_claim_is_found_by_its_predicate(document: ne.NewsDocument) -> None:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder))
        store.put(document.replaced(source=document.source.replaced(status="usable")))
        for claim in document.claims:
            found = [row for row in store.claims(claim.predicate) if row.claim == claim.id]
            assert {(row.document, row.subject) for row in found} == {(document.id, claim.subject)}
            held = [(stance.holder, stance.stance) for stance in claim.stances]
            assert [(row.holder, row.stance) for row in found if row.holder] == held
        store.close()
