"""Entities are what the package `followthemoney` keeps: it cleans none of their values away."""

from __future__ import annotations

import json
import re
from datetime import datetime
from itertools import product
from string import ascii_lowercase
from typing import Literal

import pytest

pytest.importorskip("followthemoney", reason="it is not installed, as where PyICU cannot be built")

from followthemoney import model
from followthemoney.namespace import Namespace
from followthemoney.proxy import EntityProxy
from followthemoney.types import registry
from hypothesis import example, given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.codecs.ftm import CODEC, encode, kept
from newsevents.codecs.ftm.entity import Entity, below, inside
from newsevents.codecs.ftm.graph import Graph
from newsevents.codecs.ftm.sayings import statement_entity
from newsevents.strategies import documents, labels, moments, passages, time_windows

ANY_TEXT = st.one_of(st.text(), labels(), passages())
GLOBAL = "zz"
"""Code of FollowTheMoney for the whole world; in ISO 3166 it is anybody's."""


class Protest(ne.Event, frozen=True):
    """An event type of a vendor's own."""

    type: Literal["acme:protest"] = "acme:protest"
    organisers: tuple[ne.Participant, ...] = ()
    banner: str | None = None
    odd: dict[object, object] = {}  # noqa: RUF012 - pydantic copies it


def loaded(entity):
    """Return what the package makes of an entity, with its cleaning on."""
    return EntityProxy.from_dict(json.loads(json.dumps(entity)), cleaned=False)


def cleaned(schema, name, value):
    """Return the values of a property that the package keeps of one."""
    return loaded({"id": "x", "schema": schema, "properties": {name: [value]}}).get(name)


def assert_kept(entities):
    by_id = {entity["id"]: entity for entity in entities}
    assert len(by_id) == len(entities)
    for entity in entities:
        assert loaded(entity).to_dict()["properties"] == entity["properties"]
        assert loaded(entity).id == entity["id"]
        assert registry.entity.validate(entity["id"])
        assert len(entity["id"]) <= registry.entity.max_length
        assert Namespace(None).apply(loaded(entity)).to_dict() == loaded(entity).to_dict()
        assert_valid(entity, by_id)


def assert_valid(entity, by_id):
    schema, properties = model.get(entity["schema"]), entity["properties"]
    schema.validate(entity)
    assert {*schema.required} <= {*properties}
    for name, values in properties.items():
        prop = schema.get(name)
        assert all(0 < len(value) <= prop.max_length for value in values), prop.qname
        if prop.type == registry.entity:
            assert all(model.get(by_id[value]["schema"]).is_a(prop.range) for value in values), prop.qname


def document(**fields):
    return ne.NewsDocument(id="urn:example:1", **{"source": ne.Source(), **fields})


def named(entities, name):
    [found] = [entity for entity in entities if entity["id"].endswith(name)]
    return found["schema"], found["properties"]


def test_all_of_the_seed_is_kept(seed):
    entities = list(encode(seed))
    assert_kept(entities)
    assert {entity["schema"] for entity in entities} == {
        *("Article", "Person", "Organization", "PublicBody", "LegalEntity", "Position", "Occupancy"),
        *("Address", "Event", "Note", "UnknownLink", "Mention", "Documentation"),
    }


@given(documents())
def test_all_of_any_document_is_kept(document):
    assert_kept(list(encode(document)))


def texts(value):
    """Yield the texts in the JSON of a document, without those that are JSON themselves."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


@given(documents())
def test_each_text_stands_letter_for_letter_in_some_value(document):
    found = [
        value for entity in encode(document) for values in entity["properties"].values() for value in values
    ]
    whole = "\n".join(found)
    tree = json.loads(document.model_dump_json(exclude_defaults=True))
    body = tree["source"].pop("text", None)
    for text in texts(tree):
        assert text in found or kept.as_json(text)[1:-1] in whole or text in whole
    assert body is None or body.strip() in found or kept.as_json(body)[1:-1] in whole


def test_the_words_around_evidence_and_its_place_are_told():
    mention = ne.Evidence(start=4, end=7, exact="Ray", prefix="Ida ", suffix=" said")
    envoy = ne.Person(id="actor:1", name="Ida Ray", mentions=(mention,))
    _, documentation = named(encode(document(actors=(envoy,))), "documentation-1")
    assert documentation["description"] == [
        "mentions 1: 4 to 7: Ray",
        'mentions 1 prefix: "Ida "',
        'mentions 1 suffix: " said"',
    ]


def test_the_zone_of_an_instant_and_a_repeated_author_are_told():
    instant = datetime.fromisoformat("2018-11-13T09:30:00+03:00")
    [made] = encode(document(source=ne.Source(published=instant, authors=("Ida Ray", "Ida Ray"))))
    assert made["properties"]["publishedAt"] == ["2018-11-13T06:30:00"]
    assert {"source published: 2018-11-13T09:30:00+03:00", "source authors 2: Ida Ray"} <= {
        *made["properties"]["notes"]
    }


def test_names_that_are_cleaned_are_told_as_they_are():
    envoy = ne.Person(id="actor:1", name="Ida  Ray", aliases=("Ray", "the\u00ad envoy"))
    _, person = named(encode(document(actors=(envoy,))), "actor-1")
    assert (person["name"], person["weakAlias"]) == (["Ida Ray"], ["Ray", "the envoy"])
    assert {"name: Ida  Ray", 'aliases 2: "the\\u00ad envoy"'} <= {*person["notes"]}


def test_text_with_a_sign_that_is_cleaned_away_can_be_searched_in_its_own_script():
    words = "گفت\u200cوگو در دوحه"
    source = ne.Source(headline=words, subheadline=words, publisher=words, authors=(words,))
    article, person, *_ = encode(
        document(
            source=source,
            actors=(ne.Person(id="actor:1", name=words, roles=(ne.Role(title=words),)),),
            extensions={"acme:a": [words]},
        )
    )
    for prop in ("title", "summary", "publisher", "author"):
        assert article["properties"][prop] == ["گفتوگو در دوحه"]
    assert person["properties"]["name"] == person["properties"]["position"] == ["گفتوگو در دوحه"]
    notes = article["properties"]["notes"]
    for name in ("headline", "subheadline", "publisher", "authors 1"):
        assert f'source {name}: "گفت\\u200cوگو در دوحه"' in notes
    [addition] = [line for line in notes if line.startswith("extensions")]
    assert "وگو در دوحه" in addition


def test_the_evidence_of_the_article_is_documentation_of_it_and_no_note():
    july = ne.Evidence(start=0, end=4, exact="July")
    time = ne.TimeWindow(phrase="July", evidence=july)
    article, documentation = encode(document(times=(time,)))
    assert not any("0 to 4" in line for line in article["properties"]["notes"])
    assert documentation["schema"] == "Documentation"
    assert documentation["properties"]["entity"] == documentation["properties"]["document"] == [article["id"]]
    assert documentation["properties"]["description"] == ["times 1 evidence: 0 to 4: July"]


def test_additions_of_the_document_and_of_the_source_are_told_apart():
    source = ne.Source(text="", extensions={"acme:a": "true", "acme:b": "desk"})
    [made] = encode(document(source=source, extensions={"acme:a": True}))
    assert made["properties"]["notes"] == [
        "schema_version: 1.0",
        "id: urn:example:1",
        "extensions acme:a: true",
        'source extensions acme:a: "\\"true\\""',
        "source extensions acme:b: desk",
        'text: ""',
    ]


@given(documents())
def test_nothing_is_lost(document):
    assert CODEC.losses(document) == []


@pytest.mark.parametrize(
    ("schema", "name", "write"),
    [
        ("Note", "description", kept.exact),
        ("Note", "description", lambda text: kept.lines("a", text)[0]),
        ("Article", "bodyText", lambda text: kept.seen(text) or None),
        ("Article", "title", kept.as_string),
        ("Person", "name", kept.as_name),
        ("Address", "full", kept.as_address),
        ("Article", "sourceUrl", kept.as_url),
        ("Person", "wikidataId", kept.as_wikidata),
        ("Organization", "leiCode", kept.as_lei),
        ("Article", "language", kept.as_language),
    ],
)
@given(text=ANY_TEXT)
@example("circa October 2018")
@example("a\u200d\u0300")
@example("'Doha, . Qatar'")
@example("\u1e9b\u0323 \u00ad")
@example("https://example.org/a?")
@example("https://example.org")
@example("Q10720")
@example("5493001KJTIIGC8Y1R12")
@example("pt-BR")
def test_a_written_value_is_one_that_is_kept(schema, name, write, text):
    value = write(text)
    assert value is None or cleaned(schema, name, value) == [value]


LABELS = st.text(st.characters(categories=["L", "N", "Mn"], include_characters="-_"), min_size=1, max_size=12)
HOSTS = st.one_of(
    st.lists(LABELS, min_size=1, max_size=3).map(".".join),
    st.sampled_from(
        [
            "localhost",
            "192.0.2.1",
            "[2001:db8::1]",
            "xn--e1afmkfd.xn--p1ai",
            "user@example.org",
            "a.b.",
            "3.4",
        ]
    ),
)
PORTS = st.one_of(
    st.just(""), st.integers(-1, 70_000).map(":{}".format), st.sampled_from([":", ":x", ":\u0663"])
)
PARTS = st.text(st.one_of(st.characters(), st.sampled_from("/?#;:@&=+{}[]%\u200c")), max_size=12)
ADDRESSES = st.builds(
    "{}{}{}{}{}{}".format,
    st.sampled_from(["http://", "https://"]),
    HOSTS,
    PORTS,
    st.sampled_from(["/", ""]),
    PARTS,
    st.builds("{}{}".format, st.sampled_from(["", "?", "#"]), PARTS),
)


@given(ADDRESSES)
@example("https://example.org/новости")
@example("https://example.org:8080/a")
@example("https://example.org/a;b")
@example("https://xn--e1afmkfd.xn--p1ai/a")
@example("https://пример.рф/a")
@example("https://example.org/a?x=[1]")
@example("https://localhost/a")
@example("https://e.org/a?q=a+b&c={d}")
@example("https://[2001:db8::1]:8080/a")
@example("https://example.org/a?")
@example("https://example.org/a;")
@example("https://[::1/a")
@example("https://example.org:99999/a")
def test_an_address_is_written_as_it_is_exactly_if_it_is_kept_so(url):
    is_same = registry.url.clean(url) == url
    assert (kept.as_url(url) == url) == is_same


@given(st.from_regex(re.compile(r"https?://[a-z.\-]{1,9}[a-z0-9?#&;/%. :@]{0,20}", re.ASCII), fullmatch=True))
@example("http://a @0")
def test_a_written_address_is_one_that_is_kept(url):
    value = kept.as_url(url)
    assert value is None or cleaned("Article", "sourceUrl", value) == [value]


@given(ANY_TEXT)
@example("می\u200cشود")
@example("\u212b\u00ad")
@example("\u1112\u1161")
@example("<\u0338")
@example("a\u200d\u0300")
def test_the_exact_text_can_be_read_again(text):
    written = kept.exact(text)
    assert cleaned("Note", "description", written) == [written]
    assert (json.loads(written) if written.startswith('"') else written) == text


@given(time_windows())
@example(ne.TimeWindow(edtf="2018-11-13T09:30:00+03:00"))
@example(ne.TimeWindow(edtf="2018-11-13T09:30:00"))
@example(ne.TimeWindow(edtf="2018-02-30"))
@example(ne.TimeWindow(edtf="0044-03-15"))
def test_a_written_date_is_kept_and_covers_no_less_than_the_window(window):
    value = kept.as_date(window)
    if value is not None:
        assert cleaned("Event", "date", value) == [value]
        assert window.part is None
        assert window.edtf is None or not re.search("[~?%X/.]", window.edtf)


@given(moments())
def test_a_written_moment_is_kept(moment):
    value = kept.as_moment(moment)
    assert value is None or cleaned("Article", "publishedAt", value) == [value]


def test_the_countries_and_languages_are_those_that_are_kept():
    codes = ["".join(pair) for pair in product(ascii_lowercase, repeat=2)]
    same = {code for code in codes if cleaned("Person", "country", code) == [code]}
    assert {kept.as_country(code.upper()) for code in codes} - {None} == same - {GLOBAL}
    languages = {code: kept.as_language(code) for code in codes}
    assert {languages[code] for code in ("en", "ru", "eo")} == {"eng", "rus", None}
    assert all(cleaned("Article", "language", code) == [name] for code, name in languages.items() if name)


def test_what_is_not_a_date_is_told_in_words():
    assert cleaned("Event", "date", "circa October 2018") == []
    window = ne.TimeWindow(phrase="circa October 2018", edtf="2018-10~")
    _, event = named(encode(document(events=(ne.Meeting(id="event:1", start=window),))), "event-1")
    assert "date" not in event
    assert {"start phrase: circa October 2018", "start edtf: 2018-10~"} <= {*event["notes"]}


def test_identifiers_have_a_property_where_their_form_is_right():
    identifiers = {"wikidata": "Q1", "lei": "5493001KJTIIGC8Y1R13", "iso3166": "UK"}
    body = ne.Organization(id="actor:1", name="Bank", organization_type="company", identifiers=identifiers)
    schema, company = named(encode(document(actors=(body,))), "actor-1")
    assert (schema, company["wikidataId"]) == ("Company", ["Q1"])
    assert not {"leiCode", "country"} & {*company}
    assert {"identifiers lei: 5493001KJTIIGC8Y1R13", "identifiers iso3166: UK"} <= {*company["notes"]}


@pytest.mark.parametrize(
    ("status", "is_involved", "name"),
    [("held", True, "Talks"), ("alleged", True, "Talks (alleged)"), ("denied", False, "Talks (denied)")],
)
def test_an_event_that_is_no_fact_is_not_shown_as_one(status, is_involved, name):
    envoy = ne.Person(id="actor:1", name="Ida Ray")
    talks = ne.Meeting(
        id="event:1",
        label="Talks",
        status=status,
        participants=(ne.Participant(actor="actor:1", role="host"),),
    )
    _, event = named(encode(document(actors=(envoy,), events=(talks,))), "event-1")
    assert event["name"] == [name]
    assert ("involved" in event, "organizer" in event) == (is_involved, is_involved)
    assert "participants 1 actor: actor:1" in event["notes"]


@pytest.mark.parametrize(
    ("attendance", "status", "is_involved"),
    [("declined", "held", False), ("expected", "held", False), ("expected", "planned", True)],
)
def test_who_declined_or_was_only_expected_is_not_involved(attendance, status, is_involved):
    envoy = ne.Person(id="actor:1", name="Ida Ray")
    part = ne.Participant(actor="actor:1", attendance=attendance)
    tour = ne.Visit(id="event:1", travellers=(part,), status=status)
    _, event = named(encode(document(actors=(envoy,), events=(tour,))), "event-1")
    assert ("involved" in event) == is_involved


@pytest.mark.parametrize(
    ("status", "shown", "name"),
    [
        ("held", [(0, 5)], "Talks (told by others)"),
        ("planned", [(0, 5)], "Talks (planned, told by others)"),
        ("alleged", [(0, 5)], "Talks (alleged)"),
        ("held", [(0, 5), (50, 55)], "Talks"),
        ("held", [], "Talks"),
    ],
)
def test_an_event_that_only_a_speaker_tells_of_says_so(status, shown, name):
    said = ne.Statement(
        id="statement:1",
        speaker="actor:1",
        mode="direct",
        content=(ne.Evidence(start=0, end=9, exact="x" * 9),),
    )
    evidence = tuple(ne.Evidence(start=start, end=end, exact="Talks") for start, end in shown)
    talks = ne.Meeting(id="event:1", label="Talks", status=status, evidence=evidence)
    _, event = named(encode(document(events=(talks,), statements=(said,))), "event-1")
    assert event["name"] == [name]


def test_whom_only_a_speaker_has_there_is_told_and_not_involved(seed):
    entities = list(encode(seed))
    names = {entity["id"]: entity["properties"].get("name") for entity in entities}
    _, conference = named(entities, "conference-moscow")
    involved = {name for one in conference["involved"] for name in names[one]}
    assert {"Taliban", "United States"} <= involved
    assert not {"India", "Iran", "China"} & involved
    assert any(re.fullmatch(r"participants \d+ actor: actor:india", line) for line in conference["notes"])
    assert named(entities, "visit-moscow")[1]["name"] == ["visit Moscow (planned, told by others)"]


def test_values_of_claims_are_told_without_the_names_of_their_fields(seed):
    captions = [
        line
        for entity in encode(seed)
        if entity["schema"] == "Note"
        for line in entity["properties"]["description"]
    ]
    assert any("place: Qatar." in line for line in captions)
    assert any("supports: Taliban." in line for line in captions)
    assert any("represents: not Afghanistan." in line for line in captions)
    scope = ne.Scope(participants=("actor:1",), place="place:x")
    value = ne.BooleanValue(boolean=False)
    claim = ne.Claim(id="claim:1", subject="actor:1", predicate="occurred", value=value, scope=scope)
    envoy = ne.Person(id="actor:1", name="Ida Ray")
    _, note = named(encode(document(actors=(envoy,), claims=(claim,))), "claim-1")
    assert note["description"] == ["Ida Ray, occurred: false (place:x, Ida Ray)"]


def test_an_event_of_a_type_of_ones_own_is_told_whole():
    envoy = ne.Person(id="actor:1", name="Ida Ray")
    protest = Protest(
        id="event:1", organisers=(ne.Participant(actor="actor:1"),), banner="a\x00b", odd={(1, 2): {3, 4}}
    )
    entities = list(encode(document(actors=(envoy,)).model_copy(update={"events": (protest,)})))
    assert_kept(entities)
    _, event = named(entities, "event-1")
    assert len(event["involved"]) == 1
    assert 'banner: "a\\u0000b"' in event["notes"]
    assert any(line.startswith("odd (1, 2):") for line in event["notes"])


@given(documents())
def test_who_told_it_is_the_attribution_chain(document):
    graph = Graph(document)
    for statement in document.statements:
        chain = ne.attribution_chain(document, statement)
        words = ", ".join(
            graph.name_of(hop.holder or "somebody") + (f" ({hop.hedge})" if hop.hedge else "")
            for hop in chain
        )
        [told] = statement_entity(statement, graph).values("description")
        is_whole = not told.endswith("…")
        assert not is_whole or told.endswith(" ".join(kept.seen(f"On the word of: {words}").split()))


def test_what_refers_to_nothing_is_told_and_not_linked():
    circle = [
        ne.Statement(id=f"statement:{at}", speaker="actor:x", mode="direct", within=f"statement:{3 - at}")
        for at in (1, 2)
    ]
    claim = ne.Claim(
        id="claim:1",
        subject="event:x",
        predicate="participant",
        value=ne.ActorValue(actor="actor:y"),
        stances=(ne.Stance(holder="actor:z", stance="denies"),),
    )
    envoy = ne.Person(
        id="actor:1", roles=(ne.Role(title="envoy", organization="actor:x"),), identifiers={"lei": "x"}
    )
    meeting = ne.Meeting(
        id="event:1", part_of="event:1", place="place:x", participants=(ne.Participant(actor="actor:x"),)
    )
    entities = list(
        encode(document(statements=tuple(circle), claims=(claim,), actors=(envoy,), events=(meeting,)))
    )
    assert_kept(entities)
    assert "value actor: actor:y" in named(entities, "claim-1")[1]["notes"]


NAMES = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._\-]{0,99}", fullmatch=True)


@given(st.sets(st.builds("{}:{}".format, st.sampled_from(["actor", "place"]), NAMES), min_size=2))
@example(
    {
        "actor:a_",
        "actor:a--ub",
        "actor:a_b",
        "actor:a--h",
        "actor:a---mention-1",
        "actor:a-_b",
        "actor:a-",
        "actor:a.",
        "actor:a-.",
        "actor:a",
        "actor:" + "_" * 99,
        "actor:" + "_" * 98,
    }
)
def test_identifiers_are_allowed_and_as_different_as_those_of_the_document(names):
    found = {below("ne-1", name) for name in names}
    parts = {inside(one, "mention", at) for one in found for at in (1, 12)}
    assert len(found | parts) == 3 * len(names)
    assert all(cleaned("Note", "entity", one) == [one] and len(one) <= 200 for one in found | parts)


def test_what_is_too_much_for_one_entity_goes_on_in_others():
    made = Entity("ne-1", "Person")
    made.add("name", "Ida Ray")
    made.add("notes", *(f"{at}: {'a' * 90}" for at in range(10)))
    whole, *parts = made.written(most=300)
    assert {part["schema"] for part in parts} == {"Note"}
    assert all(part["properties"]["entity"] == ["ne-1"] for part in parts)
    lines = [
        *whole["properties"]["notes"],
        *(line for part in parts for line in part["properties"]["description"]),
    ]
    assert lines == made.values("notes")
    assert_kept([whole, *parts])


def test_a_text_of_any_length_is_told_whole():
    text = "\u00ad\x00 " * 50_000
    [entity] = encode(document(source=ne.Source(text=text)))
    assert_kept([entity])
    found = re.findall(r'^text \d+/\d+: (".*")$', "\n".join(entity["properties"]["notes"]), re.MULTILINE)
    assert "".join(json.loads(part) for part in found) == text


def test_space_around_the_text_is_told_beside_it():
    [entity] = encode(document(source=ne.Source(text="\n\nTalks failed.\n")))
    assert entity["properties"]["bodyText"] == ["Talks failed."]
    assert 'text begins with: "\\n\\n"' in entity["properties"]["notes"]
