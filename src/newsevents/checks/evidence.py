"""Rules of evidence: each span lies in the text, and its quotation stands there.

The rules share no findings: for one span, the first thing that is wrong is told, since the others follow
from it.
"""

from __future__ import annotations

import hashlib
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from newsevents.checks.rule import Fault
from newsevents.checks.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsevents.checks.context import Context
    from newsevents.schema.actor import ActorBase
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.place import Place
    from newsevents.schema.source import Source
    from newsevents.schema.statement import Statement


def is_sound(evidence: Evidence, context: Context) -> bool:
    """Say at once whether no rule of evidence finds anything; most records of a document are evidence."""
    values = evidence.__dict__
    start, exact = values["start"], values["exact"]
    if values["end"] - start != len(exact) or values["prefix"] is not None or values["suffix"] is not None:
        return False
    if context.text is not None:
        return context.text.startswith(exact, start)
    return context.text_length is None or values["end"] <= context.text_length


def empty_span(evidence: Evidence, _: Context) -> Iterator[Fault]:
    """NE301: a span has at least one code point."""
    if evidence.start >= evidence.end:
        yield Fault(
            ("end",), f"Expected an end greater than the start, {evidence.start}, found {evidence.end}."
        )


def span_length(evidence: Evidence, context: Context) -> Iterator[Fault]:
    """NE302: a span is as long as its quotation."""
    length = evidence.end - evidence.start
    if evidence.start < evidence.end and length != len(evidence.exact):
        message = f"The span has {length} code points, and {shown(evidence.exact)} has {len(evidence.exact)}."
        yield Fault(("end",), message, partial(_whereabouts, evidence, context))


def span_outside_text(evidence: Evidence, context: Context) -> Iterator[Fault]:
    """NE303: a span ends within the text."""
    if _is_whole(evidence) and context.text_length is not None and evidence.end > context.text_length:
        message = f"The span ends at {evidence.end}, and the text has {context.text_length} code points."
        yield Fault(("end",), message, partial(_whereabouts, evidence, context))


def quotation_differs(evidence: Evidence, context: Context) -> Iterator[Fault]:
    """NE304: the text at the span equals the quotation."""
    if context.text is None or not _lies_inside(evidence, context):
        return
    found = context.text[evidence.start : evidence.end]
    if found != evidence.exact:
        message = f"The text has {shown(found)} at {evidence.start}, not {shown(evidence.exact)}."
        yield Fault(("exact",), message, partial(_whereabouts, evidence, context))


def context_differs(evidence: Evidence, context: Context) -> Iterator[Fault]:
    """NE305: prefix and suffix are what stands around the span."""
    if not _lies_inside(evidence, context):
        return
    for name, around, start in (
        ("prefix", evidence.prefix, evidence.start - len(evidence.prefix or "")),
        ("suffix", evidence.suffix, evidence.end),
    ):
        if around is None:
            continue
        end = start + len(around)
        if start < 0 or (context.text_length is not None and end > context.text_length):
            yield Fault((name,), f"The text has no {len(around)} code points there.")
        elif context.text is not None and not context.text.startswith(around, start):
            yield Fault((name,), f"The text has {shown(context.text[start:end])} there, not {shown(around)}.")


def _is_whole(evidence: Evidence) -> bool:
    return evidence.start < evidence.end == evidence.start + len(evidence.exact)


def _lies_inside(evidence: Evidence, context: Context) -> bool:
    return _is_whole(evidence) and (context.text_length is None or evidence.end <= context.text_length)


def _whereabouts(evidence: Evidence, context: Context) -> str | None:
    """Tell where the quotation stands, and in which unit the offsets were counted."""
    text, exact = context.text, evidence.exact
    if text is None:
        return "Offsets count Unicode code points from 0, as Python's len() does."
    units = exact.encode("utf-16-le")
    if context.utf8[evidence.start : evidence.end] == exact.encode():
        at, unit = len(context.utf8[: evidence.start].decode()), "The offsets count UTF-8 bytes. "
    elif context.utf16[2 * evidence.start : 2 * evidence.end] == units:
        at = len(context.utf16[: 2 * evidence.start].decode("utf-16-le"))
        unit = "The offsets count UTF-16 units. "
    else:
        at, unit = _nearest(text, exact, evidence.start), ""
    if at < 0:
        return f"{shown(exact)} stands nowhere in the text."
    return f"{unit}{shown(exact)} stands at start {at}, end {at + len(exact)}."


def _nearest(text: str, exact: str, start: int) -> int:
    """Return where a quotation stands nearest to an offset, or -1."""
    before, after = text.rfind(exact, 0, start + len(exact)), text.find(exact, start)
    if before < 0 or after < 0:
        return max(before, after)
    return before if start - before <= after - start else after


def text_hash_differs(source: Source, _: Context) -> Iterator[Fault]:
    """NE306: the text has the hash that is given."""
    if source.text is not None and source.text_sha256 is not None:
        digest = hashlib.sha256(source.text.encode()).hexdigest()
        if digest != source.text_sha256:
            yield Fault(("text_sha256",), f"The text's SHA-256 is {digest}, not {source.text_sha256}.")


def text_length_differs(source: Source, _: Context) -> Iterator[Fault]:
    """NE307: the text has the length that is given."""
    text, stated = source.text, source.text_length
    if text is None or stated is None or stated == len(text):
        return
    units = {len(text.encode()): "UTF-8 bytes", len(text.encode("utf-16-le")) // 2: "UTF-16 units"}
    message = f"The text has {len(text)} code points, not {stated}."
    yield Fault(
        ("text_length",), message, lambda: f"{stated} counts {units[stated]}." if stated in units else None
    )


def unverifiable_evidence(document: NewsDocument, context: Context) -> Iterator[Fault]:
    """NE308: where there is evidence, something tells which text it belongs to."""
    if context.text_length is None and document.source.text_sha256 is None and _has_evidence(document):
        message = "The records have evidence, and the source has no text, text_length or text_sha256."
        yield Fault(("source",), message)


def _has_evidence(document: NewsDocument) -> bool:
    return (
        any(actor.mentions for actor in document.actors)
        or any(place.mentions for place in document.places)
        or any(statement.content or statement.evidence for statement in document.statements)
        or any(event.evidence for event in document.events)
        or any(claim.evidence for claim in document.claims)
    )


def content_out_of_order(statement: Statement, _: Context) -> Iterator[Fault]:
    """NE309: the parts of what is said stand in the order of the text."""
    yield from _out_of_order("content", statement.content)


def mentions_out_of_order(record: ActorBase | Place, _: Context) -> Iterator[Fault]:
    """NE309: mentions stand in the order of the text."""
    yield from _out_of_order("mentions", record.mentions)


def _out_of_order(name: str, spans: Sequence[Evidence]) -> Iterator[Fault]:
    for index, (one, other) in enumerate(pairwise(spans), start=1):
        if other.start < one.start:
            message = f"The span at {other.start} follows the one at {one.start}; expected the text's order."
            yield Fault((name, index), message)
