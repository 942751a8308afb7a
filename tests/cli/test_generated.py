"""Commands over generated feeds: they tell what stands in them, in every format, and never end in a traceback."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings

import newsevents as ne
from newsevents.cli.document_view import document_view
from newsevents.cli.main import main
from newsevents.cli.output import console
from newsevents.strategies import Feed, InvalidDocument, documents, feeds


@contextmanager
def folder_with(feed: Feed):
    """Write a feed into a folder of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / ("feed.json" if feed.layout == "array" else "feed.jsonl")
        path.write_bytes(feed.data)
        yield path


def run(*arguments: str) -> tuple[int, str]:
    """Run a command; give its exit code and what it says."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with ExitStack() as stack:
        stack.enter_context(patch.object(sys, "stdout", out))
        stack.enter_context(patch.object(sys, "stderr", err))
        code = main(arguments)
        out.flush()
    return code, out.buffer.getvalue().decode()


def layout_of(feed: Feed) -> str:
    return "--input=" + feed.layout


@settings(max_examples=30)
@given(feeds(invalid=True))
def test_validate_tells_of_each_line_what_is_wrong_with_it(feed):
    with folder_with(feed) as path:
        code, out = run("validate", str(path), layout_of(feed), "--format", "json")
    told = [(item["code"], item["pointer"]) for item in map(json.loads, out.splitlines())]
    assert told == [(item.code, item.pointer) for item in feed.items if isinstance(item, InvalidDocument)]
    assert code == any(
        ne.read(item.data).findings.errors for item in feed.items if isinstance(item, InvalidDocument)
    )


@settings(max_examples=30)
@given(feeds(invalid=True))
def test_accepted_documents_are_the_valid_ones_and_rejected_ones_the_others(feed):
    with folder_with(feed) as path:
        good, bad = path.with_name("good.jsonl"), path.with_name("bad.jsonl")
        kept = ("--accepted", str(good), "--rejected", str(bad), "--fail-on", "warning")
        run("validate", str(path), layout_of(feed), "--format", "json", *kept)
        accepted = [item.document for item in ne.read_feed(good)]
        rejected = [json.loads(line)["findings"][0]["code"] for line in bad.read_bytes().splitlines()]
    assert accepted == list(feed.documents)
    assert rejected == [item.code for item in feed.items if isinstance(item, InvalidDocument)]


@pytest.mark.parametrize("form", ["text", "sarif", "junit"])
@settings(max_examples=20)
@given(feeds(invalid=True))
def test_validate_reports_in_every_format(form, feed):
    with folder_with(feed) as path:
        code, out = run("validate", str(path), layout_of(feed), "--format", form)
    assert code in {0, 1}
    assert out


@pytest.mark.parametrize("together", [[], ["--together"]], ids=["apart", "together"])
@pytest.mark.parametrize("form", ["text", "json", "mermaid", "dot"])
@settings(max_examples=20)
@given(feeds())
def test_conflicts_are_shown_in_every_format(form, together, feed):
    with folder_with(feed) as path:
        code, _ = run("conflicts", str(path), "--format", form, *together)
    assert code == 0


@given(documents(max_size=4))
def test_any_document_can_be_shown_with_nothing_that_steers_the_terminal(document):
    out = io.StringIO()
    console(out).print(*document_view(document))
    shown = {unicodedata.category(letter) for letter in out.getvalue() if letter not in "\n\u200c\u200d"}
    assert not shown & {"Cc", "Cf", "Cs", "Zl", "Zp"}
