"""Failures shrink to small documents: no record that the failure does not need, no field that is not its cause."""

from __future__ import annotations

import pytest
from hypothesis import find, settings

import newsevents as ne
from newsevents.strategies import documents

SETTINGS = settings(max_examples=5_000, derandomize=True, database=None)


def test_hearsay_shrinks_to_two_statements_by_one_person():
    """Which word of a vocabulary is left can depend on what was drawn first; how many records cannot."""
    document = find(documents(), lambda it: any(item.within for item in it.statements), settings=SETTINGS)
    assert (document.actors, len(document.source.text)) == ((ne.Person(id="actor:0"),), 1)
    assert [(item.id, item.speaker, item.within) for item in document.statements] == [
        ("statement:0", "actor:0", None),
        ("statement:1", "actor:0", "statement:0"),
    ]
    code = ne.as_code(document, prefix="")
    assert not any(name in code for name in ("places", "events", "claims", "time", "cue", "via", "evidence="))


@pytest.mark.parametrize(
    ("wish", "records"),
    [
        pytest.param(lambda it: "\u0301" in it.source.text, 0, id="combining mark"),
        pytest.param(lambda it: it.gaps, 0, id="gap"),
        pytest.param(lambda it: any(getattr(e, "outcome", None) for e in it.events), 1, id="outcome"),
        pytest.param(lambda it: any(e.type == "visit" for e in it.events), 2, id="visit"),
        pytest.param(lambda it: any(s.time for s in it.statements), 2, id="time of speech"),
        pytest.param(
            lambda it: len(it.events) > 1 and getattr(it.events[1], "place", None), 3, id="second meeting"
        ),
        pytest.param(lambda it: it.conflicts, 4, id="conflict"),
        pytest.param(
            lambda it: any(s.stance == "denies" for c in it.claims for s in c.stances), 2, id="denial"
        ),
    ],
)
def test_a_document_keeps_the_records_that_it_needs(wish, records):
    document = find(documents(), wish, settings=SETTINGS)
    kinds = ("actors", "places", "events", "statements", "claims", "conflicts")
    assert sum(len(getattr(document, kind)) for kind in kinds) <= records
    assert len(document.source.text) == 1
    assert document.extensions == {}
    assert document.provenance is None


def test_it_is_printed_as_code_that_builds_it():
    document = find(
        documents(), lambda it: it.source.published and it.claims and it.events, settings=SETTINGS
    )
    built = eval(ne.as_code(document), {"ne": ne, "datetime": __import__("datetime")})  # noqa: S307 - its own
    assert built == document
