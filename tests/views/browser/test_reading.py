"""A reader with a pointer, with a keyboard alone, without scripts, with a screen reader, on paper."""

import re
from itertools import pairwise

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
    said = page.locator(".text .seg.said.lit").filter(has_text="joined").first
    page.locator("#statement-21").scroll_into_view_if_needed()
    page.hover("#statement-21 blockquote")
    expect(said).to_be_in_viewport()


def test_the_wheel_over_the_article_reaches_the_end_of_the_page(opened, seed_page):
    page = opened(seed_page, width=1440)
    page.mouse.move(300, 600)
    for _ in range(30):
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(20)
    assert page.evaluate("scrollY") > 0


def test_a_link_into_the_text_lights_all_that_a_record_stands_on(opened, seed_page):
    page = opened(seed_page)
    page.click("#statement-18 .in-text")
    expect(page).to_have_url(re.compile("#statement-18-text$"))
    assert "as confidence-building measures" in words_lit(page)
    assert "demanded" in words_lit(page)


def test_what_scrolls_under_a_pointer_that_rests_is_not_pointed_at(opened, seed, seed_page):
    page = opened(seed_page, width=1440)
    for statement in seed.statements[-7:]:
        card = f"statement-{statement.id.partition(':')[2]}"
        page.click(f"#{card} .in-text")
        expect(page.locator(".card.lit")).to_have_attribute("id", card)
        page.wait_for_timeout(300)  # as long as the browser may take to tell of the scrolled page
        assert page.eval_on_selector_all(".card.lit", "all => all.map(one => one.id)") == [card]


def test_what_is_copied_from_the_article_has_no_numbers_in_it(opened, seed, seed_page):
    page = opened(seed_page)
    paragraph = next(line for line in seed.source.text.splitlines() if "refused to follow suit" in line)
    copied = (
        page.locator(".text p")
        .filter(has_text="follow suit")
        .evaluate("one => { getSelection().selectAllChildren(one); return String(getSelection()); }")
    )
    assert copied.strip() == paragraph


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


@pytest.mark.parametrize("width", WIDTHS)
def test_names_on_the_line_of_days_do_not_run_into_each_other(opened, seed_page, width):
    page = opened(seed_page, width=width)
    boxes = page.eval_on_selector_all(
        ".axis:first-child text",
        "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width)"
        ".map(box => [box.left, box.right])",
    )
    assert len(boxes) > 1
    assert all(left[1] < right[0] for left, right in pairwise(boxes))
    assert boxes[-1][1] <= width


def test_bars_look_as_the_key_says(opened):
    window = ne.TimeWindow(edtf="2018")
    kinds = {"held": window, "planned": window, "alleged": window, "ongoing": ne.TimeWindow(edtf="2018/..")}
    events = tuple(
        ne.Meeting(id=f"event:{status}", status=status, start=start) for status, start in kinds.items()
    )
    page = opened(ne.render_page(ne.NewsDocument(id="urn:example:1", source=ne.Source(), events=events)))
    looks = {
        status: page.locator(f"#event-{status} .bar").evaluate(
            "one => { const look = getComputedStyle(one); return [look.fill, look.strokeDasharray, look.mask]; }"
        )
        for status in kinds
    }
    assert all("hatch" in fill for fill, _, _ in looks.values())
    assert looks["held"][1] == "none"
    assert looks["planned"][1] != looks["alleged"][1] != "none"
    assert "closes" in looks["ongoing"][2]
    assert "closes" not in looks["held"][2]


def test_without_colours_marks_and_what_is_lit_can_be_seen(opened, seed_page):
    page = opened(seed_page, forced_colors="active")
    said = page.locator(".text .seg.said").first
    expect(said).to_have_css("text-decoration-line", "underline")
    page.hover("#statement-1 .head")
    expect(page.locator(".text .seg.lit").first).to_have_css("outline-style", "solid")


@pytest.mark.parametrize("kind", ["seed_page", "dossier_page"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_at_the_side(opened, request, kind, width):
    page = opened(request.getfixturevalue(kind), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_paper_there_is_the_text_and_no_switch(opened, seed_page):
    page = opened(seed_page)
    page.emulate_media(media="print")
    assert page.locator(".text").is_visible()
    assert page.locator(".kinds").is_visible()  # the key to the marks
    assert not page.locator(".kinds input").first.is_visible()
    assert not page.locator("nav").is_visible()
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
