"""Dossiers: joins of two records of a kind in two documents, and settlements of their questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.schema.dossier import Dossier, Join, RecordRef, Settlement
from newsevents.strategies.field import ABSENT, draw_one
from newsevents.strategies.plan import draw_record
from newsevents.strategies.setting import alone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsevents.schema.document import NewsDocument
    from newsevents.strategies.setting import Setting

_JOINED = ("actor", "place", "event", "statement")
_counts = st.integers(0, 3)


def dossiers(documents: Sequence[NewsDocument] = ()) -> st.SearchStrategy[Dossier]:
    """Return dossiers.

    Args:
        documents: Documents whose records are joined; without any, records of documents that nobody has.

    Example:
        >>> from hypothesis import find
        >>> dossier = find(dossiers(), lambda dossier: any(join.stands for join in dossier.joins))
        >>> dossier.joins[0].one == dossier.joins[0].other
        False
    """
    more = {"refs": _refs(documents)} if documents else {}
    return alone(lambda draw, setting: draw_record(Dossier, draw, setting), **more)


def _refs(documents: Sequence[NewsDocument]) -> dict[str, list[RecordRef]]:
    return {
        kind: [
            RecordRef(document=document.id, record=record.id)
            for document in documents
            for record in getattr(document, f"{kind}s")
        ]
        for kind in (*_JOINED, "claim")
    }


def draw_dossier(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw joins, each with an identifier and of a pair of its own."""
    joins = [draw_record(Join, draw, setting) for _ in range(draw(_counts)) if _pairs(setting)]
    pairs = {frozenset((join.one, join.other)): join for join in joins}
    settled = range(draw(_counts) if _subjects(setting.refs) else 0)
    return {
        "joins": tuple(join.replaced(id=f"join:{at}") for at, join in enumerate(pairs.values())),
        "settlements": tuple(draw_record(Settlement, draw, setting) for _ in settled),
    }


def _pairs(setting: Setting) -> list[tuple[RecordRef, RecordRef]]:
    """Return all pairs of records of a kind in two documents."""
    return [
        (one, other)
        for kind in _JOINED
        for at, one in enumerate(setting.refs[kind])
        for other in setting.refs[kind][at + 1 :]
        if one.document != other.document
    ]


def draw_join(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw two records of a kind in two documents."""
    one, other = draw_one(draw, _pairs(setting))
    return {"one": one, "other": other}


def _subjects(refs: Mapping[str, list[RecordRef]]) -> list[RecordRef]:
    return [ref for kind in _JOINED for ref in refs[kind]]


def draw_settlement(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw what was settled, and the claim that stands, where there is one."""
    favours = draw_one(draw, [None, *setting.refs["claim"]])
    return {"subject": draw_one(draw, _subjects(setting.refs)), "favours": favours}


def draw_ref(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw any record of any document."""
    ref = draw_one(draw, [ref for refs in setting.refs.values() for ref in refs])
    return {} if ref is ABSENT else dict(ref)
