"""The article in seeds/: its two conflicts, as asserted and as computed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import newsevents as ne
from newsevents.conflicts import compare_asserted

SEED = Path(__file__).parents[2] / "seeds" / "000_624b9d61eb6ec51c.txt"


@pytest.fixture(scope="module")
def document() -> ne.NewsDocument:
    return ne.parse_article(SEED.read_text(encoding="utf-8"), published=date(2018, 11, 13))


def test_both_conflicts_come_out_with_both_relations(document):
    asserted = [
        (conflict.relation, {pair.comparison.relation for pair in compare_asserted(document, conflict)})
        for conflict in document.conflicts
    ]
    assert asserted == [("contradicts", {"scope_differs"}), ("disputes", {"contradicts"})]


def test_the_sides_have_their_voices_and_hops(document):
    scope = next(item for item in ne.find_conflicts(document) if item.kind == "scope")
    ten = next(side for side in scope.sides if "around ten" in side.says)
    voices = {voice.name: (voice.stance, voice.depth) for voice in ten.voices}
    assert voices["Russia"] == ("asserts", 1)
    assert voices["Zamir Kabulov"] == ("reports", 2)
    assert voices["somebody unnamed"] == ("asserts", 3)
    two = next(side for side in scope.sides if "public" in side.says)
    assert ("Taliban", "confirms") in {(voice.name, voice.stance) for voice in two.voices}
    assert "declines_to_confirm" in {voice.stance for voice in two.voices}


def test_the_delegates_represent_kabul_or_they_do_not(document):
    (found,) = [item for item in ne.find_conflicts(document) if item.predicate == "represents"]
    assert [side.says for side in found.sides] == ["not Afghanistan", "Afghanistan"]
    assert [opposition.comparison.relation for opposition in found.oppositions] == ["contradicts"]
    assert all(side.sources == 1 for side in found.sides)
