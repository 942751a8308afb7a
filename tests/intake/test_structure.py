from __future__ import annotations

import json
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import AfterValidator, BaseModel, Discriminator, Field, StringConstraints, Tag, ValidationError
from pydantic_core import PydanticCustomError, PydanticKnownError, core_schema

from newsevents.codes import CODES
from newsevents.intake import check
from newsevents.intake.forms import FORMS
from newsevents.intake.slugs import SLUGS, UNLISTED
from newsevents.intake.spot import spot
from newsevents.intake.structure import structure_problems
from newsevents.schema.base import Record
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event
from newsevents.schema.vocabulary import CORE

SLUGS_OF_PYDANTIC = get_args(core_schema.ErrorType)


@pytest.mark.parametrize("slug", SLUGS_OF_PYDANTIC)
def test_every_error_type_of_pydantic_has_a_code(slug):
    assert slug in SLUGS
    code, expected = SLUGS[slug]
    assert code in {item.code for item in CODES}
    assert bool(expected) == (code != UNLISTED)


def test_no_error_type_is_listed_that_pydantic_does_not_have():
    ours = {"moment_form", "number_form", "extension_value"}
    assert set(SLUGS) - set(SLUGS_OF_PYDANTIC) == ours


def patterns_in(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
        return own.union(schema.get("patternProperties", {}), *map(patterns_in, schema.values()))
    if isinstance(schema, list):
        return set().union(*map(patterns_in, schema))
    return set()


def test_every_pattern_of_the_core_is_put_into_words():
    told_otherwise = {r"^[ -~]{1,256}$", r"^-?(0|[1-9][0-9]{0,14})\.[0-9]{0,8}[1-9]$"}
    moments = {
        pattern
        for pattern in patterns_in(NewsDocument.model_json_schema())
        if pattern.startswith("^[0-9]{4}-")
    }
    assert patterns_in(NewsDocument.model_json_schema()) - set(FORMS) <= told_otherwise | moments
    assert len(moments) == 2


def problems_of(model: type[BaseModel], data: Any, most: int = 100):
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(json.dumps(data))
    return list(structure_problems(caught.value, model, data, most))


def raising(error: Exception):
    def refuse(_: object) -> object:
        raise error

    return Annotated[Any, AfterValidator(refuse)]


def test_an_error_type_of_a_vendors_making_is_told_in_its_own_words():
    class Odd(BaseModel):
        a: raising(PydanticCustomError("acme_odd", "Too odd: {value}", {"value": "\x1b[31m"}))
        b: raising(ValueError("bad\x00news"))

    first, second = problems_of(Odd, {"a": 1, "b": 2})
    assert (first.code, first.path, first.message) == ("NE199", ("a",), "Not accepted: Too odd: \\u001b[31m.")
    assert (second.code, second.path) == ("NE199", ("b",))
    assert second.message == "Not accepted: bad\\u0000news."


def test_a_vendors_message_is_told_up_to_a_few_lines():
    class Odd(BaseModel):
        a: raising(ValueError("word " * 1_000))

    (problem,) = problems_of(Odd, {"a": 1})
    assert 280 < len(problem.message) < 330
    assert problem.message.endswith("….")


def test_an_error_without_its_context_is_told_all_the_same():
    class Odd(BaseModel):
        a: raising(PydanticCustomError("less_than", "no"))
        b: raising(PydanticKnownError("greater_than", {"gt": 5}))
        c: raising(PydanticCustomError("literal_error", "no"))
        d: raising(PydanticCustomError("union_tag_invalid", "no"))
        e: raising(PydanticCustomError("union_tag_not_found", "no"))
        f: raising(PydanticCustomError("string_pattern_mismatch", "no"))

    found = problems_of(Odd, dict.fromkeys("abcdef", 9))
    assert [item.code for item in found] == ["NE112", "NE112", "NE104", "NE105", "NE106", "NE107"]
    assert found[0].message == "Expected a number less than …, found 9."
    assert found[1].message == "Expected a number greater than 5, found 9."


class Cat(BaseModel):
    type: Literal["cat"]
    cat: dict[str, int] = {}


class Dog(BaseModel):
    type: Literal["dog", "hound"]
    dog: tuple[int, ...] = ()


class House(BaseModel):
    type: str = "cat"
    pet: Cat | Dog | None = Field(None, discriminator="type")
    pets: list[Annotated[Cat | Dog, Field(discriminator="type")]] = []
    either: int | Cat = 0
    tagged: (
        Annotated[
            Annotated[Cat, Tag("c")] | Annotated[Dog, Tag("d")],
            Discriminator(lambda value: "c" if value.get("type") == "cat" else "d"),
        ]
        | None
    ) = None
    by_name: dict[Annotated[str, StringConstraints(pattern="^[a-z]$")], Cat] = {}
    fixed: tuple[int, Cat] | None = None
    odd: Annotated[
        dict[str, list[Annotated[int, AfterValidator(abs)]]], AfterValidator(lambda value: value)
    ] = {}
    words: Literal["a", "b"] | None = None


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        ({"pet": {"type": "cat", "cat": {"cat": "x"}}}, ("pet", "cat", "cat"), "NE103"),
        ({"pet": {"type": "hound", "dog": [1, "x"]}}, ("pet", "dog", 1), "NE103"),
        ({"pet": {"type": "cow"}}, ("pet", "type"), "NE105"),
        ({"pet": {}}, ("pet", "type"), "NE106"),
        ({"pet": 3}, ("pet",), "NE103"),
        ({"pets": [{"type": "cat"}, {"type": "dog", "dog": {}}]}, ("pets", 1, "dog"), "NE103"),
        ({"either": {"type": "cat", "cat": {"x": "y"}}}, ("either",), "NE103"),
        ({"tagged": {"type": "cat", "cat": {"cat": "x"}}}, ("tagged", "cat", "cat"), "NE103"),
        ({"by_name": {"A": {"type": "cat"}}}, ("by_name", "A"), "NE107"),
        ({"by_name": {"a": {"type": "cat", "cat": 1}}}, ("by_name", "a", "cat"), "NE103"),
        ({"odd": {"k": [1, "x"]}}, ("odd", "k", 1), "NE103"),
        ({"words": "c"}, ("words",), "NE104"),
        ({"words": "c", "type": 3}, ("type",), "NE103"),
    ],
)
def test_tags_of_unions_are_no_part_of_the_path(data, path, code):
    first = problems_of(House, data)[0]
    assert (first.path, first.code) == (path, code)


def test_a_union_without_tags_is_told_once_for_each_place():
    found = problems_of(House, {"either": {"type": "cat", "cat": {"x": "y"}}})
    assert [item.path for item in found] == [("either",), ("either", "cat", "x")]


def test_members_of_a_union_that_refuse_a_value_alike_are_told_once():
    assert [(item.path, item.code) for item in problems_of(House, {"either": "x"})] == [
        (("either",), "NE103")
    ]


def test_where_the_model_is_not_known_the_data_decides():
    place = spot(("a", "function-after", 0, "b"), BaseModel, {"a": [{"b": 1}]})
    assert place.path == ("a", 0, "b")


def test_keys_are_told_from_values():
    assert spot(("by_name", "A", "[key]"), House, {}).at_key
    assert spot(("by_name", "[key]"), House, {"by_name": {"[key]": 1}}).path == ("by_name",)
    assert not spot(("by_name", "[key]", "cat"), House, {}).at_key


def test_no_more_is_translated_than_asked_for():
    assert len(problems_of(House, {"pets": [1, 2, 3, 4]}, most=2)) == 2


class Protest(Event):
    """A protest."""

    type: Literal["acme:protest"] = "acme:protest"
    route: Annotated[str, AfterValidator(lambda route: {"short": route}[route])] = "short"
    code: Annotated[str, StringConstraints(pattern="^[A-Z]$")] | None = None


ACME = CORE.extended(event_types=(Protest,))


def protest(**fields: object) -> bytes:
    event = {"id": "event:1", "type": "acme:protest", **fields}
    return json.dumps({"id": "urn:example:1", "source": {}, "events": [event]}).encode()


@pytest.mark.parametrize("lenient", [False, True])
def test_a_vendors_validator_that_breaks_is_a_finding(lenient):
    (finding,) = check(protest(route="long"), vocabulary=ACME, lenient=lenient)
    assert (finding.code, finding.pointer, finding.line) == ("NE199", "", 1)
    assert "KeyError" in finding.message


def test_a_pattern_of_a_vendors_is_shown_as_it_is():
    (finding,) = check(protest(code="x"), vocabulary=ACME)
    assert finding.message == "Expected a text of the form ^[A-Z]$, found 'x'."


def test_an_unknown_field_of_a_vendors_event_is_compared_with_its_own():
    (finding,) = check(protest(rout="x"), vocabulary=ACME)
    assert finding.hint == "Did you mean 'route'?"


HINTS = [
    ({"source": {"authors": None}}, "Write [] for none."),
    ({"source": {"authors": "Ada"}}, "Write one item as an array of one: [...]."),
    ({"source": {"publisher": 3}}, "Write it in double quotes."),
    ({"source": {"publisher": True}}, None),
    ({"source": {"publisher": 1.5}}, None),
    ({"source": {"text_length": "14"}}, "Write it without quotes."),
    ({"source": {"text_length": 14.0}}, "Write 14."),
    ({"source": {"text_length": 1e300}}, "Use a whole number"),
    ({"source": {"revision": None, "text_length": []}}, None),
    ({"source": {"status": "Usable"}}, "Did you mean 'usable'?"),
    ({"source": {"status": "xyzzy"}}, None),
    ({"source": {"status": 4}}, None),
    ({"source": {"published": "2018-11-13 09:30"}}, "Add the zone"),
    ({"source": {"published": "2018-11-31"}}, "no such day"),
    ({"source": {"published": "2018-11-13T25:00:00Z"}}, "no such day"),
    ({"source": {"published": "13.11.2018"}}, None),
    ({"source": {"published": 20181113}}, None),
    ({"events": [{"id": "event:1", "type": "acme:x"}]}, "Pass the vocabulary"),
    ({"events": [{"id": "event:1", "type": "meating"}]}, "Did you mean 'meeting'?"),
    ({"events": [{"id": "event:1", "type": 4}]}, None),
    ({"statements": [{"id": "statement:1", "speaker": "narrator", "mode": "direct"}]}, "makes no statements"),
    ({"statements": [{"id": "statement:1", "speaker": "event:1", "mode": "direct"}]}, "names an event where an actor"),
    ({"claims": [{"id": "claim:1", "subject": "claim:1", "predicate": "p", "value": {"type": "text", "text": "x"}}]},
     "names a claim where an actor, a place, an event or a statement"),
    ({"extra": 1}, "read leniently"),
    ({"claim": []}, "Did you mean 'claims'?"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "hint"), HINTS, ids=[json.dumps(fields)[:60] for fields, _ in HINTS])
def test_a_finding_says_how_it_can_be_mended(fields, hint):
    (finding,) = check(json.dumps({"id": "urn:example:1", "source": {}, **fields}))
    if hint is None:
        assert finding.hint is None
    else:
        assert hint in finding.hint


@pytest.mark.parametrize(
    ("value", "code", "hint"),
    [
        ("10", "NE115", "without quotes"),
        ("2.50", "NE115", "zeros"),
        ("1,200", "NE115", "separators"),
        ("ten", "NE115", "`phrase`"),
        ("-", "NE115", None),
        (10.0, "NE114", "Write 10."),
        (2.5, "NE114", "'2.5'"),
        (2**53, "NE008", "as text"),
        (True, "NE103", None),
        ([], "NE103", None),
    ],
)
def test_a_number_is_mended_by_what_it_was_written_as(value, code, hint):
    actor = {"id": "actor:a", "kind": "group", "size": {"value": value}}
    (finding,) = check(json.dumps({"id": "urn:example:1", "source": {}, "actors": [actor]}))
    assert (finding.code, finding.pointer) == (code, "/actors/0/size/value")
    if hint is None:
        assert finding.hint is None
    else:
        assert hint in finding.hint


def test_an_extension_too_long_is_told_although_nothing_inside_is_unfit():
    data = {"id": "urn:example:1", "source": {}, "extensions": {"a:b": {"c": "x" * 10_000_001}}}
    (finding,) = check(json.dumps(data))
    assert (finding.code, finding.pointer) == ("NE117", "/extensions/a:b")


def test_a_key_and_its_value_are_told_apart():
    (first, second) = check(json.dumps({"id": "urn:example:1", "source": {}, "extensions": {"desk": 1.5}}))
    assert [first.code, second.code] == ["NE118", "NE114"]
    assert first.pointer == second.pointer == "/extensions/desk"
    assert first.column < second.column


def test_every_unfit_place_in_an_extension_is_told():
    data = {"a:b": {"": 1, "é": [1.5, 2**60], "k" * 257: float("nan"), "fine": [True, None, "é", -1]}}
    findings = check(json.dumps({"id": "urn:example:1", "source": {}, "extensions": data}))
    assert findings.counts() == {"NE004": 1, "NE008": 1, "NE114": 1, "NE117": 3}


def test_records_of_the_core_name_no_aliases():
    """Paths are names of fields; an alias would break them."""
    todo: list[type[Record]] = [Record]
    while todo:
        record = todo.pop()
        todo += record.__subclasses__()
        assert all(field.alias is None for field in record.model_fields.values())
