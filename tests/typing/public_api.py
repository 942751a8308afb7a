"""What type checkers see of the public names; mypy and pyright run over this file."""

from __future__ import annotations

from typing import Literal, assert_type

from hypothesis import strategies as st

import newsevents as ne
from newsevents import strategies as testing


def public_names() -> None:
    document = ne.parse_article("Talks failed.", published="2018-11-13")
    assert_type(document, ne.NewsDocument)
    assert_type(ne.loads(b"{}"), ne.NewsDocument)
    assert_type(ne.check(b"{}"), ne.Findings)
    assert_type(ne.dumps(document, canonical=True), bytes)
    assert_type(ne.content_id(document), str)
    assert_type(document.statements, tuple[ne.Statement, ...])
    assert_type(document.events, tuple[ne.Event, ...])
    assert_type(document.claims[0].value, ne.Value)
    assert_type(document.statements[0].replaced(act="denies"), ne.Statement)
    assert_type(ne.attribution_chain(document, "statement:1"), tuple[ne.Hop, ...])
    assert_type(ne.compare_claims(document.claims[0], document.claims[1]), ne.Comparison)
    assert_type(ne.find_conflicts(document), tuple[ne.FoundConflict, ...])

    for item in ne.read_feed("feed.jsonl"):
        assert_type(item, ne.FeedItem)
        assert_type(item.document, ne.NewsDocument | None)

    for event in document.events:
        if isinstance(event, ne.Meeting):
            assert_type(event.participants, tuple[ne.Participant, ...])
            assert_type(event.type, Literal["meeting"])

    for actor in document.actors:
        if actor.kind == "group":
            assert_type(actor, ne.Group)


def test_kit() -> None:
    assert_type(testing.documents(max_size=1), st.SearchStrategy[ne.NewsDocument])
    assert_type(testing.records(ne.Statement), st.SearchStrategy[ne.Statement])
    assert_type(testing.quantities(), st.SearchStrategy[ne.Quantity])
    assert_type(testing.dossiers(), st.SearchStrategy[ne.Dossier])
    assert_type(testing.feeds(invalid=True), st.SearchStrategy[testing.Feed])
    assert_type(testing.invalid_documents(("NE203",)), st.SearchStrategy[testing.InvalidDocument])
    assert_type(testing.differences(ne.Quantity(value=1), ne.Quantity(value=2)), list[testing.Difference])
    assert_type(ne.as_code(ne.Quantity(value=1)), str)
    testing.assert_round_trips(ne.dumps, ne.loads)
    testing.assert_round_trips(ne.dump_dossier, ne.load_dossier, testing.dossiers())
