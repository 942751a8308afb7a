from __future__ import annotations

from pathlib import Path

import pytest

import newsevents as ne

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seed() -> ne.NewsDocument:
    """The article in seeds/, as the parser reads it."""
    [path] = SEEDS.glob("*.txt")
    return ne.parse_article(
        path.read_text(encoding="utf-8"), published="2018-11-13", url="https://example.org/a"
    )
