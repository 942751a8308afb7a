"""What the tables owe: they lose what they name, and nothing else."""

from __future__ import annotations

from arrow_tables import ArrowTables
from hypothesis import settings

from newsevents.strategies import assert_lossy_but_declared


def test_tables_lose_what_they_name_and_nothing_else() -> None:
    assert_lossy_but_declared(ArrowTables(), settings=settings(deadline=None))
