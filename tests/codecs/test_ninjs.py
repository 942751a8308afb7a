"""ninjs: items are valid by IPTC's own schema, and what is read from IPTC's examples is written again."""

from __future__ import annotations

import builtins
import copy
import json
import socket
from decimal import Decimal
from pathlib import Path

import jsonschema_rs
import pytest
from altering import JSON, at
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.codecs.ninjs import CODEC
from newsevents.codecs.ninjs.version import in_shape_of_3
from newsevents.strategies import documents

SUITE = Path(__file__).parents[1] / "suites" / "ninjs"
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}

_POINT = {"type": "array", "minItems": 2, "items": {"type": "number"}}
_GEOMETRY = {
    "type": "object",
    "required": ["type", "coordinates"],
    "properties": {"type": {"enum": ["Point", "Polygon"]}},
    "if": {"properties": {"type": {"const": "Point"}}},
    "then": {"properties": {"coordinates": _POINT}},
}
GEO_JSON = {
    "oneOf": [
        _GEOMETRY,
        {
            "type": "object",
            "required": ["type", "geometry", "properties"],
            "properties": {
                "type": {"const": "Feature"},
                "geometry": {"oneOf": [{"type": "null"}, _GEOMETRY]},
                "properties": {"oneOf": [{"type": "null"}, {"type": "object"}]},
            },
        },
    ]
}
"""What RFC 7946 says of points, polygons and features: the part of GeoJSON that occurs in the suite."""


def refuse(address, *_):
    message = f"{address} was to be fetched"
    raise AssertionError(message)


def schema_of(version):
    path = SUITE / "specification" / f"ninjs-schema_{version}.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    registry = jsonschema_rs.Registry(
        [("https://geojson.org/schema/GeoJSON.json", GEO_JSON)], retriever=refuse
    )
    return jsonschema_rs.validator_for(schema, validate_formats=True, registry=registry, retriever=refuse)


LATEST = schema_of("3.1")


def examples(version):
    """Return the items of one version in the suite; what is an array there holds several."""
    found = {}
    for path in sorted((SUITE / "examples" / version).glob("**/*.json")):
        value = json.loads(path.read_text(encoding="utf-8"))
        for number, item in enumerate(value if isinstance(value, list) else [value]):
            found[f"{path.stem}-{number}"] = item
    assert found
    return found


EXAMPLES = {
    (version, name): item for version in ("1.4", "2.1", "3.0") for name, item in examples(version).items()
}
OF_3 = {name: item for (version, name), item in EXAMPLES.items() if version == "3.0"}
VALID_OF_3 = {name: item for name, item in OF_3.items() if LATEST.is_valid(item)}


def faults(item, validator=LATEST):
    return [f"{error.instance_path}: {error.message}" for error in validator.iter_errors(item)]


def read(item, codec="ninjs"):
    [reading] = ne.read_as(codec, json.dumps(item, ensure_ascii=False))
    return reading


def document_of(item):
    reading = read(item)
    assert reading.document is not None, [str(one) for one in reading.findings]
    return reading.document


def written(document):
    [item] = CODEC.encode(document)
    return json.loads(json.dumps(item, allow_nan=False))


def as_it_is_written(item):
    """Return an item of 3.x with what is documented to change: the standard and the status are always there."""
    standard = item.get("standard", {"name": "ninjs"})
    return {
        "pubStatus": "usable",
        **item,
        "standard": STANDARD if standard["name"] == "ninjs" else standard,
    }


# IPTC's schema


def test_the_schema_of_the_tests_refuses_what_is_wrong():
    assert faults({"uri": "urn:example:1"}) == []
    for item in (
        {},
        {"uri": "no uri"},
        {"uri": "urn:example:1", "versionCreated": "2018-11-13"},
        {"uri": "urn:example:1", "unheard": 1},
        {"uri": "urn:example:1", "places": [{"geoJSON": {"type": "Point"}}]},
        {"uri": "urn:example:1", "associations": [{"uri": "urn:example:2"}]},
        {"uri": "urn:example:1", "eventDetails": {"dates": {"expectedStartDate": "last month"}}},
    ):
        assert faults(item), item


def test_the_seed_article_is_a_valid_item(seed):
    item = written(seed)
    assert faults(item) == []
    assert len(item["associations"]) == len(seed.events)


@given(documents())
def test_every_document_is_a_valid_item(document):
    assert faults(written(document)) == []


# reading


@pytest.mark.parametrize("name", EXAMPLES, ids=lambda name: "-".join(name)[:60])
def test_every_example_reads_to_a_valid_document(name):
    reading = read(EXAMPLES[name])
    assert reading.document is not None, [str(one) for one in reading.findings]
    assert reading.findings.counts().keys() <= ({"NE902"} if "timeline" in name[1] else set())


@pytest.mark.parametrize("name", OF_3)
def test_what_was_read_of_3_x_is_written_again(name):
    item = OF_3[name]
    assert written(document_of(item)) == as_it_is_written(item)


@pytest.mark.parametrize("name", EXAMPLES, ids=lambda name: "-".join(name)[:60])
def test_what_was_written_reads_and_writes_to_the_same(name):
    document = document_of(EXAMPLES[name])
    again = document_of(written(document))
    assert again == document
    assert written(again) == written(document)


def test_most_examples_are_valid_and_stay_so():
    assert len(VALID_OF_3) > 15
    for item in VALID_OF_3.values():
        assert faults(written(document_of(item))) == []
    for (version, name), item in EXAMPLES.items():
        if version == "2.1" and not faults(item, schema_of("2.1")):
            assert faults(written(document_of(item))) == [], name


def test_an_article_of_1_x_reads_as_one_of_3_x():
    document = document_of(EXAMPLES["1.4", "ninjsExComplex1-0"])
    source = document.source
    assert source.headline == "Captain of wrecked cruise ship on trial in Italy"
    assert source.authors == ("Paulo Santalucia and Frances d'Emilio",)
    assert source.published.isoformat() == "2013-07-09T10:37:00+00:00"
    assert source.text.startswith("GROSSETO, Italy (AP)")
    assert source.rights.startswith("Copyright 2013")
    assert [place.name for place in document.places] == ["Grossetto", "Tuscany", "Italy"]
    assert [actor.name for actor in document.actors] == ["Francesco Schettino", "Costa Crociere SpA"]
    rest = document.extensions["ninjs:rest"]
    assert rest["bodies"][0]["contentType"] == "text/html"
    assert rest["associations"][0]["name"] == "mainpic"


def test_the_same_article_of_1_x_2_x_and_3_x_reads_to_the_same():
    names = [
        ("1.4", "ninjsExSimpleText1-0"),
        ("2.1", "ninjsExSimpleText_2-0"),
        ("3.0", "ninjsExSimpleText_3-0"),
    ]
    one, two, three = (document_of(EXAMPLES[name]) for name in names)
    assert one.source == two.source == three.source
    assert two == three


def test_a_lone_event_reads_as_a_document_with_one_event():
    document = document_of(OF_3["tt_event_pressconference_3.0-0"])
    [event] = document.events
    assert (event.type, event.format, event.status) == ("meeting", "other", "planned")
    assert (event.start.edtf, event.end.edtf) == ("2023-10-05T16:00:00+02:00", "2023-10-05")
    [host] = event.participants
    assert (host.role, host.attendance) == ("host", "expected")
    assert {actor.id: actor.name for actor in document.actors}[host.actor] == "Niklas Gillström"


def test_an_organiser_that_is_listed_already_is_the_same_actor():
    document = document_of(OF_3["20231016-addb-example-press-conference-0"])
    [event] = document.events
    assert [actor.name for actor in document.actors].count("World Anti-Doping Agency") == 1
    assert event.place == document.places[0].id


def test_an_event_that_was_over_when_it_was_told_is_not_planned():
    [event] = document_of(OF_3["simpleEvent-0"]).events
    assert (event.status, event.end.edtf) == ("held", "2011-03-17")


def test_text_that_comes_as_markup_alone_is_read_from_it_and_not_written_twice():
    item = {
        "uri": "urn:example:1",
        "bodies": [{"contentType": "text/html", "value": "<p>Talks&nbsp;failed.</p>"}],
    }
    document = document_of(item)
    assert document.source.text == "Talks\xa0failed."
    assert written(document)["bodies"] == item["bodies"]
    altered = document.replaced(source=document.source.replaced(text="Talks went on."))
    assert [body["value"] for body in written(altered)["bodies"]] == [
        "Talks went on.",
        "<p>Talks&nbsp;failed.</p>",
    ]


def test_what_is_altered_after_reading_is_written_in_its_place():
    item = {
        "uri": "urn:example:1",
        "headlines": [
            {"role": "sv", "value": "Samtal"},
            {"role": "main", "value": "Talks", "contentType": "text/plain"},
        ],
        "people": [{"name": "A", "rel": "about"}],
    }
    document = document_of(item)
    altered = document.replaced(source=document.source.replaced(headline="Talks in Doha"))
    assert written(altered)["headlines"] == [
        item["headlines"][0],
        {**item["headlines"][1], "value": "Talks in Doha"},
    ]
    assert written(document.replaced(actors=()))["headlines"] == item["headlines"]
    assert "people" not in written(document.replaced(actors=()))


@pytest.mark.parametrize("uri", ["ftp://example.org/1", "17", "mailto:a@example.org", f"urn:x:{'y' * 5000}"])
def test_a_uri_that_names_no_document_here_is_kept(uri):
    document = document_of({"uri": uri})
    assert document.id.startswith("urn:newsevents:sha256:")
    assert written(document)["uri"] == uri


@pytest.mark.parametrize(
    ("item", "code", "pointer"),
    [
        ({}, "NE901", ""),
        ({"uri": 7}, "NE901", "/uri"),
        ({"uri": ""}, "NE901", "/uri"),
        ({"uri": "urn:e:1", "standard": {"name": "ninjs", "version": "4.0"}}, "NE903", "/standard/version"),
        ({"uri": "urn:e:1", "$standard": {"name": "ninjs", "version": "0.9"}}, "NE903", "/$standard/version"),
        ({"uri": "urn:e:1", "versionCreated": "2018-11-13"}, "NE902", "/versionCreated"),
        ({"uri": "urn:e:1", "headline": "x", "versioncreated": "2018"}, "NE902", "/versioncreated"),
        ({"uri": "urn:e:1", "pubstatus": "embargoed"}, "NE902", "/pubstatus"),
        ({"uri": "urn:e:1", "headline": "x" * 1001}, "NE902", "/headline"),
        ({"uri": "urn:e:1", "byline": 7}, "NE902", "/byline"),
        ({"uri": "urn:e:1", "byline": "x", "person": [{"name": 7}]}, "NE902", "/person/0"),
        ({"uri": "urn:e:1", "language": "klingon!"}, "NE902", "/language"),
        ({"uri": "urn:e:1", "version": 2}, "NE902", "/version"),
        ({"uri": "urn:e:1", "people": {}}, "NE902", "/people"),
        ({"uri": "urn:e:1", "places": [{}]}, "NE902", "/places/0"),
        ({"uri": "urn:e:1", "bodies": [{}]}, "NE902", "/bodies/0"),
        ({"uri": "urn:e:1", "expires": "tomorrow"}, "NE902", "/expires"),
        ({"uri": "urn:e:1", "type": "event", "eventDetails": []}, "NE902", "/eventDetails"),
        (
            {"uri": "urn:e:1", "eventDetails": {"dates": {"startDate": "soon"}}},
            "NE902",
            "/eventDetails/dates/startDate",
        ),
        (
            {
                "uri": "urn:e:1",
                "associations": [{"uri": "urn:e:2", "type": "event", "eventDetails": {"dates": 7}}],
            },
            "NE902",
            "/associations/0/eventDetails/dates",
        ),
        (
            {
                "uri": "urn:e:1",
                "places": [{"name": "x", "geoJSON": {"type": "Point", "coordinates": [1, 200]}}],
            },
            "NE902",
            "/places/0/geoJSON",
        ),
    ],
)
def test_what_cannot_be_read_is_told_and_kept(item, code, pointer):
    reading = read(item)
    assert [(one.code, one.pointer) for one in reading.findings] == [(code, pointer)]
    assert (reading.document is None) == (code == "NE901")
    if code == "NE902":
        lifted = as_it_is_written(in_shape_of_3(item)[0])
        assert written(reading.document) == (
            {**lifted, "pubStatus": "embargoed"} if "pubstatus" in item else lifted
        )


# writing


def test_dates_are_as_exact_as_they_were_said_and_words_stay():
    windows = {
        "2018-11-09T10:00:00Z": {"startDate": "2018-11-09T10:00:00Z"},
        "2018-11-09": {"expectedStartDate": "2018-11-09"},
        "2018-10": {"expectedStartDate": "2018-10"},
        "2018-10~": None,
        "../2018-11-12": None,
        "XXXX-11-20": None,
        "2018-21": None,
    }
    for edtf, dates in windows.items():
        start = ne.TimeWindow(phrase="back then", edtf=edtf)
        event = ne.Meeting(id="event:1", start=start)
        item = written(ne.NewsDocument(id="urn:example:1", source=ne.Source(), events=(event,)))[
            "associations"
        ][0]
        words = {one["role"]: one["value"] for one in item["descriptions"]}
        assert words.pop("newsevents:/start/phrase") == "back then"
        assert item["eventDetails"].get("dates") == dates
        assert words == ({} if dates else {"newsevents:/start/edtf": edtf})


def test_a_date_without_a_time_is_not_widened_to_midnight():
    source = ne.Source(
        published=ne.loads('{"id": "urn:a:1", "source": {"published": "2018-11-13"}}').source.published
    )
    item = written(ne.NewsDocument(id="urn:example:1", source=source))
    assert "versionCreated" not in item
    assert item["descriptions"][0]["value"] == "2018-11-13"


def test_coordinates_keep_the_digits_that_were_given():
    place = ne.Place(id="place:doha", name="Doha", latitude="25.10", longitude="51.5")
    document = ne.NewsDocument(id="urn:example:1", source=ne.Source(), places=(place,))
    [shown] = written(document)["places"]
    assert shown["geoJSON"]["geometry"] == {"type": "Point", "coordinates": [51.5, 25.1]}
    assert shown["geoJSON"]["properties"] == {"latitude": "25.10"}
    assert document_of(written(document)) == document


def test_a_shape_that_cannot_be_read_is_kept_and_hides_what_is_added():
    shape = {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]}
    document = document_of({"uri": "urn:e:1", "places": [{"name": "x", "geoJSON": shape}]})
    [place] = document.places
    assert written(document)["places"] == [{"name": "x", "geoJSON": shape}]
    added = place.replaced(country="QA", identifiers={"geonames": "1", "wikidata": "Q1"})
    document = document.replaced(places=(added,))
    assert CODEC.losses(document) == ["/places/0/country", "/places/0/identifiers/geonames"]
    again = document_of(written(document)).places[0]
    assert again == place.replaced(identifiers={"wikidata": "Q1"})


def test_a_point_is_read_with_its_digits():
    item = {
        "uri": "urn:e:1",
        "places": [{"name": "x", "geoJSON": {"type": "Point", "coordinates": [51.5, 25]}}],
    }
    [place] = document_of(item).places
    assert (place.longitude, place.latitude) == ("51.5", "25")


@pytest.mark.parametrize(
    "name",
    ["ni:///sha-256;kQ7ttJwFr8", "urn:a:b/c?d#e", "https://example.org:80/a?b=c#d", "tag:example.org,2018:1"],
)
def test_an_identifier_that_is_a_uri_is_the_uri(name):
    document = ne.NewsDocument(id=name, source=ne.Source(), events=(ne.Meeting(id="event:1"),))
    assert written(document)["uri"] == name
    assert faults(written(document)) == []
    assert document_of(written(document)) == document


@pytest.mark.parametrize(
    "name", ["urn:example:ü", "https://example.org/a b", "urn:a%zz", "https://[", "tag:a"]
)
def test_an_identifier_that_is_no_uri_is_told_as_one_and_found_again(name):
    if " " in name:
        name = name.replace(" ", "<>")
    document = ne.NewsDocument(
        id=name, source=ne.Source(replaces=f"{name}2"), events=(ne.Meeting(id="event:1"),)
    )
    assert faults(written(document)) == []
    assert document_of(written(document)) == document


def test_events_of_vendors_are_written_with_what_all_events_have():
    class Protest(ne.Event, frozen=True):
        type: str = "acme:protest"
        topic: tuple[int, ...] = (1, 2)
        place: ne.Place | None = None

    event = Protest.model_construct(
        **{
            **{name: field.get_default() for name, field in Protest.model_fields.items()},
            "id": "event:1",
            "label": "March",
        }
    )
    document = ne.NewsDocument(id="urn:example:1", source=ne.Source()).model_copy(update={"events": (event,)})
    assert CODEC.losses(document) == []
    event = event.model_copy(update={"topic": (3,)})
    document = document.model_copy(update={"events": (event,)})
    assert CODEC.losses(document) == ["/events/0/topic"]
    assert written(document)["associations"][0]["genres"] == [
        {"name": "acme:protest", "literal": "newsevents:acme:protest"}
    ]


def event_in(event, **fields):
    document = ne.NewsDocument(id="urn:example:1", source=ne.Source(), events=(event,), **fields)
    item = written(document)
    assert faults(item) == []
    assert document_of(item) == document
    return item["associations"][0]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "meeting"),
        ({"format": "other"}, "meeting"),
        ({"format": "briefing", "start": ne.TimeWindow(phrase="Monday")}, "briefing (Monday)"),
        ({"place": "place:doha", "start": ne.TimeWindow(phrase="last month")}, "meeting (Doha, last month)"),
        ({"label": "Talks", "place": "place:doha"}, "Talks"),
        ({"label": "Talks", "status": "alleged"}, "Talks (alleged)"),
        ({"format": "call", "status": "planned"}, "call (planned)"),
        ({"status": "ongoing"}, "meeting"),
    ],
)
def test_an_event_has_a_name_for_people_and_keeps_its_own_label(fields, name):
    doha = ne.Place(id="place:doha", name="Doha")
    found = event_in(ne.Meeting(id="event:1", **fields), places=(doha,))
    assert found["name"] == name
    assert found.get("title") == fields.get("label")


@given(documents())
def test_no_event_is_called_by_its_identifier(document):
    items = [item for item in written(document).get("associations", ()) if item.get("type") == "event"]
    for event, item in zip(document.events, items, strict=True):
        assert event.id not in item["name"] or event.id in (event.label or "") + str(event.start)


@pytest.mark.parametrize(
    ("attendance", "status", "is_there"),
    [
        ("attended", "held", True),
        ("expected", "held", False),
        ("expected", "planned", True),
        ("expected", "proposed", True),
        ("declined", "held", False),
        ("invited", "planned", False),
    ],
)
def test_the_people_of_an_event_are_those_who_are_there(attendance, status, is_there):
    envoy = ne.Person(id="actor:envoy", name="Ida Ray")
    part = ne.Participant(actor=envoy.id, role="host", attendance=attendance)
    found = event_in(ne.Meeting(id="event:1", status=status, participants=(part,)), actors=(envoy,))
    assert ("people" in found, "organiser" in found["eventDetails"]) == (is_there, is_there)
    assert {
        "role": "newsevents:/participants/0/actor",
        "contentType": "text/plain",
        "value": envoy.id,
    } in found["descriptions"]


def test_a_name_that_is_null_is_kept():
    item = {"uri": "urn:e:1", "organisations": [{"name": None, "rel": "about"}]}
    assert written(document_of(item))["organisations"] == item["organisations"]


# whatever comes

NAMES = sorted(
    {key for item in EXAMPLES.values() for key in item} | {"uri", "associations", "eventDetails", "events"}
)
WORDS = st.sampled_from(
    ["newsevents:/start/edtf", "event", "urn:e:1#event:1", "person:a", "newsevents:meeting", "%json"]
)


def as_json(document):
    return json.loads(ne.dumps(document))


def outcome_is_sound(data):
    for reading in ne.read_as("ninjs", json.dumps(data)):
        if reading.document is None:
            assert reading.findings.errors
        else:
            assert reading.findings.valid
            again = written(reading.document)
            assert as_json(read(again).document) == as_json(reading.document)


@given(st.dictionaries(st.sampled_from(NAMES), JSON | WORDS, max_size=4), st.none() | st.just("urn:e:1"))
def test_any_object_gives_a_document_or_errors(item, uri):
    outcome_is_sound(item if uri is None else {**item, "uri": uri})


def paths(value, path=()):
    if path:
        yield path
    for key, item in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from paths(item, (*path, key))


@given(st.data())
def test_examples_with_a_value_exchanged_give_a_document_or_errors(data):
    item = copy.deepcopy(EXAMPLES[data.draw(st.sampled_from(sorted(EXAMPLES)))])
    path = data.draw(st.sampled_from(sorted(paths(item), key=str)))
    at(item, path[:-1])[path[-1]] = data.draw(JSON | WORDS)
    outcome_is_sound(item)


WHOLE = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)
"""JSON without fractions, which are text in arrays where ninjs has none, and without empty objects."""


@given(st.data())
def test_whatever_stands_in_an_item_of_3_x_is_written_again(data):
    item = copy.deepcopy(OF_3[data.draw(st.sampled_from(sorted(OF_3)))])
    path = data.draw(
        st.sampled_from([path for path in sorted(paths(item), key=str) if path[0] != "standard"])
    )
    at(item, path[:-1])[path[-1]] = data.draw(WHOLE | WORDS)
    reading = read(item)
    if reading.document is not None:
        assert written(reading.document) == as_it_is_written(item)


@given(documents(), st.data())
def test_own_items_with_a_value_exchanged_give_a_document_or_errors(document, data):
    item = written(document)
    path = data.draw(st.sampled_from(sorted(paths(item), key=str)))
    at(item, path[:-1])[path[-1]] = data.draw(JSON | WORDS)
    for reading in ne.read_as("ninjs", json.dumps(item)):
        assert (reading.document is None) == bool(reading.findings.errors)


SLOTS = st.fixed_dictionaries(
    {"newsevents:field": st.sampled_from(["event:0", "event:1", "actor:0", "/source/text"])}
)
RESTS = st.dictionaries(
    st.sampled_from([*NAMES, "uri", "dates", "organiser"]),
    WHOLE | SLOTS | st.lists(SLOTS | WHOLE, max_size=2) | st.fixed_dictionaries({"organiser": SLOTS}),
    max_size=4,
)


@given(documents(), st.data())
def test_any_rest_is_written(document, data):
    """Whoever sets the extension by hand gets an item, if not a valid one, and hears of no error."""
    tree = json.loads(ne.dumps(document))
    for record in (tree, *tree["actors"], *tree["places"], *tree["events"]):
        rest = {key: value for key, value in data.draw(RESTS).items() if key.isascii()}
        record["extensions"] = {"ninjs:rest": json.loads(ascii_keys(rest))}
    changed = ne.loads(json.dumps(tree))
    assert written(changed)["uri"]
    assert CODEC.losses(changed) is not None


def ascii_keys(value):
    """Return the JSON of a value without the members that extensions cannot hold."""
    if isinstance(value, dict):
        kept = (
            f"{json.dumps(key)}: {ascii_keys(item)}"
            for key, item in value.items()
            if key.isascii() and key.isprintable() and key
        )
        return f"{{{', '.join(kept)}}}"
    return f"[{', '.join(map(ascii_keys, value))}]" if isinstance(value, list) else json.dumps(value)


def test_nothing_is_fetched_and_nothing_opened(monkeypatch):
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(builtins, "open", refuse)
    for item in EXAMPLES.values():
        assert document_of(item)


def test_numbers_with_a_fraction_stay_numbers():
    item = {
        "uri": "urn:e:1",
        "type": "video",
        "renditions": [{"name": "r", "duration": 2.5, "frameRate": 29.97}],
    }
    document = document_of(item)
    assert document.extensions["ninjs:rest"]["renditions"][0]["duration"] == "2.5"
    assert written(document)["renditions"] == item["renditions"]
    assert Decimal(str(written(document)["renditions"][0]["frameRate"])) == Decimal("29.97")
