from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.schema.attribution import attribution_chain, only_said_in
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.schema.source import Source
from newsevents.schema.statement import Relay, Statement


def statement(number: int, within: int | None = None, *via: Relay) -> Statement:
    return Statement(
        id=f"statement:{number}", speaker=f"actor:{number}", mode="indirect",
        within=f"statement:{within}" if within is not None else None, via=via,
    )  # fmt: skip


def chain(*statements: Statement, of: int) -> list[tuple[str, str | None, str | None]]:
    document = NewsDocument(id="urn:example:1", source=Source(), statements=statements)
    return [(hop.kind, hop.holder, hop.hedge) for hop in attribution_chain(document, f"statement:{of}")]


def test_hops_run_from_the_document_to_the_speaker() -> None:
    outlet = Relay(actor="actor:voa")
    hedged = Relay(hedge="reportedly")
    assert chain(statement(1, None, outlet), statement(2, 1, hedged), of=2) == [
        ("document", "narrator", None),
        ("relay", "actor:voa", None),
        ("speaker", "actor:1", None),
        ("relay", None, "reportedly"),
        ("speaker", "actor:2", None),
    ]


def test_a_circle_is_refused_and_told() -> None:
    with pytest.raises(ValueError, match="statement:1 -> statement:2 -> statement:1"):
        chain(statement(1, 2), statement(2, 1), of=1)


def test_unknown_statements_are_refused() -> None:
    with pytest.raises(KeyError, match="statement:9"):
        chain(statement(1, 9), of=1)


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], sum(pair))))


def pieces(spans: list[tuple[int, int]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(start=start, end=end, exact="x" * (end - start)) for start, end in spans)


def said(number: int, spans: list[tuple[int, int]], kind: str = "proposition") -> Statement:
    fields = {"content": pieces(spans), "content_kind": kind}
    return statement(number).model_copy(update=fields)


@given(st.lists(SPANS, max_size=4), SPANS)
def test_evidence_is_only_said_if_each_of_its_characters_is(contents, shown) -> None:  # type: ignore[no-untyped-def]
    document = NewsDocument(
        id="urn:example:1", source=Source(), statements=tuple(said(*item) for item in enumerate(contents))
    )
    inside = {at for spans in contents for start, end in spans for at in range(start, end)}
    expected = bool(shown) and all(at in inside for start, end in shown for at in range(start, end))
    assert only_said_in(document)(pieces(shown)) == expected


@pytest.mark.parametrize("kind", ["proposition", "reference", "topic"])
def test_what_a_statement_is_about_is_in_the_words_of_the_source(kind: str) -> None:
    document = NewsDocument(id="urn:example:1", source=Source(), statements=(said(1, [(0, 9)], kind),))
    assert only_said_in(document)(pieces([(2, 5)])) == (kind != "topic")
