"""Failures shrink to small documents: no record that the failure does not need, no field that is not its cause."""

from __future__ import annotations

import subprocess
import sys

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


WISHES = {
    "combining mark": (lambda it: "\u0301" in it.source.text, 0),
    "gap": (lambda it: it.gaps, 0),
    "outcome": (lambda it: any(getattr(e, "outcome", None) for e in it.events), 1),
    "visit": (lambda it: any(e.type == "visit" for e in it.events), 2),
    "time of speech": (lambda it: any(s.time for s in it.statements), 2),
    "second meeting": (lambda it: len(it.events) > 1 and getattr(it.events[1], "place", None), 3),
    "conflict": (lambda it: it.conflicts, 4),
    "denial": (lambda it: any(s.stance == "denies" for c in it.claims for s in c.stances), 2),
}
"""What is looked for, and how many records a document needs for it."""


def smallest(name):
    """Return the smallest document that is found, in an interpreter of its own.

    Hypothesis also draws constants of whatever modules are loaded, so that what ran before changes what is found.
    """
    run = subprocess.run([sys.executable, __file__, name], check=True, capture_output=True)
    return ne.loads(run.stdout)


@pytest.mark.parametrize("name", WISHES)
def test_a_document_keeps_the_records_that_it_needs(name):
    document, (wish, records) = smallest(name), WISHES[name]
    assert wish(document)
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


if __name__ == "__main__":
    sys.stdout.buffer.write(ne.dumps(find(documents(), WISHES[sys.argv[1]][0], settings=SETTINGS)))
