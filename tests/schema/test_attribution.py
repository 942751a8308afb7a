from __future__ import annotations

import pytest

from newsevents.schema.attribution import attribution_chain
from newsevents.schema.document import NewsDocument
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
