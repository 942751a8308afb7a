"""The files leave nothing out: every field and word is used by a valid one, every rule is broken by an invalid one."""

from __future__ import annotations

import re
from typing import Literal, get_args, get_origin

import pytest
from pydantic import StringConstraints, ValidationError

from newsevents.checks import RULES
from newsevents.checks.context import Context
from newsevents.checks.references import lists_references
from newsevents.checks.shape import shape_of
from newsevents.conformance import cases
from newsevents.intake import read
from newsevents.schema.base import Record
from newsevents.schema.document import NewsDocument
from newsevents.schema.predicate import CORE_PREDICATES
from newsevents.schema.scalars import Uri
from newsevents.schema.vocabulary import CORE, UnknownEvent

CASES = list(cases())


def parts(annotation):
    """Yield an annotation, and all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from parts(part)


def classes_of(record, seen=None):
    """Return a class, and those of the records that it can hold."""
    seen = {} if seen is None else seen
    seen[record] = None
    for field in record.model_fields.values():
        for part in parts(field.annotation):
            if isinstance(part, type) and issubclass(part, Record) and part not in seen:
                classes_of(part, seen)
    return list(seen)


def words_of(field):
    """Return the words of a closed vocabulary; none for a tag, which has one, and for an open field."""
    words = [
        word for part in parts(field.annotation) if get_origin(part) is Literal for word in get_args(part)
    ]
    return words if len(words) > 1 else []


def records_in(value):
    """Yield the records in a value, itself included."""
    if isinstance(value, Record):
        yield value
        for item in value.__dict__.values():
            yield from records_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)


CLASSES = classes_of(NewsDocument)
FIELDS = [
    (record, name)
    for record in CLASSES
    for name, field in record.model_fields.items()
    if name not in {"kind", "type", "schema_version"}
]
WORDS = [(record, name, word) for record, name in FIELDS for word in words_of(record.model_fields[name])]


@pytest.fixture(scope="module")
def valid_records():
    """All records of the valid documents."""
    documents = [read(case.data).document for case in CASES if case.name.startswith("valid/")]
    return [record for document in documents for record in records_in(document)]


def test_the_classes_are_those_of_a_document():
    names = {record.__name__ for record in CLASSES}
    assert {"NewsDocument", "Person", "Stop", "QuantityValue", "Gap", "Resolution", "Cue"} <= names
    assert not names & {"Dossier", "UnknownEvent", "ActorBase", "Event"}


def test_every_class_stands_in_a_valid_document(valid_records):
    assert {type(record) for record in valid_records} == set(CLASSES)


def test_every_field_has_a_value_of_its_own_in_a_valid_document(valid_records):
    used = {
        (type(record), name)
        for record in valid_records
        for name, field in type(record).model_fields.items()
        if field.is_required() or getattr(record, name) != field.get_default()
    }
    missing = [f"{record.__name__}.{name}" for record, name in FIELDS if (record, name) not in used]
    assert missing == []


def test_every_word_of_every_closed_vocabulary_stands_in_a_valid_document(valid_records):
    used = {
        (type(record), name, value)
        for record in valid_records
        for name, value in record.__dict__.items()
        if isinstance(value, str)
    }
    missing = [
        f"{record.__name__}.{name} = {word}"
        for record, name, word in WORDS
        if (record, name, word) not in used
    ]
    assert missing == []


def test_every_predicate_is_said_of_each_kind_of_subject_in_a_valid_document(valid_records):
    said = {
        (record.predicate, record.subject.partition(":")[0])
        for record in valid_records
        if type(record).__name__ == "Claim"
    }
    assert said == {(predicate.name, kind) for predicate in CORE_PREDICATES for kind in predicate.subjects}


def test_every_scheme_of_a_uri_stands_in_a_valid_document(valid_records):
    (pattern,) = (part.pattern for part in get_args(Uri) if isinstance(part, StringConstraints))
    schemes = {*re.match(r"\^\(([^)]*)\):", pattern).group(1).replace("https?", "http|https").split("|")}
    uris = [
        uri
        for record in valid_records
        if isinstance(record, NewsDocument)
        for uri in (record.id, record.source.guid, record.source.replaces)
    ]
    assert {uri.partition(":")[0] for uri in uris if uri} == schemes
    assert len(schemes) > 8


def documents_of_invalid_cases():
    """Yield the documents whose structure is sound, so that rules look at them, each with its case."""
    for case in CASES:
        if case.name.startswith("invalid/") and case.times == 1:
            model = CORE.lenient_document_model if case.lenient else CORE.document_model
            try:
                document = model.model_validate_json(case.data, extra="allow" if case.lenient else None)
            except ValidationError:
                continue
            yield case, document


def can_break(rule, record):
    """Say whether a record of a class can break a rule that is for it."""
    if rule.code == "NE120":
        return record is not UnknownEvent  # NE121 tells of it
    if rule.where is lists_references:
        return any(
            "tuple" in str(record.model_fields[field.name].annotation)
            for field in shape_of(record).references
        )
    return True


def test_every_rule_is_broken_by_each_class_of_record_in_an_invalid_document():
    broken = set()
    for case, document in documents_of_invalid_cases():
        codes = {code for code, _ in case.expected}
        context = Context(document, CORE, lenient=case.lenient)
        for record in records_in(document):
            for number, rule in enumerate(RULES):
                if rule.code in codes and rule.is_for(type(record)) and any(rule.check(record, context)):
                    broken.add((number, NewsDocument if record is document else type(record)))
    missing = [
        f"{rule.code} of {record.__name__}"
        for number, rule in enumerate(RULES)
        for record in (*CLASSES, UnknownEvent)
        if rule.is_for(record) and can_break(rule, record) and (number, record) not in broken
    ]
    assert missing == []
    assert len(broken) > len(RULES)
