from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import Literal

import pytest
from pydantic import ValidationError

from newsevents.codecs import dumps
from newsevents.errors import VocabularyError
from newsevents.intake import loads
from newsevents.schema import installed
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event
from newsevents.schema.meeting import Meeting
from newsevents.schema.predicate import Predicate
from newsevents.schema.source import Source
from newsevents.schema.vocabulary import CORE, UnknownEvent, event_type_name, installed_vocabulary


class Protest(Event, frozen=True):
    """A protest."""

    type: Literal["acme:protest"] = "acme:protest"
    size: int = 0


MOOD = Predicate("acme:mood", ("event",), "text", "The mood at an event.")
OWN = CORE.extended(event_types=(Protest,), predicates=(MOOD,))
TEXT = b'{"id":"urn:example:1","source":{},"events":[{"id":"event:1","type":"acme:protest","size":3}]}'


def test_own_event_type_round_trips_in_strict_reading() -> None:
    document = loads(TEXT, vocabulary=OWN)
    assert document.events == (Protest(id="event:1", size=3),)
    assert isinstance(document, NewsDocument)
    assert loads(dumps(document), vocabulary=OWN) == document


def test_own_event_type_is_unknown_to_the_core() -> None:
    with pytest.raises(ValidationError):
        CORE.document_model.model_validate_json(TEXT)


def test_lenient_reading_keeps_unknown_events_and_writes_them_back() -> None:
    document = loads(TEXT, lenient=True, vocabulary=CORE)
    (event,) = document.events
    assert isinstance(event, UnknownEvent)
    assert loads(dumps(document), vocabulary=OWN).events == (Protest(id="event:1", size=3),)


def test_lenient_documents_can_be_built_in_python() -> None:
    model = OWN.lenient_document_model
    document = model(
        id="urn:example:1", source=Source(), events=(Meeting(id="event:1"), Protest(id="event:2"))
    )
    assert [event.type for event in document.events] == ["meeting", "acme:protest"]


def test_own_predicate_is_known() -> None:
    assert OWN.predicates_by_name["acme:mood"] is MOOD
    assert "acme:mood" not in CORE.predicates_by_name


@pytest.mark.parametrize(
    "model", [int, Event, 5, type("NoTag", (Event,), {"__module__": __name__, "__annotations__": {}})]
)
def test_classes_that_are_no_event_types_are_refused(model) -> None:
    with pytest.raises(VocabularyError):
        event_type_name(model)


def test_names_need_a_prefix_and_are_given_once() -> None:
    with pytest.raises(VocabularyError, match="needs a vendor's prefix, such as 'acme:mood'"):
        CORE.extended(predicates=(Predicate("mood", ("event",), "text", "Mood."),))
    with pytest.raises(VocabularyError, match="'acme:mood' is registered twice"):
        OWN.extended(predicates=(MOOD,))
    with pytest.raises(VocabularyError, match="'acme:protest' is registered twice"):
        OWN.extended(event_types=(Protest,))


def test_predicates_have_well_formed_names() -> None:
    with pytest.raises(ValueError, match="Expected a name such as"):
        Predicate("Mood!", ("event",), "text", "Mood.")


def with_entry_points(monkeypatch, *points: EntryPoint):
    monkeypatch.setattr(
        installed, "entry_points", lambda group: [point for point in points if point.group == group]
    )
    return installed_vocabulary.__wrapped__()


def test_installed_packages_add_through_entry_points(monkeypatch) -> None:
    found = with_entry_points(
        monkeypatch,
        EntryPoint("protest", f"{__name__}:Protest", "newsevents.event_types"),
        EntryPoint("mood", f"{__name__}:MOOD", "newsevents.predicates"),
    )
    assert "acme:protest" in found.event_types_by_name
    assert "acme:mood" in found.predicates_by_name


def test_an_entry_point_that_cannot_be_loaded_is_named(monkeypatch) -> None:
    with pytest.raises(
        VocabularyError, match="'broken' .no_such_module:X. in 'newsevents.predicates' cannot be loaded"
    ):
        with_entry_points(monkeypatch, EntryPoint("broken", "no_such_module:X", "newsevents.predicates"))
