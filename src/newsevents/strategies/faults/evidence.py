"""NE3xx: evidence and the source's text."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft


def _mention(draft: Draft, span: dict[str, Any]) -> dict[str, Any]:
    return draft.place(mentions=[span])


def empty_span(draft: Draft) -> str:
    """NE301: a span without characters, or one that ends before it begins."""
    start = draft.one((0, 1))
    span = {"start": start, "end": draft.one((0, start)), "exact": "x"}
    return draft.pointer("places", _mention(draft, span), "mentions", 0, "end")


def span_length(draft: Draft) -> str:
    """NE302: a span that is longer or shorter than its quotation."""
    span = draft.span()
    span["exact"] += "x"
    return draft.pointer("places", _mention(draft, span), "mentions", 0, "end")


def span_outside_text(draft: Draft) -> str:
    """NE303: a span behind the end of the text."""
    start = len(draft.document.source.text or "") + draft.one((0, 1, 1_000))
    span = {"start": start, "end": start + 2, "exact": "xx"}
    return draft.pointer("places", _mention(draft, span), "mentions", 0, "end")


def quotation_differs(draft: Draft) -> str:
    """NE304: another text than the one that stands there."""
    span = draft.span()
    span["exact"] = "".join("y" if letter == "x" else "x" for letter in span["exact"])
    return draft.pointer("places", _mention(draft, span), "mentions", 0, "exact")


def context_differs(draft: Draft) -> str:
    """NE305: other text around than the one that stands there, or more than there is."""
    text, span = draft.document.source.text or "", draft.span()
    before, behind = text[: span["start"]], text[span["end"] :]
    name, around = draft.one((("prefix", before), ("suffix", behind)))
    wrong = around + "x" if name == "suffix" else "x" + around
    return draft.pointer("places", _mention(draft, {**span, name: wrong}), "mentions", 0, name)


def text_hash_differs(draft: Draft) -> str:
    """NE306: the hash of another text."""
    text = draft.document.source.text or ""
    other = draft.one((text + "\n", text.replace("\n", "\r\n") + "\r", "\ufeff" + text))
    return draft.put(("source", "text_sha256"), hashlib.sha256(other.encode()).hexdigest())


def text_length_differs(draft: Draft) -> str:
    """NE307: a length that is not the text's."""
    length = len(draft.document.source.text or "")
    return draft.put(("source", "text_length"), length + draft.one((1, -1, 1_000)))


def unverifiable_evidence(draft: Draft) -> str:
    """NE308: evidence, and nothing that tells of which text."""
    _mention(draft, draft.span())
    for name in ("text", "text_sha256", "text_length"):
        draft.data["source"].pop(name, None)
    return "/source"


def evidence_out_of_order(draft: Draft) -> str:
    """NE309: mentions against the order of the text."""
    draft.data["source"] = {"text": "Doha and Doha"}
    draft.data.pop("times", None)  # they have evidence in the text that was there
    spans = [{"start": start, "end": start + 4, "exact": "Doha"} for start in (9, 0)]
    if draft.one((True, False)):
        return draft.pointer("actors", draft.person(mentions=spans), "mentions", 1)
    return draft.pointer("statements", draft.statement(content=spans), "content", 1)
