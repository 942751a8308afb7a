"""Hypothesis knows the record classes without an import, and pays nothing for it before one is drawn."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Annotated, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, StringConstraints

import newsevents as ne
from newsevents.strategies import documents, own, records, register_extension, register_fields


def after(statements: str) -> str:
    """Run statements in a fresh interpreter, and return what is printed."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", statements], capture_output=True, text=True, check=True
    )
    return run.stdout


def test_importing_hypothesis_loads_neither_models_nor_strategies():
    loaded = json.loads(after("import json, sys, hypothesis; print(json.dumps(sorted(sys.modules)))"))
    assert "newsevents.strategies.registration" in loaded
    assert not {
        name for name in loaded if name.startswith("newsevents.strategies.") and "registration" not in name
    }
    assert not {"pydantic", "newsevents.schema.base", "newsevents.schema.document"} & set(loaded)


@pytest.mark.parametrize(
    "imports",
    [
        "import hypothesis, newsevents as ne",
        "import newsevents as ne; ne.NewsDocument; import hypothesis",
    ],
)
def test_types_are_known_whichever_is_imported_first(imports):
    code = f"{imports}; from hypothesis import strategies as st, find; import newsevents as ne; "
    found = after(code + "print(find(st.from_type(ne.Statement), lambda s: s.act == 'denies').act)")
    assert found.strip() == "denies"


@settings(max_examples=30)
@given(st.from_type(ne.NewsDocument))
def test_documents_of_the_type_are_valid(document):
    assert ne.check(ne.dumps(document)) == ne.Findings(())


@settings(max_examples=20)
@given(st.from_type(ne.Actor), st.from_type(ne.Value), st.from_type(ne.Event), st.from_type(ne.Dossier))
def test_unions_and_bases_are_known(actor, value, event, dossier):
    assert isinstance(actor, ne.Person | ne.Organization | ne.Group | ne.Unidentified)
    assert value.type in {"quantity", "time", "place", "actor", "boolean", "text"}
    assert event.type in {"meeting", "visit"}
    assert ne.load_dossier(ne.dump_dossier(dossier)) == dossier


class Strike(ne.Event, frozen=True):
    """An event type of somebody else's, with fields of many kinds."""

    type: Literal["acme:strike"] = "acme:strike"
    called_by: ne.ActorId
    strikers: tuple[ne.ActorId, ...] = ()
    against: ne.ActorId | None = None
    turnout: ne.Quantity | None = None
    demands: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{3,8}$")], ...] = ()
    days: Annotated[int, Field(ge=1, le=9)] = 1
    hour: Annotated[int, Field(gt=-1, lt=24)] = 0
    mood: Literal["calm", "angry"] = "calm"
    ticket: str = Field(default="A-1", pattern=r"^[A-Z]-\d$")
    notes: dict[str, int] = Field(default={})
    lasting: bool = False


MOOD = ne.Predicate("acme:mood", ("event",), "text", "The mood at an event.", exclusive=("calm", "angry"))
VOCABULARY = ne.CORE.extended(event_types=(Strike,), predicates=(MOOD,))
STRIKES = documents(
    vocabulary=VOCABULARY,
    event_types=(Strike,),
    fields={Strike: {"ticket": st.sampled_from(("B-1", "Z-9"))}},
    extensions={"acme:desk": st.sampled_from(("home", "foreign"))},
    sizes={"events": (1, 2), "claims": (0, 4)},
)


@settings(max_examples=50)
@given(STRIKES)
def test_own_event_types_are_drawn_by_their_annotations(document):
    assert type(document) is VOCABULARY.document_model
    assert all(isinstance(event, Strike) and event.ticket in {"B-1", "Z-9"} for event in document.events)
    reading = ne.read(ne.dumps(document), vocabulary=VOCABULARY)
    assert [str(item) for item in reading.findings] == []
    assert reading.document == document


def test_own_fields_predicates_and_extensions_come_up():
    missing = {*Strike.model_fields} - {"type", "id"} | {"acme:mood", "acme:desk"}

    @settings(max_examples=2_000, derandomize=True, database=None)
    @given(STRIKES)
    def draw(document):
        for event in document.events:
            missing.difference_update(
                name for name, value in event if value != Strike.model_fields[name].default
            )
        missing.difference_update(claim.predicate for claim in document.claims)
        missing.difference_update(document.extensions)

    draw()
    assert missing == set()


@settings(max_examples=20)
@given(st.from_type(Strike), st.from_type(VOCABULARY.document_model), records(Strike))
def test_own_types_are_registered_as_they_come_into_being(strike, document, other):
    assert type(strike) is type(other) is Strike
    assert type(document) is VOCABULARY.document_model
    assert ne.check(ne.dumps(document), vocabulary=VOCABULARY) == ne.Findings(())


def test_registered_fields_and_extensions_are_drawn_everywhere(monkeypatch):
    monkeypatch.setitem(own.FIELDS, Strike, {})
    monkeypatch.setitem(own.EXTENSIONS, "acme:desk", st.nothing())
    register_fields(Strike, ticket=st.just("Q-4"))
    register_extension("acme:desk", st.just("home"))

    @settings(max_examples=50, database=None)
    @given(st.from_type(Strike), documents(vocabulary=VOCABULARY))
    def draw(strike, document):
        assert strike.ticket == "Q-4"
        assert strike.extensions in ({}, {"acme:desk": "home"})
        assert {*document.extensions} <= {"acme:desk"}
        assert all(event.ticket == "Q-4" for event in document.events if isinstance(event, Strike))

    draw()
    with pytest.raises(ValueError, match="Expected a field of Strike, found 'tiket'"):
        register_fields(Strike, tiket=st.just("Q-4"))
    with pytest.raises(ValueError, match="such as 'acme:desk', found 'desk'"):
        register_extension("desk", st.just("home"))


@settings(max_examples=20)
@given(
    records(ne.Place, fields={"country": st.just("QA")}),
    records(ne.Event, fields={"label": st.just("talks")}),
    records(ne.NewsDocument, fields={"provenance": st.none()}),
    records(VOCABULARY.document_model, fields={"provenance": st.none()}),
)
def test_fields_can_be_given_for_one_class(place, event, document, other):
    assert place.country == "QA"
    assert event.label == "talks"
    assert document.provenance is None
    assert other.provenance is None


def test_wrong_knobs_are_told():
    def first(strategy):
        @settings(max_examples=1, database=None)
        @given(strategy)
        def draw(_):
            pass

        draw()

    for strategy, message in (
        (documents(event_types=(Strike,)), "event types of the vocabulary, found Strike"),
        (documents(sizes={"claims": (2, 1)}), "smallest and a largest number of claims, found"),
        (documents(sizes={"claim": (0, 1)}), "found one of 'claim'"),
        (documents(sizes={"claims": 5}), "number of claims, found 5"),
        (documents(max_size="3"), "number of actors, found"),
        (documents(event_types=["nope"]), "found 'nope'"),
        (documents(fields={int: {"a": st.none()}}), "a class of records, found <class 'int'>"),
        (documents(alphabet="a", exclude="a"), "found 'a' without 'a'"),
        (documents(languages=()), "at least one language"),
        (documents(alphabet=""), "at least one character"),
        (documents(fields={ne.Place: {"nmae": st.none()}}), "a field of Place, found 'nmae'"),
    ):
        with pytest.raises(ValueError, match=message):
            first(strategy)
    with pytest.raises(ValueError, match="found Record itself"):
        records(ne.Record)
    with pytest.raises(ValueError, match="a field of Place, found 'nmae'"):
        records(ne.Place, fields={"nmae": st.none()})


def test_a_vocabulary_shows_itself_in_one_line():
    assert repr(VOCABULARY) == "<Vocabulary of meeting, visit, acme:strike; 20 predicates>"
