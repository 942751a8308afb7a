"""Anchor: from a draft and the text that it was made from to a document whose evidence is checked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from newsevents.extraction.quotes import Quotes
from newsevents.extraction.records import Builder, Part
from newsevents.findings import Finding, Findings, finding
from newsevents.intake.draft import read_draft
from newsevents.intake.reading import Reading, read
from newsevents.schema.extraction import Draft
from newsevents.schema.identifiers import text_uri
from newsevents.schema.provenance import Provenance
from newsevents.schema.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsevents.intake.received import Data
    from newsevents.schema.vocabulary import Vocabulary

AT_LEAST = 85
"""From 0 to 100, how much of a quote must stand at a place for it to be taken, by default."""

_COLLECTIONS = ("actors", "places", "statements", "events", "claims", "conflicts")
_REQUIRED = {"speaker", "subject", "asserted_by"}
_MAY_BE_ABSENT = {"organization", "part_of", "place", "within"}


def anchor(  # noqa: PLR0913 - knobs, each by its name
    draft: Draft | Data,
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the name of the field
    source: Source | None = None,
    provenance: Provenance | None = None,
    at_least: int = AT_LEAST,
    vocabulary: Vocabulary | None = None,
    limit: int = 100,
) -> Reading:
    """Find the quotes of a draft in the text, and return the document that they bear out.

    A quote is looked for letter for letter, then with other quotation marks, dashes and blanks, then
    approximately, which is told (NE912) with how much of it stands there. What does not stand in the text is
    told (NE911), and a statement, event or claim that rests on nothing else is left out (NE915), as is
    whatever breaks a rule of documents. What a language model made up is not in the document.

    Args:
        draft: What was written to `extraction_schema()`: bytes in UTF-8, text, or a `Draft`.
        text: The text of the article, as the model saw it.
        id: The document's URI; by default the address in `source`, else the name of the text by its hash.
        source: What is known of the article; the text is added to it.
        provenance: How the draft was made; by default, by a model.
        at_least: From 0 to 100, how much of a quote must stand at a place for it to be taken; 100 takes no
            approximate place.
        vocabulary: Event types and predicates that are known; see `read`.
        limit: How many findings to keep.

    Returns:
        The document and the findings. JSON Pointers of NE91x lead into the draft, the others into the
        document. There is no document if the draft is not one: wrong types, missing fields.

    Raises:
        ValueError: The text holds a lone surrogate, or `at_least` is not from 0 to 100.

    Example:
        >>> draft = {name: [] for name in ("statements", "events", "claims", "conflicts", "actors")}
        >>> place = {"key": "doha", "name": "Doha", "country": "QA", "precision": "city", "part_of": None}
        >>> draft["places"] = [{**place, "quotes": ["Doha"]}]
        >>> reading = anchor(json.dumps(draft), "Talks went on in Doha.")
        >>> reading.document.places[0].mentions[0].start
        17
    """
    if not 0 <= at_least <= 100:
        message = f"Expected a number from 0 to 100, found {at_least}"
        raise ValueError(message)
    name = text_uri(text)
    if not isinstance(draft, Draft):
        read_as_draft, findings = read_draft(draft, limit=limit)
        if read_as_draft is None:
            return Reading(None, findings)
        draft = read_as_draft
    builder = Builder(draft, Quotes(text, at_least=at_least))
    parts = builder.parts(draft)
    told = builder.findings
    for part in parts:
        if not part.is_anchored:
            told.append(_left_out(part, "nothing that it rests on stands in the text"))
    about = (source or Source()).replaced(text=text, text_sha256=None, text_length=None)
    head = {
        "id": id or about.url or name,
        "source": about.model_dump(mode="json"),
        "provenance": (provenance or Provenance(method="model")).model_dump(mode="json"),
    }
    return _checked(head, [part for part in parts if part.is_anchored], told, vocabulary, limit)


def _checked(
    head: dict[str, Any], parts: list[Part], told: list[Finding], vocabulary: Vocabulary | None, limit: int
) -> Reading:
    """Leave out what the rules of documents do not let pass, until they let all pass."""
    while True:
        parts = _settled(parts, told)
        by_name = {name: [part for part in parts if part.collection == name] for name in _COLLECTIONS}
        tree = {**head, **{name: [part.value for part in items] for name, items in by_name.items()}}
        reading = read(json.dumps(tree), vocabulary=vocabulary, limit=limit)
        wrong = {
            id(part): error for error in reading.findings.errors if (part := _part_at(by_name, error.pointer))
        }
        if reading.document is not None or not wrong:
            break
        told.extend(_left_out(part, wrong[id(part)].message) for part in parts if id(part) in wrong)
        parts = [part for part in parts if id(part) not in wrong]
    about_it = [attrs.evolve(item, line=None, column=None, offset=None) for item in reading.findings]
    found = sorted(told, key=_in_order_of_draft) + about_it
    findings = Findings(tuple(found[:limit]), omitted=max(0, len(found) - limit) + reading.findings.omitted)
    return Reading(reading.document, findings)


def _in_order_of_draft(item: Finding) -> tuple[int, int, str]:
    _, collection, index, *_ = item.pointer.split("/")
    return _COLLECTIONS.index(collection), int(index), item.code


def _part_at(parts: dict[str, list[Part]], pointer: str) -> Part | None:
    _, collection, index, *_ = (*pointer.split("/"), "", "")
    return parts[collection][int(index)] if collection in parts and index.isdigit() else None


def _left_out(part: Part, reason: str) -> Finding:
    kind = part.collection.removesuffix("s")
    return finding("NE915", part.pointer, f"This {kind} is left out: {reason.rstrip('.')}.")


def _settled(parts: Sequence[Part], told: list[Finding]) -> list[Part]:
    """Leave out what refers to what is not there and cannot do without it."""
    kept = list(parts)
    while True:
        known = {part.value["id"] for part in kept} | {"narrator"}
        for part in kept:
            part.value = {name: _without(item, name, known) for name, item in part.value.items()}
        incomplete = [part for part in kept if _is_incomplete(part)]
        if not incomplete:
            return kept
        told.extend(_left_out(part, "a record that it refers to is not there") for part in incomplete)
        kept = [part for part in kept if part not in incomplete]


def _is_incomplete(part: Part) -> bool:
    names = _REQUIRED & part.value.keys()
    too_few = part.collection == "conflicts" and len(part.value["claims"]) < 2
    return too_few or any(part.value[name] is None for name in names) or part.value.get("value", 0) is None


_REFERENCES = {
    "speaker", "subject", "asserted_by", "within", "part_of", "place", "actor", "holder", "statement",
    "organization", "addressees", "represents", "claims",
}  # fmt: skip
"""Names of fields that hold references, wherever they stand in what is made of a draft."""


def _without(value: Any, name: str, known: Iterable[str]) -> Any:  # noqa: ANN401 - JSON
    """Return a field's value without references to what is not there, and without what is nothing then."""
    if isinstance(value, list):
        kept = [_without(item, name, known) for item in value]
        return [item for item in kept if item is not None]
    if isinstance(value, dict):
        inside = {key: _without(item, key, known) for key, item in value.items()}
        lost = [key for key, item in inside.items() if item is None and value[key] is not None]
        return None if set(lost) - _MAY_BE_ABSENT else inside
    return None if name in _REFERENCES and isinstance(value, str) and value not in known else value
