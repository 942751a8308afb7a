"""Standing: by which documents their publishers still stand."""

from __future__ import annotations

import pytest

import newsevents as ne
from newsevents.conflicts import standings


def document(number: int, **source) -> ne.NewsDocument:
    return ne.NewsDocument(id=f"urn:example:{number}", source=ne.Source(**source))


@pytest.mark.parametrize(
    ("documents", "found"),
    [
        ([], []),
        ([document(1), document(2)], ["current", "current"]),
        ([document(1, status="withheld"), document(2, status="cancelled")], ["withdrawn", "withdrawn"]),
        ([document(1), document(2, replaces="urn:example:1")], ["replaced", "current"]),
        ([document(2, replaces="urn:example:1"), document(1)], ["current", "replaced"]),
        ([document(1, replaces="urn:example:9")], ["current"]),
        # a later revision, by identifier or by guid
        ([document(1), document(1, revision=1)], ["replaced", "current"]),
        ([document(1, revision=2), document(1, revision=3), document(1)], ["replaced", "current", "replaced"]),
        ([document(1, guid="urn:example:g", revision=1), document(2, guid="urn:example:g", revision=2)], ["replaced", "current"]),
        ([document(1, guid="urn:example:g", revision=2), document(2, guid="urn:example:g", revision=2)], ["current", "current"]),
        ([document(1, guid="urn:example:g", revision=1), document(2, guid="urn:example:h", revision=2)], ["current", "current"]),
        # the same again
        ([document(1), document(1)], ["current", "repeated"]),
        ([document(1), document(1, revision=0)], ["current", "repeated"]),
        ([document(1, revision=2), document(1, revision=2), document(1, revision=2)], ["current", "repeated", "repeated"]),
        ([document(1), document(1), document(2, replaces="urn:example:1")], ["replaced", "replaced", "current"]),
        # withdrawn wherever the same item is told to be
        ([document(1), document(1, status="withheld")], ["withdrawn", "withdrawn"]),
        ([document(1, status="withheld"), document(1, revision=2)], ["withdrawn", "current"]),
        ([document(1, revision=2, status="withheld"), document(1)], ["withdrawn", "replaced"]),
    ],
)  # fmt: skip
def test_a_document_is_current_unless_something_says_otherwise(documents, found) -> None:
    assert standings(documents) == tuple(found)
