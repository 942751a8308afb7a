"""What notebooks show."""

from hypothesis import given, settings
from pages import Page

import newsevents as ne
from newsevents.display import Displayed, html_of
from newsevents.strategies import documents

TEXT = "Two people were killed in Norlund, police said. Three people were killed in Norlund, Ida Lunde said."
DOCUMENT = ne.parse_article(TEXT, published="2024-05-14", publisher="Harbour Post")


def shown(value):
    html = value._repr_html_()
    assert html is not None
    return html


def test_a_document_shows_who_said_what_and_what_conflicts():
    html = shown(DOCUMENT)
    assert "Harbour Post" in html
    assert "the article ← Ida Lunde" in html.replace("Harbour Post ←", "the article ←")
    assert "Three people were killed in Norlund" in html
    assert "contradicts" in html


def test_a_conflict_shows_its_sides():
    (conflict,) = ne.find_conflicts(DOCUMENT)
    html = shown(conflict)
    assert html.count("<th>") == 2
    assert "Ida Lunde" in html
    assert "police" in html


def test_findings_show_code_place_and_hint():
    findings = ne.read('{"id": "urn:example:1", "source": {"publsher": "a"}}').findings
    html = shown(findings)
    assert "not valid: 1 finding" in html
    assert "/source/publsher" in html
    assert "Did you mean" in html
    assert "<table>" not in shown(ne.Findings())
    assert "2 more not kept" in shown(ne.Findings((), 2, 0))


def test_of_very_many_rows_the_first_are_shown():
    findings = ne.Findings(tuple(ne.Finding("NE401", f"/{at}", "m") for at in range(100)))
    html = shown(findings)
    assert html.count("<tr>") == 61
    assert "The first 60 are shown." in html


def test_hostile_words_stay_words():
    item = ne.NewsDocument(id="urn:example:1", source=ne.Source(headline="<script>\u202e", text="a"))
    assert "<script>" not in shown(item)
    assert "\u202e" not in shown(item)


@given(documents(max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_document_is_shown(item):
    assert Page(shown(item).replace("<br>", " ")).tags <= set(
        "div h4 p strong table thead tbody tr th td ul li".split()
    )


def test_what_no_view_knows_is_left_to_its_own_words():
    class Other(Displayed):
        pass

    assert Other()._repr_html_() is None
    assert html_of("a") is None
