"""The page: everything is escaped, every link leads somewhere, nothing is loaded, and the text is the text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import Page, squeezed

import newsevents as ne
from newsevents.strategies import documents, dossiers
from newsevents.views.page import assets

TAGS = set(
    "html head meta title style script body header main footer nav section article div p h1 h2 h3 ul ol li a span "
    "strong b q blockquote time code fieldset legend label input svg defs pattern lineargradient stop rect line text mask bdi em".split()
)
UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\x00-\x08\x0b-\x1f\x7f-\x9f]")


def document(text, **more):
    return ne.NewsDocument(id="urn:example:1", source=ne.Source(text=text), **more)


def said(text, exact, **more):
    start = text.index(exact)
    evidence = ne.Evidence(start=start, end=start + len(exact), exact=exact)
    return ne.Statement(id="statement:1", speaker="actor:a", mode="direct", content=(evidence,), **more)


def assert_sound(page):
    """Nothing but known elements; no attribute that runs or styles anything; links and lights that lead somewhere."""
    assert page.tags <= TAGS
    assert not {
        name for name in page.attributes if name.startswith("on") or name in {"style", "src", "srcset"}
    }
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert all(link.startswith(("#", "https://", "http://")) for link in page.links)
    assert page.lights <= set(page.ids)
    assert not UNSEEN.search(page.source)


@given(documents(max_size=3))
@settings(max_examples=150, deadline=None)
def test_any_document_gives_a_sound_page_that_holds_its_text(item):
    page = Page(ne.render_page(item))
    assert_sound(page)
    if item.source.text is not None:
        assert squeezed(page.text("text")) == squeezed(item.source.text)


SEVERAL = st.lists(documents(max_size=2), min_size=2, max_size=3, unique_by=lambda item: item.id)


@given(SEVERAL.flatmap(lambda found: st.tuples(st.just(found), dossiers(found))))
@settings(max_examples=40, deadline=None)
def test_any_dossier_gives_a_sound_page(item):
    found, dossier = item
    assert_sound(Page(ne.render_page(found, dossier)))


@given(st.text(alphabet="<>&\"'/ ab\n\u202e\u2028\x00=;-!", max_size=60))
def test_no_text_becomes_markup(text):
    item = document(text, actors=(ne.Person(id="actor:a", name=f"<b>{text or 'x'}"),))
    page = Page(ne.render_page(item))
    assert_sound(page)
    assert squeezed(page.text("text")) == squeezed(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "javascript:alert(1)",
        "]]><!-- -->",
        "&lt;script&gt;",
    ],
)
def test_hostile_words_stay_words_wherever_they_stand(text):
    source = ne.Source(text=f"{text} a", headline=text, publisher=text, authors=(text,), subheadline=text)
    person = ne.Person(id="actor:a", name=text, aliases=(text,), roles=(ne.Role(title=text),))
    item = ne.NewsDocument(
        id="urn:example:1", source=source, actors=(person,), statements=(said(f"{text} a", text),)
    )
    page = Page(ne.render_page(item))
    assert_sound(page)
    assert page.source.count("<script>") == 1
    assert squeezed(text) in squeezed(page.text("text"))


def test_an_address_that_is_none_of_the_web_is_no_link():
    source = ne.Source.model_construct(**{**dict(ne.Source()), "url": "javascript:alert(1)"})
    item = ne.NewsDocument.model_construct(**{**dict(document("a")), "source": source})
    assert "javascript" not in ne.render_page(item)


def test_marks_of_writing_direction_are_shown_and_have_no_effect():
    page = Page(ne.render_page(document("He said \u202etxt.exe\u202c twice")))
    assert not UNSEEN.search(page.source)
    assert "\\u202e" in page.source


def test_evidence_that_lies_outside_the_text_is_left_out():
    evidence = ne.Evidence(start=2, end=900, exact="b")
    person = ne.Person(id="actor:a", name="A", mentions=(evidence, ne.Evidence(start=70, end=80, exact="c")))
    page = Page(ne.render_page(document("a b", actors=(person,))))
    assert_sound(page)
    assert squeezed(page.text("text")) == "ab"


def test_a_line_of_a_million_letters_is_one_paragraph():
    text = "word " * 200_000
    page = Page(ne.render_page(document(text)))
    assert page.text("text") == text


def test_many_marks_on_one_word_do_not_grow_without_bound():
    text = "talks " * 300
    actors = tuple(
        ne.Person(
            id=f"actor:{number}",
            name=str(number),
            mentions=(ne.Evidence(start=number, end=len(text), exact=text[number:]),),
        )
        for number in range(1_500)
    )
    longest = max(map(len, re.findall(r'data-of="([^"]*)"', ne.render_page(document(text, actors=actors)))))
    assert longest < 40 * len("actor-1499 ")


def test_a_document_without_text_quotes_what_it_stands_on():
    text = "It failed, Berg said."
    source = ne.Source(text_length=len(text))
    item = ne.NewsDocument(
        id="urn:example:1",
        source=source,
        actors=(ne.Person(id="actor:a", name="Ada Berg"),),
        statements=(said(text, "It failed"),),
    )
    page = Page(ne.render_page(item))
    assert_sound(page)
    assert "It failed" in page.text("direct")
    assert "does not hold the text of 21 characters" in page.text("note")
    assert not page.text("in-text")


def test_hearsay_is_told_from_the_speaker_outwards():
    people = tuple(
        ne.Person(id=f"actor:{name.lower()}", name=name) for name in ("Envoy", "Agency", "Kremlin")
    )
    statements = (
        ne.Statement(id="statement:1", speaker="actor:agency", mode="indirect"),
        ne.Statement(
            id="statement:2",
            speaker="actor:envoy",
            mode="indirect",
            within="statement:1",
            via=(ne.Relay(actor="actor:kremlin", hedge="reportedly"),),
        ),
    )
    page = Page(ne.render_page(document("x", actors=people, statements=statements)))
    assert page.text("chain") == "reportedly told by Kremlin, told by Agency"


def test_the_policy_lets_in_this_style_and_this_script_alone():
    page = ne.render_page(document("a"))
    assert f"<style>{assets.style()}</style>" in page
    assert f"<script>{assets.script()}</script>" in page
    assert assets.policy().startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in page.partition("</head>")[0].partition("Content-Security-Policy")[2][:400]


def test_two_documents_have_anchors_of_their_own():
    text = "It failed, Berg said."
    one, other = (
        ne.parse_article(text, published="2024-05-14", url=f"https://example.org/{number}") for number in "12"
    )
    page = Page(ne.render_page([one, other]))
    assert_sound(page)
    assert {"d1-statement-1", "d2-statement-1"} <= set(page.ids)


def test_a_page_of_no_document_is_refused():
    with pytest.raises(ValueError, match="at least one document"):
        ne.render_page([])


def test_one_document_in_a_list_is_as_one_document():
    item = document("a")
    assert ne.render_page([item]) == ne.render_page(item)
