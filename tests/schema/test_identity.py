from __future__ import annotations

import pytest
from pydantic import ValidationError

from newsevents.schema.actor import Group, Role
from newsevents.schema.claim import Scope, Stance
from newsevents.schema.event import Participant
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import NARRATOR, Reference
from newsevents.schema.statement import Statement


@pytest.mark.parametrize(
    ("record", "values"),
    [
        (Group, {"id": "place:doha"}),
        (Group, {"id": "actor:a", "part_of": "event:x"}),
        (Statement, {"id": "statement:1", "mode": "direct", "speaker": "narrator"}),
        (Participant, {"actor": "actor:"}),
        (Role, {"title": "envoy", "organization": "Actor:x"}),
        (Scope, {"place": "actor:x"}),
        (Stance, {"holder": "place:x", "stance": "asserts"}),
    ],
)
def test_a_reference_to_the_wrong_kind_is_refused(record, values) -> None:
    with pytest.raises(ValidationError):
        record.model_validate(values)


def test_the_narrator_may_hold_a_view() -> None:
    assert Stance(holder=NARRATOR, stance="asserts").holder == "narrator"
    assert not Reference(("actor",)).accepts(NARRATOR)


def test_replaced_validates_again() -> None:
    evidence = Evidence(start=0, end=4, exact="Doha")
    assert evidence.replaced(start=1) == Evidence(start=1, end=4, exact="Doha")
    for wrong in ({"start": -1}, {"start": "1"}, {"exact": "\ud800"}, {"strat": 1}):
        with pytest.raises(ValidationError):
            evidence.replaced(**wrong)


def test_replaced_keeps_what_lenient_reading_kept() -> None:
    evidence = Evidence.model_validate_json(
        '{"start": 0, "end": 4, "exact": "Doha", "score": 0.5}', extra="allow"
    )
    changed = evidence.replaced(start=1)
    assert (changed.start, changed.__pydantic_extra__) == (1, {"score": 0.5})
    with pytest.raises(ValidationError):
        evidence.replaced(strat=1)


def test_lists_are_no_tuples() -> None:
    with pytest.raises(ValidationError):
        Group(id="actor:a", aliases=["A"])  # type: ignore[arg-type]
