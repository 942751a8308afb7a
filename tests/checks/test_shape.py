from __future__ import annotations

import json
from importlib.resources import files
from typing import Annotated, Any, Literal

import pytest

from newsevents.checks import RULES, check_document
from newsevents.checks.shape import shape_of
from newsevents.intake import check
from newsevents.schema.base import Record
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import ActorId, EventId, PlaceId, Reference
from newsevents.schema.source import Source
from newsevents.schema.time import TimeWindow
from newsevents.schema.vocabulary import CORE

EVERYTHING = json.loads(files("newsevents.conformance").joinpath("valid/everything.json").read_bytes())


def records_of_the_core() -> set[type[Record]]:
    found: set[type[Record]] = set()
    todo: list[type[Record]] = [NewsDocument]
    while todo:
        record = todo.pop()
        if record not in found:
            found.add(record)
            record.model_rebuild()
            todo += classes_in([field.annotation for field in record.model_fields.values()])
    return found


def classes_in(value: object) -> list[type[Record]]:
    if isinstance(value, type):
        return [value] if issubclass(value, Record) else []
    parts = value if isinstance(value, list) else getattr(value, "__args__", ())
    return [item for part in parts for item in classes_in(part)]


def test_all_records_of_a_document_are_visited():
    seen = {NewsDocument}
    todo = [NewsDocument]
    while todo:
        record = todo.pop()
        for name in shape_of(record).nested:
            for inner in classes_in([record.model_fields[name].annotation]):
                if inner not in seen:
                    seen.add(inner)
                    todo.append(inner)
    assert seen == records_of_the_core()
    assert {Evidence, TimeWindow, Source} < seen


def test_every_class_of_a_rule_is_a_record_of_a_document():
    for rule in RULES:
        assert any(rule.is_for(record) for record in records_of_the_core()) or rule.code == "NE121"


def identifiers(value: Any, path: tuple[str | int, ...] = ()):
    """Yield the places of references: values that look like identifiers, in fields other than `id`."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        kinds = ("actor:", "place:", "statement:", "event:", "claim:", "conflict:")
        if isinstance(item, str) and item.startswith(kinds) and key != "id":
            yield (*path, key), item
        yield from identifiers(item, (*path, key))


REFERENCES = list(identifiers(EVERYTHING))


@pytest.mark.parametrize(
    ("path", "name"), REFERENCES, ids=["/".join(map(str, path)) for path, _ in REFERENCES]
)
def test_every_reference_has_to_resolve(path, name):
    tree = json.loads(json.dumps(EVERYTHING))
    around = tree
    for key in path[:-1]:
        around = around[key]
    around[path[-1]] = name.partition(":")[0] + ":nobody"
    pointer = "/" + "/".join(map(str, path))
    found = [item.pointer for item in check(json.dumps(tree)) if item.code == "NE203"]
    assert found == [pointer]


class Banner(Record):
    """A part of a vendor's event."""

    bearer: ActorId | None = None
    seen: dict[str, tuple[Evidence, ...]] | None = None
    at: ActorId | PlaceId | None = None


class Protest(Event):
    """An event type of a vendor's, with references at every depth."""

    type: Literal["acme:protest"] = "acme:protest"
    organizers: tuple[ActorId, ...] = ()
    banners: tuple[Banner, ...] = ()
    by_street: dict[str, Banner] | None = None
    route: list[list[Banner]] | None = None
    flag: Banner | str | None = None
    marchers: tuple[tuple[ActorId, ...], ...] = ()
    stewards: dict[str, ActorId] | None = None
    leader: ActorId | Banner | None = None
    follows: Annotated[str, Reference(("event",))] | None = None
    after: EventId | None = None
    until: TimeWindow | None = None


PROTEST = CORE.extended(event_types=(Protest,))


def protest(**fields: object) -> list[tuple[str, str]]:
    event = {"id": "event:1", "type": "acme:protest", **fields}
    data = {"id": "urn:example:1", "source": {"text": "Doha"}, "events": [event]}
    data["places"] = [{"id": "place:doha", "name": "Doha"}]
    return [(item.code, item.pointer) for item in check(json.dumps(data), vocabulary=PROTEST)]


def test_a_vendors_event_type_is_checked_without_an_edit():
    wrong = {"start": 0, "end": 4, "exact": "Kabul"}
    found = protest(
        organizers=["actor:a"],
        banners=[{"bearer": "actor:b", "seen": {"front": [wrong]}, "at": "place:x"}],
        by_street={"north": {"bearer": "actor:c"}},
        route=[[{"bearer": "actor:d"}, {}]],
        flag={"bearer": "actor:e"},
        marchers=[["actor:f"], ["actor:f"]],
        stewards={"north": "actor:g"},
        leader={"bearer": "actor:h"},
        after="event:2",
        until={"edtf": "soon"},
    )
    assert sorted(found) == [
        ("NE203", "/events/0/after"),
        ("NE203", "/events/0/banners/0/at"),
        ("NE203", "/events/0/banners/0/bearer"),
        ("NE203", "/events/0/by_street/north/bearer"),
        ("NE203", "/events/0/flag/bearer"),
        ("NE203", "/events/0/leader/bearer"),
        ("NE203", "/events/0/marchers/0/0"),
        ("NE203", "/events/0/marchers/1/0"),
        ("NE203", "/events/0/organizers/0"),
        ("NE203", "/events/0/route/0/0/bearer"),
        ("NE203", "/events/0/stewards/north"),
        ("NE205", "/events/0/marchers"),
        ("NE302", "/events/0/banners/0/seen/front/0/end"),
        ("NE405", "/events/0/until/edtf"),
    ]
    assert protest() == protest(flag="white") == []


def test_a_reference_without_a_form_is_checked_for_its_kind():
    assert protest(follows="event:1") == []
    assert protest(follows="place:doha") == [("NE203", "/events/0/follows")]
    assert protest(follows="nonsense") == [("NE203", "/events/0/follows")]


def test_a_document_made_in_python_is_checked_alike():
    events = (Protest(id="event:1", organizers=("actor:a", "actor:a")),)
    document = PROTEST.document_model(id="urn:example:1", source=Source(), events=events)
    assert [str(item.code) for item in check_document(document, vocabulary=PROTEST)] == [
        "NE203",
        "NE203",
        "NE205",
    ]
    assert check_document(document, vocabulary=PROTEST, limit=1).omitted == 2
