"""What holds for every record, whichever it is."""

from __future__ import annotations

import sys
from typing import get_args

import pytest
from pydantic import ValidationError

from newsevents.schema.actor import ActorBase
from newsevents.schema.base import Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.json_schema import field_docstrings


def all_records() -> list[type[Record]]:
    import newsevents.schema.vocabulary  # noqa: F401 - defines the last of them

    found, waiting = [], [Record]
    while waiting:
        record = waiting.pop()
        children = [
            child for child in record.__subclasses__() if child.__module__.startswith("newsevents.schema")
        ]
        waiting.extend(children)
        if record is getattr(sys.modules[record.__module__], record.__name__, None) and record is not Record:
            found.append(record)
    return sorted(set(found), key=lambda record: record.__name__)


RECORDS = all_records()


def test_there_are_records() -> None:
    assert {"NewsDocument", "Statement", "Meeting", "Claim", "Evidence"} <= {
        record.__name__ for record in RECORDS
    }


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_and_field_has_a_docstring(record) -> None:
    assert record.__doc__
    documented = field_docstrings(record)
    assert [name for name in record.model_fields if not documented.get(name)] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_is_frozen_strict_and_closed(record) -> None:
    config = record.model_config
    assert (config["frozen"], config["strict"], config["extra"]) == (True, True, "forbid")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_refuses_unknown_fields(record) -> None:
    with pytest.raises(ValidationError) as caught:
        record.model_validate({"no_such_field": 1})
    assert ("no_such_field",) in [error["loc"] for error in caught.value.errors()]


def text_fields() -> list[tuple[type[Record], str]]:
    """Fields that take a short text on its own."""
    found = []
    for record in RECORDS:
        for name, field in record.model_fields.items() if record is not ActorBase else ():
            if field.annotation is str or str in get_args(field.annotation):
                found.append((record, name))
    return found


@pytest.mark.parametrize(
    ("record", "name"), text_fields(), ids=lambda value: getattr(value, "__name__", value)
)
def test_every_text_field_refuses_lone_surrogates(record, name) -> None:
    with pytest.raises(ValidationError) as caught:
        record.model_validate({name: "actor:\ud800"})
    assert name in [error["loc"][0] for error in caught.value.errors()]


def test_assignment_is_refused() -> None:
    evidence = Evidence(start=0, end=4, exact="Doha")
    with pytest.raises(ValidationError):
        evidence.start = 1  # type: ignore[misc]
