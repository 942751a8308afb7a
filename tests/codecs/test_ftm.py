"""FollowTheMoney: the real package takes every entity, and keeps every value as it is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.codecs.ftm import encode
from newsevents.codecs.ftm.entity import Entity, words
from newsevents.codecs.ftm.kept import is_kept, is_name
from newsevents.strategies import documents

pytest.importorskip("followthemoney", reason="it is not installed, as where PyICU cannot be built")

from followthemoney import model
from followthemoney.proxy import EntityProxy


def entities(document):
    return {item["id"]: item for item in encode(document)}


def assert_kept(items):
    """Have the package read entities and clean every value, and compare."""
    for item in items.values():
        proxy = EntityProxy.from_dict(item, cleaned=False)
        found = proxy.to_dict()
        assert found["schema"] == item["schema"]
        assert {prop: sorted(values) for prop, values in found["properties"].items()} == {
            prop: sorted(values) for prop, values in item["properties"].items()
        }
        schema = model.get(item["schema"])
        assert {*schema.required} <= found["properties"].keys()
        for prop, values in item["properties"].items():
            assert schema.get(prop) is not None, (item["schema"], prop)
            if schema.get(prop).type.name == "entity":
                wanted = schema.get(prop).range
                for value in values:
                    assert value in items, (prop, value)
                    assert model.get(items[value]["schema"]).is_a(wanted), (
                        item["schema"],
                        prop,
                        items[value]["schema"],
                    )


def test_the_seed_is_kept(seed):
    assert_kept(entities(seed))


@given(documents())
def test_every_value_of_any_document_is_kept(document):
    assert_kept(entities(document))


def test_identifiers_are_unique_and_differ_between_documents(seed):
    items, others = encode(seed), encode(seed.replaced(id="urn:example:2"))
    assert len({item["id"] for item in [*items, *others]}) == len(items) + len(others)


def test_the_seed_has_what_investigators_look_for(seed):
    found = entities(seed).values()
    names = {name for item in found if item["schema"] == "Person" for name in item["properties"]["name"]}
    assert {"Zamir Kabulov", "Zalmay Khalilzad"} <= names
    schemas = {item["schema"] for item in found}
    assert {"Article", "PublicBody", "Organization", "Position", "Occupancy", "Mention", "Event", "Note",
            "Documentation", "Address"} <= schemas  # fmt: skip
    notes = [line for item in found if item["schema"] == "Note" for line in item["properties"]["notes"]]
    assert "on the word of: narrator, Voice of America, Zamir Kabulov, unnamed" not in notes
    assert any(line.startswith("on the word of: ") and "Zamir Kabulov" in line for line in notes)


@pytest.mark.parametrize(
    ("window", "dates"),
    [
        (ne.TimeWindow(phrase="in October", edtf="2018-10"), ["2018-10"]),
        (ne.TimeWindow(phrase="on November 9", edtf="2018-11-09"), ["2018-11-09"]),
        (ne.TimeWindow(phrase="around October", edtf="2018-10~"), None),
        (ne.TimeWindow(phrase="November 20", edtf="XXXX-11-20"), None),
        (ne.TimeWindow(phrase="in recent months"), None),
        (ne.TimeWindow(phrase="long ago", edtf="0800"), None),
    ],
)
def test_approximate_dates_do_not_vanish_and_are_not_made_exact(window, dates):
    meeting = ne.Meeting(id="event:1", start=window)
    [event] = [
        item
        for item in encode(ne.NewsDocument(id="urn:x:1", source=ne.Source(), events=(meeting,)))
        if item["schema"] == "Event"
    ]
    assert event["properties"].get("startDate") == dates
    [line] = [line for line in event["properties"]["notes"] if line.startswith("start: ")]
    assert window.phrase in line
    assert window.edtf is None or window.edtf in line
    proxy = EntityProxy.from_dict(event, cleaned=False)
    assert line in proxy.get("notes")


@given(st.text())
def test_names_that_are_said_to_stay_do(text):
    prop = model.get("Person").get("name")
    if is_name(text):
        assert prop.type.clean(text) == text


@pytest.mark.parametrize(
    "prop", ["title", "notes", "bodyText", "sourceUrl", "publishedAt", "language", "country"]
)
@given(
    text=st.text()
    | st.from_regex(r"https?://[a-z.]{1,9}/[ -~]{0,5}", fullmatch=True)
    | st.from_regex(r"[0-9]{4}(-[0-9]{2}){0,2}", fullmatch=True)
    | st.sampled_from(["eng", "qa", "xx", "en"])
)
def test_values_that_are_said_to_stay_do(prop, text):
    if is_kept(prop, text):
        assert model.get("Article").get(prop).type.clean(text) == text


@given(st.text(min_size=1))
def test_lines_of_text_stay_as_they_are_and_tell_values_apart(text):
    entity = Entity("urn:x:1", "a", "Note")
    entity.note("content", text)
    [line] = entity.as_json()["properties"]["notes"]
    assert model.get("Note").get("notes").type.clean(line) == line
    said = line.removeprefix("content: ")
    assert (json.loads(said) if said.startswith('"') else said) == text


def test_a_text_that_is_too_long_for_one_value_is_written_in_pieces():
    entity = Entity("urn:x:1", "a", "Note")
    entity.note("content", "x" * 150_000)
    lines = entity.as_json()["properties"]["notes"]
    assert [line[:3] for line in lines] == ["1: ", "2: ", "3: "]
    assert sum(line.count("x") for line in lines) == 150_000


def test_vendors_events_are_events():
    text = '{"id": "urn:x:1", "source": {}, "events": [{"id": "event:1", "type": "acme:protest", "size": 3}]}'
    document = ne.loads(text, lenient=True)
    assert [item["schema"] for item in encode(document)] == ["Article", "Event", "Documentation"]
    assert "/events/0/size" in ne.codec_named("ftm").losses(document)


def test_words_show_what_is_nested():
    assert words({"a": [1, "x y"], "b": None, "c": {"d": True}}) == "a=(1, x y) c=(d=true)"
