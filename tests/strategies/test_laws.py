"""Each law holds for what keeps it, and catches what breaks it, with a small document."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents.strategies import (
    assert_lossy_but_declared,
    assert_preserves_unknown_fields,
    assert_round_trips,
    assert_stores,
    differences,
    documents,
    dossiers,
    records,
    store_machine,
)

few = settings(max_examples=100, database=None)
thorough = settings(max_examples=2_000, database=None, phases=[Phase.generate])
unshrunk = settings(database=None, phases=[Phase.generate])


def lines_of(error: pytest.ExceptionInfo[AssertionError]) -> list[str]:
    """Return the document that a failure shows, line by line."""
    return "\n".join(error.value.__notes__).splitlines()


@pytest.mark.parametrize("canonical", [False, True])
def test_json_round_trips(canonical):
    assert_round_trips(partial(ne.dumps, canonical=canonical), ne.loads, settings=few)


def test_dossiers_round_trip():
    assert_round_trips(ne.dump_dossier, ne.load_dossier, dossiers(), settings=few)


def test_a_serialiser_that_loses_a_field_is_caught_with_a_small_document():
    def forgetful(document):
        statements = tuple(item.replaced(within=None) for item in document.statements)
        return ne.dumps(document.replaced(statements=statements))

    with pytest.raises(
        AssertionError, match="at /statements/1/within: expected 'statement:0', found None"
    ) as caught:
        assert_round_trips(forgetful, ne.loads)
    assert len(lines_of(caught)) < 30


def test_a_serialiser_that_reads_another_class_is_caught():
    with pytest.raises(AssertionError, match="at the top: expected NewsDocument"):
        assert_round_trips(ne.dumps, json.loads, settings=unshrunk)


class Codec:
    """Keeps no aliases, and no second claim."""

    def encode(self, document):
        claims = {claim.id for claim in document.claims[:1]}
        return ne.dumps(
            document.replaced(
                actors=tuple(actor.replaced(aliases=()) for actor in document.actors),
                claims=document.claims[:1],
                conflicts=tuple(item for item in document.conflicts if claims >= set(item.claims)),
            )
        )

    def decode(self, data):
        return ne.loads(data)

    def losses(self, document):
        yield from (f"/actors/{at}/aliases" for at, actor in enumerate(document.actors) if actor.aliases)
        yield from (f"/claims/{at}" for at in range(1, len(document.claims)))
        yield from (f"/conflicts/{at}" for at in range(len(document.conflicts)))


without_gaps = documents().map(lambda document: document.replaced(gaps=()))


def test_declared_losses_are_allowed():
    assert_lossy_but_declared(Codec(), without_gaps, settings=few)


def test_losses_that_are_not_declared_are_caught():
    class Silent(Codec):
        def losses(self, document):
            return [pointer for pointer in super().losses(document) if "aliases" not in pointer]

    with pytest.raises(AssertionError, match="lost, and not named:\n  at /actors/./aliases: expected"):
        assert_lossy_but_declared(Silent(), without_gaps)


def test_losses_that_do_not_happen_are_caught():
    class Anxious(Codec):
        def losses(self, document):
            return [*super().losses(document), "/source/text"]

    with pytest.raises(AssertionError, match="named as lost, and not lost:\n  /source/text"):
        assert_lossy_but_declared(Anxious(), without_gaps, settings=unshrunk)


@pytest.mark.parametrize("pointer", ["", "/source/nowhere", "/actors/99"])
def test_losses_of_what_is_not_there_are_caught(pointer):
    class Mistaken(Codec):
        def losses(self, document):
            return [*super().losses(document), pointer]

    with pytest.raises(
        AssertionError, match=f"where the document has nothing:\n  {pointer or 'the whole document'}"
    ):
        assert_lossy_but_declared(Mistaken(), without_gaps, settings=unshrunk)


def test_losses_may_be_named_twice():
    class Careful(Codec):
        def losses(self, document):
            return [*super().losses(document), *super().losses(document)]

    assert_lossy_but_declared(Careful(), without_gaps, settings=few)


def test_lenient_reading_keeps_what_it_does_not_know():
    assert_preserves_unknown_fields(partial(ne.loads, lenient=True), ne.dumps, settings=few)


def test_a_reader_that_drops_what_it_does_not_know_is_caught():
    def read(data):
        value = json.loads(data)
        value.pop("x_unknown", None)
        return value

    with pytest.raises(AssertionError, match="at /x_unknown: expected 'text', found nothing"):
        assert_preserves_unknown_fields(read, lambda value: json.dumps(value).encode())


class Memory:
    """A store as it should be."""

    def __init__(self):
        self.kept = {}

    def put(self, document):
        old = self.kept.get(document.id)
        if old is None or self.rank(old) <= self.rank(document):
            self.kept[document.id] = document

    def rank(self, document):
        return document.source.revision or 0, document.source.status == "cancelled"

    def withdraw(self, identifier):
        if identifier in self.kept:
            old = self.kept[identifier]
            self.kept[identifier] = old.replaced(source=old.source.replaced(status="cancelled"))

    def get(self, identifier):
        return self.kept.get(identifier)


class Overwriting(Memory):
    def put(self, document):
        self.kept[document.id] = document


class Erasing(Memory):
    def withdraw(self, identifier):
        self.kept.pop(identifier, None)


class Forgetful(Memory):
    def reopened(self):
        return Forgetful()


class Revived(Memory):
    def rank(self, document):
        return document.source.revision or 0


def test_a_store_that_keeps_documents_passes():
    assert_stores(Memory, settings=settings(max_examples=20, database=None))


@pytest.mark.parametrize("store", [Overwriting, Erasing, Forgetful, Revived])
def test_a_store_that_does_not_keep_documents_is_caught(store):
    with pytest.raises(AssertionError, match="get\\("):
        assert_stores(store, settings=unshrunk)


class TestMemory(store_machine(Memory).TestCase):
    settings = settings(max_examples=10)


def test_stores_are_closed():
    closed = []

    class Closing(Memory):
        def close(self):
            closed.append(self)

    assert_stores(Closing, settings=settings(max_examples=5, database=None))
    assert closed


@given(documents(max_size=1), st.data())
@settings(max_examples=50)
def test_records_can_be_added_to_the_document_that_they_are_drawn_for(document, data):
    if not document.actors:
        return
    statement = data.draw(records(ne.Statement, within=document))
    larger = document.replaced(statements=(*document.statements, statement), gaps=())
    assert [str(item) for item in ne.read(ne.dumps(larger)).findings] == []


@pytest.mark.parametrize("record", [ne.Statement, ne.Visit, ne.Claim, ne.Conflict])
def test_records_that_a_document_has_no_room_for_are_refused(record):
    text = "Talks failed."
    for source, message in ((ne.Source(text=text), "can point into"), (ne.Source(), "with its text")):
        empty = ne.NewsDocument(id="urn:example:1", source=source)
        with pytest.raises(ValueError, match=message):
            draw_one(records(record, within=empty))


def draw_one(strategy):
    @settings(max_examples=1, database=None)
    @given(strategy)
    def draw(_):
        pass

    draw()


@given(documents(), documents())
def test_there_are_differences_where_documents_are_not_equal(one, other):
    assert differences(one, one) == []
    assert differences(one, other) or one == other


def test_equal_is_not_the_same():
    """What `==` does not tell apart is written differently."""
    half_past = timezone(timedelta(hours=5, minutes=30))
    here = ne.Source(published=datetime(2018, 11, 13, 9, 30, tzinfo=half_past), extensions={"a:b": [True]})
    there = here.replaced(published=here.published.astimezone(UTC), extensions={"a:b": [1]})
    assert here == there
    assert [item.pointer for item in differences(here, there)] == ["/published", "/extensions/a:b/0"]


def in_utc(document):
    published = document.source.published
    if not isinstance(published, datetime):
        return document
    return document.replaced(source=document.source.replaced(published=published.astimezone(UTC)))


def test_a_serialiser_that_loses_the_zone_is_caught():
    with pytest.raises(AssertionError, match="at /source/published: expected"):
        assert_round_trips(lambda document: document, in_utc, settings=thorough)


def test_a_store_that_loses_the_zone_is_caught():
    class Utc(Memory):
        def get(self, identifier):
            return in_utc(self.kept[identifier]) if identifier in self.kept else None

    with pytest.raises(AssertionError, match="at /source/published: expected"):
        assert_stores(Utc, settings=thorough)


def test_a_serialiser_that_turns_crlf_into_lf_is_caught():
    def encode(document):
        return ne.dumps(document).replace(b"\\r\\n", b"\\n")

    with pytest.raises((AssertionError, ne.InvalidDocument)):
        assert_round_trips(encode, ne.loads, settings=thorough)


@pytest.mark.parametrize(
    "extensions", [{"a:b": None, "a:c": 1}, {"a:b": {"x": None}}, {"a:b": [None]}, {"a:b": ""}]
)
def test_a_null_in_an_extension_can_be_lost_and_be_named(extensions):
    document = ne.NewsDocument(id="urn:example:1", source=ne.Source(), extensions=extensions)

    class Drops:
        named = ()

        def encode(self, document):
            return ne.dumps(document.replaced(extensions={"a:c": 1} if "a:c" in extensions else {}))

        def decode(self, data):
            return ne.loads(data)

        def losses(self, document):
            return self.named

    codec = Drops()
    with pytest.raises(AssertionError, match="lost, and not named:\n  at /extensions"):
        assert_lossy_but_declared(codec, st.just(document))
    codec.named = ["/extensions/a:b"]
    assert_lossy_but_declared(codec, st.just(document))


def test_fields_of_items_behind_one_that_is_lost_can_be_named():
    people = (ne.Person(id="actor:1"), ne.Person(id="actor:2", name="Ada", identifiers={"wikidata": "Q1"}))
    document = ne.NewsDocument(id="urn:example:1", source=ne.Source(), actors=people)

    class Second(Codec):
        found = people[1].replaced(name="Bree")

        def encode(self, document):
            return document.replaced(actors=(self.found,))

        def decode(self, document):
            return document

        def losses(self, document):
            return ["/actors/0", "/actors/1/name"]

    assert_lossy_but_declared(Second(), st.just(document))
    Second.found = people[1]
    with pytest.raises(AssertionError, match="named as lost, and not lost:\n  /actors/1/name"):
        assert_lossy_but_declared(Second(), st.just(document))


def test_a_decoder_that_gives_no_document_is_caught():
    class Empty(Codec):
        def decode(self, data):
            return None

    with pytest.raises(AssertionError, match="decode gave NoneType, and no document"):
        assert_lossy_but_declared(Empty(), settings=unshrunk)
