"""Data of another format: bytes and JSON are judged as those of documents are, before a format sees them."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.intake import foreign
from newsevents.intake.scanner import json_problems
from newsevents.strategies import documents, mutations

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
)


def faults(text):
    return [item.code for item in json_problems(text) if item.code != "NE008"]


@given(st.dictionaries(st.text(max_size=2), VALUES) | VALUES)
def test_what_is_parsed_quickly_is_what_the_scanner_passes(value):
    text = json.dumps(value)
    found = foreign._parsed(text)
    if isinstance(found, ne.Findings):
        assert list(found.counts()) == sorted({*faults(text)} or {"NE011"})
    else:
        assert faults(text) == []
        assert found == json.loads(text, parse_float=Decimal, parse_int=foreign._whole)


@given(documents(max_size=1).flatmap(mutations), st.data())
def test_broken_texts_are_judged_as_the_scanner_judges_them(data, draw):
    text = data.decode()
    at = draw.draw(st.integers(0, len(text)))
    broken = (
        text[:at]
        + draw.draw(st.sampled_from(["", "{", "]", '"', "\\", "NaN", ",", "\\ud800", "1e999"]))
        + text[at:]
    )
    found = foreign._parsed(broken)
    codes = set(found.counts()) if isinstance(found, ne.Findings) else set()
    assert codes - {"NE011"} == set(faults(broken))


@pytest.mark.parametrize(
    "text", ['{"a": 1e999}', '{"a": -1e999}', '{"a": NaN}', '{"a": 1, "a": 2}', '{"a": "\\ud83d"}']
)
def test_what_json_allows_and_readers_read_otherwise_is_told(text):
    found = foreign._parsed(text)
    assert list(found.counts()) == faults(text) != []


@pytest.mark.parametrize("depth", [199, 200, 201, 5_000])
def test_depth_is_limited_as_it_is_for_documents(depth):
    text = '{"a": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}"
    found = foreign._parsed(text)
    assert isinstance(found, ne.Findings) == bool(faults(text))


def test_large_integers_are_text_and_fractions_are_exact():
    found = foreign._parsed(
        '{"a": 9007199254740993, "b": 0.1, "c": 9007199254740991, "d": 1' + "0" * 5_000 + "}"
    )
    assert (found["a"], found["b"], found["c"]) == ("9007199254740993", Decimal("0.1"), 9007199254740991)
    assert len(found["d"]) == 5_001


# formats by their names


@pytest.mark.parametrize(
    ("read", "name", "told"),
    [
        (ne.read_as, "parquet", "one of json-ld, ninjs, json-feed, found 'parquet'; read_folder_as reads it"),
        (ne.read_as, "csv", "one of json-ld, ninjs, json-feed, found 'csv'"),
        (ne.read_folder_as, "ninjs", "one of parquet, found 'ninjs'; read_as and read_feed_as read it"),
        (ne.read_folder_as, "csv", "one of parquet, found 'csv'"),
        (ne.read_folder_as, "morse", "one of parquet, found 'morse'"),
    ],
)
def test_a_format_that_is_read_otherwise_is_told_with_the_function_that_reads_it(read, name, told, tmp_path):
    with pytest.raises(ne.UnknownFormat, match=f"^Expected a format, {told}$"):
        next(read(name, tmp_path))


# folders


def parquet(folder, *found):
    folder.mkdir()
    ne.codec_named("parquet").write_folder(found, str(folder))
    return str(folder)


def test_a_folder_is_read_and_checked_document_by_document(tmp_path):
    first, second = (ne.NewsDocument(id=f"urn:example:{number}", source=ne.Source()) for number in (1, 2))
    folder = parquet(tmp_path / "pq", first, second)
    assert [item.document for item in ne.read_folder_as("parquet", folder)] == [first, second]
    assert [item.document for item in ne.read_folder_as("parquet", tmp_path / "pq")] == [first, second]


def test_documents_out_of_a_folder_are_checked_as_any_are(tmp_path):
    gap = ne.Gap(path="/x", reason="unknown")
    folder = parquet(tmp_path / "pq", ne.NewsDocument(id="urn:example:1", source=ne.Source(), gaps=(gap,)))
    [item] = ne.read_folder_as("parquet", folder)
    assert item.findings.counts() == {"NE207": 1}


def test_a_table_that_is_missing_is_a_finding(tmp_path):
    folder = parquet(tmp_path / "pq")
    (tmp_path / "pq" / "claims.parquet").unlink()
    [item] = ne.read_folder_as("parquet", folder)
    assert item.document is None
    assert str(item.findings[0]) == "NE901 at /claims: Expected a file claims.parquet, found none."


def test_what_is_no_folder_cannot_be_read(tmp_path):
    (tmp_path / "file").touch()
    for name, told in (
        ("nowhere", "No such file or directory"),
        ("file", "expected a folder of files, found a file"),
    ):
        path = tmp_path / name
        with pytest.raises(ne.UnreadableInput, match=f"^{path}: {told}$"):
            next(ne.read_folder_as("parquet", path))
    with pytest.raises(ne.UnreadableInput, match="null"):
        next(ne.read_folder_as("parquet", "a\0b"))


def test_a_fault_while_a_folder_is_read_is_told_with_its_name(tmp_path, monkeypatch):
    def failing(folder):
        yield ne.Decoded({"id": "urn:example:1", "source": {}})
        raise OSError(5, "Input/output error")

    broken = ne.Codec(name="acme:broken", title="", summary="", mapping=(), read_folder=failing)
    monkeypatch.setattr(foreign, "installed_codecs", lambda: (broken,))
    found = ne.read_folder_as("acme:broken", tmp_path)
    assert next(found).document.id == "urn:example:1"
    with pytest.raises(ne.UnreadableInput, match=f"^{tmp_path}: Input/output error$"):
        next(found)
