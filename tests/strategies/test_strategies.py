from __future__ import annotations

from hypothesis import given, settings

from newsevents.checks import check_document
from newsevents.conflicts import compare_asserted
from newsevents.schema.attribution import attribution_chain
from newsevents.strategies import documents


@given(documents())
@settings(max_examples=80, deadline=None)
def test_documents_pass_every_check(document) -> None:
    assert tuple(check_document(document)) == ()


@given(documents(with_text=False))
@settings(max_examples=30, deadline=None)
def test_documents_without_text_pass_every_check(document) -> None:
    assert document.source.text is None
    assert check_document(document).errors == ()


@given(documents(max_size=1))
@settings(max_examples=30, deadline=None)
def test_size_is_bounded(document) -> None:
    assert all(len(records) <= 1 for records in (document.actors, document.events, document.claims))


@given(documents())
@settings(max_examples=60, deadline=None)
def test_every_chain_begins_with_the_document_and_ends_with_the_speaker(document) -> None:
    for statement in document.statements:
        hops = attribution_chain(document, statement)
        assert (hops[0].kind, hops[-1].holder) == ("document", statement.speaker)


@given(documents())
@settings(max_examples=60, deadline=None)
def test_asserted_conflicts_can_be_compared(document) -> None:
    for conflict in document.conflicts:
        assert len(compare_asserted(document, conflict)) == 1
