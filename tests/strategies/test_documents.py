"""Documents are valid, as they were asked for, and small where they fail."""

from __future__ import annotations

from hypothesis import given, settings

import newsevents as ne
from newsevents.strategies import documents


def findings(document, **how):
    return [str(item) for item in ne.read(ne.dumps(document), **how).findings]


@given(documents())
def test_reading_finds_nothing_in_documents_and_gives_them_back(document):
    reading = ne.read(ne.dumps(document))
    assert [str(item) for item in reading.findings] == []
    assert reading.document == document


@given(documents(text=False))
def test_documents_without_text_are_valid_and_say_which_text_they_are_of(document):
    assert document.source.text is None
    assert document.source.text_sha256 or document.source.text_length
    assert findings(document) == []


@given(documents(max_size=8))
@settings(max_examples=25)
def test_larger_documents_are_valid(document):
    assert findings(document) == []


@given(documents(max_size=1, sizes={"statements": (0, 2), "events": (0, 0)}))
def test_sizes_are_bounded(document):
    assert len(document.claims) <= 1
    assert len(document.actors) <= 1
    assert len(document.statements) <= 2
    assert document.events == ()


@given(documents(sizes={"actors": (2, 2), "statements": (3, 4)}))
def test_sizes_have_a_least(document):
    assert len(document.actors) == 2
    assert 3 <= len(document.statements) <= 4


@given(documents(event_types=(ne.Visit,), sizes={"places": (1, 1)}))
def test_event_types_can_be_chosen(document):
    assert all(isinstance(event, ne.Visit) for event in document.events)


@given(documents(languages=("ru",), alphabet="бв"))
def test_characters_can_be_chosen(document):
    assert set(document.source.text) <= set("бв")
    assert document.source.language in {None, "ru"}
    assert all(set(actor.name or "") <= set("бв") for actor in document.actors)


@given(documents(exclude="\x00\r&]"))
def test_characters_can_be_excluded(document):
    texts = [document.source.text, *(actor.name or "" for actor in document.actors)]
    texts += [alias for place in document.places for alias in (place.name, *place.aliases)]
    assert not set("\x00\r&]") & set("".join(texts))


@given(documents())
def test_every_chain_of_hearsay_begins_with_the_document_and_ends_with_the_speaker(document):
    for statement in document.statements:
        hops = ne.attribution_chain(document, statement)
        assert (hops[0].kind, hops[-1].holder) == ("document", statement.speaker)


WISHES = {
    "beyond ASCII": lambda document: not document.source.text.isascii(),
    "combining mark": lambda document: "\u0301" in document.source.text,
    "right to left": lambda document: "\u202e" in document.source.text,
    "no-break space": lambda document: "\u00a0" in document.source.text,
    "beyond U+FFFF": lambda document: max(document.source.text) > "\uffff",
    "carriage return": lambda document: "\r" in document.source.text,
    "long text": lambda document: len(document.source.text) > 60,
    "hearsay of three": lambda document: any(
        len(ne.attribution_chain(document, item)) > 3 for item in document.statements
    ),
    "relay": lambda document: any(item.via for item in document.statements),
    "reference": lambda document: any(item.refers_to for item in document.statements),
    "occasion": lambda document: any(item.occasion for item in document.statements),
    "time of speech": lambda document: document.source.published and any(s.time for s in document.statements),
    "gap": lambda document: document.gaps,
    "provenance": lambda document: document.provenance,
    "extension": lambda document: document.extensions,
    "time": lambda document: document.times,
    "scope": lambda document: any(claim.scope for claim in document.claims),
    "two stances": lambda document: any(len(claim.stances) > 1 for claim in document.claims),
    "contradiction": lambda document: any(item.relation == "contradicts" for item in document.conflicts),
    "mild conflict": lambda document: any(item.relation == "differs" for item in document.conflicts),
    "resolution": lambda document: any(item.resolution for item in document.conflicts),
    "two types of event": lambda document: len({type(event) for event in document.events}) > 1,
    "role": lambda document: any(actor.roles for actor in document.actors),
    "participants": lambda document: any(len(getattr(e, "participants", ())) > 1 for e in document.events),
    "long identifier": lambda document: any(len(actor.id) > 100 for actor in document.actors),
    "nothing at all": lambda document: document == ne.NewsDocument(id=document.id, source=document.source),
}


def test_what_documents_can_hold_comes_up():
    missing = dict(WISHES)

    @given(documents())
    @settings(max_examples=2_000, derandomize=True, database=None)
    def draw(document):
        for name in [name for name, wish in missing.items() if wish(document)]:
            del missing[name]

    draw()
    assert list(missing) == []
