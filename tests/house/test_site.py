"""The site of the documentation: built without a warning, and whole: links, anchors, public names."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

import newsevents as ne

ROOT = Path(__file__).parents[2]
API = ROOT / "docs" / "reference" / "api"
LOADED = {"script": "src", "img": "src", "iframe": "src", "link": "href"}
"""Elements that a browser loads, with the attribute that says from where."""


class Page(HTMLParser):
    """What can be linked to in a page, and what it links to and loads."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.anchors, self.links, self.loaded = {""}, set(), set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.anchors |= {values[name] for name in ("id", "name") if values.get(name)}
        if tag == "a" and values.get("href"):
            self.links.add(values["href"])
        if tag in LOADED and values.get(LOADED[tag]):
            self.loaded.add(values[LOADED[tag]])


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    pytest.importorskip("mkdocs", reason="the dependency group docs is not installed")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-W", "error", "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    told = done.stdout + done.stderr
    assert done.returncode == 0, told
    assert {line.split()[0] for line in told.splitlines()} == {"INFO"}, told
    return folder


@pytest.fixture(scope="module")
def pages(site):
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def test_every_page_is_there(site, pages):
    written = {path.relative_to(ROOT / "docs").with_suffix(".html") for path in ROOT.glob("docs/**/*.md")}
    assert {path.relative_to(site) for path in pages} == {*written, Path("404.html")}


def test_every_link_and_anchor_leads_somewhere(site, pages):
    followed, missing = 0, []
    for path, page in pages.items():
        if path.name == "404.html":  # its links start at the root of a server
            continue
        for link in page.links:
            target, anchor = map(unquote, urldefrag(link))
            if ":" in target:
                continue
            followed += 1
            to = (path.parent / target).resolve() if target else path
            if not to.is_file() or (to in pages and anchor not in pages[to].anchors):
                missing.append((path.relative_to(site).as_posix(), link))
    assert not missing
    assert followed > len(pages)


def test_nothing_is_loaded_from_elsewhere(pages):
    loaded = {address for page in pages.values() for address in page.loaded}
    assert [address for address in loaded if "//" in address] == []
    assert any(address.endswith(".css") for address in loaded)


def test_examples_and_docstrings_are_filled_in(site):
    shown = (site / "reference" / "examples.html").read_text(encoding="utf-8")
    assert "sqlite3" in shown
    assert "--8&lt;--" not in shown
    loads = (site / "reference" / "api" / "reading.html").read_text(encoding="utf-8")
    assert "Harbour Post" in loads
    assert ":::" not in loads


def test_every_script_has_its_place_among_the_examples():
    page = (ROOT / "docs" / "reference" / "examples.md").read_text(encoding="utf-8")
    scripts = {path.name for path in ROOT.glob("examples/*.py") if not path.name.startswith("test_")}
    assert set(re.findall(r'"examples/(.+)"', page)) == scripts


def test_every_public_name_has_one_place_in_the_reference():
    """Records, and types made of them, stand on the page of records; all else on those of functions and classes."""
    records = (ROOT / "docs" / "reference" / "records.md").read_text(encoding="utf-8")
    places = re.findall(r"^### (\w+)$|^- `(\w+)`:", records, re.MULTILINE)
    told = [name for pair in places for name in pair if name in ne.__all__]
    for page in sorted(API.glob("*.md")):
        told += re.findall(r"^::: newsevents\.(\w+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(set(ne.__all__) - {"__version__"})
