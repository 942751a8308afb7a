"""Every record class has a strategy, every field is drawn, and what is drawn is valid."""

from __future__ import annotations

from typing import Literal, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents.strategies import records

ABSTRACT = {"Record", "Event"}
CLASSES = sorted(
    {
        model
        for name in ne.__all__
        if isinstance(model := getattr(ne, name), type)
        and issubclass(model, ne.Record)
        and name not in ABSTRACT
    },
    key=lambda model: model.__name__,
)
quick = settings(max_examples=25)


@pytest.mark.parametrize("model", CLASSES, ids=lambda model: model.__name__)
@quick
@given(data=st.data())
def test_every_class_has_a_strategy_of_its_own(model, data):
    record = data.draw(records(model))
    assert type(record) is model
    assert model.model_validate_json(record.model_dump_json()) == record


thorough = settings(max_examples=400, derandomize=True, database=None)


@pytest.mark.parametrize("model", CLASSES, ids=lambda model: model.__name__)
def test_every_field_and_every_word_of_a_closed_vocabulary_is_drawn(model):
    missing = wanted(model)

    @thorough
    @given(records(model))
    def draw(record):
        for name, value in record:
            if value != model.model_fields[name].default:
                missing.discard((name, ...))
            if isinstance(value, str):
                missing.discard((name, value))

    draw()
    assert missing == set()


def wanted(model):
    """Return each field, and each word that a field can have, but for tags and the version."""
    found = set()
    for name, field in model.model_fields.items():
        words = [
            get_args(part)
            for part in (field.annotation, *get_args(field.annotation))
            if get_origin(part) is Literal
        ]
        if words and len(words[0]) == 1:
            continue
        if name != "schema_version":
            found.add((name, ...))
        found.update((name, word) for group in words for word in group)
    return found
