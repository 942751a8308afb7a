"""Drafting: what a language model would write of a document, and drafts that no model would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.schema.json_schema import extraction_schema

if TYPE_CHECKING:
    import newsevents as ne

SCHEMA = extraction_schema()


def drafts(
    schema: dict[str, Any] = SCHEMA, texts: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[Any]:
    """Return JSON that fits the extraction schema, or a part of it."""
    texts = st.text(max_size=8) if texts is None else texts
    if "$ref" in schema:
        return drafts(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], texts)
    if "anyOf" in schema:
        return st.one_of([drafts(part, texts) for part in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "const" in schema:
        return st.just(schema["const"])
    kinds = {
        "string": lambda: texts,
        "boolean": st.booleans,
        "null": st.none,
        "number": lambda: st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False),
        "array": lambda: st.lists(drafts(schema["items"], texts), max_size=2),
        "object": lambda: st.fixed_dictionaries(
            {name: drafts(part, texts) for name, part in schema["properties"].items()}
        ),
    }
    return kinds[schema["type"]]()


def draft_of(document: ne.NewsDocument) -> dict[str, Any]:
    """Return the draft that quotes what a document has evidence of."""
    return {
        "actors": [_actor(item) for item in document.actors],
        "places": [_place(item) for item in document.places],
        "statements": [_statement(item) for item in document.statements],
        "events": [_event(item) for item in document.events],
        "claims": [_claim(item) for item in document.claims],
        "conflicts": [
            {
                "claims": list(item.claims),
                "asserted_by": item.asserted_by,
                "relation": item.relation,
                "marker": item.marker and item.marker.exact,
            }
            for item in document.conflicts
        ],
    }


def _actor(item):
    role = item.roles[0] if item.roles else None
    return {
        "key": item.id,
        "kind": item.kind,
        "name": item.name,
        "aliases": list(item.aliases),
        "organization_type": getattr(item, "organization_type", None),
        "reason": getattr(item, "reason", None),
        "part_of": getattr(item, "part_of", None),
        "role": role and role.title,
        "role_in": role and role.organization,
        "quotes": [evidence.exact for evidence in item.mentions],
    }


def _place(item):
    quotes = [evidence.exact for evidence in item.mentions]
    shared = {
        "name": item.name,
        "country": item.country,
        "precision": item.precision,
        "part_of": item.part_of,
    }
    return {"key": item.id, **shared, "quotes": quotes}


def _time(item):
    return item and {"phrase": item.phrase, "edtf": item.edtf}


def _statement(item):
    return {
        "key": item.id,
        "speaker": item.speaker,
        "mode": item.mode,
        "act": item.act,
        "cue": item.cue and item.cue.evidence.exact,
        "cue_lemma": item.cue and item.cue.lemma,
        "content": [evidence.exact for evidence in item.content],
        "content_kind": item.content_kind,
        "sentence": item.evidence[0].exact if item.evidence else None,
        "told_in": item.within,
        "relayed_by": [relay.actor for relay in item.via if relay.actor],
        "hedge": next((relay.hedge for relay in item.via if relay.hedge), None),
        "addressees": list(item.addressees),
        "time": _time(item.time),
    }


def _participants(items):
    shared = ("actor", "role", "attendance")
    return [
        {**{name: getattr(item, name) for name in shared}, "represents": list(item.represents)}
        for item in items
    ]


def _event(item):
    shared = {"type": item.type, "key": item.id, "label": item.label, "status": item.status}
    times = {"start": _time(item.start), "end": _time(item.end)}
    quotes = [evidence.exact for evidence in item.evidence]
    if item.type == "visit":
        own = {"travellers": _participants(item.travellers), "stops": [stop.place for stop in item.stops]}
        return {**shared, **times, **own, "purpose": item.purpose, "quotes": quotes}
    own = {name: getattr(item, name) for name in ("format", "secrecy", "place", "topic", "part_of")}
    return {**shared, **times, **own, "participants": _participants(item.participants), "quotes": quotes}


def _claim(item):
    scope = item.scope and {name: getattr(item.scope, name) for name in ("secrecy", "place", "phrase")}
    names = ("holder", "stance", "certainty", "statement")
    return {
        "key": item.id,
        "subject": item.subject,
        "predicate": item.predicate,
        "value": _value(item.value),
        "scope": scope,
        "polarity": item.polarity,
        "stances": [{name: getattr(stance, name) for name in names} for stance in item.stances],
        "quotes": [evidence.exact for evidence in item.evidence],
    }


def _value(value):
    if value.type == "quantity":
        it = value.quantity
        numbers = {
            name: None if number is None else float(number)
            for name, number in (("number", it.value), ("low", it.low), ("high", it.high))
        }
        return {
            "type": "quantity",
            "comparator": it.comparator,
            **numbers,
            "unit": it.unit,
            "phrase": it.phrase,
        }
    if value.type == "time":
        return {"type": "time", **_time(value.time)}
    return {"type": value.type, value.type: getattr(value, value.type)}
