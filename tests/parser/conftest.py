from __future__ import annotations

from pathlib import Path

import pytest

from newsevents.parser.article import parse_article

SEED = Path(__file__).parents[2] / "seeds" / "000_624b9d61eb6ec51c.txt"


@pytest.fixture(scope="session")
def seed_text() -> str:
    return SEED.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def seed(seed_text: str):
    return parse_article(seed_text, published="2018-11-13", publisher="Example Wire")


@pytest.fixture(scope="session")
def undated_seed(seed_text: str):
    return parse_article(seed_text)
