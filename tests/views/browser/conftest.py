"""A real browser, in which pages are tried as a reader tries them."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import sync_playwright

import newsevents as ne

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="module")  # while it is open, its event loop runs, and others cannot run theirs
def browser():
    if BROWSER is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Open a page from a file; whatever it complains of, asks for or loads is noted and must be nothing."""
    contexts, noted = [], []

    def opened(source, *, width=1280, height=900, **options):
        file = tmp_path / f"{len(contexts)}.html"
        file.write_text(source, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: noted.append(message.text))
        page.on("pageerror", lambda error: noted.append(str(error)))
        page.on("dialog", lambda dialog: (noted.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: request.url.startswith(file.as_uri()) or noted.append(request.url))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert noted == []


@pytest.fixture(scope="session")
def seed(pytestconfig):
    """The document of the article in seeds/."""
    (file,) = (pytestconfig.rootpath / "seeds").glob("*.txt")
    return ne.parse_article(file.read_text(encoding="utf-8"), published="2018-11-13")


@pytest.fixture(scope="session")
def seed_page(seed):
    return ne.render_page(seed)


@pytest.fixture(scope="session")
def dossier_page(seed):
    other = ne.parse_article(
        "Envoys met twice, Kremlin says\n\nThe Taliban and the United States held two meetings in Doha, Russia said "
        "on Tuesday. Nobody was told of a third one, Zamir Kabulov said.",
        published="2018-11-14",
        publisher="Harbour Post",
        url="https://example.org/two",
    )
    return ne.render_page([seed, other])
