"""What type checkers see of the public names; mypy and pyright run over this file."""

from __future__ import annotations

from typing import Literal, assert_type

import newsevents as ne


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
