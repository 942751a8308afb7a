"""What the question to the tables owes: the answer that is known, and all that comparing finds."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from contested_claims import Side, contested, first_day, opened
from hypothesis import given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents import strategies

FEED = Path(__file__).parent / "data" / "lowport-week" / "feed.jsonl"
DOCUMENTS = [item.document for item in ne.read_feed(FEED) if item.document]
WEEK = "2024-W20"
INJURED, KILLED = ("Lowport", "injured_count"), ("Lowport", "killed_count")
MET, TALKS = ("Ola Brekke meets Ida Lunde", "occurred"), ("Talks of port and dockers", "occurrence_count")
ANSWER = [
    Side(*INJURED, "42", ["Nurses’ Union"], []),
    Side(*INJURED, "about 40", ["Fire brigade"], []),
    Side(*KILLED, "9", ["Ida Lunde", "Lowport Hospital"], []),
    Side(*KILLED, "at least 14", ["Lowport Police"], ["Mette Aas"]),
    Side(*MET, "true", ["Hill Courier"], ["Ola Brekke"]),
    Side(*TALKS, "2", ["Port of Lowport"], []),
    Side(*TALKS, "about 10", ["Dockers’ Union"], []),
]


def asked(documents: list[ne.NewsDocument], week: str) -> list[Side]:
    with TemporaryDirectory() as folder:
        ne.codec_named("parquet").write_folder(documents, Path(folder))
        return contested(opened(Path(folder)), week)


def altered(documents: list[ne.NewsDocument], **changes: str | date) -> list[ne.NewsDocument]:
    return [document.replaced(source=document.source.replaced(**changes)) for document in documents]


def test_the_answer_is_known() -> None:
    assert asked(DOCUMENTS, WEEK) == ANSWER


def test_a_week_is_asked_about_alone() -> None:
    assert first_day(WEEK).isoformat() == "2024-05-13"
    assert asked(DOCUMENTS, "2024-W19") == []
    moved = altered(DOCUMENTS, published=date(2024, 5, 14))
    assert ("Sandvik", "injured_count") in {side[:2] for side in asked(moved, WEEK)}


def test_a_withdrawn_document_says_nothing() -> None:
    usable = asked(altered(DOCUMENTS, status="usable"), WEEK)
    assert {side.says for side in usable if side[:2] == KILLED} == {"9", "at least 14", "30"}


@pytest.fixture(scope="module")
def computed() -> dict[tuple[str, str], list[ne.FoundConflict]]:
    """Return what comparing the claims of the week finds, by question."""
    week = DOCUMENTS[1:]  # the first is of the week before
    found: dict[tuple[str, str], list[ne.FoundConflict]] = {}
    for conflict in ne.find_conflicts(week, ne.propose_joins(week)):
        found.setdefault((conflict.name, conflict.predicate), []).append(conflict)
    return found


def test_it_finds_what_comparing_finds_and_what_only_vagueness_and_scope_explain(
    computed: dict[tuple[str, str], list[ne.FoundConflict]],
) -> None:
    kinds = {question: {conflict.kind for conflict in found} for question, found in computed.items()}
    assert kinds == {KILLED: {"value", "stance"}, MET: {"stance"}, TALKS: {"scope"}}
    assert {side[:2] for side in ANSWER} == {*kinds, INJURED}


@pytest.mark.parametrize("question", [KILLED, MET, TALKS])
def test_the_same_stand_on_each_side(
    question: tuple[str, str], computed: dict[tuple[str, str], list[ne.FoundConflict]]
) -> None:
    sides = {
        (names(side, {"asserts", "confirms", "reports"}), names(side, {"denies"}))
        for conflict in computed[question]
        for side in conflict.sides
        if not side.is_denial
    }
    assert sides == {(tuple(side.for_it), tuple(side.against_it)) for side in ANSWER if side[:2] == question}


def names(side: ne.Side, stances: set[str]) -> tuple[str, ...]:
    return tuple(sorted({voice.name for voice in side.voices if voice.stance in stances}))


@given(st.lists(strategies.documents(max_size=1, sizes={"claims": (6, 9)}), min_size=1, max_size=2))
@settings(max_examples=20, deadline=None)
def test_each_question_of_any_documents_has_two_sides(drawn: list[ne.NewsDocument]) -> None:
    sides = asked(altered(drawn, published=date(2024, 5, 15), status="usable"), WEEK)
    for question in {side[:2] for side in sides}:
        those = [side for side in sides if side[:2] == question]
        assert any(side.for_it for side in those)
        assert len(those) > 1 or those[0].against_it
