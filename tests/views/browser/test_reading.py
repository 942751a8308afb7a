"""A reader with a pointer, with a keyboard alone, without scripts, with a screen reader, on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import newsevents as ne

WIDTHS = (320, 390, 820, 1440)


def lit(page):
    """Return the classes of what is lit, with the words in it."""
    return page.eval_on_selector_all(".lit", "all => all.map(one => [one.classList[0], one.textContent])")


def words_lit(page):
    return " ".join(words for kind, words in lit(page) if kind == "seg")


def test_pointing_at_a_record_lights_what_it_stands_on(opened, seed, seed_page):
    page = opened(seed_page)
    statement = next(item for item in seed.statements if item.act == "declines_to_confirm")
    page.hover(f"#statement-{statement.id.partition(':')[2]} .head")
    assert "refused" in words_lit(page)
    assert statement.content[0].exact in words_lit(page)
    page.hover("h1")
    assert lit(page) == []


def test_pointing_at_the_text_lights_the_records(opened, seed_page):
    page = opened(seed_page)
    page.hover(".text .cue >> text=refused")
    cards = page.eval_on_selector_all(".card.lit", "all => all.map(one => one.id)")
    assert "statement-6" in cards
    assert page.eval_on_selector_all(".voice.lit", "all => all.length") >= 1


def test_the_article_beside_the_records_follows_the_pointer(opened, seed_page):
    page = opened(seed_page, width=1440)
    last = page.locator("#statement-21")
    last.hover()
    expect(page.locator(".text .seg.lit").first).to_be_in_viewport()


def test_a_click_on_the_text_leads_to_the_record(opened, seed_page):
    page = opened(seed_page)
    page.click(".text .cue >> text=refused")
    assert page.evaluate("location.hash") == "#statement-6"
    assert page.locator("#statement-6").evaluate("one => one.matches(':target')")


def test_the_keyboard_alone_reaches_records_and_text(opened, seed_page):
    page = opened(seed_page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.focus("#statement-6 .in-text")
    assert "refused" in words_lit(page)
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#statement-6-text"
    page.focus(".text .ref >> nth=5")
    assert page.locator("#statement-6").evaluate("one => one.classList.contains('lit')")
    page.keyboard.press("Escape")
    assert lit(page) == []


def test_focus_can_be_seen(opened, seed_page):
    page = opened(seed_page)
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")


def test_without_scripts_the_page_reads_links_and_switches(opened, seed, seed_page):
    page = opened(seed_page, java_script_enabled=False)
    paragraph = next(line for line in seed.source.text.splitlines() if "refused to follow suit" in line)
    shown = page.locator(".text p").filter(has_text="follow suit").inner_text()
    assert "".join(letter for letter in shown if not letter.isdigit()) == paragraph
    page.click("#statement-6 .in-text")
    assert page.url.endswith("#statement-6-text")
    said = page.locator(".text .seg.said").first
    expect(said).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    page.uncheck("#show-said")
    expect(said).to_have_css("background-color", "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["seed_page", "dossier_page"])
@pytest.mark.parametrize("width", [390, 1440])
def test_no_rule_of_accessibility_is_broken(opened, request, kind, width, scheme):
    page = opened(request.getfixturevalue(kind), width=width, color_scheme=scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("kind", ["seed_page", "dossier_page"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_at_the_side(opened, request, kind, width):
    page = opened(request.getfixturevalue(kind), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_paper_there_is_the_text_and_no_switch(opened, seed_page):
    page = opened(seed_page)
    page.emulate_media(media="print")
    assert page.locator(".text").is_visible()
    assert not page.locator(".kinds").is_visible()
    assert page.locator(".part.article").evaluate("one => one.scrollHeight <= one.clientHeight + 1")


def test_hostile_text_does_no_harm(opened):
    text = (
        '<script>alert(1)</script> "><img src=x onerror=alert(2)> javascript:alert(3)\n'
        "\u202eabc\u202c said Ida Lunde.\n" + "x" * 1_000_000
    )
    item = ne.parse_article(text, published="2024-05-14", publisher="<svg/onload=alert(4)>")
    page = opened(ne.render_page(item), width=390)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert "<script>alert(1)</script>" in page.locator(".text p").first.inner_text()


def test_an_empty_document_has_a_page(opened):
    page = opened(ne.render_page(ne.NewsDocument(id="urn:example:1", source=ne.Source())))
    assert page.locator("h1").inner_text() == "urn:example:1"
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
